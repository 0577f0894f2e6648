"""A page deep in the chronicle: keyset by row value against OFFSET, at 30,000 events."""

import os
import tempfile
from datetime import date, timedelta
from pathlib import Path

from timeline import embedded

from .side_by_side import compare

EVENTS = 30_000
DEPTH = 27_000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        with embedded.postgres(Path(folder)) as url:
            os.environ["DATABASE_URL"] = url
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings.demo")
            measure()


def measure() -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from events.models import ClosureEvent
    from timeline.query.chronicle import chronicle_page
    from timeline.query.filters import TimelineQuery
    from timeline.query.position import Position

    call_command("migrate", verbosity=0)
    fill()
    ordered = ClosureEvent.objects.published().order_by("-lower", "-upper", "-id")
    place = Position.of(ordered[DEPTH - 1])
    compare(
        f"page of 50 at depth {DEPTH:,} of {EVENTS:,}, keyset against OFFSET",
        lambda: chronicle_page(TimelineQuery(), after=place),
        lambda: list(ordered.for_chronicle()[DEPTH : DEPTH + 50]),
    )
    connection.close()


def fill() -> None:
    from django.db import connection, transaction

    from events.models import Article, Citation, ClosureEvent, Organization

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
                    stage="published",
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
    main()
