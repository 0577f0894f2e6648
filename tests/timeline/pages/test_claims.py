import pytest
from django.utils.http import urlencode
from hypothesis import HealthCheck, given, settings

from tests.factories import ArticleFactory, ClaimFactory, ClosureFactory, LawFactory

from .nonsense import questions
from .pages import Page

pytestmark = pytest.mark.django_db


def shown(client, question="", status=200) -> Page:
    response = client.get(f"/claims/{question}")
    assert response.status_code == status
    return Page(response.content.decode())


@pytest.fixture
def claim():
    for day in ("2021-01-01", "2021-02-01", "2021"):
        ClosureFactory(effective=day)
    return ClaimFactory(
        claimant="The Harbor Watch",
        count=35,
        what="groups disbanded",
        since="2020-06-30",
        as_of="2021-10-25",
        law=None,
        article=ArticleFactory(title="A count"),
        passage="At least 35 groups.",
        start=0,
        end=19,
    )


def test_a_claim_is_told_with_who_what_when_and_its_source(client, claim):
    page = shown(client)

    for words in (
        "What others counted in Hong Kong",
        "The Harbor Watch 25 October 2021 At least 35 groups disbanded",
        "Counted from 30 June 2020",
        "2 to 3 named here",
        "8% of what was said; 32 fewer: missing here, or counted otherwise there.",
        "1 stands at a date that may lie outside.",
        "At least 35 groups. A count The Example",
        "3 events named here since 30 June 2020",
    ):
        assert words in page.text
    assert "/?from=2020-06-30&to=2021-10-25&jurisdiction=HK" in page.addresses()


@pytest.mark.parametrize(
    ("count", "comparator", "told"),
    [
        (1, "at_least", "as many as said and more, which the claim allows."),
        (1, "exactly", "1 more than said: counted otherwise there, or unknown to it."),
        (3, "exactly", "perhaps as many as said."),
        (9, "about", "33% of what was said; 6 fewer"),
    ],
)
def test_a_difference_is_told_in_words(client, claim, count, comparator, told):
    claim.count, claim.comparator = count, comparator
    claim.save()

    assert told in shown(client).text


def test_the_place_with_most_claims_comes_first_and_others_can_be_chosen(client, claim):
    ClaimFactory(jurisdiction="HK")
    ClaimFactory(jurisdiction="RU", claimant="Russian Watch")
    ClaimFactory(jurisdiction="", claimant="World Watch")

    page = shown(client)

    assert "The world 1 Hong Kong 2 Russia 1" in page.text
    assert "Russian Watch" not in page.text
    assert "Russian Watch" in shown(client, "?jurisdiction=RU").text
    assert "World Watch" in shown(client, "?jurisdiction=world").text


def test_a_place_without_a_claim_says_so(client, claim):
    assert "No count by others is recorded" in shown(client, "?jurisdiction=FR").text


def test_an_empty_record_has_a_page(client):
    assert "No count by others is recorded" in shown(client).text


def test_a_withheld_source_says_so(client, claim):
    claim.article.is_withheld, claim.article.withholding_reason = True, "Danger."
    claim.article.save()

    page = shown(client)

    assert "Source withheld to protect people." in page.text
    assert "A count" not in page.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("?jurisdiction=nonsense", "There is no choice “nonsense” here"),
        ("?jurisdiction=%00", "There is no choice"),
        ("?jurisdiction=٣", "There is no choice “٣” here"),
        ("?jurisdiction=HK&jurisdiction=RU", "This stands 2 times in the address"),
    ],
)
def test_nonsense_is_answered_at_its_field(client, claim, question, told):
    page = shown(client, question, status=400)

    assert f"Place: {told}" in page.text
    assert "?jurisdiction=HK" in page.addresses()


@given(questions("jurisdiction"))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_question_is_too_much(client, asked):
    assert client.get(f"/claims/?{urlencode(asked)}").status_code in {200, 400}


def test_the_page_takes_few_queries_however_many_claims(
    client, claim, django_assert_max_num_queries
):
    for _ in range(20):
        ClaimFactory(law=LawFactory())

    with django_assert_max_num_queries(7):
        shown(client)
