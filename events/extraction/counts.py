"""A counted number of closures on its way to being a claim."""

from dataclasses import dataclass

from events.extraction.draft import Part
from events.extraction.findings import Comparator
from events.extraction.reading import Reading
from events.extraction.when import Phrase


@dataclass(frozen=True)
class Count:
    """ "at least 35 groups have stopped operations": `since` and `on` are its words for dates."""

    comparator: Comparator
    count: int
    unit: str
    reading: Reading
    told: Part
    rule: str
    since: Phrase | None = None
    on: Phrase | None = None
    claimant: str | None = None
