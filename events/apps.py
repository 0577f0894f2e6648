from django.apps import AppConfig
from django.contrib.admin import apps as admin
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("The record")


class DeskConfig(admin.AdminConfig):
    """Django's admin with the editors' own site; it stands in INSTALLED_APPS in its place."""

    default_site = "events.site.RecordSite"
    default = False
