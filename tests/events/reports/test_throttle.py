"""Reports are counted by where they come from, and where that is stays nowhere."""

import pytest

from events.reports import throttle
from events.reports.throttle import DAY_IN_SECONDS, MOST_FROM_ONE_PLACE, is_too_much

HOUSEHOLD = "2001:db8:1:2::"


def test_so_many_a_day_are_taken_from_one_place_and_no_more():
    taken = [is_too_much("203.0.113.7") for _ in range(MOST_FROM_ONE_PLACE)]

    assert not any(taken)
    assert is_too_much("203.0.113.7")
    assert not is_too_much("203.0.113.8")


@pytest.mark.parametrize(
    ("one", "other"),
    [(f"{HOUSEHOLD}1", f"{HOUSEHOLD}ffff"), ("203.0.113.7", "::ffff:203.0.113.7")],
)
def test_addresses_of_one_household_are_one_place(one, other):
    for _ in range(MOST_FROM_ONE_PLACE):
        is_too_much(one)

    assert is_too_much(other)
    assert not is_too_much("2001:db8:1:3::1")


def test_no_address_is_kept_and_all_of_it_is_forgotten_within_a_day(redis):
    for sender in ("203.0.113.7", f"{HOUSEHOLD}1", "no address at all"):
        is_too_much(sender)

    kept = {key: redis.get(key) for key in redis.scan_iter()}
    assert len(kept) == 4
    for word in (b"203.0.113", b"2001:db8", b"no address"):
        assert not any(word in key or word in value for key, value in kept.items())
    assert all(0 < redis.ttl(key) <= DAY_IN_SECONDS for key in kept)


def test_yesterdays_digests_cannot_be_told_to_be_of_the_same_place(redis):
    is_too_much("203.0.113.7")
    first = set(redis.keys())
    redis.flushdb()
    is_too_much("203.0.113.7")

    salt = {key for key in first if throttle.SALT.encode() in key}
    assert first & set(redis.keys()) == salt


def test_without_redis_a_reader_is_heard(settings, caplog):
    location = {"BACKEND": settings.CACHES["default"]["BACKEND"], "LOCATION": "redis://127.0.0.1:1"}
    settings.CACHES = {**settings.CACHES, "default": location}

    assert not is_too_much("203.0.113.7")
    assert "203.0.113.7" not in caplog.text
    assert "was not counted" in caplog.text
