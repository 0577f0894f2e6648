import pytest

from events.models import ClosureEvent
from events.record.acts import act
from events.record.history import history_of
from events.record.standing import withhold
from tests import people
from tests.events.admin.test_closure import told
from tests.factories import ArticleFactory, ClaimFactory, ClosureFactory, LawFactory
from tests.factories import OrganizationFactory as Organizations

pytestmark = pytest.mark.django_db


def path(closure) -> str:
    return f"/admin/events/closureevent/{closure.pk}/history/"


@pytest.fixture
def changed():
    closure = ClosureFactory(summary="Right.")
    with act(by=people.editor("wing"), reason="Another source says so."):
        ClosureEvent.objects.update(summary="Wrong.")
    return closure


def version(closure) -> str:
    """The one that says what stood there at first."""
    return next(c.key for a in history_of(closure)[::-1] for c in a.changes if c.what == "event")


def test_it_shows_differences_with_who_and_why(client, changed):
    client.force_login(people.contributor())

    text = told(client.get(path(changed)))

    for said in ("wing", "Another source says so.", "summary", "Right.", "Wrong."):
        assert said in text


def test_an_editor_brings_an_earlier_version_back(client, changed):
    client.force_login(people.editor())

    typed = {"version": version(changed), "reason": "The other source was wrong."}
    client.post(path(changed), typed)

    changed.refresh_from_db()
    assert changed.summary == "Right."
    assert history_of(changed)[0].reason == "The other source was wrong."


def test_without_a_reason_nothing_changes_and_that_is_said(client, changed):
    client.force_login(people.editor())

    response = client.post(path(changed), {"version": version(changed)}, follow=True)

    assert "Nothing was changed." in told(response)
    changed.refresh_from_db()
    assert changed.summary == "Wrong."


def test_a_contributor_cannot_bring_back_what_is_public(client, changed):
    client.force_login(people.contributor())

    typed = {"version": version(changed), "reason": "Try."}

    assert client.post(path(changed), typed).status_code == 403


@pytest.mark.parametrize("factory", [Organizations, LawFactory, ClaimFactory, ArticleFactory])
def test_everything_on_record_has_one(client, factory):
    row = factory()
    client.force_login(people.editor())

    response = client.get(f"/admin/events/{row._meta.model_name}/{row.pk}/history/")

    assert "entered" in told(response)


def test_a_row_that_does_not_exist_has_none(client):
    client.force_login(people.editor())

    assert client.get("/admin/events/closureevent/0/history/").status_code == 404


def undo_path(closure) -> str:
    return f"/admin/events/closureevent/{closure.pk}/undo/{history_of(closure)[0].key}/"


def test_the_page_of_an_undoing_lists_all_that_the_act_wrote(client):
    one, other = ClosureFactory(summary="One."), ClosureFactory(summary="Other.")
    with act(by=people.editor("wing"), reason="Both alike."):
        ClosureEvent.objects.update(summary="Alike.")
    client.force_login(people.editor())

    text = told(client.get(undo_path(one)))

    for said in (str(one.organization), str(other.organization), "One.", "Other.", "Alike."):
        assert said in text


def test_an_editor_undoes_an_act_from_the_history(client, changed):
    client.force_login(people.editor())

    page = client.get(path(changed)).content.decode()
    assert f'href="{undo_path(changed)}"' in page
    response = client.post(undo_path(changed), {"reason": "A mistake."}, follow=True)

    assert "The act was undone." in told(response)
    changed.refresh_from_db()
    assert changed.summary == "Right."


def test_an_act_that_cannot_be_undone_says_why_and_changes_nothing(client, changed):
    address = undo_path(changed)
    ClosureEvent.objects.update(summary="Newer.")
    client.force_login(people.editor())

    text = told(client.post(address, {"reason": "A mistake."}))

    assert "Nothing was changed." in text
    assert "was changed since" in text


def test_after_undoing_the_entry_of_a_draft_the_list_is_shown(client):
    with act(by=people.editor("wing"), reason="Entered."):
        closure = ClosureFactory(stage="draft")
    client.force_login(people.editor())

    response = client.post(undo_path(closure), {"reason": "A mistake."})

    assert response["Location"] == "/admin/events/closureevent/"


def test_a_contributor_undoes_nothing(client, changed):
    client.force_login(people.contributor())

    assert client.post(undo_path(changed), {"reason": "A mistake."}).status_code == 403
    assert "Undo this act" not in told(client.get(path(changed)))


def test_an_act_of_nobody_is_not_found(client, changed):
    client.force_login(people.editor())
    nobody = "00000000-0000-4000-8000-000000000000"

    address = f"/admin/events/closureevent/{changed.pk}/undo/{nobody}/"

    assert client.get(address).status_code == 404


def test_why_something_is_withheld_is_for_editors_alone(client):
    closure = ClosureFactory()
    withhold(closure, by=people.editor("guard"), reason="Names a witness.")
    by_guessing = "/admin/events/closureevent/?withholding_reason__startswith=Names"

    client.force_login(people.contributor())
    for address in (path(closure), "/admin/"):
        assert "Names a witness." not in told(client.get(address))
    assert client.get(by_guessing).status_code == 400
    client.force_login(people.editor())
    assert "Names a witness." in told(client.get(path(closure)))


def test_who_undoes_a_withholding_is_warned_that_readers_will_see_it(client, changed):
    client.force_login(people.editor())
    assert "readers see at once" not in told(client.get(undo_path(changed)))

    withhold(changed, by=people.editor("guard"), reason="Names a witness.")

    assert "readers see at once" in told(client.get(undo_path(changed)))
