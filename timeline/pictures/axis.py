"""What is written under the cells of a picture."""

from dataclasses import dataclass, replace

from django.utils.formats import date_format

from .cells import Cell, Cells, Unit
from .lettering import width_of

LABEL_ROOM = 56
END_ROOM = 42
END_GAP = 12
LETTER_SIZE = 15
MINOR_ROOM = 7
WEEKLY = (8, 15, 22)
YEARS_TOGETHER = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000)


@dataclass(frozen=True)
class Tick:
    """A line at the beginning of a cell; `label` is "" where nothing is written beside it."""

    x: float
    label: str
    is_strong: bool = True


def ticks(cells: Cells, width: float) -> list[Tick]:
    """The lines with words, and the strong ones between them: a day, month or year each."""
    cell_width = width / len(cells)
    placed = [(round(n * cell_width, 1), cell) for n, cell in enumerate(cells)]
    if cells.unit == Unit.DAY:
        found = _of_days(placed, width)
    else:
        of_cells = _of_months if cells.unit == Unit.MONTH else _of_years
        found = of_cells(placed, cell_width)
    return [tick if _has_room(tick, width) else replace(tick, label="") for tick in found]


def _has_room(tick: Tick, width: float) -> bool:
    """Whether its words end before the picture does."""
    return tick.x + max(width_of(tick.label, LETTER_SIZE) + END_GAP, END_ROOM) <= width


def minor_ticks(cells: Cells, width: float) -> list[float]:
    """One a cell where they stand far enough apart to be told."""
    cell_width = width / len(cells)
    if cell_width < MINOR_ROOM:
        return []
    return [round(n * cell_width, 1) for n in range(len(cells))]


def _of_days(placed: list[tuple[float, Cell]], width: float) -> list[Tick]:
    """The month at its first day, or at the beginning; between them the day, once a week."""
    firsts = [x for x, cell in placed if cell.first_day.day == 1]
    found, free = [], 0.0
    for x, cell in placed:
        day = cell.first_day.day
        is_begun = x == 0 and (not firsts or firsts[0] > 2 * LABEL_ROOM)
        if day == 1 or is_begun:
            found.append(Tick(x, date_format(cell.first_day, "j M Y")))
            free = x + 2 * LABEL_ROOM
        elif day in WEEKLY and x >= free and x + LABEL_ROOM < _next(firsts, x, width):
            found.append(Tick(x, str(day), is_strong=False))
    return found


def _next(places: list[float], x: float, otherwise: float) -> float:
    return next((place for place in places if place > x), otherwise)


def _of_months(placed: list[tuple[float, Cell]], cell_width: float) -> list[Tick]:
    """The years, and months between them where there is room; one says the year if none else."""
    every = _together(12 * cell_width)
    step = next((n for n in (1, 3, 6) if n * cell_width > LABEL_ROOM), 0)
    found = []
    for x, cell in placed:
        year, month = cell.first_day.year, cell.first_day.month
        if month == 1:
            found.append(Tick(x, str(year) if year % every == 0 else ""))
        elif step and x > 0 and month % step == 1 % step:
            found.append(Tick(x, date_format(cell.first_day, "M"), is_strong=False))
    if not any(tick.label for tick in found if tick.is_strong):
        first = Tick(0, date_format(placed[0][1].first_day, "M Y"))
        found = [first, *(tick for tick in found if tick.x > 2 * LABEL_ROOM)]
    return found


def _of_years(placed: list[tuple[float, Cell]], cell_width: float) -> list[Tick]:
    every = _together(cell_width)
    years = [(x, cell.first_day.year) for x, cell in placed]
    return [
        Tick(x, str(year) if year % every == 0 else "")
        for x, year in years
        if cell_width >= MINOR_ROOM or year % every == 0
    ]


def _together(year_width: float) -> int:
    """Of how many years one is written."""
    return next(n for n in YEARS_TOGETHER if n * year_width > LABEL_ROOM or n == YEARS_TOGETHER[-1])
