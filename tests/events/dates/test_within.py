"""The two meanings of "in this period" against the same said in plain Python."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.dates.edtf import parse
from events.models import ClosureEvent, Organization, Step
from tests.factories import ClosureFactory, OrganizationFactory

pytestmark = pytest.mark.django_db

YEAR_2021 = (date(2021, 1, 1), date(2021, 12, 31))
TEXTS = """
    2020 2020-12-31 2021 2021-01-01 2021-06 2021-12~ 2022-01-01 202X 2021-21 2021-10-31?
    2020-12/2021-02 2021-03/2021-04 2021-12/2022-01 2020/2022
    ../2020 ../2021-06 ../2022 2020/.. 2021-06/.. 2022/..
""".split()
DAYS = st.none() | st.dates(date(2019, 12, 1), date(2022, 2, 28))
MANY = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def possible(lower, upper, start, end):
    return (lower or date.min) <= (end or date.max) and (upper or date.max) >= (start or date.min)


def certain(lower, upper, start, end):
    begins = start is None or (lower is not None and lower >= start)
    ends = end is None or (upper is not None and upper <= end)
    return begins and ends


ORACLES: dict[str, Callable[..., bool]] = {
    "possibly_within": possible,
    "certainly_within": certain,
}


@pytest.mark.parametrize(
    ("text", "possibly", "certainly"),
    [
        ("2021-10", True, True),
        ("2021", True, True),
        ("202X", True, False),
        ("2020-12/2021-01", True, False),
        ("2020-12-31", False, False),
        ("../2021-06", True, False),
        ("../2020", False, False),
        ("2021-06/..", True, False),
        ("2022/..", False, False),
    ],
)
def test_a_date_is_within_a_year_possibly_certainly_or_not(text, possibly, certainly):
    ClosureFactory(effective=text)
    closures = ClosureEvent.objects

    assert closures.filter(effective__possibly_within=YEAR_2021).exists() is possibly
    assert closures.filter(effective__certainly_within=YEAR_2021).exists() is certainly


@pytest.mark.parametrize(
    ("text", "period", "certainly"),
    [
        ("../2021-06", (None, date(2021, 6, 30)), True),
        ("../2021-06", (None, date(2021, 6, 29)), False),
        ("../2021-06", (date(1, 1, 1), None), False),
        ("2021-06/..", (date(2021, 6, 1), None), True),
        ("2021-06/..", (None, date.max), False),
        ("2021-06/..", (None, None), True),
    ],
)
def test_an_open_end_is_certain_only_where_the_period_is_open_as_well(text, period, certainly):
    OrganizationFactory(founded=text)

    found = Organization.objects.filter(founded__certainly_within=period)

    assert found.exists() is certainly


@pytest.fixture
def organizations():
    for text in TEXTS:
        OrganizationFactory(name=text, founded=text)
    OrganizationFactory(name="unknown")


@MANY
@given(start=DAYS, end=DAYS)
def test_the_database_agrees_with_the_bounds_for_any_period(organizations, start, end):
    for lookup, oracle in ORACLES.items():
        expected = {text for text in TEXTS if oracle(*ends(text), start, end)}
        asked = {f"founded__{lookup}": (start, end)}

        assert names(Organization.objects.filter(**asked)) == expected
        assert names(Organization.objects.exclude(**asked)) == {*TEXTS, "unknown"} - expected


def ends(text):
    value = parse(text)
    return value.lower, value.upper


def names(organizations):
    return set(organizations.values_list("name", flat=True))


@MANY
@given(start=st.dates(date(2019, 12, 1), date(2022, 2, 28)), days=st.integers(0, 800))
def test_what_is_certain_is_possible(organizations, start, days):
    period = (start, start + timedelta(days))

    certainly = names(Organization.objects.filter(founded__certainly_within=period))
    possibly = names(Organization.objects.filter(founded__possibly_within=period))

    assert certainly <= possibly


def test_a_period_is_asked_across_tables():
    early, late = ClosureFactory(), ClosureFactory()
    Step.objects.create(closure=early, status="threatened", reached="2021-03")
    Step.objects.create(closure=early, status="ordered", reached="2021-06")
    Step.objects.create(closure=late, status="threatened", reached="2022")

    found = ClosureEvent.objects.filter(steps__reached__certainly_within=YEAR_2021).distinct()
    other = ClosureEvent.objects.exclude(steps__reached__possibly_within=YEAR_2021)
    dated = Step.objects.filter(closure__effective__possibly_within=YEAR_2021)

    assert found.get() == early
    assert other.get() == late
    assert dated.count() == 3


def test_a_period_that_names_no_day_is_refused():
    with pytest.raises(ValidationError):
        ClosureEvent.objects.filter(effective__possibly_within=("soon", None)).exists()


@pytest.fixture
def closures():
    for text in TEXTS:
        ClosureFactory(unit=text, effective=text)


@MANY
@given(start=DAYS, end=DAYS)
def test_an_event_is_within_a_period_by_its_place_on_the_timeline(closures, start, end):
    stand = {c.unit: (c.lower, c.upper) for c in ClosureEvent.objects.all()}

    for method, oracle in ORACLES.items():
        found = getattr(ClosureEvent.objects, method)(start, end)
        expected = {unit for unit, place in stand.items() if oracle(*place, start, end)}
        assert set(found.values_list("unit", flat=True)) == expected


def test_an_event_without_effective_date_is_within_the_period_of_its_announcement():
    closure = ClosureFactory(announced="2021-10", effective=None)

    assert ClosureEvent.objects.certainly_within(*YEAR_2021).get() == closure
    assert not ClosureEvent.objects.filter(effective__possibly_within=YEAR_2021).exists()
    assert not ClosureEvent.objects.filter(effective__possibly_within=(None, None)).exists()
