"""Web addresses: which may be fetched at all, and when two are the same."""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import idna
from django.utils.translation import gettext as _

from .faults import Failure, LastingFault

LONGEST = 2000
DEFAULT_PORTS = {"http": 80, "https": 443}
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid)(?:=|$)", re.IGNORECASE
)
UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]")
SURROUNDINGS = ' \t\r\n<>"“”'


class BadAddress(LastingFault):
    """Not an address that could be fetched; the message says why."""

    failure = Failure.ADDRESS


def normalize(url: str) -> str:
    """The one form in which an address is kept: same page, same text. Raises BadAddress.

    Without fragment and tracking parameters, which tell where a reader came from and not what
    is read.
    """
    base, _mark, query = fetchable(url).partition("?")
    kept = [part for part in query.split("&") if part and not TRACKING.match(part)]
    return f"{base}?{'&'.join(kept)}" if kept else base


def fetchable(url: str) -> str:
    """The address in plain ASCII, ready to be asked for: fragment off, all else kept.

    Raises BadAddress for another scheme than http and https, for user names, for nonsense.
    """
    try:
        parts = urlsplit(url.strip(SURROUNDINGS))
        address = _assembled(parts)
    except BadAddress:
        raise
    except ValueError as error:
        raise BadAddress(_("“%s” is not a web address.") % url) from error
    if len(address) > LONGEST:
        raise BadAddress(_("The address is longer than %d characters.") % LONGEST)
    return address


def joined(base: str, link: str) -> str:
    """Where a link on a page leads. Raises BadAddress."""
    try:
        return urljoin(base, link)
    except ValueError as error:
        raise BadAddress(_("“%s” is not a web address.") % link) from error


def origin(url: str) -> str:
    """`host:port` of an address that is `fetchable`, the port always written."""
    parts = urlsplit(url)
    return f"{_bracketed(parts.hostname or '')}:{port_of(parts)}"


def port_of(parts: SplitResult) -> int:
    return parts.port or DEFAULT_PORTS[parts.scheme]


def _assembled(parts: SplitResult) -> str:
    if parts.scheme not in DEFAULT_PORTS:
        raise BadAddress(
            _("“%s” is not fetched: give an address with http or https.") % parts.geturl()
        )
    if "@" in parts.netloc:
        raise BadAddress(_("An address with a user name is not fetched."))
    port = parts.port
    shown = "" if port in {None, DEFAULT_PORTS[parts.scheme]} else f":{port}"
    path = _without_dots(_escaped(parts.path))
    query = f"?{_escaped(parts.query)}" if parts.query else ""
    return f"{parts.scheme}://{_host(parts)}{shown}{path}{query}"


def _host(parts: SplitResult) -> str:
    host = _bracketed((parts.hostname or "").removesuffix("."))
    if not host.isascii():
        host = idna.encode(host, uts46=True).decode()
    if not HOST.fullmatch(host) or parts.port == 0:
        raise BadAddress(_("“%s” has no host that could be asked.") % parts.geturl())
    return host


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _escaped(text: str) -> str:
    """Percent-encoded in one way: no letter escaped, no other character bare, capitals in hex."""
    bare_percents = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text)
    return ESCAPE.sub(_one_escape, quote(bare_percents, safe="/%:@!$&'()*+,;=~?"))


def _one_escape(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if UNRESERVED.fullmatch(character) else escape[0].upper()


def _without_dots(path: str) -> str:
    segments = path.removeprefix("/").split("/")
    if segments[-1] in {".", ".."}:
        segments.append("")
    return "/" + "/".join(_climbed(segments))


def _climbed(segments: list[str]) -> Iterator[str]:
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    yield from kept
