import pytest
from django.contrib.auth.models import Group

from events.record.roles import PUBLISH, establish_roles, role_of
from tests.people import UserFactory, administrator, contributor, editor

pytestmark = pytest.mark.django_db


def test_the_three_roles_stand_after_migration():
    assert {"contributor", "editor", "administrator"} <= set(
        Group.objects.values_list("name", flat=True)
    )


@pytest.mark.parametrize(
    ("person", "may"),
    [
        (contributor, {"events.add_closureevent", "events.change_organization"}),
        (editor, {PUBLISH, "events.change_proposal", "events.delete_closureevent"}),
        (administrator, {PUBLISH, "auth.change_user", "events.delete_article"}),
    ],
)
def test_each_role_may_do_its_work(person, may):
    assert person().has_perms(may)


@pytest.mark.parametrize(
    ("person", "forbidden"),
    [
        (contributor, [PUBLISH, "events.change_proposal", "events.delete_closureevent"]),
        (editor, ["auth.change_user", "events.delete_article", "events.change_closurehistory"]),
    ],
)
def test_and_no_more(person, forbidden):
    user = person()

    assert not [permission for permission in forbidden if user.has_perm(permission)]


def test_establishing_them_again_takes_back_what_was_added_by_hand():
    group = Group.objects.get(name="contributor")
    before = group.permissions.count()
    group.permissions.add(*Group.objects.get(name="administrator").permissions.all())

    establish_roles()

    assert group.permissions.count() == before


def test_whoever_has_no_group_is_a_contributor():
    assert role_of(UserFactory()) == "contributor"
    assert role_of(UserFactory(is_superuser=True)) == "administrator"
    assert role_of(None) == "program"
