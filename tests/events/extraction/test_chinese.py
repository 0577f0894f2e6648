import pytest

from events.extraction.findings import DecidedBy, Kind, Status
from tests.corpus import text_of
from tests.events.extraction.articles import event_in, events_in, read


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("海岸記者協會宣布解散。", Kind.DISBANDED, Status.ANNOUNCED),
        ("海岸記者協會已解散。", Kind.DISBANDED, Status.COMPLETED),
        ("海岸記者協會宣布即時解散。", Kind.DISBANDED, Status.COMPLETED),
        ("海岸記者協會暫停運作。", Kind.SUSPENDED, Status.COMPLETED),
        ("《海港日報》將於下月停刊。", Kind.PUBLICATION_CEASED, Status.ANNOUNCED),
        ("海岸日報將於下月停止營運。", Kind.PUBLICATION_CEASED, Status.ANNOUNCED),
        ("海岸記者協會正醞釀解散。", Kind.DISBANDED, Status.THREATENED),
    ],
)
def test_an_organization_ends_itself(text, kind, status):
    event = event_in(text)

    assert (event.kind, event.status, event.decided_by) == (kind, status, DecidedBy.ORGANIZATION)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("法院下令解散海岸記者協會。", Kind.DISSOLVED_BY_ORDER, Status.ORDERED),
        ("政府取締海岸記者協會。", Kind.BANNED, Status.COMPLETED),
        ("內政部撤銷海岸記者協會的登記。", Kind.DEREGISTERED, Status.COMPLETED),
    ],
)
def test_an_authority_ends_an_organization(text, kind, status):
    event = event_in(text)

    assert (event.kind, event.status, event.decided_by) == (kind, status, DecidedBy.AUTHORITY)


@pytest.mark.parametrize(
    "text",
    [
        "海岸記者協會不會解散。",
        "海岸記者協會否認將會解散。",
        "海岸記者協會擬降低解散門檻。",
        "議員要求政府取締海岸記者協會。",
        "若情況持續，海岸記者協會可能解散。",
        "女團星星宣布解散。",
        "女團Paper Stars宣布解散,出道五年的成員各自發展。",
        "3SUN正式解散,青河娛樂發表聲明。",
        "Kiro所屬事務所宣布,Kiro將於年底解散,歌迷不捨。",
        "超市將於明日關閉。",
    ],
)
def test_what_is_denied_asked_for_feared_or_alike_is_no_closure(text):
    assert events_in(text) == []


def test_listed_organizations_share_what_is_told_of_them():
    events = events_in("海岸記者協會、碼頭工人工會等組織已先後解散。")

    assert [event.organization for event in events] == ["海岸記者協會", "碼頭工人工會"]


def test_the_day_it_is_announced_and_the_day_it_happens_are_told_apart():
    event = event_in("《海港日報》2日晚宣佈，4日起將停止營運。")

    assert (event.announced, event.effective) == ("2021-10-02", "2021-10-04")


def test_the_same_year_is_the_one_named_last():
    events = events_in("2019年2月27日，海岸記者協會宣布解散。同年6月26日，碼頭工人工會宣布解散。")

    assert [event.announced for event in events] == ["2019-02-27", "2019-06-26"]


def test_at_once_is_no_day_of_a_year_named_in_passing():
    event = event_in("2019年2月27日，海岸記者協會宣布即時解散。")

    assert (event.announced, event.effective) == ("2019-02-27", "2019-02-27")


def test_a_year_in_passing_makes_no_day():
    assert event_in("回顧2019年，海岸記者協會即時解散。").effective == "2019"


def test_a_registered_name_is_known_in_the_other_script():
    assert event_in("香港海港工会宣布解散。").slug == "harbor-union"
    assert event_in("海港工會宣布解散。").slug is None


def test_a_whole_article_yields_its_closure_and_its_count_only():
    title, _, text = text_of("harbor_papers_zh").partition("\n")

    findings = read(text, title=title)

    assert [(event.organization, event.effective) for event in findings.events] == [
        ("海港週報", "2021-10-31")
    ]
    assert [law.name for law in findings.events[0].laws] == ["《公共秩序法》"]
    assert [(claim.count, claim.since) for claim in findings.claims] == [(12, "2020-06")]


@pytest.mark.parametrize(
    "text",
    [
        "國安法實施以來,已有二三十個工會解散。",
        "香港海港工會於十二三日宣布解散。",
        "香港海港工會四五十日前宣布解散,十十月成立。",
    ],
)
def test_what_is_no_one_number_is_left_out(text):
    assert read(text).claims == ()
