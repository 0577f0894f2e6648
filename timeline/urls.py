"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from .telemetry import healthz, readyz

urlpatterns = [
    path("", include("timeline.pages.urls")),
    path("api/v1/", include("timeline.api.urls")),
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
