"""Which organization of the register is meant by a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Value
from django.utils.translation import gettext as _

from events.models import Organization, OrganizationName
from events.models.name import Folded


@dataclass(frozen=True)
class Match:
    """An organization that may be meant, and why."""

    organization: Organization
    reason: str


def find(name: str) -> Sequence[Match]:
    """The organizations one of whose names is `name`, letter case and punctuation aside."""
    same = Folded(Value(name))
    by_headline = Organization.objects.filter(folded=same)
    by_other_name = OrganizationName.objects.filter(folded=same).select_related("organization")
    matches = {found.pk: Match(found, _("has this name")) for found in by_headline}
    for other in by_other_name:
        reason = _("has it as %s") % other.get_role_display()
        matches.setdefault(other.organization_id, Match(other.organization, reason))
    return list(matches.values())
