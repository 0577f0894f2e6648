import gzip
import hashlib
from dataclasses import replace

import pytest
from django.core.files.storage import default_storage

from events.ingest import archive
from events.ingest.download import Download
from events.ingest.faults import LastingFault, MustWait
from events.ingest.request import Redirect
from events.models import Snapshot
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db

BODY = b"<p>The Harbor Union disbands.</p>"


def fetched(received: bytes = BODY, **headers: str) -> Download:
    return Download("https://news.example/a", 200, headers, received, received)


def kept(snapshot: Snapshot) -> bytes:
    with snapshot.body.open("rb") as file:
        received: bytes = file.read()
        return received


def files() -> set[str]:
    def below(folder: str) -> set[str]:
        folders, names = (
            default_storage.listdir(folder) if default_storage.exists(folder) else ([], [])
        )
        found = {f"{folder}/{name}" for name in names}
        return found.union(*(below(f"{folder}/{inner}") for inner in folders))

    return below(".")


def test_bytes_are_kept_as_received_under_the_name_of_their_content():
    snapshot = archive.keep(ArticleFactory(), fetched(etag='"7"'))

    assert snapshot.sha256 == hashlib.sha256(BODY).hexdigest()
    assert str(snapshot.body.name).endswith(snapshot.sha256)
    assert kept(snapshot) == BODY
    assert (snapshot.size, snapshot.headers) == (len(BODY), {"etag": '"7"'})


def test_the_same_bytes_again_are_no_second_file():
    article = ArticleFactory()
    archive.keep(article, fetched(b"<p>one and the same"))
    before = files()

    archive.keep(article, fetched(b"<p>one and the same"))

    assert files() == before
    assert article.snapshots.count() == 2


def test_a_file_cut_short_by_a_killed_worker_is_written_anew():
    snapshot = archive.keep(ArticleFactory(), fetched(b"<p>whole and sound"))
    default_storage.delete(str(snapshot.body.name))
    with default_storage.open(str(snapshot.body.name), "wb") as file:
        file.write(b"<p>wh")

    again = archive.keep(ArticleFactory(), fetched(b"<p>whole and sound"))

    assert again.body.name == snapshot.body.name
    assert archive.content(again) == b"<p>whole and sound"


def test_a_packed_page_is_unpacked_only_to_be_read():
    packed = gzip.compress(BODY)

    snapshot = archive.keep(ArticleFactory(), fetched(packed, **{"content-encoding": "gzip"}))

    assert kept(snapshot) == packed
    assert archive.content(snapshot) == BODY


def test_a_header_that_the_database_cannot_hold_is_kept_without_its_nul():
    snapshot = archive.keep(ArticleFactory(), fetched(server="a\0b"))

    snapshot.refresh_from_db()
    assert snapshot.headers == {"server": "a\N{REPLACEMENT CHARACTER}b"}


def test_a_page_that_is_gone_from_the_archive_is_named():
    snapshot = archive.keep(ArticleFactory(), fetched(b"<p>soon gone"))
    default_storage.delete(str(snapshot.body.name))

    with pytest.raises(LastingFault, match=snapshot.sha256):
        archive.content(snapshot)


def test_a_snapshot_says_by_way_of_which_addresses_it_came():
    way = (Redirect("http://news.example/a", 301, "https://news.example/a"),)
    snapshot = archive.keep(ArticleFactory(), replace(fetched(), redirects=way))

    snapshot.refresh_from_db()
    assert snapshot.redirects == [{"url": "http://news.example/a", "status": 301}]
    assert snapshot.final_url == "https://news.example/a"


def test_storage_that_is_away_lets_an_article_wait(tmp_path, settings):
    held = archive.keep(ArticleFactory(), fetched(b"<p>kept before"))
    (tmp_path / "taken").touch()
    system = "django.core.files.storage.FileSystemStorage"
    away = {"BACKEND": system, "OPTIONS": {"location": tmp_path / "taken"}}
    settings.STORAGES = settings.STORAGES | {"default": away}

    with pytest.raises(MustWait, match="NotADirectoryError"):
        archive.keep(ArticleFactory(), fetched(b"<p>not to be written"))
    with pytest.raises(MustWait, match="NotADirectoryError"):
        archive.content(Snapshot.objects.get(pk=held.pk))
