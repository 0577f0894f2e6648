"""One page of a site that we are a guest of, redirects and all."""

from collections.abc import Mapping
from contextlib import ExitStack
from urllib.parse import urlsplit

from django.conf import settings

from . import manners, robots
from .addresses import fetchable
from .deadline import Deadline
from .faults import MustWait, PassingFault
from .follow import follow
from .request import NOT_MODIFIED, Download, Wanted

__all__ = ["NOT_MODIFIED", "Download", "Wanted", "download"]


def download(url: str, wanted: Wanted, conditions: Mapping[str, str] | None = None) -> Download:
    """Ask for an address, following redirects; 304 comes back only where `conditions` are given.

    What a site's robots.txt shuts is not asked for, and nothing before it is our turn at the host.
    Raises LastingFault or PassingFault, MustWait among them, for anything but what was wanted.
    """
    with Deadline(settings.FETCH_TOTAL_SECONDS) as deadline, _Visit(deadline) as visit:
        try:
            return follow(fetchable(url), wanted, conditions or {}, deadline, admit=visit.admit)
        except MustWait:
            raise
        except PassingFault as fault:
            if fault.after:
                manners.rest(visit.host, fault.after)
            raise


class _Visit(ExitStack):
    """Holds a turn at each host that it comes by, until its end.

    A redirect within a host needs no turn of its own: it would wait for the turn before it, and
    begin anew for ever.
    """

    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self.host = ""
        self._deadline = deadline
        self._turns: set[str] = set()

    def admit(self, url: str) -> None:
        """Raises ShutToRobots, MustWait, PassingFault."""
        self.host = urlsplit(url).hostname or ""
        rules = robots.rules(url, self._deadline)
        robots.refuse_if_shut(rules, url)
        if self.host not in self._turns:
            self.enter_context(manners.turn(self.host, asked_delay=robots.delay(rules)))
            self._turns.add(self.host)
