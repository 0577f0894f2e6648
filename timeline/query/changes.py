"""What became of a record since it was published: when, in which role, why, in which fields.

Never what stood there before or stands there now, and never who did it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Field, ForeignKey, Model, TextChoices, Value
from django.utils.translation import gettext_lazy as _

from events.models import ClosureEvent, Law, Organization
from events.models.history import Label, versions_of
from events.models.on_record import STANDING, OnRecord, Withholdable
from events.record.history import owner_of_part, versions_with_parts
from events.record.roles import Role

Record = Organization | Law | ClosureEvent

# Of the whole: what the deed tells, and that it was withheld for a time.
SILENT = STANDING - {"is_sample"}
UNKNOWN = "unknown"


class Deed(TextChoices):
    PUBLISHED = "published", _("published")
    CHANGED = "changed", _("changed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    REINSTATED = "reinstated", _("reinstated")


@dataclass(frozen=True)
class ChangedField:
    """A field, or a part such as `citations`; `what` is added, removed or "" within `part`."""

    name: str
    label: str
    part: str = ""
    what: str = ""


@dataclass(frozen=True)
class Change:
    """One act on a day (UTC). `role` is a Role, or "unknown" for an act past the admin.

    `reason` is "" where none was given, and where it might tell of something withheld.
    """

    on: date
    role: str
    deed: Deed
    reason: str
    fields: tuple[ChangedField, ...]
    act: UUID | None = None

    @property
    def role_label(self) -> str:
        return str(_("unknown") if self.role == UNKNOWN else Role(self.role).label)


def changes(record: Record) -> list[Change]:
    """The public history of a record, newest first, in a fixed number of queries."""
    return changes_of([record])[record.pk]


def changes_of(records: Sequence[Record]) -> dict[int, list[Change]]:
    """The public history of each of some rows of one table, in as many queries as of one."""
    if not records:
        return {}
    written = _written(records)
    since = {pk: _since_publication(parts) for pk, parts in written.items()}
    secret = _Secrets(records, [write for writes in since.values() for write in writes])
    return {record.pk: _changes(since.get(record.pk, []), secret) for record in records}


def _written(records: Sequence[Record]) -> dict[int, dict[str, list["_Write"]]]:
    """All that was written, by row, then by part of it; "" is the row itself."""
    written: defaultdict[int, dict[str, list[_Write]]] = defaultdict(dict)
    for part, model, versions in versions_with_parts(*records):
        owner = f"{owner_of_part(model, records[0])}_id" if part else "pgh_obj_id"
        of_row: defaultdict[int, list[Any]] = defaultdict(list)
        for version in versions.order_by("pgh_id"):
            of_row[getattr(version, owner)].append(version)
        for pk, own in of_row.items():
            written[pk][part] = _writes(model, own, part)
    return written


def _since_publication(parts: dict[str, list["_Write"]]) -> list["_Write"]:
    """The publication of a row, first, and all that was written since; nothing of a draft."""
    own = parts.get("", [])
    begun = next((write for write in own if write.deed == Deed.PUBLISHED), None)
    if not begun:
        return []
    of_parts = (write for part, writes in parts.items() if part for write in writes)
    return [*own[own.index(begun) :], *(write for write in of_parts if write.at >= begun.at)]


def _changes(writes: list["_Write"], secret: "_Secrets") -> list[Change]:
    acts: defaultdict[UUID | datetime, list[_Write]] = defaultdict(list)
    for write in writes:
        acts[write.act].append(write)
    told = [_told(act, secret, is_first=writes[0] in act) for act in acts.values()]
    told.sort(key=lambda pair: pair[0])
    return [change for _at, change in reversed(told) if change.fields or change.deed != "changed"]


@dataclass(frozen=True)
class _Write:
    """A version with the one before it and the last one of the same row."""

    model: type[Model]
    part: str
    version: Any
    before: Any
    last: Any

    @property
    def at(self) -> datetime:
        moment: datetime = self.version.pgh_created_at
        return moment

    @property
    def act(self) -> UUID | datetime:
        """What is done past the admin has no act: it goes by its transaction."""
        return self.version.pgh_context_id or self.at

    @property
    def deed(self) -> Deed:
        now = getattr(self.version, "stage", None)
        before = getattr(self.before, "stage", None)
        if self.part or now in (before, OnRecord.Stage.DRAFT):
            return Deed.CHANGED
        if now == OnRecord.Stage.WITHDRAWN:
            return Deed.WITHDRAWN
        return Deed.REINSTATED if before == OnRecord.Stage.WITHDRAWN else Deed.PUBLISHED

    @property
    def of_withheld(self) -> bool:
        """Whether the row was withheld before or after it, or is so now."""
        known = (self.version, self.before, self.last)
        return any(getattr(version, "is_withheld", False) for version in known)

    @property
    def fields(self) -> Iterator[ChangedField]:
        if self.part and (self.before is None or self.version.pgh_label == Label.REMOVED):
            what = "removed" if self.version.pgh_label == Label.REMOVED else "added"
            yield ChangedField(self.part, "", _name_of(self.model), what)
        elif self.before is not None:
            yield from (self._field(field) for field in self._changed())

    def _changed(self) -> Iterator["Field[Any, Any]"]:
        silent = {"withholding_reason"} if self.part else SILENT
        for field in self.model._meta.local_fields:
            if field.name in silent or not hasattr(self.version, field.attname):
                continue
            if getattr(self.version, field.attname) != getattr(self.before, field.attname):
                yield field

    def _field(self, field: "Field[Any, Any]") -> ChangedField:
        label = str(field.verbose_name)
        if self.part:
            return ChangedField(f"{self.part}.{field.name}", label, _name_of(self.model))
        return ChangedField(field.name, label)


def _name_of(model: type[Model]) -> str:
    return str(model._meta.verbose_name)


def _writes(model: type[Model], versions: Iterable[Any], part: str) -> list[_Write]:
    """Versions of rows of `model`, each row's in the order in which they came."""
    of_row: defaultdict[int, list[Any]] = defaultdict(list)
    for version in versions:
        of_row[version.pgh_obj_id].append(version)
    return [
        _Write(model, part, version, before, row[-1])
        for row in of_row.values()
        for before, version in zip([None, *row], row, strict=False)
    ]


class _Secrets:
    """Which reasons might tell of something withheld: they were written for editors."""

    def __init__(self, records: Sequence[Record], writes: Iterable[_Write]) -> None:
        referred: defaultdict[type[Model], set[int]] = defaultdict(set)
        for write in writes:
            for model, pk in _referred(write):
                referred[model].add(pk)
        self._withheld = _withheld(referred)
        self._merged = _acts_on_withheld_duplicates(records)

    def hide(self, act: Iterable[_Write]) -> bool:
        return any(
            write.of_withheld
            or write.act in self._merged
            or not self._withheld.isdisjoint(_referred(write))
            for write in act
        )


def _withheld(referred: Mapping[type[Model], Iterable[int]]) -> set[tuple[type[Model], int]]:
    """Those of the rows that are withheld, in one query for all tables."""
    if not referred:
        return set()
    models = list(referred)
    first, *others = (
        model._default_manager.filter(pk__in=pks, is_withheld=True)
        .order_by()
        .values_list(Value(n), "pk")
        for n, (model, pks) in enumerate(referred.items())
    )
    return {(models[n], pk) for n, pk in first.union(*others)}


def _referred(write: _Write) -> Iterator[tuple[type[Model], int]]:
    """The rows that can be withheld to which a write points, or pointed before it."""
    for field in write.model._meta.local_fields:
        if isinstance(field, ForeignKey) and issubclass(field.related_model, Withholdable):
            for version in (write.version, write.before):
                pk = getattr(version, field.attname, None)
                if pk:
                    yield field.related_model, pk


def _acts_on_withheld_duplicates(records: Sequence[Record]) -> set[UUID]:
    """The acts in which rows that went into these were changed, where those are withheld."""
    model, keys = type(records[0]), [record.pk for record in records]
    if not issubclass(model, Withholdable):
        return set()
    versions = versions_of(model)
    hidden = versions.filter(pgh_obj__merged_into__in=keys, pgh_obj__is_withheld=True)
    return set(hidden.exclude(pgh_context_id=None).values_list("pgh_context_id", flat=True))


def _told(
    act: list[_Write], secret: _Secrets, *, is_first: bool
) -> tuple[tuple[datetime, int], Change]:
    """An act in public, and its place among the others.

    What came with the publication is not listed: it was not there before.
    """
    said = act[0].version.pgh_context or {}
    role, reason = said.get("role"), str(said.get("reason") or "")
    deed = next((write.deed for write in act if write.deed != Deed.CHANGED), Deed.CHANGED)
    fields = [] if is_first else [field for write in act for field in write.fields]
    change = Change(
        on=act[0].at.date(),
        role=role if role in Role.values else UNKNOWN,
        deed=deed,
        reason="" if secret.hide(act) else reason,
        fields=tuple(dict.fromkeys(fields)),
        act=act[0].version.pgh_context_id,
    )
    return (act[0].at, 0 if is_first else 1), change
