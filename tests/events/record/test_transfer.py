import pytest

from events.models import (
    Article,
    Attribution,
    Citation,
    Claim,
    ClosureEvent,
    Law,
    LoadedRow,
    Organization,
)
from events.record.table_files import BrokenFile
from events.record.transfer import load
from tests.factories import ArticleFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def test_events_are_published_with_law_basis_and_source(tables):
    load(tables.folder)

    closure = ClosureEvent.objects.get(key="harbor-union-disbanded")
    attribution, citation = closure.attributions.get(), closure.citations.get()
    assert (closure.stage, closure.effective.text) == ("published", "2021-10")
    assert (attribution.law.slug, attribution.basis) == ("order-act", "stated_by_organization")
    assert (citation.article.title, citation.passage) == ("Union ends", "")
    assert citation.article.state == "cited"


def test_names_keep_their_language_and_role(tables):
    load(tables.folder)

    names = Organization.objects.get(slug="harbor-union").names.values_list(
        "text", "language", "role"
    )
    assert set(names) == {
        ("海港工會", "zh-Hant", "official"),
        ("HU", "", "acronym"),
        ("Harbor workers", "", "alias"),
        ("Dockers", "", "alias"),
    }


def test_claims_are_published_with_their_article(tables):
    load(tables.folder)

    claim = Claim.objects.get()
    assert (claim.count, claim.since.text, claim.is_public) == (35, "2020-06", True)
    assert claim.article.url == "https://news.example/count"


def test_loading_again_changes_nothing(tables):
    load(tables.folder)
    counted = [Organization, Law, ClosureEvent, Attribution, Citation, Article, Claim, LoadedRow]
    before = [model._default_manager.count() for model in counted]

    report = load(tables.folder)

    assert [model._default_manager.count() for model in counted] == before
    assert sum(report.created.values()) == sum(report.updated.values()) == 0
    assert report.unchanged == {
        "organizations": 2, "laws": 1, "events": 2, "sources": 2, "claims": 1,
    }  # fmt: skip
    assert report.left_alone == []


@pytest.mark.parametrize(
    ("table", "cells", "model", "expected"),
    [
        ("organizations", {"name": "Harbor Trade Union"}, Organization,
         {"name": "Harbor Trade Union"}),
        ("organizations", {"aliases": "Dockers"}, Organization, {"names__text": "Dockers"}),
        ("laws", {"in_force": "2020-07"}, Law, {"in_force_lower": "2020-07-01"}),
        ("laws", {"aliases": "The Act"}, Law, {"names__text": "The Act"}),
        ("events", {"organization_slug": "lighthouse"}, ClosureEvent,
         {"organization__slug": "lighthouse", "key": "harbor-union-disbanded"}),
        ("events", {"basis": "reported_by_media"}, ClosureEvent,
         {"attributions__basis": "reported_by_media"}),
        ("events", {"law_slug": "", "basis": ""}, ClosureEvent,
         {"attributions": None, "key": "harbor-union-disbanded"}),
        ("sources", {"title": "The union ends"}, Article, {"title": "The union ends"}),
        ("claims", {"count": "36"}, Claim, {"count": 36}),
        ("claims", {"source_url": "https://news.example/other"}, Claim,
         {"article__url": "https://news.example/other"}),
    ],
)  # fmt: skip
def test_a_row_changed_in_the_file_is_changed_in_the_record(tables, table, cells, model, expected):
    load(tables.folder)
    tables.change(table, **cells)

    report = load(tables.folder)

    assert report.updated[table] == 1
    assert report.left_alone == []
    assert model.objects.filter(**expected).exists()
    assert load(tables.folder).updated[table] == 0


def edit_organization():
    Organization.objects.filter(slug="harbor-union").update(name="Harbor Trade Union")


def edit_a_name():
    Organization.objects.get(slug="harbor-union").names.filter(text="HU").delete()


def edit_event():
    ClosureEvent.objects.filter(key="harbor-union-disbanded").update(summary="By an editor.")


def edit_a_law_s_role():
    Attribution.objects.update(basis="inferred_by_editor")


def edit_article():
    Article.objects.filter(title="Union ends").update(title="Union will end")


def edit_claim():
    Claim.objects.update(count=40)


@pytest.mark.parametrize(
    ("edit", "table", "key", "cells"),
    [
        (edit_organization, "organizations", "harbor-union", {"kind": "ngo"}),
        (edit_a_name, "organizations", "harbor-union", {"aliases": "Dockers"}),
        (edit_event, "events", "harbor-union-disbanded", {"effective": "2021-11"}),
        (edit_a_law_s_role, "events", "harbor-union-disbanded", {"basis": "reported_by_media"}),
        (edit_article, "sources", "harbor-union-disbanded https://news.example/union",
         {"title": "Ended"}),
        (edit_claim, "claims", "example-35", {"count": "36"}),
    ],
)  # fmt: skip
def test_a_row_that_an_editor_changed_is_left_alone_and_reported(tables, edit, table, key, cells):
    load(tables.folder)
    edit()
    tables.change(table, **cells)

    report = load(tables.folder)

    assert report.updated[table] == 0
    assert report.left_alone == [f"{table}: {key} was changed by an editor"]


def test_what_an_editor_removed_does_not_come_back(tables):
    load(tables.folder)
    ClosureEvent.objects.get(key="lighthouse-ceased").delete()

    report = load(tables.folder)

    assert not ClosureEvent.objects.filter(key="lighthouse-ceased").exists()
    assert report.left_alone == [
        "events: lighthouse-ceased was removed by an editor",
        "sources: lighthouse-ceased https://news.example/light refers to what an editor removed",
    ]


def test_what_refers_to_a_removed_organization_stays_away_with_it(tables):
    load(tables.folder)
    ClosureEvent.objects.get(key="lighthouse-ceased").delete()
    Organization.objects.get(slug="lighthouse").delete()
    tables.add(
        "events", **tables.rows["events"][1] | {"key": "lighthouse-banned", "kind": "banned"}
    )
    tables.add("sources", **tables.rows["sources"][1] | {"event_key": "lighthouse-banned"})

    report = load(tables.folder)

    assert ClosureEvent.objects.count() == 1
    assert "events: lighthouse-banned refers to what an editor removed" in report.left_alone


def test_an_organization_that_an_editor_entered_is_used_as_it_is(tables):
    entered = OrganizationFactory(slug="harbor-union", name="Union of the Harbor")

    report = load(tables.folder)

    assert report.left_alone == ["organizations: harbor-union was entered by an editor"]
    assert ClosureEvent.objects.get(key="harbor-union-disbanded").organization == entered
    assert Organization.objects.get(slug="harbor-union").name == "Union of the Harbor"


def test_an_article_that_is_known_already_is_cited_as_it_is(tables):
    known = ArticleFactory(url="https://news.example/union", title="As fetched")

    load(tables.folder)

    citation = Citation.objects.get(closure__key="harbor-union-disbanded")
    assert (citation.article, citation.article.title) == (known, "As fetched")


def test_an_address_that_supports_two_events_is_one_article(tables):
    tables.add("sources", **tables.rows["sources"][0] | {"event_key": "lighthouse-ceased"})

    load(tables.folder)

    assert Article.objects.get(url="https://news.example/union").citations.count() == 2


def test_rows_added_later_join_what_is_there(tables):
    load(tables.folder)
    tables.add("organizations", slug="buoy", name="Buoy", kind="ngo")

    report = load(tables.folder)

    assert report.created["organizations"] == 1
    assert Organization.objects.count() == 3


def test_a_broken_row_anywhere_loads_nothing(tables):
    tables.change("claims", count="many")

    with pytest.raises(BrokenFile, match=r"claims.csv, line 2, column count: 'many'"):
        load(tables.folder)

    assert Organization.objects.count() == Article.objects.count() == LoadedRow.objects.count() == 0
