"""Whether a Chinese verb is meant of an organization, and how plainly."""

import re

from events.extraction.cast import Body
from events.extraction.chinese_marks import DESCRIBED, ENDS_LIKE_ONE
from events.extraction.chinese_mood import Ending
from events.extraction.chinese_subjects import Subject
from events.extraction.chinese_words import WORDS
from events.extraction.findings import Status
from events.extraction.reading import Reading

ACCOUNT = re.compile(WORDS["names"]["account"])


def may_be_meant(reading: Reading, subject: Subject, ending: Ending) -> bool:
    """Whether the verb, if it is one that is said of shops, singers or shows too, may be meant."""
    if "right_before" in ending.entry and not subject.near:
        return False
    if "trade" in ending.entry or "voice" in ending.entry:
        is_described = "voice" in ending.entry and _is_described(reading, subject)
        return is_described or _is_civic(subject.body)
    return True


def _is_civic(body: Body) -> bool:
    """Whether it is more than a name in marks, as shops have."""
    return bool(body.slug or body.kind or any(map(ENDS_LIKE_ONE.search, body.names)))


def _is_described(reading: Reading, subject: Subject) -> bool:
    """Whether the words before its name marks say what it is: 女權團體「白鷺」."""
    start = subject.part.start if subject.part else 0
    return DESCRIBED.search(reading.text, 0, max(0, start - 1)) is not None


def is_account(reading: Reading, subject: Subject) -> bool:
    """Whether it is but a public page that is blocked: 公眾號「白鷺」."""
    start = subject.part.start if subject.part else 0
    return ACCOUNT.search(reading.text, 0, max(0, start)) is not None


def is_plain(reading: Reading, subject: Subject, ending: Ending, status: Status) -> bool:
    """Whether it is told so plainly that nothing else can be meant."""
    if not (subject.body.is_shown or _is_described(reading, subject)):
        return False
    is_sure_verb = "plain" in ending.entry or subject.body.slug is not None
    return subject.near and is_sure_verb and status != Status.THREATENED
