"""When Python looks for garbage that refers to itself, in a process that answers readers."""

import gc
from typing import Any

from django.core.signals import request_started

# New objects after which the collector looks of itself: more than a page is made of. What a page
# still holds when it is looked through would be kept with the old, and those cost more to look at.
NEW_OBJECTS = 50_000
# New objects that an answer must leave behind to be looked through: Python's own number.
LEFT_BEHIND = 700
# Such looks after which what outlived them is looked through too, as Python does: the record in
# memory of an older version.
LOOKS = 10


def collect_between_answers() -> None:
    """Look for garbage before a page is made, when the answer before it is gone, and not while it
    is; what is loaded by now stays: to walk through all of it takes the time of a page."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS, LOOKS, 20)
    request_started.connect(_collect, dispatch_uid="collect_between_answers")


def _collect(**_told: Any) -> None:
    new, looks, _ = gc.get_count()
    if new > LEFT_BEHIND:
        gc.collect(1 if looks > LOOKS else 0)
