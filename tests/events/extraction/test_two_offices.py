"""An article of the sort that the record began with: one organization, two offices, one count."""

from datetime import date

import pytest

from events.extraction.extract import extract
from events.extraction.findings import ArticleText, Kind, Status
from events.extraction.gazetteer import Gazetteer
from events.starter import STARTER
from tests.corpus import text_of
from tests.events.extraction.articles import event_in

TITLE = "Amnesty to close its offices in Hong Kong, citing security law"
SENTENCE = (
    "The human rights organization will close its local office at the end of the month and its "
    "regional office, also in the city, at the end of 2021, it said in a statement released on "
    "Monday."
)


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.from_starter(STARTER)


@pytest.fixture(params=["", f"{TITLE}\n\n{TITLE}\n© Photo Desk\n\n"], ids=["bare", "captioned"])
def article(request):
    return ArticleText(
        url="https://news.example/offices",
        title=TITLE,
        text=request.param + text_of("two_offices"),
        published=date(2021, 10, 25),
    )


@pytest.fixture
def findings(article, gazetteer):
    return extract(article, gazetteer)


def test_each_office_is_an_event_with_its_own_date_and_nothing_else_is(findings):
    assert [(event.unit, event.effective, event.effective_phrase) for event in findings.events] == [
        ("local office", "2021-10-31", "at the end of the month"),
        ("regional office", "2021-12", "at the end of 2021"),
    ]


def test_what_the_two_have_in_common_is_found_for_both(findings):
    for event in findings.events:
        assert event.slug == "amnesty-international"
        assert (event.kind, event.status) == ("office_closed", "announced")
        assert (event.announced, event.announced_phrase) == ("2021-10-25", "on Monday")
        assert (event.place, event.jurisdiction) == ("Hong Kong", "HK")
        assert [law.slug for law in event.laws] == ["hk-national-security-law-2020"]


def test_the_groups_that_stopped_before_are_one_claim_and_no_event(findings):
    (claim,) = findings.claims
    assert (claim.comparator, claim.count, claim.unit) == ("at_least", 35, "groups")
    assert claim.since == "2020-06"
    assert claim.claimant == "Amnesty International"


def test_each_finding_carries_the_passage_that_says_so_word_for_word(findings, article):
    for event in findings.events:
        assert event.evidence == SENTENCE
    for found in (*findings.events, *findings.claims):
        assert article.passage(found.spans["evidence"]) == found.evidence


def test_without_a_day_of_publication_no_day_is_reckoned(article, gazetteer):
    undated = ArticleText(url=article.url, title=article.title, text=article.text)

    dates = [(event.announced, event.effective) for event in extract(undated, gazetteer).events]

    assert dates == [(None, None), (None, "2021-12")]


@pytest.mark.parametrize("office", ["The local office", "Its local office"])
def test_an_office_that_ceases_its_work_closes(office):
    event = event_in(
        "Lantern Watch said on Monday that it would leave Samplia."
        f" {office} will cease operations on October 31."
    )

    assert (event.unit, event.kind) == ("local office", Kind.OFFICE_CLOSED)
    assert (event.status, event.effective) == (Status.ANNOUNCED, "2021-10-31")


def test_a_chapter_that_dissolves_itself_is_no_end_of_the_whole():
    event = event_in("The Harbor Union's chapter in Marl voted to dissolve itself.")

    assert (event.kind, event.unit) == ("office_closed", "chapter in Marl")


def test_an_institute_of_which_there_are_many_is_closed_in_its_place():
    event = event_in("The Goethe-Institut in Minsk must close by May, the ministry ordered.")

    assert (event.kind, event.unit) == ("office_closed", "Goethe-Institut in Minsk")


def test_work_in_a_part_of_a_country_is_not_all_work():
    event = event_in("Lantern Watch ended its operations in northern Mali.")

    assert (event.kind, event.unit) == ("office_closed", "operations in northern Mali")


def test_who_has_no_office_any_longer_has_closed_it():
    event = event_in("Lantern Watch will no longer have an office in Minsk.")

    assert (event.kind, event.unit) == ("office_closed", "office in Minsk")


def test_a_charity_that_flies_out_its_last_people_leaves():
    event = event_in("Lantern Watch withdrew its last volunteers from Niger.")

    assert (event.kind, event.place) == ("office_closed", "Niger")
