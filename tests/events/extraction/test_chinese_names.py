import pytest

from tests.events.extraction.articles import events_in


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
