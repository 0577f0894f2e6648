from datetime import UTC, date, datetime


def today() -> date:
    """The day as the record counts it: in UTC."""
    return datetime.now(UTC).date()
