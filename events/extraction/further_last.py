"""When a medium ends: on the day of its last issue, where a sentence nearby tells that."""

from collections.abc import Sequence
from dataclasses import replace

from events.extraction.findings import Kind, Status
from events.extraction.further_dates import Day
from events.extraction.further_draft import Draft, Read
from events.extraction.further_words import Words

WITHIN = 2  # sentences behind the one that tells of the end
ENDING = {Kind.PUBLICATION_CEASED, Kind.DISBANDED}


def ended_with_last_issue(
    draft: Draft, told: Sequence[tuple[Read, Sequence[Day]]], words: Words
) -> Draft:
    """The draft with the day of the last issue as the one it takes effect; `told` are the sentences
    with their dates."""
    if draft.effective or draft.told.kind not in ENDING:
        return draft
    is_over = draft.told.status == Status.COMPLETED
    at = next((number for number, (read, _days) in enumerate(told) if read is draft.read), None)
    for read, days in told[at : at + 1 + WITHIN] if at is not None else ():
        last = words["last_issue"].search(read.mask)
        if last and days:
            day = min(days, key=lambda day: abs(day.start - last.start()))
            is_unclear = is_over and day.sort == "weekday"  # the last one or the next
            return draft if is_unclear else replace(draft, effective=day, ends_in=read)
    return draft
