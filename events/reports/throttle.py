"""How many reports come from one place, counted without keeping where that is.

A network address is kept as its digest with a key that is thrown away within a day, and the
counter with it. Redis may forget both at any time.
"""

import logging
import secrets
from ipaddress import IPv6Address, ip_address

import redis
from django.core.cache import cache
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)

MOST_FROM_ONE_PLACE = 20
DAY_IN_SECONDS = 86_400
SALT = "reports:salt"
PREFIX_OF_ONE_PLACE = 64  # bits of an IPv6 address that one household is given


def is_too_much(sender: str) -> bool:
    """Count one more from a network address, and tell whether that is too many within a day.

    When Redis is away nothing is counted: a reader in danger is heard.
    """
    try:
        salt = cache.get_or_set(SALT, lambda: secrets.token_hex(32), DAY_IN_SECONDS)
        counter = (
            "reports:" + salted_hmac(str(salt), _place(sender), algorithm="sha256").hexdigest()
        )
        cache.add(counter, 0, DAY_IN_SECONDS)
        return cache.incr(counter) > MOST_FROM_ONE_PLACE
    except (redis.RedisError, ValueError) as error:  # ValueError: forgotten between the two
        logger.warning("A report was not counted: %s", type(error).__name__)
        return False


def _place(sender: str) -> str:
    """The address itself; of IPv6 what one household shares, which has addresses without end."""
    try:
        ip = ip_address(sender.partition("%")[0])
    except ValueError:
        return sender
    if not isinstance(ip, IPv6Address):
        return str(ip)
    return str(ip.ipv4_mapped or int(ip) >> (128 - PREFIX_OF_ONE_PLACE))
