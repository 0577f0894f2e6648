"""Papers taken, lost and halted, letters and legal notices, in the words of many reporters; both
readers find what is plain."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in

BY_ORDER = {Kind.BANNED, Kind.DEREGISTERED, Kind.DISSOLVED_BY_ORDER}


def told(text: str, *, title: str = "") -> dict[str, Kind]:
    """What happens to whom."""
    return {event.organization: event.kind for event in events_in(text, title=title)}


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Society, which sued the port, is no longer a registered charity.",
        "Marl Rights Watch is no longer a licensed NGO, the registry said on Friday.",
        "The Harbor Light Fellowship ceased to be a registered charity in May.",
    ],
)
def test_what_is_no_longer_a_registered_body_is_deregistered(text: str) -> None:
    event = event_in(text)

    assert (event.kind, event.status) == (Kind.DEREGISTERED, Status.COMPLETED)
    assert event.score >= SURE


def test_bodies_whose_permits_are_halted_are_suspended() -> None:
    text = "The bureau halted the permits of the Weavers' Club and Marl Rights Watch on Friday."

    assert told(text) == {
        "Weavers' Club": Kind.SUSPENDED,
        "Marl Rights Watch": Kind.SUSPENDED,
    }


def test_letters_that_tell_several_to_cease_their_work_are_orders_to_all_of_them() -> None:
    found = events_in(
        "The Weavers' Club and the Orchard Society received letters on Sunday telling them to cease"
        " operations."
    )

    assert {each.organization for each in found} == {"Weavers' Club", "Orchard Society"}
    assert {each.status for each in found} == {Status.ORDERED}


def test_work_of_many_that_a_council_stops_is_none_of_its_own() -> None:
    text = "The Harbor Council has suspended the activities of 11 parties, the president said."

    assert events_in(text) == []


def test_two_kinds_of_licenses_are_licenses() -> None:
    text = (
        "The council stripped Radio Marl, the Baltic Observer and Sand News of their printing and"
        " broadcasting licences."
    )

    assert set(told(text).values()) == {Kind.DEREGISTERED}
    assert len(told(text)) == 3


def test_a_paper_that_a_notice_calls_by_its_title_is_named() -> None:
    event = event_in(
        'It is ordered that the newspaper titled "Kopra" shall cease publication with effect'
        " from 3 May 2021."
    )

    assert (event.organization, event.status) == ("Kopra", Status.ORDERED)


@pytest.mark.parametrize(
    "text",
    [
        "A court in Marl granted the ministry's petition to liquidate the Orchard Society.",
        "The judges upheld a suit by the tax office for the closure of the Orchard Society.",
        "The court ruled in favor of the ministry, which had asked for the liquidation of the"
        " Orchard Society.",
        "A petition by the prosecutor to dissolve the Orchard Society was granted on Friday.",
    ],
)
def test_what_a_court_grants_is_ordered(text: str) -> None:
    event = event_in(text)

    assert event.kind in BY_ORDER
    assert event.status == Status.ORDERED


@pytest.mark.parametrize(
    "text",
    [
        "The court granted its request to stay the closure of the Orchard Society.",
        "The court refused to grant the ministry's petition to liquidate the Orchard Society.",
    ],
)
def test_what_a_court_stays_or_refuses_does_not_end(text: str) -> None:
    assert events_in(text) == []


def test_the_decree_behind_it_tells_why_a_body_no_longer_exists() -> None:
    text = (
        "Students of Marl University found that it no longer existed. A decree published overnight"
        " had revoked its charter."
    )

    assert told(text) == {"Marl University": Kind.DEREGISTERED}


def test_a_gazette_does_not_lose_the_papers_that_a_decree_in_it_cancels() -> None:
    text = "The Orchard Society is shut: a decree in La Gaceta had cancelled its legal status."

    assert "La Gaceta" not in told(text)


def test_who_turns_down_its_appeal_does_not_lose_its_papers() -> None:
    text = (
        "The Baltic Observer did not come out. The Media Council had rejected its appeal against"
        " an order of the district, which cancelled its printing permit."
    )

    assert "Press Council" not in told(text)


def test_who_speaks_of_the_closure_of_a_group_is_another() -> None:
    text = "The court's decision to close a rights group is a blow to all, Lantern Watch said."

    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The removal of the Orchard Society from the register came after months of pressure.",
        "It follows the removal of the farmers' group Orchard Society from the register in May.",
    ],
)
def test_a_body_whose_removal_from_the_register_is_told_is_deregistered(text: str) -> None:
    assert told(text) == {"Orchard Society": Kind.DEREGISTERED}


def test_a_license_to_sponsor_or_to_pour_is_none_of_a_body() -> None:
    assert events_in("The ministry has withdrawn the sponsor licence of Marl College.") == []
    assert events_in("The council revoked the liquor licence of the Orchard Society.") == []


def test_who_is_told_that_its_registration_is_withdrawn_is_a_body() -> None:
    text = "The board told RIVCO on Monday that its registration had been withdrawn."

    assert told(text) == {"RIVCO": Kind.DEREGISTERED}


@pytest.mark.parametrize(
    "text",
    [
        "The council did not renew the permit of the Orchard Society.",
        "The ministry withdrew the authorisation to operate of the Orchard Society.",
        "The registrar has struck off the name of the Orchard Society.",
        "The ministry deleted the Orchard Society from its list of registered NGOs.",
        "The ministry revoked the incorporation of the Orchard Society.",
        "The Orchard Society has been off the state's list of recognised societies since Monday.",
    ],
)
def test_papers_of_many_names_are_taken(text: str) -> None:
    event = event_in(text)

    assert (event.kind, event.status) == (Kind.DEREGISTERED, Status.COMPLETED)
    assert event.score >= SURE


def test_a_registration_that_is_declared_illegal_is_lost() -> None:
    text = "The court declared illegal the registration of the Orchard Society."

    assert told(text) == {"Orchard Society": Kind.DEREGISTERED}


def test_a_license_that_will_not_be_renewed_is_ordered_away() -> None:
    event = event_in("The council will not prolong the concession of Radio Marl, its head said.")

    assert (event.kind, event.status) == (Kind.DEREGISTERED, Status.ORDERED)


def test_a_station_off_the_air_for_want_of_renewal_is_one_that_ended() -> None:
    text = (
        "Radio Marl stopped broadcasting this morning. The ministry has refused to renew its"
        " licence, the editor said."
    )

    assert told(text) == {"Radio Marl": Kind.PUBLICATION_CEASED}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry withdrew the accreditation of Radio Marl's Samplia correspondent.",
        "The tax office stripped the Orchard Society of its tax-exempt status.",
        "The permission of the Orchard Society to receive money from abroad was withdrawn.",
    ],
)
def test_papers_of_its_people_or_for_one_matter_end_no_body(text: str) -> None:
    assert events_in(text) == []


def test_a_regulator_with_an_odd_name_that_strikes_off_others_is_no_body() -> None:
    text = "The RGB on Friday struck off the Light Church and 42 other congregations."

    assert told(text) == {"Light Church": Kind.DEREGISTERED}


def test_all_of_a_list_lose_their_registration_though_they_must_close_as_well() -> None:
    text = (
        "The registrar said that Orchard Trust, Counsel Services and Fairness Marl are no longer"
        " registered and must close."
    )

    assert told(text)["Fairness Marl"] == Kind.DEREGISTERED


def test_a_station_without_a_license_that_must_shut_its_studio_has_lost_the_license() -> None:
    text = (
        "The council cancelled the licence of Radio Marl and told it to close its studios in Orn."
    )

    assert told(text) == {"Radio Marl": Kind.DEREGISTERED}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The council deregistered Radio Marl and Sand FM on Monday.", {"Radio Marl", "Sand FM"}),
        (
            "The Alliance for Fair Votes and Kituo cha Ajali were deregistered on Monday.",
            {"Alliance for Fair Votes", "Kituo cha Ajali"},
        ),
        (
            "The approval of five groups was withdrawn, including Aprolux and Maison Marl.",
            {"Aprolux", "Maison Marl"},
        ),
    ],
)
def test_two_that_are_joined_are_two(text: str, names: set[str]) -> None:
    assert set(told(text)) == names


def test_who_criticizes_a_ruling_on_a_group_is_not_that_group() -> None:
    text = "A ruling to dissolve an association of nurses has drawn criticism from Lantern Watch."

    assert events_in(text) == []
