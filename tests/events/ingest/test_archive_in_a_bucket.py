"""The archive in an S3-compatible bucket behaves as in a folder."""

import hashlib
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from events.ingest import archive
from events.ingest.download import Download
from events.ingest.faults import LastingFault
from tests import s3
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db

BODY = b"<p>The Harbor Union disbands.</p>"
DIGEST = hashlib.sha256(BODY).hexdigest()
KEY = f"{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}"


@pytest.fixture
def bucket(settings: Settings) -> Iterator[s3.Bucket]:
    with s3.serving() as served:
        options = {
            **settings.SNAPSHOTS_IN_A_BUCKET["OPTIONS"],
            "bucket_name": served.name,
            "endpoint_url": served.address,
            "access_key": "key",
            "secret_key": "secret",
            "region_name": "nowhere",
            "addressing_style": "path",
        }
        stored = {**settings.SNAPSHOTS_IN_A_BUCKET, "OPTIONS": options}
        settings.STORAGES = {**settings.STORAGES, "default": stored}
        yield served


def fetched(received: bytes = BODY) -> Download:
    return Download("https://news.example/a", 200, {}, received, received)


def test_a_page_is_kept_under_the_name_of_its_content(bucket: s3.Bucket):
    snapshot = archive.keep(ArticleFactory(), fetched())

    assert bucket.objects == {KEY: BODY}
    assert snapshot.body.name == KEY
    assert archive.content(snapshot) == BODY


def test_the_same_bytes_are_sent_once(bucket: s3.Bucket):
    for _time in range(2):
        archive.keep(ArticleFactory(), fetched())

    assert sum(asked.startswith("PUT") for asked in bucket.asked) == 1


def test_what_was_cut_short_is_written_anew(bucket: s3.Bucket):
    bucket.objects[KEY] = BODY[:10]

    archive.keep(ArticleFactory(), fetched())

    assert bucket.objects == {KEY: BODY}


def test_a_page_that_is_missing_is_a_fault_with_a_reason(bucket: s3.Bucket):
    snapshot = archive.keep(ArticleFactory(), fetched())
    bucket.objects.clear()

    with pytest.raises(LastingFault, match="Its archived page is missing"):
        archive.content(snapshot)


def test_missing_and_altered_objects_are_found(bucket: s3.Bucket):
    archive.keep(ArticleFactory(), fetched())
    other = archive.keep(ArticleFactory(), fetched(b"<p>Other</p>"))
    bucket.objects[KEY] = BODY.upper()
    del bucket.objects[str(other.body.name)]
    output = StringIO()

    with pytest.raises(CommandError, match="0 of 2"):
        call_command("verify_snapshots", stdout=output)

    assert f"{KEY}: altered" in output.getvalue()
    assert f"{other.body.name}: missing" in output.getvalue()
