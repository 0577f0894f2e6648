"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from events.admin.reading import date_reading
from events.admin.source import fetch_source, source_progress

from .telemetry import healthz, readyz

urlpatterns = [
    path("", include("timeline.pages.urls")),
    path("api/v1/", include("timeline.api.urls")),
    path("admin/date-reading/", date_reading, name="date_reading"),
    path("admin/source/", fetch_source, name="fetch_source"),
    path("admin/source/<int:article_id>/", source_progress, name="source_progress"),
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
