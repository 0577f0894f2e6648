"""Names in brackets behind what befell them: "two were dissolved (A and B), one moved away (C)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.claim_numbers import NUMBER
from events.extraction.draft import Draft, named_here
from events.extraction.english_clauses import Scene
from events.extraction.english_kinds import draft
from events.extraction.english_many import manner_of_many
from events.extraction.english_objects import known
from events.extraction.english_taking import is_told
from events.extraction.english_verbs import Verb, verbs_in
from events.extraction.reading import Reading

COUNTED = re.compile(
    rf"\b(?:{NUMBER}|[Oo]ne|[Aa]nother|[Ss]everal|[Ss]ome|[Oo]thers|[Mm]ost)\b[^.;()]{{0,70}}$",
    re.IGNORECASE,
)
BRACKET = re.compile(r"(?: [^\s.;:()]+){0,5}? \((?P<list>[^()]{3,600})\)")


def bracketed(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Those of whom the verb before the bracket tells that, counted or called the others."""
    if "(" not in reading.mask:
        return
    for verb in verbs_in(reading):
        bracket = BRACKET.match(reading.mask, verb.end)
        if bracket is None:
            continue
        before = reading.mask[max(0, verb.lead.end - 90) : verb.lead.end]
        counted = COUNTED.search(before) or COUNTED.search(bracket.group().partition("(")[0])
        if counted and is_told(reading, verb.start):
            yield from _listed(verb, reading, bracket, scene)


def _listed(verb: Verb, reading: Reading, bracket: re.Match[str], scene: Scene) -> Iterator[Draft]:
    names = [*reading.within(bracket.start("list"), bracket.end(), "organization", "unknown")]
    covered = sum(each.end - each.start for each in names)
    if covered * 2 < len(bracket["list"]):
        return  # "(see the report of A on p. 3)"
    manner = replace(manner_of_many(verb), rule="bracket")
    for entity in known(names, scene.cast):
        yield draft(verb, named_here(entity), manner)
