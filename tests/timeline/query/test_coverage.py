from datetime import date

import pytest

from events.models import Attribution
from tests.factories import ArticleFactory, ClaimFactory, ClosureFactory, LawFactory
from timeline.query.coverage import WORLD, claims_by_place, coverages, period, scope
from timeline.query.tally import tally

pytestmark = pytest.mark.django_db


def covered(place="HK"):
    return coverages(place, tally())


def counts(**claim):
    ClaimFactory(**claim)
    (one,) = covered(claim.get("jurisdiction", "HK") or WORLD)
    return one.certain, one.possible


def events(*dates, **fields):
    return [ClosureFactory(effective=day, **fields) for day in dates]


def test_what_is_named_from_since_to_as_of_at_the_place_counts():
    events("2020-06-30", "2021-01-01", "2021-10-25", "2021-10-26", "2019-01-01")
    events("2021-01-01", jurisdiction="RU")

    assert counts(since="2020-06-30", as_of="2021-10-25") == (3, 3)


def test_a_date_that_may_lie_outside_counts_as_possible_only():
    events("2021", "2021-03", "2021-10", "2020/2021-02")

    assert counts(since="2021-01", as_of="2021-10-25") == (1, 4)


def test_a_claim_that_names_a_law_is_compared_with_what_names_it():
    law = LawFactory()
    named, _other = events("2021-01-01", "2021-01-01")
    Attribution.objects.create(closure=named, law=law, basis="reported_by_media")

    assert counts(law=law, since="2020", as_of="2021") == (1, 1)


def test_a_law_that_is_not_on_the_record_is_neither_named_nor_asked_for():
    events("2021-01-01")
    ClaimFactory(law=LawFactory(stage="draft"), since="2020", as_of="2021")

    (one,) = covered()

    assert (one.law, one.query.laws, one.certain) == (None, (), 1)


def test_a_claim_without_a_place_is_about_the_world():
    events("2021-01-01")
    events("2021-01-01", jurisdiction="RU")

    assert counts(jurisdiction="", since="2020", as_of="2021") == (2, 2)
    assert claims_by_place() == {WORLD: 1}


def test_without_a_beginning_all_until_its_day_count():
    events("1995-01-01", "2021-10-25", "2022")

    assert counts(since=None, as_of="2021-10-25") == (2, 2)


def test_what_readers_may_not_see_does_not_count():
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    events("2021-01-01", **hidden)
    events("2021-01-01", stage="draft")
    ClaimFactory(stage="draft", count=99)

    assert counts(since="2020", as_of="2021") == (0, 0)
    assert claims_by_place() == {"HK": 1}


@pytest.mark.parametrize(
    ("since", "as_of", "expected"),
    [
        ("2020-07~", "2022", (date(2020, 7, 1), date(2022, 12, 31))),
        ("2020-06/..", "2021-10-25", (date(2020, 6, 1), date(2021, 10, 25))),
        (None, "2021", (None, date(2021, 12, 31))),
        ("2021", None, (date(2021, 1, 1), None)),
        ("2026-01-01", "2025-12-30", (date(2025, 12, 30), date(2026, 1, 1))),
    ],
)
def test_a_period_is_as_long_as_its_words_allow(since, as_of, expected):
    claim = ClaimFactory(since=since, as_of=as_of)
    claim.refresh_from_db()

    assert period(claim) == expected


@pytest.mark.parametrize(
    ("count", "missing", "beyond", "percent"),
    [(10, 7, 0, (20, 30)), (3, 0, 0, (66, 100)), (2, 0, 0, (100, 100)), (1, 0, 1, (100, 100))],
)
def test_the_difference_is_what_is_sure_of_it(count, missing, beyond, percent):
    events("2021-01-01", "2021-01-02", "2020/2021")
    ClaimFactory(count=count, since="2021", as_of="2021")

    (one,) = covered()

    assert (one.missing, one.beyond) == (missing, beyond)
    assert (one.certain_percent, one.possible_percent) == percent


def test_a_claim_of_none_is_covered():
    ClaimFactory(count=0)

    assert covered()[0].possible_percent == 100


def test_the_source_is_masked_and_its_text_is_left_alone():
    article = ArticleFactory(is_withheld=True, withholding_reason="Danger.", text="Secret.")
    ClaimFactory(article=article, passage="Secret.", start=0, end=7)

    (one,) = covered()

    assert (one.claim.passage, one.claim.article.url) == ("", "")


def test_the_newest_claim_comes_first_and_one_query_loads_them(django_assert_num_queries):
    for day in ("2021", "2023", "2022"):
        ClaimFactory(as_of=day, law=LawFactory())
    now = tally()

    with django_assert_num_queries(1):
        found = coverages("HK", now, most=2)

    assert [one.claim.as_of.text for one in found] == ["2023", "2022"]


def test_places_with_most_claims_come_first():
    for place in ("RU", "HK", "HK", "BY"):
        ClaimFactory(jurisdiction=place)

    assert list(claims_by_place().items()) == [("HK", 2), ("BY", 1), ("RU", 1)]


@pytest.mark.parametrize(
    ("what", "kinds"),
    [
        ("trade unions removed from the register in 2021", ("union",)),
        ("college student unions of the university that had stopped", ("student_union",)),
        ("dissenting news providers closed", ("media",)),
        ("political parties dissolved", ("party",)),
        ("church groups banned", ("religious",)),
        ("foundation universities closed", ("university",)),
        ("international aid groups told to leave", ("international_ngo",)),
        ("civil society groups disbanded", ()),
        ("groups that took part", ()),
        ("NGOs shut down", ()),
    ],
)
def test_a_claim_about_one_kind_is_compared_with_that_kind(what, kinds):
    claim = ClaimFactory(what=what)

    assert scope(claim).organization_kinds == kinds
