"""The tally against the database: the same events by either way, and every one counted once."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from django.db import transaction

from events.models import Attribution, ClosureEvent, Law, Organization
from events.models.on_record import OnRecord
from events.record.standing import withhold
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory
from tests.people import UserFactory
from timeline.query.filters import TimelineQuery, Within
from timeline.query.tally import bits_at, tally

DATES = ["2021-03-04", "2021-03", "2021", "2020-12/2021-02", "../2021-06", "2022-01/..", "2021-03~"]
SOME = OnRecord.Stage


@pytest.fixture
def record(db) -> Random:
    """Sixty events with every trait, some of them not public."""
    random = Random(7)
    laws = [LawFactory(stage=stage) for stage in (SOME.PUBLISHED, SOME.PUBLISHED, SOME.WITHDRAWN)]
    for _ in range(60):
        closure = ClosureFactory(
            organization=OrganizationFactory(kind=random.choice(["ngo", "union", "party"])),
            effective=random.choice(DATES),
            jurisdiction=random.choice(["HK", "RU", "BY"]),
            kind=random.choice(ClosureEvent.Kind.values[:3]),
            status=random.choice(ClosureEvent.Status.values),
            decided_by=random.choice(ClosureEvent.DecidedBy.values),
            stage=random.choice([SOME.PUBLISHED] * 5 + [SOME.DRAFT]),
            **random.choice([{}] * 6 + [{"is_withheld": True, "withholding_reason": "Danger."}]),
        )
        for law in random.sample(laws, random.randint(0, 3)):
            basis = random.choice(Attribution.Basis.values)
            Attribution.objects.create(closure=closure, law=law, basis=basis)
    return random


def some_query(random: Random) -> TimelineQuery:
    def some(values: list[str], most: int = 2) -> tuple[str, ...]:
        return tuple(random.sample(values, random.choice([0, 0, 0, random.randint(1, most)])))

    start = random.choice([None, None, date(2020, 12, 15), date(2021, 3, 4)])
    return TimelineQuery(
        start=start,
        end=random.choice([None, None, (start or date(2021, 1, 1)) + timedelta(days=90)]),
        within=random.choice(list(Within)),
        jurisdictions=some(["HK", "RU", "BY", "IS"]),
        laws=some(list(Law.objects.published().values_list("slug", flat=True))),
        kinds=some(ClosureEvent.Kind.values),
        organization_kinds=some(Organization.Kind.values[:4]),
        statuses=some(ClosureEvent.Status.values),
        decided_by=some(ClosureEvent.DecidedBy.values, most=1),
        bases=some(Attribution.Basis.values),
    )


def test_the_tally_selects_what_the_database_selects(record):
    counted, published = tally(), ClosureEvent.objects.published()
    sizes = set()
    for _ in range(400):
        query = some_query(record)
        chosen = counted.select(query)
        pks = [counted.ids[n] for n in counted.rising(chosen, 0)]
        sizes.add(len(pks))

        assert pks == list(
            query.apply(published).order_by("lower", "upper", "pk").values_list("pk", flat=True)
        ), query
    assert len(sizes) > 10


def test_what_readers_may_not_see_counts_only_as_withheld(record):
    counted = tally()

    assert len(counted.ids) == ClosureEvent.objects.published().count() < 60
    assert counted.withheld == ClosureEvent.objects.on_record().count() - len(counted.ids) > 0


def test_bars_count_each_event_once_however_unsure_its_date(record):
    counted = tally()
    years = [date(year, 1, 1) for year in range(2019, 2025)]
    months = [date(year, month, 1) for year in range(2019, 2025) for month in range(1, 13)]

    for edges in (years, months):
        bars = counted.bars(counted.all, edges)
        assert sum(bar.known + bar.spread for bar in bars) == pytest.approx(len(counted.ids))


@pytest.mark.django_db
def test_a_date_wider_than_a_cell_is_spread_over_it_by_days():
    for effective in ("2021-02-10", "2021-02", "2021-01-30/2021-02-08"):
        ClosureFactory(effective=effective)
    counted = tally()

    bars = counted.bars(counted.all, [date(2021, month, 1) for month in (1, 2, 3)])

    assert [bar.known for bar in bars] == [0, 2]
    assert [bar.spread for bar in bars] == pytest.approx([0.2, 0.8])


@pytest.mark.django_db
def test_the_last_cell_takes_in_the_last_day_of_the_calendar():
    for effective in ("9999-12-31", "9999-12", "9999-12-30/9999-12-31"):
        ClosureFactory(effective=effective)
    counted = tally()

    bars = counted.bars(counted.all, [date(9999, 11, 1), date(9999, 12, 1), date.max])

    assert [(bar.known, bar.spread) for bar in bars] == [(0, 0), (3, 0)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("dated", "months"),
    [
        ({"effective": "2021-07/.."}, range(7, 13)),
        ({"effective": "../2021-07"}, range(1, 8)),
        ({"effective": None, "announced": "2021-07-01/.."}, range(7, 13)),
    ],
)
def test_an_open_end_makes_no_sure_day(dated, months):
    ClosureFactory(**dated)
    counted = tally()
    edges = [*(date(2021, month, 1) for month in range(1, 13)), date(2022, 1, 1), date(2022, 2, 1)]

    bars = counted.bars(counted.all, edges)

    assert sum(bar.known for bar in bars) == 0
    assert sum(bar.spread for bar in bars) == pytest.approx(1)
    assert {month for month, bar in enumerate(bars, 1) if bar.spread} >= set(months)


@pytest.mark.django_db
def test_a_sure_effective_date_outweighs_an_open_announcement():
    ClosureFactory(effective="2021-07-05", announced="2021-01/..")
    counted = tally()

    (bar,) = counted.bars(counted.all, [date(2021, 1, 1), date(2022, 1, 1)])

    assert (bar.known, bar.spread) == (1, 0)


@pytest.mark.django_db
def test_the_reach_is_from_the_first_day_to_the_last_that_is_drawn():
    for effective in ("2021-02-10", "../2020-09", "2020/2023", "2022-05/.."):
        ClosureFactory(effective=effective)
    counted = tally()

    assert counted.reach(counted.all) == (date(2020, 1, 1), date(2023, 12, 31))
    assert counted.reach(counted.all & counted.days) == (date(2020, 3, 1), date(2022, 11, 30))
    assert counted.reach(0) is None


@pytest.mark.django_db
def test_the_extent_is_from_the_first_to_the_last_beginning():
    for effective in ("2021-02-10", "2020", "2022-05"):
        ClosureFactory(effective=effective)
    counted = tally()

    assert counted.extent(counted.all) == (date(2020, 1, 1), date(2022, 5, 1))
    assert counted.extent(0) is None


def test_bits_stand_where_they_are_told():
    assert bits_at([0, 3, 9], 10) == 0b1000001001


@pytest.mark.django_db
@pytest.mark.parametrize(("n", "stands_at"), [(0, 0), (1, 3), (2, 9)])
def test_the_nth_of_some_events_is_found(n, stands_at):
    for _ in range(12):
        ClosureFactory()

    assert tally().nth(bits_at([0, 3, 9], 12), n) == stands_at


@pytest.mark.django_db(transaction=True)
def test_one_tally_serves_until_something_public_changes():
    closure = ClosureFactory()
    first = tally()
    assert tally() is first

    OrganizationFactory(stage="draft")
    assert tally() is first

    withhold(closure, by=UserFactory(), reason="Danger.")
    assert len(tally().ids) == 0


@pytest.mark.django_db(transaction=True)
def test_what_a_transaction_has_changed_is_counted_within_it():
    ClosureFactory()
    assert len(tally().ids) == 1

    with transaction.atomic():
        ClosureFactory()
        assert len(tally().ids) == 2
        transaction.set_rollback(True)
    assert len(tally().ids) == 1


@pytest.mark.django_db
def test_a_law_and_a_basis_together_mean_that_law_on_that_basis():
    law, other = LawFactory(), LawFactory()
    closure = ClosureFactory()
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    Attribution.objects.create(closure=closure, law=other, basis="inferred_by_editor")
    asked = TimelineQuery(laws=(law.slug,), bases=("inferred_by_editor",))

    assert tally().select(asked) == 0
    assert tally().select(replace(asked, bases=("reported_by_media",))) == 1
