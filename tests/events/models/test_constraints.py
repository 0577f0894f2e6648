"""What the database refuses, whoever writes."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from events.models import Attribution, Citation, Claim, ClosureEvent, Proposal
from events.models.on_record import published_now
from tests import people
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    FeedFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
)

pytestmark = pytest.mark.django_db


def refused(name: str):
    return pytest.raises(IntegrityError, match=name)


def test_an_event_has_a_date():
    closure = ClosureFactory()

    with refused("closure_has_a_date"):
        ClosureEvent.objects.filter(pk=closure.pk).update(effective=None, announced=None)


def test_a_form_learns_that_a_date_is_missing():
    with pytest.raises(ValidationError, match="Give the date announced"):
        ClosureEvent().validate_constraints()


def test_a_name_stands_once():
    for named in (OrganizationFactory(), LawFactory()):
        named.names.create(text="Harbor Union", language="en", role="alias")
        named.names.create(text="Harbor Union", language="en", role="former")
        with refused("name_once"), transaction.atomic():
            named.names.create(text="Harbor Union", language="en", role="alias")


def test_an_organization_has_a_name():
    with refused("organization_has_a_name"):
        OrganizationFactory(name="")


def test_a_law_stands_once_with_an_event():
    closure, law = ClosureFactory(), LawFactory()
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    with refused("attribution_once"):
        Attribution.objects.create(closure=closure, law=law, basis="stated_by_authority")


@pytest.mark.parametrize(
    "half",
    [
        {"passage": "It ends."},
        {"passage": "It ends.", "start": 4},
        {"passage": "It ends.", "start": 4, "end": 4},
        {"passage": "", "start": 0, "end": 8},
    ],
)
def test_half_a_passage_is_none(half):
    with refused("citation_passage_has_its_place"), transaction.atomic():
        Citation.objects.create(closure=ClosureFactory(), article=ArticleFactory(), **half)
    with refused("claim_passage_has_its_place"), transaction.atomic():
        ClaimFactory(**half)


def test_a_passage_with_its_place_is_kept_once_however_often_it_is_cited():
    closure, article = ClosureFactory(), ArticleFactory()
    passage = {"closure": closure, "article": article, "passage": "It ends.", "start": 0, "end": 8}
    Citation.objects.create(**passage)
    Citation.objects.create(**passage | {"start": 9, "end": 17})

    with refused("citation_once"):
        Citation.objects.create(**passage)


def test_an_article_without_passage_is_cited_once():
    closure = ClosureFactory()

    with refused("citation_once"):
        Citation.objects.create(closure=closure, article=closure.citations.get().article)


def test_an_address_is_one_article():
    ArticleFactory(url="https://news.example/a")

    with refused("url"):
        ArticleFactory(url="https://news.example/a")


@pytest.mark.parametrize("seconds", [299, 86_401])
def test_a_feed_is_polled_every_five_minutes_to_once_a_day(seconds):
    with refused("feed_interval_within_bounds"):
        FeedFactory(interval=timedelta(seconds=seconds))


def test_a_finding_is_proposed_once_for_an_article():
    proposal = ProposalFactory()

    with refused("proposal_once"):
        ProposalFactory(article=proposal.article, key=proposal.key)


@pytest.mark.parametrize(
    ("decision", "constraint"),
    [
        ({"state": "accepted"}, "proposal_decided_or_pending"),
        ({"decided_at": timezone.now()}, "proposal_decided_or_pending"),
        ({"state": "rejected", "decided_at": timezone.now()}, "proposal_rejected_with_reason"),
    ],
)
def test_a_decision_is_whole(decision, constraint):
    proposal = ProposalFactory()

    with refused(constraint):
        Proposal.objects.filter(pk=proposal.pk).update(**decision)


def test_what_is_cited_cannot_be_deleted():
    closure = ClosureFactory()
    for cited in (closure.citations.get().article, closure.organization, ClaimFactory().article):
        with pytest.raises(IntegrityError), transaction.atomic():
            cited.delete()


def test_who_decided_cannot_be_deleted():
    editor = people.editor()
    ProposalFactory(
        state="rejected", decided_at=timezone.now(), decided_by=editor, reason="No closure"
    )

    with pytest.raises(IntegrityError):
        editor.delete()


class TestPublishedNeedsACitation:
    """Checked when a transaction ends, so that an event and its source may come in any order."""

    pytestmark = pytest.mark.django_db(transaction=True)

    refuses = staticmethod(lambda: refused("A published event needs at least one citation"))

    def test_a_draft_needs_none(self):
        draft = ClosureFactory(stage="draft")
        draft.citations.all().delete()

        assert draft.citations.count() == 0

    def test_an_event_becomes_public_with_one(self):
        draft = ClosureFactory(stage="draft")
        draft.citations.all().delete()

        with self.refuses():
            ClosureEvent.objects.filter(pk=draft.pk).update(**published_now())
        draft.refresh_from_db()
        assert draft.stage == "draft"

    def test_a_public_event_keeps_one(self):
        closure = ClosureFactory()

        with self.refuses():
            closure.citations.all().delete()
        assert closure.citations.count() == 1

    def test_a_citation_cannot_be_moved_away(self):
        closure, other = ClosureFactory(), ClosureFactory()

        with self.refuses():
            closure.citations.update(closure=other)

    def test_a_citation_may_be_replaced_within_a_transaction(self):
        closure = ClosureFactory()
        with transaction.atomic():
            closure.citations.all().delete()
            Citation.objects.create(closure=closure, article=ArticleFactory())

        assert closure.citations.count() == 1

    def test_it_can_be_asked_before_the_end(self):
        closure = ClosureFactory()

        with self.refuses(), transaction.atomic():
            closure.citations.all().delete()
            connection.check_constraints()


def test_names_are_the_same_without_case_punctuation_and_possessive():
    for name in ("Harbor’s  Union!", "harbor union", "HARBOR-UNION"):
        assert _folded(name) == "harbor union"
    assert _folded("海港工會") == "海港工會"


def _folded(name: str) -> str:
    organization = OrganizationFactory(name=name)
    organization.refresh_from_db()
    folded: str = organization.folded
    return folded


def test_a_claim_says_who_counted_what():
    assert str(ClaimFactory()) == "The Example: at least 35 groups"
    assert Claim.objects.get().is_public
