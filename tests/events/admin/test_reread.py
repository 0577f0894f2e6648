"""What editors see of articles that are read again by newer rules."""

import pytest
from django.utils import timezone

from events.models import ClosureEvent, Proposal
from events.review import queue
from tests.events.admin.test_review import address, as_prefilled, opened
from tests.factories import OrganizationFactory, ProposalFactory, finding
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

LIST = "/admin/events/proposal/"
OUTDATED = {"state": Proposal.State.OUTDATED, "reason": "When the article was read again, it was "
            "not found any more."}  # fmt: skip


def outdated() -> Proposal:
    return ProposalFactory(decided_at=timezone.now(), **OUTDATED)


def page(response) -> Page:
    return Page(response.content.decode())


def test_the_rule_is_told_in_words_beside_its_name(client, editor):
    proposal = ProposalFactory(rule="en.verb.self.disband", extractor="rules 7")

    text = page(client.get(address(proposal))).text

    assert "found by rules 7" in text
    assert "English: a verb says that an organization ends itself en.verb.self.disband" in text


@pytest.mark.parametrize("asked", ["extractor=rules 7", "rule=en.list", "rule=en.list&state=all"])
def test_the_list_is_narrowed_by_extractor_and_sort_of_rule(client, editor, asked):
    said = [finding(organization=name) for name in ("Sought Union", "Other Union")]
    ProposalFactory(rule="en.list.ban", extractor="rules 7", finding=said[0])
    ProposalFactory(rule="en.verb.self.ban", extractor="rules 6", finding=said[1])

    text = page(client.get(f"{LIST}?{asked}")).text

    assert "Sought Union" in text
    assert "Other Union" not in text


def test_what_is_not_found_any_more_says_why_and_may_wait_again(client, editor):
    proposal = outdated()

    shown = page(client.get(address(proposal))).text
    client.post(address(proposal), {"_reopen": "1"})

    proposal.refresh_from_db()
    assert "No longer found" in shown
    assert "it was not found any more" in shown
    assert "None" not in shown
    assert proposal.state == Proposal.State.PENDING
    assert (proposal.decided_at, proposal.reason) == (None, "")


def test_what_is_not_found_any_more_is_listed_by_its_state(client, editor):
    outdated()

    assert "Harbor Union" in page(client.get(f"{LIST}?state=outdated")).text
    assert "Harbor Union" not in page(client.get(LIST)).text


def test_whoever_decides_about_what_is_not_found_any_more_is_told(client, editor):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()
    typed = as_prefilled(client, proposal) | {"_accept": "1"}
    decided = {"decided_at": timezone.now(), "reserved_by": None, "reserved_until": None}
    Proposal.objects.filter(pk=proposal.pk).update(**OUTDATED, **decided)

    response = client.post(address(proposal), typed)

    assert response.status_code == 409
    assert "this is not found in it any more. Nothing of yours was kept." in page(response).text
    assert ClosureEvent.objects.count() == 0


def test_nothing_is_published_of_what_was_found_anew_while_a_form_lay_open(
    client, editor, time_machine
):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    hidden = {each.get("name"): each.get("value") for each in opened(client, proposal).all("input")}
    typed = as_prefilled(client, proposal) | {"summary": "What I typed.", "_accept": "1"}
    typed["found"] = hidden["found"] or ""
    time_machine.move_to(start + 2 * queue.HELD_FOR, tick=False)
    renewed = finding(kind="suspended")
    Proposal.objects.filter(pk=proposal.pk).update(finding=renewed)

    response = client.post(address(proposal), typed)

    assert response.status_code == 409
    assert "The article was read again since you opened it" in page(response).text
    assert "What I typed." in page(response).text
    assert ClosureEvent.objects.count() == 0


def test_after_another_look_it_is_decided(client, editor):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()
    Proposal.objects.filter(pk=proposal.pk).update(finding=finding(kind="suspended"))
    opened(client, proposal)

    client.post(address(proposal), as_prefilled(client, proposal) | {"_accept": "1"})

    assert ClosureEvent.objects.get().kind == "suspended"
