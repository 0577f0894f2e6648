"""The sample news on loopback: a feed and its articles, all of them invented."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from timeline.embedded import free_port

from . import CannotRun

NEWS = Path(__file__).parent / "news"
TYPES = {".html": "text/html; charset=utf-8", ".xml": "application/rss+xml; charset=utf-8"}


@contextmanager
def sample_news(port_file: Path) -> Iterator[str]:
    """Serve the sample news meanwhile; gives its origin, such as http://127.0.0.1:8765.

    The port is written to `port_file` and used again, since it is part of the articles' addresses.
    Raises CannotRun when it is taken.
    """
    port_file.parent.mkdir(parents=True, exist_ok=True)
    port = int(port_file.read_text()) if port_file.exists() else free_port()
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Page)
    except OSError as error:
        raise CannotRun(
            f"Port {port}, where the sample news stands, is taken: free it, "
            f"or remove {port_file} to let it move."
        ) from error
    port_file.write_text(str(port))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.shutdown()
        server.server_close()


class Page(BaseHTTPRequestHandler):
    """Answers with the file of that name in the folder of the news, and nothing else."""

    def do_GET(self) -> None:
        name = self.path.removeprefix("/") or "index.html"
        file = next((file for file in NEWS.iterdir() if file.name == name), None)
        if file is None:
            self.send_error(404)
            return
        origin = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]
        body = file.read_text(encoding="utf-8").replace("{origin}", origin).encode()
        self.send_response(200)
        self.send_header("Content-Type", TYPES[file.suffix])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Nobody's reading is logged."""
