import pytest

from events.record.standing import (
    CannotChangeStanding,
    disclose,
    reinstate,
    withdraw,
    withhold,
)
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
)
from tests.people import editor

pytestmark = pytest.mark.django_db
ON_RECORD = [ClosureFactory, OrganizationFactory, LawFactory, ClaimFactory]


def citation():
    return ClosureFactory().citations.get()


@pytest.mark.parametrize("factory", ON_RECORD)
def test_what_is_withdrawn_keeps_its_reason_and_can_come_back(factory):
    row = factory()

    withdraw(row, by=editor(), reason="Told by one source that took it back.")
    row.refresh_from_db()
    assert (row.stage, row.withdrawal_reason) == (
        "withdrawn",
        "Told by one source that took it back.",
    )

    reinstate(row, by=editor("another"), reason="Confirmed.")
    row.refresh_from_db()
    assert (row.stage, row.withdrawal_reason) == ("published", "")


@pytest.mark.parametrize("factory", ON_RECORD)
def test_a_draft_cannot_be_withdrawn(factory):
    with pytest.raises(CannotChangeStanding, match="not on the record"):
        withdraw(factory(stage="draft"), by=editor(), reason="Wrong.")


@pytest.mark.parametrize("do", [withdraw, withhold])
def test_nothing_happens_without_a_reason(do):
    row = ClosureFactory()

    with pytest.raises(CannotChangeStanding, match="Say why"):
        do(row, by=editor(), reason="  ")


def test_an_organization_stays_while_events_on_the_record_need_it():
    closure = ClosureFactory()

    with pytest.raises(CannotChangeStanding, match="need"):
        withdraw(closure.organization, by=editor(), reason="Wrong.")

    withdraw(closure, by=editor("another"), reason="Wrong.")
    withdraw(closure.organization, by=editor("third"), reason="Wrong.")


def test_an_event_does_not_come_back_without_its_organization():
    closure = ClosureFactory(stage="withdrawn", organization=OrganizationFactory(stage="withdrawn"))

    with pytest.raises(CannotChangeStanding, match="not on the record"):
        reinstate(closure, by=editor(), reason="Confirmed.")


@pytest.mark.parametrize("factory", [ClosureFactory, OrganizationFactory, ArticleFactory, citation])
def test_what_is_withheld_can_be_disclosed_again(factory):
    row = factory()

    withhold(row, by=editor(), reason="Members were threatened.")
    row.refresh_from_db()
    assert (row.is_withheld, row.withholding_reason) == (True, "Members were threatened.")

    disclose(row, by=editor("another"), reason="They published it themselves.")
    row.refresh_from_db()
    assert (row.is_withheld, row.withholding_reason) == (False, "")


def test_the_history_tells_who_withdrew_it_and_why():
    closure, user = ClosureFactory(), editor()

    withdraw(closure, by=user, reason="A mistake of ours.")

    context = closure.history.latest("pgh_id").pgh_context
    assert (context["user"], context["reason"]) == (user.pk, "A mistake of ours.")
