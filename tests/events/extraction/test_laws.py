from dataclasses import replace
from datetime import date

import pytest

from events.extraction.extract import extract
from events.extraction.findings import ArticleText, Basis
from events.extraction.gazetteer import KnownLaw
from tests.events.extraction.articles import MONDAY, REGISTER, event_in, events_in


def laws_in(text, title=""):
    return [(law.name, law.slug, law.basis) for law in event_in(text, title=title).laws]


def test_the_law_an_organization_cites_is_stated_by_it():
    assert laws_in("Harbor Union in Samplia disbanded, citing the Public Order Act.") == [
        ("Public Order Act", "xs-public-order", Basis.STATED_BY_ORGANIZATION)
    ]


def test_the_law_an_authority_acts_under_is_stated_by_it():
    assert laws_in("Samplia banned Harbor Union under the Public Order Act.") == [
        ("Public Order Act", "xs-public-order", Basis.STATED_BY_AUTHORITY)
    ]


def test_a_law_in_a_headline_is_reported_by_the_press():
    assert laws_in(
        "Harbor Union in Samplia will disband.", title="Union closes over Public Order Act"
    ) == [("Public Order Act", "xs-public-order", Basis.REPORTED_BY_MEDIA)]


def test_a_law_that_is_no_cause_is_not_named():
    text = "Harbor Union in Samplia disbanded. The Public Order Act dates from 2019."

    assert laws_in(text) == []


def test_a_name_that_another_country_gave_its_law_is_not_that_law():
    assert laws_in("Samplia banned Harbor Union under the national security law.") == [
        ("national security law", None, Basis.STATED_BY_AUTHORITY)
    ]


@pytest.mark.parametrize("name", ["law on foreign agents", "Assemblies Ordinance"])
def test_an_unregistered_law_is_known_by_its_words(name):
    assert laws_in(f"Harbor Union in Samplia disbanded, citing the {name}.") == [
        (name, None, Basis.STATED_BY_ORGANIZATION)
    ]


def test_an_event_of_no_other_place_is_where_its_law_is_in_force():
    event = event_in("The Velvet Society was dissolved under the Public Order Act.")

    assert (event.place, event.jurisdiction) == (None, "XS")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbor Union was banned under Decree No. 412.", "Decree No. 412"),
        ("Harbor Union was dissolved under Law No. 88-FZ.", "Law No. 88-FZ"),
        (
            "Harbor Union was banned for breaching the Regulations on Public Worship.",
            "Regulations on Public Worship",
        ),
        ("Harbor Union disbanded, blaming a law passed in May 2019.", "a law passed in May 2019"),
        ("Harbor Union dissolved itself in protest at Decision 14.", "Decision 14"),
        ("依《結社管理條例》，內政部撤銷海岸記者協會的登記。", "《結社管理條例》"),
    ],
)
def test_a_law_is_known_by_its_number_its_subject_or_the_month_it_passed(text, name):
    assert [law[0] for law in laws_in(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "A court dissolved Harbor Union on Monday. It found that it had broken the Parks Act.",
        "Harbor Union disbanded. Its chair blamed the Parks Act.",
        "The Parks Act came in May. Harbor Union disbanded because of the law.",
        "Officials banned Harbor Union. They used their powers under the Parks Act.",
        "Harbor Union has disbanded. Its decline began when Samplia imposed the Parks Act.",
    ],
)
def test_a_sentence_near_by_may_give_the_cause(text):
    assert [law[0] for law in laws_in(text)] == ["Parks Act"]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union disbanded. Two of its members are charged under the Parks Act.",
        "Harbor Union disbanded. Lawmakers want to repeal the Parks Act over the closure.",
        "Harbor Union disbanded. A petition against closures under the Parks Act is pending.",
    ],
)
def test_a_law_that_somebody_only_speaks_of_is_no_cause(text):
    assert laws_in(text) == []


def test_initials_stand_for_the_name_that_the_article_gives():
    worship = KnownLaw("xs-worship", ("Public Worship Reform Act", "PWRA"), "XS")
    register = replace(REGISTER, laws=(*REGISTER.laws, worship))
    text = (
        "Samplia cancelled the PWRA registration of Harbor Union. It had acted in breach of the"
        " Public Worship Reform Act."
    )

    [event] = extract(ArticleText("https://example.org/", "", text, None, MONDAY), register).events

    assert [(law.name, law.slug) for law in event.laws] == [
        ("Public Worship Reform Act", "xs-worship")
    ]


def test_the_law_that_a_label_comes_from_is_its_instrument():
    text = 'Samplia labelled Harbor Union "undesirable". The undesirable organizations law is old.'

    assert [law[0] for law in laws_in(text)] == ["undesirable organizations law"]


def test_the_law_meant_by_that_law_is_the_one_named_last():
    text = "《公園法》已實施兩年。在該法壓力下，海岸記者協會宣布解散。"

    assert [law[0] for law in laws_in(text)] == ["《公園法》"]


def test_a_law_that_came_later_is_not_the_one_of_its_name():
    later = KnownLaw("xs-later", ("Grants Law",), "XS", date(2024, 1, 1))
    earlier = KnownLaw("xs-earlier", ("Grants Law",), "XS", date(2015, 1, 1))
    register = replace(REGISTER, laws=(*REGISTER.laws, later, earlier))
    text = "Harbor Union in Samplia disbanded, citing the Grants Law."

    [event] = extract(ArticleText("https://example.org/", "", text, None, MONDAY), register).events

    assert [law.slug for law in event.laws] == ["xs-earlier"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It applied the Grants (Control) Act.", "Grants (Control) Act"),
        ("The order was made under the Lake Clubs Act 1987.", "Lake Clubs Act 1987"),
        (
            "Its ground is Law No. 14 of 2019 on Voluntary Work.",
            "Law No. 14 of 2019 on Voluntary Work",
        ),
        ("The law of 2016 on foreign charities wants it so.", "law of 2016 on foreign charities"),
        ("It falls under what is called the \u201cwatchdog law\u201d.", "\u201cwatchdog law\u201d"),
        ("The letter rests on article 7 of the Lake Clubs Act.", "Lake Clubs Act"),
        (
            "The minister referred to the Purity of Public Speech bill.",
            "Purity of Public Speech bill",
        ),
        ("The 2014 INGO rules do not let it appeal.", "2014 INGO rules"),
        ("He invoked Executive Decree 33/12.", "Executive Decree 33/12"),
        ("The Ley de Asociaciones Civiles allows it.", "Ley de Asociaciones Civiles"),
    ],
)
def test_the_sentence_behind_may_name_the_law_in_many_shapes(text, name):
    assert [law[0] for law in laws_in(f"Samplia banned Harbor Union. {text}")] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union disbanded. It had long spoken against planned changes to the Parks Act.",
        "Harbor Union was banned. The ministry ignored the procedure in the Parks Act.",
        "Harbor Union is one of 40 groups that have closed since the Parks Act took effect.",
    ],
)
def test_a_law_that_only_tells_the_time_or_the_quarrel_is_no_cause(text):
    assert laws_in(text) == []


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("The registrar acted under a law that the Diet passed last month.", "passed last month"),
        ("The suit rests on the law “On the Peace of the Realm”.", "On the Peace of the Realm"),
        ("He pointed to two laws passed by the Diet in May.", "passed by the Diet in May"),
        ("The letter says it broke the 1981 anti-racism law.", "1981 anti-racism law"),
        ("It was at odds with the law governing faith-based bodies.", "law governing faith-based"),
    ],
)
def test_a_law_may_be_named_by_what_it_is_or_who_passed_it(behind, name):
    [law] = event_in(f"The mayor has dissolved Harbor Union. {behind}").laws

    assert name in law.name


def test_the_law_on_which_all_of_it_rests_holds_for_each_of_several():
    text = (
        "Harbor Union was dissolved on Friday. Lantern Watch was dissolved on Sunday. The"
        " authorities refer to the Public Order Act."
    )

    assert all(event.laws for event in events_in(text))


def test_the_law_used_against_one_is_no_cause_of_what_another_decides():
    text = (
        "Police closed The Marble Gazette under the Public Order Act. Harbor Union said that"
        " it, too, would call it quits."
    )
    laws = {event.organization: event.laws for event in events_in(text)}

    assert laws["Harbor Union"] == ()


def test_two_names_of_one_law_are_one():
    text = (
        "The court dissolved Harbor Union, citing the law on “foreign agents”. It broke the"
        " “foreign agent” law, prosecutors said."
    )

    assert len(event_in(text).laws) == 1


def test_the_law_of_a_country_as_a_whole_is_no_law_of_its_own():
    text = "Samplia banned Harbor Union for violations of Russian law."

    assert laws_in(text) == []


@pytest.mark.parametrize(
    "law",
    [
        "decree-law no. 667",
        "Executive order 14",
        "2015 law",
        "foreign agent legislation",
        "law on countering extremist activities",
        "internal security code",
        "emergency decree No. 12",
        "regulation in lieu of law",
        "decree that forbids newspapers",
        "press act",
        "law on religion",
    ],
)
def test_a_law_may_go_by_its_sort_and_number_or_year(law):
    text = f"Samplia has banned Harbor Union under the {law}."

    assert [each.name for each in event_in(text).laws] == [law]


def test_a_law_that_somebody_campaigned_against_is_no_cause():
    text = "Harbor Union, which campaigned against the Mining Act, was banned on Friday."

    assert event_in(text).laws == ()


def test_a_law_told_of_one_that_is_unnamed_is_not_the_law_of_who_comes_next():
    event = event_in(
        "The city's largest guild of tailors disbanded on Sunday because of the Public Order Act."
        "\n\nLantern Watch will close its office at the end of the month, it said on Monday."
    )

    assert event.laws == ()


@pytest.mark.parametrize(
    "law",
    ["Press and Publications Law", "Charities and Societies Proclamation", "Trade Unions Act"],
)
def test_a_name_that_ends_in_a_law_is_that_of_a_law_whatever_it_is_about(law):
    event = event_in(f"Samplia has closed Harbor Union. It spoke of a breach of the {law}.")

    assert [each.name for each in event.laws] == [law]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union has disbanded. It will not bow to a law that violates the Constitution.",
        "Harbor Union was founded under the Public Order Act and disbanded on Friday.",
        "A court dissolved Harbor Union over its campaign to amend the Public Order Act.",
        "Samplia banned Harbor Union. Two of its leaders are held under the Public Order Act.",
        "Samplia banned Harbor Union. The Public Order Act, never put into force, lets it appeal.",
        "Samplia banned Harbor Union. Its owner sued under the Public Order Act.",
        "Samplia banned Harbor Union. It warned all others against breaking the Public Order Act.",
    ],
)
def test_a_law_that_is_amended_broken_by_laws_or_turned_on_others_is_no_cause(text):
    assert event_in(text).laws == ()


@pytest.mark.parametrize(
    "text",
    [
        "Samplia closed Harbor Union for alleged violations of the Public Order Act.",
        "Samplia closed Harbor Union. It accused it of breaking the Public Order Act.",
        "Harbor Union disbanded days after its head was charged under the Public Order Act.",
    ],
)
def test_a_law_that_it_is_said_to_have_broken_is_the_cause(text):
    assert [law.name for law in event_in(text).laws] == ["Public Order Act"]


def test_who_made_the_same_choice_had_the_same_law_for_a_reason():
    events = events_in(
        "Harbor Union disbanded rather than register under the Public Order Act. Lantern Watch made"
        " the same choice and disbanded a day later."
    )

    assert all([law.name for law in event.laws] == ["Public Order Act"] for event in events)


def test_a_law_of_which_only_the_first_day_is_told_is_no_cause_in_chinese():
    event = event_in(
        "香港海港工會去年7月被政府取締。《公共秩序法》2017年起施行，外國基金會須登記。"
    )

    assert event.laws == ()
