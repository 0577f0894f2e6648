"""Odd names that an English article about newspapers and stations shows to be one of them."""

import re
from collections.abc import Iterable, Sequence

from events.extraction.cast import Entity
from events.extraction.english_names import WORDS, Name
from events.extraction.english_topic import may_be_paper
from events.extraction.lexicon import in_any_case

MEDIA = WORDS["media"]
CLAIMED = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?(?:,[^,;:]{1,90},|, which)? "
    rf"(?:{MEDIA['helpers']})*(?:{MEDIA['ends']})(?!\w)"
)
OWNING = re.compile(rf"[\"”]?['’]s? (?:[\w-]+ ){{0,2}}?(?:{MEDIA['belongings']})\b")
# "suspended |Nightjar", "the closing of |Nightjar", "copies of |Nightjar"
LED_TO = (
    r"(?:[Tt]he |both |also )*"
    rf"(?:(?:[a-z-]+ ){{0,2}}(?:{WORDS['descriptors']['media']}),? )?[\"“]?$"
)
DONE_TO = re.compile(rf"\b(?:{MEDIA['done_to']}) {LED_TO}")
TAKEN = re.compile(rf"\b(?:{MEDIA['taken']}) {LED_TO}")
AWAY = re.compile(rf"[\"”]?(?:\s?\([^)]{{1,30}}\))? (?:{MEDIA['away']})\b")
# A person may be suspended or banned as well.
OF_PEOPLE_TOO = re.compile(r"\b(?:suspend|bann?|silenc)\w*")
# "the weekly |Bread and Freedom", "Bread and Freedom |was closed"
ONE_BEFORE = re.compile(rf"\b(?:{WORDS['descriptors']['media']})(?<!s),? [\"“‘]?$|[\"“‘]$")
ONE_BEHIND = re.compile(r"[\"”’]| (?:was|has|is|had been)\b")
# "the weather station on |Ben Marl is closing", "the newspaper of |Marl City was closed"
WHERE = re.compile(
    r"[a-z] (?:in|on|at|near|outside|across|around|along)(?: the)? $"
    rf"|\b(?:{WORDS['descriptors']['media']})(?<!s) (?:of|from) (?:the )?$"
)
# "The |editor of Nightjar", "Nightjar closes: |its editor said"
OF_PRESS = in_any_case(rf"\b(?:{MEDIA['of_press']})\b")
EDITED = in_any_case(rf"\b(?:{MEDIA['of_press']}) (?:of|at) (?:the )?[\"“]?$")
BEFORE, BEHIND = 60, 160


def learn_media(named: Iterable[tuple[str, Sequence[Entity]]]) -> None:
    """Know as media those bodies of an article about such that nothing else is known of, and of
    whose editors, readers or issues a sentence speaks."""
    for text, entities in named:
        for entity in entities:
            body = entity.body
            if body is None or body.slug or not may_be_paper(body):
                continue
            before = text[max(0, entity.start - BEFORE) : entity.start]
            behind = OF_PRESS.search(text, entity.end, entity.end + BEHIND)
            if behind or EDITED.search(before):
                body.kind = "media"


def is_silenced(text: str, name: Name, *, may_be_person: bool = False) -> bool:
    """Whether a sentence says of a name what ends a paper or a station, or speaks of its presses
    and frequencies; `may_be_person`: and what is never said of somebody."""
    if is_silenced_before(text, name.start, name.end, may_be_person=may_be_person):
        return True
    is_where = WHERE.search(text, max(0, name.start - BEFORE), name.start)
    return not is_where and is_silenced_behind(text, name.end, may_be_person=may_be_person)


def is_silenced_behind(text: str, end: int, *, may_be_person: bool = False) -> bool:
    """ "Nightjar |was closed in May"."""
    told = CLAIMED.match(text, end) or OWNING.match(text, end)
    return told is not None and not (may_be_person and OF_PEOPLE_TOO.search(told.group()))


def is_silenced_before(text: str, start: int, end: int, *, may_be_person: bool = False) -> bool:
    """ "closed| Nightjar"; `end` is where the name ends, or the list that begins with it."""
    before = text[max(0, start - BEFORE) : start]
    if TAKEN.search(before) and AWAY.match(text, end):
        return True
    done = DONE_TO.search(before)
    return done is not None and not (may_be_person and OF_PEOPLE_TOO.search(done.group()))


def two_titles(text: str, name: Name) -> list[str]:
    """The names of two media that are taken for one: "suspended |Nightjar and Wren|"."""
    parts = name.text.split(" and ")
    is_one = ONE_BEFORE.search(text[max(0, name.start - BEFORE) : name.start])
    is_one = is_one or ONE_BEHIND.match(text, name.end)
    return parts if len(parts) == 2 and not is_one and all(p[:1].isupper() for p in parts) else []
