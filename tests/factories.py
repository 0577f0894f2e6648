"""Rows for tests, each valid by itself; a test names only what it is about."""

from typing import Any

import factory
from django.db import transaction
from django.utils import timezone
from factory.django import DjangoModelFactory

from events.models import (
    Article,
    Citation,
    Claim,
    ClosureEvent,
    Feed,
    Law,
    Organization,
    Outlet,
    Proposal,
    Report,
)
from events.models.on_record import OnRecord


class OnRecordFactory(DjangoModelFactory[Any]):
    """A row on the record, unless the test gives another stage."""

    class Meta:
        abstract = True

    stage = OnRecord.Stage.PUBLISHED
    recorded_at = factory.LazyAttribute(
        lambda row: None if row.stage == OnRecord.Stage.DRAFT else timezone.now()
    )
    withdrawal_reason = factory.LazyAttribute(
        lambda row: "Entered by mistake." if row.stage == OnRecord.Stage.WITHDRAWN else ""
    )


class OrganizationFactory(OnRecordFactory):
    class Meta:
        model = Organization

    slug = factory.Sequence(lambda n: f"organization-{n}")
    name = factory.Sequence(lambda n: f"Organization {n}")
    kind = Organization.Kind.NGO
    jurisdiction = "HK"


class LawFactory(OnRecordFactory):
    class Meta:
        model = Law

    slug = factory.Sequence(lambda n: f"law-{n}")
    name = factory.Sequence(lambda n: f"Law {n}")
    jurisdiction = "HK"


class FeedFactory(DjangoModelFactory[Feed]):
    class Meta:
        model = Feed

    url = factory.Sequence(lambda n: f"https://news.example/{n}.rss")


class OutletFactory(DjangoModelFactory[Outlet]):
    class Meta:
        model = Outlet

    name = factory.Sequence(lambda n: f"Outlet {n}")
    site = factory.Sequence(lambda n: f"https://outlet-{n}.example/")


class ArticleFactory(DjangoModelFactory[Article]):
    class Meta:
        model = Article

    url = factory.Sequence(lambda n: f"https://news.example/{n}")
    title = factory.Sequence(lambda n: f"Report {n}")
    outlet = "The Example"
    published = "2021-10-25"
    state = Article.State.CITED


class ClosureFactory(OnRecordFactory):
    """A published event that cites one article whose passage is not archived."""

    class Meta:
        model = ClosureEvent
        skip_postgeneration_save = True

    organization = factory.SubFactory(OrganizationFactory)
    kind = ClosureEvent.Kind.DISBANDED
    status = ClosureEvent.Status.COMPLETED
    decided_by = ClosureEvent.DecidedBy.ORGANIZATION
    effective = "2021-10-31"
    jurisdiction = "HK"

    @classmethod
    def _create(cls, model_class: type[ClosureEvent], *args: Any, **kwargs: Any) -> ClosureEvent:
        """Loaded again, so that the columns the database generates are there."""
        with transaction.atomic():
            closure = super()._create(model_class, *args, **kwargs)
            Citation.objects.create(closure=closure, article=ArticleFactory())
        return ClosureEvent.objects.get(pk=closure.pk)


class ClaimFactory(OnRecordFactory):
    class Meta:
        model = Claim

    claimant = "The Example"
    comparator = Claim.Comparator.AT_LEAST
    count = 35
    what = "groups"
    jurisdiction = "HK"
    since = "2020-06/.."
    as_of = "2021-10-25"
    article = factory.SubFactory(ArticleFactory)


def finding(**said: Any) -> dict[str, Any]:
    """An event finding as an extractor stores it, about the first words of the article's text."""
    return {
        "organization": "Harbor Union",
        "slug": None,
        "unit": None,
        "kind": "disbanded",
        "status": "completed",
        "decided_by": "organization",
        "announced": "2021-10-25",
        "announced_phrase": "on Monday",
        "effective": "2021-10-31",
        "effective_phrase": "at the end of the month",
        "place": "Hong Kong",
        "jurisdiction": "HK",
        "laws": [],
        "law_details": [],
        "evidence": "The Harbor Union disbands.",
        "spans": {"evidence": ["text", 0, 26], "organization": ["text", 4, 16]},
        "score": 0.9,
        "rule": "en.test",
        "extractor": "test 1",
        **said,
    }


class ProposalFactory(DjangoModelFactory[Proposal]):
    """A proposed event, waiting, with its passage in the archived text of its article."""

    class Meta:
        model = Proposal

    article = factory.SubFactory(
        ArticleFactory,
        text="The Harbor Union disbands. It said so on Monday.",
        language="en",
        state=Article.State.SEARCHED,
    )
    subject = Proposal.Subject.EVENT
    key = factory.Sequence(lambda n: f"{n:064x}")
    finding = factory.LazyFunction(finding)
    extractor = "test 1"
    rule = "en.test"
    score = 0.9


class ReportFactory(DjangoModelFactory[Report]):
    """A reader's report of an error in a published event, waiting."""

    class Meta:
        model = Report

    closure = factory.SubFactory(ClosureFactory)
    kind = Report.Kind.ERROR
    text = factory.Sequence(lambda n: f"The day is wrong ({n}).")
