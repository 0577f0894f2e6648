"""Keeps what was fetched, byte for byte, under the name of its content."""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from events.models import Article, Snapshot

from .download import Download
from .faults import LastingFault, MustWait
from .unpack import unpack

logger = logging.getLogger(__name__)

WAIT_WHILE_AWAY = timedelta(minutes=10)


@transaction.atomic
def keep(article: Article, download: Download, *, text: str = "") -> Snapshot:
    """Archive a download; the same bytes again are a new snapshot of the same file.

    `text` is what it says, where that is not what the article was cited for any more. Raises
    MustWait while the storage is away.
    """
    digest = hashlib.sha256(download.received).hexdigest()
    _lock(digest)
    return Snapshot.objects.create(
        article=article,
        final_url=download.url,
        redirects=[{"url": hop.url, "status": hop.status} for hop in download.redirects],
        status=download.status,
        headers={name: _storable(value) for name, value in download.headers.items()},
        sha256=digest,
        size=len(download.received),
        body=_stored(digest, download.received),
        text=text,
    )


def forget(snapshots: QuerySet[Snapshot]) -> None:
    """Delete snapshots, and at the commit the files that no other has."""
    digests = set(snapshots.values_list("sha256", flat=True))
    snapshots.delete()

    def delete_files() -> None:
        for digest in digests:
            _delete_unused(digest)

    transaction.on_commit(delete_files)


def content(snapshot: Snapshot) -> bytes:
    """What a snapshot holds, unpacked.

    Raises LastingFault if its file is gone, MustWait while the storage is away.
    """
    try:
        with _storage(), snapshot.body.open("rb") as file:
            received: bytes = file.read()
    except FileNotFoundError as error:
        raise LastingFault(_("Its archived page is missing: %s.") % snapshot.body.name) from error
    return unpack(received, snapshot.headers)


@transaction.atomic
def _delete_unused(digest: str) -> None:
    _lock(digest)
    if not Snapshot.objects.filter(sha256=digest).exists():
        default_storage.delete(_name(digest))


def _lock(digest: str) -> None:
    """Until the commit nobody else decides whether the file of this content stays."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 7))", [digest])


def _name(digest: str) -> str:
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def _stored(digest: str, received: bytes) -> str:
    name = _name(digest)
    with _storage():
        if default_storage.exists(name):
            if default_storage.size(name) == len(received):
                return name
            default_storage.delete(name)  # cut short: its worker was killed while writing
        return default_storage.save(name, ContentFile(received))


@contextmanager
def _storage() -> Iterator[None]:
    """Storage that is away or full is no fault of the article, whose attempts do not count.

    Each storage has errors of its own; the log has them in full.
    """
    try:
        yield
    except FileNotFoundError:
        raise
    except Exception as error:
        logger.exception("The storage of the archive cannot be used.")
        raise MustWait(
            _("The archive of pages cannot be used now: %s.") % type(error).__name__,
            after=WAIT_WHILE_AWAY,
        ) from error


def _storable(header: str) -> str:
    """PostgreSQL keeps no NUL in JSON."""
    return header.replace("\0", "\N{REPLACEMENT CHARACTER}")
