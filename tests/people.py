"""Three people: who may enter drafts, who publishes, and who runs the site."""

import factory
from django.contrib.auth.models import Permission, User
from factory.django import DjangoModelFactory

PASSWORD = "a long password for tests"


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user-{n}")
    is_staff = True


def contributor(username: str = "contributor") -> User:
    """May look at everything and enter drafts; changes and decides nothing."""
    return _with_permissions(username, "view_", "add_")


def editor(username: str = "editor") -> User:
    """May enter, change and publish, and decides about proposals."""
    return _with_permissions(username, "view_", "add_", "change_", "delete_")


def administrator(username: str = "administrator") -> User:
    user: User = UserFactory(username=username, is_superuser=True)
    return user


def _with_permissions(username: str, *prefixes: str) -> User:
    user: User = UserFactory(username=username)
    of_events = Permission.objects.filter(content_type__app_label="events")
    user.user_permissions.set(p for p in of_events if p.codename.startswith(prefixes))
    return user
