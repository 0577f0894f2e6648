"""Who is only put out of a larger body: "A was suspended from the federation", which goes on."""

import re

from events.extraction.draft import Draft
from events.extraction.lexicon import lexicon
from events.extraction.reading import ORG

WORDS = lexicon("vetoes")["membership"]
PUT_OUT = re.compile(WORDS["put_out"])
# "suspended |its membership" is told of the body that it is a member of.
FROM_A_BODY = re.compile(
    rf"(?: \w+ly| on \w+day| last \w+| yesterday)?(?: as an? [\w ]{{1,30}}?)? from (?:both )?"
    rf"(?:its |their |the |an? |all |\w+'s )?"
    rf"(?:\"?{ORG}|(?:[\w-]+ ){{0,3}}?(?:{WORDS['bodies']})(?!\w))"
)


def is_put_out_of_a_body(draft: Draft) -> bool:
    mask, told = draft.told_in.mask, draft.told
    if draft.unit is not None or not PUT_OUT.fullmatch(mask, told.start, told.end):
        return False
    return FROM_A_BODY.match(mask, told.end) is not None
