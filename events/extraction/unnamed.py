"""A body that is told to end and that a text leaves unnamed, as a reader comes upon it."""

from dataclasses import dataclass

from events.extraction.draft import Part
from events.extraction.findings import Kind
from events.extraction.reading import Reading


@dataclass(frozen=True)
class Unnamed:
    """`meant` is the name of the organization that a reader takes it for, if for any."""

    reading: Reading
    body: Part
    told: Part
    kind: Kind
    meant: str | None = None
