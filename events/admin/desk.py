"""The desk: what waits for editors, on the admin's first page."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, Model
from django.urls import reverse

from events.dates.today import today
from events.models import Article, ClosureEvent, Feed, Proposal, Report, Source
from events.record.due import NEAR, Due, is_due
from events.record.recent import RecentAct, recent_acts
from events.record.roles import PUBLISH

SHOWN = 5
OF_AN_ARTICLE = ("article__title", "article__url")
OF_A_PROPOSAL = ("finding", "subject", "score", "article__title", "article__url", "article__outlet")


@dataclass(frozen=True)
class Desk:
    """How much waits, and the first of it. Of reports nothing where one may not read them."""

    may_read_reports: bool
    dangers: int
    reports_waiting: int
    reports: list[Report]
    proposals_waiting: int
    proposals: list[Proposal]
    overdue: int
    due_now: int
    near_days: int
    due: list[ClosureEvent]
    feeds_failing: int
    feeds: list[Feed]
    articles_failed: int
    articles: list[Article]
    sources_turned: int
    turned: list[Source]
    recent: list[tuple[RecentAct, str]]

    @property
    def failing(self) -> int:
        return self.feeds_failing + self.articles_failed


def desk(user: Any) -> Desk:
    """In a fixed number of queries."""
    return Desk(
        **_reports(user.has_perm("events.view_report")),
        **_proposals(),
        **_due(today()),
        **_failing(),
        **_turned(),
        recent=[(act, _history_at(act.row)) for act in _recent(user)],
    )


def _reports(may_read: bool) -> dict[str, Any]:
    waiting = Report.objects.waiting() if may_read else Report.objects.none()
    by_kind = dict(waiting.order_by("kind").values_list("kind").annotate(Count("pk")))
    return {
        "may_read_reports": may_read,
        "dangers": by_kind.get(Report.Kind.DANGER, 0),
        "reports_waiting": sum(by_kind.values()),
        "reports": list(waiting.select_related("closure__organization")[:SHOWN]),
    }


def _proposals() -> dict[str, Any]:
    waiting = Proposal.objects.pending()
    return {
        "proposals_waiting": waiting.count(),
        "proposals": list(waiting.select_related("article").only(*OF_A_PROPOSAL)[:SHOWN]),
    }


def _due(day: date) -> dict[str, Any]:
    """Also of what is withheld: an editor verifies it all the same."""
    overdue, now = is_due(Due.OVERDUE, day), is_due(Due.NEAR, day)
    recorded = ClosureEvent.objects.on_record().filter(overdue | now)
    counted = recorded.aggregate(
        overdue=Count("pk", filter=overdue), due_now=Count("pk", filter=now)
    )
    first = recorded.select_related("organization").order_by("effective_upper", "pk")
    return {**counted, "near_days": NEAR.days, "due": list(first.defer("summary")[:SHOWN])}


def _failing() -> dict[str, Any]:
    feeds, articles = Feed.objects.failing(), Article.objects.failed()
    return {
        "feeds_failing": feeds.count(),
        "feeds": list(feeds[:SHOWN]),
        "articles_failed": articles.count(),
        "articles": list(articles.only("title", "url", "outlet", "reason")[:SHOWN]),
    }


def _turned() -> dict[str, Any]:
    turned = Source.objects.turned()
    shown = turned.select_related("article").only("state", "since", "reason", *OF_AN_ARTICLE)
    return {"sources_turned": turned.count(), "turned": list(shown[:SHOWN])}


def _recent(user: Any) -> list[RecentAct]:
    """To contributors without the reasons: why something is withheld is for editors alone."""
    acts = recent_acts()
    return acts if user.has_perm(PUBLISH) else [replace(act, reason="") for act in acts]


def _history_at(row: Model | None) -> str:
    if row is None:
        return ""
    return reverse(f"admin:events_{row._meta.model_name}_history", args=[row.pk])
