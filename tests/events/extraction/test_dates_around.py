import pytest

from tests.events.extraction.articles import dates_in, event_in, events_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Lantern Watch was declared an unlawful group with immediate effect by the ministry"
            " late on Friday.",
            "2021-10-22",
        ),
        (
            "Samplia has outlawed Lantern Watch with immediate effect. The order was issued late"
            " on Friday.",
            "2021-10-22",
        ),
        (
            "The cabinet has taken Lantern Watch off the register. The order takes effect at once,"
            " a minister wrote on Friday.",
            "2021-10-22",
        ),
        (
            "Harbor Union has announced its disbandment with immediate effect. All posts were"
            " resigned, a statement said on Sunday.",
            "2021-10-24",
        ),
    ],
)
def test_at_once_is_the_day_on_which_it_is_done_or_made_known(text, day):
    assert event_in(text).effective == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The ministry has revoked the license of Harbor Union. The decision, made public on"
            " Friday, takes effect on 1 December.",
            "2021-12-01",
        ),
        (
            "The ministry has dissolved Harbor Union. The decision, which took effect on Friday,"
            " rests on a new decree.",
            "2021-10-22",
        ),
    ],
)
def test_a_decision_is_told_with_the_day_on_which_it_takes_effect(text, day):
    assert event_in(text).effective == day


def test_a_day_to_come_in_the_sentence_before_is_not_that_of_what_is_done():
    text = "Elections are to be held on 12 December. A court has dissolved Harbor Union."

    assert event_in(text).effective is None


def test_later_that_day_is_the_day_spoken_of():
    text = (
        "Two clinics in Samplia burned down on Sunday. Lantern Watch suspended its work there"
        " later that day."
    )

    assert event_in(text).effective == "2021-10-24"


@pytest.mark.parametrize(
    ("behind", "effective"),
    [
        ("A notification issued by the ministry on Friday speaks of public peace.", None),
        ("Its board was informed by letter on Friday.", None),
        ("The notice, dated Friday, speaks of public peace.", "2021-10-22"),
        ("The order was signed on Friday.", "2021-10-22"),
    ],
)
def test_a_day_on_which_one_was_told_of_an_act_is_not_that_of_the_act(behind, effective):
    event = event_in(f"Samplia has outlawed Harbor Union. {behind}")

    assert (event.announced, event.effective) == ("2021-10-22", effective)


@pytest.mark.parametrize(
    ("text", "name", "days"),
    [
        (
            "15:24 - The Constitutional Court rules unanimously to dissolve the Dawn Party.",
            "Dawn Party",
            ("2021-10-25", None),
        ),
        (
            "A prosecutor has asked the Constitutional Court to shut the Dawn Party. In the"
            " indictment filed on Wednesday he claims that it works with rebels.",
            "Dawn Party",
            ("2021-10-20", None),
        ),
        (
            "Samplia's junta has suspended three parties for 90 days. The decrees, read on state"
            " television late Friday, target the Dawn Party, the Harbor Party and the Lantern"
            " Party.",
            "Lantern Party",
            ("2021-10-22", "2021-10-22"),
        ),
        (
            "Samplia's constitutional court today disbanded the governing Dawn Party. Dozens are"
            " barred by the verdict, which also did away with the Harbor Party.",
            "Harbor Party",
            ("2021-10-25", "2021-10-25"),
        ),
        (
            "Lantern Watch has voiced concern at the closing of the Daily Torch, the last free"
            " daily. In the early hours of 20 October police sealed its premises.",
            "Daily Torch",
            ("2021-10-20", "2021-10-20"),
        ),
        (
            "Harbor Union is closing in protest. Its statement on Friday calls the Foreign Agents"
            " Act, which comes into force today, a disgrace.",
            "Harbor Union",
            ("2021-10-22", None),
        ),
    ],
)
def test_the_sentences_around_tell_by_which_step_a_day_is_that_of_an_end(text, name, days):
    event = next(each for each in events_in(text) if each.organization == name)

    assert (event.announced, event.effective) == days


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Samplia has dissolved Harbor Union. The decree was adopted by the council of ministers"
            " on Friday.",
            ("2021-10-22", "2021-10-22"),
        ),
        ("The ban on Harbor Union was imposed on 4 October.", ("2021-10-04", "2021-10-04")),
        (
            "Harbor Union received Decision 12 on 4 October. It orders the union to dissolve by"
            " 1 December.",
            ("2021-10-04", "../2021-12-01"),
        ),
    ],
)
def test_the_day_of_the_act_is_that_on_which_it_was_adopted_or_received(text, dates):
    assert dates_in(text) == dates


def test_what_had_been_ordered_before_does_not_take_the_day_of_the_end():
    event = event_in(
        "Harbor Union closed its Marl office on 4 October. Samplia had given it until the end of"
        " September to go."
    )

    assert event.effective == "2021-10-04"


def test_only_the_headline_may_give_the_day():
    event = event_in(
        "The court granted a request by the prosecutors to liquidate Harbor Union.",
        title="Samplian court shuts Harbor Union on Oct. 22",
    )

    assert event.announced == "2021-10-22"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Harbor Union disbanded at the end of 2020. The union made that public on 14 October of"
            " that year.",
            ("2020-10-14", "2020-12"),
        ),
        (
            "Samplia has ordered the closure of Harbor Union. Nine states said last month that they"
            " had seen no proof.",
            (None, None),
        ),
    ],
)
def test_only_what_was_said_of_the_end_tells_when_it_was_made_known(text, dates):
    assert dates_in(text) == dates


def test_a_letter_of_another_day_told_of_the_end_before():
    text = (
        "On Friday The Marble Gazette disappeared. The regulator had informed the company by letter"
        " of 5 October that its license would not be renewed."
    )

    assert dates_in(text) == ("2021-10-05", "2021-10-22")


def test_an_end_hours_after_an_order_was_made_known_that_day():
    text = (
        "Radio Harbor went off the air on Tuesday, 5 May 2020, hours after the regulator served it"
        " with an order."
    )

    assert dates_in(text) == ("2020-05-05", "2020-05-05")


@pytest.mark.parametrize(
    "behind",
    [
        "The law takes effect on 1 November.",
        "The sentence on its chairman had come into force on 8 July.",
    ],
)
def test_the_day_of_a_law_or_sentence_is_not_that_of_an_end(behind):
    assert event_in(f"Harbor Union is disbanding. {behind}").effective is None


def test_readers_may_have_been_told_the_day_before():
    text = (
        "Sunday's issue of The Marble Gazette was its last. Its editor told readers on Saturday"
        " night."
    )

    assert event_in(text).announced == "2021-10-23"
