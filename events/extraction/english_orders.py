"""What ends organizations in English other than a plain verb: registrations taken away, labels,
orders and decisions put as nouns."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Entity
from events.extraction.draft import Draft, Manner, Who, named_here, part
from events.extraction.english_cast import DESCRIPTOR, descriptor_kind
from events.extraction.english_clauses import (
    AUTHORITY_WORD,
    COURT,
    Scene,
    is_denied,
    is_hypothetical,
    is_threat,
    lead_to,
    who,
)
from events.extraction.english_names import WORDS
from events.extraction.english_objects import organizations_after, organizations_before
from events.extraction.english_verbs import MODALS
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import LAW, ORG, PLACE, Reading

PAPERS, STIGMA = WORDS["papers"], WORDS["stigma"]
TAKE, TAKEN = "|".join(PAPERS["verb"]), PAPERS["verb"][3]
PAPER = rf"(?:(?:the|its|their|his) )?(?:(?:{LAW}|{PLACE}|\([^)]*\)) ?)*{PAPERS['noun']}"
WAS = r"(?:was|were|has been|have been|had been)"
BRACKETS = r"(?:\s*\([^)]*\))?"


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


PAPERS_OF = _pattern(rf"\b(?:{TAKE}) {PAPER} (?:of|for|from|to)\b(?: work of)?")
TAKING_OF = _pattern(rf"\b{PAPERS['taking']} of {PAPER} of\b")
PAPERS_TAKEN = [
    _pattern(
        rf"(?P<org>{ORG})(?:'s?)?{BRACKETS},? {PAPER} (?:\w+ ){{0,2}}(?:{WAS}|is) (?:\w+ly )?"
        rf"(?:{TAKEN})\b"
    ),
    _pattern(rf"\b{PAPER} (?:of|for) (?P<org>{ORG})[^;:]{{0,160}}?{WAS} (?:\w+ly )?(?:{TAKEN})\b"),
    _pattern(
        rf"(?P<org>{ORG}){BRACKETS}(?:,[^;:,]*,)? (?:has |have )?(?:had {PAPER} (?:{TAKEN})"
        rf"|(?:los[et]s?|(?:was|been) stripped of) {PAPER})\b"
    ),
    _pattern(rf"\b(?:{TAKE}) (?:the )?(?P<org>{ORG})'s? {PAPER}"),
    _pattern(rf"\bstrip(?:s|ped|ping)? (?:the )?(?P<org>{ORG}){BRACKETS} of {PAPER}"),
    _pattern(
        rf"(?P<org>{ORG}){BRACKETS} {WAS} (?:struck|removed|dropped|deleted) (?:off|from) the "
        r"[\w ]{0,30}(?:register|registry|rolls?)\b"
    ),
]
PAPERS_SUSPENDED = [
    _pattern(
        rf"\b(?:suspend(?:s|ed|ing)?|froze|freezes) {PAPER} (?:of|for) (?:the )?(?P<org>{ORG})"
    ),
    _pattern(rf"(?P<org>{ORG})(?:'s?)?{BRACKETS},? {PAPER} {WAS} (?:\w+ly )?suspended\b"),
    _pattern(rf"\b{PAPER} (?:of|for) (?:the )?(?P<org>{ORG}){BRACKETS} {WAS} suspended\b"),
]
STILL_TO_COME = re.compile(r"\b(?:loses|is|are) ")
DESCRIBED_OBJECT = re.compile(
    rf" (?:its|the|an?|{PLACE}'s)(?: [\w-]+){{0,5}}? (?P<noun>{DESCRIPTOR})\b"
)

LABEL = _pattern(rf"\b{STIGMA['verb']}\b")
LABEL_WORD = _pattern(rf"(?:\bas )?(?:an? )?{STIGMA['word']}")
LABEL_PASSIVE = _pattern(
    rf"\b(?:{WAS}|is|are|been)\b (?:\w+ )?{STIGMA['verb']}\b[^,;:]{{0,60}}?{STIGMA['word']}"
)
LONGEST_LABEL = 160

NOUNS = [(_pattern(rf"\b(?:{words})"), name) for words, name in WORDS["nouns"].items()]
NOUN_OF = re.compile(
    r" (?:of|on|for|(?:orders?|notices?|letters?) (?:to|on|against|for))\b"
    rf"(?: the (?:activities|operations|work)(?: in {PLACE})? of)?"
)
ORDERED = re.compile(
    r"\b(?:order(?:ed|s)?|left (?:standing|in force)|upheld|affirmed|announced|approved"
    r"|granted|imposed|confirmed|issued|sent"
    r"|served|handed)\b[^,;:]{0,60}$"
)
ENDED_AS = {
    "banned": (Kind.BANNED, DecidedBy.AUTHORITY),
    "outlawed": (Kind.BANNED, DecidedBy.AUTHORITY),
    "liquidated": (Kind.DISSOLVED_BY_ORDER, DecidedBy.AUTHORITY),
    "deregistered": (Kind.DEREGISTERED, DecidedBy.AUTHORITY),
    "disbanded": (Kind.DISBANDED, DecidedBy.ORGANIZATION),
    "dissolved": (Kind.DISBANDED, DecidedBy.ORGANIZATION),
}
HOW = "|".join(ENDED_AS)
ATTRIBUTES = [
    _pattern(rf"\b(?:the|now|recently|since|of)[ -](?P<how>{HOW}) (?P<org>{ORG})"),
    _pattern(
        rf"(?P<org>{ORG}){BRACKETS}, (?:since |now )?(?P<how>{HOW}) (?:in|by|since|last|on|as)\b"
    ),
]
SENTENCE_BEGINS = re.compile(r"[\"\s]*(?:The|Its|An?)?(?: [\w-]+){0,2} ?")
DECIDED_BY = re.compile(r"(?:\s?\([^)]*\))?,? (?:decided|ordered|imposed|approved) by\b")
AS_FACT = re.compile(
    r"(?:\s?\([^)]*\))?(?:,[^;:]{1,120},)? (?:was|were|has|have|had|came|comes|drew|draws|follows"
    r"|followed|leaves|left|marks|marked|means|meant|takes|took|put|puts|sparked|shocked)\b"
    r"(?! (?:not|never|been (?:reversed|lifted|overturned|postponed)|lifted|overturned|postponed))"
)
AFTERWARDS = _pattern(
    r"\b(?:after|following|since|with|despite|saw|seen|include[sd]?|led to)\b(?: [\w-]+){0,3} ?$"
)
ANNOUNCES = re.compile(
    r"\b(?:announce[sd]?|announcing|confirm(?:s|ed)|declare[sd]?|finali[sz]ed|approved)\b"
    r" (?:its|their|the [\w-]+'s?) (?:own )?(?:\w+ )?$"
)


def closures_by_order(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Registrations taken away, organizations declared undesirable, closures ordered."""
    yield from _papers(reading, scene)
    yield from _labels(reading)
    yield from _attributes(reading)
    for pattern, name in NOUNS:
        for match in pattern.finditer(reading.mask):
            if is_told(reading, match.start()):
                yield from _noun(reading, scene, match, name)


def is_told(reading: Reading, start: int) -> bool:
    """Whether what stands there is neither denied nor only considered."""
    lead = lead_to(reading.mask, start)
    unsure = lead.has(*MODALS, "would") or is_hypothetical(reading, lead)
    return not (unsure or is_denied(reading, lead))


def _papers(reading: Reading, scene: Scene) -> Iterator[Draft]:
    mask = reading.mask
    for match in PAPERS_OF.finditer(mask):
        if is_told(reading, match.start()):
            listed = organizations_after(reading, match.end())
            manner = _taken(Status.COMPLETED, "papers_of")
            yield from _all(reading, listed, manner, match)
            yield from () if listed else _described(reading, scene, manner, match)
    for match in TAKING_OF.finditer(mask):
        if is_told(reading, match.start()):
            ordered = ORDERED.search(mask[: match.start()])
            manner = _taken(Status.ORDERED if ordered else Status.COMPLETED, "taking_of")
            yield from _all(reading, organizations_after(reading, match.end()), manner, match)
    yield from _suspended(reading)
    for pattern in PAPERS_TAKEN:
        for match in pattern.finditer(mask):
            entity = reading.organization_at(match.start("org"))
            if entity and is_told(reading, match.start()):
                ahead = STILL_TO_COME.search(match.group())
                manner = _taken(Status.ORDERED if ahead else Status.COMPLETED, "papers_taken")
                yield from _all(reading, [entity], manner, match)


def _suspended(reading: Reading) -> Iterator[Draft]:
    """ "suspended the licence of A", "A's licence was suspended"."""
    manner = Manner(Kind.SUSPENDED, Status.COMPLETED, DecidedBy.AUTHORITY, "en.papers_suspended")
    for pattern in PAPERS_SUSPENDED:
        for match in pattern.finditer(reading.mask):
            if is_told(reading, match.start()):
                listed = organizations_after(reading, match.start("org"))
                yield from _all(reading, listed, manner, match)


def _taken(status: Status, rule: str) -> Manner:
    return Manner(Kind.DEREGISTERED, status, DecidedBy.AUTHORITY, f"en.{rule}")


def _described(
    reading: Reading, scene: Scene, manner: Manner, match: re.Match[str]
) -> Iterator[Draft]:
    """ "the licence of its leading human rights group"."""
    described = DESCRIBED_OBJECT.match(reading.mask, match.end())
    if described is None or described["noun"].endswith("s"):
        return
    body = scene.cast.main(descriptor_kind(described["noun"]))
    if body:
        subject = Who(body, "description", part(reading, *described.span()))
        yield _draft(reading, subject, manner, match)


def _labels(reading: Reading) -> Iterator[Draft]:
    mask = reading.mask
    manner = Manner(Kind.BANNED, Status.ORDERED, DecidedBy.AUTHORITY, "en.label")
    for verb in LABEL.finditer(mask):
        word = LABEL_WORD.search(mask, verb.end(), verb.end() + LONGEST_LABEL)
        if word is None or not is_told(reading, verb.start()):
            continue
        if LABEL_PASSIVE.search(mask, max(0, verb.start() - 20), word.end()):
            listed = _labeled_before(reading, verb.start())
        else:
            listed = organizations_after(reading, verb.end())
            listed = [entity for entity in listed if entity.end <= word.start()]
        yield from _all(reading, listed, manner, verb)


def _labeled_before(reading: Reading, start: int) -> list[Entity]:
    lead = lead_to(reading.mask, start)
    listed = organizations_before(reading, lead.end)
    if listed:
        return listed
    last = next(reversed(list(reading.within(0, lead.end, "organization"))), None)
    has_aside = last and reading.mask[last.end : lead.end].count(",") in {0, 2}
    return [last] if last and has_aside else []


def _attributes(reading: Reading) -> Iterator[Draft]:
    """ "the banned A", "A, banned in B since last year,"."""
    for pattern in ATTRIBUTES:
        for match in pattern.finditer(reading.mask):
            entity = reading.organization_at(match.start("org"))
            kind, decided_by = ENDED_AS[match["how"].lower()]
            manner = Manner(kind, Status.COMPLETED, decided_by, "en.attribute")
            yield from _all(reading, [entity] if entity else [], manner, match)


def _noun(reading: Reading, scene: Scene, match: re.Match[str], name: str) -> Iterator[Draft]:
    own, by_order = map(Kind, WORDS["noun_kinds"][name])
    left = reading.mask[: match.start()]
    of = NOUN_OF.match(reading.mask, match.end())
    if of is None:
        yield from _own_noun(reading, scene, match, own)
        return
    listed = organizations_after(reading, of.end())
    if ORDERED.search(left) and _is_by_authority(reading, match.start()):
        by_court = name == "closure" and COURT.search(reading.text)
        kind = Kind.DISSOLVED_BY_ORDER if by_court else by_order
        manner = Manner(kind, Status.ORDERED, DecidedBy.AUTHORITY, f"en.ordered.{name}")
        yield from _all(reading, listed, manner, match)
    elif listed and DECIDED_BY.match(reading.mask, listed[-1].end):
        manner = Manner(by_order, Status.ORDERED, DecidedBy.AUTHORITY, f"en.ordered.{name}")
        yield from _all(reading, listed, manner, match)
    elif AFTERWARDS.search(left) or _is_subject(reading, match, listed):
        for entity in listed:
            kind = _own_kind(entity, own)
            manner = Manner(kind, Status.COMPLETED, DecidedBy.ORGANIZATION, f"en.background.{name}")
            yield from _all(reading, [entity], manner, match)


def _is_subject(reading: Reading, match: re.Match[str], listed: Sequence[Entity]) -> bool:
    """ "The closure of A drew criticism", told as a fact."""
    if not listed or not SENTENCE_BEGINS.fullmatch(reading.mask, 0, match.start()):
        return False
    return AS_FACT.match(reading.mask, listed[-1].end) is not None


def _own_noun(reading: Reading, scene: Scene, match: re.Match[str], kind: Kind) -> Iterator[Draft]:
    """ "announced its dissolution"."""
    announced = ANNOUNCES.search(reading.mask[: match.start()])
    if announced is None or kind not in {Kind.DISBANDED, Kind.SUSPENDED}:
        return
    lead = lead_to(reading.mask, announced.start())
    status = Status.THREATENED if is_threat(reading, lead) else Status.ANNOUNCED
    subject = who(reading, lead, scene)
    if subject and subject.body:
        is_medium = subject.body.kind == "media" and kind == Kind.DISBANDED
        kind = Kind.PUBLICATION_CEASED if is_medium else kind
        manner = Manner(kind, status, DecidedBy.ORGANIZATION, "en.own_noun")
        yield _draft(reading, subject, manner, match)


def _own_kind(entity: Entity, kind: Kind) -> Kind:
    is_medium = entity.body is not None and entity.body.kind == "media"
    return Kind.PUBLICATION_CEASED if is_medium and kind == Kind.DISBANDED else kind


def _is_by_authority(reading: Reading, start: int) -> bool:
    left = reading.mask[:start]
    named = any(reading.within(0, start, "authority", "place", "person"))
    return named or bool(AUTHORITY_WORD.search(left)) or "ordered" in left


def _all(
    reading: Reading, listed: Sequence[Entity], manner: Manner, match: re.Match[str]
) -> Iterator[Draft]:
    for entity in listed:
        subject = named_here(entity)
        if subject.body is not None:
            yield _draft(reading, subject, manner, match)


def _draft(reading: Reading, subject: Who, manner: Manner, match: re.Match[str]) -> Draft:
    if subject.body is None:
        raise ValueError("A closure needs an organization.")
    return Draft(
        body=subject.body,
        manner=manner,
        reading=reading,
        told=part(reading, *match.span()),
        named=subject.named,
        subject=subject.subject,
        dates_from=match.end(),
    )
