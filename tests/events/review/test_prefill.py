import pytest

from events.review.prefill import claim_draft, closure_draft
from tests.factories import (
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
    finding,
)

pytestmark = pytest.mark.django_db


def draft(**said):
    return closure_draft(ProposalFactory(finding=finding(**said)))


def law(name, **said):
    return {"name": name, "slug": None, "jurisdiction": None, "span": ["text", 0, 3],
            "basis": None, **said}  # fmt: skip


def test_the_form_starts_with_what_was_found():
    fields = draft(unit="east office", kind="office_closed").fields

    assert fields["kind"] == "office_closed"
    assert fields["unit"] == "east office"
    assert (fields["effective"], fields["effective_phrase"]) == (
        "2021-10-31", "at the end of the month",
    )  # fmt: skip
    assert (fields["jurisdiction"], fields["place"]) == ("HK", "Hong Kong")


def test_what_was_not_found_is_left_empty():
    fields = draft(announced=None, unit=None, place=None).fields

    assert fields["announced"] == fields["unit"] == fields["place"] == ""


def test_what_cannot_be_seen_is_left_out():
    found = draft(
        organization="Harbor\u202e\nUnion", unit="east\u2067 office", place="Hong\x1b Kong"
    )

    assert found.new_organization["name"] == "Harbor Union"
    assert (found.fields["unit"], found.fields["place"]) == ("east office", "Hong Kong")


def test_the_one_organization_of_that_name_is_chosen():
    organization = OrganizationFactory(name="Harbor Union")

    found = draft()

    assert found.fields["organization"] == organization.pk
    assert found.new_organization["name"] == ""


def test_of_several_none_is_chosen_and_no_new_name_is_offered():
    OrganizationFactory(name="Harbor Union")
    OrganizationFactory(name="Harbor union")

    found = draft()

    assert "organization" not in found.fields
    assert len(found.candidates) == 2
    assert found.new_organization["name"] == ""


def test_what_the_extractor_recognized_comes_before_namesakes():
    meant = OrganizationFactory(name="Union of the Harbor", slug="the-union")
    OrganizationFactory(name="Harbor Union")

    assert draft(slug="the-union").fields["organization"] == meant.pk


def test_an_unknown_organization_is_offered_to_be_entered():
    found = draft()

    assert found.new_organization == {"name": "Harbor Union", "jurisdiction": "HK"}
    assert "organization" not in found.fields


def test_a_jurisdiction_that_is_none_is_left_empty():
    found = draft(jurisdiction="Atlantis")

    assert found.fields["jurisdiction"] == ""
    assert found.new_organization == {"name": "Harbor Union"}


def test_laws_are_looked_up_by_slug_else_by_name_and_each_stands_once():
    by_slug = LawFactory(slug="order-act", name="Public Order Act")
    by_name = LawFactory(name="Gathering Decree", jurisdiction="GB")
    LawFactory(name="Gathering Decree", jurisdiction="FR")
    named = [
        law("order act", slug="order-act", basis="stated_by_authority"),
        law("Public Order Act"),
        law("gathering decree", jurisdiction="GB"),
        law("Unheard-of Act"),
        law("Unheard-of Act"),
        law("Gathering Decree"),
    ]

    found = draft(law_details=named)

    assert found.laws == [(by_slug, "stated_by_authority"), (by_name, "reported_by_media")]
    assert found.unregistered_laws == ["Unheard-of Act", "Gathering Decree"]


def test_events_of_the_organization_are_known_before_one_is_doubled():
    closure = ClosureFactory(organization=OrganizationFactory(name="Harbor Union"))
    ClosureFactory()

    assert [known.closure for known in draft().known_closures] == [closure]


def test_a_claim_counts_as_made_on_the_day_of_the_article():
    act = LawFactory(slug="order-act", name="Public Order Act")
    said = {"comparator": "at_least", "count": 35, "unit": "groups", "since": "2020-06",
            "claimant": None, "jurisdiction": "HK", "law": "order-act"}  # fmt: skip

    fields = claim_draft(ProposalFactory(subject="claim", finding=said)).fields

    assert str(fields["as_of"]) == "2021-10-25"
    assert (fields["what"], fields["claimant"], fields["law"]) == ("groups", "", act.pk)


def test_a_claim_s_law_that_is_not_registered_is_named():
    said = {"comparator": "about", "count": 3, "unit": "groups", "law": "Unheard-of Act"}

    found = claim_draft(ProposalFactory(subject="claim", finding=said))

    assert found.fields["law"] is None
    assert found.unregistered_laws == ["Unheard-of Act"]
