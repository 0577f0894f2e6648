from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from events.models import Attribution, Law, LawName

from .choices import QuickCountries
from .drafts import OpenWhileDraft, PartOpenWhileDraft, ShownToReaders
from .editing import SavesWhatWasEdited
from .filters import OccurringJurisdiction
from .its_events import ShowsItsEvents
from .lists import Listed, number_of, spoken
from .many import PublishesMany
from .names import FoundByAnyName
from .recorded import Recorded
from .registered import FixedSlug, RegisteredForm
from .site import ADDRESSES
from .transfer import TransfersTables


class LawNameInline(PartOpenWhileDraft, admin.TabularInline[LawName, Law]):
    model = LawName
    fields = ("text", "language", "role")
    verbose_name_plural = _("Other names: in other languages, short, former")
    extra = 0


@admin.register(Law)
class LawAdmin(
    PublishesMany,
    TransfersTables,
    OpenWhileDraft,
    ShownToReaders,
    Recorded,
    QuickCountries,
    SavesWhatWasEdited,
    ShowsItsEvents,
    FixedSlug,
    FoundByAnyName,
    Listed,
    admin.ModelAdmin[Law],
):
    form = RegisteredForm
    tables = ("laws",)
    list_display = (
        "name",
        "short_name",
        "jurisdiction_name",
        "force",
        "events",
        "stage",
        "is_sample",
    )
    list_filter = ("stage", OccurringJurisdiction, "is_sample")
    fieldsets = (
        (None, {"fields": ("name", "short_name", "slug", "jurisdiction")}),
        (_("Dates"), {"fields": (("enacted", "in_force"), "repealed")}),
        (_("Elsewhere"), {"fields": ("source_url", "note")}),
        (_("On the record"), {"fields": (("stage", "entered_at"), ("recorded_at", "is_sample"))}),
    )
    readonly_fields = ("stage", "entered_at", "recorded_at", "is_sample")
    formfield_overrides = ADDRESSES
    inlines = (LawNameInline,)
    events_by = "law"

    def listed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        counted: QuerySet[Any] = rows.annotate(events=number_of(Attribution.objects.all(), "law"))
        return counted.defer("note", "withdrawal_reason")

    def choice_text(self, law: Law) -> str:
        name = f"{law.short_name}: {law.name}" if law.short_name else law.name
        return f"{name} ({law.jurisdiction.name})"

    @admin.display(description=_("events"))
    def events(self, law: Any) -> int:
        return int(law.events)

    @admin.display(description=_("entry into force"), ordering="in_force_lower")
    def force(self, law: Law) -> str:
        return spoken(law.in_force)
