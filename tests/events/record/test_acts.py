import pytest
from django.db import IntegrityError, ProgrammingError, connection

from events.models import ClosureEvent, Organization
from events.record.acts import act
from tests.factories import ClosureFactory, OrganizationFactory
from tests.people import administrator, contributor, editor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("person", [contributor, editor, administrator])
def test_history_tells_who_in_which_role_and_why(person):
    organization, user = OrganizationFactory(), person()

    with act(by=user, reason=" A better source. "):
        Organization.objects.filter(pk=organization.pk).update(note="Known since 1991.")

    version = organization.history.latest("pgh_id")
    assert (version.pgh_label, version.note) == ("changed", "Known since 1991.")
    assert version.pgh_context == {
        "user": user.pk,
        "role": user.username,
        "reason": "A better source.",
    }


def test_a_program_acts_in_a_role_of_its_own():
    with act(by=None, reason="Loaded from a file."):
        organization = OrganizationFactory()

    assert organization.history.get().pgh_context["role"] == "program"


def test_of_an_act_within_another_the_outer_one_is_told():
    with act(by=editor(), reason="Outer."), act(by=contributor(), reason="Inner."):
        organization = OrganizationFactory()

    assert organization.history.get().pgh_context["reason"] == "Outer."


def test_what_is_done_in_one_act_stands_together():
    with act(by=editor(), reason="Both."):
        first, second = OrganizationFactory(), OrganizationFactory()

    assert first.history.get().pgh_context_id == second.history.get().pgh_context_id


def test_an_act_that_fails_leaves_nothing():
    with pytest.raises(IntegrityError), act(by=editor(), reason="Try."):
        OrganizationFactory.create_batch(2, slug="twice")

    assert Organization.objects.count() == 0


def test_a_bulk_update_is_kept_in_history():
    closure = ClosureFactory()

    ClosureEvent.objects.update(summary="Said past the admin.")

    version = closure.history.latest("pgh_id")
    assert (version.summary, version.pgh_context) == ("Said past the admin.", None)


def test_raw_sql_is_kept_in_history():
    closure = ClosureFactory()

    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_closureevent SET place = 'Elsewhere'")

    assert closure.history.latest("pgh_id").place == "Elsewhere"


@pytest.mark.parametrize("statement", ["UPDATE %s SET name = 'x'", "DELETE FROM %s"])
def test_history_itself_cannot_be_changed(statement):
    OrganizationFactory()

    with (
        pytest.raises(ProgrammingError, match="Cannot update or delete"),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement % "events_organizationhistory")
