"""A bucket on loopback that speaks as much of S3 as the archive needs: real HTTP, no cloud."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

NO_SUCH_KEY = b"<Error><Code>NoSuchKey</Code><Message>There is none.</Message></Error>"


@dataclass
class Bucket:
    """Its objects by key, and what was asked of it."""

    address: str
    name: str = "snapshots"
    objects: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


class Answers(BaseHTTPRequestHandler):
    """One request for an object of the bucket, which its subclass knows."""

    protocol_version = "HTTP/1.1"
    bucket: Bucket

    def do_GET(self) -> None:
        found = self.bucket.objects.get(self._key())
        if found is None:
            self._answer(404, NO_SUCH_KEY)
            return
        etag = hashlib.md5(found, usedforsecurity=False).hexdigest()
        self._answer(200, found, ETag=f'"{etag}"')

    do_HEAD = do_GET  # noqa: N815

    def do_PUT(self) -> None:
        self.bucket.objects[self._key()] = self._body()
        self._answer(200, ETag='"made"')

    def do_DELETE(self) -> None:
        self.bucket.objects.pop(self._key(), None)
        self._answer(204)

    def _key(self) -> str:
        path = unquote(urlsplit(self.path).path)
        self.bucket.asked.append(f"{self.command} {path}")
        return path.removeprefix(f"/{self.bucket.name}/")

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _body(self) -> bytes:
        """Also as the SDK sends it by itself: in pieces with a checksum at the end."""
        if self.headers.get("Content-Encoding") != "aws-chunked":
            return self.rfile.read(int(self.headers["Content-Length"]))
        pieces = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(pieces)

    def log_message(self, *_arguments: Any) -> None:
        """A test's output is about the test."""


@contextmanager
def serving() -> Iterator[Bucket]:
    bucket = Bucket("")
    handler = type("Handler", (Answers,), {"bucket": bucket})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        bucket.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield bucket
        server.shutdown()
