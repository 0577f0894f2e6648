from datetime import date

import pytest

from tests.factories import ClosureFactory, LawFactory
from timeline.pages.chips import chips
from timeline.query.filters import TimelineQuery, Within
from timeline.query.selection import Selection

pytestmark = pytest.mark.django_db


def said(**asked):
    return [chip.label for chip in chips(Selection.of(TimelineQuery(**asked)), laws=[])]


def test_every_condition_is_said_in_words():
    law = LawFactory(short_name="Security Law")
    query = TimelineQuery(
        q="union",
        jurisdictions=("HK", "RU"),
        laws=(law.slug,),
        kinds=("office_closed",),
        organization_kinds=("party",),
        statuses=("announced",),
        decided_by=("authority",),
        bases=("reported_by_media",),
    )

    assert [chip.label for chip in chips(Selection.of(query), [law])] == [
        "“union”",
        "Hong Kong",
        "Russia",
        "Security Law (Hong Kong)",
        "office closed",
        "political party",
        "announced",
        "decided by an authority",
        "law reported by media",
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2020, 6, 1), date(2022, 7, 31), "June 2020 to July 2022"),
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (date(2020, 6, 30), None, "since 30 June 2020"),
        (None, date(2021, 12, 31), "until 2021"),
    ],
)
def test_a_period_is_said_as_people_say_it(start, end, words):
    assert said(start=start, end=end) == [words]


def test_a_period_taken_strictly_says_so():
    assert said(start=date(2021, 1, 1), within=Within.CERTAIN) == ["since 2021, certainly"]


def test_a_chip_leads_to_everything_but_its_condition_and_tells_how_much_that_is():
    for place in ("HK", "HK", "RU"):
        ClosureFactory(jurisdiction=place, kind="disbanded")

    query = TimelineQuery(jurisdictions=("HK",), kinds=("banned",))

    hong_kong, banned = chips(Selection.of(query), [])

    assert (hong_kong.address_without, hong_kong.count_without) == ("/?kind=banned", 0)
    assert (banned.address_without, banned.count_without) == ("/?jurisdiction=HK", 2)
