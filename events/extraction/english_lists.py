"""Organizations that an English text names as examples of many that ended."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.cast import Cast, Entity
from events.extraction.depend_words import words
from events.extraction.draft import Draft, Manner, Part, part
from events.extraction.english_counted import counted_before, counted_here
from events.extraction.english_in_turn import Ending, in_turn
from events.extraction.english_labels import LABEL, LABEL_WORD, LONGEST_LABEL
from events.extraction.english_list_words import (
    ACTING,
    ALONG,
    AMONG,
    ANOTHER,
    AS_ARE,
    AS_SOMETHING,
    BULLET,
    COUNTED,
    COUNTED_PEOPLE,
    EARLIER_ONES,
    END_OF_LIST,
    FATE_FOLLOWS,
    FOLLOWS,
    FROM_TO,
    IN_IT,
    IN_TURN_BEHIND,
    INTRODUCED,
    MANY_BETWEEN,
    MEMBERS_FOLLOW,
    MEMBERS_PRECEDE,
    MILDER,
    NO_MEMBERS_FOLLOW,
    OF_ITS_LEADER,
    OFF_AIR,
    ONE_MORE,
    OWN_DATE,
    PAST_FATE,
    REMOVED,
    SEVERAL,
    THEIRS,
    UNNAMED_LAST,
    WHOSE,
)
from events.extraction.english_many import manner_of_many
from events.extraction.english_names import WORDS
from events.extraction.english_objects import organizations_after, organizations_before, units_after
from events.extraction.english_orders import ENDINGS, NOUNS
from events.extraction.english_paper_nouns import NOUN_OF
from events.extraction.english_papers import (
    LOSING,
    PAPERS_OF,
    STRIPPED_MANY,
    STRIPPED_OF,
    speaks_of_papers,
)
from events.extraction.english_taking import is_told
from events.extraction.english_verbs import verbs_in
from events.extraction.findings import PARTIAL, DecidedBy, Kind, Status
from events.extraction.foreign_dates import usable
from events.extraction.reading import PLACE, Reading

# "two bodies |received liquidation orders"
GOT_ORDERS = re.compile(
    r"\b(?:received|got|(?:were|been) (?:handed|served(?: with)?|sent|given|issued(?: with)?)) "
    r"(?P<noun>closure|shutdown|dissolution|liquidation|winding[- ]up|suspension"
    r"|deregistration) (?:orders|notices|letters)\b"
)
FAR = 90
# "it was the turn of its Bergen |office"
# "the Dutch branch |of A"
SECTION_OF = re.compile(rf"{PLACE} (?:section|branch|chapter|arm|wing) of (?:the )?$")
# "the |ousted president", of whose party more is told
PEOPLE_AHEAD = re.compile(rf" (?:[a-z-]+ )?(?:{WORDS['description']['person']})\b(?!['’-])")
TOO = re.compile(r"(?: [^,;.\ue000]{1,30})?,? (?:too|also|as well|likewise)\b")
NEXT_PART = re.compile(r"(?: \([^)]*\))?;(?: and)?(?= )")
END_OF_PART = re.compile(r"(?: \([^)]*\))?\s*(?:[.;]|$)")
OF_THESE = re.compile(r",? (?:among them|included)")
AN_OFFICE = re.compile(rf" (?:{WORDS['units']['place_bound']})\b")
# "donors |such as A"
NO_MEMBERS = re.compile(
    rf"\b(?:{'|'.join(sorted(words('words', 'no_bodies')))})[\s,]*$", re.IGNORECASE
)
JUST_BEFORE = 30


def names_examples(reading: Reading) -> bool:
    patterns = (MEMBERS_FOLLOW, MEMBERS_PRECEDE, FATE_FOLLOWS)
    return any(pattern.search(reading.mask) for pattern in patterns)


def tells_of_several(reading: Reading) -> bool:
    return SEVERAL.search(reading.mask) is not None


def counts_bodies(reading: Reading) -> bool:
    """ "five media", "dozens of groups": whose names may follow."""
    found = COUNTED.search(reading.mask)
    while found is not None and COUNTED_PEOPLE.search(reading.text, *found.span()):
        found = COUNTED.search(reading.mask, found.start() + 1)
    return found is not None


def ending_of_many(reading: Reading) -> Ending | None:
    """The one that tells most: their end rather than that they are thrown out."""
    found = list(endings_of_many(reading))
    whole = (each for each in found if each.manner.kind not in PARTIAL)
    return next(whole, None) or next(iter(found), None)


def endings_of_many(reading: Reading) -> Iterator[Ending]:
    """How the many ended that the sentence speaks of, in the order of certainty."""
    for verb in verbs_in(reading):
        if verb.entry.get("needs_unit") and not units_after(reading, verb.end):
            continue
        is_of_a_person = not verb.lead.words and PEOPLE_AHEAD.match(reading.mask, verb.end)
        if is_told(reading, verb.start) and not is_of_a_person:
            yield Ending(manner_of_many(verb), reading, part(reading, verb.start, verb.end))
    yield from _papers_of_many(reading)
    for match in LABEL.finditer(reading.mask):
        if LABEL_WORD.search(reading.mask, match.end(), match.end() + LONGEST_LABEL):
            yield _ending(reading, match, Kind.BANNED, Status.ORDERED, "label")
    yield from _by_noun(reading)


def _by_noun(reading: Reading) -> Iterator[Ending]:
    """ "the closure of ten groups", "two bodies received liquidation orders"."""
    for match in GOT_ORDERS.finditer(reading.mask):
        name = next(name for pattern, name in NOUNS if pattern.fullmatch(match["noun"]))
        if is_told(reading, match.start()):
            kind = Kind(ENDINGS["noun_kinds"][name][1])
            yield _ending(reading, match, kind, Status.ORDERED, name)
    for pattern, name in NOUNS:
        for match in pattern.finditer(reading.mask):
            if NOUN_OF.match(reading.mask, match.end()) and is_told(reading, match.start()):
                own, by_order = map(Kind, ENDINGS["noun_kinds"][name])
                acting = ACTING.search(reading.mask[: match.start()])
                kind = by_order if acting else own
                yield _ending(reading, match, kind, Status.COMPLETED, name)


def _papers_of_many(reading: Reading) -> Iterator[Ending]:
    taking = (PAPERS_OF, STRIPPED_OF, STRIPPED_MANY, LOSING, REMOVED, WHOSE, THEIRS)
    for pattern in taking if speaks_of_papers(reading) else ():
        for match in pattern.finditer(reading.mask):
            if is_told(reading, match.start()):
                yield _ending(reading, match, Kind.DEREGISTERED, Status.COMPLETED, "papers")
    for match in OFF_AIR.finditer(reading.mask):
        if is_told(reading, match.start()):
            yield _ending(reading, match, Kind.PUBLICATION_CEASED, Status.COMPLETED, "off_air")


def _ending(
    reading: Reading, match: re.Match[str], kind: Kind, status: Status, name: str
) -> Ending:
    by = DecidedBy.ORGANIZATION if kind == Kind.DISBANDED else DecidedBy.AUTHORITY
    manner = Manner(kind, status, by, f"en.list.{name}")
    return Ending(manner, reading, part(reading, *match.span()))


def examples_of(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """The organizations that a sentence names as examples: "including A", "among them are B"."""
    for match in MEMBERS_FOLLOW.finditer(reading.mask):
        if NO_MEMBERS.search(reading.mask, max(0, match.start() - JUST_BEFORE), match.start()):
            continue
        if reading is ending.reading and MILDER.search(reading.mask, 0, match.start()):
            continue  # "closed A and |warned five others, including B"
        open_list = match["are"] or match["colon"] or match["latest"]
        listed = _introduced(reading, match.end())
        if not open_list and not any(entity.body for entity in listed):
            continue
        if match["colon"] and not (listed and END_OF_LIST.match(reading.mask, listed[-1].end)):
            continue
        yield from _examples(ending, reading, listed, cast)
    yield from _bulleted(ending, reading, cast)
    if reading is ending.reading:
        for _, listed in counted_here(reading):
            yield from _examples(ending, reading, listed, cast)
    for match in FROM_TO.finditer(reading.mask):
        starts = [match.start(name) for name in ("first", "last") if match[name]]
        ends = [reading.organization_at(start) for start in starts]
        named = [entity for entity in ends if entity]
        yield from _examples(ending, reading, named + _one_more(reading, named), cast)
    yield from companions_of(ending, reading, cast)


def _bulleted(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """The organization of a line in a list that the telling sentence ends with a colon before."""
    bullet = BULLET.match(reading.mask) if ending.reading.text.endswith(":") else None
    if bullet and reading is not ending.reading and not verbs_in(reading):
        listed = organizations_after(reading, bullet.end(), unknown=True)
        yield from _examples(ending, reading, listed[:1], cast)


def as_counted(ending: Ending, telling: Reading, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """Those that the next sentence begins with, as many as were counted in this one."""
    yield from _examples(ending, reading, counted_before(telling, reading), cast)


def introduced_in(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """The organizations that the sentence after introduces as members: "They include A"."""
    yield from _bulleted(ending, reading, cast)
    for match in INTRODUCED.finditer(reading.mask):
        yield from _examples(ending, reading, _introduced(reading, match.end()), cast)


def named_plainly(reading: Reading) -> list[Entity]:
    """Whom a sentence behind one of many says to be of them, whatever its grammar."""
    named: list[Entity] = []
    for match in INTRODUCED.finditer(reading.mask):
        named += _introduced(reading, match.end())
    return named + [entity for entity, _ in are_alike(reading)]


def named_latest(reading: Reading) -> list[Entity]:
    """ "Such parties were banned again and again, most recently |A"."""
    found = (match for match in MEMBERS_FOLLOW.finditer(reading.mask) if match["latest"])
    return [entity for match in found for entity in _introduced(reading, match.end())]


def are_alike(reading: Reading, *, here: bool = False) -> Iterator[tuple[Entity, Status | None]]:
    """Whom a sentence says to be of them too, and how far that has come if not as far; `here`: of
    those counted in the sentence itself."""
    for match in MEMBERS_PRECEDE.finditer(reading.mask):
        if not here or OF_THESE.fullmatch(match.group()):
            for entity in _members_before(reading, match):
                yield entity, _status_of(match)


def _status_of(match: re.Match[str]) -> Status | None:
    """ "A |must be off the air by Sunday", "A |met the same fate"."""
    if match.group().lstrip(" ,").startswith("must"):
        return Status.ORDERED
    return Status.COMPLETED if PAST_FATE.search(match.group()) else None


def reached_too(reading: Reading) -> Iterator[tuple[Entity, Status | None]]:
    """Whom a sentence says that the same befell, and how far that has come if not as far: "The ban
    covers A as well", "The suit targets B", "It follows that of C"."""
    for pattern in (FATE_FOLLOWS, EARLIER_ONES, FOLLOWS):
        for match in pattern.finditer(reading.mask):
            is_before = pattern is not FATE_FOLLOWS
            is_asked = not is_before and match["suit"] is not None
            status = Status.THREATENED if is_asked else _status_of(match)
            for entity in _reached(reading, match.end()):
                if match.group() == "After" and TOO.match(reading.mask, entity.end):
                    continue  # "After A in May, |B too will close"
                if entity.body or not AN_OFFICE.match(reading.mask, entity.end):
                    yield entity, Status.COMPLETED if is_before else status


def _reached(reading: Reading, end: int) -> list[Entity]:
    listed = _listed_behind(reading, end)
    while listed and (behind := IN_TURN_BEHIND.match(reading.mask, listed[-1].end)):
        start = behind.start("next")
        listed += [each for each in reading.entities if each.start == start]
    return listed


def _listed_behind(reading: Reading, end: int) -> list[Entity]:
    """Those listed there, or named of the many there: "six of its fronts, among them A"."""
    listed = organizations_after(reading, end, unknown=True)
    if any(each.body for each in listed):
        return listed
    between = MANY_BETWEEN.match(reading.mask, end)
    return organizations_after(reading, between.end(), unknown=True) if between else listed


def _introduced(reading: Reading, end: int) -> list[Entity]:
    """Those listed behind "they include"; not "named |A as an example"."""
    listed = _listed_behind(reading, end)
    if NO_MEMBERS_FOLLOW.search(reading.mask, 0, end):
        return []
    if listed and AS_SOMETHING.match(reading.mask, listed[-1].end):
        return []
    listed += _one_more(reading, listed)
    while listed and (more := _next_part(reading, listed[-1].end)):
        listed += more
    return listed


def _next_part(reading: Reading, end: int) -> list[Entity]:
    """The next of "the dailies A and B; |the weeklies C and D"."""
    semicolon = NEXT_PART.match(reading.mask, end)
    listed = organizations_after(reading, semicolon.end(), unknown=True) if semicolon else []
    is_list = listed and END_OF_PART.match(reading.mask, listed[-1].end)
    return listed if is_list else []


def _one_more(reading: Reading, listed: list[Entity]) -> list[Entity]:
    behind = ONE_MORE.match(reading.mask, listed[-1].end) if listed else None
    last = reading.organization_at(behind.start("last")) if behind else None
    return [last] if last else []


def companions_of(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """Those of which a sentence says that they share the fate: "C and D were added to the list"."""
    if not reading.names_somebody:
        return
    mask = reading.mask
    for entity, status in reached_too(reading):
        manner = replace(ending.manner, status=status or ending.manner.status)
        yield from _examples(replace(ending, manner=manner), reading, [entity], cast)
    yield from in_turn(ending, reading)
    if reading is ending.reading:
        for match in ALONG.finditer(mask, ending.told.end):
            yield from _examples(ending, reading, organizations_after(reading, match.end()), cast)
    for match in MEMBERS_PRECEDE.finditer(mask):
        if reading is ending.reading and _tells_itself(mask, match, ending.told):
            continue  # it is the telling itself: "A, a channel of B, went off the air"
        listed = _members_before(reading, match)
        status = _status_of(match) or ending.manner.status
        of_these = replace(ending, manner=replace(ending.manner, status=status))
        if reading is not ending.reading and usable(reading):
            told = part(reading, match.start() + 1, match.end())
            of_these = replace(of_these, reading=reading, told=told)
        yield from _examples(of_these, reading, listed, cast)


def _tells_itself(mask: str, match: re.Match[str], told: Part) -> bool:
    before = mask[match.start() : told.start]
    return match.start() <= told.start < match.end() and not any(map(str.isalpha, before))


def _members_before(reading: Reading, match: re.Match[str]) -> list[Entity]:
    """ "A and B |are among those closed, and so is C"; odd names only where others or the words
    show it."""
    unnamed = UNNAMED_LAST.search(reading.mask, max(0, match.start() - FAR), match.start())
    end = unnamed.start() if unnamed else match.start()
    leader = OF_ITS_LEADER.search(reading.mask, max(0, end - FAR), end)
    led = reading.organization_at(leader.start("org")) if leader else None
    listed = organizations_before(reading, led.end if led else end, unknown=True)
    if AMONG.match(match.group()) and not any(each.body for each in listed):
        return []
    another = ANOTHER.match(reading.mask, match.end())
    if another and (last := reading.organization_at(another.start("next"))):
        listed.append(last)
    listed = [each for each in listed if not IN_IT.search(reading.mask, 0, each.start)]
    as_are = AS_ARE.search(reading.mask, match.end())
    return listed + (organizations_after(reading, as_are.end()) if as_are else [])


def _examples(
    ending: Ending, reading: Reading, listed: list[Entity], cast: Cast
) -> Iterator[Draft]:
    for entity in listed:
        body = entity.body or cast.unknown(entity.text, None)
        kind = ending.manner.kind
        is_shut = kind in {Kind.DISBANDED, Kind.OFFICE_CLOSED} or ending.is_closing
        if body.kind == "media" and is_shut:
            kind = Kind.PUBLICATION_CEASED
        dated = OWN_DATE.match(reading.mask, entity.end)
        kind = Kind.OFFICE_CLOSED if SECTION_OF.search(reading.mask, 0, entity.start) else kind
        yield Draft(
            body=body,
            manner=replace(ending.manner, kind=kind),
            reading=reading,
            told=Part.of(entity) if dated else ending.told,
            named="list",
            subject=Part.of(entity),
            dates_from=entity.end if dated else ending.told.end,
            dates_to=dated.end() if dated else None,
            telling=None if dated else ending.reading,
        )
