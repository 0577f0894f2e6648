import pytest

from events.extraction.findings import Basis
from tests.events.extraction.articles import event_in


def laws_in(text, title=""):
    return [(law.name, law.slug, law.basis) for law in event_in(text, title=title).laws]


def test_the_law_an_organization_cites_is_stated_by_it():
    assert laws_in("Harbor Union in Samplia disbanded, citing the Public Order Act.") == [
        ("Public Order Act", "xs-public-order", Basis.STATED_BY_ORGANIZATION)
    ]


def test_the_law_an_authority_acts_under_is_stated_by_it():
    assert laws_in("Samplia banned Harbor Union under the Public Order Act.") == [
        ("Public Order Act", "xs-public-order", Basis.STATED_BY_AUTHORITY)
    ]


def test_a_law_in_a_headline_is_reported_by_the_press():
    assert laws_in(
        "Harbor Union in Samplia will disband.", title="Union closes over Public Order Act"
    ) == [("Public Order Act", "xs-public-order", Basis.REPORTED_BY_MEDIA)]


def test_a_law_that_is_no_cause_is_not_named():
    text = "Harbor Union in Samplia disbanded. The Public Order Act dates from 2019."

    assert laws_in(text) == []


def test_a_name_that_another_country_gave_its_law_is_not_that_law():
    assert laws_in("Samplia banned Harbor Union under the national security law.") == [
        ("national security law", None, Basis.STATED_BY_AUTHORITY)
    ]


@pytest.mark.parametrize("name", ["law on foreign agents", "Assemblies Ordinance"])
def test_an_unregistered_law_is_known_by_its_words(name):
    assert laws_in(f"Harbor Union in Samplia disbanded, citing the {name}.") == [
        (name, None, Basis.STATED_BY_ORGANIZATION)
    ]


def test_an_event_of_no_other_place_is_where_its_law_is_in_force():
    event = event_in("The Velvet Society was dissolved under the Public Order Act.")

    assert (event.place, event.jurisdiction) == (None, "XS")
