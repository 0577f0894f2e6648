"""How lists are narrowed, beside the plain choices of a field."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet, TextChoices
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from events.asked import is_key
from events.dates.today import today
from events.models import Article, Attribution, Citation, Law, Proposal
from events.record.due import Due, is_due
from events.review.rules import SORTS

LAWS_OFFERED = 25
NONE = "none"


class OccurringJurisdiction(admin.SimpleListFilter):
    """Only the jurisdictions that occur: of two hundred, few do."""

    title = _("jurisdiction")
    parameter_name = "jurisdiction"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        rows = model_admin.model._default_manager.order_by().exclude(jurisdiction="")
        codes = set(rows.values_list("jurisdiction", flat=True).distinct())
        return [(code, name) for code, name in countries if code in codes]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.filter(jurisdiction=self.value()) if self.value() else rows


class NamedLaw(admin.SimpleListFilter):
    """By a law that has a role in the event; the law's own page leads here as well."""

    title = _("law")
    parameter_name = "law"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        roles = Attribution.objects.filter(law=OuterRef("pk"))
        laws = list(Law.objects.filter(Exists(roles)).only("name", "short_name")[:LAWS_OFFERED])
        chosen = _key(self.value())
        if chosen and chosen not in {law.pk for law in laws}:
            laws += Law.objects.filter(pk=chosen)
        return [(str(law.pk), law) for law in laws]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        law = _key(self.value())
        if law is None:
            return rows
        return rows.filter(pk__in=Attribution.objects.filter(law=law).values("closure"))


class CitedSource(admin.SimpleListFilter):
    """By an article that stands with the event; offered only while it is the one chosen."""

    title = _("source")
    parameter_name = "source"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        chosen = _key(request.GET.get(self.parameter_name))
        articles = Article.objects.filter(pk=chosen).only("title", "url") if chosen else ()
        return [(str(article.pk), article) for article in articles]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        article = _key(self.value())
        if article is None:
            return rows
        return rows.filter(pk__in=Citation.objects.filter(article=article).values("closure"))


def _key(text: Any) -> int | None:
    return int(text) if is_key(text) else None


class BasisOfLaw(admin.SimpleListFilter):
    """By who names a law; also the events for which nobody does."""

    title = _("basis")
    parameter_name = "basis"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [*Attribution.Basis.choices, (NONE, _("no law named"))]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        basis = self.value()
        roles = Attribution.objects.filter(closure=OuterRef("pk"))
        if basis == NONE:
            return rows.filter(~Exists(roles))
        return rows.filter(Exists(roles.filter(basis=basis))) if basis else rows


class DueForVerification(admin.SimpleListFilter):
    """By when it is due that somebody verifies it; the desk leads here."""

    title = _("to verify")
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return Due.choices

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        due = next((due for due in Due if due == self.value()), None)
        return rows.filter(is_due(due, today()), stage="published") if due else rows


class WaitingFirst(admin.SimpleListFilter):
    """The list opens on what waits; everything else is one click away."""

    title = _("state")
    parameter_name = "state"
    states: type[TextChoices]
    waiting: TextChoices

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        decided = [choice for choice in self.states.choices if choice[0] != self.waiting]
        return [*decided, ("all", _("all"))]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "all":
            return rows
        return rows.filter(state=self.value() if self.value() in self.states else self.waiting)

    def choices(self, changelist: Any) -> Any:
        first, *others = super().choices(changelist)
        return [{**first, "display": self.waiting.label}, *others]


class FoundBy(admin.SimpleListFilter):
    """By the extractor that found it, in its version."""

    title = _("found by")
    parameter_name = "extractor"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        names = Proposal.objects.order_by("extractor").values_list("extractor", flat=True)
        return [(name, name) for name in names.distinct()]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.filter(extractor=self.value()) if self.value() else rows


class SortOfRule(admin.SimpleListFilter):
    """By what the rule looks for that found it."""

    title = _("rule")
    parameter_name = "rule"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return list(SORTS.items())

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.filter(rule__startswith=self.value()) if self.value() else rows


class FailingFeeds(admin.SimpleListFilter):
    title = _("last poll")
    parameter_name = "failing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [("yes", _("failed"))]

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.filter(is_paused=False, failures__gt=0) if self.value() == "yes" else rows
