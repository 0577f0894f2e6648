import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


def names_in(text):
    return [event.organization for event in events_in(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海岛青年党宣布解散。", "海岛青年党"),
        ("自立勞工黨宣布解散。", "自立勞工黨"),
        ("雲新聞宣布停刊。", "雲新聞"),
        ("獨立網媒「街燈」宣布停刊。", "街燈"),
        ("國際人權組織山嵐哨站宣布解散。", "山嵐哨站"),
        ("總部設在日內瓦的Open Harbor Watch（OHW）宣布解散。", "Open Harbor Watch"),
        ("海岸記者協會執委會宣布即日解散。", "海岸記者協會"),
    ],
)
def test_a_name_is_known_by_its_ending_its_marks_or_the_word_before_it(text, name):
    assert names_in(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "理事會昨日宣布解散。",
        "連鎖書店「晨讀」宣布結業，工會協助員工追討欠薪。",
        "男團「星塵」在演唱會宣布解散。",
        "職業棒球隊「海鷗」昨天宣布解散。",
        "紅樹林慈善會到場派水，地鐵全線停運。",
    ],
)
def test_a_generic_body_a_business_or_an_entertainer_is_no_organization(text):
    assert names_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "校園刊物《松葉誌》，編委會昨日宣布停刊。",
        "学生刊物《松葉誌》的编辑委员会昨日公布，下月起停刊。",
        "學生報《松葉誌》編輯部今日發表啟事，即日起停刊。",
        "《松葉誌》由編委會上周五議決停刊。",
    ],
)
def test_a_committee_acts_for_its_body_and_is_none(text):
    assert [(event.organization, event.unit) for event in events_in(text)] == [("松葉誌", None)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北京已有“青石学社”“同路家园”等多个公益团体停止活动。", ["青石学社", "同路家园"]),
        ("此前，《南窗》《北望》等校園刊物已停刊。", ["南窗", "北望"]),
        ("網台「夜色電波」周二宣布，月底起停播。", ["夜色電波"]),
        ("上海“杉木”性别平等机构昨日发布公告，即日起停止运营。", ["杉木"]),
        ("校方解散了女权社团“杉木社”和读书会“萤灯”。", ["杉木社", "萤灯"]),
    ],
)
def test_names_in_marks_need_no_generic_noun_in_them(text, names):
    assert sorted(names_in(text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("埃及人权网络宣布暂停一切工作。", ["埃及人权网络"]),
        ("廣州的LGBT權促會宣布解散。", ["LGBT權促會"]),
        ("內政部長宣布，淨選盟2.0成為非法組織。", ["淨選盟2.0"]),
        ("北國難民理事會宣布撤出，隨後解散。", ["北國難民理事會"]),
        ("民间公益项目乡村书声理事会发表公告，就此解散。", ["乡村书声"]),
        ("軍政府吊銷《今日群島》、自由群島之聲等媒體的執照。", ["今日群島", "自由群島之聲"]),
        ("獨立媒體山徑媒體宣布停止運作。", ["山徑媒體"]),
        ("內政部廢止島國婦女聯合會的政黨備案，婦聯會不服。", ["島國婦女聯合會"]),
    ],
)
def test_a_name_is_cut_where_it_begins_and_ends(text, names):
    assert [event.organization for event in events_in(text)] == names


def test_a_party_is_not_taken_for_one_that_begins_alike():
    text = "民主進步同盟黨宣布解散。民主黨則宣布停止一切活動。"
    assert len(events_in(text)) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("女權團體「我們是河」宣布解散。", "我們是河"),
        ("總統下令中止「為了明天」等11個政黨的活動。", "為了明天"),
        ("將軍澳居民關注組宣布解散。", "將軍澳居民關注組"),
        ("獨立智庫杉木經濟研究所宣布解散。", "杉木經濟研究所"),
        ("軍政府取締海岸難民委員會。", "海岸難民委員會"),
    ],
)
def test_words_that_often_are_no_name_may_be_part_of_one(text, name):
    assert event_in(text).organization == name


def test_a_reason_in_marks_is_no_name():
    text = "山徑教會上周六被民政局以「無證、擅自活動」為由取締。"
    assert event_in(text).organization == "山徑教會"


def test_a_blocked_page_is_no_banned_body():
    assert event_in("微信公眾號「白鷺」被永久封禁。").kind == Kind.PUBLICATION_CEASED


@pytest.mark.parametrize("lead", ["今日起", "即日起", "由3月1日起", "自此"])
def test_the_words_for_since_when_do_not_begin_a_name(lead):
    assert names_in(f"主席表示，{lead}青年進步黨正式解散。") == ["青年進步黨"]


def test_who_stops_to_update_all_its_platforms_ceases_behind_a_date_line():
    event = event_in("(中央社記者香港3日電)網媒「海濱眾聲」昨晚公告,該社將於月底停止所有平台更新。")
    assert (event.organization, event.kind) == ("海濱眾聲", Kind.PUBLICATION_CEASED)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海島唯一獨立通訊社藍礁於2月10日宣布停止運作。", "藍礁"),
        ("醫護工會碧衣聯線宣布解散。", "碧衣聯線"),
        ("由十名議員組成的「北區同路」昨發聲明，指成員辭任，故決議解散。", "北區同路"),
        ("法院下令解散「我們要平等」。", "我們要平等"),
        ("政府下令關閉電台Radio Élan。", "Radio Élan"),
        ("政府關閉海島新聞俱樂部。", "海島新聞俱樂部"),
        ("反恐委員會把海島共產黨指定為恐怖組織。", "海島共產黨"),
        ("其中向日女工中心已註銷。", "向日女工中心"),
    ],
)
def test_a_name_is_told_from_the_words_around_it(text, name):
    assert names_in(text) == [name]


def test_a_reason_in_marks_before_the_verb_is_no_name():
    text = "《山徑日報》昨日公告因「眾所周知的原因」停刊。"
    assert names_in(text) == ["山徑日報"]


def test_a_place_behind_a_conjunction_begins_another_name():
    text = "本土組織海濱動脈及香港山徑陣營亦宣布解散。"
    assert sorted(names_in(text)) == ["海濱動脈", "香港山徑陣營"]


def test_a_short_name_within_another_word_is_none():
    assert names_in("政府取締「海島人民陣線」。") == ["海島人民陣線"]
