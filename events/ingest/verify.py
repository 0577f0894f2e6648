"""Whether the archive still holds what was put there."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from events.models import Snapshot

PIECE = 1 << 20
BATCH = 2_000


@dataclass(frozen=True)
class Checked:
    """One file of the archive; `problem` is a sentence, "" if it is as it was."""

    name: str
    sha256: str
    problem: str


def checked() -> Iterator[Checked]:
    """Recompute the SHA-256 of every archived file: once each, however often it was fetched.

    Memory stays the same however large the files and however many they are.
    """
    files = Snapshot.objects.order_by("sha256", "body").distinct("sha256", "body")
    for snapshot in files.only("sha256", "body").iterator(chunk_size=BATCH):
        name = str(snapshot.body.name)
        yield Checked(name, snapshot.sha256, _problem(name, snapshot.sha256))


def _problem(name: str, sha256: str) -> str:
    try:
        found = _sha256_of(name)
    except FileNotFoundError:
        return _("missing")
    except OSError as error:
        return _("cannot be read: %s") % (error.strerror or error)
    return "" if found == sha256 else _("altered: its SHA-256 is %s") % found


def _sha256_of(name: str) -> str:
    digest = hashlib.sha256()
    with default_storage.open(name, "rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()
