import pytest

from tests.events.extraction.articles import event_in


@pytest.mark.parametrize(
    "text",
    [
        "Samplia has stripped Harbor Union of its license. State television read out the notice on"
        " Friday night.",
        "Harbor Union received letters on Friday telling it to cease operations with immediate"
        " effect.",
        "Samplia has shut Harbor Union. Soldiers sealed its offices on Friday.",
    ],
)
def test_what_is_read_out_or_obeyed_at_once_takes_effect_that_day(text):
    event = event_in(text)

    assert (event.announced, event.effective) == ("2021-10-22", "2021-10-22")


@pytest.mark.parametrize(
    "text",
    [
        "The decision to dissolve Harbor Union was taken at a meeting on 22 October.",
        "Harbor Union will be closed down. The council approved the move at its session on"
        " 22 October.",
    ],
)
def test_a_decision_has_a_day_of_its_own_and_the_end_is_to_come(text):
    event = event_in(text)

    assert (event.announced, event.effective) == ("2021-10-22", None)


@pytest.mark.parametrize(
    ("text", "effective"),
    [
        (
            "Harbor Union is to close its office in Marl. It gave 31 December as its last day.",
            "2021-12-31",
        ),
        (
            "Harbor Union will close. The last members of its staff leave on 20 November.",
            "2021-11-20",
        ),
        ("Harbor Union must shut its doors by 1 December, the mayor ordered.", "../2021-12-01"),
    ],
)
def test_the_last_day_lies_ahead(text, effective):
    assert event_in(text).effective == effective


def test_shortly_after_midnight_begins_nothing_else():
    event = event_in("The Marble Gazette was taken off the air shortly after midnight on Sunday.")

    assert event.effective == "2021-10-24"


@pytest.mark.parametrize(
    "text",
    [
        "A gazette notification issued late on Friday bans Harbor Union with immediate effect.",
        'The board struck Harbor Union off the register "with effect from today", it said on'
        " Friday.",
        "Harbor Union was raided and sealed on 22 October.",
    ],
)
def test_what_is_done_at_once_is_done_on_the_day_that_is_named(text):
    assert event_in(text).effective == "2021-10-22"


def test_the_day_of_a_letter_that_tells_of_a_decision_is_no_day_to_come():
    event = event_in(
        "Harbor Union decided on 5 July to dissolve, its chairwoman said in a letter dated"
        " 3 August."
    )

    assert event.effective is None


def test_after_its_last_issue_a_paper_is_no_more():
    event = event_in("After its last issue on Friday the weekly Marble Gazette is no more.")

    assert event.effective == "2021-10-22"
