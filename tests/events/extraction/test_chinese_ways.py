"""The many ways in which Chinese texts tell that an organization ends, and that it does not."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in, read


def told_in(text, **more):
    return [(event.organization, event.kind) for event in events_in(text, **more)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("山徑學會昨日熄燈。", Kind.DISBANDED),
        ("山径学会正式画上句号。", Kind.DISBANDED),
        ("山徑學會上月曲終人散。", Kind.DISBANDED),
        ("《海港週報》今日出版最後一期。", Kind.PUBLICATION_CEASED),
        ("《海港周报》昨天向读者告别。", Kind.PUBLICATION_CEASED),
        ("《海港週報》不再付梓。", Kind.PUBLICATION_CEASED),
        ("山徑學會即時凍結一切會務。", Kind.SUSPENDED),
        ("山徑學會已遭剔除出登記冊，該會昨被除名。", Kind.DEREGISTERED),
    ],
)
def test_an_organization_ends_in_many_words(text, kind):
    assert told_in(text) == [(text[:4] if text[0] != "《" else text[1:5], kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("法院裁定「海岸聯線」為極端組織。", Kind.BANNED),
        ("檢察署宣布海岸聯線的活動「不受歡迎」。", Kind.BANNED),
        ("內政部將海岸聯線列入不受歡迎組織名單。", Kind.BANNED),
        ("海岸聯線即時成為禁止組織。", Kind.BANNED),
        ("政府昨日暫停了海岸聯線的一切活動。", Kind.SUSPENDED),
        ("海岸聯線的法人資格自上週起作廢。", Kind.DEREGISTERED),
        ("海岸聯線從今天起喪失政黨資格。", Kind.DEREGISTERED),
    ],
)
def test_an_authority_ends_it_in_many_words(text, kind):
    assert told_in(text) == [("海岸聯線", kind)]


@pytest.mark.parametrize(
    "text",
    [
        "海岸記者協會將解散的說法純屬謠言。",
        "傳聞指海岸記者協會解散，並非事實。",
        "海岸記者協會的辦公室遭查封。",
        "一旦法案通過，海岸記者協會將會解散。",
        "海岸記者協會表示，關閉污染工廠是當務之急。",
        "法院推翻解散海岸記者協會的命令。",
        "對沖基金「青峰基金」通知投資者，決定清盤離場。",
        "咖啡店「山徑」月底結業。",
    ],
)
def test_what_only_sounds_alike_is_no_closure(text):
    assert told_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "司法部向法院聲請解散海岸公民黨。",
        "海岸公民黨將於下月召開大會，表決解散議案。",
        "消息人士透露，海岸公民黨即將解散。",
        "檢察署函請法院廢止海岸公民黨的登記。",
    ],
)
def test_what_is_pending_is_threatened(text):
    assert event_in(text).status == Status.THREATENED


@pytest.mark.parametrize(
    "text",
    [
        "上月共有十二個團體遭取締，山徑學會及海岸記者協會榜上有名。",
        "上月共有十二個團體遭取締。山徑學會、海岸記者協會均在名單之內。",
        "山徑學會、海岸記者協會在內，共十二個團體遭取締。",
    ],
)
def test_those_said_to_be_among_the_many_share_their_fate(text):
    assert told_in(text) == [("山徑學會", Kind.BANNED), ("海岸記者協會", Kind.BANNED)]


def test_the_same_fate_befalls_another():
    text = "法院昨日下令解散山徑學會。海岸記者協會亦遭同樣命運。"

    assert [event.organization for event in events_in(text)] == ["山徑學會", "海岸記者協會"]


def test_this_party_and_this_paper_are_the_last_ones_of_their_kind():
    text = "海岸公民黨與《海港週報》同被搜查。該黨昨日宣布解散，該報今日停刊。"

    assert told_in(text) == [
        ("海岸公民黨", Kind.DISBANDED),
        ("海港週報", Kind.PUBLICATION_CEASED),
    ]


def test_the_latter_two_are_those_named_last():
    text = "山徑學會曾與海岸記者協會及碼頭工人工會合作，後兩者去年先後解散。"

    assert told_in(text) == [
        ("海岸記者協會", Kind.DISBANDED),
        ("碼頭工人工會", Kind.DISBANDED),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("燈塔守望（Lantern Rights Watch）昨日宣布解散。", "燈塔守望"),
        ("改革派日報《同心》昨日停刊。", "同心"),
        ("媒體《甲骨》、《乙未》昨日同時停刊。", "甲骨"),
        ("內政部撤銷燈塔守望者的法人資格。", "燈塔守望者"),
        ("農村發展與救助會昨日解散。", "農村發展與救助會"),
        ("海岸電台有限公司已從登記冊剔除。", "海岸電台有限公司"),
    ],
)
def test_a_name_is_known_by_its_gloss_its_marks_or_its_frame(text, name):
    assert name in [event.organization for event in events_in(text)]


def test_what_only_the_headline_names_is_meant_by_this_party():
    text = "該黨昨晚舉行黨員大會，會上一致通過解散。"

    assert told_in(text, title="「海岸新路」今夜解散") == [("海岸新路", Kind.DISBANDED)]


def test_keyboard_commas_end_clauses_as_well():
    text = "法院昨日裁定,人權團體「山嵐小組」應予解散,效力即時發生。"

    assert [event.organization for event in events_in(text)] == ["山嵐小組"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("三年來，至少58個公民團體拉閘。", 58),
        ("全國543家媒體中已有219家停止營運。", 219),
        ("政府剝奪法律地位的組織累計突破5000個。", 5000),
        ("昨日有1500個非營利團體的法人資格作廢。", 1500),
        ("總統決定暫停11個政黨的活動。", 11),
    ],
)
def test_counts_stand_in_many_places(text, count):
    assert [claim.count for claim in read(text).claims] == [count]


def test_today_in_words_spoken_yesterday_is_yesterday():
    event = event_in("山徑學會昨日在網上公布：「本會今日起停止運作。」")

    assert (event.announced, event.effective) == ("2021-10-24", "2021-10-24")


def test_a_first_day_that_lies_ahead_is_announced():
    event = event_in("山徑學會宣布，十一月一日起停止一切會務。")

    assert (event.status, event.effective) == (Status.ANNOUNCED, "2021-11-01")


@pytest.mark.parametrize(
    "text",
    [
        "海岸電台明日停播三小時。",
        "海岸電台因檢修線路停播。",
        "海岸電台昨日停止廣播，其後恢復正常播出。",
        "山徑學會主辦的藝術節昨晚落幕。",
    ],
)
def test_what_is_over_soon_or_only_an_occasion_is_no_closure(text):
    assert told_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("《海港週報》昨日宣布，下月起暫停出版四個月。", Kind.SUSPENDED),
        ("《海港週報》遭當局勒令停刊三個月。", Kind.SUSPENDED),
        ("《海港週報》停刊三年後捲土重來。", Kind.PUBLICATION_CEASED),
    ],
)
def test_a_paper_that_stops_for_some_months_is_suspended(text, kind):
    assert told_in(text) == [("海港週報", kind)]


@pytest.mark.parametrize(
    "text",
    [
        "山徑學會昨日否認有報章指該會正商討解散。",
        "山徑學會駁斥坊間傳聞稱其將會解散。",
        "記者協會說，三年來已有五份報刊停辦。",
        "他批評有人借工會之名要解散議會。",
    ],
)
def test_hearsay_denied_sayings_and_counts_are_no_closures(text):
    assert events_in(text) == []


def test_a_party_that_a_court_is_asked_to_dissolve_is_threatened_with_a_ban():
    [event] = events_in("內政部表示，海峽和平黨涉嫌收受資金，已向憲法法庭聲請解散該黨。")

    assert (event.organization, event.kind) == ("海峽和平黨", Kind.BANNED)
    assert event.status == Status.THREATENED


def test_house_churches_are_named_without_their_towns():
    text = "深圳的恩雨堂和武漢的真光堂也已先後被當局取締。"

    assert told_in(text) == [("恩雨堂", Kind.BANNED), ("真光堂", Kind.BANNED)]


def test_work_that_moves_from_a_closed_office_is_no_second_closure():
    text = "海松基金會證實，香港辦事處上月結束運作，亞洲業務遷往曼谷。"

    assert told_in(text) == [("海松基金會", Kind.OFFICE_CLOSED)]


def test_who_is_found_illegal_and_suppressed_has_ended():
    [event] = events_in("海岸聯線已被民政局認定為非法社會組織並予以取締。")

    assert (event.kind, event.status) == (Kind.BANNED, Status.COMPLETED)


def test_marked_names_listed_as_examples_of_many_are_read():
    text = (
        "登記局昨日取消六個工會的登記，當中包括成立三年的「護理心聲」、「灶君同路」和燈光員工會。"
    )

    assert set(told_in(text)) == {
        ("護理心聲", Kind.DEREGISTERED),
        ("灶君同路", Kind.DEREGISTERED),
        ("燈光員工會", Kind.DEREGISTERED),
    }


def test_who_founded_one_that_is_listed_has_not_ended():
    text = (
        "内政部取消十八个团体的法人资格，包括圣安娜之家、“玉米妇女”以及由方济会创办的火山谷学院。"
    )

    assert set(told_in(text)) == {
        ("圣安娜之家", Kind.DEREGISTERED),
        ("玉米妇女", Kind.DEREGISTERED),
        ("火山谷学院", Kind.DEREGISTERED),
    }


@pytest.mark.parametrize(
    "text",
    [
        "茶餐業工會說，區內今年已有九間冰室關門。",
        "會長陳樂文證實該會即日解散。",
        "針對外傳港島印刷從業員協會即將解散，主席今天沒有回應。",
        "法院駁回解散「新芽黨」的請求。",
        "「大河樂隊」宣布解散。",
        "主席葉柏文會後說，正式解散仍須再開一次大會。",
    ],
)
def test_others_persons_hearsay_and_bands_do_not_end(text):
    assert told_in(text) == []


@pytest.mark.parametrize("told", ["授權委員會處理解散及清盤事宜", "議決展開解散程序"])
def test_a_mandate_to_wind_up_is_pending(told):
    assert event_in(f"海岸公民黨昨日舉行大會，會員{told}。").status == Status.THREATENED


def test_who_is_through_with_the_procedure_has_ended():
    assert event_in("海岸公民黨已完成解散程序。").status == Status.COMPLETED


def test_dates_told_respectively_go_to_each():
    events = events_in("港南前線、公道社兩個政團分別在2019年和2020年解散。")

    assert {event.organization: event.effective for event in events} == {
        "港南前線": "2019",
        "公道社": "2020",
    }


def test_those_after_whom_another_ends_as_well_ended_before():
    text = "繼「山火論壇」之後，海岸協會亦宣布解散。"

    assert {event.organization: event.status for event in events_in(text)} == {
        "山火論壇": Status.COMPLETED,
        "海岸協會": Status.ANNOUNCED,
    }


def test_a_searched_office_is_not_closed():
    assert told_in("警方週三查封獨立電台「河谷之聲」的辦公室。") == []


def test_clubs_whose_accounts_are_blocked_have_ceased_to_publish():
    text = "多所高校社团的公众号昨晚同时被停用。其中包括海港大学的“白杉社”和江南大学的“同行”。"
    assert told_in(text) == [
        ("白杉社", Kind.PUBLICATION_CEASED),
        ("同行", Kind.PUBLICATION_CEASED),
    ]


@pytest.mark.parametrize(
    "text", ["网红“小松”的微博账号昨日被封。", "“蓝杉优选”的公众号因售卖假货被封停。"]
)
def test_a_blocked_account_of_a_star_or_a_shop_is_no_closure(text):
    assert told_in(text) == []


def test_of_listed_foreign_bodies_only_their_offices_lose_registration():
    text = (
        "俄羅斯司法部8日註銷12個外國組織代表處的登記。"
        "名單上有國際記憶組織、德國的萊茵基金會以及捷克文化之家。"
    )
    assert [(event.organization, event.unit) for event in events_in(text)] == [
        ("國際記憶組織", "代表處"),
        ("萊茵基金會", "代表處"),
        ("捷克文化之家", "代表處"),
    ]


def test_an_office_named_behind_two_bodies_is_that_of_both():
    text = "外交部下令關閉萊茵學院和捷克交流中心的辦事處。"
    told = [(event.organization, event.unit) for event in events_in(text)]
    assert told == [("萊茵學院", "辦事處"), ("捷克交流中心", "辦事處")]


def test_what_is_only_studied_for_many_is_no_closure_of_those_listed():
    text = "司法部正研究註銷15個外國組織代表處的登記，包括國際記憶組織、萊茵基金會。"
    assert told_in(text) == []


def test_a_day_from_which_it_will_be_so_is_ahead_without_a_date_of_publication():
    text = "獨立網媒「街燈」今（17日）公告，8月15日起不再更新。"
    assert event_in(text, published=None).status == Status.ANNOUNCED


@pytest.mark.parametrize(
    "text",
    [
        "《海港週報》今日公布,其旅遊專欄將於下月起停刊。",
        "有傳海港黨快將解散,主席今早否認。",
        "教育局宣布,全面終止與海港教師協會的工作關係。",
        "针对网上“海港基金会即将解散”的说法,基金会昨日回应称,项目均正常进行。",
        "海港基金會表示,不存在解散或停止運作的問題。",
    ],
)
def test_columns_rumors_and_ties_that_end_are_no_closures(text):
    assert told_in(text) == []
