"""From an address to where it leads."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from .deadline import Deadline
from .faults import LastingFault
from .request import Download, Redirect, Wanted, request

MOST_REDIRECTS = 5


def follow(
    url: str,
    wanted: Wanted,
    conditions: Mapping[str, str],
    deadline: Deadline,
    *,
    admit: Callable[[str], None] = lambda _address: None,
) -> Download:
    """Ask for a `fetchable` address and for those that it redirects to, each after `admit`.

    Raises LastingFault, PassingFault.
    """
    passed: list[Redirect] = []
    while len(passed) <= MOST_REDIRECTS:
        admit(url)
        answer = request(url, wanted, conditions, deadline)
        if not isinstance(answer, Redirect):
            return replace(answer, redirects=tuple(passed))
        passed.append(answer)
        url = answer.to
    raise LastingFault(_("The address redirects more than %d times.") % MOST_REDIRECTS)
