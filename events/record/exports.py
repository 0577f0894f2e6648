"""Tables of the record as files that can be imported again. What is withheld leaves by none."""

from typing import Any

from django.db.models import QuerySet
from tablib import Dataset

from events.models import Citation, Claim, ClosureEvent, Law, Organization

from .imports import TableResource
from .upload import CSV, guarded


def exported(table: str, chosen: QuerySet[Any]) -> QuerySet[Any]:
    """The rows of a table: of the chosen records or, for sources, of the chosen events."""
    keys = chosen.order_by().values("pk")
    rows: QuerySet[Any]
    if table == "organizations":
        named = Organization.objects.with_names()
        rows = named.filter(pk__in=keys, is_withheld=False)
    elif table == "laws":
        rows = Law.objects.with_names().filter(pk__in=keys)
    elif table == "claims":
        told = Claim.objects.select_related("article").defer("article__text")
        rows = told.filter(pk__in=keys, article__is_withheld=False)
    elif table == "events":
        events = _disclosed(keys).select_related("organization")
        rows = events.prefetch_related("attributions__law")
    else:
        told_once = Citation.objects.with_article().select_related("closure")
        disclosed = told_once.filter(is_withheld=False, article__is_withheld=False)
        sources = disclosed.filter(closure__in=_disclosed(keys).order_by().values("pk"))
        return sources.order_by("closure_id", "article_id").distinct("closure_id", "article_id")
    return rows.order_by("pk")


def _disclosed(keys: Any) -> QuerySet[ClosureEvent]:
    events = ClosureEvent.objects.filter(pk__in=keys, is_withheld=False)
    return events.filter(organization__is_withheld=False)


def export_table(table: str, chosen: QuerySet[Any], *, ending: str) -> str:
    """CSV, in which no cell is a formula, or JSON."""
    told: Dataset = TableResource(table).export(exported(table, chosen))
    if ending != CSV:
        return str(told.export("json"))
    safe = Dataset(*([guarded(cell) for cell in row] for row in told), headers=told.headers)
    return str(safe.export("csv"))
