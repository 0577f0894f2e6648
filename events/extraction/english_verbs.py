"""The English verbs that tell of an ending, and how far it has come by their auxiliaries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from events.extraction.english_clauses import (
    REPORTING,
    Lead,
    is_hypothetical,
    is_threat,
    lead_to,
)
from events.extraction.english_names import WORDS
from events.extraction.findings import Status
from events.extraction.reading import DATE, Reading

Form = Literal["base", "third", "past", "participle", "ing"]
FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "ing")

CLOSING = {"close", "shut", "shutter"}
MODALS = ("may", "might", "could", "should", "must", "can", "cannot")
ORDERED = ("ordered", "told", "instructed", "directed", "required")
RULED = ("upheld", "affirmed", "approved")
PRONOUN_OR_REPORT = ("it", "they", "said", "announced", "says", "announces")
ONE_OF_MANY = ("one of many", "one of several", "one of dozens", "among those", "the latest")
DECISIONS = ("decided", "voted", "agreed", "resolved", "chosen", "opted", "decides", "votes")
PLANS = ("plans", "planned", "planning", "preparing", "set", "going", "due", "about", "scheduled")
FORCED = ("forced", "compelled", "obliged")
BEGUN = ("begun", "began", "begins", "started", "starting")

RULING = re.compile(r"\b(?:ruled|ruling|held|judge?ment|verdict|decree[sd]?|order)\b")
AT_ONCE = re.compile(r"with immediate effect|immediately|effective immediately|at once")
BEHIND_ALONE = (
    "in|on|at|by|from|after|over|amid|due|because|as|following|under|and|with|when|within|until"
    "|next|later|this|citing|itself|immediately|before|since|despite|for|to protect|at once|hours"
    "|days|weeks|months|years|shortly|soon"
)
ALONE = re.compile(
    r"(?: down| itself| its doors| permanently| voluntarily| for good)*"
    rf"(?:\s*[.,;:)\"!?—–-]|\s*$|\s+(?:{BEHIND_ALONE}|{DATE})(?!\w))"
)


@dataclass(frozen=True)
class Verb:
    """One of the lexicon's verbs at [start, end) of a sentence, its object word included."""

    name: str
    form: Form
    start: int
    end: int
    lead: Lead
    reading: Reading

    @property
    def entry(self) -> dict[str, Any]:
        entry: dict[str, Any] = WORDS["verbs"][self.name]
        return entry

    @property
    def needs_no_object(self) -> bool:
        return "object" not in self.entry

    @property
    def is_undergone(self) -> bool:
        """Whether it is said of the one it happens to: "was closed"."""
        return self.lead.is_passive and self.form in {"past", "participle"}

    @property
    def stands_alone(self) -> bool:
        """ "closed on Monday", not "closed a deal"."""
        if self.name in {"disband", "dissolve"}:
            return True
        return self.name != "suspend" and ALONE.match(self.reading.mask, self.end) is not None

    @property
    def is_at_once(self) -> bool:
        return bool(AT_ONCE.search(self.reading.text[self.end : self.end + 60]))


def _patterns() -> Iterator[tuple[str, Form, re.Pattern[str]]]:
    for name, entry in WORDS["verbs"].items():
        tail = rf" {entry['object']}\b" if "object" in entry else ""
        for form, words in zip(FORMS, entry["forms"], strict=True):
            yield name, form, re.compile(rf"\b{words}\b{tail}", re.IGNORECASE)


PATTERNS = list(_patterns())
ANY_VERB = re.compile(
    rf"\b(?:{'|'.join(form for entry in WORDS['verbs'].values() for form in entry['forms'])})\b",
    re.IGNORECASE,
)


def verbs_in(reading: Reading) -> list[Verb]:
    """The verbs in order, the longest reading of each."""
    found: dict[int, Verb] = {}
    if ANY_VERB.search(reading.mask) is None:
        return []
    for name, form, pattern in PATTERNS:
        for match in pattern.finditer(reading.mask):
            here = found.get(match.start())
            lead = here.lead if here else lead_to(reading.mask, match.start())
            if here is None or match.end() > here.end or _is_past_shut(here, form, match.end()):
                found[match.start()] = Verb(name, form, *match.span(), lead, reading)
    return [found[start] for start in sorted(found)]


def _is_past_shut(base: Verb, form: Form, end: int) -> bool:
    """Whether a word that is base and past alike ("shut") is the past here."""
    same_word = base.end == end and base.form == "base" and form == "past"
    return same_word and not base.lead.has("to", "will", *MODALS)


def status_of(verb: Verb) -> Status | None:
    """How far it has come; None if it is not said to happen."""
    lead, reading = verb.lead, verb.reading
    if lead.has(*MODALS):
        ruled = RULING.search(reading.mask[max(0, lead.end - 80) : lead.end])
        return Status.ORDERED if ruled and lead.has("should", "must") else None
    if is_threat(reading, lead):
        return Status.THREATENED
    if is_hypothetical(reading, lead):
        return None
    if lead.has("would"):
        reported = lead.has(*PRONOUN_OR_REPORT) or REPORTING.search(reading.mask)
        return Status.ANNOUNCED if reported else None
    return _status_by_form(verb)


def _status_by_form(verb: Verb) -> Status | None:
    lead = verb.lead
    if lead.has(*ONE_OF_MANY):
        return Status.COMPLETED
    ruled = any(word.endswith(("ruling", "order", "verdict")) for word in lead.words)
    if (ruled or lead.has(*ORDERED, *RULED)) and lead.has("to"):
        return Status.ORDERED
    if lead.has("will", "shall"):
        return Status.ANNOUNCED
    if verb.form == "base":
        return _status_of_infinitive(verb)
    if verb.form == "ing":
        return _status_of_ing(verb)
    is_ahead = lead.has("to", "be") and not lead.has("been")
    return Status.ANNOUNCED if is_ahead else Status.COMPLETED


def _status_of_infinitive(verb: Verb) -> Status | None:
    lead = verb.lead
    if lead.has(*DECISIONS, *PLANS):
        return Status.ANNOUNCED
    if lead.has(*FORCED):
        return Status.COMPLETED if lead.has("been", "was", "were") else Status.ANNOUNCED
    if lead.has("to") and (verb.reading.is_title or lead.has("is", "are")):
        return Status.ANNOUNCED
    return None


def _status_of_ing(verb: Verb) -> Status | None:
    if verb.lead.is_passive or verb.lead.has(*BEGUN):
        return Status.COMPLETED if verb.is_at_once else Status.ANNOUNCED
    return Status.ANNOUNCED if verb.reading.is_title else None
