"""Which network addresses may be dialed: none of a private network, whatever its name says.

A proxy is asked for the address that was checked, and looks nothing up.

The connection is made to the very address that was checked. A name that is looked up again could
answer otherwise the second time (DNS rebinding).
"""

import socket
import threading
import time
from concurrent.futures import Future
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from . import proxy
from .faults import Failure, LastingFault, UnknownHost, Unreachable

MOST_ADDRESSES = 3
# Relays, and what is for protocols: not all of it is told by every version of Python.
NO_HOSTS = tuple(map(IPv4Network, ("192.0.0.0/24", "192.88.99.0/24")))
GLOBAL_UNICAST = IPv6Network("2000::/3")
# Those that carry an IPv4 address within, or belong to protocols and examples.
NOT_UNICAST = tuple(
    map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3ffe::/16", "3fff::/20"))
)

# Family and address as the socket module takes them.
Answer = tuple[socket.AddressFamily, Any]


class PrivateNetwork(LastingFault):
    """The host is within some private network; the message says how to allow it."""

    failure = Failure.ADDRESS


def connect(host: str, port: int, *, seconds: float) -> socket.socket:
    """Dial a host at an address that was checked, by way of FETCH_PROXY if there is one.

    `seconds` are for all of it; of several addresses each gets its share of what is left. Raises
    PrivateNetwork, Unreachable.
    """
    ends = time.monotonic() + seconds
    problem: OSError | None = None
    answers = admitted(host, port, seconds=seconds)[:MOST_ADDRESSES]
    for tried, (family, address) in enumerate(answers):
        share = max((ends - time.monotonic()) / (len(answers) - tried), 0.001)
        try:
            if settings.FETCH_PROXY:
                return proxy.tunnel(address[0], port, seconds=share)
            return _dialed(family, address, share)
        except OSError as error:
            problem = error
    raise Unreachable(
        _("%(host)s could not be reached: %(problem)s.")
        % {"host": host, "problem": in_words(problem)}
    )


def _dialed(family: socket.AddressFamily, address: Any, seconds: float) -> socket.socket:
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def in_words(problem: BaseException | None) -> str:
    """What a system error says, without its numbers."""
    if isinstance(problem, TimeoutError):
        return _("no answer in time")
    words = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
    return words.strip().rstrip(".")


def admitted(host: str, port: int, *, seconds: float | None = None) -> list[Answer]:
    """The addresses of a host that may be dialed. Raises PrivateNetwork, Unreachable."""
    answers = _look_up(host, port, seconds)
    if is_allowed(host, port):
        return answers
    public = [answer for answer in answers if is_public(answer[1][0])]
    if not public:
        raise PrivateNetwork(
            _(
                "%(host)s is on a private network, which is not fetched. If it should be, list "
                "%(listed)s in FETCH_ALLOWED_HOSTS."
            )
            % {"host": host, "listed": _listed(host, port)}
        )
    return public


def is_allowed(host: str, port: int) -> bool:
    """Whether the site's keepers want this host fetched although it is private."""
    return _listed(host, port) in {allowed.lower() for allowed in settings.FETCH_ALLOWED_HOSTS}


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet: one host, no tunnel into another net."""
    ip = ip_address(address.partition("%")[0])
    return _is_public_4(ip) if isinstance(ip, IPv4Address) else _is_public_6(ip)


def _is_public_4(ip: IPv4Address) -> bool:
    is_one_host = ip.is_global and not ip.is_multicast and not ip.is_reserved
    return is_one_host and not any(ip in network for network in NO_HOSTS)


def _is_public_6(ip: IPv6Address) -> bool:
    """Only of the range for single hosts, which leaves out mapped, NAT64 and local ones."""
    return (
        ip in GLOBAL_UNICAST and ip.is_global and not any(ip in network for network in NOT_UNICAST)
    )


def _look_up(host: str, port: int, seconds: float | None) -> list[Answer]:
    try:
        answers = _resolved(host, port).result(seconds)
    except (socket.gaierror, TimeoutError) as error:
        raise UnknownHost(
            _("The host %(host)s was not found: %(problem)s.")
            % {"host": host, "problem": in_words(error)}
        ) from error
    except ValueError as error:
        raise LastingFault(_("“%s” cannot be the name of a host.") % host) from error
    return [(family, address) for family, _kind, _protocol, _name, address in answers]


def _resolved(host: str, port: int) -> "Future[list[Any]]":
    """In a thread of its own, which is left behind if need be: a look-up has no time-out."""
    answers: Future[list[Any]] = Future()

    def ask() -> None:
        try:
            answers.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except BaseException as error:  # noqa: BLE001 (raised again where it is waited for)
            answers.set_exception(error)

    threading.Thread(target=ask, daemon=True).start()
    return answers


def _listed(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host.lower()}:{port}"
