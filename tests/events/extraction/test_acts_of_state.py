"""What courts, ministries and registrars do to bodies, in the words of many reporters."""

from datetime import date

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in

BY_ORDER = {Kind.BANNED, Kind.DEREGISTERED, Kind.DISSOLVED_BY_ORDER}


def told(text: str, *, title: str = "") -> dict[str, Kind]:
    """What happens to whom."""
    return {event.organization: event.kind for event in events_in(text, title=title)}


@pytest.mark.parametrize(
    "text",
    [
        "The court ordered the Weavers' Club to halt all work for a month, Faith 12 has learned.",
        "The ministry has banned the Weavers' Club, the agency Ostnet said.",
        "The ministry opened proceedings to wind up the Weavers' Club, daily Ostnet wrote.",
    ],
)
def test_who_reports_an_act_is_not_its_object(text: str) -> None:
    assert set(told(text)) == {"Weavers' Club"}


@pytest.mark.parametrize(
    "text",
    [
        "A court ordered the town's community of Jehovah's Witnesses liquidated.",
        "A court told the Jehovah's Witnesses' headquarters to stop all work for a month.",
    ],
)
def test_an_order_to_its_community_or_its_headquarters_is_one_to_the_body(text: str) -> None:
    event = event_in(text)
    assert (event.organization, event.status) == ("Jehovah's Witnesses", Status.ORDERED)


def test_parties_are_told_from_the_leaders_named_with_them() -> None:
    events = events_in(
        "The junta has suspended three parties for 60 days. The decrees, read on the radio, hit "
        "the Rally of the Plains of ousted president Ada Marl, the Union of River Forces (URF) of "
        "Jon Quist Sand and the Party of Dawn."
    )
    assert {each.organization for each in events} == {
        "Rally of the Plains",
        "Union of River Forces",
        "Party of Dawn",
    }
    assert {each.kind for each in events} == {Kind.SUSPENDED}


def test_which_means_the_party_and_not_its_leader() -> None:
    event = event_in(
        "It grew out of the Dawn Party of former premier Ada Marl, which a court closed."
    )
    assert event.organization == "Dawn Party"


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has withdrawn the licence of The Tribune, a private weekly, for one year.",
        "The weekly Marlhorn was taken off the market in June for two years.",
        "Regulators revoked the licence of Radio Marlhorn for six months.",
    ],
)
def test_a_paper_without_a_license_for_a_term_is_suspended(text: str) -> None:
    assert event_in(text).kind == Kind.SUSPENDED


def test_the_name_of_a_commission_for_two_things_is_no_body() -> None:
    text = "The Media and Information Commission has revoked the licence of Radio Marl."
    assert set(told(text)) == {"Radio Marl"}


def test_a_registrar_of_societies_is_no_society() -> None:
    text = "The registrar of societies, Thandi Quist, deregistered the Patriots for Change."
    assert set(told(text)) == {"Patriots for Change"}


def test_two_bodies_joined_by_and_are_two_though_the_second_is_one_word() -> None:
    text = "The board deregistered the Samplia Human Rights Commission and Sandog on Monday."
    assert set(told(text)) == {"Samplia Human Rights Commission", "Sandog"}


def test_what_is_said_of_its_pastor_does_not_shield_a_body() -> None:
    text = (
        "The registrar has deregistered the Marl Fellowship because its pastor spoke of politics."
    )
    assert event_in(text).kind == Kind.DEREGISTERED


@pytest.mark.parametrize(
    "text",
    [
        "Authorities stripped the legal status of 25 non-profits, among them the Reed Academy.",
        "Parliament dissolved 50 NGOs by decree, one of them the Reed Academy.",
    ],
)
def test_one_of_many_is_named(text: str) -> None:
    event = event_in(text)
    assert event.organization == "Reed Academy"
    assert event.kind in BY_ORDER


def test_groups_that_are_ordered_out_have_to_close_their_offices() -> None:
    text = (
        "The ministry ordered four aid groups out, among them the Reed Relief Society and Sandaid."
    )
    assert told(text) == {
        "Reed Relief Society": Kind.OFFICE_CLOSED,
        "Sandaid": Kind.OFFICE_CLOSED,
    }


@pytest.mark.parametrize(
    "text",
    [
        "The government notified the Reed Conference as an unlawful association for five years.",
        "The Reed Conference is an unlawful society with effect from yesterday, the minister said.",
    ],
)
def test_what_is_notified_as_unlawful_is_banned(text: str) -> None:
    assert event_in(text, published=date(2022, 5, 5)).kind == Kind.BANNED


@pytest.mark.parametrize(
    "text",
    [
        "The council said that the Reed Party, the Sand Union and the Dawn Front cease to exist.",
        "The minister read out a decree: the Reed Party, the Sand Union and the Dawn Front cease "
        "to exist and must vacate their offices.",
    ],
)
def test_bodies_that_an_authority_says_to_be_no_more_are_dissolved_by_it(text: str) -> None:
    events = events_in(text)
    assert {each.organization for each in events} == {"Reed Party", "Sand Union", "Dawn Front"}
    assert {(each.kind, each.status) for each in events} == {
        (Kind.DISSOLVED_BY_ORDER, Status.COMPLETED)
    }


def test_a_body_that_must_stop_by_word_of_an_authority_is_suspended_by_it() -> None:
    event = event_in("The ministry said that the Reed Union must stop all its work at once.")
    assert (event.kind, event.status) == (Kind.SUSPENDED, Status.ORDERED)


@pytest.mark.parametrize(
    "text",
    [
        "The interior minister said that he would ask the cabinet to dissolve the Reed Front.",
        "The ruling party will go to the Constitutional Court to outlaw the Reed Front.",
        "The justice minister said she would seek a court order to dissolve the Reed Front.",
        "A prosecutor demands that the Reed Front be shut down; a hearing is due in June.",
    ],
)
def test_what_somebody_in_power_will_ask_for_is_threatened(text: str) -> None:
    assert event_in(text).status == Status.THREATENED


def test_what_activists_ask_of_the_cabinet_is_no_step() -> None:
    assert events_in("Activists said they would ask the cabinet to dissolve the Reed Front.") == []


def test_a_dissolution_that_judges_suspend_is_none() -> None:
    text = "The Council of State suspended the dissolution of the Reed Collective."
    assert events_in(text) == []


def test_the_first_to_be_outlawed_is_banned() -> None:
    text = "The Reed Party became the first to be outlawed under the Public Order Act."
    assert event_in(text).kind == Kind.BANNED


def test_groups_told_by_a_state_to_wind_up_do_not_end_by_themselves() -> None:
    text = "The Reed Relief Society is among four groups told by the ministry to wind up."
    event = event_in(text)
    assert (event.kind, event.status) == (Kind.DISSOLVED_BY_ORDER, Status.ORDERED)


def test_odd_names_are_bodies_where_they_are_stripped_of_their_licenses() -> None:
    text = "The junta stripped Khit Dawn of its broadcasting licence and ordered Mehr Now shut."
    assert set(told(text)) == {"Khit Dawn", "Mehr Now"}


def test_two_names_behind_the_licenses_of_both_are_two() -> None:
    text = "The ministry revoked the licences of Modern Dawn and People's Herald overnight."
    assert set(told(text)) == {"Modern Dawn", "People's Herald"}


def test_a_verb_taken_for_a_noun_is_read_as_what_the_decree_does() -> None:
    text = "A decree with the force of law published at midnight shuts down the Marl Gazette."
    assert event_in(text).organization == "Marl Gazette"


@pytest.mark.parametrize(
    "text",
    [
        "The minister has dismissed the mayor and closed the VAKAD women's association.",
        "The court blocked Radio Marl and ordered its closure as a legal entity.",
    ],
)
def test_what_is_done_besides_a_dismissal_or_a_block_is_done(text: str) -> None:
    assert len(events_in(text)) == 1


def test_a_term_is_that_of_its_own_verb() -> None:
    text = (
        "The minister signed orders outlawing the Reed Club and suspending Radio Marl for a month."
    )
    assert told(text) == {"Reed Club": Kind.BANNED, "Radio Marl": Kind.SUSPENDED}


def test_a_day_between_the_verb_and_the_license_hides_nothing() -> None:
    text = "The government withdrew on 6 May the authorisation of the charity Reed Relief."
    assert event_in(text).kind == Kind.DEREGISTERED


def test_a_union_that_is_derecognized_is_deregistered() -> None:
    text = "The labour ministry derecognised the Weavers' Front in 2018."
    assert event_in(text).kind == Kind.DEREGISTERED


def test_an_order_that_is_yet_to_be_laid_bans_nobody_so_far() -> None:
    text = "The minister said she would lay an order before MPs to outlaw the group Reed Dawn."
    assert event_in(text).status == Status.THREATENED


def test_those_that_are_named_behind_a_comma_are_of_the_many() -> None:
    text = "The generals disbanded 31 parties, TV said, naming the Reed Party and the Sand League."
    assert set(told(text)) == {"Reed Party", "Sand League"}


def test_courts_at_the_head_of_a_sentence_are_no_body() -> None:
    text = "Courts in Marltown on Tuesday liquidated the Press Club and Imena Charity."
    assert set(told(text)) == {"Press Club", "Imena Charity"}


def test_a_liquidation_that_a_ministry_demands_in_court_is_threatened() -> None:
    text = (
        "The justice ministry demands in court that the Orb foundation be liquidated; judges meet."
    )
    assert event_in(text).status == Status.THREATENED
