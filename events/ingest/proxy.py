"""The way out through a proxy that makes connections by CONNECT."""

from http.client import HTTPConnection, HTTPException
from socket import socket
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from urllib3.util import make_headers

from .faults import Unreachable


def tunnel(address: str, port: int, *, seconds: float) -> socket:
    """A connection to an IP address that was checked: the proxy is given no name to look up.

    Raises OSError where the address is not reached, Unreachable where the proxy is not.
    """
    parts = urlsplit(settings.FETCH_PROXY)
    to_proxy = HTTPConnection(parts.hostname or "", parts.port, timeout=seconds)
    to_proxy.set_tunnel(f"[{address}]" if ":" in address else address, port, _credentials())
    try:
        to_proxy.connect()
    except (OSError, HTTPException) as error:
        to_proxy.close()
        if getattr(error, "errno", None):  # not what the proxy said
            raise Unreachable(
                _("The proxy (FETCH_PROXY) could not be reached: %s.") % error.strerror  # type: ignore[union-attr]
            ) from error
        raise OSError(str(error)) from error
    connection: socket = to_proxy.sock
    to_proxy.sock = None  # it is the caller's now
    return connection


def _credentials() -> dict[str, str]:
    parts = urlsplit(settings.FETCH_PROXY)
    if parts.username is None:
        return {}
    name, password = unquote(parts.username), unquote(parts.password or "")
    return dict(make_headers(proxy_basic_auth=f"{name}:{password}"))
