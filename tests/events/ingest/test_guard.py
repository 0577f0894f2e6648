import socket
import threading
import time
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.ingest import guard
from events.ingest.download import download
from events.ingest.faults import LastingFault, PassingFault
from events.ingest.fetch import PAGE
from tests.names import stands_for
from tests.site import Site, redirect


@pytest.fixture
def answers(monkeypatch):
    """What the resolver says next; whoever dials all the same fails the test."""

    def say(*addresses: str) -> None:
        infos = [
            (
                socket.AF_INET6 if ":" in address else socket.AF_INET,
                socket.SOCK_STREAM,
                6,
                "",
                (address, 80, 0, 0) if ":" in address else (address, 80),
            )
            for address in addresses
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_arguments, **_options: infos)

    return say


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.1", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.8.8.8", "169.254.169.254",
        "172.16.0.1", "192.0.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1",
        "198.18.0.1",
        "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1",
        "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::",
        "2002:808:808::", "3fff::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "fec0::1",
        "ff02::1",
    ],
)  # fmt: skip
def test_private_and_special_addresses_are_not_public(address):
    assert not guard.is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "2a00:1450::1"])
def test_addresses_of_the_open_internet_are_public(address):
    assert guard.is_public(address)


@given(st.ip_addresses(v=4))
def test_no_private_address_is_public_in_version_4(ip: IPv4Address):
    special = ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_multicast
    assert not (guard.is_public(str(ip)) and (special or ip.is_reserved or ip.is_unspecified))


@given(st.ip_addresses(v=6))
def test_no_special_address_is_public_in_version_6(ip: IPv6Address):
    inner = ip.ipv4_mapped or ip.sixtofour or ip.teredo
    special = ip.is_private or ip.is_link_local or ip.is_multicast or ip.is_site_local
    assert not (guard.is_public(str(ip)) and (special or ip.is_reserved or inner))


@given(st.ip_addresses(v=4))
def test_no_address_is_public_inside_another(ip: IPv4Address):
    number = int(ip)
    mapped = IPv6Address((0xFFFF << 32) | number)
    nat64 = IPv6Address((0x64FF9B << 96) | number)
    six_to_four = IPv6Address((0x2002 << 112) | (number << 80) | 1)
    assert not any(guard.is_public(str(outer)) for outer in (mapped, nat64, six_to_four))


def test_a_name_that_stands_for_a_private_address_is_refused(answers):
    answers("10.1.2.3")

    with pytest.raises(guard.PrivateNetwork, match=r"list news\.example:80 in FETCH_ALLOWED_HOSTS"):
        guard.connect("news.example", 80, seconds=1)


def test_of_several_addresses_only_the_public_ones_are_dialed(answers):
    answers("10.1.2.3", "8.8.8.8", "::1")

    assert [address for _family, address in guard.admitted("news.example", 80)] == [("8.8.8.8", 80)]


def test_a_listed_host_may_be_private_at_its_port_only(answers, settings):
    settings.FETCH_ALLOWED_HOSTS = ["News.Example:80"]
    answers("10.1.2.3")

    assert guard.admitted("news.example", 80)
    with pytest.raises(guard.PrivateNetwork):
        guard.admitted("news.example", 8080)


def test_the_address_that_was_checked_is_the_one_dialed(monkeypatch, settings):
    """A resolver that answers otherwise the second time is never asked a second time."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        settings.FETCH_ALLOWED_HOSTS = [f"rebinding.example:{port}"]
        told = iter([[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]])
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_arguments, **_options: next(told))

        with guard.connect("rebinding.example", port, seconds=1) as connection:
            assert connection.getpeername() == ("127.0.0.1", port)


def test_an_unknown_host_may_be_known_later(monkeypatch):
    def unknown(*_arguments: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(PassingFault, match=r"nowhere\.example was not found: Name or service"):
        guard.connect("nowhere.example", 80, seconds=1)


def test_a_host_whose_name_cannot_be_looked_up_is_refused():
    with pytest.raises(LastingFault, match="cannot be the name of a host"):
        guard.connect("a" * 64 + ".localhost", 80, seconds=1)


def test_a_closed_port_may_be_open_later(settings):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    settings.FETCH_ALLOWED_HOSTS = [f"127.0.0.1:{port}"]

    with pytest.raises(PassingFault, match="could not be reached: Connection refused"):
        guard.connect("127.0.0.1", port, seconds=1)


def test_a_name_that_turns_private_between_two_redirects_is_refused(site: Site, monkeypatch):
    """The first look-ups say a public address, in whose place the site on loopback is dialed."""
    told = iter(["8.8.8.8", "8.8.8.8", "127.0.0.1"])
    dialed = []

    def dial(family, address, _seconds):
        dialed.append(address[0])
        connection = socket.socket()
        connection.connect(("127.0.0.1", int(site.host.partition(":")[2])))
        return connection

    monkeypatch.setattr(guard, "_dialed", dial)
    stands_for(monkeypatch, "rebinding.example", lambda: next(told))
    site.page("/a", redirect("/secrets"))
    site.page("/secrets", "<p>within")

    with pytest.raises(guard.PrivateNetwork):
        download("http://rebinding.example/a", PAGE)
    assert dialed == ["8.8.8.8", "8.8.8.8"]
    assert site.asked == ["/a"]


def test_a_look_up_without_an_answer_is_given_up_in_time(monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_arguments, **_options: over.wait(5) or [])

    begun = time.monotonic()
    with pytest.raises(PassingFault, match=r"silent\.example was not found: no answer in time"):
        guard.connect("silent.example", 80, seconds=0.2)
    over.set()
    assert time.monotonic() - begun < 1


def test_several_addresses_share_the_time_to_connect(answers, monkeypatch):
    answers("8.8.8.8", "8.8.4.4", "1.1.1.1", "9.9.9.9")
    tried = []

    def silent(_family, address, seconds):
        tried.append((address[0], round(seconds, 1)))
        time.sleep(seconds)
        raise TimeoutError

    monkeypatch.setattr(guard, "_dialed", silent)

    with pytest.raises(PassingFault, match="could not be reached: no answer in time"):
        guard.connect("news.example", 80, seconds=0.9)
    assert tried == [("8.8.8.8", 0.3), ("8.8.4.4", 0.3), ("1.1.1.1", 0.3)]
