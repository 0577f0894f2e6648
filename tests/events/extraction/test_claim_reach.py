"""Counts of the ended that no verb stands beside: in lists, by their papers, as parts of one."""

import pytest

from tests.events.extraction.articles import read


def counts_in(text, *, title=""):
    return sorted(claim.count for claim in read(text, title=title).claims)


@pytest.mark.parametrize(
    "text",
    [
        "The king on Friday ordered the closure of 340 night schools, 70 charities and 12 unions.",
        "The king ordered the closure of many bodies. The annex lists 70 charities and 12 unions.",
    ],
)
def test_each_item_of_a_list_with_one_head_is_counted(text):
    assert counts_in(text) == [12, 70]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor banned Harbor Union. The order covers six of its branches as well.", 6),
        ("He announced that the licences of 21 stations were withdrawn.", 21),
        (
            "Samplia banned Lantern Watch, one of 18 groups whose work the mayor has ended.",
            18,
        ),
        ("The court granted a request to close its seat and all of its 90 local chapters.", 90),
        ("Three Samplian groups have been shut down as well.", 3),
        ("The count of bodies shut down since 2018 now exceeds 5,100.", 5100),
        ("Of 80 newspapers, 33 have ceased publication since the war began.", 33),
    ],
)
def test_a_count_may_stand_farther_from_what_ends_the_counted(text, count):
    assert counts_in(text) == [count]


def test_others_of_the_same_number_are_a_count_of_their_own():
    text = "The mayor struck off five groups in May and suspended five others."

    assert counts_in(text) == [5, 5]


def test_those_of_an_earlier_act_are_counted_too():
    text = "Samplia cut off 151 groups on Thursday, days after it had wiped out 1,500 at a stroke."

    assert 1500 in counts_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "None of the 40 groups was closed.",
        "Thirty newsrooms were raided and four reporters were jailed.",
        "The licences of 21 stations may be withdrawn.",
        "The order lists 40 groups that received money.",
    ],
)
def test_those_that_did_not_end_are_not_counted_though_they_are_listed(text):
    assert counts_in(text) == []


def test_a_headline_gives_a_count_that_the_text_does_not():
    text = "A decree on Friday closes 16 channels and 45 newspapers."

    assert counts_in(text, title="More than 130 media outlets shut") == [16, 45, 130]
    assert counts_in(text, title="Samplia shuts 16 channels and 29 other outlets") == [16, 45]


def test_what_exceeds_a_number_is_more():
    [claim] = read("The number of banned unions now exceeds 300.").claims

    assert claim.comparator == "more_than"
