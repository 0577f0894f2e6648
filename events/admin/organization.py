from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from events.models import ClosureEvent, Organization, OrganizationName

from .choices import QuickCountries, SearchesChoices
from .drafts import OpenWhileDraft, PartOpenWhileDraft, ShownToReaders
from .editing import NoDeletingInPassing, SavesWhatWasEdited
from .filters import OccurringJurisdiction
from .its_events import ShowsItsEvents
from .lists import Listed, number_of, spoken
from .many import PublishesMany
from .names import FoundByAnyName
from .recorded import Recorded
from .registered import FixedSlug, RegisteredForm
from .site import ADDRESSES
from .transfer import TransfersTables


class OrganizationNameInline(
    PartOpenWhileDraft, admin.TabularInline[OrganizationName, Organization]
):
    model = OrganizationName
    fields = ("text", "language", "role")
    verbose_name_plural = _("Other names: in other languages, short, former")
    extra = 0


@admin.register(Organization)
class OrganizationAdmin(
    PublishesMany,
    TransfersTables,
    OpenWhileDraft,
    ShownToReaders,
    Recorded,
    NoDeletingInPassing,
    SearchesChoices,
    QuickCountries,
    SavesWhatWasEdited,
    ShowsItsEvents,
    FixedSlug,
    FoundByAnyName,
    Listed,
    admin.ModelAdmin[Organization],
):
    form = RegisteredForm
    tables = ("organizations",)
    list_display = ("name", "kind", "jurisdiction_name", "life", "events", "stands_as", "is_sample")
    list_filter = ("stage", "kind", OccurringJurisdiction, "is_withheld", "is_sample")
    autocomplete_fields = ("parent",)
    fieldsets = (
        (None, {"fields": ("name", "slug", ("kind", "jurisdiction"), "parent")}),
        (_("Life span"), {"fields": (("founded", "ended"),)}),
        (_("Elsewhere"), {"fields": ("website", "wikidata", "note")}),
        (_("On the record"), {"fields": (("stage", "entered_at"), ("recorded_at", "is_sample"))}),
    )
    readonly_fields = ("stage", "entered_at", "recorded_at", "is_sample")
    formfield_overrides = ADDRESSES
    inlines = (OrganizationNameInline,)
    events_by = "organization__id__exact"
    is_named_in_new_events = True

    def listed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        counted: QuerySet[Any] = rows.annotate(
            events=number_of(ClosureEvent.objects.all(), "organization")
        )
        return counted.defer("note", "withdrawal_reason", "withholding_reason")

    def choice_text(self, organization: Organization) -> str:
        """Its kind and home tell it from its namesakes."""
        told = [organization.get_kind_display(), organization.jurisdiction.name]
        if organization.stage != Organization.Stage.PUBLISHED:
            told.append(organization.get_stage_display())
        return f"{organization} ({', '.join(filter(None, map(str, told)))})"

    @admin.display(description=_("events"))
    def events(self, organization: Any) -> int:
        return int(organization.events)

    @admin.display(description=_("life span"), ordering="founded_lower")
    def life(self, organization: Organization) -> str:
        founded, ended = spoken(organization.founded), spoken(organization.ended)
        return f"{founded} – {ended}" if founded or ended else ""
