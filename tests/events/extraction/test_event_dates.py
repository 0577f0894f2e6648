import pytest

from tests.events.extraction.articles import dates_in, event_in, events_in


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            "The mayor banned Harbor Union. The order of October 4 runs to ninety pages.",
            "2021-10-04",
            "2021-10-04",
        ),
        (
            "Samplia has suspended Harbor Union. It must halt its work with effect from"
            " November 14.",
            None,
            "2021-11-14",
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


def test_how_far_two_ends_lie_apart_is_no_date_of_either():
    text = "Two papers, Zarya and Iskra, closed within a week of each other last June."
    assert {event.effective for event in events_in(text)} == {"2021-06"}


def test_a_date_of_somebody_else_is_not_taken():
    text = "Harbor Union will disband. Lantern Watch said on October 8 that it regretted that."

    assert dates_in(text) == (None, None)


def test_a_passage_tells_where_a_date_of_another_sentence_stands():
    text = "The mayor banned Harbor Union. The order of October 4 runs to ninety pages."
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


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            "Inspectors came to a villa in Samplia on 9 October and sealed the gate. Harbor Union"
            " was closed.",
            "2021-10-09",
            "2021-10-09",
        ),
        (
            "Three bodies are named in a notice of 14 October, Lantern Watch first. Harbor Union"
            " was closed.",
            "2021-10-14",
            None,
        ),
        (
            "The men came on Friday with a locksmith: Harbor Union was closed.",
            "2021-10-22",
            "2021-10-22",
        ),
    ],
)
def test_a_date_may_stand_before_what_an_authority_did(text, announced, effective):
    assert dates_in(text) == (announced, effective)


def test_the_line_that_says_where_and_when_it_was_written_is_no_date_of_a_closure():
    text = "KHARTOUM, Oct 12 (Coast Wire) -- Harbor Union disbanded of its own accord."

    assert dates_in(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "A court in Samplia on Friday banned Harbor Union.",
        "On Friday a Samplian judge outlawed Harbor Union.",
    ],
)
def test_what_a_court_bans_is_banned_that_day_though_an_appeal_may_follow(text):
    assert dates_in(text) == ("2021-10-22", "2021-10-22")


def test_what_a_court_orders_to_be_done_has_no_day_on_which_it_takes_effect():
    text = "A court in Samplia on Friday ordered the dissolution of Harbor Union."

    assert dates_in(text) == ("2021-10-22", None)


def test_what_the_highest_court_bans_is_banned_that_day():
    text = "The Supreme Court of Samplia on Friday banned Harbor Union."

    assert dates_in(text) == ("2021-10-22", "2021-10-22")


def test_what_has_been_shut_since_a_day_was_shut_on_that_day():
    assert dates_in("Harbor Union has been banned since 5 October.")[1] == "2021-10-05"


def test_the_present_tells_of_a_day_to_come():
    event = event_in("Harbor Union ceases operations on Sunday.")

    assert (event.status, event.effective) == ("announced", "2021-10-31")


def test_those_told_of_as_earlier_ones_do_not_share_the_day():
    text = (
        "Harbor Union disbanded on Friday. It follows Lantern Watch, which broke up in recent"
        " weeks."
    )

    assert [event.effective for event in events_in(text)] == ["2021-10-22", None]


def test_a_staff_meeting_may_be_the_announcement():
    text = (
        "The Marble Gazette will cease publication on November 30. Its owner told the staff at a"
        " short meeting on Thursday."
    )

    assert dates_in(text) == ("2021-10-21", "2021-11-30")


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        ("On 1 December Harbor Union will disband.", None, "2021-12-01"),
        (
            "Harbor Union is history. In a note posted on Thursday, its council said that it had"
            " resolved to break up there and then.",
            "2021-10-21",
            "2021-10-21",
        ),
        (
            "Harbor Union has disbanded. Its five founders took the decision on Thursday, one of"
            " them told Lantern Watch.",
            "2021-10-21",
            None,
        ),
        ("Harbor Union was closed under the rules of 2018.", None, None),
    ],
)
def test_a_day_is_that_of_the_closure_or_of_what_was_said_of_it(text, announced, effective):
    assert dates_in(text) == (announced, effective)


def test_of_two_days_named_for_several_none_is_known_to_be_its_own():
    text = "Harbor Union and Lantern Watch were closed on Wednesday and Thursday."

    assert [event.effective for event in events_in(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            "The Marble Gazette said on Monday that it had ceased publication. Its final edition"
            " was printed on 3 October.",
            "2021-10-25",
            "2021-10-03",
        ),
        (
            "On Friday Harbor Union said that it will disband. It leaves its offices on 30"
            " November.",
            "2021-10-22",
            "2021-11-30",
        ),
    ],
)
def test_the_day_it_happens_may_follow_the_day_it_was_said(text, announced, effective):
    assert dates_in(text) == (announced, effective)


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            'In a notice posted on Friday, Harbor Union said that it "is dissolved as of today".',
            "2021-10-22",
            "2021-10-22",
        ),
        ("Harbor Union announced its closure on Friday, citing debts.", "2021-10-22", None),
        (
            "The ministry has dissolved Harbor Union. The decision, dated 3 October 2021, names no"
            " reason.",
            "2021-10-03",
            "2021-10-03",
        ),
    ],
)
def test_words_around_tell_whose_day_it_is(text, announced, effective):
    assert dates_in(text) == (announced, effective)


def test_a_date_that_belongs_to_the_noun_behind_it_is_not_taken():
    text = "The mayor has banned Harbor Union ahead of next year's election."

    assert dates_in(text) == (None, None)


def test_the_same_fate_has_its_own_day():
    text = "The mayor banned Harbor Union on Friday. Lantern Watch met the same fate in August."
    days = {event.organization: event.effective for event in events_in(text)}

    assert days == {"Harbor Union": "2021-10-22", "Lantern Watch": "2021-08"}


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            "Harbor Union has disbanded. Its members carried the motion by a wide margin on"
            " Saturday, it wrote on Sunday.",
            "2021-10-24",
            "2021-10-23",
        ),
        (
            "Harbor Union put out a message on Friday saying that it had dissolved that day.",
            "2021-10-22",
            "2021-10-22",
        ),
        (
            "Harbor Union has become a prohibited organization in Samplia. The minister signed the"
            " order, and it took effect when it was gazetted this morning.",
            "2021-10-25",
            "2021-10-25",
        ),
        ("Harbor Union, which struck its flag in July, no longer exists.", None, "2021-07"),
        (
            "Harbor Union has moved its seat to Samplia. Its head said on Wednesday that there was"
            " no other way. The last formalities were completed in September.",
            "2021-10-20",
            "2021-09",
        ),
    ],
)
def test_the_day_of_an_end_may_be_told_by_the_step_that_brought_it(text, announced, effective):
    assert dates_in(text) == (announced, effective)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Samplia, 7 April 2011. The ministry dissolved Harbor Union yesterday.", "2011-04-06"),
        ("SAMPLIA (7 April 2011) - The ministry today dissolved Harbor Union.", "2011-04-07"),
        (
            "A letter of 24 June 2017 names a reason. On June 4 the ministry dissolved Harbor"
            " Union.",
            "2017-06-04",
        ),
        ("On June 4 the ministry dissolved Harbor Union.", None),
        ("The vote was in 2013. On June 4 the ministry dissolved Harbor Union.", None),
    ],
)
def test_where_nobody_knows_when_a_text_came_out_it_may_itself_give_the_year(text, day):
    assert event_in(text, published=None).effective == day


@pytest.mark.parametrize(
    ("title", "text", "day"),
    [
        (
            "Samplia: union gone (12 September 2003)",
            "Harbor Union disbanded yesterday.",
            "2003-09-11",
        ),
        ("香港海港工會告別信（2014年9月18日）", "香港海港工會今日宣布即日解散。", "2014-09-18"),
    ],
)
def test_the_headline_may_give_the_day_of_writing(title, text, day):
    assert event_in(text, title=title, published=None).effective == day


def test_a_count_of_others_behind_an_end_does_not_give_its_day():
    text = (
        "The registrar has dissolved Harbor Union. More than 5,600 churches were closed last year."
    )

    assert event_in(text).effective is None


@pytest.mark.parametrize(
    "text",
    [
        "The cabinet in Samplia on Friday issued the decree dissolving Harbor Union.",
        "The highest court has outlawed Harbor Union. Its chief judge told reporters on Friday that"
        " the union stirred up hatred.",
        "Samplia's strongest union was wiped out on Friday as the Supreme Court, whose head is a"
        " member of the ruling party, dissolved Harbor Union.",
        "Police raided the offices of Harbor Union on Friday, shut them and took away two people.",
    ],
)
def test_what_is_decreed_or_done_on_a_day_takes_effect_that_day(text):
    assert dates_in(text)[1] == "2021-10-22"


def test_what_stopped_at_midnight_had_been_told_before():
    text = (
        "The Marble Gazette stopped publishing at midnight. Its editor had told readers on Friday"
        " that the money had run out."
    )

    assert dates_in(text) == ("2021-10-22", "2021-10-25")


def test_a_day_to_come_is_not_when_a_headline_was_told():
    event = event_in(
        "The daily will be printed for the last time on Wednesday, its owner said today.",
        title="The Marble Gazette to close",
    )

    assert event.announced == "2021-10-25"
