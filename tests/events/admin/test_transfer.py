"""Import and export in the admin."""

import csv
import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from events.models import Citation, ClosureEvent, Organization
from events.record.register_tables import Organizations
from tests import people
from tests.factories import ClaimFactory, ClosureFactory, LawFactory, OrganizationFactory
from tests.timeline.pages.pages import Page

from .test_closure import told

pytestmark = pytest.mark.django_db

LIST = "/admin/events/organization/"
IMPORT = f"{LIST}import/"
SENT_BACK = {"kept", "seen"}
MODELS = ("organization", "law", "closureevent", "claim")


def table(*rows, columns=Organizations.columns, name="register.csv"):
    file = io.StringIO()
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    writer.writerows(rows)
    return SimpleUploadedFile(name, file.getvalue().encode())


def union(**cells) -> dict[str, str]:
    return {"slug": "harbor-union", "name": "Harbor Union", "kind": "union", **cells}


def look(client, file, **more):
    return client.post(IMPORT, {"organizations": file, **more})


def confirm(client, shown, **more):
    return client.post(IMPORT, {"reason": "As listed.", **shown_by(shown), **more}, follow=True)


def shown_by(response) -> dict[str, str]:
    fields = Page(response.content.decode()).all("input")
    return {str(f["name"]): f.get("value") or "" for f in fields if f.get("name") in SENT_BACK}


def test_a_file_is_looked_at_before_it_is_imported(client, editor):
    OrganizationFactory(slug="harbor-union", name="Old name", kind="union", jurisdiction="")

    shown = look(client, table(union(), union(slug="pier", name="Pier")))

    text = told(shown)
    assert "Rows that enter or change: 2, of them new drafts: 1. Left as they are: 0." in text
    assert "name: Old name → Harbor Union" in text
    assert Organization.objects.get().name == "Old name"

    response = confirm(client, shown)
    assert "Organizations: 1 entered as drafts, 1 changed, 0 as they were." in told(response)
    assert set(Organization.objects.values_list("name", "stage")) == {
        ("Harbor Union", "published"), ("Pier", "draft"),
    }  # fmt: skip


def test_what_an_empty_cell_does_is_said_before_a_file_is_chosen(client, editor):
    assert "An empty cell, or one that a row of JSON leaves out, empties its field" in told(
        client.get(IMPORT)
    )


def test_what_was_imported_is_not_imported_again(client, editor):
    shown = look(client, table(union()))
    confirm(client, shown)

    response = confirm(client, shown)

    assert "the file is not kept any more. Choose it again." in told(response)
    assert Organization.objects.count() == 1


def test_nobody_confirms_the_file_of_another(client, editor):
    shown = look(client, table(union()))
    client.force_login(people.administrator())

    assert "not kept any more" in told(confirm(client, shown))
    assert not Organization.objects.exists()


def test_nothing_is_imported_without_a_reason(client, editor):
    shown = look(client, table(union()))

    again = confirm(client, shown, reason="")

    assert "Say why." in told(again)
    assert not Organization.objects.exists()
    confirm(client, again)
    assert Organization.objects.count() == 1


def test_what_changed_meanwhile_is_looked_at_again(client, editor):
    shown = look(client, table(union()))
    OrganizationFactory(slug="harbor-union", name="Other")

    again = confirm(client, shown)

    assert "the record has changed. Look at it again." in told(again)
    assert "name: Other → Harbor Union" in told(again)
    assert Organization.objects.get().name == "Other"


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (table(union(kind="club")), "register.csv, line 2, column kind: 'club' is none of"),
        (table(union(founded="03/04/2021")), "can be read in two ways"),
        (table(union(), columns=[*Organizations.columns, "rank"]), "the header must be"),
        (SimpleUploadedFile("a.csv", b"\xff"), "a.csv, line 1: is no UTF-8"),
        (SimpleUploadedFile("a.csv", b""), "the file is empty"),
        (SimpleUploadedFile("a.exe", b"MZ"), "neither CSV nor JSON"),
        (SimpleUploadedFile("a.csv", b"x" * 6_000_000), "at most 5 MB are taken"),
        ("", "This field is required."),
    ],
)
def test_a_fault_is_told_and_nothing_is_imported(client, editor, file, words):
    if file:
        file.seek(0)
    response = look(client, file)

    assert response.status_code == 200
    assert words in told(response)
    assert not Organization.objects.exists()


def test_what_stands_in_a_file_is_text(client, editor):
    shown = look(client, table(union(name="<script>alert(1)</script>")))

    assert "<script>alert(1)" not in shown.content.decode()


def test_events_come_with_their_sources(client, editor):
    LawFactory(slug="order-act")
    closure = ClosureFactory()
    path = "/admin/events/closureevent/"
    events, sources = (
        json.loads(client.get(f"{path}export/?table={name}&as=json").content)
        for name in ("events", "sources")
    )
    events[0] |= {"key": "another", "kind": "banned"}
    sources[0] |= {"event_key": "another"}
    files = {
        name: SimpleUploadedFile(f"{name}.json", json.dumps(rows).encode())
        for name, rows in (("events", events), ("sources", sources))
    }

    shown = client.post(f"{path}import/", files)
    client.post(f"{path}import/", {"reason": "As listed.", **shown_by(shown)})

    another = ClosureEvent.objects.get(key="another")
    assert (another.kind, another.stage) == ("banned", "draft")
    assert another.articles.get() == closure.articles.get()
    assert Citation.objects.count() == 2


@pytest.mark.parametrize("model", MODELS)
def test_lists_lead_to_import_and_export(client, editor, model):
    ClosureFactory()
    ClaimFactory()
    LawFactory()
    path = f"/admin/events/{model}/"
    links = Page(client.get(path).content.decode()).addresses()
    assert {f"{path}import/", f"{path}export/"} <= {link.partition("?")[0] for link in links}

    page = client.get(f"{path}export/")
    files = [link for link in Page(page.content.decode()).addresses() if "table=" in link]

    assert len(files) == (4 if model == "closureevent" else 2)
    for file in files:
        response = client.get(f"{path}export/{file}")
        assert response.status_code == 200
        assert "attachment" in response["Content-Disposition"]
        assert client.get(f"{path}import/").status_code == 200


def test_an_export_is_narrowed_as_the_list_was(client, editor):
    OrganizationFactory(kind="union")
    OrganizationFactory(kind="media")

    page = client.get(f"{LIST}export/?kind__exact=union")
    (_first, link) = (a for a in Page(page.content.decode()).addresses() if "table=" in a)
    rows = json.loads(client.get(f"{LIST}export/{link}").content)

    assert [row["kind"] for row in rows] == ["union"]


@pytest.mark.parametrize("query", ["table=users&as=csv", "table=organizations&as=exe", "as=csv"])
def test_there_is_no_other_file(client, editor, query):
    assert client.get(f"{LIST}export/?{query}").status_code == 404


def test_an_export_that_is_narrowed_by_nonsense_starts_again(client, editor):
    assert client.get(f"{LIST}export/?nonsense=1").status_code == 302


def test_who_may_not_enter_rows_imports_none_and_who_sees_nothing_exports_none(client):
    client.force_login(people.UserFactory())

    assert client.get(IMPORT).status_code == 403
    assert client.get(f"{LIST}export/?table=organizations&as=csv").status_code == 403


def test_contributors_import_drafts(client):
    client.force_login(people.contributor())
    OrganizationFactory(slug="public")

    refused = look(client, table(union(slug="public")))
    assert "is on the record; only editors change it" in told(refused)
    confirm(client, look(client, table(union())))
    assert Organization.objects.filter(stage="draft").count() == 1
