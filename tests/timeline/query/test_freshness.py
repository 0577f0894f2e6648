import gzip

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import ClosureEvent
from events.record.standing import withhold
from tests.factories import ClosureFactory
from tests.people import UserFactory

# Versions grow at the end of a transaction.
pytestmark = pytest.mark.django_db(transaction=True)

FUTURE = "Fri, 01 Jan 2100 00:00:00 GMT"


@pytest.fixture(autouse=True)
def no_page_is_kept():
    caches["pages"].clear()


def tables_asked(client, address: str, **headers: str) -> set[str]:
    with CaptureQueriesContext(connection) as queries:
        client.get(address, headers=headers)
    asked = [query["sql"] for query in queries.captured_queries]
    return {sql.split('FROM "')[1].split('"')[0] for sql in asked if 'FROM "' in sql}


def test_who_has_the_page_is_told_so_without_a_look_at_events(client):
    ClosureFactory()
    first = client.get("/")

    again = client.get("/", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    asked = tables_asked(client, "/", **{"if-none-match": first["ETag"]})
    assert asked == {"events_recordversion"}


def test_a_date_alone_is_answered_304_too(client):
    ClosureFactory()
    with time_machine.travel("2031-05-06 12:00Z", tick=False):
        first = client.get("/")
        again = client.get("/", headers={"if-modified-since": first["Last-Modified"]})

    assert again.status_code == 304


def test_a_page_that_was_drawn_is_sent_again_without_a_look_at_events(client):
    ClosureFactory()
    first = client.get("/?jurisdiction=HK")

    assert tables_asked(client, "/?jurisdiction=HK") == {"events_recordversion"}
    assert client.get("/?jurisdiction=HK").content == first.content
    assert client.get("/").content != first.content


def test_what_is_withheld_leaves_the_pages_at_once(client):
    closure = ClosureFactory(summary="Told to the police.")
    seen = client.get("/")

    withhold(closure, by=UserFactory(), reason="Danger.")

    now = client.get("/", headers={"if-none-match": seen["ETag"]})
    assert now.status_code == 200
    assert b"Told to the police." in seen.content
    assert b"Told to the police." not in now.content


def test_a_page_is_drawn_anew_each_day(client):
    ClosureFactory()
    with time_machine.travel("2031-05-06 23:59Z"):
        today = client.get("/")["ETag"]
    with time_machine.travel("2031-05-07 00:01Z"):
        assert client.get("/", headers={"if-none-match": today}).status_code == 200


def test_a_page_goes_out_packed_to_who_can_unpack_it(client):
    ClosureFactory()
    plain = client.get("/")
    packed = client.get("/", headers={"accept-encoding": "br, gzip"})

    assert "Content-Encoding" not in plain
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert int(packed["Content-Length"]) == len(packed.content) < len(plain.content)
    assert "Accept-Encoding" in packed["Vary"]
    assert client.get("/", headers={"accept-encoding": "gzip;q=0"}).content == plain.content


@pytest.mark.parametrize("headers", [{"if-none-match": "*"}, {"if-modified-since": FUTURE}])
def test_what_is_not_there_is_never_unchanged(client, headers):
    draft = ClosureFactory(stage="draft")
    hidden = ClosureFactory(is_withheld=True, withholding_reason="Danger.")

    assert client.get("/events/999999999/", headers=headers).status_code == 404
    assert client.get(draft.get_absolute_url(), headers=headers).status_code == 404
    assert client.get(hidden.get_absolute_url(), headers=headers).status_code == 403
    assert client.get("/?from=xx", headers=headers).status_code == 400
    assert client.get("/", headers=headers).status_code == 304


def test_the_mark_of_one_page_says_nothing_of_another(client):
    hidden = ClosureFactory(is_withheld=True, withholding_reason="Danger.")
    mark = client.get("/")["ETag"]

    assert client.get("/about/", headers={"if-none-match": mark}).status_code == 200
    address = hidden.get_absolute_url()
    assert client.get(address, headers={"if-none-match": mark}).status_code == 403


def test_a_page_kept_for_one_host_is_not_sent_to_another(client, settings):
    settings.ALLOWED_HOSTS = ["one.example", "other.example"]
    address = ClosureFactory().get_absolute_url()
    client.get(address, headers={"host": "one.example"})

    told = client.get(address, headers={"host": "other.example"}).content.decode()

    assert "one.example" not in told
    assert f"other.example{address}" in told


@pytest.mark.parametrize(
    "address", ["/organizations/", "/laws/", "/claims/", "/upcoming/", "/about/"]
)
def test_every_list_is_kept_and_marked(client, address):
    first = client.get(address)

    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert tables_asked(client, address) == {"events_recordversion"}


def test_nobody_keeps_a_page_without_asking(client):
    assert client.get("/")["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("address", ["/?order=nonsense", "/?jurisdiction="])
def test_a_refusal_or_redirect_is_neither_kept_nor_marked(client, address):
    assert "ETag" not in client.get(address)


def test_a_record_restored_from_an_older_copy_has_other_marks(client):
    ClosureFactory()
    before = client.get("/")["ETag"]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_recordversion SET changed_at = now() - interval '1 hour'")

    assert client.get("/")["ETag"] != before
    assert ClosureEvent.objects.exists()
