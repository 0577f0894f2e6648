"""How far an address has come, in words for the editor who gave it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from events.models import Article

from .states import TASKS

State = Article.State


@dataclass(frozen=True)
class Progress:
    """`is_settled` once nothing more is to be expected soon."""

    text: str
    is_settled: bool


def progress(article: Article, *, now: datetime) -> Progress:
    """Where an article stands (`now` in UTC)."""
    if article.state not in TASKS:
        return Progress(_outcome(article), True)
    is_held = article.leased_until is not None and article.leased_until >= now
    if article.next_try_at > now and not is_held:
        told = {"at": f"{article.next_try_at:%H:%M}", "reason": article.reason}
        return Progress(_("It is tried again at %(at)s UTC. %(reason)s") % told, True)
    if article.state == State.DISCOVERED:
        return Progress(_("Being fetched …") if is_held else _("Waits to be fetched …"), False)
    return Progress(_("Archived, being read …"), False)


def _outcome(article: Article) -> str:
    if article.state == State.FAILED:
        return _("It could not be had. %s") % article.reason
    if article.state == State.CITED:
        return _("Cited, not fetched.")
    if article.state == State.DUPLICATE:
        return _("The same as another article. %s") % article.reason
    return _("Archived and read: %s") % article
