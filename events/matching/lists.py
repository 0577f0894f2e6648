"""Which organizations of the register are meant by the names of a list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.models import Organization, OrganizationName
from events.models.name import fold


@dataclass(frozen=True)
class Namesake:
    """An organization with exactly such a name, letter case and punctuation aside."""

    organization: Organization
    reason: str


def namesakes_of(names: Sequence[Sequence[str]]) -> list[list[Namesake]]:
    """For each entry of a list, which may have several names, who has one of them already.

    One that was merged stands as what it went into. Three queries, however long the list is.
    """
    folded = iter(fold([name for entry in names for name in entry]))
    wanted = [[next(folded) for _name in entry] for entry in names]
    known = _known({name for entry in wanted for name in entry if name})
    return [list(_first_reasons(entry, known)) for entry in wanted]


def _known(folded: set[str]) -> dict[str, list[Namesake]]:
    known: dict[str, list[Namesake]] = defaultdict(list)
    owner: Any
    rows = Organization.objects.filter(folded__in=folded).select_related("merged_into")
    for row in rows:
        owner = row.merged_into or row
        known[row.folded].append(Namesake(owner, _("has this name")))
    names = OrganizationName.objects.filter(folded__in=folded)
    for name in names.select_related("organization__merged_into"):
        owner = name.organization.merged_into or name.organization
        told = _("has it as %s") % name.get_role_display()
        known[name.folded].append(Namesake(owner, told))
    return known


def _first_reasons(entry: Sequence[str], known: dict[str, list[Namesake]]) -> list[Namesake]:
    found: dict[int, Namesake] = {}
    for name in entry:
        for namesake in known.get(name, ()):
            found.setdefault(namesake.organization.pk, namesake)
    return list(found.values())
