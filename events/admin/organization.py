from django.contrib import admin

from events.models import ClosureEvent, Organization, OrganizationName

from .site import ADDRESSES


class OrganizationNameInline(admin.TabularInline[OrganizationName, Organization]):
    model = OrganizationName
    fields = ("text", "language", "role")
    extra = 0


class OrganizationClosureInline(admin.TabularInline[ClosureEvent, Organization]):
    model = ClosureEvent
    fields = ("unit", "kind", "status", "announced", "effective", "stage")
    readonly_fields = fields
    show_change_link = True
    can_delete = False
    extra = 0
    max_num = 0


@admin.register(Organization)
class OrganizationAdmin(admin.ModelAdmin[Organization]):
    list_display = ("name", "kind", "jurisdiction", "founded", "is_sample")
    list_filter = ("kind", "is_sample")
    search_fields = ("name", "names__text", "slug")
    prepopulated_fields = {"slug": ["name"]}
    show_full_result_count = False
    formfield_overrides = ADDRESSES
    inlines = (OrganizationNameInline, OrganizationClosureInline)
