from django.conf import settings
from django.urls import path

from .about import about, robots
from .chronicle import chronicle
from .claims import claims
from .closure import closure
from .corrections import corrected
from .gallery import gallery
from .law import law
from .laws import laws
from .organization import organization
from .organizations import organizations
from .report import report
from .upcoming import upcoming_closures

urlpatterns = [
    path("", chronicle, name="chronicle"),
    path("events/<int:pk>/", closure, name="closure"),
    path("events/<int:pk>/report/", report, name="report"),
    path("organizations/", organizations, name="organizations"),
    path("organizations/<slug:slug>/", organization, name="organization"),
    path("laws/", laws, name="laws"),
    path("laws/<slug:slug>/", law, name="law"),
    path("claims/", claims, name="claims"),
    path("upcoming/", upcoming_closures, name="upcoming"),
    path("corrections/", corrected, name="corrections"),
    path("about/", about, name="about"),
    path("robots.txt", robots, name="robots"),
]

if settings.GALLERY:
    urlpatterns.append(path("gallery/", gallery, name="gallery"))
