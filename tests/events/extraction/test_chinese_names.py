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
