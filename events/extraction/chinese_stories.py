"""What tells of no end in Chinese: a plot, a joke, an affair called by a name, a move next door."""

import re
from collections.abc import Sequence

from events.extraction.chinese_mood import Ending
from events.extraction.chinese_subjects import Subject
from events.extraction.chinese_words import WORDS
from events.extraction.reading import Reading

STORIES = WORDS["stories"]
TOLD_IN, OF_ALL = re.compile(STORIES["told_in"]), re.compile(STORIES["of_all"])
HEAD, NEW_ROOMS = re.compile(STORIES["heads"]), re.compile(STORIES["new_rooms"])
CLAUSE = re.compile(r"[^，。；]*")


def is_made_up(readings: Sequence[Reading]) -> bool:
    """Whether a text says of itself that it is fiction or a joke."""
    return any(OF_ALL.search(reading.text) for reading in readings)


def is_in_a_story(reading: Reading) -> bool:
    """小說《最後一期》描寫一間報社被查封."""
    return TOLD_IN.search(reading.text) is not None


def tells_of_none(reading: Reading, subject: Subject, ending: Ending) -> bool:
    """Whether an affair is but called by the name, or the body moves to other rooms."""
    return _is_called_by_it(reading, subject) or _moves_next_door(reading, ending)


def _is_called_by_it(reading: Reading, subject: Subject) -> bool:
    """海風事件專責委員會解散: the committee."""
    if subject.part is None or subject.named != "here":
        return False
    return HEAD.match(reading.text, subject.part.end) is not None


def _moves_next_door(reading: Reading, ending: Ending) -> bool:
    """遷往觀塘新辦公室: in no other place that the text names."""
    clause = CLAUSE.match(reading.text, ending.end)
    if ending.name != "move" or clause is None or not NEW_ROOMS.search(clause.group()):
        return False
    return not any(reading.within(*clause.span(), "place"))
