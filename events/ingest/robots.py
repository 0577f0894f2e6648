"""What a site asks of programs that visit it: its robots.txt, read as RFC 9309 says."""

import math
import re
import time
import zlib
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from datetime import timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import gettext as _
from protego import Protego
from redis import RedisError

from .deadline import Deadline
from .faults import (
    Failure,
    LastingFault,
    MustWait,
    PassingFault,
    Refused,
    UnknownHost,
    Unreachable,
)
from .follow import follow
from .request import Wanted

ROBOTS = Wanted("robots.txt", ())
KEPT_FOR = timedelta(hours=24)
TROUBLE_KEPT_FOR = timedelta(minutes=5)
WAIT_FOR_ANOTHER = timedelta(seconds=2)
LONGEST_READ = 500 * 1024
MOST_PARSED = 16  # the largest takes 10 MB of memory
AGENT = re.compile(r"(?:Mozilla/\S+ \(compatible; )?([A-Za-z_-]+)")
AGENT_LINE = re.compile(r"(\s*user(?:-|\s*)agent\s*:?)([^#]*)", re.IGNORECASE)


class ShutToRobots(Refused):
    """The site asks programs to leave the page alone."""

    failure = Failure.ROBOTS


@dataclass(frozen=True)
class _Said:
    """What a site said when it was asked for its rules, or why it could not be asked."""

    packed: bytes = b""
    trouble: str = ""
    is_of_no_host: bool = False
    ends_at: float = 0  # seconds since 1970: until then the site is not asked again

    @classmethod
    def of(cls, text: str) -> "_Said":
        """Packed: Redis keeps one for each site, and some are as long as is read."""
        return cls(zlib.compress(text.encode()))

    @property
    def text(self) -> str:
        return zlib.decompress(self.packed).decode() if self.packed else ""


def rules(url: str, deadline: Deadline) -> Protego:
    """The rules of the site at an address, kept for a day and shared by all workers.

    A site without them (any 4xx, as RFC 9309 has it) allows all. Raises PassingFault where the
    site could not say, for as long as that is kept: before, another try would be one in vain.
    Raises MustWait while another worker asks.
    """
    parts = urlsplit(url)
    site = f"{parts.scheme}://{parts.netloc}"
    said = _kept(site)
    if said is None:
        said = _ask(site, deadline)
    if said.trouble:
        left = timedelta(seconds=max(said.ends_at - time.time(), 0))
        raise (UnknownHost if said.is_of_no_host else PassingFault)(said.trouble, after=left)
    return _parsed(said.text)


def refuse_if_shut(rules: Protego, url: str) -> None:
    """Raises ShutToRobots."""
    if not rules.can_fetch(url, agent()):
        raise ShutToRobots(
            _("The site asks programs to leave this page alone (robots.txt of %s).")
            % urlsplit(url).hostname
        )


def delay(rules: Protego) -> float:
    """How many seconds the site wants between two visits; 0 if it does not say."""
    rate = rules.request_rate(agent())
    try:
        between = rate.seconds / rate.requests if rate else 0
    except OverflowError:  # more than a number with a point can say
        between = math.inf
    return max(rules.crawl_delay(agent()) or 0, between)


def agent() -> str:
    """The name by which robots.txt calls us: the user agent without version and contact."""
    named = AGENT.match(settings.FETCH_USER_AGENT)
    return named[1] if named else settings.FETCH_USER_AGENT


def _ask(site: str, deadline: Deadline) -> _Said:
    """By one worker at a time: many may begin with a new site at once."""
    if not _begins_to_ask(site):
        raise MustWait(
            _("Its turn comes when the robots.txt of the site is read."), after=WAIT_FOR_ANOTHER
        )
    kept_for = KEPT_FOR
    try:
        answer = follow(f"{site}/robots.txt", ROBOTS, {}, deadline)
        said = _Said.of(_for_us(answer.content.decode(errors="replace")))
    except Unreachable as fault:  # no more than its pages
        said = _Said(trouble=str(fault), is_of_no_host=isinstance(fault, UnknownHost))
        kept_for = TROUBLE_KEPT_FOR
    except PassingFault as fault:
        said = _Said(trouble=_("The robots.txt of the site could not be read. %s") % fault)
        kept_for = max(TROUBLE_KEPT_FOR, fault.after or TROUBLE_KEPT_FOR)
    except LastingFault:
        said = _Said()
    if said.trouble:
        said = replace(said, ends_at=time.time() + kept_for.total_seconds())
    with suppress(RedisError):
        cache.set(_key(site), astuple(said), kept_for.total_seconds())
        cache.delete(_key(site, "asked"))
    return said


def _kept(site: str) -> _Said | None:
    """None also when Redis is away: then the site is asked anew."""
    with suppress(RedisError):
        kept = cache.get(_key(site))
        return _Said(*kept) if kept else None
    return None


def _begins_to_ask(site: str) -> bool:
    with suppress(RedisError):
        return bool(cache.add(_key(site, "asked"), 1, settings.FETCH_TOTAL_SECONDS))
    return True


def _key(site: str, sort: str = "said") -> str:
    return f"robots:{sort}:{site}"


def _for_us(text: str) -> str:
    """The text with all other agents made one: thousands of them, each with each rule, would fill
    the memory. No more is read than RFC 9309 asks for, in lines as protego tells them."""
    lines = text.removeprefix("\N{BOM}")[:LONGEST_READ].splitlines()
    return "\n".join(map(_one_line, lines))


def _one_line(line: str) -> str:
    told = AGENT_LINE.match(line)
    if told is None:
        return line
    # Without wildcards, as protego takes it: else each way to write a name would be one more.
    name = told[2].strip().lower()
    name = name if name == "*" else name.replace("*", "")
    return f"{told[1]} {name if name == '*' or agent().lower().startswith(name) else 'another'}"


@lru_cache(maxsize=MOST_PARSED)
def _parsed(text: str) -> Protego:
    return Protego.parse(text)
