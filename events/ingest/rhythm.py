"""How often a feed is asked: by how often it brings something new, and by how it fails."""

from datetime import timedelta

from events.models import Feed
from events.models.feed import DAY, FIVE_MINUTES

from .faults import Fault, PassingFault, UnknownHost
from .spread import spread

Failure = Feed.Failure

# With these two, one poll in four brings something new.
SHORTER = 0.5
LONGER = 1.25

# The wait after the first failure of a sort, and how many times longer each further one is.
BACK_OFF = {
    # Soft: the site is in trouble, and will mend it.
    Failure.SOFT: (timedelta(minutes=5), 2),
    # Name: as often our own resolver as theirs, so the beginning is quick.
    Failure.NAME: (timedelta(minutes=10), 3),
    # Hard: it answered, and answers the same next time, until somebody mends the address.
    Failure.HARD: (timedelta(minutes=15), 4),
}
MOST_STEPS = 10


def adapted(interval: timedelta, *, brought_something: bool) -> timedelta:
    """The interval after a poll: between five minutes and a day."""
    wanted = interval * (SHORTER if brought_something else LONGER)
    return min(max(wanted, FIVE_MINUTES), DAY)


def until_next(interval: timedelta) -> timedelta:
    """How long to wait for the next poll: spread, lest all feeds of an hour come at once."""
    return min(spread(interval, 1, 1.1), DAY)


def after_failure(failure: Feed.Failure, failures: int) -> timedelta:
    """How long to wait after so many failures in a row, the last of a sort: a day at most."""
    first, times = BACK_OFF[failure]
    wait: timedelta = first * times ** min(max(failures - 1, 0), MOST_STEPS)
    return spread(min(wait, DAY), 0.9, 1)


def sort_of(fault: Fault) -> Feed.Failure:
    if isinstance(fault, UnknownHost):
        return Failure.NAME
    return Failure.SOFT if isinstance(fault, PassingFault) else Failure.HARD
