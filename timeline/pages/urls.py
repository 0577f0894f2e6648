from django.urls import path

from .about import about, robots
from .chronicle import chronicle
from .closure import closure
from .law import law
from .organization import organization

urlpatterns = [
    path("", chronicle, name="chronicle"),
    path("events/<int:pk>/", closure, name="closure"),
    path("organizations/<slug:slug>/", organization, name="organization"),
    path("laws/<slug:slug>/", law, name="law"),
    path("about/", about, name="about"),
    path("robots.txt", robots, name="robots"),
]
