"""Tables imported by hand: all of a file or nothing, what is new as a draft."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Article, Citation, Claim, ClosureEvent, Organization
from events.record.history import history_of
from events.record.imports import (
    KEPT,
    ImportChanged,
    carry_out_import,
    print_of_import,
)
from events.record.many import Difference
from events.record.standing import withdraw, withhold
from events.record.transfer import load
from events.record.upload import read_upload
from events.starter import STARTER
from tests import people
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
)

from .importing import (
    CONTRIBUTOR,
    EDITOR,
    MODELS,
    WHY,
    again,
    bring,
    bring_all,
    exported,
    look,
    rows_of,
)
from .tables import ROWS

pytestmark = pytest.mark.django_db


def test_a_look_changes_nothing():
    (outcome,) = look(rows_of("organizations"))

    assert (outcome.new, outcome.unchanged, outcome.faults) == (2, 0, [])
    assert not Organization.objects.exists()


def test_all_of_a_record_enters_as_drafts_with_its_parts():
    bring_all()

    assert {row.stage for model in MODELS.values() for row in model.objects.all()} == {"draft"}
    union = Organization.objects.get(slug="harbor-union")
    assert set(union.names.values_list("text", "role")) == {
        ("海港工會", "official"), ("HU", "acronym"),
        ("Harbor workers", "alias"), ("Dockers", "alias"),
    }  # fmt: skip
    closure = ClosureEvent.objects.get(key="harbor-union-disbanded")
    assert [(r.law.slug, r.basis) for r in closure.attributions.all()] == [
        ("order-act", "stated_by_organization")
    ]
    assert closure.articles.get().url == "https://news.example/union"
    assert Claim.objects.get().article.url == "https://news.example/count"


def test_it_is_one_act_with_its_reason():
    editor = people.editor()

    bring(rows_of("organizations"), by=editor)

    acts = [history_of(row)[0] for row in Organization.objects.all()]
    assert {(act.editor, act.reason) for act in acts} == {(editor.username, WHY)}


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_what_is_exported_and_brought_back_changes_nothing(ending):
    load(STARTER)

    for table in MODELS:
        (outcome,) = look(again(table, ending))
        assert outcome.faults == []
        assert [one.differences for one in outcome.changed] == []


def test_the_files_of_the_starter_record_change_nothing_in_it():
    load(STARTER)

    for table in MODELS:
        data = (STARTER / f"{table}.csv").read_bytes()
        (outcome,) = look((table, read_upload(f"{table}.csv", data, KEPT[table].table)))
        assert outcome.faults == []
        assert [one.differences for one in outcome.changed] == []


def test_what_was_brought_is_brought_again_in_vain():
    bring_all()

    assert [one.changed for one in bring_all()] == [[]] * len(ROWS)


def test_only_what_differs_changes_and_is_told_column_by_column():
    bring_all()
    first, second = ROWS["organizations"]
    changed = first | {"kind": "other", "aliases": "Dockers|Stevedores"}
    Organization.objects.get(slug="harbor-union").names.create(text="Old", role="former")

    (outcome,) = bring(rows_of("organizations", changed, second))

    (one,) = outcome.changed
    assert (outcome.new, outcome.unchanged, one.is_new) == (0, 1, False)
    assert list(one.differences) == [
        Difference("aliases", "Dockers|Harbor workers", "Dockers|Stevedores"),
        Difference("kind", "union", "other"),
    ]
    union = Organization.objects.get(slug="harbor-union")
    assert union.kind == "other"
    assert set(union.names.values_list("text", flat=True)) == {
        "海港工會", "HU", "Dockers", "Stevedores", "Old",
    }  # fmt: skip


def test_laws_and_dates_of_an_event_change():
    bring_all()
    LawFactory(slug="second-act")
    row = ROWS["events"][0] | {
        "law_slug": "order-act|second-act",
        "basis": "reported_by_media|stated_by_authority",
        "effective": "2021-11",
    }

    bring(rows_of("events", row))

    closure = ClosureEvent.objects.get(key=row["key"])
    assert str(closure.effective) == "2021-11"
    assert dict(closure.attributions.values_list("law__slug", "basis")) == {
        "order-act": "reported_by_media", "second-act": "stated_by_authority",
    }  # fmt: skip


def test_what_was_entered_by_hand_is_named_by_its_number():
    closure, claim = ClosureFactory(place=""), ClaimFactory()

    events = json.loads(exported("events", "json"))
    claims = json.loads(exported("claims", "json"))
    bring(rows_of("events", events[0] | {"place": "Kowloon"}))
    bring(rows_of("claims", claims[0] | {"count": "36"}))

    closure.refresh_from_db()
    claim.refresh_from_db()
    assert (closure.place, claim.count) == ("Kowloon", 36)
    assert (ClosureEvent.objects.count(), Claim.objects.count()) == (1, 1)


def test_it_is_told_what_readers_see_at_once():
    bring(rows_of("organizations"), rows_of("laws"), rows_of("events"))
    first, second = ROWS["sources"]
    closure = ClosureFactory(organization__slug="known", key="known")
    sources = [first, second, first | {"event_key": "known"}]
    (row,) = json.loads(exported("events", "json"))[-1:]

    (of_sources,) = look(rows_of("sources", *sources))
    (of_events,) = look(rows_of("events", *ROWS["events"], row | {"place": "Quay"}))

    assert row["key"] == closure.key
    assert [one.is_seen for one in of_sources.rows] == [False, False, True]
    assert (of_sources.drafts, of_sources.seen) == (2, 1)
    assert [one.is_seen for one in of_events.rows] == [False, False, True]


def test_it_is_told_that_what_an_article_says_is_public_elsewhere():
    bring(rows_of("organizations"), rows_of("laws"), rows_of("events"))
    article = ClosureFactory().articles.get()
    source = ROWS["sources"][0] | {"url": article.url}

    (same,) = look(rows_of("sources", source | {"title": "", "published": ""}))
    (other,) = look(rows_of("sources", source | {"title": "Another title"}))

    assert [one.seen for one in (same, other)] == [0, 1]


def test_what_an_event_brings_along_is_told():
    ClosureFactory()
    draft = OrganizationFactory(stage="draft", name="Pier")
    (row,) = json.loads(exported("events", "json"))

    (outcome,) = look(rows_of("events", row | {"organization_slug": draft.slug}))

    assert Difference("Pier", "draft", "published") in outcome.rows[0].differences


def test_contributors_change_drafts_alone():
    public, draft = OrganizationFactory(), OrganizationFactory(stage="draft")
    rows = [{"slug": row.slug, "name": "Other", "kind": "ngo"} for row in (draft, public)]

    (outcome,) = look(rows_of("organizations", *rows), rights=CONTRIBUTOR)

    assert len(outcome.faults) == 1
    assert "line 3, column slug: is on the record; only editors change it." in outcome.faults[0]
    assert look(rows_of("organizations", *rows))[0].faults == []


def test_what_was_withdrawn_is_neither_changed_nor_referred_to():
    bring_all()
    editor = people.editor()
    union = Organization.objects.get(slug="harbor-union")
    Organization.objects.filter(pk=union.pk).update(
        stage="published", recorded_at="2021-10-31T00:00Z"
    )
    withdraw(union, by=editor, reason=WHY)
    event = ROWS["events"][0] | {"key": "another"}

    (first,) = look(rows_of("organizations", ROWS["organizations"][0] | {"note": "x"}))
    (second,) = look(rows_of("events", event))

    assert "was withdrawn or merged; it is not changed" in first.faults[0]
    assert "column organization_slug: “harbor-union” was withdrawn or merged." in second.faults[0]


def test_an_event_on_the_record_brings_its_new_organization_there():
    closure, other = ClosureFactory(), OrganizationFactory(stage="draft")
    (row,) = json.loads(exported("events", "json"))

    bring(rows_of("events", row | {"organization_slug": other.slug}))

    other.refresh_from_db()
    closure.refresh_from_db()
    assert (closure.organization, other.stage) == (other, "published")


def test_a_known_article_is_cited_and_changed_by_editors_alone():
    bring(rows_of("organizations"), rows_of("laws"), rows_of("events"))
    article = ArticleFactory(url="https://news.example/union", title="Union ends", outlet="Other")
    first = ROWS["sources"][0]

    (refused,) = look(rows_of("sources", first), rights=CONTRIBUTOR)
    assert "column publisher: the article says otherwise" in refused.faults[0]
    bring(rows_of("sources", first))

    article.refresh_from_db()
    assert (article.outlet, article.citations.count(), Article.objects.count()) == (
        "The Example", 1, 1,
    )  # fmt: skip


def test_a_source_that_stands_there_already_is_no_second_citation():
    bring_all()

    bring(rows_of("sources", ROWS["sources"][0] | {"title": "Another title"}))

    assert Citation.objects.count() == 2
    assert Article.objects.filter(title="Another title").count() == 1


def test_a_passage_keeps_its_article():
    claim = ClaimFactory(passage="35 groups", start=0, end=9)
    (row,) = json.loads(exported("claims", "json"))

    (outcome,) = look(rows_of("claims", row | {"source_url": "https://other.example/"}))

    assert "its passage was read at the address it has" in outcome.faults[0]
    assert claim.article.url == row["source_url"]


def test_what_changed_since_the_look_is_looked_at_again():
    upload = rows_of("organizations")
    seen = print_of_import(look(upload))
    OrganizationFactory(slug="lighthouse", name="Lighthouse", stage="draft")

    with pytest.raises(ImportChanged):
        carry_out_import([upload], rights=EDITOR, by=None, reason=WHY, seen=seen)

    assert Organization.objects.count() == 1


def test_what_is_withheld_is_not_exported():
    editor = people.editor()
    hidden, shown = ClosureFactory(), ClosureFactory()
    organization = ClosureFactory().organization
    article, claim = shown.articles.get(), ClaimFactory()
    for row in (hidden, organization, article, claim.article):
        withhold(row, by=editor, reason=WHY)

    assert [row["key"] for row in json.loads(exported("events", "json"))] == [f"event-{shown.pk}"]
    assert organization.slug not in exported("organizations")
    assert [json.loads(exported(table, "json")) for table in ("sources", "claims")] == [[], []]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "'quoted'", "\u2212 1"])
def test_no_cell_of_a_csv_is_a_formula_and_the_text_comes_back(text):
    OrganizationFactory(slug="one", name="One", note=text)

    cells = next(csv.DictReader(io.StringIO(exported("organizations"))))

    assert cells["note"][0] not in "=+-@"
    assert look(again("organizations"))[0].changed == []


def test_a_table_costs_few_queries_a_row():
    def cost(count: int) -> int:
        rows = [{"slug": f"o-{n}", "name": f"O {n}", "kind": "ngo"} for n in range(count)]
        upload = rows_of("organizations", *rows)
        with CaptureQueriesContext(connection) as queries:
            look(upload)
        return len(queries)

    assert (cost(30) - cost(10)) / 20 <= 6
