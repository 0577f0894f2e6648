import pytest

from events.record.merge import merge
from events.record.standing import CannotChangeStanding, withdraw, withhold
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
)
from tests.people import editor

pytestmark = pytest.mark.django_db


def merged(duplicate, into):
    merge(duplicate, into, by=editor(), reason="One and the same.")
    duplicate.refresh_from_db()
    into.refresh_from_db()


def test_an_organization_hands_over_its_events_and_names():
    old, new = OrganizationFactory(name="Harbor Union"), OrganizationFactory(name="The Union")
    old.names.create(text="HU", role="acronym")
    closure, branch = ClosureFactory(organization=old), OrganizationFactory(parent=old)

    merged(old, new)

    closure.refresh_from_db()
    branch.refresh_from_db()
    assert (old.stage, old.merged_into) == ("withdrawn", new)
    assert (closure.organization, branch.parent) == (new, new)
    assert {(n.text, n.role) for n in new.names.all()} == {
        ("HU", "acronym"),
        ("Harbor Union", "alias"),
    }


def test_a_law_hands_over_its_events_claims_and_names():
    old, new = LawFactory(name="Order Act"), LawFactory(name="Public Order Act")
    one, both = ClosureFactory(), ClosureFactory()
    for closure, law in [(one, old), (both, old), (both, new)]:
        closure.attributions.create(law=law, basis="reported_by_media")
    claim = ClaimFactory(law=old)

    merged(old, new)

    claim.refresh_from_db()
    assert [*one.laws.all()] == [new]
    assert new in both.laws.all()
    assert claim.law == new
    assert new.names.get().text == "Order Act"


def test_an_event_hands_over_its_evidence_laws_steps_and_proposals():
    old, new = ClosureFactory(), ClosureFactory()
    law, proposal = LawFactory(), ProposalFactory(closure=old)
    old.attributions.create(law=law, basis="reported_by_media")
    old.steps.create(status="announced", reached="2021-09")
    shared = ArticleFactory()
    for closure in (old, new):
        closure.citations.create(article=shared)

    merged(old, new)

    proposal.refresh_from_db()
    assert new.citations.count() == 3
    assert old.citations.count() == 2
    assert (new.laws.get(), new.steps.get().status) == (law, "announced")
    assert proposal.closure == new


def test_what_was_merged_before_leads_to_the_last():
    first, second, third = ClosureFactory(), ClosureFactory(), ClosureFactory()
    merge(first, second, by=editor(), reason="Twice.")

    merge(second, third, by=editor("another"), reason="Thrice.")

    first.refresh_from_db()
    assert first.merged_into == third


def test_a_parent_merged_into_its_branch_is_not_its_own_parent():
    old = OrganizationFactory()
    new = OrganizationFactory(parent=old)

    merged(old, new)

    assert new.parent is None


@pytest.mark.parametrize("make", [OrganizationFactory, LawFactory, ClosureFactory])
def test_a_row_is_not_merged_into_itself(make):
    row = make()

    with pytest.raises(CannotChangeStanding, match="another one of the same kind"):
        merge(row, row, by=editor(), reason="Twice.")


def test_nothing_is_merged_into_what_is_withdrawn():
    old, gone = ClosureFactory(), ClosureFactory()
    withdraw(gone, by=editor(), reason="Wrong.")

    with pytest.raises(CannotChangeStanding, match="is withdrawn"):
        merge(old, gone, by=editor("another"), reason="Twice.")


@pytest.mark.parametrize("withheld", ["old", "new"])
def test_what_is_withheld_is_not_merged_with_what_is_not(withheld):
    rows = {"old": OrganizationFactory(), "new": OrganizationFactory()}
    withhold(rows[withheld], by=editor(), reason="Members were threatened.")

    with pytest.raises(CannotChangeStanding, match="withheld"):
        merge(rows["old"], rows["new"], by=editor("another"), reason="Twice.")
