"""Who enters by hand what is recorded already is told before it is saved."""

import pytest

from events.models import ClosureEvent
from tests.factories import ClosureFactory, OrganizationFactory
from tests.timeline.pages.pages import Page

from .test_closure import ADD, change, filled, told

pytestmark = pytest.mark.django_db

WARNING = "Nothing was saved yet: it may be recorded already."


@pytest.fixture
def twin():
    return ClosureFactory(effective="2021-10")


def seen(response) -> str:
    inputs = Page(response.content.decode()).all("input")
    return next(field.get("value") or "" for field in inputs if field.get("name") == "twins_seen")


def like(twin, **typed) -> dict[str, str]:
    return filled(organization=str(twin.organization_id), **typed)


def test_the_likely_twin_is_shown_before_anything_is_saved(client, editor, twin):
    response = client.post(ADD, like(twin, _publish="1"))

    assert WARNING in told(response)
    assert change(twin) in Page(response.content.decode()).addresses(target="_blank")
    assert ClosureEvent.objects.get() == twin


def test_saving_again_is_a_decision(client, editor, twin):
    first = client.post(ADD, like(twin))

    client.post(ADD, like(twin, twins_seen=seen(first)))

    assert ClosureEvent.objects.count() == 2


def test_another_twin_than_the_one_shown_is_shown_as_well(client, editor, twin):
    first = client.post(ADD, like(twin))
    other = ClosureFactory(organization=twin.organization, effective="2021-10-31")

    again = client.post(ADD, like(twin, twins_seen=seen(first)))

    assert change(other) in again.content.decode()
    assert ClosureEvent.objects.count() == 2


@pytest.mark.parametrize("typed", [{"effective": "2022"}, {"kind": "banned"}], ids=str)
def test_what_is_no_twin_raises_no_warning(client, editor, twin, typed):
    assert client.post(ADD, like(twin, **typed)).status_code == 302
    assert client.post(ADD, filled(organization=str(OrganizationFactory().pk))).status_code == 302


def test_other_faults_are_told_first(client, editor, twin):
    response = client.post(ADD, like(twin, effective="soon"))

    assert "is not a date in EDTF" in told(response)
    assert WARNING not in told(response)


def test_an_edit_that_makes_a_twin_is_told_and_any_other_is_not(client, editor, twin):
    closure = ClosureFactory(organization=twin.organization, effective="2023")

    client.post(change(closure), filled(closure, effective="2023", place="Hong Kong"))
    response = client.post(change(closure), filled(closure, effective="2021-10-15"))
    assert WARNING in told(response)
    client.post(change(closure), filled(closure, effective="2021-10-15", twins_seen=seen(response)))

    closure.refresh_from_db()
    assert (closure.place, str(closure.effective)) == ("", "2021-10-15")
