from urllib.parse import urlencode

import pytest

from tests import people
from tests.events.admin.test_closure import told
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
)
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

ASKED = ("app_label", "model_name", "field_name")


def path(row, verb: str) -> str:
    return f"/admin/events/{row._meta.model_name}/{row.pk}/standing/{verb}/"


def page(row) -> str:
    return f"/admin/events/{row._meta.model_name}/{row.pk}/change/"


def a_citation():
    return ClosureFactory().citations.get()


def do(client, row, verb, **typed):
    response = client.post(path(row, verb), {"reason": "A good reason."} | typed, follow=True)
    row.refresh_from_db()
    return response


@pytest.mark.parametrize("factory", [OrganizationFactory, LawFactory, ClaimFactory, ClosureFactory])
def test_what_is_on_record_is_published_withdrawn_and_reinstated(client, editor, factory):
    row = factory(stage="draft")

    for verb, stage in [("publish", "published"), ("withdraw", "withdrawn")]:
        do(client, row, verb)
        assert row.stage == stage
    do(client, row, "reinstate")
    assert row.stage == "published"


@pytest.mark.parametrize(
    "make",
    [
        OrganizationFactory,
        ArticleFactory,
        ClosureFactory,
        a_citation,
    ],
)
def test_what_identifies_is_withheld_and_disclosed(client, editor, make):
    row = make()

    do(client, row, "withhold")
    assert (row.is_withheld, row.withholding_reason) == (True, "A good reason.")
    do(client, row, "disclose")
    assert not row.is_withheld


@pytest.mark.parametrize("factory", [OrganizationFactory, LawFactory, ClosureFactory])
def test_two_that_are_one_are_merged(client, editor, factory):
    old, new = factory(), factory()

    do(client, old, "merge", into=str(new.pk))

    assert old.merged_into == new


def test_the_page_offers_what_may_be_done_with_the_row_as_it_stands(client, editor):
    closure = ClosureFactory()

    offered = [verb.name for verb in client.get(page(closure)).context["verbs"]]

    assert offered == ["withdraw", "merge", "withhold"]
    assert all(client.get(path(closure, verb)).status_code == 200 for verb in offered)


@pytest.mark.parametrize(("verb", "word"), [("withdraw", "Withdrawn"), ("withhold", "Withheld")])
def test_the_page_tells_why_readers_do_not_see_the_row(client, editor, verb, word):
    closure = ClosureFactory()

    do(client, closure, verb, reason="It names a witness.")

    assert f"{word} It names a witness." in told(client.get(page(closure)))


def test_the_page_of_a_merged_row_leads_to_the_other(client, editor):
    old, new = OrganizationFactory(), OrganizationFactory(name="Harbor Union")

    do(client, old, "merge", into=str(new.pk))

    response = client.get(page(old))
    assert "Merged into Harbor Union A good reason." in told(response)
    assert f'href="{page(new)}"' in response.content.decode()


def test_contributors_are_not_told_why_a_row_is_withheld(client, editor):
    closure = ClosureFactory()
    do(client, closure, "withhold", reason="It names a witness.")
    client.force_login(people.contributor())

    text = told(client.get(page(closure)))

    assert "Withheld" in text
    assert "It names a witness." not in text


def test_asking_changes_nothing(client, editor):
    closure = ClosureFactory()

    client.get(path(closure, "withdraw"))

    closure.refresh_from_db()
    assert closure.stage == "published"


def test_nothing_is_done_without_a_reason(client, editor):
    closure = ClosureFactory()

    assert "Say why." in told(do(client, closure, "withdraw", reason=" "))
    assert closure.stage == "published"


def test_what_the_record_refuses_is_told_with_what_was_typed(client, editor):
    organization = ClosureFactory().organization

    text = told(do(client, organization, "withdraw"))

    assert "Events on the record need" in text
    assert "A good reason." in text


def test_what_cannot_be_done_any_more_is_said(client, editor):
    closure = ClosureFactory(stage="withdrawn")

    assert "cannot be done" in told(do(client, closure, "withdraw"))


def test_contributors_do_none_of_it(client):
    client.force_login(people.contributor())
    closure = ClosureFactory()

    assert not client.get(page(closure)).context["verbs"]
    assert do(client, closure, "withdraw").status_code == 403
    assert closure.stage == "published"


def test_why_a_source_is_withheld_is_for_editors_alone(client, editor):
    citation = a_citation()
    do(client, citation, "withhold", reason="It names a witness.")
    assert "It names a witness." in told(client.get(page(citation)))

    client.force_login(people.contributor())

    assert "It names a witness." not in told(client.get(page(citation)))


def test_an_unknown_verb_is_not_found(client, editor):
    assert client.get(path(ClosureFactory(), "burn")).status_code == 404


@pytest.mark.parametrize(
    ("into", "said"),
    [
        ("\0", "Null characters are not allowed"),
        ("abc", "Select a valid choice"),
        ("²", "Select a valid choice"),
        ("9" * 5000, "Select a valid choice"),
    ],
)
def test_a_senseless_choice_is_told_at_its_field(client, editor, into, said):
    assert said in told(do(client, ClosureFactory(), "merge", into=into))


@pytest.mark.parametrize("verb", ["publish", "withdraw", "merge", "withhold"])
def test_a_reason_with_what_cannot_be_seen_is_refused(client, editor, verb):
    closure = ClosureFactory(stage="draft" if verb == "publish" else "published")

    response = do(client, closure, verb, reason="It is\u202e wrong.")

    assert "Character 6 is U+202E (right-to-left override)" in told(response)


def test_a_row_is_not_offered_to_be_merged_into_itself(client, editor):
    one, other = OrganizationFactory(name="Harbor Union"), OrganizationFactory(name="Harbor Unit")
    page = Page(client.get(path(one, "merge")).content.decode())
    (search,) = [each for each in page.all("select") if each.get("name") == "into"]
    asked = {name: search[f"data-{name.replace('_', '-')}"] for name in ASKED} | {"term": "harbor"}

    found = client.get(f"{search['data-ajax--url']}&{urlencode(asked)}")

    assert [each["id"] for each in found.json()["results"]] == [str(other.pk)]
