from datetime import date

import pytest

from tests.factories import ClaimFactory, ClosureFactory
from timeline.pictures import curve as module
from timeline.pictures.curve import HEIGHT, WIDTH, curve
from timeline.query.coverage import coverages
from timeline.query.filters import TimelineQuery
from timeline.query.tally import tally

pytestmark = pytest.mark.django_db

PLACE = TimelineQuery(jurisdictions=("HK",))


def drawn():
    now = tally()
    return curve(PLACE, coverages("HK", now), now)


def heights(path: str) -> list[float]:
    return [float(point.split(" ")[1]) for point in path[1:].split("L")]


def test_it_counts_since_the_first_day_of_a_claim():
    for day in ("2019-01-01", "2020-07-01", "2021-01-01"):
        ClosureFactory(effective=day)
    ClaimFactory(since="2020-06-30", as_of="2021-10-25")

    line = drawn()

    assert (line.since, line.total) == (date(2020, 6, 30), 2)
    assert len(set(heights(line.line))) == 3


def test_where_dates_are_sure_there_is_no_band():
    ClosureFactory(effective="2021-01-01")
    ClaimFactory(since="2020", as_of="2021-10-25")
    assert drawn().band == ""

    ClosureFactory(effective="2021")
    assert drawn().band


@pytest.mark.parametrize(("count", "over"), [(1, -1), (2, 0), (5, 3)])
def test_a_mark_stands_as_far_over_the_line_as_more_was_said(count, over):
    ClosureFactory(effective="2020-03-01")
    for day in ("2021-01-01", "2021-02-01"):
        ClosureFactory(effective=day)
    ClaimFactory(since="2019", as_of="2020-06-30", count=1)
    ClaimFactory(since="2021", as_of="2021-10-25", count=count)

    said = drawn().said[0]

    unit = (HEIGHT - module.TOP) / max(3, 3 + over)
    assert said.line_y - said.y == pytest.approx(over * unit, abs=0.2)


def test_marks_stay_in_the_drawing():
    ClosureFactory(effective="2021-01-01")
    ClaimFactory(since=None, as_of="2021-10-25", count=5000)
    ClaimFactory(since="2020", as_of="9999-12-31", count=0)
    ClaimFactory(since="0001-01-01", as_of="2021")

    line = drawn()

    assert all(0 <= said.x <= WIDTH and 0 <= said.y <= HEIGHT for said in line.said)
    assert len(line.counts) <= module.MOST_LINES
    assert len(line.years) <= WIDTH / module.YEAR_LABEL + 1


def test_without_a_claim_the_curve_begins_with_the_first_event():
    assert drawn() is None
    ClosureFactory(effective="2021-01-01")

    assert drawn().since == date(2021, 1, 1)


def test_a_claim_alone_is_drawn_over_nothing():
    ClaimFactory(since="2021-01-01", as_of="2021-01-01", count=3)

    line = drawn()

    assert line.total == 0
    assert line.said[0].y < line.said[0].line_y == HEIGHT


def test_too_many_events_are_drawn_at_even_steps(monkeypatch):
    monkeypatch.setattr(module, "MOST_STEPS", 3)
    for month in range(1, 10):
        ClosureFactory(effective=f"2021-0{month}-01")
    ClaimFactory(since="2021", as_of="2021")

    line = drawn()

    assert line.total == 9
    assert len(heights(line.line)) < 12
