import select
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import create_connection, create_server

import pytest
import trustme

from events.ingest import request
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


@contextmanager
def over_tls(name: str, authority: trustme.CA) -> Iterator[tuple[str, list[str | None]]]:
    """A page on loopback for which `authority` vouches by a name; its port, and the names asked."""
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    context.sni_callback = lambda _socket, asked, _context: names.append(asked)

    class Request(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/a" else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<p>Harbor")

        def log_message(self, *_arguments) -> None:
            """A test's output is about the test."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Request) as server:
        server.daemon_threads = True
        server.block_on_close = False
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield str(server.server_port), names
        server.shutdown()


@pytest.fixture
def authority(tmp_path, monkeypatch) -> Iterator[trustme.CA]:
    """One that this machine trusts."""
    known = trustme.CA()
    known.cert_pem.write_to_path(tmp_path / "known.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "known.pem"))
    request._tls.cache_clear()
    yield known
    request._tls.cache_clear()


def test_tls_goes_through_the_proxy_to_the_checked_address_with_the_name_of_the_site(
    proxy: Proxy, authority: trustme.CA, settings
):
    with over_tls("localhost", authority) as (port, names):
        settings.FETCH_ALLOWED_HOSTS = [f"localhost:{port}"]

        assert download(f"https://localhost:{port}/a", PAGE).content == b"<p>Harbor"
    assert set(names) == {"localhost"}
    assert set(proxy.asked) == {f"127.0.0.1:{port}"}


def test_a_certificate_for_another_name_is_refused_behind_the_proxy_as_well(
    proxy: Proxy, authority: trustme.CA, settings
):
    with over_tls("elsewhere.example", authority) as (port, _names):
        settings.FETCH_ALLOWED_HOSTS = [f"localhost:{port}"]

        with pytest.raises(PassingFault, match=r"not valid for .localhost"):
            download(f"https://localhost:{port}/a", PAGE)
