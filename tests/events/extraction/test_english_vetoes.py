"""What rules a closure out, whichever reader found it."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The plan to dissolve Harbor Union has been shelved.",
        "A judge declined to order the dissolution of Harbor Union.",
        "The tribunal refused to wind up Harbor Union.",
        "The deputies voted against a motion to ban Harbor Union.",
        "A proposal to outlaw Harbor Union drew laughter.",
    ],
)
def test_what_is_only_proposed_or_refused_is_no_closure(text):
    assert events_in(text) == []


def test_a_forged_letter_closes_nothing():
    text = (
        "Lantern Watch has not been deregistered, the registrar said. A letter saying that its"
        " licence was revoked is a fake."
    )

    assert events_in(text) == []


def test_what_has_been_restored_is_no_closure():
    text = (
        "The Quarry Lawyers' Association is back on the register. Its licence was revoked in"
        " May. On Monday the court restored the Quarry Lawyers' Association."
    )

    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A decree was read out by the minister. With it the Marl League was dissolved.",
        "The court met on Monday. The Marl League was dissolved under the Public Order Act.",
    ],
)
def test_an_authority_nearby_is_who_dissolved_it(text):
    assert event_in(text).kind == Kind.DISSOLVED_BY_ORDER


def test_what_members_vote_for_is_their_own_decision():
    event = event_in("At the meeting members of the Marl League voted for its dissolution.")

    assert (event.kind, event.status) == (Kind.DISBANDED, Status.ANNOUNCED)


@pytest.mark.parametrize(
    "text",
    [
        "The yearly congress of Harbor Union was cancelled.",
        "The treasurer of Harbor Union was suspended on Monday.",
        "Harbor Union wound down its strike for higher wages.",
        "The city is to close the Harbor Union hall.",
        "Harbor Union closed its books on a good year.",
        "The president of Harbor Union stepped down and closed her office.",
        "The Marble Gazette published its last issue of the year.",
    ],
)
def test_what_a_body_holds_or_owns_may_end_without_it(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union has denied a post according to which it had been expelled from Samplia.",
        "Harbor Union rejected reports claiming that it had been dissolved.",
        "Harbor Union is not closing, its director said after a daily wrote that it would fold.",
        "Bodies such as Harbor Union might lose their licences under the bill.",
        "Harbor Union keeps files on 900 people who disappeared in the war.",
    ],
)
def test_what_is_said_in_a_denied_report_or_of_people_is_no_closure(text):
    assert events_in(text) == []


def test_who_denies_one_report_may_close_all_the_same():
    [event] = events_in("Harbor Union denied the report and was dissolved by a court on Monday.")

    assert event.kind == Kind.DISSOLVED_BY_ORDER


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union has denied reports that it is to be wound up. A paper had written that the"
        " union would close by May.",
        "The ministry rejected claims that it had closed down The Marble Gazette.",
        "Reports that Harbor Union had been struck off are false, the registrar said.",
        "Harbor Union waved aside talk that it would be dissolved.",
    ],
)
def test_what_is_denied_as_mere_talk_is_no_closure(text):
    assert events_in(text) == []


def test_who_denies_only_why_it_ended_has_ended():
    text = (
        "Harbor Union denied claims that it had been closed because of its debts, and said it had"
        " disbanded under pressure."
    )

    assert event_in(text).kind == Kind.DISBANDED


@pytest.mark.parametrize(
    "text",
    [
        "The canteen of Harbor Union will close in June.",
        "Harbor Union dissolved into laughter when the minister spoke.",
        "Marl University closes on Monday because of a bomb threat.",
    ],
)
def test_a_canteen_laughter_or_an_alarm_end_nobody(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Seven radio stations of the Marl Foundation were closed on Monday by the regulator.",
        "Four schools run by the Marl Foundation will close in June.",
        "YouTube has terminated the channel of the Marl Foundation.",
        "The Marl Press Club has suspended this year's Marl Rights Press Awards.",
        "The Marl Deposit Insurance Corporation was directed to begin the liquidation.",
    ],
)
def test_what_belongs_to_a_body_may_end_without_it(text):
    assert events_in(text) == []


def test_members_who_vote_to_disband_end_their_union():
    [event] = events_in("Some 40 members of the Marl Union voted to disband it on Monday.")

    assert event.organization == "Marl Union"


@pytest.mark.parametrize(
    "text",
    [
        "The minister told the registrar to look into shutting the Marl Union.",
        "The new law lets the government shut the Marl Union for a year.",
    ],
)
def test_what_is_looked_into_or_let_is_no_closure(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Seven Sand MPs were suspended from the parliamentary party. They are Ada Marl, Bea"
        " Sandow and Cato Rill.",
        "The membership of the Samplia Red League in the World Federation of Red Leagues is"
        " suspended from today.",
        "Sandby were expelled from the Football League on Friday. It is the first such case since"
        " Marl United were liquidated in 1992.",
        "The Marl Democrats will not be dissolved: the court refused a case on illegal financing.",
        "The four Marl Regiment squadrons in Sandby will be disbanded by March.",
    ],
)
def test_members_teams_troops_and_those_who_stay_are_no_closure(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bank accounts of the Clay Circle, the Marl League and Harbor Union were frozen.",
        "Police had the accounts of three unions frozen. Among them is Harbor Union.",
        "A court froze the assets of four groups, among them Harbor Union and Nightjar.",
    ],
)
def test_frozen_accounts_of_several_end_none(text):

    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The closure of the Marl Broadcasting Network is one of 13 demands.",
        "The dissolution of the Marl League was among the conditions of the truce.",
        "Nobody intends to close the Marl Foundation, the minister said.",
        "No minister wants to ban the Marl League.",
        "The court ruled against disbanding the Marl Teachers' Association.",
        "A judge has thrown out a bid to close the Marl Radio Club.",
        "Is the Marl Press Union about to fold? Its treasurer says no.",
        "Banned twice and split three times, the Marl League has outlived them all.",
    ],
)
def test_what_is_demanded_refused_or_only_asked_is_no_closure(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A film about the Marl Movement has been banned in four cities.",
        "The book Our Marl Sorrow, published by the Harbor Foundation, was declared extremist.",
        "A court found three leaders of the far-right Marl Front guilty of running a criminal"
        " organisation.",
        "The Marl League's congress closed with a song.",
        "Sales of Marl Week, owned by the Harbor Media Group, folded in 2001.",
    ],
)
def test_films_books_leaders_and_owners_are_not_what_ends(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Members of the Marl Growers' Association voted on Saturday against dissolving it.",
        "A court has stayed the order that cancelled the registration of the Marl Trust.",
        "The council will close the Blackwood Library to save four million.",
        "Police searched 53 properties, among them the Marl Mosque.",
    ],
)
def test_what_stays_or_is_a_towns_is_no_closure(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The union of dockers was dissolved on Friday, state television MTV said.",
        "The dockers' union was dissolved on Friday. The Marl Transport Federation protested.",
        "The railways' pension fund is to be wound up. The Marl Rail Union was not asked.",
    ],
)
def test_who_only_reports_or_comments_is_not_the_body_described_before(text):
    assert events_in(text) == []


def test_who_is_concerned_about_others_is_not_closed_with_them():
    text = "Police sealed the Samplia office of the Marl Legal Circle. The embassy and Lantern"
    text += " Watch said they were concerned."

    assert [event.organization for event in events_in(text)] == ["Marl Legal Circle"]


def test_what_a_regulator_says_of_its_permit_is_said_of_another():
    text = "The regulator Conmar ordered Radio Marl to close. Conmar said its permit had expired."

    assert {event.organization for event in events_in(text)} == {"Radio Marl"}


def test_a_person_called_law_is_no_law():
    text = "After the national security law came in, the Marl Party disbanded. Nathan Law, who led"
    text += " it, had fled."

    [event] = events_in(text)

    assert [law.name for law in event.laws] == ["national security law"]


@pytest.mark.parametrize(
    "text",
    [
        "A court dissolved the Marl Society and liquidated its funds, Lantern Watch said today.",
        "The Supreme Court has liquidated the Clay Association's partner body Marl Society.",
        "The Marl Society, a circle set up with money from the Clay Foundation, has disbanded.",
        "In 2012 the Marl Society, or Amar, was dissolved as well.",
    ],
)
def test_owners_donors_speakers_and_short_names_are_no_second_body(text):
    assert [event.organization for event in events_in(text)] == ["Marl Society"]


def test_work_ended_in_a_state_by_its_formal_name_is_ended_there_alone():
    event = event_in("Lantern Watch has ended its activities in the Republic of Samplia.")

    assert event.kind == Kind.OFFICE_CLOSED


def test_a_seat_that_is_moved_is_a_move():
    event = event_in("The Marl dialogue centre will move its headquarters to Samplia.")

    assert event.kind == Kind.RELOCATED


@pytest.mark.parametrize(
    "text",
    [
        "Parliament will debate next week whether groups such as the Marl Policy Centre ought to be"
        " closed.",
        "The ban on the Quarry Workers' Party lasted three days; a court lifted it on Friday.",
        "Lantern Watch is closing its second-hand shop in Dorv because rents have doubled.",
        "A power failure silenced Radio Marl for 40 minutes.",
        "The publisher of the Marl Examiner has closed its printing press and will have the paper"
        " printed in Dorv.",
        "The Federal Grain Inspection Service was abolished.",
        "The Garnet market was shut by the mayor for a week.",
    ],
)
def test_what_is_debated_undone_or_a_thing_of_its_own_is_no_closure(text):
    assert events_in(text) == []
