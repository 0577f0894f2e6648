"""Guests take turns: how often a host is asked, and how often at once, counted for all workers.

The count is in Redis, whose clock is the clock of all. Without Redis each process counts for
itself, and goes slower.
"""

import math
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _
from redis import Redis, RedisError

from .faults import MustWait

# Longer than this no worker sleeps; its article comes again when it is its turn.
PATIENCE = 1.0
LEAST_WAIT = 0.5
LONGEST_INTERVAL = 60.0
LONGEST_WAIT = timedelta(days=1)
LONGEST_REST = timedelta(hours=1)
SLOWER_ALONE = 4

# Books the next time at which the host may be asked, if it is soon and not too many ask already.
# Else says when to come again: each who is told so another time, one after the other. Whoever
# holds a turn and dies has held it until its time is over. All in milliseconds.
TAKE = """
local now = redis.call('TIME')
now = now[1] * 1000 + math.floor(now[2] / 1000)
local interval, most, lease, patience, least = unpack(ARGV, 2)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
local free = math.max(tonumber(redis.call('HGET', KEYS[1], 'free') or 0), now)
local told = math.max(tonumber(redis.call('HGET', KEYS[1], 'told') or 0), free)
local is_taken = free - now <= tonumber(patience) and redis.call('ZCARD', KEYS[2]) < tonumber(most)
if is_taken then
  free = free + interval
  redis.call('HSET', KEYS[1], 'free', free)
  redis.call('ZADD', KEYS[2], now + lease, ARGV[1])
  redis.call('PEXPIRE', KEYS[2], lease)
else
  told = told + math.max(tonumber(interval), tonumber(least))
  redis.call('HSET', KEYS[1], 'told', told)
end
redis.call('PEXPIRE', KEYS[1], math.max(free, told) - now + 1)
return {is_taken and 1 or 0, (is_taken and free - interval or told) - now}
"""

REST = """
local now = redis.call('TIME')
local free = now[1] * 1000 + math.floor(now[2] / 1000) + ARGV[1]
free = math.max(tonumber(redis.call('HGET', KEYS[1], 'free') or 0), free)
redis.call('HSET', KEYS[1], 'free', free)
redis.call('PEXPIRE', KEYS[1], math.max(ARGV[1], redis.call('PTTL', KEYS[1])))
"""

# When a host may be asked again, by this process's own clock.
_alone: dict[str, float] = {}


@contextmanager
def turn(host: str, *, asked_delay: float = 0) -> Iterator[None]:
    """One visit to a host, which may want some seconds between two. Raises MustWait."""
    interval = min(max(settings.FETCH_HOST_SECONDS, asked_delay), LONGEST_INTERVAL)
    token = secrets.token_hex(8)
    try:
        is_taken, wait = _take(host, token, interval)
    except RedisError:
        is_taken, wait = _take_alone(host, interval * SLOWER_ALONE)
    if not is_taken:
        raise MustWait(
            _("It waits for its turn at %s.") % host,
            after=min(timedelta(seconds=wait), LONGEST_WAIT),
        )
    try:
        time.sleep(wait)
        yield
    finally:
        with suppress(RedisError):
            _redis().zrem(_held(host), token)


def rest(host: str, wish: timedelta) -> None:
    """Leave a host alone that says it has too much to do; an hour at most."""
    with suppress(RedisError):
        wait = min(wish, LONGEST_REST)
        _redis().eval(REST, 1, _times(host), math.ceil(wait.total_seconds() * 1000))


def _take(host: str, token: str, interval: float) -> tuple[bool, float]:
    """Whether a turn is taken, and the seconds until it begins, or until when to come again."""
    # A visit ends by its deadline; what is more is for a busy machine.
    lease = settings.FETCH_TOTAL_SECONDS + PATIENCE + 10
    amounts = [interval, settings.FETCH_HOST_CONNECTIONS / 1000, lease, PATIENCE, LEAST_WAIT]
    milliseconds = [round(amount * 1000) for amount in amounts]
    is_taken, wait = _redis().eval(TAKE, 2, _times(host), _held(host), token, *milliseconds)
    return bool(is_taken), wait / 1000


def _take_alone(host: str, interval: float) -> tuple[bool, float]:
    now = time.monotonic()
    for known in [known for known, free in _alone.items() if free <= now]:
        del _alone[known]
    wait = max(_alone.get(host, now) - now, 0)
    if wait > PATIENCE:
        return False, wait
    _alone[host] = now + wait + interval
    return True, wait


def _times(host: str) -> str:
    return f"turns:{host}:times"


def _held(host: str) -> str:
    return f"turns:{host}:held"


@cache
def _redis() -> Redis:
    return Redis.from_url(settings.REDIS_URL, socket_connect_timeout=1, socket_timeout=5)
