import pytest

from events.extraction.findings import Comparator
from tests.events.extraction.articles import read


def claims_in(text):
    return list(read(text).claims)


@pytest.mark.parametrize(
    ("text", "comparator", "count", "unit"),
    [
        ("At least 35 other groups have disbanded.", Comparator.AT_LEAST, 35, "groups"),
        ("The ministry suspended 54 NGOs.", Comparator.EXACTLY, 54, "NGOs"),
        (
            "Samplia has shut down more than 3,000 civic groups.",
            Comparator.MORE_THAN,
            3000,
            "civic groups",
        ),
        (
            "The ministry revoked the registrations of around 20,000 charities.",
            Comparator.ABOUT,
            20000,
            "charities",
        ),
        ("Twelve trade unions have dissolved.", Comparator.EXACTLY, 12, "trade unions"),
        (
            "Samplia has struck 510 clubs off its register.",
            Comparator.EXACTLY,
            510,
            "clubs",
        ),
        (
            "Clubs were shut down by decree. In all 370 associations lost their right to operate.",
            Comparator.EXACTLY,
            370,
            "associations",
        ),
        (
            "Five newspapers may no longer publish after the licences were revoked.",
            Comparator.EXACTLY,
            5,
            "newspapers",
        ),
        (
            "Samplia has put more than 170 bodies on the list since it banned the first in 2015.",
            Comparator.MORE_THAN,
            170,
            "bodies",
        ),
        (
            "The president has dissolved all parties by decree. Close to 300 parties are affected.",
            Comparator.ABOUT,
            300,
            "parties",
        ),
        (
            "The ministry revoked the licences of two more, bringing to eight the number of"
            " newspapers treated so since May.",
            Comparator.EXACTLY,
            8,
            "newspapers",
        ),
        (
            "The authorities have outlawed 11 Catholic groups.",
            Comparator.EXACTLY,
            11,
            "Catholic groups",
        ),
        ("已有逾90個組織解散。", Comparator.MORE_THAN, 90, "組織"),
        ("至少49個團體停運。", Comparator.AT_LEAST, 49, "團體"),
    ],
)
def test_a_count_of_closures_is_a_claim_and_no_event(text, comparator, count, unit):
    [claim] = claims_in(text)

    assert (claim.comparator, claim.count, claim.unit) == (comparator, count, unit)
    assert read(text).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "At least 4,909 NGOs face deregistration.",
        "More than 40 groups may be banned.",
        "The union has 97 member groups and will not disband.",
        "The police arrested 47 people and closed the street.",
        "The ministry closed 112 village libraries last year.",
        "Sixteen public bodies have been closed or merged since January.",
    ],
)
def test_a_count_of_anything_else_is_no_claim(text):
    assert claims_in(text) == []


def test_the_count_begins_where_the_law_took_effect():
    text = "At least 35 groups have closed since the law took effect in June 2020."

    assert claims_in(text)[0].since == "2020-06"


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch said that at least 35 groups have closed.",
        "At least 35 groups have closed, Lantern Watch said.",
        "At least 35 groups have closed, according to Lantern Watch.",
        "At least 35 groups have closed, by a Lantern Watch count.",
    ],
)
def test_who_counted_is_named(text):
    assert claims_in(text)[0].claimant == "Lantern Watch"


@pytest.mark.parametrize(
    ("text", "comparator", "count"),
    [
        ("More than a hundred rights groups have disappeared.", Comparator.MORE_THAN, 100),
        ("No fewer than forty-two non-profits were struck off.", Comparator.AT_LEAST, 42),
        ("Some two dozen local groups have gone under.", Comparator.ABOUT, 24),
        ("Upwards of 200 more were deregistered last month.", Comparator.MORE_THAN, 200),
        ("Nearly 1,300 associations have been shut by decree.", Comparator.ABOUT, 1300),
        ("The commission announced the dissolution of 40 parties.", Comparator.EXACTLY, 40),
        ("Lawmakers cancelled the charters of 16 Catholic bodies.", Comparator.EXACTLY, 16),
        (
            "Harbor Union disbanded. It brings the total to over 1,400 organizations.",
            Comparator.MORE_THAN,
            1400,
        ),
        ("Harbor Union is the 38th union to disband this year.", Comparator.EXACTLY, 38),
        ("自去年三月以來，當局已取締非法組織九百餘家。", Comparator.MORE_THAN, 900),
        ("單計工會，去年便有39個取消登記。", Comparator.EXACTLY, 39),
        ("該報是今年第十二份停刊的報紙。", Comparator.EXACTLY, 12),
    ],
)
def test_numbers_are_read_in_words_and_in_order_and_in_other_phrasings(text, comparator, count):
    assert [(claim.comparator, claim.count) for claim in claims_in(text)] == [(comparator, count)]


def test_each_of_several_counts_is_a_claim():
    counts = claims_in("The decree shut down 375 associations, nine outlets and 18 unions.")

    assert [claim.count for claim in counts] == [375, 9, 18]


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of unions have disbanded.",
        "Seventy groups called for the law to be scrapped, and one has closed.",
        "The plan would see 40 colleges closed.",
        "Harbor Union would be the 20th union to disband.",
        "数十家工会已经解散。",
        "會議有120個團體出席，主席說不會解散。",
    ],
)
def test_no_number_and_a_number_of_those_that_did_not_end_are_no_claim(text):
    assert claims_in(text) == []


@pytest.mark.parametrize(
    ("text", "comparator", "count"),
    [
        ("The ban on critics has cost the country 75 newspapers.", Comparator.EXACTLY, 75),
        ("The regulator pulled 18 radio stations off the air.", Comparator.EXACTLY, 18),
        ("The decree wiped out 120 associations overnight.", Comparator.EXACTLY, 120),
        ("The new rules led to the closure of 23 media outlets.", Comparator.EXACTLY, 23),
        ("Close to 60 local unions have gone silent or moved abroad.", Comparator.ABOUT, 60),
        ("Over 2,500 NGOs have had their licences revoked.", Comparator.MORE_THAN, 2500),
        ("The police took legal status away from 19 chapels.", Comparator.EXACTLY, 19),
        ("150 or more organisations have closed.", Comparator.AT_LEAST, 150),
        ("Some 80-odd groups were shut.", Comparator.ABOUT, 80),
        ("Of the 80 unions in the city, 25 have been wound up.", Comparator.EXACTLY, 25),
        ("Seventy of the city's 170 unions have dissolved.", Comparator.EXACTLY, 70),
        ("The tally of dissolved associations now stands at 1,200.", Comparator.EXACTLY, 1200),
        ("Lantern Watch has documented 70 closures of NGOs.", Comparator.EXACTLY, 70),
        ("Harbor Union is one of at least 50 unions to have disbanded.", Comparator.AT_LEAST, 50),
        ("Letters gave 18 aid agencies sixty days to shut down.", Comparator.EXACTLY, 18),
        ("Thirty-two frequencies in two provinces fell silent.", Comparator.EXACTLY, 32),
    ],
)
def test_an_ending_is_told_in_many_words(text, comparator, count):
    assert [(claim.comparator, claim.count) for claim in claims_in(text)] == [(comparator, count)]


@pytest.mark.parametrize(
    ("behind", "counts"),
    [
        ("Upwards of 90 went the same way last month.", [40, 90]),
        ("Roughly 30 of those were religious.", [40, 30]),
        ("In all, Lantern Watch has logged over 310 since 2019.", [40, 310]),
        ("That brings the total to 200.", [40, 200]),
        ("That brings to 200 the number of associations that are gone.", [40, 200]),
        ("A further 12 were given 21 days to comply.", [40]),
        ("Eleven of them were allowed to reopen.", [40]),
    ],
)
def test_a_number_alone_counts_what_was_counted_before(behind, counts):
    text = f"The ministry dissolved 40 associations on Friday. {behind}"

    assert [claim.count for claim in claims_in(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "The bill could force 300 NGOs to close.",
        "The prosecutor wants 20 groups dissolved.",
        "Twelve groups denied that they had closed.",
        "Harbor Union, which has 60 member organisations, was dissolved.",
        "The bishop closed five counselling centres until the storm has passed.",
        "Harbor Union has trained 300 NGOs since it closed its school.",
        "The city shut 14 police stations.",
        "A court had the accounts of seven groups frozen.",
    ],
)
def test_what_is_only_wanted_or_is_somebody_elses_number_is_no_claim(text):
    assert claims_in(text) == []


def test_a_board_that_oversees_many_has_ended_none():
    text = "The board oversees about 11,000 groups. It struck Lantern Watch off the register."

    assert claims_in(text) == []


def test_bands_are_not_counted():
    text = (
        "The girl group Marlettes will disband in May. It is the third group of the agency to go"
        " this year."
    )

    assert claims_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "More than half of the country's 400 newspapers have closed since 2010.",
        "Seven out of ten private radio stations have gone silent since August.",
        "Five newspapers reported that Lantern Watch was banned on Friday.",
    ],
)
def test_a_part_of_many_or_who_reports_it_is_no_count_of_the_ended(text):
    assert claims_in(text) == []


def test_a_tally_may_put_a_number_at():
    text = "A count puts at 44 the number of newsrooms that have gone dark since July."
    [claim] = claims_in(text)

    assert (claim.count, claim.since) == (44, "2021-07")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Harbor Union was among 49 that lost their licences on Friday.", [49]),
        ("Harbor Union is one of at least 31 to have closed since 2020.", [31]),
        ("Since the decree 57 groups have been deregistered and another 20 suspended.", [57, 20]),
        ("Twelve groups were added to the list of undesirable organizations this year.", [12]),
        ("Harbor Union is one of 12 groups facing closure.", []),
        ("Four unions were dissolved and another 12 fined.", [4]),
        ("Among 40 who were arrested are two editors.", []),
    ],
)
def test_those_are_counted_of_which_one_is_told_in_passing(text, counts):
    assert [claim.count for claim in claims_in(text)] == counts


def test_ten_thousands_may_have_a_fraction_in_chinese():
    text = "民政部說，2018年以來全國共取締、勸散非法社會組織1.4萬多家。"
    [claim] = read(text).claims
    assert claim.count == 14_000


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Marl FM, one of the country's three private stations, went off the air.", []),
        ("The church will go and its 13 branches may carry on, merge or disband.", []),
        ("In May at least 14 organizations were handed suspension orders.", [14]),
        ("Forty-two unions received closure orders on Monday.", [42]),
        ("After it closed 1,500 unions it struck another 151 from the register.", [1500, 151]),
        ("It withdrew the licenses of 21 unions and suspended ten others in June.", [21, 10]),
        ("Police raided 15 churches on Sunday and shut four of them.", [4]),
        ("The journalists' guild counts 64 closed newsrooms.", [64]),
    ],
)
def test_orders_received_and_parts_of_the_raided_are_counted_but_not_one_of_all(text, counts):
    assert [claim.count for claim in claims_in(text)] == counts


def test_a_headline_that_rounds_the_count_of_the_text_adds_none():
    text = "A total of 714 churches had been shut by Wednesday, officials say."
    counts = [claim.count for claim in read(text, title="Over 700 churches closed").claims]

    assert counts == [714]
