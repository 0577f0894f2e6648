"""What ended long before the article was written: history, and no news for the record."""

import re
from dataclasses import replace
from datetime import date

from events.extraction.findings import Findings, FoundEvent

IN_A_YEAR = re.compile(r"(?:Back )?[Ii]n (?:[A-Z]\w+ )?(?P<year>\d{4})\b")
YEARS = 30
FIRST_YEAR = 1985  # where the day of writing is not known


def without_history(findings: Findings, published: date | None) -> Findings:
    """The findings without those that ended a generation before the day of writing."""
    first = published.year - YEARS if published else FIRST_YEAR
    events = tuple(event for event in findings.events if not _ended_before(first, event))
    if len(events) == len(findings.events):
        return findings
    return replace(findings, relevant=bool(events or findings.claims), events=events)


def _ended_before(first: int, event: FoundEvent) -> bool:
    told = event.effective or event.announced or ""
    if not told and (opening := IN_A_YEAR.match(event.evidence)):
        told = opening["year"]
    year = told.rpartition("/")[2][:4].replace("X", "9")  # "199X"
    return year.isdigit() and int(year) < first
