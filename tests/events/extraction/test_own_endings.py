"""Bodies that end by themselves: charities, colleges, congregations, bookshops, parties."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union, a body that looked after dockers for a century, is to close in June, its"
        " chair told staff on Friday.",
        "Harbor Union has decided to close, its treasurer told Marl Radio.",
        "Harbor Union told its members it has no choice but to close.",
        "The trustees of Harbor Union resolved to sell its archive and close by Easter.",
        "Quay College will not reopen for the fall, its trustees announced.",
        "Quay College, a school of 300, will not open its doors for the spring semester.",
        "Quay College won't welcome students back next year, the dean wrote.",
        "The trustees of Quay College voted to end academic programming in May.",
    ],
)
def test_what_a_body_resolves_is_announced_by_whomever_it_tells(text):
    event = event_in(text)
    assert (event.kind, event.status) == (Kind.DISBANDED, Status.ANNOUNCED)
    assert event.score >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "Dovecote, a helpline for the bereaved, has ceased to trade.",
        "The charity Dovecote stopped trading on Friday.",
        "Volunteers recall Dovecote, which ceased trading as a charity two years ago.",
        "The Quay Baptist Tabernacle held its last service on Sunday.",
        "The charity Dovecote has gone into administration.",
        "The charity Dovecote has reached the end of the road.",
        "Harbor Union bade farewell in June 2019.",
    ],
)
def test_a_body_is_told_to_have_ended_in_many_words(text):
    event = event_in(text)
    assert (event.kind, event.status) == (Kind.DISBANDED, Status.COMPLETED)


@pytest.mark.parametrize(
    "text",
    [
        "The trustees of Marl University decided to suspend operations at Quay College.",
        "Trustees said on Friday that they would suspend operations at Quay College in July.",
    ],
)
def test_work_suspended_at_a_college_is_the_colleges(text):
    event = event_in(text)
    assert (event.organization, event.kind) == ("Quay College", Kind.SUSPENDED)


def test_a_ministry_that_tells_a_body_what_it_has_to_stop_orders_it():
    event = event_in("Lantern Watch has to stop its activities, the justice ministry told it.")
    assert event.status == Status.ORDERED


def test_affairs_wound_up_in_a_place_are_those_of_the_whole():
    event = event_in("The Quay Association wound up its affairs in Samplia.")
    assert (event.kind, event.unit) == (Kind.DISBANDED, None)


def test_what_a_body_is_winding_down_near_the_police_it_winds_down_itself():
    event = event_in(
        "Dovecote, an NGO that documented torture in police custody, is winding down its work."
    )
    assert (event.kind, event.status) == (Kind.DISBANDED, Status.ANNOUNCED)


def test_a_chapter_is_called_by_its_place_behind_its_owner():
    event = event_in("The Quay Guild of Bookbinders' Tulsa chapter disbanded in June.")
    assert (event.organization, event.unit) == ("Quay Guild of Bookbinders", "Tulsa chapter")


def test_a_bookshop_that_sells_titles_is_no_newspaper():
    event = event_in("The Quay Bookstore, the last shop to sell titles banned here, has closed.")
    assert event.kind == Kind.DISBANDED


@pytest.mark.parametrize(
    "text",
    [
        "Quay College will not reopen before Monday.",
        "The chair of Harbor Union bade farewell to a colleague.",
        "Harbor Union held its last meeting before the summer.",
    ],
)
def test_a_pause_or_a_parting_is_no_end(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The charity Dovecote, which helped farmers, is no longer operating.",
        "The charity Dovecote collapsed in June 2019.",
        "The charity Dovecote died a natural death in 2019.",
        "The network Dovecote sunset its operations last month.",
        "Members of the Quay Congregational Church gathered on Sunday for the last time.",
        "Years later people recall that Dovecote folded in 2010.",
        "At an assembly Harbor Union brought the Quay Fund to an end.",
    ],
)
def test_a_body_is_told_to_have_ended_in_more_words(text):
    event = event_in(text)
    assert (event.kind, event.status) == (Kind.DISBANDED, Status.COMPLETED)


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union took another step towards winding up.",
        "Members gave the leaders of Harbor Union a mandate to wind up the organization.",
    ],
)
def test_a_step_towards_an_end_is_a_threat(text):
    assert event_in(text).status == Status.THREATENED


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union is being wound up, members learned from a letter.",
        "The winding up of Harbor Union will be completed by December, members were told.",
        "Harbor Union decided at its assembly to terminate its legal existence.",
        "At least five NGOs decided to self-liquidate, among them Harbor Union.",
    ],
)
def test_what_members_learn_of_their_own_body_is_no_order(text):
    assert event_in(text).kind == Kind.DISBANDED


def test_a_party_may_deregister_without_being_told_to():
    event = event_in("Harbor Union has deregistered after eleven years, its board announced.")
    assert event.kind == Kind.DEREGISTERED


def test_the_branch_of_a_body_stops_work_for_itself():
    event = event_in("The Samplia branch of Lantern Watch was forced to stop working.")
    assert (event.kind, event.unit) == (Kind.OFFICE_CLOSED, "Samplia branch")


def test_an_offshoot_ends_without_what_it_came_from():
    event = event_in("Harbor Union offshoot Veritas ceased to exist in 2015.")
    assert event.organization == "Veritas"


def test_a_charity_the_headline_speaks_of_is_named_by_the_first_sentence():
    event = event_in(
        "Safe Dovecote has shut after the council ended its contract.",
        title="Domestic abuse charity shuts",
    )
    assert event.organization == "Safe Dovecote"


def test_a_section_is_not_told_of_again_as_the_whole_in_the_headline():
    event = event_in(
        "Lantern Watch International said on Monday that it was halting its work.",
        title="Lantern Watch halts its work",
    )
    assert event.organization == "Lantern Watch International"


@pytest.mark.parametrize(
    "text",
    [
        "Delegates dissolved the Harbor Union on 12 March.",
        "Members wound up the Harbor Union on 12 March.",
    ],
)
def test_delegates_who_dissolve_their_union_are_no_authority(text):
    assert event_in(text).kind == Kind.DISBANDED


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union ended 44 years of existence on Friday.",
        "With these words the Harbor Union ended nearly forty years of work.",
        "Harbor Union shuts for good on May 13.",
    ],
)
def test_years_of_existence_end(text):
    event = event_in(text)
    assert event.kind == Kind.DISBANDED
    assert event.score >= SURE


def test_two_that_merge_both_end():
    events = events_in(
        "The Dale Writers' Union and the older Association of Authors will merge, and both will be"
        " dissolved in June."
    )
    assert len(events) == 2


def test_who_asks_to_be_struck_off_ends_itself():
    event = event_in("Harbor Union has asked to be struck off the register.")
    assert event.kind == Kind.DEREGISTERED


def test_who_had_done_the_same_ended_too():
    events = events_in(
        "The Dale Students' Union dissolved on 12 March. In January the Hill Students' Front had"
        " done the same."
    )
    assert {event.kind for event in events} == {Kind.DISBANDED}
    assert len(events) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union wishes to announce that it has discontinued all operations.",
        "Harbor Union regrets to announce that it has been dissolved.",
    ],
)
def test_who_wishes_to_announce_an_end_announces_it(text):
    event = event_in(text)
    assert event.kind == Kind.DISBANDED
    assert event.score >= SURE


def test_delegates_approve_the_end_of_their_own():
    event = event_in("The delegates of the Harbor Union approved the dissolution of their union.")
    assert event.kind == Kind.DISBANDED


def test_what_was_not_filed_for_years_is_no_term():
    event = event_in("Harbor Union was deregistered for failing to file returns for three years.")
    assert event.kind == Kind.DEREGISTERED


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union was de-recognised by the labour ministry.",
        "The legal personality of the Harbor Union was extinguished on 14 April.",
    ],
)
def test_recognition_ends_in_other_words(text):
    assert event_in(text).kind == Kind.DEREGISTERED


def test_a_union_that_falls_silent_has_not_ended_for_that():
    assert events_in("Harbor Union fell silent after the arrest of its founder.") == []


def test_who_was_raided_and_then_closed_by_a_ministry_did_not_close_itself():
    event = event_in("Harbor Union was raided twice, then closed for good by the home ministry.")
    assert event.kind == Kind.BANNED
