"""The Celery application; its settings stand in timeline.settings.base."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings.demo")

app = Celery("shuttered")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
