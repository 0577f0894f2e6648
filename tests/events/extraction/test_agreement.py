from dataclasses import replace

import pytest

from events.extraction.agreement import LIKELY, SURE, SURE_IN_ALL, agreed
from events.extraction.dependency import EXTRACTOR
from events.extraction.english_article import TRIGGERS
from events.extraction.findings import DecidedBy, FoundEvent, Kind, Span, Status
from tests.events.extraction.articles import event_in, events_in

BY_GRAMMAR = FoundEvent(
    organization="Harbor Union",
    kind=Kind.DISBANDED,
    status=Status.COMPLETED,
    decided_by=DecidedBy.ORGANIZATION,
    evidence="Harbor Union disbanded.",
    spans={
        "evidence": Span("text", 0, 23),
        "kind": Span("text", 13, 22),
        "organization": Span("text", 0, 12),
    },
    score=0.5,
    rule="en.depend.own.disband",
    extractor=EXTRACTOR,
)
BY_TRIGGER = replace(BY_GRAMMAR, rule="en.verb.self.disband", extractor=TRIGGERS)


def test_what_both_readers_tell_alike_is_surest():
    [event] = agreed([BY_GRAMMAR], [BY_TRIGGER])

    assert event.score == SURE_IN_ALL


def test_what_both_readers_tell_with_another_date_is_sure():
    [event] = agreed([BY_GRAMMAR], [replace(BY_TRIGGER, effective="2021-10-24")])

    assert (event.score, event.effective) == (SURE, "2021-10-24")


@pytest.mark.parametrize("events", [([BY_GRAMMAR], []), ([], [BY_TRIGGER])])
def test_what_one_reader_tells_is_likely(events):
    [event] = agreed(*events)

    assert 0.4 <= event.score <= 0.8


def test_the_same_organization_is_known_by_the_words_of_its_longer_name():
    longer = replace(BY_TRIGGER, organization="Harbor Union of Dockers")

    assert len(agreed([BY_GRAMMAR], [longer])) == 1


def test_another_organization_is_another_event():
    other = replace(BY_TRIGGER, organization="Tailors' Guild")

    assert [event.score < SURE for event in agreed([BY_GRAMMAR], [other])] == [True, True]


def test_the_office_that_one_reader_names_is_kept():
    office = replace(BY_GRAMMAR, kind=Kind.OFFICE_CLOSED, unit="Oslo office")

    [event] = agreed([office], [replace(office, unit=None)])

    assert (event.unit, event.score) == ("Oslo office", SURE_IN_ALL)


def test_an_organization_is_not_told_to_end_twice():
    banned = replace(BY_TRIGGER, kind=Kind.SUSPENDED)

    assert [event.kind for event in agreed([BY_GRAMMAR], [banned])] == [Kind.DISBANDED]


def test_that_it_ends_is_sure_where_only_the_kind_differs():
    banned = replace(BY_TRIGGER, kind=Kind.BANNED, decided_by=DecidedBy.AUTHORITY)

    [event] = agreed([BY_GRAMMAR], [banned])

    assert (event.kind, event.score) == (Kind.BANNED, SURE)


def test_another_name_that_one_reader_has_from_a_sentence_of_both_is_likely():
    guild = replace(BY_TRIGGER, organization="Tailors' Guild", rule="en.list.disband")

    events = agreed([BY_GRAMMAR], [BY_TRIGGER, guild])

    assert [event.score for event in events] == [SURE_IN_ALL, LIKELY]


def test_one_reader_alone_is_never_sure_even_of_a_known_name():
    listed = replace(BY_GRAMMAR, rule="en.depend.list.ban", slug="tailors-guild")

    [event] = agreed([listed], [])

    assert event.score == LIKELY


def test_what_the_grammar_denies_is_left_out():
    denied = {Span("text", 13, 22)}

    assert agreed([], [BY_TRIGGER], denied) == ()


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Harbor Union disbanded on Sunday.", True),
        ("The Tailors' Guild disbanded on Sunday.", True),
        ("Having closed its office in Vienna, Lantern Watch now works from Rome.", False),
    ],
)
def test_only_what_both_readers_find_is_sure(text, sure):
    assert (event_in(text).score >= SURE) == sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("A court in Lima dissolved Harbor Light on Monday.", False),
        ("A court in Lima dissolved the association Harbor Light on Monday.", True),
    ],
)
def test_only_a_body_of_which_the_text_tells_what_it_is_is_sure(text, sure):
    assert (event_in(text).score >= SURE) == sure


def test_each_event_names_the_reader_and_its_rule():
    readers = {event.extractor: event.rule for event in events_in("Harbor Union has disbanded.")}

    assert readers == {EXTRACTOR: "en.depend.own.disband"}


def test_the_legal_step_tells_more_than_that_a_body_was_shut_down():
    event = event_in(
        "The regulator has shut down Lantern Watch. It revoked the registration of Lantern Watch "
        "on Friday."
    )

    assert event.kind == Kind.DEREGISTERED


def test_a_part_that_ends_is_not_told_again_as_a_pause_of_all():
    found = events_in(
        "Lantern Watch has closed its Oslo office. It paused all its activities there."
    )

    assert [(event.unit, event.kind) for event in found] == [("Oslo office", Kind.OFFICE_CLOSED)]


def test_an_organization_named_once_ends_once():
    events = events_in(
        "Nine relief agencies have lost their licenses. Lantern Watch, Harbor Relief and the "
        "Dutch branch of Northern Aid are among those expelled from the country."
    )

    assert sorted((event.organization, event.kind) for event in events) == [
        ("Harbor Relief", Kind.DEREGISTERED),
        ("Lantern Watch", Kind.DEREGISTERED),
        ("Northern Aid", Kind.OFFICE_CLOSED),
    ]
