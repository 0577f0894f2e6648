"""What ends organizations in English other than a plain verb: papers taken away, labels, and
orders, decisions and endings put as nouns or adjectives."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.cast import Entity
from events.extraction.draft import Draft, Manner, Part, Who, named_here, part
from events.extraction.english_bracketed import bracketed
from events.extraction.english_clauses import AUTHORITY_WORD, BY_AUTHORITY, COURT, Scene, lead_to
from events.extraction.english_demanded import is_to_be_undone
from events.extraction.english_forbidden import forbidden
from events.extraction.english_granted import is_granted
from events.extraction.english_labels import labels
from events.extraction.english_last import last_issues
from events.extraction.english_leaving import made_to_leave
from events.extraction.english_names import WORDS
from events.extraction.english_objects import (
    CHAPTER,
    NEAR,
    organizations_after,
    organizations_before,
    unit_before,
    units_after,
)
from events.extraction.english_paper_nouns import AN_ORDER, DROPPED, NOUN_OF, PENDING, SERVED
from events.extraction.english_papers import (
    ORDERED,
    all_of,
    draft,
    papers_taken,
    speaks_of_papers,
)
from events.extraction.english_presses import presses_stopped
from events.extraction.english_registers import off_the_register
from events.extraction.english_rows import rows
from events.extraction.english_sealed import sealed
from events.extraction.english_served import served
from events.extraction.english_show_cause import asked_to_show_cause, given_a_deadline
from events.extraction.english_subjects import ANY_AUTHORITY_WORD, who
from events.extraction.english_taking import is_told
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import in_any_case, lexicon
from events.extraction.reading import AUTHORITY, DATE, ORG, PLACE, Reading

ENDINGS = lexicon("endings")


NOUNS = [(in_any_case(rf"\b(?:{words})"), name) for words, name in ENDINGS["nouns"].items()]
AFTERWARDS = in_any_case(
    r"\b(?:after|following|since|with|despite|saw|seen|include[sd]?|led to|before|until|marks?"
    r"|marked|was|meant?s?|spell(?:s|ed)|spelt|signal(?:s|ed)|brought(?: about)?"
    r"|and|mourn\w*|recalled|including|over|by)\b(?: [\w-]+){0,3} ?$"
)
# "condemned |the forced closure of A"
REGRETTED = in_any_case(
    rf"\b(?:{WORDS['mood']['regrets']})(?: \w+ly)? (?:the|this|that|their|what it called the)"
    rf"(?: (?!(?:{WORDS['mood']['planned']})\b)[\w-]+){{0,2}} ?$"
)
SUBJECT = re.compile(
    rf"(?:^|[.:;•–—-] ?|^(?:[Oo]n |[Ii]n )?{DATE}[:.,]? )(?:[\"•*–-] ?)?(?:(?:[Tt]he|[Aa]n?) )?"
    r"(?:[\w-]+ )?$"
)
UNDONE = re.compile(
    r"[^.;:]{0,60}?\b(?:would|could|may|might|should|must|(?:is|are|was|were|has been|have been) "
    r"(?:being |never |not |only )?(?:sought|considered|debated|demanded|feared|possible|unlikely"
    r"|not|lifted|overturned|reversed|quashed|denied|annulled|ruled out|averted|put off|postponed)"
    r"|rumou?r\w*)\b"
)
POSSESSED = re.compile(
    rf"(?P<org>{ORG})(?:(?:'s|')|(?: \([^)]{{1,40}}\))?, whose) (?:[\w-]+ ){{0,2}}$"
)
PROCEEDINGS = in_any_case(
    rf"(?:{AUTHORITY}|\b(?:{WORDS['authorities']['words']})\b)[^;:]{{0,80}}\b(?:(?:lawsuit|suit"
    r"|petition|motion|application|claim|request|case|complaint|proceedings|action)s?\b[^;:,]{0,30}"
    r"(?:for|seeking|demanding|requesting|to seek)"
    r"|(?:sued|filed|applied|petitioned|moved) for|(?:seeks?|sought|requested|applied for"
    r"|asked (?:the |a )?[^;:,]{0,30}(?:court|tribunal) for"
    r"|propos(?:es?|ed|ing) to (?:the )?[^;:,]{3,60}?)) (?:the |an? )?(?:[\w-]+ )?$"
    r"|\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)(?: [\w'-]+)? "
    rf"(?:{WORDS['lists']['court_cases']})(?: \w+)? (?:also |further )?(?:seeks?|sought"
    r"|demand(?:s|ed)?|request(?:s|ed)?|(?:ask|call)(?:s|ed)? for|is for|was for)"
    r"(?:[^;:.]{0,200}? and(?: for)?)? (?:the )?$"
)
UPHELD = re.compile(
    r"\b(?:reject|dismiss|thr[eo]w|turn|refus|los|fail)\w*\b[^;:.]{0,60}?\b(?:appeal|challenge"
    r"|complaint|objection|petition|bid|case|fight|plea|application|request|motion)s?"
    r"(?: (?:of|by|from|(?:filed|brought|lodged|made) by) [^;:.]{1,70}?)?"
    r" (?:against|over|to(?: (?:overturn|stop|avert|block|reverse|lift|quash|annul|set aside"
    r"|undo))?)(?: the| its| their)?(?: [\w-]+)? $"
    r"|\b(?:refus|declin)\w* to (?:review|reconsider|revisit|suspend|stay|overturn|quash|lift|annul"
    r"|reverse|set aside|undo) (?:the|its|their|an?)(?: [\w-]+)? $"
    r"|\b(?:upheld|upholds|affirm(?:s|ed)|let stand) (?:its|their|the|an?)(?: [\w-]+){0,2}? $"
    r"|\bconfirm(?:s|ed) (?:its|their) $"
)
REJECTED_BEHIND = re.compile(
    r"[^;:.]{0,40}? (?:was|were|has been|have been|is)(?: \w+ly)? (?:rejected|dismissed|turned down"
    r"|thrown out)\b"
)
APPEAL = re.compile(
    r"\b(?:appeal|challenge|complaint|objection|petition)s?(?: (?:of|by|from) [^;:.]{1,70}?)?"
    r" (?:against|to|over)(?: the| its| their)? $"
)
ANNOUNCES = re.compile(
    r"\b(?:announce[sd]?|announcing|confirm(?:s|ed)|declare[sd]?|finali[sz]ed|approved"
    r"|decided (?:on|for)|voted for|backed|agreed (?:on|to)|resolved (?:on|upon)"
    r"|adopted (?:an? |the )?(?:resolution|motion|decision) (?:on|for)|consented to|went for"
    r"|opted for|chose)\b"
    r" (?:(?:its|their|the(?: [\w-]+'s?)?|an?) )?(?:own )?(?:\w+ )?$"
)
VOTE_ON = re.compile(
    r"\b(?:(?:hold|call|schedule|organi[sz]e|plan|put)(?:s|ed|led)?|held|holding|calling)"
    r" (?:an? |the )?(?:\w+ )?(?:vote|ballot|referendum|meeting|poll)s? (?:on|about|over)"
    r" (?:its|their|the) (?:\w+ )?$"
)
OF_ITS_OWN = re.compile(
    r" of (?:all |the )*(?:its|their)\b"
    r"(?! (?:service|programme|program|mission|section)s? \"?\ue000)"
)
IS_AHEAD = re.compile(r"\b(?:expected|likely|set|preparing|about|poised) to |\bcould\b")
ADJECTIVES = [
    (
        re.compile(
            r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|of|for|by|at|from|with|and"
            rf"|{PLACE}'s?) (?:now|recently|newly|since|long)?[- ]?(?P<adjective>{words})"
            rf"(?: (?!(?:and|or|the|an?|by|in|on)\b)(?:[\w'-]+"
            rf"|{PLACE}(?:'s)?)){{0,4}}? \"?(?P<org>{ORG})"
        ),
        Kind(ENDINGS["adjective_kinds"][name]),
    )
    for name, words in ENDINGS["adjectives"].items()
]


GONE_KINDS = {
    "disbanded": in_any_case("gone|defunct|closed|shut|disbanded|dissolved|no more|extinct|folded"),
    "banned": in_any_case("banned|outlawed|proscribed"),
    "suspended": in_any_case("suspended|dormant"),
}
GONE = in_any_case(
    r",(?: (?:both|all|now|since|long|meanwhile|already|of|them|which|are|is|two|three|have"
    r"|been|themselves|also|itself))+ "
    r"(?P<how>gone|defunct|closed|shut|disbanded|dissolved|no more|extinct|folded|banned|outlawed"
    rf"|proscribed|suspended|dormant)\b(?! to\b|(?: down)? (?:the |its |their |an? )?{ORG})"
)


def closures_by_order(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Registrations taken away, organizations declared undesirable, closures ordered."""
    if speaks_of_papers(reading):
        yield from papers_taken(reading, scene)
        yield from off_the_register(reading, scene)
    yield from labels(reading, scene)
    yield from forbidden(reading, scene)
    yield from last_issues(reading, scene)
    yield from made_to_leave(reading, scene)
    yield from served(reading, scene)
    yield from asked_to_show_cause(reading, scene)
    yield from given_a_deadline(reading)
    yield from presses_stopped(reading)
    yield from rows(reading)
    yield from sealed(reading)
    yield from bracketed(reading, scene)
    for pattern, name in NOUNS:
        for match in pattern.finditer(reading.mask):
            yield from _noun(reading, scene, match, name)
    yield from _ended_before(reading)
    yield from _ended_behind(reading)


def _noun(reading: Reading, scene: Scene, match: re.Match[str], name: str) -> Iterator[Draft]:
    left = reading.mask[: match.start()]
    of = NOUN_OF.match(reading.mask, match.end())
    listed = organizations_after(reading, of.end()) if of else []
    owned = POSSESSED.search(left)
    if owned and (owner := reading.organization_at(owned.start("org"))):
        listed, left = [owner], left[: owned.start()] + "the "
    elif of is None or (OF_ITS_OWN.match(reading.mask, match.end()) and not listed):
        is_said = is_told(reading, match.start()) or _upheld(reading, match)
        yield from _own_noun(reading, scene, match, name) if is_said else ()
        return
    else:
        yield from _of_a_part(reading, match, of.end())
    manner = _manner(reading, match, left, name, listed)
    if manner is None or _is_dropped(reading, match, listed):
        return
    for entity in listed:
        kind = _own_kind(entity, manner.kind)
        if name == "closure" and entity.body and entity.body.kind == "media":
            kind = Kind.PUBLICATION_CEASED
        yield from all_of(reading, [entity], replace(manner, kind=kind), match)


def _manner(
    reading: Reading, match: re.Match[str], left: str, name: str, listed: list[Entity]
) -> Manner | None:
    """How the organizations end that the noun is said of; None if it is not said to happen."""
    _, by_order = map(Kind, ENDINGS["noun_kinds"][name])
    if is_granted(reading.mask, *match.span()):
        return Manner(by_order, Status.ORDERED, DecidedBy.AUTHORITY, f"en.granted.{name}")
    is_order = AN_ORDER.match(reading.mask, match.end()) and SERVED.search(left)
    if is_order and is_told(reading, match.start()):
        return Manner(by_order, Status.ORDERED, DecidedBy.AUTHORITY, f"en.order.{name}")
    if PROCEEDINGS.search(left) or PENDING.match(reading.mask, match.end()):
        return Manner(by_order, Status.THREATENED, DecidedBy.AUTHORITY, f"en.sought.{name}")
    if _upheld(reading, match):
        return Manner(by_order, Status.ORDERED, DecidedBy.AUTHORITY, f"en.upheld.{name}")
    if is_to_be_undone(reading.mask, match.start()):
        return Manner(by_order, Status.COMPLETED, DecidedBy.AUTHORITY, f"en.demanded.{name}")
    return _told_manner(reading, match, left, name, listed)


def _is_dropped(reading: Reading, match: re.Match[str], listed: list[Entity]) -> bool:
    """ "the closure order against A was quashed"."""
    mask, end = reading.mask, match.end()
    is_paper = AN_ORDER.match(mask, end) or PENDING.match(mask, end)
    return bool(is_paper and listed and DROPPED.match(mask, listed[-1].end))


def _upheld(reading: Reading, match: re.Match[str]) -> re.Match[str] | None:
    """An appeal against the ending that has failed."""
    left = reading.mask[: match.start()]
    if REJECTED_BEHIND.match(reading.mask, match.end()):
        return APPEAL.search(left, max(0, len(left) - 120))
    return UPHELD.search(left)


def _own_upheld(
    reading: Reading, scene: Scene, match: re.Match[str], upheld: re.Match[str], name: str
) -> Iterator[Draft]:
    """ "rejected the objection of A to its dissolution", "A lost its appeal against its ban"."""
    named = [*reading.within(upheld.start(), match.start(), "organization")][-1:]
    subject = who(reading, lead_to(reading.mask, upheld.start()), scene)
    meant = named_here(named[0]) if named else subject
    if meant and not meant.body:
        meant = Who(scene.previous, "pronoun") if scene.previous else None
    if meant and meant.body:
        by_order = Kind(ENDINGS["noun_kinds"][name][1])
        manner = Manner(by_order, Status.ORDERED, DecidedBy.AUTHORITY, f"en.upheld.{name}")
        yield draft(reading, meant, manner, match)


def _told_manner(
    reading: Reading, match: re.Match[str], left: str, name: str, listed: list[Entity]
) -> Manner | None:
    own, by_order = map(Kind, ENDINGS["noun_kinds"][name])
    if not listed or not is_told(reading, match.start()):
        return None
    if ORDERED.search(left) and _is_by_authority(reading, match.start()):
        by_court = name == "closure" and COURT.search(reading.text)
        kind = Kind.DISSOLVED_BY_ORDER if by_court else by_order
        return Manner(kind, Status.ORDERED, DecidedBy.AUTHORITY, f"en.ordered.{name}")
    if announced := _announced_of(left, name) or _regretted(left, name):
        return announced
    is_subject = SUBJECT.search(left) and not UNDONE.match(reading.mask, listed[-1].end)
    if not is_subject and not AFTERWARDS.search(left):
        return None
    if is_subject and (behind := _by_authority_behind(reading, listed[-1].end)):
        by_court = name == "closure" and COURT.search(reading.text, behind.start())
        kind = Kind.DISSOLVED_BY_ORDER if by_court else by_order
        status = Status.ORDERED if "ordered" in behind.group() else Status.COMPLETED
        return Manner(kind, status, DecidedBy.AUTHORITY, f"en.told.{name}")
    rule = "told" if is_subject else "background"
    return Manner(own, Status.COMPLETED, DecidedBy.ORGANIZATION, f"en.{rule}.{name}")


def _by_authority_behind(reading: Reading, start: int) -> re.Match[str] | None:
    behind = re.compile(r",? (?:[a-z]+ ){0,3}?(?:decided|ordered|imposed|announced|upheld|signed)")
    told = behind.match(reading.mask, start)
    return told if told and BY_AUTHORITY.match(reading.mask, told.end()) else None


def _of_a_part(reading: Reading, match: re.Match[str], end: int) -> Iterator[Draft]:
    """ "the closure of the Bangkok branch of A"."""
    if not is_told(reading, match.start()):
        return
    for unit in units_after(reading, end):
        owner = next(reading.within(end, unit.end + NEAR, "organization"), None)
        is_name = owner is not None and reading.mask[unit.end : owner.start] in {", ", ", the "}
        if owner is not None and not is_name:  # "of its affiliate, A"
            ordered = ORDERED.search(reading.mask[: match.start()])
            by = DecidedBy.AUTHORITY if ordered else DecidedBy.ORGANIZATION
            status = Status.ORDERED if ordered else Status.COMPLETED
            manner = Manner(Kind.OFFICE_CLOSED, status, by, "en.noun_unit")
            told = draft(reading, named_here(owner), manner, match)
            yield replace(told, unit=Part(unit.text, unit.start, unit.end))


def _regretted(left: str, name: str) -> Manner | None:
    """ "condemned the closure of A"."""
    if name == "collapse" or not REGRETTED.search(left):
        return None
    by_order = Kind(ENDINGS["noun_kinds"][name][1])
    return Manner(by_order, Status.COMPLETED, DecidedBy.AUTHORITY, f"en.regretted.{name}")


def _announced_of(left: str, name: str) -> Manner | None:
    """ "the board announces the closure of A", "the Diocese announced the end of its service A"."""
    own = Kind(ENDINGS["noun_kinds"][name][0])
    if own not in {Kind.DISBANDED, Kind.SUSPENDED} or not ANNOUNCES.search(left):
        return None
    return Manner(own, Status.ANNOUNCED, DecidedBy.ORGANIZATION, f"en.announced.{name}")


def _own_noun(reading: Reading, scene: Scene, match: re.Match[str], name: str) -> Iterator[Draft]:
    """ "announced its dissolution"."""
    kind = Kind(ENDINGS["noun_kinds"][name][0])
    left = reading.mask[: match.start()]
    if upheld := _upheld(reading, match):
        yield from _own_upheld(reading, scene, match, upheld, name)
        return
    voted_on = VOTE_ON.search(left)
    announced = ANNOUNCES.search(left) or voted_on
    if announced is None or kind not in {Kind.DISBANDED, Kind.SUSPENDED}:
        return
    lead = lead_to(reading.mask, announced.start())
    subject = who(reading, lead, scene)
    if subject and subject.body:
        is_medium = subject.body.kind == "media" and kind == Kind.DISBANDED
        kind = Kind.PUBLICATION_CEASED if is_medium else kind
        ahead = IS_AHEAD.search(reading.mask[max(0, announced.start() - 30) : announced.end()])
        status = Status.THREATENED if ahead or voted_on else Status.ANNOUNCED
        unit = unit_before(reading, lead.end) if kind == Kind.DISBANDED else None
        unit = unit if unit and CHAPTER.search(unit.text) else None
        kind = Kind.OFFICE_CLOSED if unit else kind
        manner = Manner(kind, status, DecidedBy.ORGANIZATION, "en.own_noun")
        told = draft(reading, subject, manner, match)
        part_of = Part(unit.text, unit.start, unit.end) if unit else None
        yield replace(told, unit=part_of)


def _ended_before(reading: Reading) -> Iterator[Draft]:
    """ "the now-defunct A", "the banned B"."""
    for pattern, kind in ADJECTIVES:
        for match in pattern.finditer(reading.mask):
            entity = reading.organization_at(match.start("org"))
            if entity and entity.body:
                by = DecidedBy.AUTHORITY if kind == Kind.BANNED else DecidedBy.ORGANIZATION
                manner = Manner(_own_kind(entity, kind), Status.COMPLETED, by, "en.adjective")
                told = part(reading, *match.span("adjective"))
                subject = Part.of(entity)
                yield Draft(
                    entity.body, manner, reading, told, "here", subject, dates_from=entity.end
                )


def _ended_behind(reading: Reading) -> Iterator[Draft]:
    """ "A and B, both gone since the spring"."""
    for match in GONE.finditer(reading.mask):
        kind = next(Kind(k) for k, words in GONE_KINDS.items() if words.fullmatch(match["how"]))
        by = DecidedBy.AUTHORITY if kind == Kind.BANNED else DecidedBy.ORGANIZATION
        for entity in organizations_before(reading, match.start()):
            manner = Manner(_own_kind(entity, kind), Status.COMPLETED, by, "en.adjective")
            yield from all_of(reading, [entity], manner, match)


def _own_kind(entity: Entity, kind: Kind) -> Kind:
    is_medium = entity.body is not None and entity.body.kind == "media"
    return Kind.PUBLICATION_CEASED if is_medium and kind == Kind.DISBANDED else kind


def _is_by_authority(reading: Reading, start: int) -> bool:
    left = reading.mask[:start]
    named = any(reading.within(0, start, "authority", "place", "person"))
    return (
        named
        or bool(AUTHORITY_WORD.search(left) or ANY_AUTHORITY_WORD.search(left))
        or "ordered" in left
    )
