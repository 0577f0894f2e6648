import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.models import Attribution, Citation, ClosureEvent, SearchText
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory
from timeline.query.search import LONGEST, matching

# The words are renewed at the end of each transaction, as in life.
pytestmark = pytest.mark.django_db(transaction=True)


def found(q: str) -> list[int]:
    return sorted(matching(q).values_list("closure_id", flat=True))


@pytest.fixture
def unions() -> ClosureEvent:
    """A closure with words of every sort, beside one that has none of them."""
    organization = OrganizationFactory(name="Harbor Confederation of Workers’ Unions")
    organization.names.create(text="海港職工會聯盟", language="zh-Hant", role="official")
    organization.names.create(text="IT", role="acronym")
    closure: ClosureEvent = ClosureFactory(
        organization=organization, summary="Delegates voted to dissolve.", unit="Quay office"
    )
    law = LawFactory(name="Public Security Ordinance", short_name="")
    law.names.create(text="公安條例", language="zh-Hant")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    passage = "Fundación Ámbar 停止運作"
    Citation.objects.create(
        closure=closure, article=ArticleFactory(), passage=passage, start=0, end=len(passage)
    )
    ClosureFactory(summary="It is another matter.")
    return closure


@pytest.mark.parametrize(
    "q",
    [
        "harbor",
        "HARBOR unions",
        "union",
        "workers'",
        "confed",
        "voting",
        "quay",
        "security ordinance",
        "fundacion ambar",
        "職工會",
        "職工",
        "盟",
        "公安條例",
        "停止運作",
        "harbor 職工會",
        "IT",
    ],
)
def test_names_summaries_passages_and_laws_are_found_in_both_scripts(unions, q):
    assert found(q) == [unions.pk]


@pytest.mark.parametrize("q", ["harbor nobody", "工職", "職會", "海港會聯", "()", "'", "😀", "\\"])
def test_what_does_not_stand_there_finds_nothing(unions, q):
    assert found(q) == []


def test_pairs_of_signs_that_stand_apart_are_not_taken_for_the_whole():
    ClosureFactory(summary="職工 工會")

    assert found("職工會") == []


def test_a_name_that_changes_is_found_by_its_new_words_alone(unions):
    organization = unions.organization
    organization.name = "Pier League"
    organization.save()

    assert found("pier league") == [unions.pk]
    assert found("confederation") == []


def test_a_withheld_passage_and_a_withheld_source_are_not_searched(unions):
    citation = unions.citations.exclude(passage="").get()
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    Citation.objects.filter(pk=citation.pk).update(**hidden)
    assert found("停止運作") == []

    Citation.objects.filter(pk=citation.pk).update(is_withheld=False, withholding_reason="")
    assert found("停止運作") == [unions.pk]

    type(citation.article).objects.filter(pk=citation.article_id).update(**hidden)
    assert found("停止運作") == []


def test_a_law_off_the_record_is_not_searched(unions):
    law = unions.laws.get()
    type(law).objects.filter(pk=law.pk).update(stage="withdrawn", withdrawal_reason="Twice.")

    assert found("ordinance") == []


def test_an_event_that_is_removed_leaves_no_words(unions):
    draft = ClosureFactory(stage="draft")
    draft.citations.all().delete()
    draft.delete()

    assert set(SearchText.objects.values_list("pk", flat=True)) == set(
        ClosureEvent.objects.values_list("pk", flat=True)
    )


def test_a_text_as_long_as_a_book_is_stored_and_found_by_its_beginning():
    closure = ClosureFactory(summary="sepal " + "word " * 400_000)

    assert found("sepal") == [closure.pk]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=LONGEST))
def test_any_words_are_looked_up_without_a_fault(q):
    assert found(q) == []
