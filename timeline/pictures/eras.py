"""The laws behind the marks of a picture: each an era from its entry into force to its repeal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from events.dates.edtf import Edtf
from events.models import Law
from timeline.query.months import Month
from timeline.query.selection import Selection
from timeline.query.words import words

from .cells import Cells
from .lettering import beside, cut, rows, width_of

LAWS_SHOWN = 3
OTHERS_NAMED = 12
OLDER_MONTHS = 36
LABEL_SIZE = 16
LABEL_HEIGHT = 21
LABEL_GAP = 8


@dataclass(frozen=True)
class Era:
    """A law in force: from `x` on; its line stands there if it came into force in the picture."""

    law: Law
    x: float
    width: float
    is_entry: bool
    is_day: bool
    label: str
    label_x: float
    is_label_end: bool
    row: int

    @property
    def label_y(self) -> float:
        return round(4 + LABEL_HEIGHT * (self.row + 0.7), 1)


def laws_named(selection: Selection) -> list[Law]:
    """The laws asked for, else those of the one place shown, most named by the events first.

    World-wide there are none: no era is the world's.
    """
    query, tally = selection.query, selection.tally
    if not query.laws and len(query.jurisdictions) != 1:
        return []
    counts = {slug: tally.named([slug]) & selection.bits for slug in tally.laws}

    def is_meant(law: Law) -> bool:
        places = query.jurisdictions
        return law.slug in query.laws if query.laws else law.jurisdiction.code in places

    named = [law for slug, law in tally.laws.items() if counts[slug] and is_meant(law)]
    return sorted(named, key=lambda law: (-counts[law.slug].bit_count(), law.slug))


def drawn(laws: Sequence[Law], first: date, last: date, *, is_zoomed: bool) -> list[Law]:
    """Those to draw behind events from `first` to `last`, earliest first.

    A law much older than the first event says nothing of it, unless it is the only one, or the one
    most named in a period that was asked for.
    """
    oldest = Month.of(first).plus(-OLDER_MONTHS).first_day

    def is_drawn(law: Law) -> bool:
        entry, end = entry_of(law), end_of(law)
        if not entry or entry > last:
            return False
        if is_zoomed and end and end <= first:
            return False
        return entry >= oldest or len(laws) == 1 or (is_zoomed and law == laws[0])

    shown = [law for law in laws if is_drawn(law)][:LAWS_SHOWN]
    return sorted(shown, key=lambda law: (entry_of(law) or date.min, law.slug))


def entry_of(law: Law) -> date | None:
    """The first day on which it may have come into force."""
    return _first_of(law.in_force)


def end_of(law: Law) -> date | None:
    """The first day on which it may have been repealed."""
    return _first_of(law.repealed)


def _first_of(when: Edtf | None) -> date | None:
    return (when.lower or when.upper) if when else None


def parting(
    selection: Selection, cells: Cells, cell_width: float, least_room: float
) -> Callable[[date], float]:
    """Where in its cell the line of an entry into force stands: between what came before and after.

    A mark stands in its month, not at its day. Where all of a month came on the day or after it, a
    line at its true place, on the 30th, would leave them no room and show them as before.
    """
    tally, sure = selection.tally, selection.bits & selection.tally.days

    def place(entry: date) -> float:
        exact = cells.place(entry)
        if not 0 < exact < len(cells):
            return exact
        cell = cells[cells.index(entry)]
        start = float(cells.index(entry))
        has_before = bool(tally.begun(sure, cell.first_day, entry))
        has_after = bool(tally.begun(sure, entry, cell.end))
        room = exact - start if has_before else start + 1 - exact
        if has_before == has_after or room * cell_width >= least_room:
            return exact
        return start + has_before

    return place


def eras(
    laws: Sequence[Law], cells: Cells, width: float, place: Callable[[date], float] | None = None
) -> list[Era]:
    """Their eras in a picture of these cells, with labels that touch neither each other nor its
    edges; `place` says where in the cells one begins."""
    cell_width = width / len(cells)
    found = []
    begin = place or cells.place
    starts = [begin(entry_of(law) or date.min) * cell_width for law in laws]
    entries = [(entry_of(law) or date.min) >= cells[0].first_day for law in laws]
    texts = [_label(law, is_entry=entry) for law, entry in zip(laws, entries, strict=True)]
    rooms = [
        beside(
            start,
            width_of(text.format(law=law), LABEL_SIZE),
            within=width,
            gap=LABEL_GAP,
        )
        for law, start, text in zip(laws, starts, texts, strict=True)
    ]
    heights = rows([room.span for room in rooms], gap=LABEL_GAP)
    told = zip(laws, entries, starts, texts, rooms, heights, strict=True)
    for law, is_entry, start, text, room, row in told:
        end = end_of(law)
        stop = cells.place(end) * cell_width if end else width
        name_width = room.width - width_of(text.format(law=""), LABEL_SIZE)
        found.append(
            Era(
                law,
                x=round(start, 1),
                width=round(max(stop - start, 0), 1),
                is_entry=is_entry,
                is_day=law.in_force.lower == law.in_force.upper,
                label=text.format(law=cut(str(law), name_width, LABEL_SIZE)),
                label_x=round(room.x, 1),
                is_label_end=room.is_end,
                row=row,
            )
        )
    return found


def _label(law: Law, *, is_entry: bool) -> str:
    """The words beside the line, with a place for the name."""
    said = _("{law} in force, {day}") if is_entry else _("{law} in force since {day}")
    return said.replace("{day}", words(law.in_force))
