import pytest

from tests.events.extraction.articles import events_in

GUILD, ORDER, CLUB = "Tailors' Guild", "Order of Saint Odile", "Rotary Club of Marl"


def days_in(text):
    return {event.organization: event.effective for event in events_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "A court dissolved Harbor Union on Friday. Its forerunner, Lantern Watch, met the same fate"
        " in 2019.",
        "Harbor Union was dissolved in March 2020 over a loan; Lantern Watch met the same fate in"
        " 2019. Their leaders have since left the country.",
    ],
)
def test_who_met_the_same_fate_before_ended_on_a_day_of_its_own(text):
    assert days_in(text)["Lantern Watch"] == "2019"


@pytest.mark.parametrize(
    "text",
    [
        "Fourteen student unions shut down last year, among them Harbor Union and Lantern Watch.",
        "At least 30 groups have folded this year, including Harbor Union and Lantern Watch.",
    ],
)
def test_examples_of_many_that_ended_in_a_year_keep_no_date(text):
    assert set(days_in(text).values()) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "A court on Friday dissolved Harbor Union, which is close to the strikers; its forerunner"
        " Lantern Watch met the same end in 2019.",
        "A court on Friday dissolved Harbor Union and took its funds; Lantern Watch had gone the"
        " same way last July.",
    ],
)
def test_who_is_told_before_another_met_the_same_fate_keeps_the_own_day(text):
    assert days_in(text)["Harbor Union"] == "2021-10-22"


def test_the_turn_of_another_came_on_the_day_before_its_name():
    days = days_in(
        "A court dissolved Harbor Union on Friday. In March it was the turn of Lantern Watch."
    )

    assert days == {"Harbor Union": "2021-10-22", "Lantern Watch": "2021-03"}


def test_who_had_the_same_done_to_it_keeps_the_day_before_its_name():
    days = days_in(
        "On 3 October Samplia banned Harbor Union; on 10 October it did the same to Lantern Watch."
    )

    assert days == {"Harbor Union": "2021-10-03", "Lantern Watch": "2021-10-10"}


def test_the_first_to_be_dissolved_after_another_gives_it_no_day():
    days = days_in(
        "A court on Friday dissolved Harbor Union. It is the second union to be dissolved, after"
        " Lantern Watch."
    )

    assert days.get("Lantern Watch") is None


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            f"The ministry banned the {GUILD} on 3 March. In June the same fate befell the {ORDER},"
            f" and in August the {CLUB}.",
            "2021-08",
        ),
        (
            f"The ministry banned the {GUILD} on 3 March; the same happened to the {ORDER} in June"
            f" and to the {CLUB} on 9 August.",
            "2021-08-09",
        ),
    ],
)
def test_each_that_shares_a_fate_has_its_own_day(text, second):
    found = {event.organization: event.effective for event in events_in(text)}

    assert found == {GUILD: "2021-03-03", ORDER: "2021-06", CLUB: second}


def test_two_that_share_a_verb_end_on_two_days():
    text = f"The ministry banned the {GUILD} on 4 October and the {ORDER} on 6 October."

    found = {event.organization: event.effective for event in events_in(text)}

    assert found == {GUILD: "2021-10-04", ORDER: "2021-10-06"}


def test_those_that_share_a_passive_verb_have_each_its_date():
    text = (
        "Lantern Watch was liquidated in June 2021, the Kest Group in July and Harbor Union in"
        " August."
    )

    assert {event.organization for event in events_in(text)} == {
        "Lantern Watch",
        "Kest Group",
        "Harbor Union",
    }


def test_a_week_later_counts_from_the_end_of_the_one_told_before():
    text = (
        f"A court dissolved the {GUILD} on 4 October. A week later it did the same to the {ORDER}."
    )

    found = {event.organization: event.effective for event in events_in(text)}

    assert found == {GUILD: "2021-10-04", ORDER: "2021-10-11"}


@pytest.mark.parametrize(
    "background",
    [
        f"Last year the {GUILD} and the {ORDER} folded.",
        f"The {GUILD} and the writers' society {ORDER} were dissolved in May 2019.",
    ],
)
def test_several_told_behind_the_news_share_no_month_or_year(background):
    text = f"Harbor Union disbanded on Friday. {background}"

    found = {event.organization: event.effective for event in events_in(text)}

    assert found == {"Harbor Union": "2021-10-22", GUILD: None, ORDER: None}


def test_each_named_respectively_has_its_own_day():
    text = f"The {GUILD} and the {ORDER} were dissolved on 3 June and 5 July, respectively."

    found = {event.organization: event.effective for event in events_in(text)}

    assert found == {GUILD: "2021-06-03", ORDER: "2021-07-05"}
