"""Notices that ask a body why it should not end: "to show cause why its registration should not be
canceled"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft, Manner, Who, named_here, part
from events.extraction.english_clauses import Scene
from events.extraction.english_names import WORDS
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import Reading

SHOWN = re.compile(
    r"\b(?:cause|explain|say|state|justify|reasons?|demonstrate|argue|submissions?)(?: as to)?"
    r" why (?P<of>[^,;:.]{1,80}?) (?:should|ought|must) not (?:to )?(?:be|have)\b"
    r"(?P<done>[^,;:.]{1,60})"
)
KINDS = [
    (re.compile(rf"\b(?:{words})\b"), Kind(kind)) for kind, words in WORDS["show_cause"].items()
]


def asked_to_show_cause(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """The body that is asked: the one named in the question, else the last one before it."""
    for shown in SHOWN.finditer(reading.mask):
        told = part(reading, *shown.span("done"))
        asked = reading.mask[shown.start() : shown.end()]
        kind = next((kind for words, kind in KINDS if words.search(asked)), None)
        who = _asked(reading, scene, shown)
        if kind is None or who is None or who.body is None:
            continue
        manner = Manner(kind, Status.THREATENED, DecidedBy.AUTHORITY, "en.show_cause")
        yield Draft(who.body, manner, reading, told, who.named, who.subject, dates_from=shown.end())


def _asked(reading: Reading, scene: Scene, shown: re.Match[str]) -> Who | None:
    named = [*reading.within(shown.start("of"), shown.end("of"), "organization")]
    named = named or [*reading.within(0, shown.start(), "organization")][-1:]
    if named:
        return named_here(named[0])
    body = scene.previous or scene.cast.main()
    return Who(body, "pronoun") if body else None
