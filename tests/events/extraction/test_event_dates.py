import pytest

from tests.events.extraction.articles import event_in, events_in


def dates_in(text):
    event = event_in(text)
    return event.announced, event.effective


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            "A court banned Harbor Union. The ruling of October 4 runs to ninety pages.",
            "2021-10-04",
            "2021-10-04",
        ),
        (
            "Samplia has suspended Harbor Union. It must halt its work with effect from"
            " November 14.",
            None,
            "2020-11-14",
        ),
        (
            "Harbor Union has been shut down by the police. Its rooms were sealed on 3 October.",
            None,
            "2021-10-03",
        ),
        (
            "Harbor Union will disband. It said in a statement on October 8 that funds had run"
            " out.",
            "2021-10-08",
            None,
        ),
    ],
)
def test_a_date_may_stand_in_the_sentence_behind(text, announced, effective):
    assert dates_in(text) == (announced, effective)


def test_a_date_of_somebody_else_is_not_taken():
    text = "Harbor Union will disband. Lantern Watch said on October 8 that it regretted that."

    assert dates_in(text) == (None, None)


def test_a_passage_tells_where_a_date_of_another_sentence_stands():
    text = "A court banned Harbor Union. The ruling of October 4 runs to ninety pages."
    span = event_in(text).spans["announced"]

    assert (span.field, text[span.start : span.end]) == ("text", "of October 4")


@pytest.mark.parametrize(
    "text",
    [
        "• 3 May 2021: Harbor Union is suspended by order of the mayor.",
        "3 May 2021.\nThe police ministry suspended Harbor Union.",
    ],
)
def test_an_entry_of_a_timeline_has_the_date_that_it_begins_with(text):
    assert dates_in(text)[1] == "2021-05-03"


@pytest.mark.parametrize(
    ("words", "effective"),
    [
        ("two days earlier", "2021-10-03"),
        ("the next day", "2021-10-06"),
        ("a week later", "2021-10-12"),
        ("the same day", "2021-10-05"),
    ],
)
def test_days_may_be_counted_from_the_day_spoken_of_last(words, effective):
    text = f"Lantern Watch disbanded on October 5. Harbor Union disbanded {words}."

    assert [event.effective for event in events_in(text)] == ["2021-10-05", effective]


def test_what_is_to_happen_after_publication_is_only_announced():
    event = event_in("《海港日報》自十一月一日起停止出版。")

    assert (event.status, event.effective) == ("announced", "2021-11-01")
