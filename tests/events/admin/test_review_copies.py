"""Copies of a report on the review page: shown, ticked, decided together."""

import pytest
from django.urls import reverse

from events.models import ClosureEvent, Proposal
from tests.events.review.test_copies import copy_of, keys, story
from tests.factories import OrganizationFactory
from tests.timeline.pages.pages import Page

from .test_review import accept, address, opened

pytestmark = pytest.mark.django_db


def test_each_copy_is_listed_with_its_passage_and_its_address(client, editor):
    first, copies = story(2)

    page = opened(client, first)

    assert "Told in nearly the same words 2 times elsewhere" in page.text
    for copy in copies:
        assert str(copy.article) in page.text
        assert copy.article.url in page.text
    assert page.text.count("The Harbor Union disbands.") >= 3


def test_a_proposal_without_copies_says_nothing_of_them(client, editor):
    assert "nearly the same words" not in opened(client, story(0)[0]).text


def test_accepted_with_what_is_ticked_the_event_cites_each(client, editor):
    OrganizationFactory(name="Harbor Union")
    first, copies = story(3)

    accept(client, first, copies=keys(copies))

    assert ClosureEvent.objects.get().citations.exclude(passage="").count() == 4


def test_a_copy_that_came_while_the_page_was_open_waits_by_itself(client, editor):
    OrganizationFactory(name="Harbor Union")
    first, copies = story(1)
    later = copy_of(first, 9)

    accept(client, first, copies=keys(copies))

    assert ClosureEvent.objects.get().citations.count() == 2
    assert list(Proposal.objects.pending()) == [later]


def test_rejecting_sends_the_copies_that_the_page_shows(client, editor):
    first, copies = story(2)
    hidden = [
        field["value"]
        for field in opened(client, first).all("input")
        if (field.get("name"), field.get("type")) == ("copies", "hidden")
    ]

    client.post(address(first), {"_reject": "1", "reason": "No.", "copies": keys(copies)})

    assert hidden == [str(key) for key in keys(copies)]
    assert not Proposal.objects.filter(state="pending").exists()


def test_a_copy_leads_to_the_one_that_it_waits_with(client, editor):
    first, (copy,) = story(1)

    assert client.get(address(copy)).url == address(first)


def test_a_decided_proposal_tells_what_was_decided_with_it(client, editor):
    first, copies = story(1)
    client.post(address(first), {"_reject": "1", "reason": "No.", "copies": keys(copies)})

    assert "Together with" in opened(client, first).text
    assert "Copy of" in opened(client, copies[0]).text


def test_the_list_of_what_waits_leaves_copies_out(client, editor):
    first, _copies = story(2)

    page = client.get(reverse("admin:events_proposal_changelist"))

    assert list(page.context["cl"].result_list) == [first]
    assert "1 proposal" in Page(page.content.decode()).text


def test_many_copies_cost_no_more_queries(client, editor, django_assert_max_num_queries):
    few, many = story(1)[0], story(12)[0]
    client.get(address(few))
    with django_assert_max_num_queries(200) as counted:
        client.get(address(few))

    with django_assert_max_num_queries(len(counted)):
        client.get(address(many))
