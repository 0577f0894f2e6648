"""Names without a noun that tells what they are, and bodies that move but to the next street."""

import re

from events.extraction.draft import Draft
from events.extraction.english_names import kind_of_name
from events.extraction.findings import Kind
from events.extraction.lexicon import in_any_case, lexicon
from events.extraction.reading import PLACE

NEXT_DOOR = in_any_case(rf"\b{lexicon('vetoes')['trades']['next_door']}")
ABROAD = re.compile(rf"{PLACE}|\b(?:abroad|exile|overseas|country)\b")


def is_odd(draft: Draft) -> bool:
    """Whether no noun in its names says what it is."""
    body = draft.body
    return body.slug is None and all(kind_of_name(name) is None for name in body.names)


def moves_next_door(draft: Draft) -> bool:
    """ "moves its newsroom to the suburbs": it stays where it was, for the record."""
    if draft.kind != Kind.RELOCATED:
        return False
    behind = draft.told_in.text[draft.told.end :]
    return NEXT_DOOR.search(behind) is not None and not ABROAD.search(
        draft.told_in.mask, draft.told.end
    )
