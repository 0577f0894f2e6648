"""Three people: who may enter drafts, who publishes, and who runs the site."""

import factory
from django.contrib.auth.models import Group, User
from factory.django import DjangoModelFactory

from events.record.roles import Role, establish_roles

PASSWORD = "a long password for tests"


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user-{n}")
    is_staff = True


def contributor(username: str = "contributor") -> User:
    """May look at everything and enter drafts; publishes and decides nothing."""
    return _with_role(username, Role.CONTRIBUTOR)


def editor(username: str = "editor") -> User:
    """May enter, change and publish, and decides about proposals."""
    return _with_role(username, Role.EDITOR)


def administrator(username: str = "administrator") -> User:
    """May do what editors may, and looks after accounts."""
    return _with_role(username, Role.ADMINISTRATOR)


def _with_role(username: str, role: Role) -> User:
    user: User = UserFactory(username=username)
    if not Group.objects.filter(name=role.value).exists():
        establish_roles()  # a test that empties all tables took the groups along
    user.groups.add(Group.objects.get(name=role.value))
    return user
