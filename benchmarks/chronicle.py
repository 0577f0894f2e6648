"""A page deep in the chronicle: by the tally against OFFSET, at 30,000 events."""

from datetime import date, timedelta

from .database import on_own_database
from .side_by_side import compare

EVENTS = 30_000
DEPTH = 27_000


def measure() -> None:
    from events.models import ClosureEvent
    from timeline.query.chronicle import chronicle_page
    from timeline.query.filters import TimelineQuery
    from timeline.query.position import Position
    from timeline.query.selection import Selection

    fill()
    ordered = ClosureEvent.objects.published().order_by("-lower", "-upper", "-id")
    place = Position.of(ordered[DEPTH - 1])
    everything = Selection.of(TimelineQuery())
    compare(
        f"page of 50 at depth {DEPTH:,} of {EVENTS:,}, by the tally against OFFSET",
        lambda: chronicle_page(everything, after=place),
        lambda: list(ordered.for_chronicle()[DEPTH : DEPTH + 50]),
    )


def fill() -> None:
    from django.db import connection, transaction

    from events.models import Article, Citation, ClosureEvent, Organization
    from events.models.on_record import published_now

    with transaction.atomic():
        organization = Organization.objects.create(slug="one", name="One", jurisdiction="HK")
        article = Article.objects.create(url="https://news.example/", state="cited")
        days = (date(2012, 1, 1) + timedelta(days=n % 5000) for n in range(EVENTS))
        closures = ClosureEvent.objects.bulk_create(
            (
                ClosureEvent(
                    organization=organization,
                    kind="disbanded",
                    status="completed",
                    decided_by="organization",
                    effective=day.isoformat(),
                    jurisdiction="HK",
                    **published_now(),
                )
                for day in days
            ),
            batch_size=5000,
        )
        Citation.objects.bulk_create(
            (Citation(closure=closure, article=article) for closure in closures), batch_size=5000
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    on_own_database(measure)
