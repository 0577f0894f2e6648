"""The organizations above and below one, as far as readers may know of them."""

from django.db.models import QuerySet

from events.models import Organization


def public_parent(organization: Organization) -> Organization | None:
    """Its parent, unless that is not for readers; see `with_public_parent`."""
    parent = organization.parent
    return parent if parent and parent.is_public and not parent.is_withheld else None


def public_branches(organization: Organization) -> QuerySet[Organization]:
    return Organization.objects.published().filter(parent=organization)
