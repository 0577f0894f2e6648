"""Whatever staff type or paste, the admin answers with sense: never with a fault."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.admin import site
from django.db import models

from events.models import ClosureEvent, Proposal, Source
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    FeedFactory,
    LawFactory,
    OrganizationFactory,
    OutletFactory,
    ProposalFactory,
    ReportFactory,
)
from tests.people import UserFactory

pytestmark = pytest.mark.django_db

ANSWERS = {200, 302, 400, 403, 404, 409}
BEYOND = "9" * 11  # any calendar
NONSENSE = [b"\0", b"abc", b"1" + b"0" * 30, b"\xed\xa0\x80", "\u202e".encode()]
ADMINS = [pytest.param(each, id=model._meta.model_name) for model, each in site._registry.items()]
NOT_MADE = {"group", "notmeant"}  # of these there are none here
EVENTS = "/admin/events/closureevent/"
REVIEWED = (
    "organization", "kind", "effective", "jurisdiction", "summary", "reason", "match-meant",
    "match-not_meant", "match-closure", "match-other_closure", "match-seen", "new-name",
    "laws-0-law", "laws-0-basis", "laws-INITIAL_FORMS",
)  # fmt: skip
LIST = {
    "address": "https://gazette.example/1", "kind": "disbanded", "status": "completed",
    "decided_by": "authority", "jurisdiction": "HK", "effective": "2021", "names": "Harbor Union",
    "beside": "unit", "organization_kind": "union", "home": "HK",
}  # fmt: skip
LIST_ASKS_MORE = ("title", "outlet", "published", "law", "basis", "language", "who-1", "seen-1")


@pytest.fixture(autouse=True)
def administrator(client):
    client.force_login(UserFactory(is_superuser=True))


@pytest.fixture(autouse=True)
def record():
    for factory in (OrganizationFactory, LawFactory, FeedFactory, OutletFactory):
        factory()
    Source.objects.create(article=ArticleFactory())
    ClosureFactory()
    ClaimFactory()
    ProposalFactory()
    ReportFactory()


def list_of(admin) -> str:
    return f"/admin/{admin.opts.app_label}/{admin.opts.model_name}/"


def fields_of(admin) -> list[str]:
    return [field.name for field in [*admin.opts.fields, *admin.opts.many_to_many]]


def filters_of(admin) -> Iterator[str]:
    for each in admin.list_filter:
        yield f"{each}__exact" if isinstance(each, str) else each.parameter_name
    if admin.date_hierarchy:
        yield from (f"{admin.date_hierarchy}__{part}" for part in ("year", "month", "day"))
    yield from ("q", "p", "o", "all", "_to_field", "pk__in")


def sends(client, address: str, said: Mapping[str, bytes | str]) -> None:
    answer = client.post(address, urlencode(said), "application/x-www-form-urlencoded")
    assert answer.status_code in ANSWERS, said


@pytest.mark.parametrize("admin", ADMINS)
def test_every_filter_of_every_list_stands_nonsense(client, admin):
    for name in filters_of(admin):
        for text in (b"\0", b"abc", BEYOND):
            address = f"{list_of(admin)}?{urlencode({name: text})}"
            assert client.get(address).status_code in ANSWERS, address


@pytest.mark.parametrize("admin", ADMINS)
def test_no_column_can_be_asked_what_the_database_cannot_answer(client, admin):
    columns = [field for field in admin.opts.concrete_fields if not field.is_relation]
    asked = [f"{field.name}__{how}" for field in columns for how in ("regex=(", f"range={BEYOND}")]
    dates = [field for field in columns if isinstance(field, models.DateField)]
    asked += [f"{field.name}__year={BEYOND}" for field in dates]
    for question in asked:
        assert client.get(f"{list_of(admin)}?{question}").status_code in ANSWERS, question


@pytest.mark.parametrize("admin", [each for each in ADMINS if hasattr(each.values[0], "tables")])
def test_every_export_stands_nonsense(client, admin):
    for name in filters_of(admin):
        for text in (b"\0", b"abc", BEYOND):
            asked = {name: text, "table": admin.tables[0], "as": "csv"}
            address = f"{list_of(admin)}export/?{urlencode(asked)}"
            assert client.get(address).status_code in ANSWERS, address


@pytest.mark.parametrize("admin", ADMINS)
def test_every_form_of_a_new_row_stands_nonsense(client, admin):
    address = f"{list_of(admin)}add/"
    for text in NONSENSE:
        said = dict.fromkeys(fields_of(admin), text)
        assert client.get(f"{address}?{urlencode(said)}").status_code in ANSWERS, text
        sends(client, address, said)


@pytest.mark.parametrize("admin", [each for each in ADMINS if each.id not in NOT_MADE])
def test_every_form_of_a_row_stands_nonsense(client, admin):
    row = admin.model._default_manager.first()
    for text in NONSENSE:
        said: dict[str, Any] = dict.fromkeys((*fields_of(admin), "reason", "seen"), text)
        for part in ("citations", "attributions", "steps", "names", "snapshots"):
            said |= {f"{part}-TOTAL_FORMS": "1", f"{part}-INITIAL_FORMS": "0"}
            said |= {f"{part}-0-{name}": text for name in ("id", "law", "article", "basis", "text")}
        sends(client, f"{list_of(admin)}{row.pk}/change/", said)
        for verb in ("publish", "withdraw", "merge", "withhold"):
            at = f"{list_of(admin)}{row.pk}/standing/{verb}/"
            sends(client, at, {"into": text, "reason": text})
        sends(client, f"{list_of(admin)}{row.pk}/history/", {"version": text, "reason": text})


@pytest.mark.parametrize("admin", [each for each in ADMINS if each.id not in NOT_MADE])
def test_every_action_stands_nonsense(client, admin):
    row = admin.model._default_manager.first()
    actions = ["delete_selected", *(admin.actions or ())]
    for action, text in product(actions, NONSENSE[:3]):
        sends(client, list_of(admin), {"action": action, "_selected_action": text})
        said: dict[str, Any] = dict.fromkeys(("seen", "reason", "law", "kind"), text)
        confirmed = said | {"action": action, "_selected_action": str(row.pk), "_confirm": "1"}
        sends(client, list_of(admin), confirmed)
        sends(client, list_of(admin), confirmed | {"index": text, "select_across": text})


@pytest.mark.parametrize("name", ["term", "page", "app_label", "model_name", "field_name"])
def test_searching_as_one_types_stands_nonsense(client, name):
    searches = (("closureevent", "organization"), ("claim", "article"), ("proposal", "closure"))
    for (model, field), text in product(searches, NONSENSE):
        asked = {"app_label": "events", "model_name": model, "field_name": field, name: text}
        address = f"/admin/autocomplete/?{urlencode(asked)}"
        assert client.get(address).status_code in ANSWERS, address


@pytest.mark.parametrize("text", NONSENSE)
def test_pasting_a_list_stands_nonsense(client, text):
    sends(client, f"{EVENTS}paste/", dict.fromkeys((*LIST, *LIST_ASKS_MORE), text))
    for name in LIST_ASKS_MORE:
        sends(client, f"{EVENTS}paste/", {**LIST, "seen-1": "x", name: text, "_enter": "1"})


@pytest.mark.parametrize("decision", ["_accept", "_evidence", "_reject", "_skip", "_reopen"])
def test_reviewing_stands_nonsense(client, decision):
    address = f"/admin/events/proposal/{Proposal.objects.get().pk}/change/"
    rows = {"laws-TOTAL_FORMS": "1", "laws-INITIAL_FORMS": "0", decision: "1"}
    for text in NONSENSE:
        sends(client, address, rows | dict.fromkeys(REVIEWED, text))
        for name in ("organization", "match-other_closure"):
            sends(client, address, {**rows, name: text})


def test_a_selection_of_no_row_is_refused_and_changes_nothing(client):
    sent = {"action": "withdraw_selected", "_selected_action": ["1", "<b>"]}
    answer = client.post(EVENTS, sent)

    assert answer.status_code == 400
    assert "“&lt;b&gt;” is no row of this list" in answer.content.decode()
    assert not ClosureEvent.objects.filter(stage="withdrawn").exists()


@pytest.mark.parametrize("asked", ["kind=%00", f"lower__year={BEYOND}", "place__regex=("])
def test_what_cannot_be_looked_up_leads_back_to_the_whole_list_and_says_so(client, asked):
    answer = client.get(f"{EVENTS}?{asked}", follow=True)

    assert answer.redirect_chain == [(f"{EVENTS}?e=1", 302)]
    assert "What the address asks for cannot be looked up" in answer.content.decode()


def test_a_senseless_choice_is_told_at_its_field(client):
    answer = client.post(f"{EVENTS}paste/", {**LIST, "law": "abc", "basis": "reported_by_media"})

    assert "Select a valid choice" in answer.content.decode()
