import select
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import create_connection, create_server

import pytest

from events.ingest.download import download
from events.ingest.faults import PassingFault
from events.ingest.fetch import PAGE
from events.ingest.guard import PrivateNetwork
from tests.site import Site


@dataclass
class Proxy:
    port: int
    refuses: bool = False
    asked: list[str] = field(default_factory=list)
    credentials: list[str | None] = field(default_factory=list)


@pytest.fixture
def proxy(settings) -> Iterator[Proxy]:
    """A proxy on loopback that makes connections wherever it is asked to."""

    class Request(BaseHTTPRequestHandler):
        def do_CONNECT(self) -> None:
            asked.asked.append(self.path)
            asked.credentials.append(self.headers["Proxy-Authorization"])
            host, _colon, port = self.path.rpartition(":")
            if asked.refuses:
                self.send_error(403)
                return
            try:
                there = create_connection((host.strip("[]"), int(port)), 5)
            except OSError:
                self.send_error(502)
                return
            with there:
                self.send_response(200)
                self.end_headers()
                self._carry(there)

        def _carry(self, there) -> None:
            here = self.connection
            with suppress(OSError):
                while ready := select.select([here, there], [], [], 5)[0]:
                    for side in ready:
                        piece = side.recv(65536)
                        if not piece:
                            return
                        (there if side is here else here).sendall(piece)

        def log_message(self, *_arguments) -> None:
            """A test's output is about the test."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Request) as server:
        server.daemon_threads = True
        server.block_on_close = False
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        asked = Proxy(server.server_port)
        settings.FETCH_PROXY = f"http://127.0.0.1:{asked.port}"
        yield asked
        server.shutdown()


def test_a_page_comes_by_way_of_the_proxy(site: Site, proxy: Proxy):
    assert download(site.page("/a", "<p>Harbor"), PAGE).content == b"<p>Harbor"
    assert proxy.asked == [site.host] * 2  # robots.txt and the page


def test_the_proxy_is_given_the_address_that_was_checked_and_no_name(
    site: Site, proxy: Proxy, settings
):
    """Else it would look the name up itself, and might find another address, within its network."""
    named = site.host.replace("127.0.0.1", "localhost")
    settings.FETCH_ALLOWED_HOSTS = [named]
    site.page("/a", "<p>Harbor")

    assert download(f"http://{named}/a", PAGE).status == 200
    assert proxy.asked[-1] == site.host
    assert not any("localhost" in asked for asked in proxy.asked)
    assert site.sent[0]["Host"] == named


def test_no_private_address_is_asked_of_the_proxy(proxy: Proxy):
    with pytest.raises(PrivateNetwork):
        download("http://127.0.0.1:9/", PAGE)
    assert proxy.asked == []


def test_what_the_proxy_refuses_is_told(site: Site, proxy: Proxy):
    proxy.refuses = True

    with pytest.raises(PassingFault, match="could not be reached: Tunnel connection failed: 403"):
        download(site.page("/a", "<p>Harbor"), PAGE)


def test_the_proxy_learns_who_asks_and_nobody_else_does(site: Site, proxy: Proxy, settings):
    settings.FETCH_PROXY = f"http://shuttered:s%40cret@127.0.0.1:{proxy.port}"
    download(site.page("/a", "<p>Harbor"), PAGE)

    assert proxy.credentials == ["Basic c2h1dHRlcmVkOnNAY3JldA=="] * 2
    assert "Proxy-Authorization" not in site.sent[0]


def test_a_proxy_that_is_down_is_named_without_its_password(site: Site, settings):
    with create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    settings.FETCH_PROXY = f"http://shuttered:secret@127.0.0.1:{port}"

    with pytest.raises(PassingFault, match=r"proxy \(FETCH_PROXY\) could not be") as told:
        download(site.page("/a", "<p>Harbor"), PAGE)
    assert "secret" not in str(told.value)


def test_a_proxy_that_is_none_is_a_fault(site: Site, settings):
    with create_server(("127.0.0.1", 0)) as server:
        settings.FETCH_PROXY = f"http://127.0.0.1:{server.getsockname()[1]}"

        def noise() -> None:
            connection, _address = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"\x00\x01 noise\r\n\r\n")

        threading.Thread(target=noise, daemon=True).start()
        with pytest.raises(PassingFault, match="could not be reached"):
            download(site.page("/a", "<p>Harbor"), PAGE)
