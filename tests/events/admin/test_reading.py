import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import translation

from events.dates.edtf import parse
from events.dates.field import EdtfField
from tests import people
from tests.factories import OrganizationFactory, ProposalFactory

pytestmark = pytest.mark.django_db

READING = reverse("date_reading")


def read(client, text):
    return client.get(READING, {"text": text}).json()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2021-12", "December 2021, day unknown"),
        (" 2021 ", "2021, month and day unknown"),
        ("../2021-12-31", "by the end of 2021"),
        ("", ""),
    ],
)
def test_a_date_is_read_back(client, editor, text, said):
    assert read(client, text) == {"reading": said}


@pytest.mark.parametrize("nonsense", ["soon", "2021-02-30", "2022/2021", "<b>", "\0", "9" * 5000])
def test_nonsense_is_answered_with_an_example(client, editor, nonsense):
    answer = read(client, nonsense)

    assert set(answer) == {"error"}
    assert "202" in answer["error"].replace(nonsense, "")
    assert len(answer["error"]) < 200


def test_a_date_is_read_in_the_language_of_the_editor(client, editor, settings):
    settings.LANGUAGES = [("en", "English"), ("zh-hant", "繁體中文")]
    settings.LANGUAGE_CODE = "zh-hant"
    with translation.override("zh-hant"):
        assert read(client, "2021-12") == {"reading": "2021年12月，日期不詳"}


def test_only_those_who_work_here_are_answered(client):
    assert client.get(READING, {"text": "2021"}).status_code == 302
    client.force_login(people.UserFactory(is_staff=False))
    assert client.get(READING, {"text": "2021"}).status_code == 302


def test_a_reading_changes_nothing_and_takes_no_post(client, editor):
    assert client.post(READING, {"text": "2021"}).status_code == 405


def test_a_form_shows_the_reading_of_what_it_holds_without_any_script(client, editor):
    organization = OrganizationFactory(founded="1990~", ended="")

    page = client.get(reverse("admin:events_organization_change", args=[organization.pk]))

    html = page.content.decode()
    assert (
        '<output for="id_founded" aria-live="polite">about 1990, month and day unknown</output>'
        in html
    )
    assert '<output for="id_ended" aria-live="polite"></output>' in html
    assert "events/edtf.js" in html
    assert "events/edtf.css" in html


def test_a_proposal_is_reviewed_with_the_reading_of_its_dates(client, editor):
    proposal = ProposalFactory()

    page = client.get(reverse("admin:events_proposal_change", args=[proposal.pk]))

    html = page.content.decode()
    assert '<output for="id_effective" aria-live="polite">31 October 2021</output>' in html
    assert "events/edtf.js" in html
    assert "events/edtf.css" in html


def test_nonsense_that_was_sent_is_told_at_the_field_and_stays(client, editor):
    sent = {"name": "Harbor Union", "slug": "harbor-union", "kind": "union", "founded": '"soon">'}
    page = client.post(reverse("admin:events_organization_add"), sent)

    assert "is not a date in EDTF" in page.context["adminform"].form.errors["founded"][0]
    assert 'value="&quot;soon&quot;&gt;"' in page.content.decode()


def test_every_date_in_the_admin_has_its_reading(rf, editor):
    """Also in a form that somebody adds later."""
    request = rf.get("/")
    request.user = people.administrator()
    for model, model_admin in admin.site._registry.items():
        form = model_admin.get_form(request)
        for field in model._meta.get_fields():
            if isinstance(field, EdtfField) and field.name in form.base_fields:
                shown = form(initial={field.name: parse("2021")})[field.name]
                assert "2021, month and day unknown</output>" in str(shown), field
