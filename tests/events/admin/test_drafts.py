"""Contributors change drafts; the rest they see and leave alone."""

import pytest

from tests import people
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory
from tests.timeline.pages.pages import Page

from .test_closure import change, filled

pytestmark = pytest.mark.django_db

STAGES = ("published", "withdrawn")


@pytest.fixture
def contributor(client):
    user = people.contributor()
    client.force_login(user)
    return user


def address(row) -> str:
    return f"/admin/events/{row._meta.model_name}/{row.pk}/change/"


def inputs(response) -> set[str]:
    page = Page(response.content.decode())
    fields = [field for tag in ("input", "select", "textarea") for field in page.all(tag)]
    return {str(f["name"]) for f in fields if f.get("name") and f.get("type") != "hidden"}


@pytest.mark.parametrize("factory", [ClosureFactory, OrganizationFactory, LawFactory])
@pytest.mark.parametrize("stage", STAGES)
def test_what_is_no_draft_is_shown_to_contributors_without_a_field(
    client, contributor, factory, stage
):
    row = factory(stage=stage)

    response = client.get(address(row))

    assert response.status_code == 200
    assert not {name for name in inputs(response) if "-" in name or name in {"name", "kind"}}
    assert client.post(address(row), {"name": "Other", "kind": "other"}).status_code == 403


@pytest.mark.parametrize("factory", [ClosureFactory, OrganizationFactory, LawFactory])
def test_drafts_are_open_to_contributors(client, contributor, factory):
    assert "_save" in inputs(client.get(address(factory(stage="draft"))))


def test_a_contributor_changes_a_draft_and_its_rows(client, contributor):
    draft = ClosureFactory(stage="draft")
    step = {
        "steps-TOTAL_FORMS": "1",
        "steps-0-status": "completed",
        "steps-0-reached": "2021-10-31",
    }

    client.post(change(draft), filled(draft, kind="banned", **step))

    draft.refresh_from_db()
    assert draft.kind == "banned"
    assert draft.steps.get().reached.text == "2021-10-31"


def test_a_contributor_sends_the_button_in_vain(client, contributor):
    draft = ClosureFactory(stage="draft")

    client.post(change(draft), filled(draft, _publish="1"))
    chosen = {"action": "publish_drafts", "_selected_action": [draft.pk]}
    client.post("/admin/events/closureevent/", chosen)

    draft.refresh_from_db()
    assert draft.stage == "draft"


@pytest.mark.parametrize("factory", [OrganizationFactory, LawFactory])
def test_the_slug_is_fixed_once_it_is_public(client, factory):
    client.force_login(people.editor())

    assert "slug" in inputs(client.get(address(factory(stage="draft"))))
    assert "slug" not in inputs(client.get(address(factory())))


@pytest.mark.parametrize("factory", [OrganizationFactory, LawFactory, ClosureFactory])
def test_nobody_deletes_what_was_published(client, factory):
    client.force_login(people.administrator())
    row = factory()

    gone = client.post(address(row).replace("/change/", "/delete/"), {"post": "yes"})

    assert gone.status_code == 403
