"""Waits of about a length: what began together is not to come back together."""

import random
from datetime import timedelta


def spread(wait: timedelta, least: float = 0.75, most: float = 1.25) -> timedelta:
    """By chance between `least` and `most` times as long."""
    return wait * random.uniform(least, most)  # noqa: S311 (no secret)
