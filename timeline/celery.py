"""The Celery application; its settings stand in timeline.settings.base."""

import os

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings.demo")

app = Celery("shuttered")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def load_readers(**_options: object) -> None:
    """Once, before the processes of the pool part: what reads feeds and pages takes a second."""
    import feedparser  # noqa: F401
    import trafilatura  # noqa: F401

    from events.extraction import chinese_article, english_article  # noqa: F401
