"""Names of hosts that a test invents; all others, Redis among them, are looked up as ever."""

import socket
from collections.abc import Callable

import pytest


def stands_for(monkeypatch: pytest.MonkeyPatch, host: str, address: Callable[[], str]) -> None:
    """Have a name stand for whatever IPv4 `address` says at each look-up."""
    as_ever = socket.getaddrinfo

    def look_up(asked, port, *arguments, **options):
        if asked != host:
            return as_ever(asked, port, *arguments, **options)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address(), port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
