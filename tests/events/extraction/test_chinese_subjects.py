import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


def told_in(text):
    return [(event.organization, event.kind) for event in events_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "內政部昨日撤銷了碼頭工人工會、「山徑學會」及海岸記者協會的法人資格。",
        "碼頭工人工會、山徑學會及海岸記者協會連續三年未交報告，內政部昨日廢止備案。",
        "碼頭工人工會、山徑學會和海岸記者協會等三個團體已被註銷登記。",
        "內政部將碼頭工人工會、山徑學會和海岸記者協會從登記冊中除名。",
    ],
)
def test_all_whose_registration_is_taken_are_found(text):
    names = ("碼頭工人工會", "山徑學會", "海岸記者協會")

    assert told_in(text) == [(name, Kind.DEREGISTERED) for name in names]


def test_a_group_that_is_told_of_is_not_taken_for_those_it_names():
    text = "三年來至少三十五個團體宣布解散，當中包括山徑學會及海岸記者協會。"

    assert told_in(text) == [("山徑學會", Kind.DISBANDED), ("海岸記者協會", Kind.DISBANDED)]


def test_those_that_the_next_sentence_names_share_the_fate():
    text = "上月有二十個工會停止運作。包括碼頭工人工會和海員職工會。"

    assert told_in(text) == [("碼頭工人工會", Kind.SUSPENDED), ("海員職工會", Kind.SUSPENDED)]


def test_each_office_is_an_event_of_its_own():
    text = "燈塔協會將於下月關閉其海港市辦事處。該會的亞太區辦事處則於年底前遷往他處。"

    found = [(event.kind, event.unit) for event in events_in(text)]

    assert found == [(Kind.OFFICE_CLOSED, "海港市辦事處"), (Kind.RELOCATED, "亞太區辦事處")]


def test_a_university_that_takes_its_courses_elsewhere_moves():
    assert event_in("東岸大學宣布把全部課程遷往內陸城。").kind == Kind.RELOCATED


def test_the_former_of_two_is_the_first():
    text = "城中只餘山徑學會和海岸記者協會，前者早前已決定解散。"

    assert told_in(text) == [("山徑學會", Kind.DISBANDED)]


def test_what_disbands_is_not_suspended_as_well():
    text = "山徑學會會員以大比數通過解散。學會將於七月底停止一切會務。"

    assert told_in(text) == [("山徑學會", Kind.DISBANDED)]


@pytest.mark.parametrize(
    "text",
    [
        "海岸記者協會去信會員。歌迷俱樂部也將於年底關閉。",
        "海岸記者協會的會長否認解散傳聞。",
        "有議員表示，海岸記者協會或會解散。",
        "會章訂明，海岸記者協會解散須獲四分之三會員同意。",
    ],
)
def test_an_organization_is_not_told_to_end_by_what_is_said_of_another(text):
    assert told_in(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("檢方向法院提起訴訟，要求解散海岸記者協會。", Status.THREATENED),
        ("法院駁回上訴，維持解散海岸記者協會的判決。", Status.ORDERED),
        ("檢察署把海岸記者協會列為「不受歡迎組織」，禁止其活動。", Status.ORDERED),
        ("局長命令禁止海岸記者協會運作，即時生效。", Status.COMPLETED),
        ("海岸記者協會宣布停止運作。", Status.COMPLETED),
        ("海岸記者協會宣布將停止運作。", Status.ANNOUNCED),
    ],
)
def test_how_far_it_has_come_is_told_by_the_words_around_the_verb(text, status):
    assert event_in(text).status == status


@pytest.mark.parametrize("text", ["海岸記者協會宣布解散。", "內政部撤銷海岸記者協會的登記。"])
def test_what_is_told_plainly_of_one_named_in_full_is_sure(text):
    assert event_in(text).score >= 0.9


@pytest.mark.parametrize("text", ["海岸記者協會正醞釀解散。", "海岸記者協會宣布關閉。"])
def test_what_is_pending_or_may_mean_something_else_is_not_sure(text):
    assert event_in(text).score < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "社團「山徑」欠交帳目，召集人早前宣布組織已經解散。",
        "「山徑」互助組昨日發文，經理事會商議後決定停止一切活動。",
        "杉城助學中心被警方查抄，當局指其無證，下令關停。",
        "杉城學社證實，十多名官員昨日到來，以無證為由將其取締。",
    ],
)
def test_a_clause_that_names_nobody_speaks_of_who_was_named_before(text):
    assert len(events_in(text)) == 1


def test_what_an_authority_winds_up_may_be_described_at_length():
    event = event_in("最高法院星期三裁定，清算該國歷史最悠久的人權組織海岸人權小組。")
    assert event.organization == "海岸人權小組"


def test_after_an_outlawed_party_its_successor_is_banned_as_well():
    text = "法院裁定海岸進步黨為極端組織，其後又查禁了後繼組織「街燈黨」。"
    assert {event.organization for event in events_in(text)} == {"海岸進步黨", "街燈黨"}


def test_after_two_others_means_that_these_have_ended():
    text = "繼海岸公民黨、山城民主黨之後，平原聯盟昨日宣布解散。"
    assert len(events_in(text)) == 3


def test_the_paper_of_a_company_is_not_the_company():
    assert event_in("同屬山徑傳媒的晨報已於2013年停刊。").organization == "晨報"


@pytest.mark.parametrize(
    "text",
    [
        "警方搜查《海風報》印刷廠，法院後來下令將該報清盤。",
        "民政局在「海風堂」門外貼告示，宣布將該教會依法取締。",
        "海風電台昨天被罰款，法院判令該電台終止營運。",
        "海風報《海風報》周一解僱全部員工，社長說「本報已於10月31日正式關閉」。",
        "由在台港人成立的海風青年昨在臉書公告，社團已於日前完成解散登記。",
        "「海風」與另外五個組織被國防部長列為恐怖組織。",
    ],
)
def test_who_is_pointed_at_ends(text):
    assert {event.organization[:2] for event in events_in(text)} == {"海風"}


def test_whom_somebody_counted_is_not_the_one_spoken_of():
    text = (
        "海風聯盟（海盟）今天宣布解散。據2019年一項統計，已有逾90個機構或組織因國安法的壓力而解散。"
    )
    assert [(event.organization, event.effective) for event in events_in(text)] == [
        ("海風聯盟", None)
    ]
