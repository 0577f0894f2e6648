"""What silences a paper or a station without a word for its end: presses sealed, signals cut,
screens gone black."""

import re
from collections.abc import Iterator

from events.extraction.cast import Entity
from events.extraction.draft import Draft, Manner
from events.extraction.english_names import WORDS
from events.extraction.english_objects import organizations_after, organizations_before
from events.extraction.english_papers import all_of
from events.extraction.english_taking import is_told
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import ORG, Reading

PRESSES = WORDS["presses"]
NOUN = rf"(?:{PRESSES['nouns']})"
# "sealed |the printing press of A"
STOPS = re.compile(
    rf"\b(?:{PRESSES['stops']}) (?:down |off |up )?(?:all )?(?:the )?{NOUN} (?:of|at|used by)(?= )"
)
# "A's presses |were sealed"
STOPPED = re.compile(
    rf"(?P<org>{ORG})(?:\s?\([^)]{{1,30}}\))?(?:'s?|, whose) {NOUN} (?:{PRESSES['stopped']})\b"
)
# "the presses of A |were sealed"
ARE_STOPPED = re.compile(rf"(?:{PRESSES['stopped']})\b")
OF = re.compile(rf"\b{NOUN} of(?= )")
OF_MEDIA = {"media", None}
MANNER = Manner(
    Kind.PUBLICATION_CEASED, Status.COMPLETED, DecidedBy.AUTHORITY, "en.presses.stopped"
)


def presses_stopped(reading: Reading) -> Iterator[Draft]:
    """Papers and stations whose presses, transmitters or signals somebody has stopped."""
    for match in STOPS.finditer(reading.mask):
        if is_told(reading, match.start()):
            listed = organizations_after(reading, match.end())
            yield from _silenced(reading, listed, match)
    for match in OF.finditer(reading.mask):
        listed = organizations_after(reading, match.end())
        end = listed[-1].end + 1 if listed else 0
        stopped = ARE_STOPPED.match(reading.mask, end) if listed else None
        if stopped and is_told(reading, match.start()):
            yield from _silenced(reading, listed, stopped)
    for match in STOPPED.finditer(reading.mask):
        if is_told(reading, match.start()):
            listed = organizations_before(reading, match.end("org"))
            yield from _silenced(reading, listed, match)


def _silenced(reading: Reading, listed: list[Entity], told: re.Match[str]) -> Iterator[Draft]:
    media = [each for each in listed if each.body and each.body.kind in OF_MEDIA]
    yield from all_of(reading, media, MANNER, told)
