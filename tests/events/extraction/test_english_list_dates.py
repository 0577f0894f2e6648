import pytest

from tests.events.extraction.articles import events_in


def days_in(text):
    return {event.organization: event.effective for event in events_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "A court dissolved Harbor Union on Friday. Its forerunner, Lantern Watch, met the same fate"
        " in 2019.",
        "Harbor Union was dissolved in March 2020 over a loan; Lantern Watch met the same fate in"
        " 2019. Their leaders have since left the country.",
    ],
)
def test_who_met_the_same_fate_before_ended_on_a_day_of_its_own(text):
    assert days_in(text)["Lantern Watch"] == "2019"


@pytest.mark.parametrize(
    "text",
    [
        "Fourteen student unions shut down last year, among them Harbor Union and Lantern Watch.",
        "At least 30 groups have folded this year, including Harbor Union and Lantern Watch.",
    ],
)
def test_examples_of_many_that_ended_in_a_year_keep_no_date(text):
    assert set(days_in(text).values()) == {None}
