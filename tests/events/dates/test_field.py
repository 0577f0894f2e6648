import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import F
from hypothesis import given
from hypothesis import strategies as st

from events.dates.edtf import Edtf, parse
from events.dates.field import EdtfFormField
from events.models import ClosureEvent, Organization
from tests.factories import ClosureFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def kept(organization) -> tuple[str, str, str]:
    """What stands in the database: the text and both bounds."""
    found = Organization.objects.get(pk=organization.pk)
    return str(found.founded), str(found.founded_lower), str(found.founded_upper)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("1990~", "1990-01-01", "1990-12-31"),
        ("../2021-12-31", "None", "2021-12-31"),
        ("2020-06/..", "2020-06-01", "None"),
        ("0999-10", "0999-10-01", "0999-10-31"),
    ],
)
def test_a_date_comes_back_as_it_was_saved_with_its_bounds(text, lower, upper):
    assert kept(OrganizationFactory(founded=text)) == (text, lower, upper)


def test_an_unknown_date_stays_unknown():
    organization = Organization.objects.get(pk=OrganizationFactory(founded="").pk)

    assert organization.founded is organization.founded_lower is organization.founded_upper is None


def test_the_saved_object_holds_the_parsed_date():
    assert OrganizationFactory(founded="1990").founded == parse("1990")


def test_no_way_of_writing_leaves_the_bounds_behind():
    organization = OrganizationFactory(founded="1990")

    Organization.objects.filter(pk=organization.pk).update(founded="1991-05")
    assert kept(organization) == ("1991-05", "1991-05-01", "1991-05-31")

    organization.founded = parse("1992")
    Organization.objects.bulk_update([organization], ["founded"])
    assert kept(organization) == ("1992", "1992-01-01", "1992-12-31")

    (other,) = Organization.objects.bulk_create(
        [Organization(slug="other", name="Other", founded="1993")]
    )
    assert kept(other) == ("1993", "1993-01-01", "1993-12-31")


def test_a_date_can_be_copied_within_the_database():
    closure = ClosureFactory(announced="2021-10", effective="2021-12-31")

    ClosureEvent.objects.filter(pk=closure.pk).update(effective=F("announced"))

    found = ClosureEvent.objects.get(pk=closure.pk)
    assert found.effective == found.announced == parse("2021-10")
    assert str(found.lower) == "2021-10-01"


def test_a_date_is_found_by_its_text():
    organization = OrganizationFactory(founded="1990~")

    assert Organization.objects.get(founded="1990~") == organization
    assert Organization.objects.filter(founded=None).count() == 0


@pytest.mark.parametrize("nonsense", ["soon", "2021-02-30", "2021/2020"])
def test_nonsense_is_never_written(nonsense):
    organization = OrganizationFactory(founded="1990")

    with pytest.raises(ValidationError, match="Write"), transaction.atomic():
        Organization.objects.update(founded=nonsense)
    organization.founded = nonsense
    with pytest.raises(ValidationError, match="Write"), transaction.atomic():
        organization.save()

    assert kept(organization)[0] == "1990"


def test_a_dump_loads_again():
    organization = OrganizationFactory(founded="1990~")
    dump = serializers.serialize("json", [organization], fields=["slug", "name", "kind", "founded"])
    organization.delete()

    for loaded in serializers.deserialize("json", dump):
        loaded.save()

    assert kept(Organization.objects.get(slug=organization.slug))[0] == "1990~"


@pytest.mark.parametrize(
    ("dates", "lower", "upper"),
    [
        ({"announced": "2021-10-25", "effective": "2021-12"}, "2021-12-01", "2021-12-31"),
        ({"announced": "2021-10-25", "effective": None}, "2021-10-25", "2021-10-25"),
        ({"effective": "../2021-12-31"}, "2021-12-31", "2021-12-31"),
        ({"effective": "2021-12/.."}, "2021-12-01", "2021-12-01"),
    ],
)
def test_an_event_stands_at_its_effective_date_else_at_the_announcement(dates, lower, upper):
    closure = ClosureFactory(**dates)

    assert (str(closure.lower), str(closure.upper)) == (lower, upper)


def test_the_database_reads_the_bounds_itself():
    OrganizationFactory(founded="1990-05/..")

    with connection.cursor() as cursor:
        cursor.execute("SELECT founded, founded_lower, founded_upper FROM events_organization")
        text, lower, upper = cursor.fetchone()
    assert (text, str(lower), upper) == ("1990-05/..|1990-05-01|", "1990-05-01", None)


def test_a_form_shows_the_text_and_gives_the_date():
    field = EdtfFormField(required=False)

    assert field.prepare_value(parse("2021-10~")) == "2021-10~"
    assert field.clean(" 2021-10~ ") == parse("2021-10~")
    assert field.clean("") is None
    assert not field.has_changed(parse("2021"), "2021")
    assert field.has_changed(parse("2021"), "2022")
    with pytest.raises(forms.ValidationError, match="Write for example"):
        field.clean("soon")


@given(text=st.text(st.characters(codec="utf-8"), max_size=30))
def test_a_form_gives_a_date_or_refuses(text):
    try:
        value = EdtfFormField(required=False).clean(text)
    except forms.ValidationError:
        return
    assert value is None or isinstance(value, Edtf)
