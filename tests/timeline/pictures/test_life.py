import pytest

from tests.factories import ClosureFactory, OrganizationFactory
from timeline.pictures.life import WIDTH, life
from timeline.query.state import state_of

pytestmark = pytest.mark.django_db


def drawn(*events, **fields):
    organization = OrganizationFactory(**fields)
    organization.refresh_from_db()
    closures = [ClosureFactory(organization=organization, **event) for event in events]
    return life(organization, closures, state_of("HK", closures))


def test_a_life_of_which_no_day_is_known_is_not_drawn():
    assert drawn() is None


def test_it_runs_from_the_founding_to_the_end():
    line = drawn({"effective": "2021-10-31"}, founded="1995-01-01")

    assert (line.begins, line.ends) == (True, True)
    assert line.start < line.end == line.moments[0].x < WIDTH
    assert line.years == [(1995, line.start), (2021, line.end)]


def test_it_goes_on_where_no_end_is_recorded():
    line = drawn({"kind": "suspended"}, {"unit": "Office"})

    assert (line.begins, line.ends) == (False, False)
    assert line.end == WIDTH


def test_a_known_legal_end_is_its_end_whatever_the_events_say():
    line = drawn({"kind": "suspended", "effective": "2020-01-01"}, ended="2022-03-01")

    assert line.ends
    assert line.moments[0].x < line.end


def test_doubt_is_drawn_as_long_as_it_lasts():
    line = drawn({"effective": "2021-10-31"}, {"effective": "2022"}, {"effective": "2023-06/.."})

    day, year, open_end = line.moments
    assert day.is_day
    assert not year.is_day
    assert open_end.bar_width > 10
    assert year.bar_x < year.x < year.bar_x + year.bar_width


def test_events_of_one_time_stand_above_each_other():
    same = [{"effective": "2021-10-31"}] * 3
    line = drawn(*same, founded="2000")

    assert len({moment.y for moment in line.moments}) == 3
    assert line.moments[0].y == line.base
    assert len(line.years) == 2


@pytest.mark.parametrize("effective", ["0001-01-01/..", "../0001-01-02", "9999-12-31/.."])
def test_the_ends_of_the_calendar_do_no_harm(effective):
    assert drawn({"effective": effective})
