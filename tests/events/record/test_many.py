"""The same done to many rows in one act."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import ClosureEvent
from events.models.history import versions_of
from events.record.edit import Edit, edit_one
from events.record.history import history_of
from events.record.many import (
    Difference,
    NotAsShown,
    carry_out,
    print_of,
    publish_one,
    rehearse,
    withdraw_one,
)
from events.record.standing import withdraw
from tests import people
from tests.factories import ClaimFactory, ClosureFactory, LawFactory, OrganizationFactory

pytestmark = pytest.mark.django_db

WHY = "Checked against the gazette."


@pytest.fixture
def editor() -> User:
    return people.editor()


def publishing(by):
    return lambda row: publish_one(row, by=by, reason=WHY)


def editing(**said):
    return lambda row: edit_one(row, Edit(**said))


def done(rows, deed, by):
    shown = rehearse(rows, deed, by=by)
    return carry_out(rows, deed, by=by, reason=WHY, seen=print_of(shown))


def test_a_rehearsal_keeps_nothing(editor):
    draft = ClosureFactory(stage="draft")
    before = versions_of(ClosureEvent).count()

    (outcome,) = rehearse([draft], publishing(editor), by=editor)

    draft.refresh_from_db()
    assert outcome.is_done
    assert draft.stage == "draft"
    assert versions_of(ClosureEvent).count() == before


def test_each_row_is_done_as_a_whole_or_not_at_all_and_told_why_not(editor):
    draft, public = ClosureFactory(stage="draft"), ClosureFactory()
    bare = ClosureFactory(stage="draft")
    bare.citations.all().delete()

    outcomes = done([draft, public, bare], publishing(editor), editor)

    assert [outcome.is_done for outcome in outcomes] == [True, False, False]
    assert "is no draft any more" in outcomes[1].refusal
    assert "has no citation" in outcomes[2].refusal
    stages = ClosureEvent.objects.in_bulk([draft.pk, bare.pk])
    assert (stages[draft.pk].stage, stages[bare.pk].stage) == ("published", "draft")


def test_all_of_it_is_one_act_with_its_reason(editor):
    drafts = [ClosureFactory(stage="draft") for _ in range(3)]
    before = versions_of(ClosureEvent).latest("pgh_id").pgh_id

    done(drafts, publishing(editor), editor)

    contexts = versions_of(ClosureEvent).filter(pgh_id__gt=before)
    assert contexts.count() == 3
    assert len({version.pgh_context_id for version in contexts}) == 1
    assert history_of(drafts[0])[0].reason == WHY


def test_what_a_publication_brings_along_is_told_once(editor):
    organization = OrganizationFactory(name="Harbor Union", stage="draft")
    drafts = [ClosureFactory(organization=organization, stage="draft") for _ in range(2)]

    first, second = done(drafts, publishing(editor), editor)

    assert Difference("Harbor Union", "draft", "published") in first.differences
    assert len(second.differences) == 1


@pytest.mark.parametrize("factory", [OrganizationFactory, LawFactory, ClaimFactory, ClosureFactory])
def test_every_kind_of_row_is_published_and_withdrawn(editor, factory):
    row = factory(stage="draft")

    done([row], publishing(editor), editor)
    done([row], lambda one: withdraw_one(one, by=editor, reason=WHY), editor)

    row.refresh_from_db()
    assert (row.stage, row.withdrawal_reason) == ("withdrawn", WHY)


def test_what_changed_since_it_was_shown_is_shown_again(editor):
    drafts = [ClosureFactory(stage="draft") for _ in range(2)]
    shown = rehearse(drafts, publishing(editor), by=editor)
    publish_one(drafts[0], by=editor, reason="")

    with pytest.raises(NotAsShown) as news:
        carry_out(drafts, publishing(editor), by=editor, reason=WHY, seen=print_of(shown))

    assert [outcome.is_done for outcome in news.value.outcomes] == [False, True]
    drafts[1].refresh_from_db()
    assert drafts[1].stage == "draft"


def test_fields_and_law_are_set_and_told_before_and_after(editor):
    closure, law = ClosureFactory(kind="disbanded"), LawFactory(name="Order Act", stage="draft")

    (outcome,) = done(
        [closure],
        editing(
            fields={"kind": "banned", "status": "completed"}, law=law, basis="reported_by_media"
        ),
        editor,
    )

    assert list(outcome.differences) == [
        Difference("kind", "disbanded", "banned"),
        Difference("law", "", "Order Act (reported by media)"),
    ]
    closure.refresh_from_db()
    law.refresh_from_db()
    assert (closure.kind, closure.laws.get()) == ("banned", law)
    assert law.is_public  # as the event is


def test_the_basis_of_a_law_that_stands_there_is_changed(editor):
    closure, law = ClosureFactory(), LawFactory()
    closure.attributions.create(law=law, basis="reported_by_media")

    done([closure], editing(law=law, basis="stated_by_authority"), editor)

    assert closure.attributions.get().basis == "stated_by_authority"


def test_what_is_so_already_stays_as_it_is(editor):
    closure = ClosureFactory(kind="banned")

    (outcome,) = done([closure], editing(fields={"kind": "banned"}), editor)

    assert not outcome.is_done
    assert not outcome.refusal


def test_what_may_not_be_changed_is_refused(editor):
    gone, public, draft = ClosureFactory(), ClosureFactory(), ClosureFactory(stage="draft")
    withdraw(gone, by=editor, reason=WHY)

    outcomes = done(
        [gone, public, draft], editing(fields={"kind": "banned"}, drafts_only=True), editor
    )

    assert [outcome.refusal for outcome in outcomes] == [
        "It was withdrawn.", "It is on the record; only editors change it.", "",
    ]  # fmt: skip


def test_a_withdrawn_law_is_given_to_no_event_on_the_record(editor):
    closure, law = ClosureFactory(), LawFactory(stage="withdrawn")

    (outcome,) = done([closure], editing(law=law, basis="reported_by_media"), editor)

    assert "was withdrawn" in outcome.refusal
    assert not closure.laws.exists()


def test_to_publish_many_costs_few_queries_a_row(editor):
    def cost(count: int) -> int:
        drafts = [ClosureFactory(stage="draft") for _ in range(count)]
        with CaptureQueriesContext(connection) as queries:
            rehearse(drafts, publishing(editor), by=editor)
        return len(queries)

    assert (cost(12) - cost(2)) / 10 <= 6
