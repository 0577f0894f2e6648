"""Organizations that share one verb of ending, each with its own date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.extraction.cast import Entity
from events.extraction.draft import Draft, Manner, Part
from events.extraction.english_objects import organizations_before
from events.extraction.english_verbs import CLOSING
from events.extraction.findings import Kind
from events.extraction.reading import DATE, ORG, Reading

# "A |went in July, |B on 9 August and |C, a tiny body, last Friday"
WENT = re.compile(
    rf" (?:went|goes|followed|fell|closed|folded|quit|dissolved|disbanded|did so"
    rf"|ended)(?: up| down)?,? (?:(?:on|in) )?{DATE}"
)
# "A |was liquidated in May, |B in June and |C in July"
WAS_ENDED = re.compile(
    r" (?:was|were|has been|had been) (?:banned|liquidated|dissolved|closed|shut|outlawed|suspended"
    r"|deregistered|disbanded|silenced|abolished|struck off|wound up|shut down|closed down)"
    rf"(?: by [^,;:.\ue000]{{1,40}})?,? (?:(?:on|in) )?{DATE}"
)
# "its rival A, owned by |B, folded in 2001"
OWNS = re.compile(r"\b(?:owned|run|published|founded|backed|led|funded|printed) by (?:the )?$")
IN_TURN = re.compile(
    rf"(?:,| and|, and|;|; and) (?:the |The )?(?P<next>{ORG})(?: [^,;\ue000]{{1,40}})?"
    rf"(?:, [^,;\ue000]{{1,60}},)? (?:(?:on|in) )?(?P<date>{DATE})"
    r"(?=\s*(?:[.,;]|and\b|$))"
)


@dataclass(frozen=True)
class Ending:
    """What a sentence says of many organizations."""

    manner: Manner
    reading: Reading
    told: Part

    @property
    def is_closing(self) -> bool:
        return self.manner.rule.rsplit(".")[-1] in CLOSING


def in_turn(ending: Ending, reading: Reading) -> Iterator[Draft]:
    """Those that share one verb, each with its date: "A went in July, B on 9 August"."""
    is_own = reading is ending.reading
    for match in (
        *WENT.finditer(reading.mask),
        *(WAS_ENDED.finditer(reading.mask) if is_own else ()),
    ):
        if reading is not ending.reading:
            for entity in organizations_before(reading, match.start())[-1:]:
                if OWNS.search(reading.mask, 0, entity.start):
                    continue
                yield from _with_date(ending, reading, entity, entity.end, match.end())
        after = IN_TURN.match(reading.mask, match.end())
        while after is not None:
            next_one = reading.organization_at(after.start("next"))
            if next_one is not None:
                yield from _with_date(ending, reading, next_one, after.start("date"), after.end())
            after = IN_TURN.match(reading.mask, after.end())


def _with_date(
    ending: Ending, reading: Reading, entity: Entity, start: int, end: int
) -> Iterator[Draft]:
    kind = ending.manner.kind
    if entity.body is None:
        return
    if entity.body.kind == "media" and kind == Kind.DISBANDED:
        kind = Kind.PUBLICATION_CEASED
    yield Draft(
        body=entity.body,
        manner=replace(ending.manner, kind=kind),
        reading=reading,
        told=Part.of(entity),
        named="list",
        subject=Part.of(entity),
        dates_from=start,
        dates_to=end,
    )
