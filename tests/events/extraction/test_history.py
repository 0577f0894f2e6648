"""What ended a generation ago is history."""

from datetime import date

import pytest

from tests.events.extraction.articles import events_in

DAY = date(2022, 5, 5)


@pytest.mark.parametrize(
    "text",
    [
        "On this day in 1940 the occupiers shut the University of Marl.",
        "In 1961 Samplia outlawed the Marl National Congress and the Harbor Congress.",
        "The editor of the daily Marl Post before it was shut by the junta in 1973 has died.",
    ],
)
def test_what_ended_a_generation_ago_is_no_news(text):
    assert events_in(text, published=DAY) == []


def test_the_age_of_an_organization_makes_its_end_no_history():
    events = events_in("In 1961 founded, the Marl League was dissolved on Monday.", published=DAY)
    events += events_in("The Clay League, founded in 1961, has disbanded.", published=DAY)

    assert [event.organization for event in events] == ["Marl League", "Clay League"]


def test_what_was_news_on_the_day_of_writing_is_kept():
    text = "The Marl League was dissolved by decree on Monday."

    assert len(events_in(text, published=date(1971, 5, 5))) == 1
