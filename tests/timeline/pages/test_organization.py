import pytest

from tests.factories import ClosureFactory, OrganizationFactory

from .pages import Page

pytestmark = pytest.mark.django_db


def test_an_organization_shows_its_names_and_its_published_events(client):
    organization = OrganizationFactory(name="Harbor Union", founded="1995")
    organization.names.create(text="HU", role="acronym")
    ClosureFactory(organization=organization, unit="local office")
    ClosureFactory(organization=organization, unit="secret office", stage="draft")

    page = Page(client.get(organization.get_absolute_url()).content.decode())

    for words in ("Harbor Union", "HU", "1995", "local office"):
        assert words in page.text
    assert "secret office" not in page.text


@pytest.mark.parametrize("near", ["parent", "branch"])
def test_what_is_above_and_below_it_is_named_if_readers_may_know_it(client, near):
    def page(**fields):
        other = OrganizationFactory(name="Dockers of the South", **fields)
        one = OrganizationFactory(parent=other if near == "parent" else None, ended="2022-03")
        if near == "branch":
            other.parent = one
            other.save()
        return Page(client.get(one.get_absolute_url()).content.decode()).text

    assert "Dockers of the South" in page()
    assert "Ended March 2022" in page(stage="draft")
    assert "Dockers" not in page(stage="draft")
    assert "Dockers" not in page(is_withheld=True, withholding_reason="Danger.")


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ({}, "Disbanded , 31 October 2021"),
        ({"kind": "suspended", "effective": "2021"}, "Suspended , 2021"),
        ({"status": "announced"}, "Announced, not yet verified: its disbandment , 31 October 2021"),
        (
            {"status": "ordered", "kind": "dissolved_by_order"},
            "Ordered, not yet carried out: its dissolution by order",
        ),
        ({"status": "threatened", "kind": "banned"}, "Threatened: a ban"),
        ({"status": "reversed", "kind": "suspended"}, "Active again. Reversed: its suspension"),
        ({"jurisdiction": "RU", "kind": "banned"}, "Banned in Russia, which is not its home"),
        ({"unit": "Office"}, "No end recorded: its events concern parts of it"),
        ({"stage": "draft"}, "No end recorded Its present state"),
    ],
)
def test_its_present_state_is_told_first(client, event, told):
    closure = ClosureFactory(**event)

    assert told in Page(client.get(closure.organization.get_absolute_url()).content.decode()).text


def test_what_may_still_come_stands_beside_the_state(client):
    stop = ClosureFactory(kind="suspended")
    ClosureFactory(organization=stop.organization, status="announced", effective="2022-06")

    page = Page(client.get(stop.organization.get_absolute_url()).content.decode())

    assert "Suspended , 31 October 2021 Announced, not yet verified: its disb" in page.text


def test_events_are_told_once_and_oldest_first(client):
    last = ClosureFactory(effective="2022", summary="It ended.")
    ClosureFactory(organization=last.organization, effective="2020", summary="It paused.")

    text = Page(client.get(last.organization.get_absolute_url()).content.decode()).text

    assert text.index("It paused.") < text.index("It ended.")
    assert text.count("It paused.") == text.count("It ended.") == 1


def test_of_very_many_events_the_latest_are_told_and_the_timeline_has_all(client):
    organization = OrganizationFactory(name="Harbor Union")
    ClosureFactory(organization=organization, kind="banned", effective="1990", summary="The end.")
    for day in range(1, 31):
        for month in (10, 12):
            ClosureFactory(
                organization=organization, unit="An office", effective=f"2021-{month}-{day:02}"
            )

    page = Page(client.get(organization.get_absolute_url()).content.decode())

    assert len(page.all("article")) == 50
    assert "The latest 50 of 61 events." in page.text
    assert "31 October" not in page.text
    assert "30 December 2021" in page.text
    assert "Banned , 1990" in page.text
    (link,) = [link["href"] for link in page.all("a") if "q=" in (link["href"] or "")]
    assert "61 closures" in Page(client.get(link).content.decode()).text
    drawn = [tag for tag in page.all("use") if "x" in tag]
    assert len(drawn) == 51


def test_of_very_many_branches_some_are_named(client):
    parent = OrganizationFactory()
    for _ in range(52):
        OrganizationFactory(parent=parent)

    page = Page(client.get(parent.get_absolute_url()).content.decode())

    assert len([link for link in page.all("a") if "/organizations/o" in (link["href"] or "")]) == 50
    assert "and 2 more" in page.text


def test_the_page_takes_few_queries(client, django_assert_max_num_queries):
    closure = ClosureFactory()
    ClosureFactory(organization=closure.organization)

    with django_assert_max_num_queries(12):
        client.get(closure.organization.get_absolute_url())


def test_an_unknown_organization_is_not_found(client):
    assert client.get("/organizations/nobody/").status_code == 404
