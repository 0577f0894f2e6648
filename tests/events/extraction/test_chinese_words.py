import re

import pytest

from events.extraction.chinese_words import WORDS, either


def test_a_pattern_is_read_in_both_scripts():
    assert re.fullmatch(either("關閉"), "关闭")
    assert re.fullmatch(either("關閉"), "關閉")


def test_a_class_of_characters_has_both_scripts_as_well():
    assert re.fullmatch(either("[會團]"), "团")


@pytest.mark.parametrize("written", ["台", "臺"])
def test_characters_written_for_one_another_are_the_same(written):
    assert re.fullmatch(either("電台"), f"電{written}")


def test_alternatives_are_a_list():
    assert re.search(WORDS["verbs"]["strike_off"]["words"], "从登记册剔除")
