"""What a further language's reader has in hand: a sentence with its names, an end told in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.extraction.further_closings import Told
from events.extraction.further_dates import Day
from events.extraction.further_names import Name
from events.extraction.sentences import Sentence


@dataclass(frozen=True)
class Read:
    """A sentence with its names, and in small letters with them masked."""

    sentence: Sentence
    names: Sequence[Name]
    mask: str

    @property
    def is_title(self) -> bool:
        return self.sentence.field == "title"


@dataclass(frozen=True)
class Draft:
    """One organization of those whose end a sentence tells; `full` is its name as proposed,
    `dated_in` where the dates stand, `ends_in` the one it takes effect if elsewhere."""

    read: Read
    told: Told
    name: Name
    full: str
    announced: Day | None
    effective: Day | None
    dated_in: Read
    ends_in: Read | None = None
