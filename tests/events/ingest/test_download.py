import gzip
import socket
import threading
import time
import zlib

import pytest
from django.utils import timezone
from django.utils.http import http_date

from events.ingest.download import download
from events.ingest.faults import LastingFault, PassingFault
from events.ingest.fetch import PAGE
from events.ingest.guard import PrivateNetwork
from events.ingest.poll import FEED
from tests.names import stands_for
from tests.site import Site, content, redirect, serving


def test_a_page_comes_as_sent_with_its_headers(site: Site):
    address = site.page("/a", "<p>Harbor</p>", X_Desk="foreign")

    page = download(address, PAGE)

    assert (page.url, page.status, page.content) == (address, 200, b"<p>Harbor</p>")
    assert page.headers["x-desk"] == "foreign"


def test_the_site_learns_who_asks_and_gets_no_cookies(site: Site, settings):
    settings.FETCH_USER_AGENT = "ShutteredBot/test (+https://example.org)"
    site.page("/a", content(b"", 302, Location="/b", Set_Cookie="id=7"))
    site.page("/b", "<p>b</p>")

    download(f"{site.address}/a", PAGE)

    assert [sent["User-Agent"] for sent in site.sent] == [settings.FETCH_USER_AGENT] * 2
    assert not any("Cookie" in sent for sent in site.sent)
    assert site.sent[0]["Host"] == site.host
    assert site.sent[0]["Accept-Encoding"] == "gzip"


def test_a_packed_page_is_kept_packed_and_read_unpacked(site: Site):
    packed = gzip.compress(b"<p>" + b"harbor " * 1000)
    address = site.page("/a", packed, Content_Encoding="gzip")

    page = download(address, PAGE)

    assert page.received == packed
    assert page.content == b"<p>" + b"harbor " * 1000


def test_a_page_packed_in_two_members_is_read_whole(site: Site):
    packed = gzip.compress(b"<p>one") + gzip.compress(b" two")

    page = download(site.page("/a", packed, Content_Encoding="gzip"), PAGE)

    assert page.content == b"<p>one two"


@pytest.mark.parametrize("cut", [0.5, 0.99])
def test_a_packed_page_that_breaks_off_may_come_whole_later(site: Site, cut):
    packed = gzip.compress(bytes(range(256)) * 400)
    address = site.page("/a", packed[: int(len(packed) * cut)], Content_Encoding="gzip")

    with pytest.raises(PassingFault, match="broke off before its end"):
        download(address, PAGE)


def test_nonsense_that_calls_itself_packed_is_a_fault(site: Site):
    with pytest.raises(PassingFault, match="packed in a broken way"):
        download(site.page("/a", b"<p>plain", Content_Encoding="gzip"), PAGE)


def test_a_packing_that_was_not_asked_for_is_refused(site: Site):
    address = site.page("/a", zlib.compress(b"<p>"), Content_Encoding="br")

    with pytest.raises(LastingFault, match="packed as “br”"):
        download(address, PAGE)


def test_a_small_page_that_unfolds_without_end_is_dropped(site: Site, settings):
    settings.FETCH_MAX_BYTES = 100_000
    address = site.page("/bomb", gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")

    with pytest.raises(LastingFault, match="larger than 100000 bytes"):
        download(address, PAGE)


def test_a_page_that_never_ends_is_dropped_at_the_limit(site: Site, settings):
    settings.FETCH_MAX_BYTES = 200_000

    def endless(request):
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.end_headers()
        for _piece in range(1000):
            request.wfile.write(bytes(100_000))

    with pytest.raises(LastingFault, match="larger than 200000 bytes"):
        download(site.page("/endless", endless), PAGE)


@pytest.mark.parametrize("part", ["headers", "body", "chunks"])
def test_a_page_sent_drop_by_drop_is_cut_off_in_time(site: Site, settings, part):
    settings.FETCH_TOTAL_SECONDS = 0.5

    def drip(request):
        if part == "headers":
            sent = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Slow: "
        elif part == "body":
            sent = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        else:
            sent = (
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
        request.wfile.write(sent)
        for _drop in range(50):
            request.wfile.write(b"1")
            time.sleep(0.1)

    begun = time.monotonic()
    with pytest.raises(PassingFault, match=r"took longer than 0\.5 seconds"):
        download(site.page("/slow", drip), PAGE)
    assert time.monotonic() - begun < 2


def test_a_site_that_says_nothing_is_given_up_in_time(site: Site, settings):
    settings.FETCH_TOTAL_SECONDS = 0.3
    silence = threading.Event()
    address = site.page("/silent", lambda _request: silence.wait(5))

    with pytest.raises(PassingFault, match=r"took longer than 0\.3 seconds"):
        download(address, PAGE)
    silence.set()


def test_a_site_that_falls_silent_is_given_up_before_all_time_is_over(site: Site, settings):
    settings.FETCH_READ_SECONDS = 0.3

    def falls_silent(request):
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")
        time.sleep(2)

    begun = time.monotonic()
    with pytest.raises(PassingFault, match=r"127\.0\.0\.1 said nothing for 0\.3 seconds"):
        download(site.page("/a", falls_silent), PAGE)
    assert time.monotonic() - begun < 1.5


def test_the_way_by_redirects_is_told(site: Site):
    site.page("/a", redirect("/b", 301))
    site.page("/b", redirect("/c", 307))
    site.page("/c", "<p>c")

    page = download(f"{site.address}/a", PAGE)

    told = [(hop.url, hop.status) for hop in page.redirects]
    assert told == [(f"{site.address}/a", 301), (f"{site.address}/b", 307)]


def test_redirects_are_followed_to_the_final_address(site: Site):
    site.page("/a", redirect("b?utm_source=x"))
    site.page("/b?utm_source=x", redirect("/c", 308))
    site.page("/c", "<p>c")

    assert download(f"{site.address}/a", PAGE).url == f"{site.address}/c"


def test_a_redirect_may_be_written_in_any_script(site: Site):
    location = "/解散".encode().decode("latin-1")
    site.page("/a", redirect(location))
    site.page("/%E8%A7%A3%E6%95%A3", "<p>c")

    assert download(f"{site.address}/a", PAGE).content == b"<p>c"


def test_redirects_in_a_circle_end(site: Site):
    address = site.page("/a", redirect("/a"))

    with pytest.raises(LastingFault, match="redirects more than 5 times"):
        download(address, PAGE)
    assert len(site.asked) == 6


def test_a_redirect_into_a_private_network_is_refused(site: Site):
    with serving() as inner:
        address = site.page("/a", redirect(f"{inner.address}/secrets"))

        with pytest.raises(PrivateNetwork, match="private network"):
            download(address, PAGE)
        assert inner.asked == []


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://a:b@127.0.0.1/", "http://[/"]
)
def test_a_redirect_to_anything_but_the_web_is_refused(site: Site, location):
    with pytest.raises(LastingFault):
        download(site.page("/a", redirect(location)), PAGE)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_page_that_is_not_given_stays_so(site: Site, status):
    with pytest.raises(LastingFault, match=str(status)):
        download(site.page("/a", content("no", status)), PAGE)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
def test_a_site_in_trouble_is_asked_again(site: Site, status):
    with pytest.raises(PassingFault, match=str(status)):
        download(site.page("/a", content("no", status)), PAGE)


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("120", 120),
        ("99999999999", 86_400),
        ("-5", None),
        ("soon", None),
        ("9" * 5000, None),
        ("Mon, 01 Jan 99999999999 00:00:00 GMT", None),
    ],
)
def test_a_site_says_how_long_to_wait(site: Site, asked, seconds):
    address = site.page("/a", content("no", 429, Retry_After=asked))

    with pytest.raises(PassingFault) as refused:
        download(address, PAGE)
    after = refused.value.after
    assert (after and after.total_seconds()) == seconds


def test_a_site_says_until_when_to_wait(site: Site):
    stamp = http_date(timezone.now().timestamp() + 600)

    with pytest.raises(PassingFault) as refused:
        download(site.page("/a", content("no", 503, Retry_After=stamp)), PAGE)
    after = refused.value.after
    assert after
    assert 590 < after.total_seconds() <= 600


def test_what_is_not_html_is_refused_with_its_type(site: Site):
    address = site.page("/a", b"%PDF-1.7", Content_Type="application/pdf")

    with pytest.raises(LastingFault, match=r"not HTML but application/pdf"):
        download(address, PAGE)


def test_a_page_without_a_type_is_refused(site: Site):
    with pytest.raises(LastingFault, match="not HTML but of no stated type"):
        download(site.page("/a", "<p>", Content_Type=""), PAGE)


def test_unchanged_is_an_answer_only_to_who_asked_for_changes(site: Site):
    address = site.page("/feed", content(b"", 304))

    assert download(address, FEED, {"If-None-Match": '"7"'}).status == 304
    assert site.sent[0]["If-None-Match"] == '"7"'
    with pytest.raises(LastingFault, match="304"):
        download(address, FEED)


def test_a_page_shorter_than_announced_may_come_whole_later(site: Site):
    with pytest.raises(PassingFault, match="broke the connection off"):
        download(site.page("/a", "<p>short", Content_Length="500"), PAGE)


def test_noise_instead_of_http_is_a_fault(site: Site):
    address = site.page("/a", lambda request: request.wfile.write(b"\x00\x01 noise\r\n\r\n"))

    with pytest.raises(PassingFault, match="broke the connection off"):
        download(address, PAGE)


def test_tls_asks_for_the_name_though_the_address_is_dialed(monkeypatch, settings):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        port = server.getsockname()[1]
        settings.FETCH_ALLOWED_HOSTS = [f"news.example:{port}"]
        stands_for(monkeypatch, "news.example", lambda: "127.0.0.1")
        hello: list[bytes] = []

        def listen():
            connection, _address = server.accept()
            with connection:
                hello.append(connection.recv(4096))

        listening = threading.Thread(target=listen)
        listening.start()
        with pytest.raises(PassingFault, match="broke the connection off"):
            download(f"https://news.example:{port}/", PAGE)
        listening.join()

    assert b"news.example" in hello[0]
