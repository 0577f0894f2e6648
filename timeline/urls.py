"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from events.admin.reading import date_reading

from .telemetry import healthz, readyz

urlpatterns = [
    path("", include("timeline.pages.urls")),
    path("api/v1/", include("timeline.api.urls")),
    path("admin/date-reading/", date_reading, name="date_reading"),
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
