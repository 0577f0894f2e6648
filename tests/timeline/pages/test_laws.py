import pytest
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory

from .nonsense import questions
from .pages import Page

pytestmark = pytest.mark.django_db


def shown(client, question="", status=200) -> Page:
    response = client.get(f"/laws/{question}")
    assert response.status_code == status
    return Page(response.content.decode())


@pytest.fixture
def law():
    law = LawFactory(
        name="Law on Safeguarding Order",
        short_name="Order Law",
        jurisdiction="HK",
        in_force="2020-06-30",
        repealed="2024",
    )
    law.names.create(text="秩序法", language="zh-Hant", role="official")
    Attribution.objects.create(closure=ClosureFactory(), law=law, basis="reported_by_media")
    LawFactory(name="Public Order Act", jurisdiction="RU")
    return law


def test_a_law_stands_under_its_place_with_names_dates_and_how_many_name_it(client, law):
    page = shown(client)

    assert page.text.index("Hong Kong Order Law 秩序法") < page.text.index(
        "Russia Public Order Act"
    )
    for words in (
        "2 laws",
        "Law on Safeguarding Order · in force 30 June 2020 · repealed 2024",
        "1 recorded closure names it",
        "entry into force not known",
        "No recorded closure names it",
    ):
        assert words in page.text


@pytest.mark.parametrize("question", ["?q=秩序", "?q=order+law", "?jurisdiction=HK"])
def test_a_name_or_a_place_narrows(client, law, question):
    page = shown(client, question)

    assert "1 law " in page.text
    assert "Public Order Act" not in page.text


def test_nothing_found_says_what_to_give_up(client, law):
    page = shown(client, "?q=public&jurisdiction=HK")

    assert "No law is recorded here. Ask for less: In any place (1) · Under any name" in page.text


def test_nonsense_is_answered_at_its_field(client, law):
    assert "Write at least one letter" in shown(client, "?q=.", status=400).text
    assert "Place: There is no choice “HKG”" in shown(client, "?jurisdiction=HKG", status=400).text
    assert "This stands 2 times" in shown(client, "?q=a&q=b", status=400).text


@given(questions("q", "jurisdiction"))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_question_is_too_much(client, asked):
    assert client.get(f"/laws/?{urlencode(asked)}").status_code in {200, 400}
