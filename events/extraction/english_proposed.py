"""Endings that are only put forward, that fail or are refused: a bill, a plan shelved, a court that
declines."""

import re

from events.extraction.draft import Draft
from events.extraction.english_granted import is_granted, is_stayed
from events.extraction.findings import Status
from events.extraction.lexicon import lexicon, whole_words
from events.extraction.reading import DATE

WORDS = lexicon("vetoes")
PROPOSALS = WORDS["proposals"]
BEHIND_PROPOSAL = (
    r"(?:(?:(?: \w+){0,2} (?:that|which) would| to| for| of| aimed at| seeking| calling for)"
    r"(?: the| its| an?)?(?: [\w-]+)?| (?:to|that would) (?:have|see|get) [^,;:.]{1,80}) $"
)
MERELY_PROPOSED = re.compile(
    rf"\b(?:{PROPOSALS['mere']})(?! (?:was|were|has|had)\b){BEHIND_PROPOSAL}", re.IGNORECASE
)
# "will debate whether A ought to be |closed"
ONLY_ASKED = re.compile(
    r"\b[Ww]hether\b[^;:.]{0,130}\b(?:ought to|should|can|could|may)(?: also| now)?(?: be)? $"
)
STEP = re.compile(rf"\b(?:{PROPOSALS['steps']}){BEHIND_PROPOSAL}", re.IGNORECASE)
FAILURE = re.compile(
    rf"[^;:]{{0,160}}?\b(?:is|was|were|has|have|been|came|are|got|be)\b[^,;:]{{0,25}}?"
    rf"\b(?:{PROPOSALS['failure']})\b"
    r"|(?: on \w+day| narrowly| again)? (?:failed|fell (?:through|short)|collapsed|foundered)\b"
)
REFUSED = re.compile(
    rf"\b(?:{WORDS['refusals']['verbs']}"
    rf"|(?:{WORDS['refusals']['turned']})(?: (?:on )?{DATE})? against)\b"
    r"(?P<between>[^;:.]{0,60})$"
)
# "stayed the order that |canceled the registration of A"
UNDONE = re.compile(
    rf"\b(?:{WORDS['refusals']['undone']}) (?:the|an?|that|this|its|his) (?:\w+ )?(?:order|decision"
    r"|ruling|decree|notice|verdict|judge?ment|letter|directive)s?[^;:.,]{0,60}? (?:that|which)"
    r"(?: [\w-]+){0,3} $"
)
AGAINST = whole_words(WORDS["refusals"]["against"])
STARTS_ANEW = re.compile(r"\b(?:after|when|as|but|because|before|since|which|who|that|by)\b")
AND = re.compile(r"\band (?:\w+ )?$")
# "rejected |the registration of 18 charities and told them to" close
REFUSED_PAPERS = re.compile(
    r"^ (?:[\w-]+ ){0,2}(?:(?:re-?)?registrations?|renewals?|licen[cs]es?|permits?"
    r"|accreditations?)\b[^,;]* and "
)
AND_ORDERED = re.compile(r"\band (?:then |also )?(?:ordered|decreed|imposed|signed|announced) ")
BEFORE = 140


def is_only_proposed(draft: Draft) -> bool:
    """ "a bill to close A", "the plan to close A is off the table"."""
    mask = draft.told_in.mask
    before = mask[max(0, draft.told.start - BEFORE) : draft.told.start]
    if is_granted(mask, draft.told.start, draft.told.end):
        return False
    is_mere = MERELY_PROPOSED.search(before) or ONLY_ASKED.search(before)
    if draft.status != Status.THREATENED and is_mere:
        return True
    return bool(STEP.search(before) and FAILURE.match(mask, draft.told.end))


def is_refused(draft: Draft) -> bool:
    """ "declined to order the closure of A"; not "rejected an appeal against its closure"."""
    before = draft.told_in.mask[max(0, draft.told.start - BEFORE) : draft.told.start]
    if UNDONE.search(before) or is_stayed(draft.told_in.mask, draft.told.start):
        return True
    refused = REFUSED.search(before)
    if refused is None:
        return False
    between = refused["between"]
    # "dismissed the mayor and |closed A", "blocked A and ordered its |closure"
    is_next = AND.search(between) is not None and draft.told.text.endswith("ed")
    if is_next or AND_ORDERED.search(between) or REFUSED_PAPERS.search(between):
        return False
    return not (AGAINST.search(between) or STARTS_ANEW.search(between) or "," in between)
