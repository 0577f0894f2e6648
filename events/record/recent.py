"""What was done with the record last, by whom and why; for editors."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import (
    BooleanField,
    CharField,
    ExpressionWrapper,
    F,
    Model,
    OuterRef,
    Q,
    Subquery,
    TextChoices,
    Value,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from events.models import Claim, ClosureEvent, Law, Organization
from events.models.history import Label, versions_of
from events.models.on_record import OnRecord

from .history import editors, parts_of

# Versions of each table; an act that wrote more than these hides what came before it.
LOOKED_AT = 200
Stage = OnRecord.Stage
TABLES: tuple[type[Model], ...] = (ClosureEvent, Organization, Law, Claim)


class Deed(TextChoices):
    """What became of a row in an act; the most telling first."""

    MERGED = "merged", _("merged")
    WITHDRAWN = "withdrawn", _("withdrawn")
    REINSTATED = "reinstated", _("reinstated")
    PUBLISHED = "published", _("published")
    ENTERED = "entered", _("entered on the record")
    DRAFTED = "drafted", _("entered as a draft")
    REMOVED = "removed", _("removed")
    CHANGED = "changed", _("changed")


@dataclass(frozen=True)
class RecentAct:
    """`row` stands for `others` of which the same became, and for rows written `beside` them in the
    act; None if it is gone since. The numbers are None where more was written than is looked at.

    `editor` is "" for a program and for what was done past the admin.
    """

    at: datetime
    editor: str
    role: str
    reason: str
    label: Deed
    row: Model | None
    others: int | None
    beside: int | None


@dataclass(frozen=True)
class _Write:
    """A version of a row, or of a part of it."""

    table: int
    row: int
    source: str
    number: int
    at: datetime
    act: Any
    said: dict[str, Any]
    label: str
    stage: str
    stage_before: str
    is_merged: bool
    is_part: bool


@dataclass(frozen=True)
class _Written:
    """A row with what became of it in an act."""

    table: int
    row: int
    deed: Deed


def recent_acts(most: int = 10) -> list[RecentAct]:
    """The latest acts, newest first, in a fixed number of queries."""
    writes = list(_writes())
    seen_since = _seen_since(writes)
    acts: defaultdict[Any, list[_Write]] = defaultdict(list)
    for write in sorted(writes, key=lambda write: write.at, reverse=True):
        acts[write.act or write.at].append(write)
    latest = [(act[0], _written(act)) for act in list(acts.values())[:most]]
    rows = _rows([written[0] for _one, written in latest])
    known = editors(one.said for one, _written in latest)
    return [
        RecentAct(
            at=one.at,
            editor=known.get(one.said.get("user"), ""),
            role=one.said.get("role", ""),
            reason=one.said.get("reason", ""),
            label=first.deed,
            row=rows.get((first.table, first.row)),
            others=sum(each.deed == first.deed for each in more) if is_whole else None,
            beside=sum(each.deed != first.deed for each in more) if is_whole else None,
        )
        for one, (first, *more) in latest
        for is_whole in [seen_since is None or one.at > seen_since]
    ]


def _seen_since(writes: Iterable[_Write]) -> datetime | None:
    """All that was written after this has been looked at; None if simply all has."""
    of_source: defaultdict[tuple[int, str], list[datetime]] = defaultdict(list)
    for write in writes:
        of_source[write.table, write.source].append(write.at)
    return max((min(ats) for ats in of_source.values() if len(ats) >= LOOKED_AT), default=None)


def _written(act: Iterable[_Write]) -> list[_Written]:
    """The rows of an act, the most telling first: an event before what came along with it."""
    of_row: defaultdict[tuple[int, int], list[_Write]] = defaultdict(list)
    for write in act:
        of_row[write.table, write.row].append(write)
    rank = list(Deed).index
    written = [_Written(*key, _deed(writes)) for key, writes in of_row.items()]
    return sorted(written, key=lambda one: (rank(one.deed), one.table, one.row))


def _deed(writes: Iterable[_Write]) -> Deed:
    """What became of a row by the versions of it and of its parts in one act."""
    own = sorted((write for write in writes if not write.is_part), key=lambda write: write.number)
    if not own:
        return Deed.CHANGED
    first, last = own[0], own[-1]
    if last.label == Label.REMOVED:
        return Deed.REMOVED
    if first.label == Label.ENTERED:
        return Deed.DRAFTED if last.stage == Stage.DRAFT else Deed.ENTERED
    if last.stage == first.stage_before:
        return Deed.CHANGED
    if last.stage == Stage.WITHDRAWN:
        return Deed.MERGED if last.is_merged else Deed.WITHDRAWN
    return Deed.REINSTATED if first.stage_before == Stage.WITHDRAWN else Deed.PUBLISHED


def _writes() -> Iterator[_Write]:
    first, *others = _versions()
    for table, row, source, number, at, act, said, *told in first.union(*others, all=True):
        yield _Write(table, row, source, number, at, act, said or {}, *told)


def _versions() -> Iterator[Any]:
    for number, model in enumerate(TABLES):
        owners = [(model, "pgh_obj_id", False)]
        owners += [(part, owner.attname, True) for _name, part, owner in parts_of(model)]
        for table, owner, is_part in owners:
            latest = versions_of(table).order_by("-pgh_id")[:LOOKED_AT]
            yield latest.values_list(
                Value(number),
                F(owner),
                Value(str(table._meta.model_name)),
                "pgh_id",
                "pgh_created_at",
                "pgh_context_id",
                "pgh_context",
                "pgh_label",
                *(_OF_A_PART if is_part else _of_a_row(table)),
                Value(is_part),
            )


_OF_A_PART = (Value(""), Value(""), Value(False))


def _of_a_row(table: type[Model]) -> tuple[Any, ...]:
    """Its stage, the one before, and whether it is merged."""
    earlier = versions_of(table).filter(
        pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id")
    )
    before = Subquery(earlier.order_by("-pgh_id").values("stage")[:1], output_field=CharField())
    is_merged = ExpressionWrapper(Q(merged_into__isnull=False), output_field=BooleanField())
    return F("stage"), Coalesce(before, Value("")), is_merged


def _rows(told: Iterable[_Written]) -> dict[tuple[int, int], Model]:
    wanted: defaultdict[int, set[int]] = defaultdict(set)
    for one in told:
        wanted[one.table].add(one.row)
    found: dict[tuple[int, int], Model] = {}
    for number, keys in wanted.items():
        rows = TABLES[number]._default_manager.all()
        if TABLES[number] is ClosureEvent:
            rows = rows.select_related("organization")
        found |= {(number, pk): row for pk, row in rows.in_bulk(keys).items()}
    return found
