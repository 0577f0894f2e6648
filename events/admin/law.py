from django.contrib import admin

from events.models import Law, LawName

from .site import ADDRESSES


class LawNameInline(admin.TabularInline[LawName, Law]):
    model = LawName
    fields = ("text", "language", "role")
    extra = 0


@admin.register(Law)
class LawAdmin(admin.ModelAdmin[Law]):
    list_display = ("name", "jurisdiction", "enacted", "in_force", "repealed")
    search_fields = ("name", "short_name", "names__text", "slug")
    prepopulated_fields = {"slug": ["name"]}
    show_full_result_count = False
    formfield_overrides = ADDRESSES
    inlines = (LawNameInline,)
