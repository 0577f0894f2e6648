"""What an editor says of a name in the news: whose it is, and whose it is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.models import NotMeant, Organization
from events.record.register import add_name


@dataclass(frozen=True)
class Naming:
    """A name as news from a place has it. `is_kept` makes it a name of the organization meant."""

    name: str
    jurisdiction: str = ""
    language: str = ""
    is_kept: bool = False
    not_meant: Sequence[Organization] = ()


def remember(naming: Naming, organization: Organization, *, by: Any) -> None:
    """Keep what was confirmed and what was told apart, within the act of the decision.

    Raises ValidationError where the organization meant is told apart from its own name.
    """
    if organization in naming.not_meant:
        told = _("%s is chosen, and “not the same” is ticked beside it: leave one of the two.")
        raise ValidationError(told % organization)
    for other in naming.not_meant:
        said = NotMeant(
            name=naming.name, jurisdiction=naming.jurisdiction, organization=other, said_by=by
        )
        said.clean_fields()
        if not NotMeant.objects.by_name(said.name, said.jurisdiction).filter(organization=other):
            said.save()
    if naming.is_kept:
        add_name(organization, naming.name, language=naming.language)
