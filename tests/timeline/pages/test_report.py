"""A reader reports from the page of an event; nothing of it is published or tells who sent it."""

from io import BytesIO

import pytest

from events.models import Report
from events.reports.throttle import MOST_FROM_ONE_PLACE
from tests.factories import ClosureFactory, ReportFactory

from .pages import Page

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
SAID = {"kind": "error", "text": "The day is wrong."}


@pytest.fixture
def closure():
    return ClosureFactory()


@pytest.fixture
def send(client, closure):
    """Send a form as a browser without script does."""

    def send(said=None, **headers):
        body = "&".join(f"{name}={value}" for name, value in (said or SAID).items())
        return client.post(at(closure), body, content_type=FORM, **headers)

    return send


def at(closure) -> str:
    return f"/events/{closure.pk}/report/"


def test_every_event_page_leads_to_its_form(client, closure):
    links = Page(client.get(closure.get_absolute_url()).content.decode()).addresses()

    assert at(closure) in links
    assert Page(client.get(at(closure)).content.decode()).all("textarea")


def test_a_report_is_kept_and_the_reader_thanked(client, closure, send):
    response = send()

    assert response.status_code == 302
    assert "Thank you" in Page(client.get(response["Location"]).content.decode()).text
    report = Report.objects.get()
    assert (report.closure, report.kind, report.text) == (closure, "error", "The day is wrong.")


def test_no_cookie_is_set_and_nothing_is_stored(client, closure, send):
    asked, sent = client.get(at(closure)), send()

    assert not asked.cookies
    assert not sent.cookies
    assert "no-store" in asked["Cache-Control"]


def test_a_source_needs_its_address_alone_and_takes_it_without_https(send):
    send({"kind": "source", "address": "news.example/a"})

    assert Report.objects.get().address == "https://news.example/a"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"text": "Something."}, "Say what it is."),
        ({"kind": "nonsense", "text": "Something."}, "Choose one of the three."),
        ({"kind": "error", "text": "  "}, "Say what is wrong"),
        ({"kind": "danger"}, "who is in danger"),
        ({"kind": "source", "text": "It is in the paper."}, "Give the address of the source."),
        ({"kind": "source", "address": "javascript:alert(1)"}, "This is no web address."),
        ({"kind": "source", "address": "ftp://a.example/"}, "This is no web address."),
        ({"kind": "error", "text": "a%00b"}, "Null characters are not allowed."),
        ({"kind": "error", "text": "a" * 2001}, "at most 2000 characters"),
    ],
)
def test_what_makes_no_sense_is_told_and_what_was_typed_stays(send, said, told):
    response = send(said)

    page = Page(response.content.decode())
    assert response.status_code == 400
    assert told in page.text
    assert said.get("text", "").strip()[:50].replace("%00", "\0") in page.text
    assert not Report.objects.exists()


def test_what_nobody_can_see_is_left_out_and_the_report_is_taken(send):
    response = send(
        {"kind": "error", "text": "A%E2%80%AEb%0Ac%1B", "address": "a.example/%E2%81%A6b"}
    )

    assert response.status_code == 302
    report = Report.objects.get()
    assert (report.text, report.address) == ("Ab\nc", "https://a.example/b")


def test_markup_in_what_was_typed_stays_text(send):
    response = send({"kind": "nonsense", "text": "<script>alert(1)</script>"})

    assert b"<script>alert" not in response.content
    assert b"&lt;script&gt;alert(1)" in response.content


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 302),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "http://testserver"}, 302),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({}, 302),
    ],
)
def test_another_site_cannot_send_a_report_through_its_visitors(send, headers, status):
    assert send(headers=headers).status_code == status
    assert Report.objects.exists() == (status == 302)


def test_files_are_not_taken_in(client, closure):
    response = client.post(at(closure), {**SAID, "file": BytesIO(b"a" * 100)})

    assert response.status_code == 415
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("proxies", "passed", "is_heard"),
    [
        (0, "198.51.100.{}", False),  # no proxy of ours said so
        (1, "198.51.100.{}, 203.0.113.9", False),
        (1, "203.0.113.9, 198.51.100.{}", True),
        (2, "198.51.100.{}, 203.0.113.9", True),
    ],
)
def test_readers_are_told_apart_by_what_our_own_proxies_saw(
    send, settings, proxies, passed, is_heard
):
    settings.TRUSTED_PROXIES = proxies
    for number in range(MOST_FROM_ONE_PLACE):
        headers = {"x-forwarded-for": passed.format(number)}
        assert send({"kind": "error", "text": number}, headers=headers).status_code == 302

    last = send(headers={"x-forwarded-for": passed.format(99)})

    assert last.status_code == (302 if is_heard else 429)
    if not is_heard:
        page = Page(last.content.decode())
        assert "from your network today" in page.text
        assert "The day is wrong." in page.text


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"stage": "draft"}, 404),
        ({"stage": "withdrawn"}, 410),
        ({"is_withheld": True, "withholding_reason": "Danger."}, 403),
    ],
)
def test_of_what_readers_do_not_see_nothing_is_reported(client, fields, status):
    closure = ClosureFactory(**fields)

    assert client.get(at(closure)).status_code == status
    assert client.post(at(closure), "kind=error&text=a", content_type=FORM).status_code == status
    assert not Report.objects.exists()


def test_the_form_costs_one_query(client, closure, django_assert_num_queries):
    ReportFactory.create_batch(3, closure=closure)

    with django_assert_num_queries(1):
        client.get(at(closure))


@pytest.mark.parametrize("kind", ["danger", "nonsense", "%00"])
def test_a_link_may_say_what_it_is(client, closure, kind):
    page = Page(client.get(f"{at(closure)}?kind={kind}").content.decode())

    chosen = [radio["value"] for radio in page.all("input") if "checked" in radio]
    assert chosen == (["danger"] if kind == "danger" else [])
