import pytest

from events.models import ClosureEvent, Organization
from events.record.history import history_of
from tests import people
from tests.events.admin.test_closure import change, filled, told
from tests.factories import ClosureFactory, OrganizationFactory
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    user = people.editor("maria")
    client.force_login(user)
    return user


def seen(client, closure) -> str:
    page = client.get(change(closure))
    value: str = page.context["adminform"].form["seen"].value()
    return value


def test_an_edit_is_told_in_history_with_who_and_why(client, editor):
    closure = ClosureFactory()

    client.post(change(closure), filled(closure, unit="Its office", reason="It kept the rest."))

    newest = history_of(closure)[0]
    assert (newest.editor, newest.role, newest.reason) == ("maria", "editor", "It kept the rest.")
    assert [field.after for field in newest.changes[0].fields] == ["Its office"]


def test_what_is_public_does_not_change_without_a_reason(client, editor):
    closure = ClosureFactory()

    response = client.post(change(closure), filled(closure, unit="Its office", reason=" "))

    assert "Say why you change what is on the record." in told(response)
    closure.refresh_from_db()
    assert closure.unit == ""


def test_a_draft_changes_without_one(client, editor):
    draft = ClosureFactory(stage="draft")

    client.post(change(draft), filled(draft, unit="Its office", reason=""))

    draft.refresh_from_db()
    assert draft.unit == "Its office"


def test_of_two_editors_the_slower_sees_what_both_say_and_overwrites_nothing(client, editor):
    closure = ClosureFactory()
    state = seen(client, closure)
    other = client.__class__()
    other.force_login(people.editor("wing"))
    other.post(change(closure), filled(closure, unit="The north office", reason="A second source."))

    response = client.post(change(closure), filled(closure, unit="The office", seen=state))

    text = told(response)
    for said in ("Nothing was saved", "wing", "A second source.", "The north office", "The office"):
        assert said in text
    closure.refresh_from_db()
    assert closure.unit == "The north office"


def test_saving_again_with_both_in_view_is_a_decision(client, editor):
    closure = ClosureFactory()
    state = seen(client, closure)
    ClosureEvent.objects.update(unit="The north office")

    refused = client.post(change(closure), filled(closure, unit="The office", seen=state))
    again = Page(refused.content.decode())
    state = refused.context["adminform"].form["seen"].value()
    client.post(change(closure), filled(closure, unit="The office", seen=state))

    assert "The north office" in again.text
    closure.refresh_from_db()
    assert closure.unit == "The office"


def test_a_part_that_another_added_is_a_conflict_too(client, editor):
    closure = ClosureFactory()
    state = seen(client, closure)
    closure.steps.create(status="announced", reached="2021-09")

    response = client.post(change(closure), filled(closure, unit="The office", seen=state))

    assert "Nothing was saved" in told(response)
    assert "step entered" in told(response)


def test_an_organization_is_kept_from_lost_updates_as_well(client, editor):
    organization = OrganizationFactory()
    path = f"/admin/events/organization/{organization.pk}/change/"
    state = client.get(path).context["adminform"].form["seen"].value()
    Organization.objects.update(note="Theirs.")

    typed = {"name": "Mine", "kind": "ngo", "jurisdiction": "HK", "seen": state, "reason": "Mine."}
    names = {"names-TOTAL_FORMS": "0", "names-INITIAL_FORMS": "0"}
    response = client.post(path, typed | names)

    assert "Theirs." in told(response)
    organization.refresh_from_db()
    assert organization.name != "Mine"


def test_a_public_event_takes_its_organization_onto_the_record(client, editor):
    closure, organization = ClosureFactory(), OrganizationFactory(stage="draft")

    client.post(change(closure), filled(closure, organization=str(organization.pk)))

    organization.refresh_from_db()
    assert organization.is_public


def test_a_public_event_does_not_move_to_a_withdrawn_organization(client, editor):
    closure, gone = ClosureFactory(), OrganizationFactory(stage="withdrawn")

    typed = filled(closure, organization=str(gone.pk))
    response = client.post(change(closure), typed, follow=True)

    assert "was withdrawn" in told(response)
    closure.refresh_from_db()
    assert closure.organization != gone


@pytest.mark.parametrize("seen", ["closureevent:²", "closureevent:" + "9" * 5000, "x"])
def test_a_senseless_state_is_a_conflict_and_no_crash(client, editor, seen):
    closure = ClosureFactory()

    response = client.post(change(closure), filled(closure, unit="The office", seen=seen))

    assert "Nothing was saved" in told(response)


def test_a_reason_keeps_no_nul(client, editor):
    closure = ClosureFactory(stage="draft")

    deleted = client.post(f"{change(closure)[:-7]}delete/", {"post": "yes", "reason": "a\0b"})

    assert deleted.status_code == 302
