"""Names that stand in a row with a closed one: of "A, B (BX) and C were closed" all were, whichever
of them a reader has found."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from events.extraction.cast import Body, Cast, Entity
from events.extraction.draft import Draft, Part
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading

WORDS = lexicon("english")["beside"]
DESCRIBED = rf"(?:the |its |their |both )?(?:(?!(?:{WORDS['apart']})\b)[a-z][\w'-]* ){{0,4}}[\"']?"
AND = r",? (?:and|or|nor|as well as|along with)(?: also)?(?: an?)?"
# "and a local partner, |B"; not "and warned nine others, including B"
ROLE = r"(?! [a-z]+ed\b)(?: [a-z][\w'-]*){1,3},"
LINK = re.compile(rf"[\"']?(?: ?\([^()]{{1,40}}\))?(?:{AND}(?:{ROLE})?|[,;]| &) {DESCRIBED}")
COMMA = re.compile(r"[,;] (?:the )?|,? (?:and|or|nor) (?:the )?")
BEGINS = re.compile(rf"(?:^|[,:;(\"—–-] ?|\b(?:{WORDS['before']}) ){DESCRIBED}$")
OWNS = re.compile(r"['’]s?\b")
ACTS = re.compile(rf" (?:{WORDS['acts']})\b")
IN_A_ROW = frozenset({"organization", "unknown", "authority"})
MOST_NAMES = 40


def beside(drafts: Iterable[Draft], told_of: set[Body], cast: Cast) -> Iterator[Draft]:
    """The same told of those that stand in a row with a closed one and of whom nothing is told."""
    done = set(told_of)
    for draft in drafts:
        for entity in _row(draft):
            body = entity.body or cast.unknown(entity.text, None)
            if body not in done:
                done.add(body)
                yield replace(
                    draft,
                    body=body,
                    named="list",
                    subject=Part.of(entity),
                    telling=draft.told_in,
                    is_plain=False,
                )


def _row(draft: Draft) -> Sequence[Entity]:
    """The names that only commas, "and" and descriptions part from the closed one."""
    reading = draft.reading
    if draft.subject is None or draft.unit is not None:
        return ()
    names = [each for each in reading.entities if each.sort in IN_A_ROW]
    at = next((n for n, each in enumerate(names) if each.start == draft.subject.start), None)
    if at is None:
        return ()
    first = last = at
    while last + 1 < len(names) and last - at < MOST_NAMES and _joined(reading, names, last):
        last += 1
    while first > 0 and at - first < MOST_NAMES and _joined(reading, names, first - 1):
        first -= 1
    if first < at and not BEGINS.search(
        reading.mask[max(0, names[first].start - 80) : names[first].start]
    ):
        first = first + 1 if last - first > 1 else at
    if last > at and _goes_its_own_way(draft, names[last]):
        last -= 1
    row = names[first : last + 1]
    return [each for n, each in enumerate(row) if each.body or _is_within(reading, row, n)]


def _goes_its_own_way(draft: Draft, name: Entity) -> bool:
    """ "A and |B's lawyers"; "banned A and |B protested"."""
    behind = draft.reading.mask[name.end : name.end + 40]
    is_object = draft.telling is None and draft.subject and draft.told.start < draft.subject.start
    return bool(OWNS.match(behind) or (is_object and ACTS.match(behind)))


def _is_within(reading: Reading, row: Sequence[Entity], number: int) -> bool:
    """Whether an odd name stands bare between two of known shape: "A, |JINHA and B"."""
    if row[number].sort == "authority" or not 0 < number < len(row) - 1:
        return False
    before, name, behind = row[number - 1 : number + 2]
    gaps = (reading.mask[before.end : name.start], reading.mask[name.end : behind.start])
    return bool(before.body and behind.body) and all(map(COMMA.fullmatch, gaps))


def _joined(reading: Reading, names: Sequence[Entity], number: int) -> bool:
    between = reading.mask[names[number].end : names[number + 1].start]
    return LINK.fullmatch(between) is not None
