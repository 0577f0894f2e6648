from django.db import models
from django.utils.translation import gettext_lazy as _


class Heartbeat(models.Model):
    """When a task that beat rings for ran last (UTC): whether work in the background lives."""

    task = models.CharField(_("task"), max_length=60, unique=True)
    beaten_at = models.DateTimeField(_("last beat"))

    class Meta:
        verbose_name = _("heartbeat")
        verbose_name_plural = _("heartbeats")

    def __str__(self) -> str:
        return f"{self.task}, {self.beaten_at:%Y-%m-%d %H:%M:%S} UTC"
