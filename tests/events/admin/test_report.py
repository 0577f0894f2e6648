import pytest
from django.contrib.messages import get_messages

from events.models import ClosureEvent, Report
from events.record.acts import act
from events.record.history import history_of
from events.record.standing import withhold
from events.reports.settle import not_acted_on
from tests import people
from tests.factories import ClosureFactory, ReportFactory
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

LIST = "/admin/events/report/"


def at(report) -> str:
    return f"{LIST}{report.pk}/change/"


def shown(client, address) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return Page(response.content.decode()).text


def corrected(report, by):
    with act(by=by, reason="The day was wrong."):
        ClosureEvent.objects.filter(pk=report.closure_id).update(effective="2021-11-01")
    return history_of(report.closure)[0].key


def told(response) -> str:
    return " ".join(map(str, get_messages(response.wsgi_request)))


def test_the_list_opens_on_what_waits_danger_first(client, editor):
    for kind, text in (("source", "A paper."), ("error", "A slip."), ("danger", "A threat.")):
        ReportFactory(kind=kind, text=text)
    not_acted_on(ReportFactory(text="Old news.").pk, by=editor, reason="No.")

    text = shown(client, LIST)

    assert text.index("A threat.") < text.index("A slip.") < text.index("A paper.")
    assert "Old news." not in text
    assert "Old news." in shown(client, f"{LIST}?state=all")
    assert "A slip." in shown(client, f"{LIST}?state=nonsense")


def test_what_a_reader_wrote_is_shown_as_text(client, editor):
    report = ReportFactory(text="<script>alert(1)</script>", address="javascript:alert(1)")

    content = client.get(at(report)).content.decode()

    assert "&lt;script&gt;alert(1)" in content
    assert "<script>alert" not in content
    assert 'href="javascript' not in content


def test_contributors_do_not_read_reports(client):
    report = ReportFactory()
    client.force_login(people.contributor())

    assert client.get(LIST).status_code == 403
    assert client.get(at(report)).status_code == 403
    assert client.post(at(report), {"answer": "not_acted_on", "reason": "No."}).status_code == 403


def test_an_editor_settles_it_by_the_change_that_answers_it_and_goes_on(client, editor):
    report, following = ReportFactory(), ReportFactory()
    key = corrected(report, editor)
    assert "The day was wrong." in shown(client, at(report))

    response = client.post(at(report), {"answer": "acted_on", "act": str(key)})

    assert response["Location"] == at(following)
    report.refresh_from_db()
    assert (report.state, report.act, report.settled_by) == ("acted_on", key, editor)
    assert "The day was wrong." in shown(client, at(report))


def test_the_last_one_leads_back_to_the_list(client, editor):
    report = ReportFactory()

    response = client.post(at(report), {"answer": "not_acted_on", "reason": "It is so."})

    assert response["Location"] == LIST
    assert "It is so." in shown(client, at(report))


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({}, "Say whether it is acted on."),
        ({"answer": "acted_on"}, "Choose what was changed because of it"),
        ({"answer": "acted_on", "act": "nonsense"}, "Select a valid choice"),
        ({"answer": "not_acted_on", "reason": " "}, "Say why it is not acted on."),
    ],
)
def test_an_answer_that_makes_no_sense_is_told_at_its_field(client, editor, said, refusal):
    report = ReportFactory()
    corrected(report, editor)

    response = client.post(at(report), said)

    assert refusal in Page(response.content.decode()).text
    report.refresh_from_db()
    assert report.state == Report.State.NEW


def test_the_slower_editor_is_told_who_was_faster(client, editor):
    report = ReportFactory()
    not_acted_on(report.pk, by=people.editor("faster"), reason="It is so.")

    response = client.post(at(report), {"answer": "not_acted_on", "reason": "Mine."})

    assert "Settled already by faster" in told(response)
    report.refresh_from_db()
    assert report.reason == "It is so."


def test_an_answer_can_be_taken_back(client, editor):
    report = ReportFactory()
    not_acted_on(report.pk, by=editor, reason="It is so.")

    client.post(at(report), {"_reopen": "1"})

    assert report in Report.objects.waiting()


@pytest.mark.parametrize(("kind", "leads"), [("danger", True), ("error", False)])
def test_a_danger_leads_to_withholding(client, editor, kind, leads):
    report = ReportFactory(kind=kind)

    links = Page(client.get(at(report)).content.decode()).addresses()

    withholding = f"/admin/events/closureevent/{report.closure_id}/standing/withhold/"
    assert (withholding in links) == leads


def test_the_list_costs_the_same_queries_however_long_it_is(
    client, editor, django_assert_max_num_queries
):
    closure = ClosureFactory()
    ReportFactory.create_batch(12, closure=closure)

    with django_assert_max_num_queries(10):
        client.get(LIST)


def test_of_a_withholding_no_entry_under_corrections_is_promised(client, editor):
    report = ReportFactory()
    assert "Readers see this change" not in shown(client, at(report))
    withhold(report.closure, by=editor, reason="Danger.")

    text = shown(client, at(report))

    assert "(not told to readers)" in text
    assert "Readers are not told of it" in text
    assert "Readers see this change" not in text
