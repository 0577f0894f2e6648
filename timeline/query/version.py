"""The version of the record, on which everything public depends."""

from dataclasses import dataclass
from datetime import UTC, datetime

from events.models import RecordVersion


@dataclass(frozen=True)
class Version:
    """`number` grows with each publication; with `changed_at` (UTC) it never comes twice, not even
    after an older copy of the database was brought back."""

    number: int
    changed_at: datetime


def current_version() -> Version:
    """The version of what is committed now, in one query."""
    row = RecordVersion.objects.values_list("number", "changed_at").first()
    return Version(*row) if row else Version(0, datetime(1970, 1, 1, tzinfo=UTC))
