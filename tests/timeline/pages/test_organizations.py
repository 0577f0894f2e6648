import pytest
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings

from tests.factories import ClosureFactory, OrganizationFactory

from .nonsense import questions
from .pages import Page

pytestmark = pytest.mark.django_db


def shown(client, question="", status=200) -> Page:
    response = client.get(f"/organizations/{question}")
    assert response.status_code == status
    return Page(response.content.decode())


@pytest.fixture
def union():
    organization = OrganizationFactory(name="Harbor Union", kind="union", jurisdiction="HK")
    organization.names.create(text="海港職工會", language="zh-Hant", role="official")
    ClosureFactory(
        organization=organization, unit="Night desk", kind="office_closed", status="announced"
    )
    return organization


def test_an_organization_stands_with_its_names_kind_home_and_last_event(client, union):
    page = shown(client)

    for words in (
        "1 organization",
        "Harbor Union 海港職工會",
        "Trade union · Hong Kong",
        "Office closed : Night desk , 31 October 2021",
        "Announced, not yet verified",
    ):
        assert words in page.text
    assert {"lang": "zh-Hant", "class": "alt"} in page.all("span")


def test_the_form_keeps_what_was_asked(client, union):
    page = shown(
        client, "?q=「職工會」&jurisdiction=HK&organization_kind=union&organization_kind=ngo"
    )

    assert "1 organization" in page.text
    assert page.all("input")[0]["value"] == "「職工會」"
    assert [i["value"] for i in page.all("input") if "checked" in i] == ["HK", "ngo", "union"]


def test_nothing_found_says_what_to_give_up(client, union):
    OrganizationFactory(name="Harbor News", kind="media", jurisdiction="RU")

    page = shown(client, "?q=harbor&jurisdiction=HK&organization_kind=media")

    assert "0 organizations" in page.text
    assert "In any place (1) · Of any kind (1) · In any place, of any kind (2)" in page.text
    ways = [address for address in page.addresses() if address.startswith("?")]
    assert len(ways) == 3
    for way in ways:
        assert "0 organizations" not in shown(client, way).text


def test_a_long_list_is_turned_by_links(client):
    for number in range(51):
        OrganizationFactory(name=f"Union {number:02}")

    first = shown(client, "?q=union")
    (ahead,) = first.addresses(rel="next")
    second = shown(client, ahead.removesuffix("#found"))
    (back,) = second.addresses(rel="prev")

    assert "Union 49" in first.text
    assert "Union 50" not in first.text
    assert "Union 50" in second.text
    assert shown(client, back.removesuffix("#found")).text.count("Union") == first.text.count(
        "Union"
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("?q=!!!", "Write at least one letter or digit."),
        ("?q=%00a", "Null characters are not allowed."),
        (f"?q={'x' * 201}", "at most 200 characters"),
        ("?jurisdiction=XX", "Place: There is no choice “XX” here: choose one of the list."),
        (
            "?organization_kind=club",
            "Kind: There is no choice “club” here: choose one of the list.",
        ),
        ("?q=a&q=b", "This stands 2 times in the address: leave one of them."),
        ("?after=1_a&after=1_b", "After: This stands 2 times in the address"),
        ("?after=x", "After: This is no place in the list."),
        ("?after=٣_x", "After: This is no place in the list."),
        ("?after=1_a&before=1_b", "Before: Give after or before, not both."),
    ],
)
def test_nonsense_is_answered_at_its_field(client, union, question, told):
    page = shown(client, question, status=400)

    assert told in page.text
    assert "1 organization" not in page.text


@given(questions("q", "jurisdiction", "organization_kind", "after", "before"))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_question_is_too_much(client, asked):
    assert client.get(f"/organizations/?{urlencode(asked)}").status_code in {200, 400}


def test_hostile_names_stay_text_and_turn_nothing_around(client):
    OrganizationFactory(name="<b>\u202eevil")

    html = client.get("/organizations/").content.decode()

    assert "<bdi>&lt;b&gt;\u202eevil</bdi>" in html


def test_the_page_takes_few_queries(client, union, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        shown(client, "?q=harbor&jurisdiction=HK")
