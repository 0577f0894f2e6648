"""Organizations that an English text names as examples of many that ended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.extraction.cast import Cast, Entity
from events.extraction.draft import Draft, Manner, Part, part
from events.extraction.english_clauses import AUTHORITY_WORD, BY_AUTHORITY
from events.extraction.english_objects import organizations_after, organizations_before
from events.extraction.english_orders import PAPERS_OF, is_told
from events.extraction.english_verbs import CLOSING, Verb, verbs_in
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import AUTHORITY, LAW, ORG, PERSON, PLACE, Reading

MEMBERS_FOLLOW = re.compile(
    r"\b(?:(?P<are>Among (?:them|the [\w-]+(?: [\w-]+){0,6}?|those [\w-]+(?: \w+){0,3})"
    r" (?:are|is|were|was))"
    r"|[Ii]ncluding|[Aa]mong them|[Nn]otably|[Tt]hey include|such as"
    r"|[Tt]he (?:list|names) includes?"
    r"|Those [a-z]+(?: [a-z]+){0,3} included?"
    r"|The [a-z]+ (?:[a-z]+ )?(?:organi[sz]ations|groups) include"
    rf"|[Tt]hey (?:are|were)|:(?= (?:the )?{ORG}))"
    r"(?: also)?(?= )"
)
MEMBERS_PRECEDE = re.compile(
    r" (?:are|is|were|was) (?:\w+ )?"
    r"(?:among (?:them|those|the [\w -]{3,60}(?:closed|banned|suspended)[\w ]{0,20})"
    r"|(?:also )?added to the list)\b"
    r"|,? among them(?=[,.])"
    r"| (?:met|suffered|shared|meets?) (?:the|a) (?:same|similar) fate\b"
)
AS_ARE = re.compile(r", as (?:are|is|were|did|was)\b")
REMOVED = re.compile(
    r"\b(?:dropped|removed|struck|deleted)\b[^.;]{0,70}\b(?:register|registry|list)\b"
)
ACTOR = re.compile(
    rf"(?:{AUTHORITY}|{PERSON}|{PLACE}|{LAW}|[Dd]ecree(?: \w+){{0,4}})(?:, which [^,;]{{1,90}},)?"
    r"[\s,\"]*$"
)


@dataclass(frozen=True)
class Ending:
    """What a sentence says of many organizations."""

    manner: Manner
    reading: Reading
    told: Part

    @property
    def is_closing(self) -> bool:
        return self.manner.rule.rsplit(".")[-1] in CLOSING


def names_examples(reading: Reading) -> bool:
    return bool(MEMBERS_FOLLOW.search(reading.mask) or MEMBERS_PRECEDE.search(reading.mask))


def endings_of_many(reading: Reading) -> Iterator[Ending]:
    """How the many ended that the sentence speaks of, in the order of certainty."""
    for verb in verbs_in(reading):
        if is_told(reading, verb.start):
            yield Ending(_manner(verb), reading, part(reading, verb.start, verb.end))
    for pattern in (PAPERS_OF, REMOVED):
        for match in pattern.finditer(reading.mask):
            manner = Manner(
                Kind.DEREGISTERED, Status.COMPLETED, DecidedBy.AUTHORITY, "en.list.papers"
            )
            yield Ending(manner, reading, part(reading, *match.span()))


def _manner(verb: Verb) -> Manner:
    rule = f"en.list.{verb.name}"
    by_order = "self" not in verb.entry or _is_done_to_them(verb)
    if by_order and "order" in verb.entry:
        return Manner(Kind(verb.entry["order"]), Status.COMPLETED, DecidedBy.AUTHORITY, rule)
    return Manner(Kind(verb.entry["self"]), Status.COMPLETED, DecidedBy.ORGANIZATION, rule)


def _is_done_to_them(verb: Verb) -> bool:
    left = verb.reading.mask[: verb.lead.end]
    if verb.lead.is_passive or BY_AUTHORITY.match(verb.reading.mask, verb.end):
        return True
    return bool(ACTOR.search(left) or AUTHORITY_WORD.search(left))


def examples_of(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """The organizations that a sentence names as examples: "including A", "among them are B"."""
    for match in MEMBERS_FOLLOW.finditer(reading.mask):
        listed = organizations_after(reading, match.end(), unknown=match["are"] is not None)
        yield from _examples(ending, reading, listed, cast)
    yield from companions_of(ending, reading, cast)


def companions_of(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """Those of which a sentence says that they share the fate: "C and D were added to the list"."""
    mask = reading.mask
    for match in MEMBERS_PRECEDE.finditer(mask):
        listed = organizations_before(reading, match.start(), unknown=True)
        as_are = AS_ARE.search(mask, match.end())
        if as_are:
            listed += organizations_after(reading, as_are.end())
        yield from _examples(ending, reading, listed, cast)


def _examples(
    ending: Ending, reading: Reading, listed: list[Entity], cast: Cast
) -> Iterator[Draft]:
    for entity in listed:
        body = entity.body or cast.unknown(entity.text, None)
        kind = ending.manner.kind
        if body.kind == "media" and (kind == Kind.DISBANDED or ending.is_closing):
            kind = Kind.PUBLICATION_CEASED
        yield Draft(
            body=body,
            manner=replace(ending.manner, kind=kind),
            reading=reading,
            told=ending.told,
            named="list",
            subject=Part.of(entity),
            dates_from=ending.told.end,
            telling=ending.reading,
        )
