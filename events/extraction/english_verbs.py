"""The English verbs that tell of an ending, and how far it has come by their auxiliaries."""

import re
from dataclasses import dataclass
from typing import Any

from events.extraction.claim_numbers import ORDINAL
from events.extraction.english_clauses import (
    REPORTING,
    Lead,
    is_hypothetical,
    is_threat,
    is_unsure,
    lead_to,
    vote_to_come,
)
from events.extraction.english_described import DESCRIPTOR
from events.extraction.english_forms import VERBS, Form, Shape, shapes
from events.extraction.english_money import is_of_money
from events.extraction.english_names import WORDS
from events.extraction.english_temporary import is_for_a_while
from events.extraction.findings import Status
from events.extraction.reading import AUTHORITY, DATE, ORG, PLACE, UNKNOWN, Reading

SHAPES = shapes()
CLOSING = {name for name, entry in VERBS.items() if entry.get("closes")}
WORD = re.compile(r"\w+(?:-\w+)*")
MODALS = ("may", "might", "could", "should", "must", "can", "cannot")
ORDERED = ("ordered", "told", "instructed", "directed", "required")
PRONOUN_OR_REPORT = ("it", "they", "said", "announced", "says", "announces")
ONE_OF_MANY = ("one of many", "one of several", "one of dozens", "among those", "the latest")
# "It is the fourth group |to be closed"
NTH = re.compile(
    rf"\b(?:is|was|became|becomes)(?: now)? (?:the|its) (?:{ORDINAL}|latest|last)\b[^,;:.]{{0,60}}?"
    r" to (?:be|have been) $"
)
DECISIONS = (
    "ruled",
    "elected",
    "decided",
    "voted",
    "agreed",
    "resolved",
    "chosen",
    "chose",
    "opted",
    "decides",
    "votes",
)
NOT_TO_BE = re.compile(r"\b(?:will|would) (?:not|never)\b")
UNTIL = re.compile(r"[^.;]{0,60}? (?:until|till|before)\b")
RESOLVED = (" decision", " but", " other than")
PLANS = ("plans", "planned", "planning", "preparing", "set", "going", "due", "about", "scheduled")
HAS_TO = (("has", "to"), ("have", "to"))
FORCED = ("forced", "compelled", "obliged")
NEEDED = {"no_longer": "no longer", "now": "now"}
BEGUN = ("begun", "began", "begins", "started", "starting")

RULING = re.compile(r"\b(?:ruled|ruling|held|judge?ment|verdict|decree[sd]?|order)\b")
SHARED = re.compile(
    r"\b(?P<will>will|would|shall|(?:decided|decides|voted|votes|resolved|agreed|chose|opted|plans"
    r"|planned|intends|is|are|set|due|going|about) to)(?: \w+ly)? (?!be\b)[a-z]+\b[^;:.]*,? and $"
)
NEAR = 120
AUTHORITY_SAYS = re.compile(
    rf"(?:{AUTHORITY}|{PLACE}|\b(?i:{WORDS['authorities']['words']})\b)[^,;:.]{{0,30}}? "
    r"(?:has |have |had )?(?:sa(?:id|ys)|told|announced|ruled|decreed|informed|decided|wrote"
    r"|ordered|instructed|notified)\b"
)
ITSELF = re.compile(
    rf"(?: down| up| off)? (?:itself|themselves|(?:the|their|this"
    rf"|our) (?:[\w-]+ )?(?:{DESCRIPTOR})(?!\w)"
    r"(?!'| (?:of|in|for|at)\b))"
)
IT = re.compile(
    r"(?: down| up)? it(?= (?:in|on|at|after|over|for|by|because|from|down|for good)\b"
    r"|\s*[.,;:]|\s*$)"
)
OWNERS_OF = re.compile(
    rf"\b(?:{WORDS['description']['owners_of']}) (?:of|at|behind) (?:the |its )?\"?{ORG}"
    r"[^;:.]{0,120}$"
)
OBJECT = re.compile(
    rf" (?!(?:itself|themselves)\b)(?:(?:the|an?|its|their|his|her|all|some) |parliament"
    rf"|congress|{PLACE}'s)"
)
DONE_TO_BODIES = {"suspend", "ban", "deregister", "expel", "abolish", "liquidate", "dismantle"}
TELEGRAPHIC = re.compile(rf"\s*(?:[.;]|$)| (?:in|by|over|after|amid|for|on|until) |,? {DATE}")
REDUCED = re.compile(rf"{ORG}(?: \([^)]{{1,40}}\))?(?: \"{UNKNOWN}\")?(?:,\"?| [–—-]{{1,2}}|:) $")
AT_ONCE = re.compile(r"with immediate effect|immediately|effective immediately|at once")
# "the activities of A were |halted", "A's work was |stopped"
WORK_BEFORE = re.compile(
    rf"(?:\b(?:{WORDS['units']['work']}) (?:of|by) (?:the )?{ORG}|{ORG}'s? (?:[a-z-]+ ){{0,2}}?"
    rf"(?:{WORDS['units']['work']}))(?: in (?:the )?(?:{PLACE}|country))?"
    r" (?:was|were|has been|have been|had been|is|are|will be)(?: \w+ly)? $"
)
SOME_TIME_TO = re.compile(
    r"\b(?:had|has|have|given|gave|got)\b[^,;:.]{1,30}(?:days|hours|weeks|months)$"
)
BEHIND_ALONE = (
    "here|in|on|at|by|from|after|over|amid|due|because|as|following|under|and|with|when|within|until"
    "|next|later|this|citing|itself|immediately|before|since|despite|for|to protect|at once|hours"
    "|days|weeks|months|years|shortly|soon"
)
TWO = re.compile(rf"{ORG}(?: \([^)]{{1,40}}\))?,? and (?:the )?{ORG}(?: \([^)]{{1,40}}\))? $")
ON_A_DAY = re.compile(
    rf"(?: down| itself| their doors)?(?: (?:on|in) | )(?:{DATE}|immediately|at once)"
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
        return VERBS[self.name]

    @property
    def needs_no_object(self) -> bool:
        return "object" not in self.entry and "ahead" not in self.entry

    @property
    def is_undergone(self) -> bool:
        """Whether it is said of the one it happens to: "was closed", "A suspended"."""
        if self.form not in {"past", "participle"}:
            return False
        return self.lead.is_passive or self._is_reduced or self._is_telegraphic

    @property
    def _is_telegraphic(self) -> bool:
        """ "A, a law charity, suspended." as in headlines and chronicles."""
        if self.lead.words or self.name not in DONE_TO_BODIES:
            return False
        return TELEGRAPHIC.match(self.reading.mask, self.end) is not None

    @property
    def _is_reduced(self) -> bool:
        """ "A, banned since May, …"."""
        behind = ALONE.match(self.reading.mask, self.end)
        left = self.reading.mask[: self.start]
        return not self.lead.words and behind is not None and REDUCED.search(left) is not None

    @property
    def stands_alone(self) -> bool:
        """ "closed on Monday", not "closed a deal"."""
        if ITSELF.match(self.reading.mask, self.end) or self._is_by_its_owners:
            return True
        if "alone" in self.entry:
            return OBJECT.match(self.reading.mask, self.end) is None
        return self.name != "suspend" and ALONE.match(self.reading.mask, self.end) is not None

    @property
    def _is_by_its_owners(self) -> bool:
        """ "the editors of A have decided to close it"."""
        it = IT.match(self.reading.mask, self.end)
        return bool(it and OWNERS_OF.search(self.reading.mask[: self.lead.end]))

    @property
    def is_finite(self) -> bool:
        """ "closed", "has closed", "will be closed": not "to close", "closing"."""
        if self.lead.has("to"):
            return False
        if self.form in {"past", "participle", "third"}:
            return True
        return self.form == "base" and (self.lead.has("will", "shall") or self.is_of_two)

    @property
    def is_of_two(self) -> bool:
        """ "A and B close on Friday"."""
        left = self.reading.mask[max(0, self.start - NEAR) : self.start]
        is_plural = self.form == "base" and not self.lead.words and TWO.search(left)
        is_end = self.reading.mask.endswith("to exist", 0, self.end)
        return bool(is_plural and (is_end or ON_A_DAY.match(self.reading.mask, self.end)))

    @property
    def is_one_of_many(self) -> bool:
        """ "A is among those |closed", "It is the fourth to be |closed"."""
        if self.lead.has(*ONE_OF_MANY):
            return True
        return NTH.search(self.reading.mask, 0, self.start) is not None

    @property
    def takes_unit(self) -> bool:
        return self.name in CLOSING or self.name == "relocate"

    @property
    def may_take_work(self) -> bool:
        """ "suspended its work"; of verbs that have taken an object, "halted the work of"."""
        return self.needs_no_object and "only_media" not in self.entry

    @property
    def is_limited(self) -> bool:
        """ "closed for repairs", "closed to visitors", "closed because of the storm"."""
        if self.name not in CLOSING:
            return False
        return is_for_a_while(self.reading, self.end)

    @property
    def is_at_once(self) -> bool:
        return bool(AT_ONCE.search(self.reading.text[self.end : self.end + 60]))


def verbs_in(reading: Reading) -> list[Verb]:
    """The verbs in order, the longest reading of each."""
    found: list[Verb] = []
    for word in WORD.finditer(reading.mask):
        here = SHAPES.get(word.group().lower())
        is_next = not found or found[-1].end <= word.start()
        if here and is_next and not is_of_money(word.group(), reading.text):
            verb = _verb_at(reading, word, here)
            found += [verb] if verb else []
    return found


def _verb_at(reading: Reading, word: re.Match[str], shapes_here: list[Shape]) -> Verb | None:
    longest: Verb | None = None
    lead: Lead | None = None
    for shape in shapes_here:
        match = shape.tail.match(reading.mask, word.end())
        if match is None:
            continue
        lead = lead or _lead(reading, word.start(), shape.form)
        entry = VERBS[shape.name]
        if any(mark in entry and not lead.has(word) for mark, word in NEEDED.items()):
            continue
        if "only_ahead" in entry and not lead.has("will", "would", "to"):
            continue
        if "not_to_be" in entry and not _is_not_to_be(reading, match.end(), lead):
            continue
        if "of_work" in entry and not WORK_BEFORE.search(reading.mask[: word.start()]):
            continue
        behind = reading.mask[match.end() : match.end() + NEAR]
        if "unless" in entry and re.match(entry["unless"], behind):
            continue
        if "behind" in entry and not _is_behind(reading, match.end(), entry["behind"]):
            continue
        is_longer = longest is None or match.end() > longest.end
        if is_longer or _is_past_shut(longest, shape.form, match.end()):
            longest = Verb(shape.name, shape.form, word.start(), match.end(), lead, reading)
    return longest


def _lead(reading: Reading, start: int, form: Form) -> Lead:
    """The auxiliaries of a verb, also of one that shares them: "will dissolve and |move abroad",
    "decided to lay off its staff and |close"."""
    lead = lead_to(reading.mask, start)
    shared = SHARED.search(reading.mask, max(0, start - NEAR), start) if not lead.words else None
    return Lead(tuple(shared["will"].split()), lead.end) if shared and form == "base" else lead


def _is_behind(reading: Reading, end: int, words: str) -> bool:
    return re.search(rf" {words}", reading.mask[end : end + 100]) is not None


def _is_not_to_be(reading: Reading, end: int, lead: Lead) -> bool:
    """ "will not |reopen", other than until a day."""
    is_denied = NOT_TO_BE.search(" ".join(lead.words)) is not None
    return is_denied and UNTIL.match(reading.text, end) is None


def _is_past_shut(base: Verb | None, form: Form, end: int) -> bool:
    """Whether a word that is base and past alike ("shut") is the past here."""
    if base is None or base.lead.words[-1:] == ("to",):
        return False  # "has been told to |shut its office"
    if base.end == end and base.form == "base" and form == "participle":
        return base.lead.has("has", "have", "had", "been", "was", "were")
    same_word = base.end == end and base.form == "base" and form == "past"
    return same_word and not base.lead.has("to", "will", *MODALS)


def status_of(verb: Verb) -> Status | None:
    """How far it has come; None if it is not said to happen."""
    lead, reading = verb.lead, verb.reading
    if lead.has(*MODALS):
        if lead.has("should") and vote_to_come(reading, lead):
            return Status.THREATENED
        ruled = RULING.search(reading.mask[max(0, lead.end - 80) : lead.end])
        is_told = ruled or (lead.has("must") and AUTHORITY_SAYS.search(reading.mask))
        return Status.ORDERED if is_told and lead.has("should", "must") else None
    if is_threat(reading, lead):
        return Status.THREATENED
    if is_unsure(reading, lead) if verb.is_finite else is_hypothetical(reading, lead):
        return None
    if lead.has("would"):
        reported = lead.has(*PRONOUN_OR_REPORT) or REPORTING.search(reading.mask)
        return Status.ANNOUNCED if reported else None
    return _status_by_form(verb)


def _status_by_form(verb: Verb) -> Status | None:
    lead = verb.lead
    if verb.is_one_of_many or (verb.is_of_two and verb.is_at_once):
        return Status.COMPLETED
    if lead.has(*ORDERED) and lead.has("to"):
        return Status.ORDERED
    if lead.has("will", "shall") or verb.is_of_two:
        return Status.ANNOUNCED
    if verb.form in {"base", "ing"}:
        return _status_of_infinitive(verb) if verb.form == "base" else _status_of_ing(verb)
    is_ahead = lead.has("to", "be") and not lead.has("been") and not lead.remains
    return Status.ANNOUNCED if is_ahead else Status.COMPLETED


def _status_of_infinitive(verb: Verb) -> Status | None:
    lead = verb.lead
    if lead.has("to") and SOME_TIME_TO.search(verb.reading.mask[: lead.end].rstrip()):
        return Status.ORDERED
    if lead.has("forcing", "prompting") or lead.words[-2:] == ("had", "to"):
        return Status.COMPLETED
    is_resolved = any(word.endswith(RESOLVED) for word in lead.words)
    if is_resolved or lead.has(*DECISIONS, *PLANS) or lead.words[-2:] in HAS_TO:
        return Status.ANNOUNCED
    if lead.has(*FORCED):
        return Status.COMPLETED if lead.has("been", "was", "were") else Status.ANNOUNCED
    if lead.has("to") and (verb.reading.is_headline or lead.has("is", "are")):
        return Status.ANNOUNCED
    return None


def _status_of_ing(verb: Verb) -> Status | None:
    if verb.lead.has("no longer") and not verb.lead.has("will", "would"):
        return Status.COMPLETED
    if verb.lead.is_passive or verb.lead.has(*BEGUN):
        return Status.COMPLETED if verb.is_at_once else Status.ANNOUNCED
    return Status.ANNOUNCED if verb.reading.is_headline else None
