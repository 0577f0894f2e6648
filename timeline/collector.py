"""How often Python looks for garbage that refers to itself, in a process that answers readers."""

import gc

# Looked for after so many new objects, and not after Python's 700: pages leave little behind, and
# what is kept for each version of the record is made of a hundred thousand.
NEW_OBJECTS = 10_000


def collect_seldom() -> None:
    """What is loaded by now stays: to walk through all of it takes the time of a page."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS, 20, 20)
