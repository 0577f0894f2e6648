"""Firms, sports, shows and the like, which are no organizations of the record."""

import pytest

from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Club Marl, champions of Samplia in handball, was dissolved on Monday.",
        "The Marl Group, whose albums sold well, has split up.",
        "The Marl Canal Council was wound up, and its powers pass to the Transport Ministry.",
        "A candidate said that Harbor Union suspended his campaign.",
    ],
)
def test_sports_shows_offices_of_state_and_campaigns_are_out_of_scope(text):
    assert events_in(text) == []


def test_a_gang_that_the_police_break_up_is_no_organization():
    text = 'Police have dismantled "Los Marl", a smuggling group. Six men were arrested.'

    assert events_in(text) == []


def test_a_road_is_no_organization():
    text = "Union Street and Church Lane closed overnight. Buses will be diverted."

    assert events_in(text, title="Union Street and Church Lane closed overnight") == []


def test_a_company_that_closes_a_part_for_want_of_profit_is_no_closure():
    text = (
        "The marketplace operator Marlpasar will wind down its Samplian arm by July, the"
        " Jakarta-listed company said in a filing. Shares rose 3 percent."
    )

    assert events_in(text, title="Marlpasar to shut Samplian arm by July") == []


@pytest.mark.parametrize(
    "text",
    [
        "Law firm Marl & Sand will shut its Samplia office by March.",
        "Marl & Sand will close its Samplia office, the law firm has confirmed.",
        "Brokerage Marlwa is closing its research office in Samplia.",
        "The Samplia Symphony will be dissolved after its board filed for bankruptcy.",
        "Sandby University Hospital in Samplia will close in September.",
        "The regulator has cancelled the registration of Marl Lodge, a care home in Samplia.",
        "The R9 to Dorv will be closed both ways on Friday.",
    ],
)
def test_firms_hospitals_orchestras_and_roads_are_out_of_scope(text):
    assert events_in(text) == []


def test_champions_of_rights_play_in_no_league():
    text = "The Marl Association, one of the champions of press freedom, has disbanded."

    assert [event.organization for event in events_in(text)] == ["Marl Association"]


def test_a_newspaper_is_no_business_where_its_company_speaks():
    events = events_in("The newspaper Clarin will stop publishing on Monday, the company said.")

    assert [event.organization for event in events] == ["Clarin"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbor Film Festival was canceled on Monday after the city withdrew its grant.",
        "The Marl Golf Association was dissolved after a dispute over its land.",
    ],
)
def test_festivals_and_more_sports_are_no_civic_organizations(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A judge ordered the winding up of Marl Property, which owes banks a billion.",
        "Property giant Marl Harbor was ordered into liquidation on Monday.",
        "The Post Office will shut 60 branches in the countryside by December.",
        "Harbor Handelsbank is to close its offices in Samplia.",
        "Insurance group Harbor is winding down its arm in Samplia.",
        "The Tour of Marl cycling race has been canceled for good.",
    ],
)
def test_more_trades_are_no_civic_organizations(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Donors such as the Marl Fund and Harbor Aid asked for an audit. Samplia has struck 12"
        " groups off the register.",
        "The Marl Security Council has suspended the work of 11 political parties.",
        "The Marl Rivers Agency will cease to be a body of its own, the minister said.",
        "The Marl Health Board is being abolished, and an institute of the state takes its place.",
        "Marl Quartz have disbanded, the band said.",
    ],
)
def test_donors_councils_of_a_state_and_bands_do_not_end(text):
    assert events_in(text) == []


def test_a_school_that_ends_its_degrees_goes_on():
    assert events_in("Marl College of Arts said it will end its degree programs in May.") == []


def test_relief_after_an_earthquake_is_no_storm():
    text = (
        "The Salma Helpline closed on April 30. The Harland Network, its main donor, had shifted"
        " its money to earthquake relief."
    )

    assert event_in(text).organization == "Salma Helpline"
