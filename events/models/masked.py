"""What readers get of a quoted source: nothing of it that is withheld."""

from collections.abc import Iterator
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.db.models.query import ModelIterable

from .outlet import Outlet, affiliation_of

M = TypeVar("M", bound=Model)


def masked(quoting: QuerySet[M]) -> QuerySet[M]:
    """`quoting` (citations or claims, with their articles), to be shown and never to be saved.

    Of a withheld article nothing is left but `is_withheld`, and no passage of it; of a withheld
    passage, its source. Django refuses to save a row whose article was emptied. Each says the
    `affiliation` of its outlet, "" where no editor stated it.
    """
    rows: Any = quoting.annotate(affiliation=affiliation_of("article__url"))
    rows._iterable_class = _Masked
    masking: QuerySet[M] = rows
    return masking


class _Masked(ModelIterable[Any]):
    def __iter__(self) -> Iterator[Any]:
        for row in super().__iter__():
            article = row.article
            if article.is_withheld or row.affiliation in (None, Outlet.Affiliation.UNKNOWN):
                row.affiliation = ""
            if article.is_withheld:
                row.article = type(article)(is_withheld=True, is_sample=article.is_sample)
            if article.is_withheld or getattr(row, "is_withheld", False):
                row.passage, row.start, row.end = "", None, None
                row.withholding_reason = ""
            article.withholding_reason = ""
            yield row
