"""The register of organizations: entering one that is not in it yet."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Value
from django.utils.text import slugify

from events.models import Law, Organization, OrganizationName
from events.models.name import Folded


@dataclass(frozen=True)
class NewOrganization:
    """An organization as an editor enters it together with its first closure."""

    name: str
    kind: str
    jurisdiction: str = ""


def enter_organization(
    name: str, *, kind: str, jurisdiction: str, is_sample: bool = False
) -> Organization:
    """Enter an organization under a slug of its own. Raises ValidationError, by field."""
    new = NewOrganization(name, kind=kind, jurisdiction=jurisdiction)
    organization = draft_organization(new, is_sample=is_sample)
    organization.full_clean()
    organization.save()
    return organization


def add_name(organization: Organization, text: str, *, language: str = "") -> None:
    """Give an organization one more name, unless it has it. Raises ValidationError, by field."""
    same = Folded(Value(text))
    has_it = Organization.objects.filter(pk=organization.pk, folded=same).exists()
    if has_it or organization.names.filter(folded=same).exists():
        return
    name = OrganizationName(organization=organization, text=text, language=language)
    name.full_clean()
    name.save()


def draft_organization(new: NewOrganization, *, is_sample: bool) -> Organization:
    """With a slug that is free now; it is neither checked nor saved yet."""
    return Organization(
        slug=free_slug(new.name),
        name=new.name,
        kind=new.kind,
        jurisdiction=new.jurisdiction,
        is_sample=is_sample,
    )


def free_slug(name: str, model: type[Organization] | type[Law] = Organization) -> str:
    """A slug made from the name that no row has; names in other scripts are numbered."""
    stem = slugify(name)[:100] or str(model._meta.model_name)
    rows: Any = model._default_manager.filter(slug__startswith=stem)
    taken = set(rows.values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(f"{stem}-{n}" for n in range(2, len(taken) + 3) if f"{stem}-{n}" not in taken)
