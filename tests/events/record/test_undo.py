import pytest

from events.models import ClosureEvent
from events.record.acts import act
from events.record.history import history_of
from events.record.standing import withdraw, withhold
from events.record.undo import CannotRevert, revert
from tests.factories import ArticleFactory, ClosureFactory, OrganizationFactory
from tests.people import editor

pytestmark = pytest.mark.django_db


def newest(record):
    return history_of(record)[0].changes[-1].key


def test_an_earlier_version_comes_back():
    closure = ClosureFactory(summary="Right.")
    right = newest_of_event(closure)
    ClosureEvent.objects.update(summary="Wrong.", effective="2020")

    revert(closure, right, by=editor(), reason="It was right before.")

    closure.refresh_from_db()
    assert (closure.summary, str(closure.effective)) == ("Right.", "2021-10-31")
    assert history_of(closure)[0].reason == "It was right before."


def newest_of_event(closure):
    return f"closureevent-{closure.history.latest('pgh_id').pk}"


def test_a_removed_part_comes_back():
    organization = OrganizationFactory()
    organization.names.create(text="HU", role="acronym")
    with act(by=editor("remover"), reason="No name of it."):
        organization.names.all().delete()

    revert(organization, newest(organization), by=editor(), reason="It is a name.")

    assert organization.names.get().text == "HU"


def test_an_old_version_does_not_bring_a_withdrawn_event_back():
    closure = ClosureFactory()
    public = newest_of_event(closure)
    ClosureEvent.objects.update(summary="Newer.")
    withdraw(closure, by=editor(), reason="Wrong.")

    revert(closure, public, by=editor("another"), reason="Try.")

    closure.refresh_from_db()
    assert (closure.stage, closure.withdrawal_reason) == ("withdrawn", "Wrong.")


def test_what_the_record_does_not_allow_any_more_is_refused():
    organization = OrganizationFactory()
    organization.names.create(text="HU", role="acronym")
    with act(by=editor("remover"), reason="No name of it."):
        organization.names.all().delete()
    removed = newest(organization)
    organization.names.create(text="HU", role="acronym")

    with pytest.raises(CannotRevert, match="has this name already"):
        revert(organization, removed, by=editor(), reason="It is a name.")


@pytest.mark.parametrize(
    "key", ["", "closureevent", "closureevent-0", "closureevent-²", "user-1", "step-x", "٣"]
)
def test_a_version_that_does_not_exist_is_refused(key):
    with pytest.raises(CannotRevert, match="no such version"):
        revert(ClosureFactory(), key, by=editor(), reason="Try.")


def test_a_version_of_another_event_is_refused():
    other = ClosureFactory()

    with pytest.raises(CannotRevert, match="no such version"):
        revert(ClosureFactory(), newest_of_event(other), by=editor(), reason="Try.")


def test_nothing_comes_back_without_a_reason():
    closure = ClosureFactory()

    with pytest.raises(CannotRevert, match="Say why"):
        revert(closure, newest_of_event(closure), by=editor(), reason=" ")


def test_what_stands_already_is_said_so():
    closure = ClosureFactory()

    with pytest.raises(CannotRevert, match="says so already"):
        revert(closure, newest_of_event(closure), by=editor(), reason="Try.")


def test_a_withheld_passage_that_was_removed_comes_back_withheld():
    closure = ClosureFactory()
    citation = closure.citations.create(article=ArticleFactory())
    entered = f"citation-{citation.history.latest('pgh_id').pk}"
    withhold(citation, by=editor(), reason="Members were threatened.")
    key = citation.pk
    citation.delete()

    revert(closure, entered, by=editor("another"), reason="It is a source.")

    assert closure.citations.get(pk=key).is_withheld


def test_a_public_event_does_not_go_back_to_a_withdrawn_organization():
    closure = ClosureFactory()
    old, gone = newest_of_event(closure), closure.organization
    ClosureEvent.objects.update(organization=OrganizationFactory())
    withdraw(gone, by=editor(), reason="Wrong.")

    with pytest.raises(CannotRevert, match="was withdrawn"):
        revert(closure, old, by=editor("another"), reason="Try.")
