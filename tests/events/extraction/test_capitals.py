"""Tickers in capitals are read as if written in the usual letters."""

import pytest

from events.extraction.capitals import in_usual_letters
from events.extraction.findings import Kind, Status
from events.extraction.sentences import Sentence
from tests.events.extraction.articles import events_in


def usual(text: str, *others: str) -> str:
    title = Sentence(text, "title", 0)
    sentences = [Sentence(each, "text", 0) for each in others]
    return in_usual_letters(title, sentences)[-1].text


def told(text: str, title: str = "") -> set[tuple[str, Kind, Status]]:
    return {(e.organization, e.kind, e.status) for e in events_in(text, title=title)}


@pytest.mark.parametrize(
    ("in_capitals", "expected"),
    [
        (
            "ZORYA VOLNA BOARD VOTES TO CLOSE RADIO STATION",
            "Zorya Volna board votes to close radio station",
        ),
        (
            "COURT DISSOLVES SAMPLIAN ASSOCIATION OF NURSES",
            "court dissolves Samplian Association of Nurses",
        ),
        ("ZORYA FM TO GO OFF AIR, OWNER SAYS", "Zorya FM to go off air, owner says"),
        ("TV ZORYA STOPS BROADCASTS", "TV Zorya stops broadcasts"),
        ("PRO-SAMPLIAN KTV CHANNEL SHUT", "pro-Samplian KTV channel shut"),
    ],
)
def test_only_names_keep_capitals(in_capitals, expected):
    assert usual(in_capitals) == expected


def test_a_name_is_written_as_in_the_rest_of_the_article():
    assert usual("MINISTRY BANS SANDAID IN MARO", "The ban on SandAid was signed.") == (
        "Ministry bans SandAid in Maro"
    )


def test_what_has_few_capitals_stays():
    assert usual("NGO Sand Relief quits") == "NGO Sand Relief quits"


def test_the_letters_keep_their_places():
    text = "0912 GMT - ZORYA VOLNA RADIO LOSES LICENSE, İZMİR OFFICE SAYS"

    assert len(usual(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "0912 GMT - ZORYA VOLNA RADIO TO SHUT DOWN, OWNER SAYS.",
        "URGENT - ZORYA VOLNA RADIO TO SHUT DOWN.",
        "09:12 Zorya Volna Radio to shut down, owner says.",
    ],
)
def test_a_flash_says_what_will_be_as_headlines_do(text):
    assert told(text) == {("Zorya Volna Radio", Kind.PUBLICATION_CEASED, Status.ANNOUNCED)}


def test_a_flash_of_a_court_names_whom_it_ends():
    events = told("16:40 SAMPLIAN COURT SHUTS PRO-MARO KDP PARTY, BARS 40 MEMBERS FROM POLITICS.")

    assert {name for name, _, _ in events} == {"KDP"}


def test_the_evidence_of_a_flash_is_as_printed():
    (event,) = events_in("1520 GMT - SUPREME COURT LIQUIDATES SAMPLIAN ASSOCIATION OF NURSES.")

    assert event.evidence.endswith("SUPREME COURT LIQUIDATES SAMPLIAN ASSOCIATION OF NURSES.")


def test_a_headline_in_capitals_tells_of_the_court_that_orders():
    events = told("", "SAMPLIA'S SUPREME COURT ORDERS CLOSURE OF ZORYA RIGHTS GROUP")

    assert {name for name, _, _ in events} == {"Zorya"}
