"""A record as large as it may become, written without its triggers: the lists ask only for rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import count
from typing import Any

ORGANIZATIONS = 50_000
EVENTS = 50_000
ARTICLES = 50_000
LAWS = 200
CLAIMS = 2_000
USERS = 50_000
BATCH = 5_000
PLACES = ("HK", "RU", "BY", "NI", "TR", "EG", "VE", "HU")
TRADES = ("Dock", "Harbor", "River", "Teachers", "Printers", "Miners", "Nurses", "Drivers")
BODIES = ("Union", "League", "Council", "Society", "Alliance", "Forum", "Trust", "Circle")


def fill() -> None:
    """50,000 organizations with names, 50,000 events with laws, sources and steps, and users."""
    with without_triggers():
        for rows in (_register, _articles, _closures, _parts, _claims, _users):
            rows()
    _index()


def grow(events: int) -> None:
    """Copies of the events with their laws and sources, up to so many; not to be searched."""
    from django.db import connection

    from events.models import Attribution, Citation, ClosureEvent

    times = events // EVENTS - 1
    with without_triggers(), connection.cursor() as cursor:
        for model in (ClosureEvent, Attribution, Citation):
            cursor.execute(*_copying(model, times))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


@contextmanager
def without_triggers() -> Iterator[None]:
    """One transaction of rows as they are: no history, no words to search, no checks."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield


def save(rows: Iterator[Any]) -> None:
    """Write rows of one model in lots."""
    first = next(rows)
    type(first)._default_manager.bulk_create([first, *rows], batch_size=BATCH)


def _copying(model: Any, times: int) -> tuple[str, list[int]]:
    moved = "id" if model.__name__ == "ClosureEvent" else "closure_id"
    columns = [field.column for field in model._meta.concrete_fields if not field.generated]
    kept = [f'"{name}"' for name in columns if name not in {moved, "id"}]
    sql = (
        f"INSERT INTO {model._meta.db_table} ({moved}, {', '.join(kept)}) "  # noqa: S608
        f"SELECT {moved} + n * %s, {', '.join(kept)} "
        f"FROM {model._meta.db_table}, generate_series(1, %s) AS n WHERE {moved} <= %s"
    )
    return sql, [EVENTS, times, EVENTS]


def _index() -> None:
    """What the triggers would have kept: the words to search and the version of the record."""
    from django.db import connection
    from django.utils import timezone

    from events.models import RecordVersion

    with connection.cursor() as cursor:
        for first in range(1, EVENTS + 1, BATCH):
            cursor.execute(
                "SELECT refresh_search_text(ARRAY(SELECT id FROM events_closureevent "
                "WHERE id >= %s AND id < %s))",
                [first, first + BATCH],
            )
        RecordVersion.objects.create(id=1, number=1, changed_at=timezone.now(), transaction=0)
        cursor.execute("VACUUM ANALYZE")


def _name(number: int) -> str:
    return f"{TRADES[number % 8]} {BODIES[number // 8 % 8]} of District {number // 64}"


def _register() -> None:
    from events.models import Law, LawName, Organization, OrganizationName
    from events.models.on_record import published_now

    kinds = Organization.Kind.values
    numbers = range(1, ORGANIZATIONS + 1)
    save(
        Organization(
            pk=n,
            slug=f"organization-{n}",
            name=_name(n),
            kind=kinds[n % len(kinds)],
            jurisdiction=PLACES[n % 8],
            founded=str(1950 + n % 60),
            note="A note. " * 20,
            **published_now(),
        )
        for n in numbers
    )
    other, acronym = OrganizationName.Role.OFFICIAL, OrganizationName.Role.ACRONYM
    save(OrganizationName(organization_id=n, text=f"第{n}區工會", role=other) for n in numbers)
    save(OrganizationName(organization_id=n, text=_acronym(n), role=acronym) for n in numbers)
    laws = range(1, LAWS + 1)
    save(
        Law(
            pk=n,
            slug=f"law-{n}",
            name=f"Public Order Act {n}",
            jurisdiction=PLACES[n % 8],
            in_force=str(1990 + n % 30),
            **published_now(),
        )
        for n in laws
    )
    save(LawName(law_id=n, text=f"第{n}號法令", role="official") for n in laws)


def _acronym(number: int) -> str:
    letters = []
    for _ in range(4):
        number, rest = divmod(number, 26)
        letters.append(chr(ord("A") + rest))
    return "".join(letters)


def _articles() -> None:
    from events.models import Article

    save(
        Article(
            pk=n,
            url=f"https://news.example/{n}",
            title=f"{_name(n)} ends its work",
            outlet=f"Paper {n % 40}",
            published=_day(n),
            language="en",
            state="searched",
            text="The union said that it would end its work. " * 60,
        )
        for n in range(1, ARTICLES + 1)
    )


def _closures() -> None:
    from events.models import ClosureEvent
    from events.models.on_record import published_now

    kinds, statuses = ClosureEvent.Kind.values, ClosureEvent.Status.values
    save(
        ClosureEvent(
            pk=n,
            organization_id=n,
            kind=kinds[n % len(kinds)],
            status=statuses[n % 5],
            decided_by=ClosureEvent.DecidedBy.values[n % 2],
            effective=_when(n),
            place="The harbor",
            jurisdiction=PLACES[n % 8],
            summary="It ended its work after the order. " * 10,
            **(published_now() if n % 10 else {}),
        )
        for n in range(1, EVENTS + 1)
    )


def _parts() -> None:
    """One law in five events of six: the first law has a fifth of them all."""
    from events.models import Attribution, Citation, Step

    numbers = range(1, EVENTS + 1)
    bases = Attribution.Basis.values
    laws = (1 if n % 5 == 0 else n % LAWS + 1 for n in count(1))
    save(
        Attribution(closure_id=n, law_id=law, basis=bases[n % 4])
        for n, law in zip(numbers, laws, strict=False)
        if n % 6
    )
    save(Citation(closure_id=n, article_id=n) for n in numbers)
    save(Citation(closure_id=n, article_id=n % ARTICLES + 1) for n in numbers)
    save(Step(closure_id=n, status="announced", reached=_day(n)) for n in numbers)


def _claims() -> None:
    from events.models import Claim
    from events.models.on_record import published_now

    save(
        Claim(
            claimant="The Example",
            comparator="at_least",
            count=n,
            what="groups",
            jurisdiction="HK",
            as_of=_day(n),
            article_id=n,
            **published_now(),
        )
        for n in range(1, CLAIMS + 1)
    )


def _users() -> None:
    from django.contrib.auth.models import User

    save(User(username=f"reader-{n}", is_staff=False) for n in range(USERS))


def _day(number: int) -> str:
    return (date(2005, 1, 1) + timedelta(days=number * 7 % 7000)).isoformat()


def _when(number: int) -> str:
    """Of every 200 events 20 are known by the month, 4 by the year, and one has no end."""
    day = _day(number)
    if number % 10 == 3:
        return day[:7]
    if number % 50 == 7:
        return day[:4]
    return f"{day}/.." if number % 200 == 9 else day
