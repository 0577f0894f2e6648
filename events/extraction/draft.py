"""An event on its way: what a rule read in one sentence, before dates, place and law are added."""

from dataclasses import dataclass
from typing import Literal

from events.extraction.cast import Body, Entity
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import Reading

Named = Literal["here", "pronoun", "description", "list"]


@dataclass(frozen=True)
class Part:
    """A piece of a sentence at [start, end), as worded."""

    text: str
    start: int
    end: int

    @classmethod
    def of(cls, entity: Entity) -> "Part":
        return cls(entity.text, entity.start, entity.end)


@dataclass(frozen=True)
class Who:
    """Who a clause is about: an organization, or an authority if there is none."""

    body: Body | None
    named: Named = "here"
    subject: Part | None = None


AN_AUTHORITY = Who(None)


@dataclass(frozen=True)
class Manner:
    """How an organization ends, and which rule says so."""

    kind: Kind
    status: Status
    decided_by: DecidedBy
    rule: str


@dataclass(frozen=True)
class Draft:
    """`told` is where it is told, in `reading` or, of an example in a list, in `telling`; its
    dates stand in the same sentence from `dates_from` to `dates_to`. `is_plain`: told so plainly
    that one reader is enough."""

    body: Body
    manner: Manner
    reading: Reading
    told: Part
    named: Named = "here"
    subject: Part | None = None
    unit: Part | None = None
    dates_from: int = 0
    dates_to: int | None = None
    telling: Reading | None = None
    is_plain: bool = False

    @property
    def kind(self) -> Kind:
        return self.manner.kind

    @property
    def status(self) -> Status:
        return self.manner.status

    @property
    def decided_by(self) -> DecidedBy:
        return self.manner.decided_by

    @property
    def told_in(self) -> Reading:
        return self.telling or self.reading


def part(reading: Reading, start: int, end: int) -> Part:
    return Part(reading.text[start:end], start, end)


def named_here(entity: Entity) -> Who:
    return Who(entity.body, "here", Part.of(entity))
