"""Lists, companions and turned sentences, for the reader over the grammar."""

import pytest

from tests.events.extraction.articles import events_in
from tests.events.extraction.test_dependency import UNION, WATCH, told


def names(text: str) -> set[str]:
    return {each[0] for each in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Banned on Sunday were Harbor Union, which runs a canteen, and Lantern Watch.",
        "The governor banned Harbor Union. Also forbidden at once were Lantern Watch.",
        "The governor banned two groups. Gone too are Harbor Union and Lantern Watch.",
        "The court banned Harbor Union together with Lantern Watch.",
        "A decree shut Harbor Union down, along with Lantern Watch.",
        "The ministry banned Harbor Union. Identical letters were sent last week to Lantern Watch.",
        "The ministry banned Harbor Union. Lantern Watch was handed the same penalty in May.",
        "The ministry banned ten groups. Of the ten it named only Harbor Union and Lantern Watch.",
        "The ministry banned ten groups. They range from Harbor Union to Lantern Watch, a charity.",
        "Harbor Union disbanded on Monday. It thus joins Lantern Watch, which dissolved in May.",
        "Harbor Union and Lantern Watch were among the groups driven out of the country by police.",
    ],
)
def test_all_of_a_list_end(text):
    assert names(text) == {UNION, WATCH}


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union disbanded on Monday. It joins Lantern Watch in a protest on Friday.",
        "The ministry banned Harbor Union. Similar letters were sent to papers by Lantern Watch.",
        "The court banned Harbor Union. Lantern Watch received the verdict with dismay.",
    ],
)
def test_who_only_meets_it_does_not_end(text):
    assert names(text) == {UNION}


def test_what_goes_with_a_publisher_ends():
    text = "The court dissolved Harbor Union. With it goes the Marble Gazette, its weekly."
    assert names(text) == {UNION, "Marble Gazette"}


def test_each_of_a_list_has_its_own_date():
    text = (
        "Two unions have folded since spring. Harbor Union went in July and Lantern Watch, a tiny"
        " body, on 9 August."
    )
    found = {event.organization: event.effective for event in events_in(text)}
    assert found == {UNION: "2021-07", WATCH: "2021-08-09"}


def test_a_headline_opens_a_list():
    text = "Officials spoke on Friday. Among them are Harbor Union and Lantern Watch."
    found = {event.organization for event in events_in(text, title="Samplia suspends ten groups")}
    assert found == {UNION, WATCH}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Lantern Watch is leaving Samplia. Its Marl office closed on 3 June and its Sand office"
            " on 30 June; the country office will follow on 5 November.",
            ["Marl office", "Sand office", "country office"],
        ),
        (
            "Samplia has withdrawn the accreditation of the Cairo bureau of Lantern Watch.",
            ["Cairo bureau"],
        ),
        (
            "The ministry expelled two groups. Among those shown the door are Harbor Union and the"
            " Samplian chapter of Lantern Watch.",
            [None, "Samplian chapter"],
        ),
    ],
)
def test_offices_of_a_list_end_one_by_one(text, units):
    assert [event.unit for event in events_in(text)] == units


def test_offices_sealed_with_a_ban_on_all_work_are_no_closure_of_their_own():
    text = (
        "The governor sealed the offices of Lantern Watch and ordered the organization to suspend"
        " all activities until further notice."
    )
    assert [(event.unit, event.kind) for event in events_in(text)] == [(None, "suspended")]


@pytest.mark.parametrize(
    "text",
    [
        "The permit that lets Lantern Watch receive gifts has been revoked by the ministry.",
        "The licence held by Lantern Watch was revoked on Monday.",
        "The council withdrew for good the licence of Lantern Watch.",
        "Lantern Watch had its registration as a charity revoked on Friday.",
        "Lantern Watch was escorted to the border, its legal status annulled.",
    ],
)
def test_papers_are_taken_from_their_holder(text):
    assert [(name, kind) for name, kind, _ in told(text)] == [(WATCH, "deregistered")]
