from datetime import UTC, datetime, timedelta

import pytest

from events.ingest import rhythm
from events.ingest.faults import LastingFault, MustWait, PassingFault, UnknownHost
from events.models import Feed
from events.models.feed import DAY, FIVE_MINUTES

Failure = Feed.Failure

START = datetime(2021, 10, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def polled_for_weeks(news_every: timedelta) -> timedelta:
    """The mean interval of the last weeks of a feed that brings something new so often."""
    interval, now, seen, intervals = HOUR, START, START, []
    while now < START + timedelta(weeks=12):
        now += interval
        newest = START + (now - START) // news_every * news_every
        interval = rhythm.adapted(interval, brought_something=newest > seen)
        seen = max(seen, newest)
        if now > START + timedelta(weeks=4):
            intervals.append(interval)
    return sum(intervals, timedelta()) / len(intervals)


@pytest.mark.parametrize("hours", [1, 2, 6, 24, 72])
def test_a_feed_is_polled_a_few_times_for_each_time_that_it_brings_something(hours):
    often = timedelta(hours=hours)

    assert often / 6 < polled_for_weeks(often) < often / 2


def test_a_feed_that_never_rests_is_polled_every_five_minutes():
    assert polled_for_weeks(timedelta(minutes=2)) == FIVE_MINUTES


def test_a_feed_that_sleeps_is_polled_once_a_day():
    assert polled_for_weeks(timedelta(days=365)) == DAY


def test_polls_of_one_interval_do_not_stay_together():
    waits = {rhythm.until_next(HOUR) for _feed in range(20)}

    assert len(waits) > 10
    assert min(waits) >= HOUR
    assert rhythm.until_next(DAY) <= DAY


@pytest.mark.parametrize("failure", Failure)
def test_each_sort_of_failure_is_asked_about_less_and_less_and_at_least_once_a_day(failure):
    waits = [rhythm.after_failure(failure, failures) for failures in (1, 2, 3, 12, 10_000)]

    assert waits[:4] == sorted(waits[:4])
    assert waits[0] < timedelta(minutes=16)
    assert all(DAY * 0.9 <= wait <= DAY for wait in waits[3:])


def test_a_site_in_trouble_is_asked_again_sooner_than_one_without_a_name_or_a_feed():
    soft, name, hard = (
        rhythm.after_failure(failure, 3) for failure in (Failure.SOFT, Failure.NAME, Failure.HARD)
    )

    assert soft < name < hard


@pytest.mark.parametrize(
    ("fault", "failure"),
    [
        (PassingFault("503"), Failure.SOFT),
        (MustWait("later", after=HOUR), Failure.SOFT),
        (UnknownHost("who?"), Failure.NAME),
        (LastingFault("404"), Failure.HARD),
    ],
)
def test_each_fault_is_of_a_sort(fault, failure):
    assert rhythm.sort_of(fault) == failure
