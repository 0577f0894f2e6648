"""The many ways in which English news says that an organization ends."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Delegates of Harbor Union voted by 80 to 3 to dissolve the organization.",
            Kind.DISBANDED,
        ),
        ("Members of Harbor Union agreed unanimously to wind up its affairs.", Kind.DISBANDED),
        ("Harbor Union has shut its doors for good.", Kind.DISBANDED),
        ("Harbor Union has decided to call it quits, its president said.", Kind.DISBANDED),
        ("Harbor Union went into voluntary liquidation on Friday.", Kind.DISBANDED),
        ("Harbor Union announced its disbandment on social media.", Kind.DISBANDED),
        ("Harbor Union will cease to exist at midnight.", Kind.DISBANDED),
        ("Harbor Union has thrown in the towel.", Kind.DISBANDED),
        ("Harbor Union no longer exists.", Kind.DISBANDED),
        ("Harbor Union bowed out last autumn.", Kind.DISBANDED),
        ("Harbor Union hung up its hat in June.", Kind.DISBANDED),
        ("Harbor Union chose to put itself into liquidation.", Kind.DISBANDED),
        ("Harbor Union handed its last page to history and breathed its last.", Kind.DISBANDED),
        ("Harbor Union turned in its charter on May Day.", Kind.DISBANDED),
        ("The congress of Harbor Union adopted a motion on self-dissolution.", Kind.DISBANDED),
        ("Since June Harbor Union has been in hibernation.", Kind.SUSPENDED),
        ("Lantern Watch put all its work in Samplia on hold.", Kind.SUSPENDED),
        ("Lantern Watch pulled the plug on its bureau in Samplia.", Kind.OFFICE_CLOSED),
        ("Lantern Watch winds down its Samplia branch.", Kind.OFFICE_CLOSED),
        ("After pressure from the police Harbor Union broke up.", Kind.DISBANDED),
        ("Fearing arrests, Lantern Watch has paused all its programmes.", Kind.SUSPENDED),
        ("Lantern Watch is pulling out of Samplia.", Kind.OFFICE_CLOSED),
        ("Lantern Watch moved to Samplia in 2019.", Kind.RELOCATED),
        ("Lantern Watch is moving its newsroom from Samplia to Rome.", Kind.RELOCATED),
    ],
)
def test_an_organization_may_end_itself_in_many_words(text, kind):
    assert event_in(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The Marble Gazette printed its final issue on Thursday after 30 years.",
        "The Marble Gazette is to stop appearing from 1 April.",
        "The Marble Gazette will appear for the last time on Saturday.",
        "The Marble Gazette bade its readers farewell on Friday.",
        "The last issue of The Marble Gazette rolled off the presses on Sunday.",
        "The owners of The Marble Gazette have closed the newspaper.",
        "The regulator took The Marble Gazette off the air on Wednesday.",
        "The Marble Gazette sends out its last dispatch tonight.",
        "The farewell edition of The Marble Gazette was out on Sunday.",
        "The Marble Gazette said goodnight for the last time.",
    ],
)
def test_a_newspaper_may_end_in_many_words(text):
    assert event_in(text).kind == Kind.PUBLICATION_CEASED


def test_a_company_that_stops_its_newspaper_goes_on():
    event = event_in("Pelican Press Ltd stopped printing its daily, The Marble Gazette, on Friday.")

    assert (event.organization, event.kind) == ("The Marble Gazette", Kind.PUBLICATION_CEASED)


def test_a_university_suspends_a_group_of_its_students():
    event = event_in("Fairhill University suspended the Lantern Students' League until May.")

    assert (event.organization, event.kind) == ("Lantern Students' League", Kind.SUSPENDED)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The interior minister signed a decree disbanding Harbor Union.", Kind.DISSOLVED_BY_ORDER),
        ("A judge left in force a ruling to liquidate Harbor Union.", Kind.DISSOLVED_BY_ORDER),
        ("The court confirmed the dissolution of Harbor Union.", Kind.DISSOLVED_BY_ORDER),
        ("The liquidation of Harbor Union was upheld in May.", Kind.DISSOLVED_BY_ORDER),
        ("Police came to Harbor Union's rooms in May and banned it.", Kind.BANNED),
        ("Harbor Union, outlawed in May, has appealed.", Kind.BANNED),
        ("A ban on Harbor Union took effect on 1 May.", Kind.BANNED),
        (
            "The prosecutor added Harbor Union to the list of undesirable organizations.",
            Kind.BANNED,
        ),
        ("A court found that Harbor Union is an extremist organization.", Kind.BANNED),
        ("The registrar has struck Harbor Union off the register.", Kind.DEREGISTERED),
        ("Harbor Union had its certificate withdrawn in May.", Kind.DEREGISTERED),
        ("Harbor Union lost its legal standing on Tuesday.", Kind.DEREGISTERED),
        ("Harbor Union came off the register on Tuesday.", Kind.DEREGISTERED),
        ("Harbor Union no longer has a licence, the ministry wrote.", Kind.DEREGISTERED),
        ("The ministry yanked the permit of Harbor Union.", Kind.DEREGISTERED),
        ("The minister refused to renew the licence of Harbor Union.", Kind.DEREGISTERED),
        ("Judges erased Harbor Union, as the court wrote.", Kind.DISSOLVED_BY_ORDER),
        ("The court threw out an appeal against the ban on Harbor Union.", Kind.BANNED),
        ("The work of Harbor Union was recognized as unwelcome by the state.", Kind.BANNED),
        ("The tribunal suspended the legal status of Harbor Union.", Kind.SUSPENDED),
    ],
)
def test_an_authority_may_end_an_organization_in_many_words(text, kind):
    assert event_in(text).kind == kind


def test_the_subject_may_stand_before_another_verb():
    event = event_in("Police came at noon, searched the rooms and closed Lantern Watch.")

    assert (event.organization, event.kind) == ("Lantern Watch", Kind.BANNED)


def test_asides_may_stand_between_the_subject_and_its_verb():
    event = event_in(
        "Harbor Union, which has had 900 members in eleven Samplian towns since 2006, will fold."
    )

    assert (event.organization, event.status) == ("Harbor Union", Status.ANNOUNCED)


def test_what_an_order_makes_it_do_is_ordered():
    event = event_in("Harbor Union had sixty days to wind up, the ministry wrote.")

    assert event.status == Status.ORDERED


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor's office asked the city court on Tuesday to dissolve Harbor Union.",
        "The ministry has filed a lawsuit seeking the dissolution of Harbor Union.",
    ],
)
def test_what_a_court_is_asked_for_is_a_threat(text):
    assert event_in(text).status == Status.THREATENED


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Rome seat of Lantern Watch was sealed by the police.", "Rome seat"),
        ("Police came and closed the headquarters of Lantern Watch in Rome.", "headquarters"),
    ],
)
def test_the_part_may_stand_before_its_owner(text, unit):
    event = event_in(text)

    assert (event.organization, event.kind) == ("Lantern Watch", Kind.OFFICE_CLOSED)
    assert event.unit is not None
    assert unit in event.unit


@pytest.mark.parametrize(
    "text",
    [
        "Messages that Harbor Union had been deregistered went round at the weekend.",
        "Rumors that Harbor Union is about to shut down are pure invention.",
        "The Football Association banned the striker for six matches.",
        "Harbor Union will dissolve parliament if it wins.",
        "The Chess Society closed early on Friday.",
        "Fairhill University closed its campus on Friday because of the storm.",
        "Harbor Union suspended its chairman.",
        "A bill to close organizations like Harbor Union was tabled.",
        "The rockers of The Velvet Union have split up, to the grief of fans of their albums.",
        "Police froze the bank accounts of Harbor Union.",
        "The case against Harbor Union was thrown out.",
    ],
)
def test_what_only_sounds_alike_is_no_closure(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Members will vote on Sunday on whether to disband Harbor Union.",
        "Harbor Union will decide in June whether to dissolve.",
        "The ministry started dissolution proceedings against Harbor Union.",
        "Harbor Union is to hold a vote on its dissolution in May.",
    ],
)
def test_a_vote_or_a_suit_that_is_set_is_a_threat(text):
    assert event_in(text).status == Status.THREATENED


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "Harbor Union is to ask its members next month whether it should dissolve.",
            Kind.DISBANDED,
            Status.THREATENED,
        ),
        (
            "Harbor Union, which shares a floor with the pilots, votes on a motion to disband on"
            " November 5.",
            Kind.DISBANDED,
            Status.THREATENED,
        ),
        (
            "The owner has decided to bring out The Marble Gazette for the last time on Saturday.",
            Kind.PUBLICATION_CEASED,
            Status.ANNOUNCED,
        ),
        ("Harbor Union has been out of service since March.", Kind.SUSPENDED, Status.COMPLETED),
        (
            "The Plain Botanists put out a statement saying that they had dissolved.",
            Kind.DISBANDED,
            Status.COMPLETED,
        ),
        (
            "The police looked for the books of the Quay Lantern Committee. The committee was"
            " struck off the register in May.",
            Kind.DEREGISTERED,
            Status.COMPLETED,
        ),
        (
            "Members of Harbor Union resolved by 20 votes to nil to wind up the company behind it.",
            Kind.DISBANDED,
            Status.ANNOUNCED,
        ),
    ],
)
def test_news_puts_votes_last_times_and_plain_names_in_its_own_way(text, kind, status):
    event = event_in(text)
    assert (event.kind, event.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union asked its members in March whether it should disband; they said no.",
        "Critics ask whether Harbor Union should dissolve.",
        "The lift of Harbor Union has been out of service since March.",
    ],
)
def test_what_was_asked_or_is_out_of_order_is_no_end(text):
    assert events_in(text) == []
