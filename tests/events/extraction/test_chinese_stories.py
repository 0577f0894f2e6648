"""What tells of no end in Chinese: plots, jokes, affairs, moves to other rooms, parts of bodies."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "小說《退潮》描寫一份報紙《石灣報》被查封的故事。",
        "游戏《退潮》中，工会“海港联盟”被政府取缔。",
        "以下純屬虛構：石灣民主黨昨日宣布解散。",
    ],
)
def test_what_ends_in_a_story_is_no_closure(text):
    assert events_in(text) == []


def test_a_paper_that_prints_novels_may_end():
    event = event_in("刊登小說的《石灣報》昨日宣布停刊。")

    assert event.kind == Kind.PUBLICATION_CEASED


@pytest.mark.parametrize(
    "text",
    [
        "立法會MBQ事件專責委員會因主席辭任而解散。",
        "石灣人權協會完成檢討後解散工作小組。",
        "石灣電台停播節目《晨光》，主持人說收到電話。",
        "石灣人權協會下月遷往海邊街新辦公室。",
        "石灣遊艇會被法院頒令清盤。",
        "海潮旗下游戏工作室“晨光”解散，百余名员工被裁。",
    ],
)
def test_what_a_name_only_tells_more_of_is_not_the_body(text):
    assert events_in(text) == []


def test_a_move_to_another_place_is_one():
    event = event_in("石灣人權協會宣布把總部遷往內陸城。")

    assert event.kind == Kind.RELOCATED
