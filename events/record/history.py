"""The history of a row of the record with its parts, as editors read it: with values and names.

What readers may know of it is told apart, without either.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Field, ForeignKey, Max, Model, Value
from django.utils.translation import gettext as _

from events.models import Article, Claim, ClosureEvent, Law, Organization, Outlet
from events.models.history import Label, Version, versions_of

PARTS: dict[type[Model], tuple[str, ...]] = {
    ClosureEvent: ("steps", "attributions", "citations"),
    Organization: ("names",),
    Law: ("names",),
    Claim: (),
    Article: (),
    Outlet: (),
}
MOST_DIGITS = 18
SECRET = "withholding_reason"  # noqa: S105, the name of a field
BOOKKEEPING = ("id", "key", "entered_at", "recorded_at")


@dataclass(frozen=True)
class FieldChange:
    """A field's value before and after, in words; "" is nothing."""

    name: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """A version of the row or of one of its parts, against the version before it."""

    model: type[Model]
    version: Any
    label: Label
    fields: tuple[FieldChange, ...]

    @property
    def what(self) -> str:
        return str(self.model._meta.verbose_name)

    @property
    def key(self) -> str:
        """Names the version among all tables; see `undo.version_of`."""
        return f"{self.model._meta.model_name}-{self.version.pk}"


@dataclass
class Act:
    """What was changed together. `editor` is "" for a program and for a database shell.

    `key` names it among all acts; None for what was done past them.
    """

    key: UUID | None
    at: datetime
    editor: str
    role: str
    reason: str
    changes: list[Change] = field(default_factory=list)


def history_of(record: Model, *, since: str = "") -> list[Act]:
    """The acts that changed a row or its parts, newest first; all in a fixed number of queries.

    With `since`, an earlier `state_of` the row or `state_of_tables`, those after it.
    """
    seen = _numbers(since)
    pairs = [
        (model, version, before)
        for _part, model, versions in versions_with_parts(record)
        for version, before in _with_the_one_before(versions)
        if version.pk > seen.get(model._meta.model_name, 0)
    ]
    pairs.sort(key=lambda pair: (pair[1].pgh_created_at, pair[1].pk))
    words = _Words(pairs)
    known = editors(version.pgh_context for _model, version, _before in pairs)
    acts: dict[Any, Act] = {}
    for model, version, before in pairs:
        said = version.pgh_context or {}
        key = version.pgh_context_id or version.pgh_created_at
        if key not in acts:
            editor = known.get(said.get("user"), "")
            acts[key] = Act(
                version.pgh_context_id,
                version.pgh_created_at,
                editor,
                said.get("role", ""),
                said.get("reason", ""),
            )
        label = Label(version.pgh_label)
        fields = tuple(
            change
            for change in _field_changes(model, version, before, words)
            if model is type(record) or change.name != owner_of_part(model, record)
        )
        acts[key].changes.append(Change(model, version, label, fields))
    return list(reversed(acts.values()))


def without_withholding(acts: Iterable[Act]) -> list[Act]:
    """The acts as contributors may read them: why something is withheld is for editors alone."""
    return [_unexplained(act) for act in acts]


def _unexplained(act: Act) -> Act:
    told = [
        replace(change, fields=tuple(one for one in change.fields if one.name != SECRET))
        for change in act.changes
    ]
    is_of_withholding = any(
        one.name in (SECRET, "is_withheld") for change in act.changes for one in change.fields
    )
    return replace(act, reason="" if is_of_withholding else act.reason, changes=told)


def differences(pairs: Iterable[tuple[type[Model], Any, Any]]) -> list[Change]:
    """What versions say otherwise than others before them (None: than nothing), in one go."""
    pairs = list(pairs)
    words = _Words(pairs)
    return [
        Change(
            model,
            version,
            Label(version.pgh_label),
            tuple(_field_changes(model, version, before, words)),
        )
        for model, version, before in pairs
    ]


def state_of(record: Model) -> str:
    """Names the newest versions of a row and its parts: two are equal if nothing was changed."""
    tables = [(model._meta.model_name, rows) for _part, model, rows in versions_with_parts(record)]
    return _newest(tables)


def state_of_tables(*models: type[Model]) -> str:
    """The same of all rows of tables and their parts. One query."""
    parts = (part for model in models for _name, part, _owner in parts_of(model))
    return _newest([(each._meta.model_name, versions_of(each).all()) for each in (*models, *parts)])


def _newest(tables: Sequence[tuple[str | None, Any]]) -> str:
    first, *others = (
        versions.order_by()
        .values(pgh_of=Value(name))
        .annotate(newest=Max("pgh_id"))
        .values_list("pgh_of", "newest")
        for name, versions in tables
    )
    newest = dict(first.union(*others, all=True))
    names = (name for name, _versions in tables)
    return " ".join(f"{name}:{newest[name]}" for name in names if newest.get(name))


def parts_of(model: type[Model]) -> Iterator[tuple[str, type[Model], Any]]:
    """The parts of a table: the name of each, its table, and the foreign key to the row."""
    for part in PARTS[model]:
        relation: Any = model._meta.get_field(part)
        yield part, relation.related_model, relation.field


def owner_of_part(part: type[Model], record: Model) -> str:
    """The name of the foreign key by which a part belongs to the row."""
    return next(
        each.name
        for each in part._meta.local_fields
        if isinstance(each, ForeignKey) and each.related_model is type(record)
    )


def is_number(text: str) -> bool:
    """Whether a text from outside is the number of a version."""
    return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS


def _numbers(state: str) -> dict[str | None, int]:
    pairs = (part.partition(":") for part in state.split())
    return {name: int(number) for name, _colon, number in pairs if is_number(number)}


def versions_with_parts(*records: Model) -> Iterator[tuple[str, type[Model], Any]]:
    """The versions of rows of one table, as part "", then of each of their parts, as querysets."""
    model, keys = type(records[0]), [record.pk for record in records]
    yield "", model, versions_of(model).filter(pgh_obj__in=keys)
    for name, part, owner in parts_of(model):
        yield name, part, versions_of(part).filter(**{f"{owner.name}__in": keys})


def _with_the_one_before(versions: Any) -> Iterator[tuple[Version, Version | None]]:
    before: dict[int, Version] = {}
    for version in versions.order_by("pgh_id"):
        yield version, before.get(version.pgh_obj_id)
        before[version.pgh_obj_id] = version


def editors(said: Iterable[dict[str, Any] | None]) -> dict[Any, str]:
    """The names of those who did it, by the keys that acts say (`pgh_context`)."""
    keys = {(one or {}).get("user") for one in said} - {None}
    users: Any = get_user_model()._default_manager
    return {user.pk: user.get_username() for user in users.filter(pk__in=keys)}


def _field_changes(
    model: type[Model], version: Any, before: Any, words: "_Words"
) -> Iterator[FieldChange]:
    """What a version says otherwise; of an entered or removed row, all that it said."""
    removed = version.pgh_label == Label.REMOVED
    for each in model._meta.local_fields:
        if each.name in BOOKKEEPING or not hasattr(version, each.attname):
            continue
        new = "" if removed else words.say(each, version)
        old = words.say(each, version if removed else before)
        if new != old:
            yield FieldChange(each.name, str(each.verbose_name), old, new)


class _Words:
    """Says the values of versions; rows that they refer to are looked up once a table."""

    def __init__(self, pairs: Iterable[tuple[type[Model], Any, Any]]) -> None:
        wanted: defaultdict[type[Model], set[Any]] = defaultdict(set)
        for model, *versions in pairs:
            for each in model._meta.local_fields:
                if isinstance(each, ForeignKey):
                    wanted[each.related_model] |= {getattr(v, each.attname, None) for v in versions}
        self._names = {
            (model, row.pk): str(row)
            for model, keys in wanted.items()
            for row in model._default_manager.filter(pk__in=keys - {None})
        }

    def say(self, each: "Field[Any, Any]", version: Any) -> str:
        value = getattr(version, each.attname) if version is not None else None
        if value is None or value == "":
            return ""
        if isinstance(each, ForeignKey):
            gone: str = _("number %s, gone") % value
            return self._names.get((each.related_model, value), gone)
        if isinstance(value, bool):
            return _("yes") if value else ""
        if isinstance(value, list):
            return ", ".join(map(str, value))
        choices: dict[Any, Any] = dict(each.flatchoices)
        return str(choices.get(value, value))
