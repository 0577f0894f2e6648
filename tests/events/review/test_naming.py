import pytest
from django.core.exceptions import ValidationError

from events.matching.organizations import candidates
from events.models import NotMeant
from events.record.acts import act
from events.review.naming import Naming, remember
from tests import people
from tests.factories import OrganizationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return people.editor()


def said(editor, organization, **naming):
    with act(by=editor):
        remember(Naming("Harbour Union", **naming), organization, by=editor)


def test_a_confirmed_name_becomes_an_alias_and_answers_from_then_on(editor):
    union = OrganizationFactory(name="Union of the Harbor")

    said(editor, union, is_kept=True, language="en")

    name = union.names.get()
    assert (name.text, name.language, name.role) == ("Harbour Union", "en", "alias")
    (found,) = candidates("Harbour Union")
    assert (found.organization, found.preselected) == (union, True)


@pytest.mark.parametrize("has", ["HARBOUR-UNION", "Elsewhere"])
def test_a_name_that_it_has_is_not_entered_again(has, editor):
    union = OrganizationFactory(name=has)
    union.names.create(text="Harbour union", role="former")

    said(editor, union, is_kept=True)

    assert union.names.count() == 1


def test_a_name_that_is_not_to_be_kept_is_not(editor):
    union = OrganizationFactory()

    said(editor, union, is_kept=False)

    assert not union.names.exists()


def test_who_is_told_apart_is_not_asked_about_again(editor):
    meant, other = OrganizationFactory(), OrganizationFactory(name="Harbour Unions")

    for _ in range(2):
        said(editor, meant, jurisdiction="HK", not_meant=[other])

    kept = NotMeant.objects.get()
    assert (kept.name, kept.jurisdiction, kept.organization) == ("Harbour Union", "HK", other)
    assert candidates("Harbour Union", jurisdiction="HK") == []


def test_who_is_meant_cannot_be_told_apart(editor):
    union = OrganizationFactory()

    with pytest.raises(ValidationError, match="leave one of the two"):
        said(editor, union, not_meant=[union])

    assert not NotMeant.objects.exists()


def test_a_name_too_long_for_the_register_is_refused(editor):
    union = OrganizationFactory()
    naming = Naming("x" * 301, is_kept=True)

    with pytest.raises(ValidationError, match="at most 300"):
        remember(naming, union, by=editor)


def test_a_name_too_long_to_be_told_apart_is_refused(editor):
    naming = Naming("x" * 301, not_meant=[OrganizationFactory()])

    with pytest.raises(ValidationError, match="at most 300"):
        remember(naming, OrganizationFactory(), by=editor)
