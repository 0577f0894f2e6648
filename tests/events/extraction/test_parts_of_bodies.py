"""Chapters, wings and missions of a body that end as bodies do; both readers find them."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch's Marl chapter folded last month for want of a treasurer.",
        "Lantern Watch's Marl chapter was dissolved by its members in March.",
        "The Marl branch of Lantern Watch has folded.",
    ],
)
def test_a_chapter_that_ends_is_an_office_closed(text):
    event = event_in(text)
    assert (event.organization, event.kind) == ("Lantern Watch", Kind.OFFICE_CLOSED)
    assert event.unit is not None
    assert event.score >= SURE


def test_the_wing_of_a_party_spoken_of_is_no_end_of_the_party():
    event = event_in(
        "Police broke up a meeting of the Marl Democrats. The party's youth wing in Dale was"
        " disbanded last year."
    )
    assert (event.organization, event.unit) == ("Marl Democrats", "youth wing in Dale")


@pytest.mark.parametrize(
    "text",
    [
        "The African Union's liaison office in Samplia has closed its doors, diplomats said.",
        "USAID's mission in Samplia was closed last week.",
        "The World Bank Group on Monday said it had closed its office in Samplia.",
        "The OSCE Centre in Samplia closed on 31 December, diplomats said.",
        "The OSCE Monitoring Mission to Samplia will be discontinued, its chair said.",
    ],
)
def test_an_international_body_closes_an_office(text):
    assert event_in(text).kind == Kind.OFFICE_CLOSED


def test_an_office_that_police_lock_is_closed():
    event = event_in("Lantern Watch's office in Marl was locked by police on Friday.")
    assert event.kind in {Kind.OFFICE_CLOSED, Kind.SUSPENDED}
    assert events_in("Lantern Watch's office was locked in a dispute over rent.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern Institute at Quay University will close this September.",
        "The Lantern Institute at the Quay Union will close this September.",
    ],
)
def test_where_a_body_is_at_home_does_not_end_with_it(text):
    assert event_in(text).organization.startswith("Lantern Institute")


def test_a_town_before_a_comma_does_not_end_with_the_body_behind():
    event = event_in("Founded in a cellar in Marl, the Quay Writers' Union is closing.")
    assert event.organization == "Quay Writers' Union"


@pytest.mark.parametrize(
    "text",
    [
        "Samplia told Lantern Watch that it must leave the country by September.",
        "Samplia has told Lantern Watch that its mandate is over and that it must leave by May.",
    ],
)
def test_who_is_told_that_it_must_leave_has_an_order(text):
    event = event_in(text)
    assert (event.kind, event.status) == (Kind.OFFICE_CLOSED, Status.ORDERED)
    assert event.score >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "The Sisters of the Sea are leaving Limerick after 174 years.",
        "Lantern Watch left the Netherlands in 2012.",
    ],
)
def test_who_leaves_a_town_or_a_land_closes_there(text):
    assert event_in(text).kind == Kind.OFFICE_CLOSED


@pytest.mark.parametrize(
    "text",
    [
        "The Marl branch of Lantern Watch announced its self-dissolution.",
        "Lantern Watch has ended its mission in Samplia after 20 years.",
    ],
)
def test_a_part_announces_its_own_end(text):
    event = event_in(text)
    assert event.kind == Kind.OFFICE_CLOSED
    assert event.unit is not None
    assert event.score >= SURE


def test_who_is_ordered_out_of_a_land_leaves_it():
    event = event_in("Lantern Watch has been ordered out of Samplia for a second time.")
    assert event.kind == Kind.OFFICE_CLOSED
    assert event.score >= SURE


def test_who_is_put_out_of_a_house_goes_on():
    assert events_in("The mayor has evicted the Dale Writers' Union from the house it used.") == []


def test_an_office_that_is_phased_out_closes():
    event = event_in("Lantern Watch will be phasing out its Marl office by the end of the summer.")
    assert (event.kind, event.unit) == (Kind.OFFICE_CLOSED, "Marl office")


def test_whom_a_body_merged_with_does_not_end_with_it():
    event = event_in(
        "Having merged with Hill Action, the Dale Citizens' Network no longer exists as of 1 May."
    )
    assert event.organization == "Dale Citizens' Network"
