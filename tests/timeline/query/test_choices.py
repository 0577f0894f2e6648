import pytest
from django.http import QueryDict

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory
from timeline.query.asked import SeveralValues
from timeline.query.choices import CONDITIONS, Facet, facets
from timeline.query.filters import TimelineForm, TimelineQuery
from timeline.query.selection import Selection

pytestmark = pytest.mark.django_db


def offered(asked: str = "") -> dict[str, Facet]:
    form = TimelineForm(QueryDict(asked))
    assert form.is_valid()
    return facets(Selection.of(form.query()))


def counts(facet: Facet) -> dict[str, int]:
    return {choice.value: choice.count for choice in facet.choices}


def test_each_choice_says_how_many_events_it_would_give():
    for kind in ("banned", "banned", "disbanded"):
        ClosureFactory(kind=kind)

    assert counts(offered()["kind"]) == {"disbanded": 1, "banned": 2}


def test_a_filter_counts_under_the_others_and_not_under_itself():
    ClosureFactory(kind="banned", jurisdiction="HK")
    ClosureFactory(kind="disbanded", jurisdiction="HK")
    ClosureFactory(kind="banned", jurisdiction="RU")

    found = offered("jurisdiction=HK&kind=banned")

    assert counts(found["kind"]) == {"disbanded": 1, "banned": 1}
    assert counts(found["jurisdiction"]) == {"HK": 1, "RU": 1}


def test_what_is_chosen_stays_though_it_finds_nothing():
    ClosureFactory(jurisdiction="HK")

    places = offered("jurisdiction=IS")["jurisdiction"]

    assert counts(places) == {"HK": 1, "IS": 0}
    assert [choice.label for choice in places.chosen] == ["Iceland"]


def test_a_law_counts_on_the_basis_asked_for():
    law = LawFactory(short_name="Security Law")
    for basis in ("reported_by_media", "reported_by_media", "inferred_by_editor"):
        Attribution.objects.create(closure=ClosureFactory(), law=law, basis=basis)

    assert counts(offered()["law"]) == {law.slug: 3}
    assert counts(offered("basis=inferred_by_editor")["law"]) == {law.slug: 1}
    assert counts(offered(f"law={law.slug}")["basis"]) == {
        "reported_by_media": 2,
        "inferred_by_editor": 1,
    }


def test_places_and_laws_stand_by_name_and_kinds_as_the_record_lists_them():
    ClosureFactory(jurisdiction="RU", organization=OrganizationFactory(kind="union"))
    ClosureFactory(jurisdiction="AF", organization=OrganizationFactory(kind="ngo"))

    found = offered()

    assert [choice.label for choice in found["jurisdiction"].choices] == ["Afghanistan", "Russia"]
    assert [choice.value for choice in found["organization_kind"].choices] == ["ngo", "union"]


def test_every_filter_of_several_values_is_offered():
    fields = TimelineForm.base_fields.items()

    assert set(CONDITIONS) == {name for name, one in fields if isinstance(one, SeveralValues)}
    assert {condition for condition, _ in CONDITIONS.values()} <= set(vars(TimelineQuery()))
