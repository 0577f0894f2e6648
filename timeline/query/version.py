"""The version of the record, on which everything public depends."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection

from events.models import RecordVersion

CURRENT = f'SELECT number, changed_at FROM "{RecordVersion._meta.db_table}" LIMIT 1'  # noqa: S608


@dataclass(frozen=True)
class Version:
    """`number` grows with each publication; with `changed_at` (UTC) it never comes twice, not even
    after an older copy of the database was brought back."""

    number: int
    changed_at: datetime


def current_version() -> Version:
    """The version of what is committed now, in one query; asked each time anybody reads."""
    with connection.cursor() as cursor:
        # Django takes longer to write this query than PostgreSQL to answer it.
        cursor.execute(CURRENT)
        row = cursor.fetchone()
    return Version(*row) if row else Version(0, datetime(1970, 1, 1, tzinfo=UTC))
