from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from events.ingest import archive
from events.ingest.download import Download
from events.models import Article, Snapshot
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def emptied(settings, tmp_path):
    """An archive of its own: other tests break theirs."""
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}},
    }


def kept(body: bytes, article: Article | None = None) -> Snapshot:
    page = Download("https://news.example/a", 200, {}, body, body)
    return archive.keep(article or ArticleFactory(), page)


def name_of(snapshot: Snapshot) -> str:
    return str(snapshot.body.name)


def verify() -> str:
    output = StringIO()
    call_command("verify_snapshots", stdout=output)
    return output.getvalue()


def refused() -> tuple[str, str]:
    output = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("verify_snapshots", stdout=output)
    assert error.value.returncode == 1
    return output.getvalue(), str(error.value)


def overwrite(name: str, body: bytes) -> None:
    default_storage.delete(name)
    default_storage.save(name, ContentFile(body))


def test_an_archive_as_it_was_fetched_is_good():
    kept(b"<p>One</p>")
    kept(b"<p>Two</p>" * 200_000)

    assert verify() == "2 of 2 archived files are as they were fetched.\n"


def test_the_same_bytes_fetched_twice_are_read_once():
    kept(b"<p>One</p>")
    kept(b"<p>One</p>")

    assert verify() == "1 of 1 archived files are as they were fetched.\n"


def test_an_empty_archive_is_good():
    assert verify() == "0 of 0 archived files are as they were fetched.\n"


def test_a_missing_file_is_named_with_the_articles_that_rest_on_it():
    good, lost = kept(b"<p>One</p>"), kept(b"<p>Two</p>")
    again = kept(b"<p>Two</p>")
    default_storage.delete(name_of(lost))

    said, told = refused()

    assert said.splitlines() == [
        f"{name_of(lost)}: missing",
        *sorted(f"  {snapshot.article.url}" for snapshot in (lost, again)),
    ]
    assert name_of(good) not in said
    assert told == "1 of 2 archived files are as they were fetched, 1 are not."


def test_one_altered_byte_is_found_though_the_size_is_the_same():
    snapshot = kept(b"<p>The Harbor Union disbands.</p>")
    overwrite(name_of(snapshot), b"<p>The Harbor Union disbandz.</p>")

    said, _told = refused()

    assert f"{name_of(snapshot)}: altered: its SHA-256 is " in said


def test_what_cannot_be_read_is_named_and_the_rest_is_still_looked_at():
    snapshot = kept(b"<p>One</p>")
    kept(b"<p>Two</p>")
    default_storage.delete(name_of(snapshot))
    Path(default_storage.path(name_of(snapshot))).mkdir()

    said, told = refused()

    assert f"{name_of(snapshot)}: cannot be read: Is a directory" in said
    assert told.startswith("1 of 2")
