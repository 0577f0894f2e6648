"""Endings that are not told as such: wished for, possible, denied, over again soon, only the
attribute of a name, or of somebody whom the text has not named yet."""

import re
from collections.abc import Sequence

from events.extraction.draft import Draft
from events.extraction.english_names import WORDS
from events.extraction.findings import DecidedBy
from events.extraction.lexicon import lexicon
from events.extraction.reading import AUTHORITY, Reading

MOODS, PROPOSALS = lexicon("vetoes")["moods"], lexicon("vetoes")["proposals"]
CLAUSE = 160
# "the club wants a court to |ban A"; what an authority wants of a court is a step.
WISHED = re.compile(rf"\b(?:{MOODS['wishes']})\b(?: [^\s,;:.]+){{1,7}}? to (?:\w+ly )?$")
ASKED_BY_STATE = re.compile(
    rf"(?:{AUTHORITY}|\b(?i:{WORDS['authorities']['words']})\b)[^,;:]{{0,60}}$"
)
# "could fine it, and have it |liquidated"
MODAL = re.compile(
    rf"\b(?:{MOODS['modals']})\b[^;:.]{{1,140}}?\b(?:and|or)(?: then| even| later| also)? "
    r"(?:have|get|see) (?:it|them|any|some|others|the \w+|such \w+) $"
)
MODAL_JOINED = re.compile(
    rf"\b(?:{MOODS['modals']})\b[^;:.]{{1,100}}?\b(?:and|or)(?: then| even| later| also)? $"
)
BASE = re.compile(r"(?!\w+(?:ed|s|ing)\b|shut\b)\w+")
DENIALS = lexicon("vetoes")["denials"]
# "denied a post according to which it had been |expelled"; not "denied the report and closed".
DENIED_REPORT = re.compile(
    rf"\b(?:{DENIALS['denying']})\b[^;:.]{{0,60}}?\b(?:{DENIALS['said_elsewhere']})\b"
    r"[^;:.,]{0,40}? (?:that|according to which|(?:which|that) (?:said|claimed)|saying|claiming"
    r"|alleging|suggesting|about|of|in which)\b"
    r"(?! [^;:.]*\b(?:and|but|because|although|when|after|before)\b)[^;:.]*$"
)
PERSONS_WHO = re.compile(
    rf"\b(?:{MOODS['persons']})(?: [\w-]+){{0,3}}?,? who (?:has |have |had )?(?:simply |then )?$",
    re.IGNORECASE,
)
NOT_SO = re.compile(
    r"\b(?:neither|nor)(?: [\w']+){0,4} $"
    rf"|\b(?:{MOODS['nobody']})(?: [\w']+){{0,3}}? (?:would|could|will|can|shall|is|was|has|had)"
    r"(?: going to| able to| allowed to)?(?: ever| ever be| be| been)? $"
    rf"|\b(?:{MOODS['nobody']})(?: [\w']+){{0,3}}? (?:{MOODS['intends']}) (?:to |of )?$",
    re.IGNORECASE,
)
# "the closure of A |is one of 13 demands"
LISTED = re.compile(
    rf" of [^,;:.]{{1,80}}? (?:is|are|was|were|remains?|being|features?|figures?)(?: \w+)?"
    rf" (?:among|one of|part of|on|in|an?|the)(?: [\w'-]+){{0,4}}? (?:{PROPOSALS['listed']})\b"
)
SEVERAL_TIMES = re.compile(r" (?:twice|thrice|[\w-]+ times|again and again|repeatedly)\b")
COMES_BACK = re.compile(rf"{MOODS['comes_back']}")
# "Will A have to |close?"
ASKED = re.compile(
    r"(?:[^?:]{0,60}: )?\W*(?:(?:And|But|So) )?(?:Will|Would|Is|Are|Was|Were|Has|Have|Had|Did|Does"
    r"|Do|Must|Should|Can|Could|Might|May) [^?]*\?"
)
# "A has |closed its office? Not so": all but "Why did A close?"
QUERIED = re.compile(r"(?!\W*(?:Why|How|When|What|Who|Where)\b)[^?]*\?[\"”’)\s]*")
# "ties to the |banned A"
BELONGS = re.compile(
    rf"\b(?:{MOODS['belonging']})(?: \w+)? (?:to|with|of|in|for|between|by|from|on)"
    r" (?:the |an? |its |his |her )?(?:now |long |since )?-?$",
    re.IGNORECASE,
)
BARE = re.compile(
    r"\b(?:the|its|their|this) (?:group|company|club|team|organi[sz]ation|body|association|outfit"
    r"|firm|act|institution|project|collective|network|label|show|stage)$",
    re.IGNORECASE,
)
FEW = 2
REPORTER = re.compile(rf"\b(?:{MOODS['reporters']}),? \"?$")
COMMENTS = re.compile(
    rf"(?: \([^)]{{1,30}}\))?(?:,? and [^.;:]{{1,80}}?)? (?:has |have |had )?(?:\w+ly )?"
    rf"(?:{MOODS['comments']})\b"
)


def is_unfulfilled(draft: Draft) -> bool:
    mask, start = draft.told_in.mask, draft.told.start
    asked = ASKED.match(draft.told_in.text)
    is_asked = asked is not None and draft.told.end < asked.end()
    if is_asked or QUERIED.fullmatch(draft.told_in.text):
        return True
    before = mask[max(0, start - CLAUSE) : start]
    wished = WISHED.search(before)
    if wished and not ASKED_BY_STATE.search(before[: wished.start()]):
        return True
    is_possible = MODAL.search(before) or (BASE.match(mask, start) and MODAL_JOINED.search(before))
    if DENIED_REPORT.search(before) or (_is_by_itself(draft) and PERSONS_WHO.search(before)):
        return True
    if LISTED.match(mask, draft.told.end) or SEVERAL_TIMES.match(mask, draft.told.end):
        return True
    return bool(is_possible or NOT_SO.search(before) or _is_attribute(draft))


def _is_by_itself(draft: Draft) -> bool:
    return draft.decided_by == DecidedBy.ORGANIZATION and not draft.told_in.is_title


def _is_attribute(draft: Draft) -> bool:
    subject, told = draft.subject, draft.told
    if subject is None or draft.telling or not told.end < subject.start <= told.end + FEW:
        return False
    return BELONGS.search(draft.reading.mask[max(0, told.start - 60) : told.start]) is not None


def is_over_soon(draft: Draft) -> bool:
    """ "closes its doors and will not open them again before Easter"."""
    by_itself = draft.decided_by == DecidedBy.ORGANIZATION
    return by_itself and COMES_BACK.search(draft.told_in.text, draft.told.end) is not None


def _is_bare(draft: Draft) -> bool:
    """ "the group" rather than "the oldest group of the island"."""
    if draft.subject is None:
        return True
    start, end = draft.subject.start, draft.subject.end
    return BARE.search(draft.reading.text[max(0, start - 6) : end]) is not None


def _only_comments(draft: Draft, following: Sequence[Reading]) -> bool:
    """Whether the text, before which the body was not named, has it but report the news or protest
    against it: "The union was dissolved, state television |A said. The |B protested"."""
    for reading in following[:FEW]:
        named = [each for each in reading.within(0, len(reading.mask)) if each.body is draft.body]
        if named and (reading is not draft.told_in or named[0].start > draft.told.end):
            before = reading.text[max(0, named[0].start - CLAUSE) : named[0].start]
            behind = COMMENTS.match(reading.mask, named[0].end)
            return REPORTER.search(before) is not None or behind is not None
        if named:
            return False
    return False


def is_named_too_late(draft: Draft, readings: Sequence[Reading]) -> bool:
    """Whether "the group" stands for an organization that the text has not named so far; a text
    may begin with "A charity" or "The oldest union", whose name follows."""
    if draft.named in {"here", "list"} or draft.body.in_title:
        return False
    number = next((n for n, each in enumerate(readings) if each is draft.told_in), 0)
    if draft.named == "description" and _only_comments(draft, readings[number:]):
        return True
    if draft.told_in.is_title or draft.body.first_sentence <= number:
        return False
    is_opening = number == 0 and draft.named == "description" and not _is_bare(draft)
    return not (is_opening and draft.body.first_sentence <= FEW)
