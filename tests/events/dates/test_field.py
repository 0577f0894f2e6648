import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.dates.edtf import Edtf, EdtfError, parse
from events.dates.field import EdtfFormField
from events.models import ClosureEvent, Organization
from tests.factories import ClosureFactory, OrganizationFactory

from .texts import ANYTHING, DATES

pytestmark = pytest.mark.django_db

MANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


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


@given(text=ANYTHING)
def test_a_form_gives_a_date_or_refuses(text):
    try:
        value = EdtfFormField(required=False).clean(text)
    except forms.ValidationError:
        return
    assert value is None or isinstance(value, Edtf)


@pytest.fixture
def organization():
    return OrganizationFactory(founded="1990")


@MANY
@given(text=DATES)
def test_the_database_keeps_the_text_and_finds_the_same_bounds(organization, text):
    try:
        value = parse(text)
    except EdtfError:
        return
    Organization.objects.filter(pk=organization.pk).update(founded=text)

    found = Organization.objects.get(founded=text)

    assert found.founded == value
    assert (found.founded_lower, found.founded_upper) == (value.lower, value.upper)


def write(column, value):
    """As from a shell of the database, which knows nothing of EDTF."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE events_organization SET {column} = %s", [value])  # noqa: S608


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021-10",
        "2021-10||",
        "2021-10|2021-10-01",
        "2021-10|2021-10-31|2021-10-01",
        "2021-10|2021-10-01|2021-10-31|",
        "2021-10|2021-10-01|soon",
        "2021-10|2021-10-01|2021-10-31\n",
        "2021-02|2021-02-30|2021-02-31",
        "2021-13|2021-13-01|2021-13-31",
        "|2021-10-01|2021-10-31",
        "in May|2021-05-01|2021-05-31",
    ],
)
def test_no_shell_writes_half_a_date(organization, text):
    with pytest.raises(DatabaseError):
        write("founded", text)

    assert kept(organization)[0] == "1990"


@pytest.mark.parametrize("column", ["founded_lower", "founded_upper"])
def test_no_shell_writes_a_bound_apart(organization, column):
    with pytest.raises(DatabaseError, match="can only be updated to DEFAULT"):
        write(column, "2021-10-01")


BOUNDS = st.just("") | st.from_regex(r"(19|20)\d\d-[01]\d-[0-3]\d", fullmatch=True)


@MANY
@given(text=st.sampled_from(["2021", "", "a b"]), lower=BOUNDS, upper=BOUNDS)
def test_what_a_shell_does_write_has_bounds_in_order(organization, text, lower, upper):
    try:
        write("founded", f"{text}|{lower}|{upper}")
    except DatabaseError:
        return
    found = Organization.objects.get(pk=organization.pk)
    assert found.founded_lower or found.founded_upper
    assert not lower or not upper or found.founded_lower <= found.founded_upper
    assert found.founded.text == text == "2021"
