from contextlib import redirect_stdout, suppress
from datetime import date
from io import StringIO

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from events.dates.edtf import EdtfError, parse

from .texts import ANYTHING, single_dates

OPEN = st.just("..")
YEARS = st.integers(1000, 9999)
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


def bounds(text):
    value = parse(text)
    return (
        value.lower.isoformat() if value.lower else None,
        value.upper.isoformat() if value.upper else None,
    )


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("2021-10-31", "2021-10-31", "2021-10-31"),
        ("2021-10", "2021-10-01", "2021-10-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-10~", "2021-10-01", "2021-10-31"),
        ("2021-12-31?", "2021-12-31", "2021-12-31"),
        ("2021%", "2021-01-01", "2021-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2021-XX", "2021-01-01", "2021-12-31"),
        ("2021-10-XX~", "2021-10-01", "2021-10-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
        (" 2021-10\n", "2021-10-01", "2021-10-31"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-24", "2021-12-01", "2021-12-31"),
        ("2021-06/2021-09", "2021-06-01", "2021-09-30"),
        ("2021-06-01/2021", "2021-06-01", "2021-12-31"),
        ("../2021-12-31", None, "2021-12-31"),
        ("2020-06/..", "2020-06-01", None),
        ("../199X", None, "1999-12-31"),
        ("2021-XX/..", "2021-01-01", None),
        ("2021-21/2021-22", "2021-03-01", "2021-08-31"),
        ("2021-10-03~/2021-11?", "2021-10-03", "2021-11-30"),
        ("2021/2021-03", "2021-01-01", "2021-03-31"),
    ],
)
def test_a_date_lies_between_its_first_and_its_last_possible_day(text, lower, upper):
    assert bounds(text) == (lower, upper)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("soon", "is not a date in EDTF"),
        ("31.10.2021", "is not a date in EDTF"),
        ("2021-13", "is not a date in EDTF"),
        ("2021-26", "is not a date in EDTF"),
        ("2021-02-29", "does not exist"),
        ("2021-04-31", "is not a date in EDTF|does not exist"),
        ("2021-09/2021-06", "ends before it begins"),
        ("1900/2021", "a hundred years or more"),
        ("2021/", "leaves an end unknown"),
        ("/2021", "leaves an end unknown"),
        ("/..0", "is not a date in EDTF"),
        ("/..", "is not a date|leaves an end unknown"),
        ("../..", "open at both ends|is not a date"),
        ("20X1", "is not a date in EDTF"),
        ("2021-1X", "is not a date in EDTF"),
        ("2021-XX-05", "is not a date in EDTF"),
        ("20211031", "is not a date in EDTF"),
        ("2021-1", "is not a date in EDTF"),
        ("2021-W44", "is not a date in EDTF"),
        ("2021-00", "is not a date in EDTF"),
        ("2021-10-00", "does not exist"),
        ("2021-10-32", "does not exist"),
        ("1900-02-29", "does not exist"),
        ("2021-21-01", "does not exist"),
        ("2021-10-31T12:00:00Z", "is not a date in EDTF"),
        ("2021-10-31T12:00:00+08:00", "is not a date in EDTF"),
        ("XXXX", "is not a date in EDTF"),
        ("XXXX-12-XX", "is not a date in EDTF"),
        ("199u", "is not a date in EDTF"),
        ("156X-12-25", "is not a date in EDTF"),
        ("2021?-10", "is not a date in EDTF"),
        ("?2021-10", "is not a date in EDTF"),
        ("2021-~10-31", "is not a date in EDTF"),
        ("2021?~", "is not a date in EDTF"),
        ("2021-26~", "is not a date in EDTF"),
        ("2021-21^southern", "is not a date in EDTF"),
        ("{2021,2022}", "is not a date in EDTF"),
        ("[2021, 2022]", "is not a date in EDTF"),
        ("[..2021]", "is not a date in EDTF"),
        ("y170000002", "is not a date in EDTF"),
        ("Y170000002", "is not a date in EDTF"),
        ("Y17E7", "is not a date in EDTF"),
        ("1950S2", "is not a date in EDTF"),
        ("-0001", "is not a date in EDTF"),
        ("-2021/2021", "is not a date in EDTF"),
        ("0000", "does not exist"),
        ("unknown/2021", "is not a date in EDTF"),
        ("2021/open", "is not a date in EDTF"),
        ("2021..2022", "is not a date in EDTF"),
        ("..2021", "is not a date in EDTF"),
        ("..", "is not a date in EDTF"),
        ("/", "is not a date in EDTF"),
        ("2020/2021/2022", "is not a date in EDTF"),
        ("2021 / 2022", "is not a date in EDTF"),
        ("20 21", "is not a date in EDTF"),
        ("19XX/1950", "an end anywhere in a century"),
        ("../19XX", "an end anywhere in a century"),
        ("２０２１", "is not a date in EDTF"),
        ("٢٠٢١-10", "is not a date in EDTF"),
        ("2021–10", "is not a date in EDTF"),
        ("2021年", "is not a date in EDTF"),
        ("2021\0", "is not a date in EDTF"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text, told):
    with pytest.raises(EdtfError, match=told):
        parse(text)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2021-10-31", "day"),
        ("2021-10-31~", "day"),
        ("2021-10", "month"),
        ("2021", "year"),
        ("2021-XX", "year"),
        ("2021-10-XX", "month"),
        ("2021-21", "season"),
        ("199X", "decade"),
        ("2021/2022", "interval"),
        ("../2021", "interval"),
    ],
)
def test_precision_is_the_unit_in_which_the_date_is_known(text, precision):
    assert parse(text).precision == precision


def test_doubt_is_kept_beside_the_bounds():
    assert parse("2021-10~").is_approximate
    assert parse("2021-10?").is_uncertain
    both = parse("2021-10%")
    assert both.is_approximate
    assert both.is_uncertain
    assert not parse("2021-10").is_approximate


@given(day=DAYS)
def test_a_day_is_its_own_bounds(day):
    value = parse(day.isoformat())
    assert (value.lower, value.upper) == (day, day)


@given(year=YEARS, month=st.integers(1, 12))
def test_a_month_has_all_its_days_and_no_other(year, month):
    value = parse(f"{year}-{month:02}")

    assert value.lower == date(year, month, 1)
    assert value.upper is not None
    assert (value.upper.year, value.upper.month) == (year, month)
    assert value.upper.day in {28, 29, 30, 31}


@given(first=DAYS, second=DAYS)
def test_an_interval_never_ends_before_it_begins(first, second):
    assume(first != second)
    try:
        value = parse(f"{first}/{second}")
    except EdtfError:
        assert first > second or second.year - first.year >= 100
    else:
        assert (value.lower, value.upper) == (first, second)


@given(text=ANYTHING)
def test_any_text_is_a_date_or_is_refused_and_nothing_else(text):
    try:
        value = parse(text)
    except EdtfError:
        return
    assert value.lower or value.upper
    assert not (value.lower and value.upper and value.lower > value.upper)
    assert parse(value.text) == value
    assert value.precision


@given(text=ANYTHING)
def test_the_library_prints_nothing(text):
    with redirect_stdout(StringIO()) as printed, suppress(EdtfError):
        parse(text)
    assert printed.getvalue() == ""


@given(lower=single_dates() | OPEN, upper=single_dates() | OPEN)
def test_an_interval_reaches_from_the_one_end_to_the_other(lower, upper):
    try:
        value = parse(f"{lower}/{upper}")
    except EdtfError:
        return
    assert value.lower == (None if lower == ".." else parse(lower).lower)
    assert value.upper == (None if upper == ".." else parse(upper).upper)


@settings(max_examples=30)
@given(lower=DAYS, months=st.integers(1, 1100))
def test_an_interval_holds_all_days_of_both_its_ends(lower, months):
    year, month = divmod(lower.year * 12 + lower.month - 1 + months, 12)
    assume(year <= 9999)
    first, last = lower.isoformat()[:7], f"{year:04}-{month + 1:02}"

    whole = bounds(f"{first}/{last}")

    for end in (bounds(first), bounds(last)):
        assert sorted([*whole, *end]) == [whole[0], *end, whole[1]]


def test_no_text_is_too_long_to_be_refused_in_few_words():
    for text in ("9" * 1_000_000, "2021/" * 100_000, "2021-" + "X" * 1_000_000, "." * 1_000_000):
        with pytest.raises(EdtfError) as refused:
            parse(text)
        assert len(str(refused.value)) < 200
