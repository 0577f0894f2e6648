"""How papers and stations end, and what of theirs is no end, in English."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in


def ended(text: str) -> dict[str, Kind]:
    return {event.organization: event.kind for event in events_in(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The daily Tavan was killed off by its owner in April.", Kind.PUBLICATION_CEASED),
        ("The council forced the weekly Tavan into silence on Monday.", Kind.PUBLICATION_CEASED),
        ("The daily Tavan will say goodbye to its print edition.", Kind.PUBLICATION_CEASED),
        ("The daily Tavan is no longer to be found at the kiosks.", Kind.PUBLICATION_CEASED),
        ("The channel Tavan has been off the internet since March 6.", Kind.PUBLICATION_CEASED),
        ("The newsletter Tavan migrated to Samplia in May.", Kind.RELOCATED),
        ("The publisher Tavan is leaving for Samplia.", Kind.RELOCATED),
        ("The station Tavan was deprived of its licence on Monday.", Kind.DEREGISTERED),
    ],
)
def test_further_ways_in_which_media_end(text, kind):
    assert ended(text) == {"Tavan": kind}


def test_a_publisher_that_suspends_a_paper_goes_on():
    text = "The publisher Marl Media suspended publication of the daily Tavan on Monday."

    assert ended(text) == {"Tavan": Kind.SUSPENDED}


def test_papers_that_their_publisher_will_close_are_not_ordered_to():
    text = "Marlcorp said it would close 15 newspapers, among them the Clay Star and the Sand Post."

    assert {event.status for event in events_in(text)} == {"announced"}


@pytest.mark.parametrize(
    "text",
    [
        "Police raided the station Tavan and seized its equipment. Tavan is on the air, it says.",
        "The Press Council suspended the daily Tavan's online comment section on Monday.",
    ],
)
def test_a_part_of_a_medium_is_not_its_end(text):
    assert ended(text) == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The daily Tavan will stop publishing until the end of the war.", Kind.SUSPENDED),
        ("The site Tavan now works from Samplia.", Kind.RELOCATED),
        ("The weekly Tavan now publishes in exile, its editor said.", Kind.RELOCATED),
        ("The magazine Tavan has reached its final number.", Kind.PUBLICATION_CEASED),
        ("Lawmakers voted to deny the broadcaster Tavan a new licence.", Kind.DEREGISTERED),
        (
            "Tavan, the flagship of the independent papers, has not gone to print since May.",
            Kind.PUBLICATION_CEASED,
        ),
    ],
)
def test_how_media_go_without_a_word_for_it(text, kind):
    assert ended(text) == {"Tavan": kind}


def test_the_town_of_a_paper_is_no_paper():
    text = "Rafta bade its readers farewell. The newspaper of Marl Creek is closing down in May."

    assert "Marl Creek" not in ended(text)


def test_the_predecessor_of_a_paper_is_one():
    text = "The daily Rafta has shut down. Its weekly predecessor Al Tavan had folded in 2006."

    assert ended(text)["Al Tavan"] == Kind.PUBLICATION_CEASED


def test_a_department_by_its_lower_case_noun_is_of_the_state():
    text = (
        "The daily Tavan may not appear: the Information Services department revoked its licence."
    )

    assert set(ended(text)) == {"Tavan"}


def test_one_of_those_counted_shares_their_fate():
    text = (
        "The council cancelled the licence of the daily Tavan and of five other newspapers."
        " The Marl Star is one of the five."
    )

    assert ended(text) == {"Tavan": Kind.DEREGISTERED, "Marl Star": Kind.DEREGISTERED}


def test_who_will_be_forced_to_close_has_not_closed_yet():
    [event] = events_in('The daily Tavan will be forced to shut "in days" as its funds are frozen.')

    assert event.status == "announced"


@pytest.mark.parametrize(
    "text",
    [
        "The daily Tavan went dark for a day on Monday in protest at a tax.",
        "The literary magazine Tavan closes to submissions on 1 June.",
        "The broadcaster Tavan's newsroom moved to a new building in Samplia on Monday.",
    ],
)
def test_what_goes_on_elsewhere_or_soon_is_no_end(text):
    assert ended(text) == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The film journal Tavan is leaving print after 91 years.", Kind.PUBLICATION_CEASED),
        ("The fortnightly Tavan is dropping its paper edition.", Kind.PUBLICATION_CEASED),
        ("The station Tavan was locked up by the police on Monday.", Kind.SUSPENDED),
    ],
)
def test_media_that_leave_print_or_are_locked_up_end(text, kind):
    assert ended(text) == {"Tavan": kind}
