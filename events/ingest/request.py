"""One address, asked for once: within limits of time and size, from checked hosts only."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from http.client import HTTPException
from socket import socket
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse
from urllib3.util.ssl_ import create_urllib3_context

from . import guard
from .addresses import fetchable, joined, port_of
from .deadline import Deadline
from .faults import Gone, NoArticle, PassingFault, Refused
from .unpack import PIECE, unpack, within_limit

LONGEST_WAIT = timedelta(days=1)
OK = {200, 203}
NOT_MODIFIED = 304
REDIRECTS = {301, 302, 303, 307, 308}
GONE = {404, 410}
PASSING = {408, 425, 429}


@dataclass(frozen=True)
class Wanted:
    """What sort of content is taken, by the types that servers state for it; none: any type."""

    name: str
    types: tuple[str, ...]


@dataclass(frozen=True)
class Download:
    """What came back. `received` are the bytes as sent, `content` the same unpacked."""

    url: str
    status: int
    headers: Mapping[str, str]
    received: bytes
    content: bytes
    redirects: tuple["Redirect", ...] = ()


@dataclass(frozen=True)
class Redirect:
    """An address that sent on to another, `to`."""

    url: str
    status: int
    to: str


def request(
    url: str, wanted: Wanted, conditions: Mapping[str, str], deadline: Deadline
) -> Download | Redirect:
    """What one request for a `fetchable` address brings. Raises LastingFault, PassingFault."""
    parts = urlsplit(url)
    headers = {
        "User-Agent": settings.FETCH_USER_AGENT,
        "Accept": ", ".join(wanted.types) or "*/*",
        "Accept-Encoding": "gzip",
        **conditions,
    }
    try:
        with closing(_connection(parts, deadline)) as connection:
            connection.request(
                "GET", _target(parts), headers=headers, preload_content=False, decode_content=False
            )
            with closing(connection.getresponse()) as response:
                answer = _taken(url, response, wanted, conditions)
    except (OSError, HTTPException, HTTPError) as error:
        raise _broken_off(parts, error, deadline) from error
    if deadline.has_passed:  # cut off, a page without a length seems to have ended
        raise _too_slow()
    return answer


class _Checked:
    """Dials what the guard admits instead of looking the name up by itself."""

    host: str
    port: int
    deadline: Deadline

    def _new_conn(self) -> socket:
        seconds = min(settings.FETCH_CONNECT_SECONDS, self.deadline.seconds_left)
        return self.deadline.watch(guard.connect(self.host, self.port, seconds=seconds))


class _CheckedHTTP(_Checked, HTTPConnection):
    pass


class _CheckedHTTPS(_Checked, HTTPSConnection):
    """TLS still asks for, and checks, the name of the host."""


def _target(parts: SplitResult) -> str:
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _connection(parts: SplitResult, deadline: Deadline) -> HTTPConnection:
    host, port, seconds = parts.hostname or "", port_of(parts), settings.FETCH_READ_SECONDS
    connection: _CheckedHTTP | _CheckedHTTPS
    if parts.scheme == "https":
        connection = _CheckedHTTPS(host, port, timeout=seconds, ssl_context=_tls())
    else:
        connection = _CheckedHTTP(host, port, timeout=seconds)
    connection.deadline = deadline
    return connection


@cache
def _tls() -> ssl.SSLContext:
    """Made once: reading the system's certificates takes longer than a page."""
    context = create_urllib3_context()
    context.load_default_certs()
    return context


def _taken(
    url: str, response: BaseHTTPResponse, wanted: Wanted, conditions: Mapping[str, str]
) -> Download | Redirect:
    headers = {name.lower(): value for name, value in response.headers.items()}
    if response.status in REDIRECTS and "location" in headers:
        to = fetchable(joined(url, _in_unicode(headers["location"])))
        return Redirect(url, response.status, to)
    if response.status == NOT_MODIFIED and conditions:
        return Download(url, response.status, headers, b"", b"")
    _refuse_status(response.status, headers)
    _refuse_type(headers, wanted)
    received = within_limit(_pieces(response))
    return Download(url, response.status, headers, received, unpack(received, headers))


def _in_unicode(header: str) -> str:
    """A header as meant where it is UTF-8: http.client reads all of them as Latin-1."""
    try:
        return header.encode("latin-1").decode()
    except UnicodeError:
        return header


def _refuse_status(status: int, headers: Mapping[str, str]) -> None:
    if status in OK:
        return
    if status in GONE:
        raise Gone(_("The page is not there (status %d).") % status)
    if status in PASSING or status >= 500:
        raise PassingFault(
            _("The site cannot answer now (status %d).") % status, after=_wait_asked_for(headers)
        )
    raise Refused(_("The site does not give the page (status %d).") % status)


def _wait_asked_for(headers: Mapping[str, str]) -> timedelta | None:
    """Retry-After, in seconds or as a date; a day at most."""
    asked = headers.get("retry-after", "").strip()
    try:
        if asked.isascii() and asked.isdigit():
            wait = timedelta(seconds=min(int(asked), LONGEST_WAIT.total_seconds()))
        else:
            wait = parsedate_to_datetime(asked) - timezone.now()
    except (ValueError, TypeError, OverflowError):  # nothing, nonsense, or a date without a zone
        return None
    return min(max(wait, timedelta(0)), LONGEST_WAIT)


def _refuse_type(headers: Mapping[str, str], wanted: Wanted) -> None:
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if wanted.types and kind not in wanted.types:
        raise NoArticle(
            _("The page is not %(wanted)s but %(kind)s.")
            % {"wanted": wanted.name, "kind": kind or _("of no stated type")}
        )


def _pieces(response: BaseHTTPResponse) -> Iterator[bytes]:
    while piece := response.read1(PIECE):
        yield piece


def _broken_off(parts: SplitResult, error: Exception, deadline: Deadline) -> PassingFault:
    if deadline.has_passed:
        return _too_slow()
    if isinstance(error, TimeoutError | ReadTimeoutError):
        return PassingFault(
            _("%(host)s said nothing for %(seconds)g seconds.")
            % {"host": parts.hostname, "seconds": settings.FETCH_READ_SECONDS}
        )
    return PassingFault(
        _("%(host)s broke the connection off: %(problem)s.")
        % {"host": parts.hostname, "problem": guard.in_words(error)}
    )


def _too_slow() -> PassingFault:
    return PassingFault(_("The page took longer than %g seconds.") % settings.FETCH_TOTAL_SECONDS)
