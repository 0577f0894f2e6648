"""Pages that are broken or mean harm, made by code; each with what must become of it.

`{here}` stands for the address of the site, `{inner}` for that of one that may not be fetched.
"""

import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler

from events.models import Article
from tests.site import CLOSURE, WEATHER, Answer, article, content, redirect

State = Article.State

MEGABYTE = 1_000_000
LIMIT = 10 * MEGABYTE
SLOW_SECONDS = 20
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
LONG_TITLE = "<title>" + "Harbor " * MEGABYTE
LATIN = article(*CLOSURE, "H\u00e4fen.", title="Circle to disband").encode("latin-1")
REPORT = article(*CLOSURE, title="Harbor Reading Circle to disband")
CHUNK = b"f4240\r\n%b\r\n" % bytes(MEGABYTE)
TOO_LARGE = "larger than 10000000 bytes"
TOO_SLOW = "took longer than"
BROKEN_OFF = "broke the connection off"


@dataclass(frozen=True)
class Hostile:
    """What a site answers, the state in which its article must end, and what its reason says."""

    answer: Answer
    reason: str
    state: Article.State = State.FAILED


def packed(pieces: Iterator[bytes] | list[bytes]) -> bytes:
    packing = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    return b"".join([*map(packing.compress, pieces), packing.flush()])


def zipped(pieces: Iterator[bytes] | list[bytes], encoding: str = "gzip") -> Answer:
    return content(packed(pieces), Content_Encoding=encoding)


def raw(*sent: bytes) -> Answer:
    """Bytes on the wire as they are, and no more."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        for piece in sent:
            request.wfile.write(piece)

    return answer


def for_ever(begin: bytes, again: bytes, pause: float = 0) -> Answer:
    """Until the other side hangs up, or all patience is over."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.connection.settimeout(SLOW_SECONDS)
        request.wfile.write(begin)
        until = time.monotonic() + SLOW_SECONDS
        while time.monotonic() < until:
            request.wfile.write(again)
            time.sleep(pause)

    return answer


def silent(begin: bytes = b"") -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.wfile.write(begin)
        request.connection.settimeout(SLOW_SECONDS)
        request.connection.recv(1)  # until the other side hangs up

    return answer


def reset(begin: bytes) -> Answer:
    """Cuts the connection without a good-bye."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.close_connection = True
        request.wfile.write(begin)
        linger = b"\x01\x00\x00\x00\x00\x00\x00\x00"
        request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        request.connection.close()

    return answer


def xhtml(head: str, body: str) -> Answer:
    page = f"""<?xml version="1.0"?><!DOCTYPE html [{head}]>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Laughs</title></head>
<body><article><p>{body}</p><p>{"</p><p>".join(CLOSURE)}</p></article></body></html>"""
    return content(page, Content_Type="application/xhtml+xml")


def laughs() -> str:
    entities = ['<!ENTITY l0 "ha">']
    entities += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 11)]
    return "".join(entities)


def nested(tag: str, depth: int, within: str = "") -> str:
    return f"<html lang=en><body>{f'<{tag}>' * depth}{within}"


def bad_dates() -> str:
    dates = "".join(
        f'<meta property="article:published_time" content="{date}">'
        for date in ("2021-99-99", "yesterday", "9" * 5000, "0000-00-00", "20211131", "\0")
    )
    return article(*CLOSURE, title="Harbor Reading Circle to disband", head=dates)


def redirects(url: str) -> Answer:
    return redirect(url)


def pages(here: str, inner: str, secret: str) -> dict[str, Hostile]:
    """The corpus. `secret` is the address of a file that no page may reach."""
    status = {
        f"status {code}": Hostile(content("no", code), f"status {code}")
        for code in (204, 206, 300, 304, 400, 401, 403, 404, 405, 410, 418, 429, 451,
                     500, 501, 502, 503, 504, 599, 999)
    }  # fmt: skip
    read = {
        name: Hostile(answer, "", State.SEARCHED)
        for name, answer in {
            "no character set": content(REPORT.replace('<meta charset="utf-8">', ""),
                                        Content_Type="text/html"),
            "an unknown character set": content(REPORT, Content_Type="text/html; charset=klingon"),
            "a wrong character set": content(LATIN,
                                             Content_Type="text/html; charset=utf-8"),
            "a wide character set": content(REPORT.encode("utf-16"), Content_Type="text/html"),
            "invalid dates": content(bad_dates()),
            "NULs": content(REPORT.replace("harbor", "har\0bor")),
            "a title without end": content(REPORT.replace("<title>", LONG_TITLE)),
            "headers that are no ASCII": content(REPORT, X_Desk="\xff\xfe"),
            "billion laughs": xhtml(laughs(), "&l10;"),
            "an external entity": xhtml(f'<!ENTITY secret SYSTEM "{secret}">', "&secret;"),
            "an external definition": xhtml(f'<!ENTITY % all SYSTEM "{inner}/all.dtd"> %all;', ""),
        }.items()
    }  # fmt: skip
    return status | read | {
        "a bomb": Hostile(zipped(bytes(MEGABYTE) for _ in range(500)), TOO_LARGE),
        "a bomb of tags": Hostile(zipped([b"<div>" * LIMIT]), TOO_LARGE),
        "a bomb within a bomb": Hostile(
            zipped([packed([bytes(50 * MEGABYTE)])], "gzip, gzip"), "which was not asked for"
        ),
        "a hundred thousand bombs of nothing": Hostile(
            content(gzip.compress(b"") * 400_000, Content_Encoding="gzip"), "page is empty"
        ),
        "a packing that ends early": Hostile(
            content(gzip.compress(REPORT.encode())[:-20], Content_Encoding="gzip"), "broke off"
        ),
        "no packing at all": Hostile(content(REPORT, Content_Encoding="gzip"), "in a broken way"),
        "a stream without end": Hostile(for_ever(OK + b"\r\n", bytes(MEGABYTE)), TOO_LARGE),
        "chunks without end": Hostile(
            for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\n", CHUNK),
            TOO_LARGE,
        ),
        "headers without end": Hostile(for_ever(OK, b"X-More: 1\r\n"), BROKEN_OFF),
        "a header without end": Hostile(for_ever(OK + b"X-More: ", b"1" * 999), BROKEN_OFF),
        "answers that begin again and again": Hostile(
            for_ever(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), TOO_SLOW
        ),
        "a drip of headers": Hostile(for_ever(OK + b"X: ", b"1", 0.2), TOO_SLOW),
        "a drip of a page": Hostile(for_ever(OK + b"\r\n", b"1", 0.2), TOO_SLOW),
        "silence": Hostile(silent(), "said nothing for"),
        "silence after the headers": Hostile(silent(OK + b"\r\n<p>"), "said nothing for"),
        "a circle": Hostile(redirects("/a%20circle"), "redirects more than 5 times"),
        "a way within": Hostile(redirects(f"{inner}/secrets"), "private network"),
        "a way within by name": Hostile(
            redirects(f"{inner.replace('127.0.0.1', 'localhost')}/"), "private network"
        ),
        "a way within, mapped": Hostile(
            redirects(f"{inner.replace('127.0.0.1', '[::ffff:127.0.0.1]')}/"), "private network"
        ),
        "a way to a file": Hostile(redirects(secret), "is not fetched"),
        "a way to nowhere": Hostile(redirects("http://[/"), "is not a web address"),
        "a way with a password": Hostile(redirects("http://a:b@127.0.0.1/"), "user name"),
        "a page cut short": Hostile(content(REPORT, Content_Length="99999"), BROKEN_OFF),
        "a length that is no number": Hostile(
            raw(OK + b"Content-Length: many\r\n\r\n", b"<p>"), "shows no text"
        ),
        "a chunk that is none": Hostile(
            raw(OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n<p>"), BROKEN_OFF
        ),
        "a reset": Hostile(reset(OK + b"Content-Length: 100\r\n\r\n<p>"), BROKEN_OFF),
        "no answer": Hostile(raw(), BROKEN_OFF),
        "noise": Hostile(raw(bytes(range(256)) * 9), BROKEN_OFF),
        "nothing": Hostile(content(""), "page is empty"),
        "no type": Hostile(content(REPORT, Content_Type=""), "no stated type"),
        "a picture": Hostile(content(b"GIF89a", Content_Type="image/gif"), "but image/gif"),
        "a document called HTML": Hostile(content(b"%PDF-1.7 <<"), "not HTML, whatever"),
        "tags in tags in tags": Hostile(
            zipped([nested("div", LIMIT // 5 - 99).encode()]), "more than 100000 tags"
        ),
        "a report under a million tags": Hostile(
            zipped([nested("p", MEGABYTE, REPORT).encode()]), "more than 100000 tags"
        ),
        "a report under very many tags": Hostile(
            zipped([nested("p", 50_000, REPORT).encode()]), "", State.SEARCHED
        ),
        "weather under very many tags": Hostile(
            zipped([nested("div", 99_000, article(*WEATHER)).encode()]), "words", State.IRRELEVANT
        ),
        "a tag with very many attributes": Hostile(
            zipped([f"<p {' '.join(f'a{n}=1' for n in range(800_000))}>{REPORT}".encode()]),
            "more than 5000 attributes",
        ),
        "a tag with very many slashes": Hostile(
            zipped([f"<p{'/a' * 800_000}>{REPORT}".encode()]), "more than 5000 attributes"
        ),
    }  # fmt: skip
