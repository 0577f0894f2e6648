from uuid import uuid4

import pytest

from events.models import Article, Attribution, ClosureEvent, Organization
from events.record.acts import act
from events.record.history import history_of
from events.record.merge import merge
from events.record.publish import publish
from events.record.standing import withdraw, withhold
from events.record.undo import CannotRevert
from events.record.undo_act import undo
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory
from tests.people import editor

pytestmark = pytest.mark.django_db


def undone(record, reason="A mistake."):
    """Undo the newest act on a row."""
    undo(history_of(record)[0].key, by=editor("undoer"), reason=reason)
    record.refresh_from_db()


def test_every_row_of_the_act_says_again_what_it_said_before():
    one, other = ClosureFactory(summary="One."), ClosureFactory(summary="Other.")
    with act(by=editor(), reason="Both alike."):
        ClosureEvent.objects.update(summary="Alike.")

    undone(one)

    other.refresh_from_db()
    assert (one.summary, other.summary) == ("One.", "Other.")
    assert history_of(one)[0].reason == "A mistake."


def test_an_undoing_is_undone_in_turn():
    closure = ClosureFactory(summary="Right.")
    with act(by=editor(), reason="Another source."):
        ClosureEvent.objects.update(summary="Newer.")

    undone(closure)
    undo(history_of(closure)[0].key, by=editor("again"), reason="It was right.")

    closure.refresh_from_db()
    assert closure.summary == "Newer."


def test_what_was_merged_stands_apart_again():
    old, new = OrganizationFactory(name="Harbor Union"), OrganizationFactory(name="The Union")
    old.names.create(text="HU", role="acronym")
    closure = ClosureFactory(organization=old)
    merge(old, new, by=editor(), reason="One and the same.")

    undone(old)

    closure.refresh_from_db()
    assert (old.stage, old.merged_into, closure.organization) == ("published", None, old)
    assert [name.text for name in old.names.all()] == ["HU"]
    assert not new.names.exists()


def test_merged_events_take_their_citations_back():
    old, new = ClosureFactory(), ClosureFactory()
    merge(old, new, by=editor(), reason="One and the same.")
    assert new.citations.count() == 2

    undone(old)

    assert (old.stage, old.citations.count(), new.citations.count()) == ("published", 1, 1)


def test_what_was_withdrawn_returns():
    closure = ClosureFactory()
    withdraw(closure, by=editor(), reason="Wrong.")

    undone(closure)

    assert (closure.stage, closure.withdrawal_reason) == ("published", "")


def test_what_was_withheld_is_told_again():
    closure = ClosureFactory()
    withhold(closure, by=editor(), reason="Danger.")

    undone(closure)

    assert (closure.is_withheld, closure.withholding_reason) == (False, "")


def test_what_was_removed_returns_under_its_key():
    closure = ClosureFactory()
    role = Attribution.objects.create(
        closure=closure, law=LawFactory(), basis=Attribution.Basis.REPORTED_BY_MEDIA
    )
    with act(by=editor(), reason="Not said."):
        Attribution.objects.all().delete()

    undone(closure)

    assert Attribution.objects.get().pk == role.pk


def test_a_draft_that_was_entered_goes_but_its_article_stays():
    with act(by=editor(), reason="From the gazette."):
        closure = ClosureFactory(stage="draft", organization=OrganizationFactory(stage="draft"))
    article = closure.citations.get().article

    undo(history_of(closure)[0].key, by=editor("undoer"), reason="The wrong list.")

    assert not ClosureEvent.objects.exists()
    assert not Organization.objects.exists()
    assert Article.objects.filter(pk=article.pk).exists()


def test_what_was_published_keeps_its_address_as_withdrawn():
    closure = ClosureFactory(stage="draft")
    publish(closure.pk, by=editor(), reason="It is known.")

    undone(closure, reason="Too early.")

    assert (closure.stage, closure.withdrawal_reason) == ("withdrawn", "Too early.")


def test_an_organization_on_which_other_events_rest_stays_on_the_record():
    with act(by=editor(), reason="Entered together."):
        organization = OrganizationFactory()
        closure = ClosureFactory(organization=organization)
    ClosureFactory(organization=organization)

    undone(closure)

    organization.refresh_from_db()
    assert (closure.stage, organization.stage) == ("withdrawn", "published")
    assert closure.citations.exists()


def test_a_row_that_was_changed_since_is_to_be_undone_first():
    one, other = ClosureFactory(summary="One."), ClosureFactory(summary="Other.")
    with act(by=editor(), reason="Both alike."):
        ClosureEvent.objects.update(summary="Alike.")
    key = history_of(one)[0].key
    ClosureEvent.objects.filter(pk=other.pk).update(summary="Newer.")

    with pytest.raises(CannotRevert, match="changed since"):
        undo(key, by=editor("undoer"), reason="A mistake.")

    one.refresh_from_db()
    assert one.summary == "Alike."


def test_what_other_rows_rest_on_by_now_cannot_be_taken_away():
    with act(by=editor(), reason="Entered."):
        organization = OrganizationFactory(stage="draft")
    ClosureFactory(organization=organization, stage="draft")

    with pytest.raises(CannotRevert, match="rest on"):
        undo(history_of(organization)[0].key, by=editor("undoer"), reason="A mistake.")

    assert Organization.objects.filter(pk=organization.pk).exists()


def test_what_came_and_went_in_one_act_is_left_out():
    closure = ClosureFactory(summary="Right.")
    with act(by=editor(), reason="To and fro."):
        ClosureEvent.objects.update(summary="Newer.")
        closure.steps.create(status="ordered", reached="2021").delete()
    key = next(one.key for one in history_of(closure) if one.key)

    undo(key, by=editor("undoer"), reason="A mistake.")

    closure.refresh_from_db()
    assert closure.summary == "Right."
    assert not closure.steps.exists()


@pytest.mark.parametrize("reason", ["", " \n"])
def test_without_a_reason_nothing_is_undone(reason):
    closure = ClosureFactory()
    withdraw(closure, by=editor(), reason="Wrong.")

    with pytest.raises(CannotRevert, match="Say why"):
        undone(closure, reason=reason)


def test_an_act_that_nobody_did_is_refused():
    with pytest.raises(CannotRevert, match="no such act"):
        undo(uuid4(), by=editor(), reason="Try.")
