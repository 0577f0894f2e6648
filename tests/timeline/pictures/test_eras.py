from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.edtf import parse
from events.models import Attribution, Law
from tests.factories import ClosureFactory, LawFactory
from timeline.pictures.cells import Cells
from timeline.pictures.eras import LABEL_SIZE, LAWS_SHOWN, eras
from timeline.pictures.lettering import width_of
from timeline.pictures.strip import Strip, strip
from timeline.query.filters import TimelineQuery
from timeline.query.selection import Selection

HONG_KONG = TimelineQuery(jurisdictions=("HK",))
CELLS = Cells.over(date(2019, 1, 1), date(2022, 12, 31))


def law(name: str = "Security Law", in_force: str = "2020-06-30", repealed: str = "") -> Law:
    return Law(name=name, in_force=parse(in_force), repealed=parse(repealed) if repealed else None)


def picture(query: TimelineQuery = HONG_KONG) -> Strip:
    found = strip(Selection.of(query))
    assert found
    return found


def named(times: int = 1, **fields) -> Law:
    found: Law = LawFactory(jurisdiction="HK", **fields)
    for _ in range(times):
        closure = ClosureFactory(jurisdiction="HK", effective="2021-10-31")
        Attribution.objects.create(closure=closure, law=found, basis="reported_by_media")
    return found


def test_a_law_is_named_with_its_entry_into_force():
    (era,) = eras([law()], CELLS, 1000)

    assert era.label == "Security Law in force, 30 June 2020"
    assert era.is_entry
    assert era.is_day


def test_a_law_from_before_the_picture_has_no_line_and_says_since_when():
    (era,) = eras([law(in_force="1999")], CELLS, 1000)

    assert (era.x, era.width, era.is_entry) == (0, 1000, False)
    assert era.label == "Security Law in force since 1999"


def test_an_entry_not_known_to_the_day_is_told_from_one_that_is():
    (era,) = eras([law(in_force="2020")], CELLS, 1000)

    assert era.is_entry
    assert not era.is_day


@pytest.mark.parametrize("repealed", ["2021-01-01", "2021", "../2021-01-01", "2021/.."])
def test_no_law_runs_on_after_its_repeal(repealed):
    (era,) = eras([law(repealed=repealed)], CELLS, 1000)

    assert era.x + era.width == pytest.approx(500, abs=0.2)


def test_labels_that_would_collide_stand_in_rows():
    found = eras([law(in_force="2020-06-30"), law(in_force="2020-07-30")], CELLS, 1000)

    assert {era.row for era in found} == {0, 1}


def test_labels_that_stand_apart_share_a_row():
    short = law("NSL", "2019-02-01"), law("NGO", "2022-12-01")

    assert {era.row for era in eras(short, CELLS, 1000)} == {0}


names = st.text(min_size=1, max_size=300)
days = st.dates(date(1900, 1, 1), date(2030, 1, 1)).map(str)


@given(st.lists(st.tuples(names, days, days), min_size=1, max_size=LAWS_SHOWN))
def test_no_label_runs_off_the_picture_or_into_another(told):
    found = eras([law(name, day, repealed) for name, day, repealed in told], CELLS, 1000)

    spans: list[tuple[int, float, float]] = []
    for era in found:
        width = width_of(era.label, LABEL_SIZE)
        start = era.label_x - (width if era.is_label_end else 0)
        assert -0.1 <= start <= start + width <= 1000.1
        assert era.width >= 0
        assert 0 <= era.x <= era.x + era.width <= 1000.1
        assert all(
            row != era.row or start + width < low or high < start for row, low, high in spans
        )
        spans.append((era.row, start, start + width))


@pytest.mark.django_db
def test_the_laws_with_most_events_are_drawn_and_the_others_named():
    laws = [named(times, in_force="2021-01-01") for times in (1, 4, 2, 3)]

    found = picture()

    assert {era.law for era in found.eras} == {laws[1], laws[2], laws[3]}
    assert found.others == [laws[0]]


@pytest.mark.django_db
@pytest.mark.parametrize("in_force", ["1962-04-01", None, "2030-01-01"])
def test_a_law_that_has_no_place_in_the_picture_is_named(in_force):
    drawn, not_drawn = named(in_force="2020-06-30"), named(in_force=in_force)

    found = picture()

    assert [era.law for era in found.eras] == [drawn]
    assert found.others == [not_drawn]


@pytest.mark.django_db
def test_a_law_that_was_repealed_before_a_period_is_no_era_of_it():
    repealed = named(in_force="2020-06-30", repealed="2021-01-01")

    found = picture(TimelineQuery(jurisdictions=("HK",), start=date(2021, 6, 1)))

    assert found.eras == []
    assert found.others == [repealed]


@pytest.mark.django_db
def test_an_old_law_alone_or_in_a_period_asked_for_is_drawn():
    old = named(in_force="1962-04-01")

    assert [era.law for era in picture(TimelineQuery(laws=(old.slug,))).eras] == [old]
    asked = TimelineQuery(jurisdictions=("HK",), start=date(2021, 1, 1))
    assert [era.law for era in picture(asked).eras] == [old]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("effective", "months"),
    [
        (["2020-06-30"], 1),
        (["2020-06-01"], 1 + 29 / 30),
        (["2020-06-01", "2020-06-30"], 1 + 29 / 30),
        (["2020-07-01"], 1 + 29 / 30),
    ],
)
def test_the_line_of_a_law_parts_the_marks_of_its_month(effective, months):
    law = LawFactory(jurisdiction="HK", in_force="2020-06-30")
    for day in ["2020-06-15/2021-06-15", *effective]:
        closure = ClosureFactory(jurisdiction="HK", effective=day)
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    found = picture()

    assert found.eras[0].x == pytest.approx(months * found.cell_width, abs=0.1)


@pytest.mark.django_db
@pytest.mark.parametrize(("effective", "is_after"), [("2020-06-09", False), ("2020-06-10", True)])
def test_marks_stand_on_their_side_of_a_line_that_has_room_for_them(effective, is_after):
    law = LawFactory(jurisdiction="HK", in_force="2020-06-10")
    for day in [effective, effective]:
        closure = ClosureFactory(jurisdiction="HK", effective=day)
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    found = picture()

    (column,) = found.columns
    assert found.eras[0].x == pytest.approx(1.3 * found.cell_width, abs=0.1)
    assert (float(column.middle) > found.eras[0].x) == is_after
    assert column.start < float(column.middle) < column.start + column.width
