"""Names of the register that are spelled nearly like another."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from django.contrib.postgres.aggregates import StringAgg
from django.db.models import TextField, Value
from django.db.models.functions import Cast
from rapidfuzz import fuzz, process, utils

from events.models import Organization, OrganizationName
from events.models.history import versions_of

from .signatures import END_OF_NAME, Signatures, may_be_alike, signatures

LIKE = 86  # of 100, by rapidfuzz's WRatio
MOST = 30
KEPT_SECONDS = 300.0


@dataclass(frozen=True)
class Likeness:
    """An organization by its key, with that name of it which is most like the one asked for."""

    organization: int
    name: str
    score: float


@dataclass
class _Held:
    """All names of the register, in this process: folded, whose they are, and what was answered.

    `mark` is the last version of a row that had been kept when they were loaded. A version may
    come to light late, with a slow transaction: so they are loaded anew after a while in any case.
    """

    mark: frozenset[tuple[int, int]] | None = None
    loaded_at: float = 0.0
    names: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    signed: Signatures = field(default_factory=lambda: np.empty((0, 0), dtype=np.uint64))
    answers: dict[str, Sequence[Likeness]] = field(default_factory=dict)


_held = _Held()


def alike(name: str) -> Sequence[Likeness]:
    """The organizations with a name like this one, the most alike first, each once."""
    held = _register()
    asked = " ".join(utils.default_process(name).split())
    if asked not in held.answers:
        held.answers[asked] = list(_compared(asked, held).values())
    return held.answers[asked]


def _compared(asked: str, held: _Held) -> dict[int, Likeness]:
    if not (asked and held.names):
        return {}
    near = {place: held.names[place] for place in may_be_alike(asked, held.signed)}
    found = process.extract(asked, near, scorer=fuzz.WRatio, score_cutoff=LIKE, limit=MOST)
    best: dict[int, Likeness] = {}
    for spelled, score, place in found:
        owner = held.owners[place]
        best.setdefault(owner, Likeness(owner, spelled, score))
    return best


def _register() -> _Held:
    global _held  # noqa: PLW0603
    # Replaced as a whole, so that no thread sees half of it.
    mark, held, now = _mark(), _held, time.monotonic()
    if held.mark != mark or now - held.loaded_at > KEPT_SECONDS:
        names, owners = _names()
        held = _Held(mark, now, names, owners, signatures(names))
        _held = held
    return held


def _mark() -> frozenset[tuple[int, int]]:
    """The last version of a row of either table."""
    organizations, names = (
        versions_of(model).order_by("-pgh_id").values_list(Value(place), "pgh_id")[:1]
        for place, model in enumerate((Organization, OrganizationName))
    )
    return frozenset(organizations.union(names))


def _names() -> tuple[list[str], list[int]]:
    """All names, and whose each is. Acronyms are left out: one that is nearly another is another.

    Each table comes as one long text: a hundred thousand rows would take several times as long.
    """
    headlines = Organization.objects.filter(merged_into=None)
    others = OrganizationName.objects.exclude(role=OrganizationName.Role.ACRONYM)
    others = others.filter(organization__merged_into=None)
    names, owners = list[str](), list[int]()
    for rows, owner in ((headlines, "pk"), (others, "organization_id")):
        found = rows.exclude(folded="").aggregate(
            names=StringAgg("folded", END_OF_NAME),
            owners=StringAgg(Cast(owner, TextField()), " "),
        )
        names += found["names"].split(END_OF_NAME) if found["names"] else []
        owners += map(int, (found["owners"] or "").split())
    return names, owners
