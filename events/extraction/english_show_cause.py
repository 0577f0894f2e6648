"""Notices that ask a body why it should not end: "to show cause why its registration should not be
canceled"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft, Manner, Who, named_here, part
from events.extraction.english_clauses import Scene
from events.extraction.english_names import WORDS
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import DATE, ORG, Reading

SHOWN = re.compile(
    r"\b(?:(?:cause|explain|say|state|justify|reasons?|demonstrate|argue|submissions?)(?: as to)?"
    r"|(?:ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:up)?on)\b[^,;:.]{1,90}?)"
    r" why (?P<of>[^,;:.]{1,80}?) (?:should|ought|must) not (?:to )?(?:be|have)\b"
    r"(?P<done>[^,;:.]{1,60})"
)
# "given |A thirty days to file its accounts or be removed from the register"
OR_ELSE = re.compile(
    rf"(?:\b(?:g[ai]ve|gives|given|giving) (?:the )?\"?(?P<org>{ORG})\"?(?: \([^()]{{1,40}}\))?"
    rf"|(?P<it>{ORG})\"?(?: \([^()]{{1,40}}\))? (?:has|have|had|got|(?:was|were|is|been) given))"
    rf" [^,;:.]{{0,40}}?(?:days?|weeks?|months?|{DATE}) to [^,;:.]{{1,80}}?,?"
    r" or (?:be|face|risk(?: being)?|lose|see|have|forfeit)(?P<done>[^,;:.]{1,60})"
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


def given_a_deadline(reading: Reading) -> Iterator[Draft]:
    """The body that has so long to comply, or else it is to end."""
    for given in OR_ELSE.finditer(reading.mask):
        told = part(reading, *given.span("done"))
        kind = next((kind for words, kind in KINDS if words.search(given["done"])), None)
        entity = reading.organization_at(given.start("org" if given["org"] else "it"))
        who = named_here(entity) if entity else None
        if kind and who and who.body:
            manner = Manner(kind, Status.THREATENED, DecidedBy.AUTHORITY, "en.deadline")
            start = given.end()
            yield Draft(who.body, manner, reading, told, who.named, who.subject, dates_from=start)


def _asked(reading: Reading, scene: Scene, shown: re.Match[str]) -> Who | None:
    named = [*reading.within(shown.start("of"), shown.end("of"), "organization")]
    named = named or [*reading.within(0, shown.start(), "organization")][-1:]
    if named:
        return named_here(named[0])
    body = scene.previous or scene.cast.main()
    return Who(body, "pronoun") if body else None
