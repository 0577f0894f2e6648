import pytest
from django.http import QueryDict

from events.models import Attribution, ClosureEvent
from tests.factories import ClosureFactory, LawFactory
from timeline.query.filters import Order, TimelineForm, TimelineQuery

pytestmark = pytest.mark.django_db


def asked(string: str) -> TimelineQuery:
    form = TimelineForm(QueryDict(string))
    assert form.is_valid(), form.errors
    return form.query()


def test_nothing_asked_is_everything_newest_first():
    assert asked("") == TimelineQuery(jurisdictions=(), laws=(), order=Order.NEWEST)


def test_an_empty_value_says_nothing():
    assert asked("jurisdiction=&order=") == TimelineQuery()


def test_several_values_come_by_repeating_the_name():
    assert asked("jurisdiction=HK&jurisdiction=RU&jurisdiction=HK").jurisdictions == ("HK", "RU")


@pytest.mark.parametrize(
    ("string", "field"),
    [
        ("jurisdiction=Hong Kong", "jurisdiction"),
        ("order=random", "order"),
        ("after=yesterday", "after"),
        ("before=2021-13-01_2021-13-01_1", "before"),
        ("law=no-such-law", "law"),
        ("after=2021-10-31_2021-10-31_1&before=2021-10-31_2021-10-31_1", "before"),
        ("jurisdiction=%00", "jurisdiction"),
        ("q=union&q=party", "q"),
        ("q=union&q=", "q"),
        ("from=2020&from=2021", "from"),
        ("to=2020&to=2021", "to"),
        ("within=possible&within=certain", "within"),
        ("order=newest&order=oldest", "order"),
        ("at=2020&at=2021", "at"),
        ("after=2021-10-31_2021-10-31_1&after=2021-10-31_2021-10-31_2", "after"),
        ("before=2021-10-31_2021-10-31_1&before=2021-10-31_2021-10-31_2", "before"),
    ],
)
def test_a_value_that_makes_no_sense_is_named_at_its_field(string, field):
    form = TimelineForm(QueryDict(string))

    assert not form.is_valid()
    assert list(form.errors) == [field]


def test_a_message_says_what_is_wrong_and_cuts_short_what_was_sent():
    wrong = TimelineForm(QueryDict(f"q=a&q=b&q=c&order=random&kind={'x' * 10_000}")).errors

    assert wrong["q"] == ["This stands 3 times in the address: leave one of them."]
    assert wrong["order"] == ["There is no choice “random” here: choose one of the list."]
    assert len(str(wrong["kind"][0])) < 150


def test_a_place_keeps_only_its_events():
    here = ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU")

    assert list(asked("jurisdiction=HK").apply(ClosureEvent.objects.all())) == [here]


def test_an_event_that_names_two_of_the_laws_asked_for_is_found_once():
    closure, first, second = ClosureFactory(), LawFactory(), LawFactory()
    ClosureFactory()
    for law in (first, second):
        Attribution.objects.create(
            closure=closure, law=law, basis=Attribution.Basis.REPORTED_BY_MEDIA
        )

    found = asked(f"law={first.slug}&law={second.slug}").apply(ClosureEvent.objects.all())

    assert list(found) == [closure]


@pytest.mark.parametrize("string", ["", "jurisdiction=HK&jurisdiction=RU&order=oldest"])
def test_the_address_of_a_query_asks_for_the_same(string):
    query = asked(string)

    assert asked(query.address().removeprefix("?")) == query
