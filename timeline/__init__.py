"""The project, and what the public reads. It holds no models and writes nothing itself."""

from .celery import app as celery_app

__all__ = ["celery_app"]
