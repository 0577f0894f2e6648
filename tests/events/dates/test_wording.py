import calendar
import re
from contextlib import suppress

import pytest
from hypothesis import example, given

from events.dates.edtf import EdtfError, parse
from events.dates.wording import in_words, reading

from .texts import DATES


@pytest.mark.parametrize(
    ("edtf", "english", "chinese"),
    [
        ("2021-10-31", "31 October 2021", "2021年10月31日"),
        ("2021-10", "October 2021", "2021年10月"),
        ("2021", "2021", "2021年"),
        ("199X", "the 1990s", "1990年代"),
        ("2021-21", "spring 2021", "2021年春季"),
        ("2021-24", "winter 2021", "2021年冬季"),
        ("2021-10~", "about October 2021", "約2021年10月"),
        ("2022-05~", "about May 2022", "約2022年5月"),
        ("2021-12-31?", "31 December 2021, uncertain", "2021年12月31日（未能確定）"),
        ("2021%", "about 2021, uncertain", "約2021年（未能確定）"),
        ("2021-XX", "2021", "2021年"),
        ("../2021-12-31", "by the end of 2021", "2021年底前"),
        ("../2021", "by the end of 2021", "2021年底前"),
        ("../2021-10", "by the end of October 2021", "2021年10月底前"),
        ("../2021-08-31", "by 31 August 2021", "2021年8月31日或之前"),
        ("../2021-08~", "by about August 2021", "約2021年8月或之前"),
        ("../199X", "by the end of the 1990s", "1990年代底前"),
        ("../2021-XX", "by the end of 2021", "2021年底前"),
        ("../2021-10-XX", "by the end of October 2021", "2021年10月底前"),
        ("2021/2021", "2021", "2021年"),
        ("2021-10-10/2021-10-10", "10 October 2021", "2021年10月10日"),
        ("2020-06/..", "from June 2020", "2020年6月起"),
        ("2021-10-01/2021-10-10", "early October 2021", "2021年10月上旬"),
        ("2021-10-11/2021-10-20", "mid October 2021", "2021年10月中旬"),
        ("2021-02-21/2021-02-28", "late February 2021", "2021年2月下旬"),
        ("2021-10-03/2021-10-08", "3–8 October 2021", "2021年10月3日至8日"),
        ("2021-06/2021-09", "between June and September 2021", "2021年6月至9月"),
        ("2021-06-30/2021-09-01", "between 30 June 2021 and 1 September 2021",
         "2021年6月30日至2021年9月1日"),
        ("2020/2021", "between 2020 and 2021", "2020年至2021年"),
        ("2020-12/2021-02", "between December 2020 and February 2021", "2020年12月至2021年2月"),
        ("2020~/2021", "between about 2020 and 2021", "約2020年至2021年"),
    ],
)  # fmt: skip
def test_dates_are_said_as_people_say_them(edtf, english, chinese):
    assert in_words(edtf, "en") == english
    assert in_words(edtf, "zh-Hant") == chinese


@pytest.mark.parametrize(
    ("edtf", "english", "chinese"),
    [
        ("2021-10-31", "31 October 2021", "2021年10月31日"),
        ("2021-10-31~", "about 31 October 2021", "約2021年10月31日"),
        ("2021-12", "December 2021, day unknown", "2021年12月，日期不詳"),
        ("2021-12-XX", "December 2021, day unknown", "2021年12月，日期不詳"),
        ("2021-10~", "about October 2021, day unknown", "約2021年10月，日期不詳"),
        ("2021-10?", "October 2021, uncertain, day unknown", "2021年10月（未能確定），日期不詳"),
        ("2021", "2021, month and day unknown", "2021年，月份及日期不詳"),
        ("2021-XX-XX", "2021, month and day unknown", "2021年，月份及日期不詳"),
        ("2021-21", "spring 2021, month and day unknown", "2021年春季，月份及日期不詳"),
        ("199X", "the 1990s, year unknown", "1990年代，年份不詳"),
        ("19XX", "between 1900 and 1999, year unknown", "1900年至1999年，年份不詳"),
        ("../2021-12-31", "by the end of 2021", "2021年底前"),
        ("2020-06/..", "from June 2020", "2020年6月起"),
        ("2021-06/2021-09", "between June and September 2021", "2021年6月至9月"),
    ],
)
def test_what_is_typed_is_read_back_with_what_it_leaves_unknown(edtf, english, chinese):
    assert reading(edtf, "en") == english
    assert reading(edtf, "zh-Hant") == chinese


def test_any_other_language_gets_english():
    assert in_words("2021-10", "fr") == "October 2021"


def test_text_that_is_no_date_has_no_words():
    with pytest.raises(EdtfError):
        in_words("soon", "en")
    with pytest.raises(EdtfError):
        reading("soon", "en")


MONTHS = "|".join(calendar.month_name[1:])
DAYS_SAID = {
    "en": re.compile(rf"\b(\d\d?)(?:–(\d\d?))? (?:{MONTHS})"),
    "zh-Hant": re.compile(r"(\d+)()日"),
}


def days_given(text: str) -> set[int]:
    return {int(day) for day in re.findall(r"\d{4}-\d\d-(\d\d)", text)}


@given(text=DATES)
@example("2021-10-01/2021-10-10")
@example("2021-10-03/2021-10-08")
@example("19XX")
def test_every_date_has_words_in_both_languages_and_no_day_is_made_up(text):
    try:
        parse(text)
    except EdtfError:
        return
    for language, days in DAYS_SAID.items():
        for said in (in_words(text, language), reading(text, language)):
            assert said
            assert not set(said) & set("X~?%{}/")
            named = {int(day) for found in days.findall(said) for day in found if day}
            assert named <= days_given(text)


@given(text=DATES)
def test_what_is_read_back_begins_with_what_readers_see(text):
    with suppress(EdtfError):
        for language in DAYS_SAID:
            assert reading(text, language).startswith(in_words(text, language))
