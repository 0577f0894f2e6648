"""What registers, courts and gazettes tell of bodies: rows, lists in brackets, orders served, doors
sealed, papers taken and steps that are pending."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in

BY_ORDER = {Kind.BANNED, Kind.DEREGISTERED, Kind.DISSOLVED_BY_ORDER}


def told(text: str, *, title: str = "") -> dict[str, Kind]:
    """What happens to whom."""
    return {event.organization: event.kind for event in events_in(text, title=title)}


def test_rows_of_a_register_tell_what_became_of_each_body() -> None:
    text = (
        "Register of associations, May: Harbor Tenants' League, Marl – struck off; Orchard"
        " Society, Sand – liquidated; Weavers' Circle, Dorv – registration renewed."
    )

    found = told(text)

    assert set(found) == {"Harbor Tenants' League", "Orchard Society"}
    assert found["Harbor Tenants' League"] == Kind.DEREGISTERED
    assert found["Orchard Society"] == Kind.DISSOLVED_BY_ORDER


def test_numbered_rows_tell_it_behind_a_colon() -> None:
    text = (
        "1. Marl Legal Foundation, Dorv: liquidated by court order. 2. Orchard Growers' Union:"
        " registration suspended for three months. 3. Weavers' Circle: warned."
    )

    assert told(text) == {
        "Marl Legal Foundation": Kind.DISSOLVED_BY_ORDER,
        "Orchard Growers' Union": Kind.SUSPENDED,
    }


def test_an_odd_name_at_the_head_of_a_row_is_a_body_and_the_town_behind_it_none() -> None:
    text = "Roll of charities, June. Orchard Society, Marl - cancelled. Dak Tara, Sand - cancelled."

    assert set(told(text)) == {"Orchard Society", "Dak Tara"}


@pytest.mark.parametrize(
    "text",
    [
        "Three groups (the Marl Debate Club, Nightjar and the Sand Fishers' Association) were"
        " struck off the register last month, the ministry said.",
        "Three of the bodies (Marl Debate Club, Nightjar and Sand Fishers' Association) have been"
        " deleted from the roll, the registrar said.",
    ],
)
def test_as_many_as_are_counted_stand_in_brackets(text: str) -> None:
    assert set(told(text)) == {"Marl Debate Club", "Nightjar", "Sand Fishers' Association"}


def test_brackets_behind_each_verb_name_those_it_is_told_of() -> None:
    text = (
        "Of the four groups, two have been dissolved (Marl Watch and Orchard Society), one is in"
        " court; the ministry suspended another (the Weavers' Circle)."
    )

    found = told(text)

    assert found["Weavers' Circle"] == Kind.SUSPENDED
    assert {found["Marl Watch"], found["Orchard Society"]} <= {*BY_ORDER, Kind.DISBANDED}


def test_a_reference_in_brackets_is_no_list() -> None:
    text = "Dozens were dissolved (see the yearly report of Marl Watch on page 3 and its annex)."

    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The registrar has served the Orchard Society with a notice to halt its activities.",
        "The Orchard Society was handed an order on Friday to cease its activities.",
        "The ministry issued notices to the Orchard Society and others to stop all activities.",
    ],
)
def test_who_is_served_with_a_notice_to_halt_is_ordered_to(text: str) -> None:
    event = event_in(text)

    assert (event.organization, event.status) == ("Orchard Society", Status.ORDERED)
    assert event.kind == Kind.SUSPENDED


@pytest.mark.parametrize(
    "text",
    [
        "Parents stood outside the Orchard Society, whose doors police sealed on Sunday.",
        "Officers sealed the doors of the Orchard Society on Monday.",
        "The gates of the Orchard Society have been padlocked by the council, its founder said.",
    ],
)
def test_whose_doors_are_sealed_is_halted(text: str) -> None:
    event = event_in(text)

    assert (event.organization, event.kind) == ("Orchard Society", Kind.SUSPENDED)


@pytest.mark.parametrize(
    "text",
    [
        "Samplia withdrew the receipt of registration of the Orchard Society.",
        "The ministry has ended the licence of the Orchard Society.",
        "The commissioner cancelled the enrolment of the Orchard Society.",
        "The minister rescinded the authorisation granted to the Orchard Society.",
    ],
)
def test_papers_of_other_names_are_papers(text: str) -> None:
    event = event_in(text)

    assert (event.organization, event.kind) == ("Orchard Society", Kind.DEREGISTERED)
    assert event.score >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "The attorney general has moved to wind up the Orchard Society.",
        "The registrar said that he intended to cancel the registration of the Orchard Society.",
        "Liquidation suits have been filed against the Orchard Society and two others.",
        "The prosecutor filed for the dissolution of the Orchard Society.",
        "The city prosecutor has requested that the Orchard Society be wound up by the court.",
        "The minister would propose to the cabinet the dissolution of the Orchard Society.",
        "The constitutional court agreed to hear a petition to dissolve the Orchard Society.",
    ],
)
def test_a_step_of_those_in_power_is_pending(text: str) -> None:
    event = event_in(text)

    assert (event.organization, event.status) == ("Orchard Society", Status.THREATENED)


def test_an_order_is_decided_whoever_obtains_it() -> None:
    event = event_in("The tax office has obtained a winding-up order against the Orchard Society.")

    assert (event.kind, event.status) == (Kind.DISSOLVED_BY_ORDER, Status.ORDERED)
    assert event.score >= SURE


def test_bodies_stand_behind_the_register_that_they_are_struck_from() -> None:
    text = "The court has erased from the register of charities Nightjar and the Orchard Society."

    assert told(text) == {"Nightjar": Kind.DEREGISTERED, "Orchard Society": Kind.DEREGISTERED}


def test_a_register_lists_bodies_as_dissolved() -> None:
    found = told("The business registry lists the Orchard Society and Marl Watch as dissolved.")

    assert found == {
        "Orchard Society": Kind.DISSOLVED_BY_ORDER,
        "Marl Watch": Kind.DISSOLVED_BY_ORDER,
    }


def test_what_is_suspended_until_further_notice_stands_behind_that() -> None:
    event = event_in("The council suspended until further notice the Union of Harbor Teachers.")

    assert (event.organization, event.kind) == ("Union of Harbor Teachers", Kind.SUSPENDED)


def test_a_list_of_liquidated_bodies_names_them() -> None:
    found = told("A list of 40 liquidated NGOs includes the Orchard Society and Marl Watch.")

    assert found == {
        "Orchard Society": Kind.DISSOLVED_BY_ORDER,
        "Marl Watch": Kind.DISSOLVED_BY_ORDER,
    }


@pytest.mark.parametrize(
    "text",
    [
        "The registry will on 1 July strike off the Orchard Society unless it files its accounts.",
        "The ministry has given the Orchard Society thirty days to comply or be removed from the"
        " register.",
        "The justice ministry is taking steps to delete the Orchard Society from the register.",
        "The prosecutor has brought a claim before the court for the dissolution of the Orchard"
        " Society.",
    ],
)
def test_what_comes_unless_somebody_complies_is_pending(text: str) -> None:
    event = event_in(text)

    assert (event.organization, event.status) == ("Orchard Society", Status.THREATENED)


@pytest.mark.parametrize(
    "text",
    [
        "The commissioner gave the Orchard Society eight weeks to name its members or lose its"
        " registration.",
        "The registrar issued a notice asking the Orchard Society why its registration should not"
        " be cancelled.",
        "The constitutional court accepted the ministry's petition seeking the break-up of the"
        " Orchard Society.",
    ],
)
def test_what_is_asked_or_else_is_pending(text: str) -> None:
    assert {each.status for each in events_in(text)} == {Status.THREATENED}


def test_what_stands_between_a_verb_and_its_object_keeps_them_together() -> None:
    text = (
        "It cancelled, by order 14/22, the recognition of the Harbor Church and Nova Marl."
        " A court has liquidated, on a suit of the ministry, the Orchard Society."
    )

    assert set(told(text)) == {"Harbor Church", "Nova Marl", "Orchard Society"}


def test_what_a_court_refuses_to_review_stands() -> None:
    event = event_in("The supreme court refused to review the liquidation of the Orchard Society.")

    assert (event.kind, event.status) == (Kind.DISSOLVED_BY_ORDER, Status.ORDERED)


def test_what_is_erased_from_the_records_is_deregistered() -> None:
    event = event_in("The Orchard Society had been erased from the records as of 1 April.")

    assert event.kind == Kind.DEREGISTERED


def test_who_no_longer_figures_in_the_register_is_off_it() -> None:
    text = "The Marl Anglers and the Orchard Society no longer figure in the register."

    assert told(text)["Orchard Society"] == Kind.DEREGISTERED


def test_the_cancellation_of_a_party_takes_its_papers() -> None:
    event = event_in("The electoral court ordered the definitive cancellation of the Harbor Party.")

    assert (event.kind, event.status) == (Kind.DEREGISTERED, Status.ORDERED)


def test_papers_that_have_lapsed_are_lost() -> None:
    event = event_in("The registrar confirmed that the Orchard Society's registration had lapsed.")

    assert (event.organization, event.kind) == ("Orchard Society", Kind.DEREGISTERED)


def test_who_is_refused_papers_and_has_to_shut_does_shut() -> None:
    text = "The Orchard Society was refused re-registration and had to shut."

    assert [each.organization for each in events_in(text)] == ["Orchard Society"]


@pytest.mark.parametrize(
    "text",
    [
        "The registrar warned that the Orchard Society could lose its permit.",
        "A closure order against the Orchard Society was quashed on appeal.",
        "A liquidation petition against the Orchard Society was dismissed on Friday.",
        "The registrar dissolved the governing body of the Orchard Society and named another.",
    ],
)
def test_a_warning_or_a_new_board_ends_nobody(text: str) -> None:
    assert events_in(text) == []


def test_those_only_warned_are_not_of_those_whose_papers_are_taken() -> None:
    text = (
        "The agency has revoked the licence of the Orchard Society and warned nine others,"
        " including Marl Watch."
    )

    assert told(text) == {"Orchard Society": Kind.DEREGISTERED}


def test_two_bodies_that_received_liquidation_orders_are_named_behind_a_colon() -> None:
    text = "Two associations received liquidation orders: the Orchard Society and Marl Watch."

    found = events_in(text)

    assert {each.organization for each in found} == {"Orchard Society", "Marl Watch"}
    assert {each.status for each in found} == {Status.ORDERED}
