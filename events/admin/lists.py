"""Lists that stay quick and readable with many thousand rows."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Page, Paginator
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.dates.edtf import Edtf
from events.dates.wording import in_words

from .address import AskedByAddress, AskedRows


class KeysFirst(Paginator[Any]):
    """Finds the keys of a page first, then loads what its rows show: a last page sorts no texts."""

    def page(self, number: int | str) -> Page[Any]:
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        rows: Any = self.object_list
        keys = list(rows.values_list("pk", flat=True)[start : start + self.per_page])
        return Page(rows.filter(pk__in=keys), number, self)


class ListedRows(AskedRows):
    """Years are offered above a list that is not searched: they would cost two more searches."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        is_within_one = any(name.startswith(f"{self.date_hierarchy}__") for name in self.params)
        if self.query and not is_within_one:
            self.date_hierarchy = None

    def get_queryset(
        self, request: HttpRequest, exclude_parameters: list[str | None] | None = None
    ) -> QuerySet[Any]:
        rows = super().get_queryset(request, exclude_parameters)
        listed: QuerySet[Any] = self.model_admin.listed(rows)  # type: ignore[attr-defined]
        return listed


class Listed(AskedByAddress):
    """For admins: `listed` says what a row of the list needs beside its own columns."""

    paginator: Any = KeysFirst
    show_full_result_count = False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Nobody finds out by guessing why something is withheld."""
        allowed: bool = super().lookup_allowed(lookup, value, request)  # type: ignore[misc]
        return allowed and "withholding_reason" not in lookup

    list_per_page = 25  # most of what a list costs is the drawing of its rows
    list_max_show_all = 200

    class Media:
        css = {"all": ["events/lists.css"]}

    def get_changelist(self, request: HttpRequest, **_kwargs: Any) -> type[ChangeList]:
        return ListedRows

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The filters stand at one side of a list; its columns need the other."""
        context = {"is_nav_sidebar_enabled": False, **(extra_context or {})}
        response: HttpResponse = super().changelist_view(  # type: ignore[misc]
            request, context
        )
        return response

    def listed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows

    @admin.display(description=_("stage"), ordering="stage")
    def stands_as(self, row: Any) -> str:
        """Its stage, unless it is withheld: then readers do not see what is published."""
        return str(_("withheld")) if self.is_kept_back(row) else str(row.get_stage_display())

    def is_kept_back(self, row: Any) -> bool:
        return bool(row.is_withheld)

    @admin.display(description=_("jurisdiction"), ordering="jurisdiction")
    def jurisdiction_name(self, row: Any) -> str:
        """Django would lay out all the countries of the world for each row."""
        return str(row.jurisdiction.name)


def number_of(rows: QuerySet[Any], owner: str) -> Coalesce:
    """How many of `rows` belong to each listed row by their foreign key `owner`."""
    counted = rows.order_by().filter(**{owner: OuterRef("pk")}).values(owner)
    counts = counted.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)


def spoken(date: Edtf | None) -> str:
    """A date as people say it, in the language of the page; "" where there is none."""
    return in_words(date, get_language() or "en") if date else ""
