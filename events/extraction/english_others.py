"""What else than an organization is said to end: its meeting, its chairman, its strike."""

import re

from events.extraction.draft import Draft
from events.extraction.english_money import is_of_money
from events.extraction.english_objects import Unit, units_after
from events.extraction.english_owners import is_itself
from events.extraction.findings import DecidedBy, Kind
from events.extraction.lexicon import lexicon
from events.extraction.reading import ORG

WORDS = lexicon("vetoes")["others"]
THINGS, PEOPLE = WORDS["things"], WORDS["people"]
ADJECTIVES = (
    r"(?:(?!(?:and|or|of|in|at|by|for|to|after|when|as|because|its|his|her|their|whose|while|who"
    r"|which|that|where|since|over|with|without|until|before|on|under|against)\b)[\w'-]+ ){0,3}?"
)
# "wound up |its annual congress"
OTHER_OBJECT = re.compile(
    rf" (?:up |down |off |out |on )?(?:its|their|the|an?|his|her|all|plans for|both)"
    rf" {ADJECTIVES}(?:{THINGS})(?!\w)"
)
# "stopped |publishing answers to it"
CONTENT = re.compile(
    r" (?:(?:publishing|printing|posting|running|airing|releasing|all|any|selling|taking|offering"
    rf"|doing|new) ){{0,2}}(?:(?:the|its|their|any|all|new|more|regular) )?(?:\w+ )?"
    rf"(?:{WORDS['content']})(?!\w)"
)
# "is closing |its second-hand shop"
OTHER_PLACE = re.compile(
    rf" (?:up |down )?(?:its|their|an?|one|two|three|\d+)(?: of (?:its|their))? {ADJECTIVES}"
    rf"(?:{WORDS['places']})(?!\w)"
)
# "closed its printing press and will |have the paper printed in Marl"
PRINTED_ELSEWHERE = re.compile(
    r"\b(?:have|having|get|getting) (?:it|(?:the|its) [\w-]+) printed\b"
    r"|\b(?:will|to) be printed (?:in|at|by|elsewhere)\b"
)
ARE_PLACES = {"other", "media"}
HELD = r"(?:(?:run|given|held|led|offered|organi[sz]ed|hosted) )?"
# "|Lectures by A are suspended", where the first word is taken for a name
FIRST_OF_IT = re.compile(rf"(?:{THINGS}) {HELD}by (?:the )?\"?", re.IGNORECASE)
# "the chairman of |A", "a concert by |A"
OF_THE_BODY = re.compile(
    rf"\b(?:{THINGS}|{PEOPLE}) {HELD}(?:of|by|with|between|for|from|at|into|against)"
    r"(?: the| its)? \"?$",
    re.IGNORECASE,
)
# "the accounts of |A, B and |C were frozen|"
JOINT = r"(?: \([^)]{1,30}\))?(?:,? and|,)(?: the)? "
IN_A_LIST = re.compile(rf"(?:{ORG}{JOINT})+$")
REST_OF_LIST = re.compile(rf"(?:{JOINT}{ORG}){{0,20}}")
FAR, NEAR = 200, 40
# "|A's strike", "the |A hall"
BESIDE_THE_BODY = re.compile(rf"(?:'s?)? {ADJECTIVES}(?:{THINGS}|{PEOPLE})(?!\w)")
ABOUT_THE_BODY = re.compile(
    rf"\b(?:{WORDS['works']}) (?:about|on|against|outside|called for by|planned by|by|of)"
    r"(?: the| its)? (?:[\w-]+ ){0,3}?\"?$",
    re.IGNORECASE,
)
GATHERING = re.compile(rf"\b(?:{WORDS['gatherings']})(?: (?:was|is|will be|has been|has|had))? $")
# "found |three leaders of A guilty"
PEOPLE_OBJECT = re.compile(
    rf"(?: (?:the|its|their|all|some|several|many|an?|[\w-]+)){{0,4}}? (?:{PEOPLE})"
    r"(?: [\w-]+){0,2} (?:of|from|at) (?:the |its )?(?:[\w-]+ ){0,5}?\"?"
)
APPOSED = re.compile(r",? (?:the )?\"?")
OWNED = re.compile(r"'s? (?P<noun>(?:[\w-]+ )?[\w-]+) (?:was|were|is|are|has been|will be)\b")
MAY_END = re.compile(
    r"(?:[\w-]+ )?(?:registrations?|licen[cs]es?|status|office|offices|bureau|bureaux|branch"
    r"|branches|operations|activities|work|publication|headquarters|existence|closure|dissolution"
    r"|newspaper|magazine|daily|weekly|mission|chapter|presence|programmes?|programs?)"
)
# "the canteen of |A will close"
PLACE_OF_THE_BODY = re.compile(
    rf"\b(?:{WORDS['places']}) (?:of|at|in|run by|owned by|belonging to)(?: the| its)? \"?$",
    re.IGNORECASE,
)
FOR_GUESTS = re.compile(rf"(?:(?:its|their|the) )?(?:{WORDS['places']})", re.IGNORECASE)
FIGURE = re.compile(rf" in(?:to)? (?:{WORDS['figures']})\b")
# "four schools of |A were closed"
SEVERAL_OF = re.compile(
    rf"\b{WORDS['many']} (?:(?!of\b)[\w'-]+ ){{0,4}}?(?P<noun>[a-z-]+s) (?:{WORDS['by_whom']})"
    r"(?: the| its)? \"?$",
    re.IGNORECASE,
)
MEMBERSHIP = re.compile(
    r"\b(?:[Mm]embership|[Aa]ffiliation|voting rights|observer status|[Ff]unding) (?:of|for)"
    r"\b[^,;:.]{1,110}$"
)
PLATFORM = re.compile(rf"\b(?:{WORDS['platforms']})\b[^,;:.]{{0,60}}$")
ACCOUNT = re.compile(rf"[^,;:.]{{0,40}}?\b(?:{WORDS['accounts']})\b")
OF_READERS = re.compile(rf"\b(?:{WORDS['of_readers']})")  # "its online |comment section"
PEOPLE_ONLY = re.compile(PEOPLE)
HIS = re.compile(r"^(?:his|her)\b", re.IGNORECASE)
NOT_LAST = re.compile(WORDS["not_last"])
LAST_ONES = {"last_issue", "last_line", "last_time", "final_statement"}
PAPERS = (
    "en.papers",
    "en.stripped",
    "en.taking",
    "en.its_papers",
    "en.lost",
    "en.struck",
    "en.removed",
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| also)? $")


def is_of_another(draft: Draft) -> bool:
    """Whether what ends is a thing or a person of the organization's rather than itself."""
    rule = draft.manner.rule
    ceases = draft.kind == Kind.PUBLICATION_CEASED
    if ceases and PRINTED_ELSEWHERE.search(draft.told_in.text):
        return True
    if rule.startswith(PAPERS) or "papers" in rule or "presses" in rule:
        return False
    return (
        (draft.unit is not None and OF_READERS.search(draft.unit.text) is not None)
        or _has_other_object(draft)
        or FIGURE.match(draft.told_in.text, draft.told.end) is not None
        or _is_of_its_own(draft)
        or _is_of_several(draft)
        or _is_a_gathering(draft)
        or _is_of_membership(draft)
        or _is_of_a_part(draft)
        or _is_his(draft)
        or _is_an_account(draft)
        or is_of_money(draft.told.text, draft.told_in.text)
        or _is_not_the_last(draft)
    )


def _has_other_object(draft: Draft) -> bool:
    if draft.unit is not None or draft.named == "list":
        return False
    mask, end = draft.told_in.mask, draft.told.end
    is_of_content = draft.manner.rule.endswith(("cease", "cease_publication", "end_alone"))
    if is_of_content and CONTENT.match(mask, end):
        return True
    by_itself = draft.decided_by == DecidedBy.ORGANIZATION
    if by_itself and draft.body.kind not in ARE_PLACES and OTHER_PLACE.match(mask, end):
        return True
    return OTHER_OBJECT.match(mask, end) is not None


def _is_of_its_own(draft: Draft) -> bool:
    """ "the chairman of A was suspended", "closed A's hall"."""
    if draft.subject is None or draft.named != "here" or draft.unit is not None:
        return False
    mask, subject = draft.reading.mask, draft.subject
    if draft.reading is not draft.told_in:
        return False
    if subject.end > draft.told.start:
        of_people = PEOPLE_OBJECT.fullmatch(mask, draft.told.end, subject.start)
        return bool(of_people or BESIDE_THE_BODY.match(mask, subject.end))
    before = IN_A_LIST.sub("", mask[max(0, subject.start - FAR) : subject.start])[-NEAR:]
    told_from = max(0, draft.told.start - 60)
    is_undergone = PASSIVE.search(mask, told_from, draft.told.start) is not None
    is_of_it = is_undergone and (
        ABOUT_THE_BODY.search(before)
        or OF_THE_BODY.search(before)
        or FIRST_OF_IT.fullmatch(draft.reading.text, 0, subject.start)
    )
    if is_of_it or PLACE_OF_THE_BODY.search(before):
        behind = REST_OF_LIST.match(mask, subject.end)
        return "," not in mask[behind.end() if behind else subject.end : draft.told.start]
    owned = OWNED.match(mask, subject.end)
    return bool(is_undergone and owned and not MAY_END.match(owned["noun"]))


def _is_a_gathering(draft: Draft) -> bool:
    """ "the party congress |closed with a song"."""
    told = draft.told_in.text[max(0, draft.told.start - 40) : draft.told.start]
    closes = draft.manner.rule.endswith(("close", "cease", "shut"))
    by_itself = draft.decided_by == DecidedBy.ORGANIZATION and draft.unit is None
    return closes and by_itself and GATHERING.search(told) is not None


def _is_of_membership(draft: Draft) -> bool:
    """ "the membership of A in the federation of B is suspended"."""
    if draft.subject is None or draft.reading is not draft.told_in:
        return False
    start = draft.subject.start
    if start > draft.told.start:
        return False
    return MEMBERSHIP.search(draft.reading.mask[max(0, start - 120) : start]) is not None


def _is_of_several(draft: Draft) -> bool:
    """ "seven stations of A were closed", but not "seven members of A"."""
    if draft.subject is None or draft.named != "here" or draft.unit is not None:
        return False
    start = draft.subject.start
    several = SEVERAL_OF.search(draft.reading.mask[max(0, start - 60) : start])
    is_before = start < draft.told.start and draft.reading is draft.told_in
    return several is not None and is_before and not PEOPLE_ONLY.fullmatch(several["noun"])


def _is_of_a_part(draft: Draft) -> bool:
    """ "wound down its Rome bureau" ends no more than the bureau."""
    whole = draft.unit is None and draft.kind in {Kind.DISBANDED, Kind.PUBLICATION_CEASED}
    if not whole or draft.decided_by != DecidedBy.ORGANIZATION or draft.named == "list":
        return False
    units = units_after(draft.told_in, draft.told.end)
    return any(not (is_itself(unit, draft.body) or _is_name_of(unit, draft)) for unit in units)


def _is_name_of(unit: Unit, draft: Draft) -> bool:
    """ "its |affiliate, A"."""
    start = draft.subject.start if draft.subject else 0
    return APPOSED.fullmatch(draft.told_in.mask, unit.end, max(start, unit.end)) is not None


def _is_his(draft: Draft) -> bool:
    """ "closed his office", "closed its canteen"."""
    if draft.unit is None:
        return False
    by_itself = draft.decided_by == DecidedBy.ORGANIZATION
    if by_itself and FOR_GUESTS.fullmatch(draft.unit.text):
        return True
    before = draft.reading.text[max(0, draft.unit.start - 4) : draft.unit.start]
    return bool(HIS.match(draft.unit.text) or before in {"his ", "her "})


def _is_an_account(draft: Draft) -> bool:
    """ "YouTube closed the channel of A"."""
    text, told = draft.told_in.text, draft.told
    is_by_platform = PLATFORM.search(text, max(0, told.start - 90), told.start)
    return bool(is_by_platform and ACCOUNT.match(text, told.end))


def _is_not_the_last(draft: Draft) -> bool:
    """ "its last issue of the year"."""
    is_last = draft.manner.rule.rsplit(".", 1)[-1] in LAST_ONES
    behind = draft.told_in.text[draft.told.end : draft.told.end + 120]
    return is_last and NOT_LAST.search(behind) is not None
