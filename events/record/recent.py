"""What was done with the record last, by whom and why; for editors."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Model, Value

from events.models import Claim, ClosureEvent, Law, Organization
from events.models.history import Label, versions_of

from .history import editors, parts_of

# Of each table; an act that wrote more rows than these hides what came before it.
LOOKED_AT = 200
TABLES: tuple[type[Model], ...] = (ClosureEvent, Organization, Law, Claim)


@dataclass(frozen=True)
class RecentAct:
    """`row` stands for the `others` changed in the same act; None if it is gone since.

    `editor` is "" for a program and for what was done past the admin.
    """

    at: datetime
    editor: str
    role: str
    reason: str
    label: Label
    row: Model | None
    others: int


@dataclass(frozen=True)
class _Write:
    """A version of a row, or of a part of it."""

    table: int
    row: int
    at: datetime
    act: Any
    said: dict[str, Any]
    label: str
    is_part: bool


def recent_acts(most: int = 10) -> list[RecentAct]:
    """The latest acts, newest first, in a fixed number of queries."""
    acts: defaultdict[Any, list[_Write]] = defaultdict(list)
    for write in sorted(_writes(), key=lambda write: write.at, reverse=True):
        acts[write.act or write.at].append(write)
    latest = [sorted(writes, key=_most_telling) for writes in list(acts.values())[:most]]
    rows, known = _rows(latest), editors(first.said for first, *_others in latest)
    return [
        RecentAct(
            at=writes[0].at,
            editor=known.get(writes[0].said.get("user"), ""),
            role=writes[0].said.get("role", ""),
            reason=writes[0].said.get("reason", ""),
            label=Label.CHANGED if writes[0].is_part else Label(writes[0].label),
            row=rows.get((writes[0].table, writes[0].row)),
            others=len({(write.table, write.row) for write in writes}) - 1,
        )
        for writes in latest
    ]


def _most_telling(write: _Write) -> tuple[int, bool]:
    """An event before the organization that came along, a row before its parts."""
    return write.table, write.is_part


def _writes() -> Iterator[_Write]:
    first, *others = _versions()
    columns = first.union(*others, all=True)
    for table, row, at, act, said, label, is_part in columns:
        yield _Write(table, row, at, act, said or {}, label, is_part)


def _versions() -> Iterator[Any]:
    for number, model in enumerate(TABLES):
        owners = [(model, "pgh_obj_id", False)]
        owners += [(part, owner.attname, True) for _name, part, owner in parts_of(model)]
        for table, owner, is_part in owners:
            latest = versions_of(table).order_by("-pgh_id")[:LOOKED_AT]
            yield latest.values_list(
                Value(number),
                F(owner),
                "pgh_created_at",
                "pgh_context_id",
                "pgh_context",
                "pgh_label",
                Value(is_part),
            )


def _rows(acts: list[list[_Write]]) -> dict[tuple[int, int], Model]:
    wanted: defaultdict[int, set[int]] = defaultdict(set)
    for first, *_others in acts:
        wanted[first.table].add(first.row)
    found: dict[tuple[int, int], Model] = {}
    for number, keys in wanted.items():
        rows = TABLES[number]._default_manager.all()
        if TABLES[number] is ClosureEvent:
            rows = rows.select_related("organization")
        found |= {(number, pk): row for pk, row in rows.in_bulk(keys).items()}
    return found
