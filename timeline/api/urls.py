from django.urls import path

from .views import event, events

urlpatterns = [
    path("events/", events, name="api_events"),
    path("events/<int:pk>/", event, name="api_event"),
]
