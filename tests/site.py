"""A news site on loopback: real HTTP, with pages as a test wants them."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler], object]

CLOSURE = (
    "The Harbor Reading Circle will disband at the end of November, it said on Tuesday, "
    "citing the Public Order Act.",
    "It was founded in 1990 and has about two hundred members, most of whom live near the old "
    "harbor and meet in its hall.",
    "Its members had voted on Monday evening, nobody against it, and the library goes to the town.",
)
# In Thai, which is not read.
UNREAD = (
    "ชมรมอ่านหนังสือประกาศเมื่อวันอังคารว่าจะยุบเลิกในสิ้นเดือนนี้ สมาชิกลงมติเรื่องนี้ในการประชุมเมื่อวันจันทร์ "
    "และไม่มีใครคัดค้าน หลายคนเสียดายและบอกว่าการแจกหนังสือที่สะสมมาเป็นเรื่องยาก "
    "ชมรมนี้ก่อตั้งขึ้นเมื่อสามสิบปีก่อนโดยชาวเมือง และจัดห้องเรียนกับช่วยงานเทศกาลมาโดยตลอด "
    "เงินที่เหลือจะมอบให้ห้องสมุดของเมือง"
)
WEATHER = (
    "The rain of the last days has filled the wells of the northern hills again, and the farmers "
    "are content.",
    "More of it is expected at the weekend, when the wind turns to the west and the nights get "
    "colder than they were.",
)


@dataclass
class Site:
    """Pages by path; `asked` are the paths in the order they were asked for, without robots.txt,
    which is asked for once before all else: `robots_asked` counts it."""

    address: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    sent: list[Mapping[str, str]] = field(default_factory=list)
    robots_asked: int = 0

    @property
    def host(self) -> str:
        return self.address.removeprefix("http://")

    def page(self, path: str, answer: "Answer | str | bytes", **headers: str) -> str:
        """Put a page there, HTML unless `Content_Type` says otherwise; gives its address."""
        self.pages[path] = answer if callable(answer) else content(answer, 200, **headers)
        return f"{self.address}{path}"

    def article(self, path: str, *paragraphs: str, title: str = "A report", head: str = "") -> str:
        return self.page(path, article(*paragraphs, title=title, head=head))

    def robots(self, *lines: str) -> None:
        self.page("/robots.txt", "\n".join(lines), Content_Type="text/plain")

    def feed(self, path: str, *paths: str) -> str:
        items = "".join(
            f"<item><title>Item {path}</title><link>{self.address}{path}</link></item>"
            for path in paths
        )
        rss = f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
        return self.page(path, rss, Content_Type="application/rss+xml")


def article(*paragraphs: str, title: str = "A report", head: str = "") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"</head><body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{text}</article>"
        "</body></html>"
    )


def content(body: str | bytes, /, status: int = 200, **headers: str) -> Answer:
    """Answers with a body; header names are written with underscores."""
    sent = body.encode() if isinstance(body, str) else body
    named = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(sent))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in named.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(sent)

    return answer


def redirect(location: str, status: int = 302) -> Answer:
    return content(b"", status, Location=location)


@contextmanager
def serving() -> Iterator[Site]:
    """A site on a free port; what still holds a connection when it stops is left alone."""

    class Request(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/robots.txt":
                site.robots_asked += 1
            else:
                site.asked.append(self.path)
                site.sent.append(dict(self.headers.items()))
            answer = site.pages.get(self.path, content("nothing here", 404))
            try:
                answer(self)
            except ConnectionError:  # the other side has hung up
                self.close_connection = True

        def log_message(self, *_arguments: Any) -> None:
            """A test's output is about the test."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Request) as server:
        server.daemon_threads = True
        server.block_on_close = False
        site = Site(f"http://127.0.0.1:{server.server_port}")
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield site
        server.shutdown()
