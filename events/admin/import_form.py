"""Files to be imported: chosen, and kept until what they change is confirmed."""

import logging
import secrets
from typing import Any

from django import forms
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from redis.exceptions import RedisError

from events.record.imports import KEPT
from events.record.upload import LARGEST_FILE

logger = logging.getLogger(__name__)

KEPT_SECONDS = 3600
TABLE_LABELS = {
    "organizations": gettext_lazy("Organizations"),
    "laws": gettext_lazy("Laws"),
    "events": gettext_lazy("Events"),
    "sources": gettext_lazy("Their sources"),
    "claims": gettext_lazy("Claims"),
}
Files = list[tuple[str, str, bytes]]  # the table, the name of the file, what is in it


class ImportForm(forms.Form):
    """A file for each table, of which one at least is given."""

    def __init__(self, tables: tuple[str, ...], *args: Any) -> None:
        super().__init__(*args)
        for table in tables:
            self.fields[table] = forms.FileField(
                label=TABLE_LABELS[table],
                required=len(tables) == 1,
                allow_empty_file=True,
                help_text=", ".join(KEPT[table].table.columns),
                widget=forms.FileInput({"accept": ".csv,.json"}),
            )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not any(said.values()):
            self.add_error(None, _("Choose a file."))
        return said

    def files_read(self) -> Files:
        """Each with its table; of a file that is too large, enough to see that it is."""
        chosen = ((table, file) for table, file in self.cleaned_data.items() if file)
        return [(table, file.name, file.read(LARGEST_FILE + 1)) for table, file in chosen]


def keep(request: HttpRequest, files: Files) -> str:
    """Keep the files for an hour until they are confirmed; where Redis is away they are not."""
    token = secrets.token_urlsafe(16)
    try:
        cache.set(_key(request, token), files, KEPT_SECONDS)
    except RedisError:
        logger.warning("An import could not be kept until it is confirmed", exc_info=True)
    return token


def kept(request: HttpRequest) -> Files | None:
    try:
        files: Files | None = cache.get(_key(request, request.POST["kept"]))
    except RedisError:
        return None
    return files


def forget(request: HttpRequest) -> None:
    try:
        cache.delete(_key(request, request.POST["kept"]))
    except RedisError:
        logger.warning("An imported file stays in the cache for an hour", exc_info=True)


def _key(request: HttpRequest, token: str) -> str:
    """Nobody confirms what somebody else has brought."""
    return f"import:{request.user.pk}:{token[:40]}"
