import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.edtf import parse
from events.extraction.when import phrases_in, resolve
from tests import corpus

FOLDER = Path(corpus.__file__).parent / "extraction"
MONDAY = date(2021, 10, 25)


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return [tuple(row.values()) for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    ("phrase", "reference", "accepted"), [*rows("date_phrases.csv"), *rows("date_classes.csv")]
)
def test_a_phrase_is_resolved_against_its_day(phrase, reference, accepted):
    edtf = resolve(phrase, date.fromisoformat(reference))

    assert (edtf or "null") in accepted.split("|")


@pytest.mark.parametrize(
    ("phrase", "tense", "edtf"),
    [
        ("on Monday", "past", "2021-10-25"),
        ("on Monday", "future", "2021-11-01"),
        ("on Wednesday", "past", "2021-10-20"),
        ("on Wednesday", "future", "2021-10-27"),
        ("on 5 November", "past", "2020-11-05"),
        ("on 5 November", "future", "2021-11-05"),
        ("12月", "past", "2020-12"),
        ("12月", "future", "2021-12"),
        ("the 2nd", "past", "2021-10-02"),
        ("the 2nd", "future", "2021-11-02"),
        ("this Friday", "past", "2021-10-22"),
        ("this Friday", None, "2021-10-29"),
        ("in the summer", "past", "2021-22"),
        ("in the spring", "future", "2022-21"),
        ("in two weeks", "future", "2021-11-08"),
        ("in two weeks", "past", None),
        ("at the weekend", "past", "2021-10-23/2021-10-24"),
        ("at the weekend", "future", "2021-10-30/2021-10-31"),
    ],
)
def test_the_tense_decides_which_day_is_meant(phrase, tense, edtf):
    assert resolve(phrase, MONDAY, tense=tense) == edtf


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("at the end of the month", "2021-10-31"),
        ("by the end of the month", "../2021-10-31"),
        ("at the end of 2021", "2021-12"),
        ("by 31 August 2022", "../2022-08-31"),
        ("later this year", "2021-10-25/2021-12-31"),
        ("three months ago", "2021-07"),
        ("possibly 2019", "2019?"),
        ("Tuesday (October 26)", "2021-10-26"),
        ("early next year", "2022-01/2022-04"),
        ("年底", "2021-12"),
        ("去年6月", "2020-06"),
        ("二〇二一年十月三十一日", "2021-10-31"),
        ("27日", "2021-09-27"),
        ("即日起", "2021-10-25"),
    ],
)
def test_words_become_edtf_as_precise_as_they_are(phrase, edtf):
    assert resolve(phrase, MONDAY) == edtf


@pytest.mark.parametrize("phrase", ["in due course", "May I ask", "30 February 2021", "改日"])
def test_words_that_name_no_day_are_not_resolved(phrase):
    assert resolve(phrase, MONDAY) is None


def test_without_a_day_of_writing_only_what_fixes_its_year_is_resolved():
    assert resolve("on Monday", None) is None
    assert resolve("on 25 September 2021", None) == "2021-09-25"
    assert resolve("since June 2020", None) == "2020-06/.."


def test_dates_in_a_sentence_keep_their_place():
    sentence = "It will close at the end of the month, it said on Monday."

    found = list(phrases_in(sentence, "en"))

    assert [phrase.text for phrase in found] == ["at the end of the month", "on Monday"]
    assert all(sentence[phrase.start : phrase.end] == phrase.text for phrase in found)


def test_what_a_word_takes_for_a_date_only_before_something_else_is_none():
    sentence = "The 38th group may march on the 15th floor; some talked about Monday's raid."

    assert [phrase.text for phrase in phrases_in(sentence, "en")] == ["about Monday"]


def test_the_day_that_a_text_itself_speaks_of_is_no_day_of_its_writing():
    assert list(phrases_in("二〇二〇年六月三十日法例實施當天，該會解散。", "zh"))[1:] == []


words = st.lists(
    st.sampled_from(
        (
            "by since the end of early late last next this 2021 30 31 February May Monday month "
            "year ago two from to between and 年 月 底 日 前 二月 三十日 起 上 週 三 去年"
        ).split(" ")
    )
).map(" ".join)


@given(st.one_of(words, st.text()), st.one_of(st.none(), st.dates()))
def test_whatever_is_resolved_is_valid_edtf(phrase, reference):
    edtf = resolve(phrase, reference)

    assert edtf is None or parse(edtf).text == edtf


@given(
    st.sampled_from(["last Friday", "next month", "two weeks ago", "上週五", "年底"]), st.dates()
)
def test_no_day_of_writing_is_too_early_or_late(phrase, reference):
    edtf = resolve(phrase, reference)

    assert edtf is None or parse(edtf).text == edtf


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("翌日", "2019-03-02"),
        ("隔天", "2019-03-02"),
        ("翌年", "2020"),
        ("the next day", "2019-03-02"),
    ],
)
def test_the_day_behind_is_counted_from_the_day_spoken_of(phrase, edtf):
    assert resolve(phrase, MONDAY, anchor=date(2019, 3, 1)) == edtf
    assert resolve(phrase, MONDAY) is None
