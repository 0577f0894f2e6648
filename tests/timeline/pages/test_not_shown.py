"""Addresses that were used and show nothing any more, of pages and of the API."""

import pytest

from tests.factories import ClosureFactory, LawFactory, OrganizationFactory

from .pages import Page

pytestmark = pytest.mark.django_db

FACTORIES = [ClosureFactory, OrganizationFactory, LawFactory]


def api(closure) -> str:
    return f"/api/v1/events/{closure.pk}/"


def withdrawn(factory, reason="Entered twice.", **fields):
    return factory(stage="withdrawn", withdrawal_reason=reason, **fields)


@pytest.mark.parametrize("factory", FACTORIES)
def test_a_withdrawn_row_leaves_a_tombstone_with_its_day_and_reason(client, factory):
    record = withdrawn(factory)

    response = client.get(record.get_absolute_url())

    page = Page(response.content.decode())
    assert response.status_code == 410
    assert "Entered twice." in page.text
    assert {"datetime": f"{record.entered_at:%Y-%m-%d}"} in page.all("time")


def test_a_tombstone_tells_nothing_else_of_the_entry(client):
    closure = withdrawn(
        ClosureFactory,
        organization=OrganizationFactory(name="Harbor Union"),
        unit="local office",
        summary="It closed.",
    )

    page = Page(client.get(closure.get_absolute_url()).content.decode())
    told = client.get(api(closure))

    assert f"Event {closure.pk} was withdrawn" in page.text
    for words in ("Harbor Union", "local office", "It closed.", "2021"):
        assert words not in page.text
    assert told.status_code == 410
    assert told.json() == {
        "id": closure.pk,
        "withdrawn": {"on": f"{closure.entered_at:%Y-%m-%d}", "reason": "Entered twice."},
    }


def test_a_reason_is_text_and_not_markup(client):
    closure = withdrawn(ClosureFactory, reason="<b>bold</b>")

    assert b"<b>bold</b>" not in client.get(closure.get_absolute_url()).content


@pytest.mark.parametrize("factory", FACTORIES)
def test_a_merged_row_leads_for_good_to_where_it_went_however_often(client, factory):
    into = factory()
    between = withdrawn(factory, merged_into=into)
    first = withdrawn(factory, merged_into=between)

    for record in (first, between):
        response = client.get(record.get_absolute_url())
        assert (response.status_code, response["Location"]) == (301, into.get_absolute_url())


def test_a_merged_event_leads_on_in_the_api_too(client):
    into = ClosureFactory()
    response = client.get(api(withdrawn(ClosureFactory, merged_into=into)))

    assert response.status_code == 301
    assert response["Location"] == f"http://testserver{api(into)}"


def test_nothing_of_it_is_kept_unasked_as_all_of_it_can_be_undone(client):
    into = ClosureFactory()
    for record in (
        withdrawn(ClosureFactory),
        withdrawn(ClosureFactory, merged_into=into),
        ClosureFactory(is_withheld=True, withholding_reason="Danger."),
    ):
        for address in (record.get_absolute_url(), api(record)):
            assert "no-cache" in client.get(address)["Cache-Control"]


@pytest.mark.parametrize("factory", FACTORIES)
def test_what_leads_in_a_circle_is_not_found(client, factory):
    first, second = withdrawn(factory), withdrawn(factory)
    for record, into in ((first, second), (second, first)):
        record.merged_into = into
        record.save()

    assert client.get(first.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("factory", FACTORIES)
def test_a_draft_is_not_found(client, factory):
    assert client.get(factory(stage="draft").get_absolute_url()).status_code == 404


def test_what_went_into_a_withheld_organization_does_not_lead_to_its_name(client):
    into = OrganizationFactory(is_withheld=True, withholding_reason="Danger.")
    merged = withdrawn(OrganizationFactory, merged_into=into)

    assert client.get(merged.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("of_organization", [True, False])
@pytest.mark.parametrize("stage", ["published", "withdrawn"])
def test_a_withheld_event_says_only_that_it_is_withheld(client, of_organization, stage):
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    organization = OrganizationFactory(**hidden if of_organization else {})
    closure = ClosureFactory(
        organization=organization, stage=stage, **{} if of_organization else hidden
    )

    shown, told = client.get(closure.get_absolute_url()), client.get(api(closure))

    assert shown.status_code == told.status_code == 403
    assert told.json() == {"id": closure.pk, "withheld": True}
    assert "This entry is withheld" in Page(shown.content.decode()).text


def test_a_withheld_organization_answers_as_one_that_never_was(client):
    hidden = OrganizationFactory(is_withheld=True, withholding_reason="Danger.")

    answer = client.get(hidden.get_absolute_url())
    unknown = client.get("/organizations/nobody/")

    assert answer.status_code == unknown.status_code == 404
    assert answer.content == unknown.content


def test_an_organization_with_withheld_events_alone_is_as_absent_as_a_draft(client):
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    organization = OrganizationFactory(name="Quiet Circle")
    parent_of_it = OrganizationFactory(parent=organization)
    open_event = ClosureFactory(organization=parent_of_it)
    ClosureFactory(organization=organization, **hidden)
    ClosureFactory(organization=organization, stage="draft")

    assert client.get(organization.get_absolute_url()).status_code == 404
    for address in (
        "/organizations/",
        "/organizations/?q=quiet",
        parent_of_it.get_absolute_url(),
        open_event.get_absolute_url(),
        "/api/v1/events/",
    ):
        assert "Quiet Circle" not in client.get(address).content.decode()

    ClosureFactory(organization=organization)
    assert client.get(organization.get_absolute_url()).status_code == 200
