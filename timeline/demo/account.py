"""The demo's editor."""

import secrets

from django.contrib.auth.models import Group, User

from events.record.roles import Role

NAME = "editor"


def editor_account() -> str | None:
    """Create the editor; returns the password, or None where the account was there already."""
    if User.objects.filter(username=NAME).exists():
        return None
    password = secrets.token_urlsafe(12)
    editor = User.objects.create_user(NAME, password=password, is_staff=True)
    editor.groups.add(Group.objects.get(name=Role.EDITOR.value))
    return password
