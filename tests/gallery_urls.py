"""Every address of the site, and the gallery, which production has not."""

from django.urls import path

from timeline.pages.gallery import gallery
from timeline.urls import urlpatterns as site

urlpatterns = [*site, path("gallery/", gallery, name="gallery")]
