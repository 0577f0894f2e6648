"""Which organization of the register is meant by a name."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from django.db.models import Q, Value
from django.utils.translation import gettext as _

from events.models import NotMeant, Organization, OrganizationName
from events.models.name import Folded

from .likeness import alike
from .names import other_spelling

Role = OrganizationName.Role

SURE = 100.0
PRESELECTED = 95  # of 100
LEAD = 6  # of the most alike before the next
MOST_LISTED = 8


@dataclass(frozen=True)
class Match:
    """An organization that may be meant, and why."""

    organization: Organization
    reason: str


@dataclass(frozen=True)
class Candidate:
    """An organization that may be meant, why, how surely (of 100), and whether to begin with it."""

    organization: Organization
    reason: str
    score: float
    preselected: bool = False

    @property
    def is_withdrawn(self) -> bool:
        return _is_withdrawn(self.organization)


def find(name: str) -> Sequence[Match]:
    """The organizations one of whose names is `name`, letter case and punctuation aside."""
    return _each_once(match for match, _role in _named(name))


def candidates(name: str, *, jurisdiction: str = "", slug: str = "") -> Sequence[Candidate]:
    """Who may be meant by a name in news about a place, the likeliest first.

    What was recognized in the text (`slug`) goes before who has exactly this name, that before an
    acronym, which must be the only one of the place to begin with; where there is none of these,
    names that are alike count. Whom an editor has told apart from this name is left out, and one
    that was withdrawn is not begun with. It links nothing: it is what an editor is asked.
    """
    apart = told_apart(name, jurisdiction)
    named = list(_named(name))
    by_name = _each_once(match for match, role in named if role != Role.ACRONYM)
    by_acronym = _each_once(match for match, role in named if role == Role.ACRONYM)
    listed: dict[int, Candidate] = {}
    for matches, meant_by in (
        (_recognized(slug), _only),
        (by_name, _only),
        (by_acronym, partial(_only_in, jurisdiction)),
    ):
        new = [match for match in matches if match.organization.pk not in {*apart, *listed}]
        meant = None if listed else meant_by(new)
        for match in new:
            is_meant = match is meant and not _is_withdrawn(match.organization)
            candidate = Candidate(match.organization, match.reason, SURE, is_meant)
            listed[match.organization.pk] = candidate
    return list(listed.values() or _alike(name, apart))[:MOST_LISTED]


def told_apart(name: str, jurisdiction: str) -> set[int]:
    """The keys of the organizations that are not meant by this name in news about this place."""
    said = NotMeant.objects.by_name(name, jurisdiction)
    return set(said.values_list("organization", flat=True))


def _is_withdrawn(organization: Organization) -> bool:
    return organization.stage == Organization.Stage.WITHDRAWN


def _only(matches: Sequence[Match]) -> Match | None:
    return matches[0] if len(matches) == 1 else None


def _only_in(jurisdiction: str, matches: Sequence[Match]) -> Match | None:
    """The only one of the place; of the world, where no place is known."""
    if not jurisdiction:
        return _only(matches)
    return _only([m for m in matches if m.organization.jurisdiction == jurisdiction])


def _recognized(slug: str) -> Sequence[Match]:
    rows = Organization.objects.filter(slug=slug, merged_into=None) if slug else ()
    return [Match(row, _("recognized in the text")) for row in rows]


def _named(name: str) -> Iterator[tuple[Match, str]]:
    """Who has this name, in which role: headline names first, in the role "".

    An acronym is the same with blanks or dots between its letters and without.
    """
    same = Folded(Value(name))
    for organization in Organization.objects.filter(folded=same, merged_into=None):
        yield Match(organization, _("has this name")), ""
    as_acronym = Q(role=Role.ACRONYM, folded=other_spelling(name) or "")
    others = OrganizationName.objects.filter(
        Q(folded=same) | as_acronym, organization__merged_into=None
    )
    for other in others.select_related("organization"):
        reason = _("has it as %s") % other.get_role_display()
        yield Match(other.organization, reason), other.role


def _each_once(matches: Iterable[Match]) -> Sequence[Match]:
    first: dict[int, Match] = {}
    for match in matches:
        first.setdefault(match.organization.pk, match)
    return list(first.values())


def _alike(name: str, apart: Container[int]) -> Sequence[Candidate]:
    """The most alike first; it is preselected where it is close and well before the next."""
    found = [one for one in alike(name) if one.organization not in apart]
    leads = len(found) < 2 or found[0].score - found[1].score >= LEAD
    rows = Organization.objects.in_bulk([one.organization for one in found[:MOST_LISTED]])
    return [
        Candidate(
            rows[one.organization],
            _("its name “%(name)s” is alike: %(score)d of 100")
            % {"name": one.name, "score": one.score},
            one.score,
            preselected=one is found[0]
            and leads
            and one.score >= PRESELECTED
            and not _is_withdrawn(rows[one.organization]),
        )
        for one in found[:MOST_LISTED]
        if one.organization in rows
    ]
