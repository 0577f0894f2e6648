from datetime import UTC, datetime

import pytest
import time_machine

from events.models import Citation, ClosureEvent, RecordVersion
from events.record.acts import act
from tests.factories import ArticleFactory, ClosureFactory, OrganizationFactory, OutletFactory
from tests.people import editor

from .pages import Page

pytestmark = pytest.mark.django_db


def shown(client, record) -> Page:
    response = client.get(record.get_absolute_url())
    assert response.status_code == 200
    return Page(response.content.decode())


def test_the_permanent_address_shows_every_citation(client):
    closure = ClosureFactory()
    second = ArticleFactory(title="A second report", outlet="The Other")
    Citation.objects.create(closure=closure, article=second)

    page = shown(client, closure)

    assert "A second report" in page.text
    assert "The Other" in page.text
    assert page.text.count("Passage not yet archived.") == 2


def test_a_passage_is_quoted_and_a_title_is_not(client):
    closure = ClosureFactory()
    article = ArticleFactory(title="Union ends")
    Citation.objects.create(
        closure=closure, article=article, passage="The union ends.", start=0, end=15
    )

    page = shown(client, closure)

    assert len(page.all("q")) == 1
    assert page.text.count("Passage not yet archived.") == 1


def test_what_an_editor_stated_of_an_outlet_stands_beside_its_name(client):
    OutletFactory(site="https://state.example/", affiliation="state_affiliated")
    OutletFactory(site="https://free.example/", affiliation="independent")
    closure = ClosureFactory()
    for host in ("state", "free"):
        article = ArticleFactory(url=f"https://{host}.example/a", outlet=host.title())
        Citation.objects.create(closure=closure, article=article)

    text = shown(client, closure).text

    assert "State (state-affiliated), 25 October 2021" in text
    assert "Free (independent), 25 October 2021" in text
    assert "The Example , 25 October 2021" in text


def test_dates_stand_with_the_words_they_came_from(client):
    closure = ClosureFactory(
        announced="2021-10-25", effective="2021-12", effective_phrase="by the end of the year"
    )

    page = shown(client, closure)

    assert "25 October 2021" in page.text
    assert "by the end of the year" in page.text


def test_other_events_of_the_organization_follow(client):
    closure = ClosureFactory()
    ClosureFactory(organization=closure.organization, unit="regional office")
    ClosureFactory(organization=closure.organization, unit="secret office", stage="draft")

    page = shown(client, closure)

    assert "regional office" in page.text
    assert "secret office" not in page.text


def test_when_it_was_recorded_stands_apart_from_when_it_happened(client):
    closure = ClosureFactory(effective="2021-10-31", recorded_at=datetime(2026, 3, 5, tzinfo=UTC))

    page = shown(client, closure)

    assert "Effective 31 October 2021" in page.text
    assert "Recorded on 5 March 2026" in page.text


def test_steps_are_listed_as_they_came(client):
    closure = ClosureFactory()
    closure.steps.create(status="completed", reached="2021-07", reached_phrase="in July")
    closure.steps.create(status="threatened", reached="2021-03-01")

    assert "Threatened: 1 March 2021 Completed: July 2021 in July" in shown(client, closure).text


def test_the_history_says_day_role_reason_and_fields_but_not_who_or_what(client):
    closure = ClosureFactory(place="Harbor")
    with act(by=editor("ann"), reason="The court <has> ordered it."):
        ClosureEvent.objects.filter(pk=closure.pk).update(place="Quay")

    page = shown(client, closure)

    assert "Changed: place editor The court <has> ordered it." in page.text
    assert "Published unknown" in page.text
    assert "Harbor" not in page.text
    assert "ann" not in page.text.split()


def test_what_is_withheld_of_a_source_says_so(client):
    closure = ClosureFactory()
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    Citation.objects.create(closure=closure, article=ArticleFactory(**hidden))
    Citation.objects.create(
        closure=closure, article=ArticleFactory(), passage="We close.", start=0, end=9, **hidden
    )

    page = shown(client, closure)

    assert "Source withheld to protect people." in page.text
    assert "Passage withheld to protect people." in page.text
    assert page.text.count("Passage not yet archived.") == 1


def test_a_citation_says_what_it_supports(client):
    closure = ClosureFactory()
    closure.citations.update(supports=["organization", "laws", "unheard-of"])

    assert "Supports: organization, laws How to cite" in shown(client, closure).text


@time_machine.travel(datetime(2026, 7, 1, 23, 59, tzinfo=UTC), tick=False)
def test_it_can_be_cited_by_address_version_and_day(client):
    closure = ClosureFactory(organization=OrganizationFactory(name="Harbor Union"))
    RecordVersion.objects.update_or_create(
        defaults={"number": 1234, "changed_at": datetime.now(UTC), "transaction": 0}
    )

    address = f"http://testserver/events/{closure.pk}/"

    page = shown(client, closure)
    assert (
        f"Harbor Union: disbanded , 31 October 2021. Shuttered. {address}. "
        "Record version 1234, seen on 1 July 2026 ." in page.text
    )
    assert address in page.addresses()


def test_a_way_leads_back_to_its_place_on_the_timeline(client):
    closure = ClosureFactory(effective="2021-10/2021-12")

    assert f"/?at=2021-10-01#e{closure.pk}" in shown(client, closure).addresses()


def test_hostile_names_turn_nothing_around(client):
    closure = ClosureFactory(organization=OrganizationFactory(name="\u202eevil"), unit="\u202eunit")

    html = client.get(closure.get_absolute_url()).content.decode()

    assert "<bdi>\u202eevil</bdi>" in html
    assert "<bdi>\u202eunit</bdi>" in html
    assert "<bdi>\u202eevil, \u202eunit: disbanded</bdi>, 31 October 2021" in html


def test_the_page_takes_few_queries(client, django_assert_max_num_queries):
    closure = ClosureFactory()
    ClosureFactory(organization=closure.organization)

    with django_assert_max_num_queries(12):
        shown(client, closure)


def test_a_draft_is_not_found(client):
    assert (
        client.get(ClosureFactory(stage=ClosureEvent.Stage.DRAFT).get_absolute_url()).status_code
        == 404
    )


def test_an_id_beyond_the_database_is_not_found(client):
    assert client.get(f"/events/{10**25}/").status_code == 404


def test_a_citation_says_what_has_not_come_about(client):
    closure = ClosureFactory(kind="dissolved_by_order", status="threatened", effective="2026-02-11")

    page = Page(client.get(closure.get_absolute_url()).content.decode())

    assert "dissolved by order (Threatened), 11 February 2026" in page.text
