"""One page of a site that we are a guest of, redirects and all."""

from collections.abc import Mapping

from django.conf import settings

from . import robots
from .addresses import fetchable
from .deadline import Deadline
from .follow import follow
from .request import NOT_MODIFIED, Download, Wanted

__all__ = ["NOT_MODIFIED", "Download", "Wanted", "download"]


def download(url: str, wanted: Wanted, conditions: Mapping[str, str] | None = None) -> Download:
    """Ask for an address, following redirects; 304 comes back only where `conditions` are given.

    What a site's robots.txt shuts is not asked for. Raises LastingFault or PassingFault for
    anything else than what was wanted.
    """
    with Deadline(settings.FETCH_TOTAL_SECONDS) as deadline:

        def admit(address: str) -> None:
            robots.refuse_if_shut(robots.rules(address, deadline), address)

        return follow(fetchable(url), wanted, conditions or {}, deadline, admit=admit)
