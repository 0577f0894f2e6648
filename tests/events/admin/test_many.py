"""Actions on a selection: what would become of each row is shown, then confirmed."""

import pytest

from events.models import ClosureEvent
from tests import people
from tests.factories import ClaimFactory, ClosureFactory, LawFactory, OrganizationFactory

from .test_closure import LIST, told

pytestmark = pytest.mark.django_db


def ask(client, action, *rows, **more):
    sent = {"action": action, "_selected_action": [row.pk for row in rows], "index": "0", **more}
    return client.post(f"/admin/events/{rows[0]._meta.model_name}/", sent)


def confirm(client, action, *rows, **more):
    """Look, then press the button."""
    first = ask(client, action, *rows)
    if more:
        first = ask(client, action, *rows, seen=first.context["seen"], **more)
    sent = {
        "action": action,
        "_selected_action": [row.pk for row in rows],
        "seen": first.context["seen"],
        "reason": "Checked.",
        "_confirm": "1",
        **more,
    }
    return client.post(f"/admin/events/{rows[0]._meta.model_name}/", sent, follow=True)


def stages(*rows) -> list[str]:
    for row in rows:
        row.refresh_from_db()
    return [row.stage for row in rows]


def test_asking_lists_what_changes_and_what_cannot_and_does_nothing(client, editor):
    draft, public = ClosureFactory(stage="draft"), ClosureFactory()

    text = told(ask(client, "publish_drafts", draft, public))

    assert "Selected: 2. To be changed: 1. Left alone, because it cannot be done: 1." in text
    assert "is no draft any more" in text
    assert stages(draft, public) == ["draft", "published"]


def test_nothing_is_done_without_a_reason(client, editor):
    draft = ClosureFactory(stage="draft")

    response = confirm(client, "publish_drafts", draft, reason=" ")

    assert "Say why." in told(response)
    assert stages(draft) == ["draft"]


@pytest.mark.parametrize("factory", [OrganizationFactory, LawFactory, ClaimFactory, ClosureFactory])
def test_rows_of_every_kind_are_published_and_withdrawn(client, editor, factory):
    rows = [factory(stage="draft") for _ in range(2)]

    confirm(client, "publish_drafts", *rows)
    assert stages(*rows) == ["published", "published"]
    response = confirm(client, "withdraw_selected", *rows)

    assert "were withdrawn." in told(response)
    assert stages(*rows) == ["withdrawn", "withdrawn"]
    assert rows[0].withdrawal_reason == "Checked."


def test_an_edit_is_shown_before_it_is_made(client, editor):
    closure, law = ClosureFactory(kind="disbanded"), LawFactory(name="Order Act")
    values = {"kind": "banned", "law": str(law.pk), "basis": "reported_by_media"}

    first = ask(client, "edit_selected", closure)
    shown = ask(client, "edit_selected", closure, seen=first.context["seen"], **values)
    assert "kind: disbanded → banned" in told(shown)
    assert "Say why." not in told(shown)
    response = confirm(client, "edit_selected", closure, **values)

    assert "1 event was changed." in told(response)
    closure.refresh_from_db()
    assert (closure.kind, closure.laws.get()) == ("banned", law)


def test_an_edit_that_was_not_shown_is_shown_first(client, editor):
    closure = ClosureFactory(kind="disbanded")
    first = ask(client, "edit_selected", closure)

    more = {"kind": "banned", "reason": "Checked.", "_confirm": "1"}
    response = ask(client, "edit_selected", closure, seen=first.context["seen"], **more)

    assert "Nothing was done yet" in told(response)
    closure.refresh_from_db()
    assert closure.kind == "disbanded"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"basis": "reported_by_media"}, "A law and its basis stand together"),
        ({"kind": "x"}, "Select a valid choice."),
        ({"law": "10000000"}, "Select a valid choice."),
    ],
)
def test_what_does_not_fit_is_told(client, editor, values, words):
    closure = ClosureFactory()

    assert words in told(confirm(client, "edit_selected", closure, **values))


def test_all_that_a_filter_finds_can_be_chosen(client, editor):
    drafts = [ClosureFactory(stage="draft") for _ in range(30)]
    more = {"action": "publish_drafts", "_selected_action": [drafts[0].pk], "index": "0"}

    response = client.post(f"{LIST}?stage__exact=draft", more | {"select_across": "1"})

    assert "Selected: 30. To be changed: 30." in told(response)


def test_too_many_at_once_are_refused(client, editor, monkeypatch):
    monkeypatch.setattr("events.admin.many.MOST_ROWS", 1)

    response = ask(client, "publish_drafts", ClosureFactory(), ClosureFactory())

    assert "Select at most 1 at once" in told(client.get(response.url))


def test_contributors_edit_drafts_alone(client):
    client.force_login(people.contributor())
    draft, public = ClosureFactory(stage="draft"), ClosureFactory()

    response = confirm(client, "edit_selected", draft, public, kind="banned")

    assert "only editors change it" in told(response)
    kinds = ClosureEvent.objects.in_bulk([draft.pk, public.pk])
    assert (kinds[draft.pk].kind, kinds[public.pk].kind) == ("banned", "disbanded")
