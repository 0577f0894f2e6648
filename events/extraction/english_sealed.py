"""Bodies whose doors others shut: "A, whose doors police sealed", "sealed the doors of B"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft, Manner
from events.extraction.english_objects import organizations_after
from events.extraction.english_papers import all_of
from events.extraction.english_taking import is_told
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import AUTHORITY, ORG, PLACE, Reading

SEALS = r"(?:seal|padlock|bolt|chain|nail|weld|board)(?:s|ed|ing)?(?: off| up| shut)?"
DOORS = r"(?:doors?|gates?|entrances?)"
PLACES = rf"(?:{DOORS}|premises|offices?|headquarters|rooms?|building)"
SIGN = re.compile(rf"\b{SEALS}\b")
WHOSE = re.compile(
    rf"(?P<org>{ORG})\"?(?: \([^()]{{1,40}}\))?,? whose (?:[\w-]+ ){{0,2}}?{PLACES}"
    rf" (?:in {PLACE} )?(?:(?:(?:the )?(?:{AUTHORITY}|{PLACE}|[a-z]+)(?: [a-z]+)?|was|were"
    rf"|(?:has|have|had) been) )?(?:had |have )?{SEALS}\b"
)
SEALED = re.compile(rf"\b{SEALS} (?:the )?(?:[a-z]+ )?{DOORS} (?:of|to|at)(?= )")
ARE_SEALED = re.compile(rf"\b{DOORS} (?:of|to|at)(?= )")
BEHIND = re.compile(rf"[^.;:]{{0,40}}? (?:was|were|has been|have been|stand|stood) {SEALS}\b")


def sealed(reading: Reading) -> Iterator[Draft]:
    """Those whose work is stopped so."""
    if not SIGN.search(reading.mask):
        return
    manner = Manner(Kind.SUSPENDED, Status.COMPLETED, DecidedBy.AUTHORITY, "en.sealed")
    for match in WHOSE.finditer(reading.mask):
        entity = reading.organization_at(match.start("org"))
        yield from all_of(reading, [entity] if entity else [], manner, match)
    for match in [*SEALED.finditer(reading.mask), *ARE_SEALED.finditer(reading.mask)]:
        listed = organizations_after(reading, match.end())
        is_so = match.re is SEALED or (listed and BEHIND.match(reading.mask, listed[-1].end))
        if is_so and is_told(reading, match.start()):
            yield from all_of(reading, listed, manner, match)
