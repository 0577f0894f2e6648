import pytest

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.query import laws
from timeline.query.laws import LawsQuery, laws_list
from timeline.query.tally import tally

pytestmark = pytest.mark.django_db


def told(query=LawsQuery()):  # noqa: B008 - frozen
    return [
        (group.name, [str(listed.law) for listed in group.laws])
        for group in laws_list(query).groups
    ]


@pytest.fixture
def register():
    LawFactory(name="Public Order Act", jurisdiction="RU")
    LawFactory(name="Safeguarding Order Ordinance", short_name="SOO", jurisdiction="HK")
    LawFactory(name="Anti-Sedition Act", jurisdiction="HK").names.create(text="反煽動法")
    LawFactory(name="Draft Act", stage="draft")


def test_laws_stand_by_place_and_name(register):
    assert told() == [
        ("Hong Kong", ["Anti-Sedition Act", "SOO"]),
        ("Russia", ["Public Order Act"]),
    ]


@pytest.mark.parametrize(("term", "name"), [("soo", "SOO"), ("反煽動", "Anti-Sedition Act")])
def test_a_law_is_found_by_any_name(register, term, name):
    assert told(LawsQuery(q=term)) == [("Hong Kong", [name])]


def test_a_place_narrows_and_the_counts_beside_the_others_stay(register):
    found = laws_list(LawsQuery(q="order", jurisdictions=("RU",)))

    assert (found.total, found.in_any_place) == (1, 2)
    assert [(c.value, c.count, c.is_chosen) for c in found.places] == [
        ("HK", 1, False),
        ("RU", 1, True),
    ]


def test_only_published_events_count_for_a_law(register):
    law = LawFactory(name="Zoning Act", jurisdiction="BY")
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    for fields in ({}, {}, {"stage": "draft"}, hidden):
        Attribution.objects.create(
            closure=ClosureFactory(**fields), law=law, basis="reported_by_media"
        )

    assert laws_list(LawsQuery(jurisdictions=("BY",))).groups[0].laws[0].count == 2


def test_a_long_list_says_how_many_are_left_out(register, monkeypatch):
    monkeypatch.setattr(laws, "MOST_SHOWN", 2)

    found = laws_list(LawsQuery())

    assert (found.shown, found.rest, found.total) == (2, 1, 3)


def test_the_list_takes_a_fixed_number_of_queries(register, monkeypatch, django_assert_num_queries):
    counted = tally()
    monkeypatch.setattr(laws, "tally", lambda: counted)  # once a version

    with django_assert_num_queries(4):
        laws_list(LawsQuery(q="order"))
