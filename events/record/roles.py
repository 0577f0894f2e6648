"""Who may do what: contributors draft, editors publish, administrators run the site."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

PUBLISH = "events.publish_record"


class Role(TextChoices):
    CONTRIBUTOR = "contributor", _("contributor")
    EDITOR = "editor", _("editor")
    ADMINISTRATOR = "administrator", _("administrator")
    PROGRAM = "program", _("program")


PARTS = ("organizationname", "lawname", "step", "attribution", "citation")
ENTERED_BY_CONTRIBUTORS = ("organization", "law", "closureevent", "claim", *PARTS)
# What readers write may name people; it is no contributor's business.
FOR_EDITORS_ONLY = ("view_report",)
ENTERED_BY_EDITORS = ("organization", "law", "closureevent", "claim", "feed", "outlet", *PARTS)


def role_of(user: Any) -> Role:
    """The highest role of a user; of None, which stands for a program, that of programs."""
    if user is None:
        return Role.PROGRAM
    if user.is_superuser:
        return Role.ADMINISTRATOR
    names = set(user.groups.values_list("name", flat=True))
    if Role.ADMINISTRATOR.value in names:
        return Role.ADMINISTRATOR
    may_publish = Role.EDITOR.value in names or user.has_perm(PUBLISH)
    return Role.EDITOR if may_publish else Role.CONTRIBUTOR


def establish_roles() -> None:
    """Create the groups of the three roles, or bring their permissions up to date."""
    for label in ("events", "auth"):
        create_permissions(apps.get_app_config(label), verbosity=0)
    for role in (Role.CONTRIBUTOR, Role.EDITOR, Role.ADMINISTRATOR):
        group, _created = Group.objects.get_or_create(name=role.value)
        group.permissions.set(_permissions(role))


def _permissions(role: Role) -> Iterator[Permission]:
    of_events = Q(content_type__app_label="events")
    if role == Role.ADMINISTRATOR:
        yield from Permission.objects.filter(
            of_events | Q(content_type__app_label="auth", content_type__model__in=("user", "group"))
        )
        return
    granted = _codenames(role)
    for permission in Permission.objects.filter(of_events):
        may_look = permission.codename.startswith("view_")
        if role == Role.CONTRIBUTOR and permission.codename in FOR_EDITORS_ONLY:
            may_look = False
        if may_look or permission.codename in granted:
            yield permission


def _codenames(role: Role) -> set[str]:
    """Beside looking at everything. Only drafts can be deleted or changed by contributors: that is
    for the admin to see to, as Django grants permissions by table and not by row."""
    if role == Role.CONTRIBUTOR:
        changed, deleted = ENTERED_BY_CONTRIBUTORS, PARTS
        return {
            "add_article",
            *(f"{verb}_{model}" for model in changed for verb in ("add", "change")),
            *(f"delete_{model}" for model in deleted),
        }
    return {
        "publish_record",
        "add_article",
        "change_article",
        "change_proposal",
        "delete_notmeant",
        "change_report",
        "change_source",
        *(f"{verb}_{m}" for m in ENTERED_BY_EDITORS for verb in ("add", "change", "delete")),
    }
