from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from timeline.query.period import PeriodField, period, shortest


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020-2", "2020-02-01", "2020-02-29"),
        ("2021-10-31", "2021-10-31", "2021-10-31"),
        ("2021/10/31", "2021-10-31", "2021-10-31"),
        ("2021年10月31日", "2021-10-31", "2021-10-31"),
        ("2021年10月", "2021-10-01", "2021-10-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_a_year_month_or_day_is_read_as_its_first_and_last_day(text, first, last):
    assert period(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["31/10/2021", "2021-13", "2021-02-30", "0000", "20211", "２０２１", "2021-10-3x"],
)
def test_what_is_no_date_is_refused_with_examples(text):
    with pytest.raises(ValidationError, match="2021, 2021-10 or 2021-10-31"):
        PeriodField(label="From").clean(text)


def test_nothing_typed_is_no_bound():
    assert PeriodField(label="From").clean("  ") is None


@given(st.text(max_size=60))
def test_any_text_is_a_period_or_refused(text):
    try:
        first, last = PeriodField(label="From").clean(text) or (date.min, date.max)
    except ValidationError:
        return
    assert first <= last


@given(st.dates(), st.booleans())
def test_the_shortest_text_leads_back_to_its_day(day, is_end):
    assert period(shortest(day, is_end=is_end))[is_end] == day
