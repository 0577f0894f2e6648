"""Who ended an organization where the verb leaves it open: itself, or an authority nearby."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from events.extraction.draft import Draft
from events.extraction.english_final import status_in_force
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import lexicon
from events.extraction.reading import AUTHORITY, LAW, Reading

WORDS = lexicon("vetoes")["deciders"]
OWN = re.compile(rf"\b(?:{WORDS['own']})\b")
BY_AUTHORITY = re.compile(rf"\b(?i:{WORDS['authority']})\b|{AUTHORITY}")
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| now| also| then| [\w-]+ and)? $"
    r"|\b(?:declared?|pronounced?|ruled|found|proclaimed?)\b[^,;:.]{1,60} $"
)
ITSELF = re.compile(r" (?:itself|themselves)\b")
ORDERED = {"dissolve", "disband", "wind_up", "liquidate", "abolish", "break_up"}
ORDERED_NOUNS = {"dissolution", "liquidation", "disbandment"}
TO_ITSELF = re.compile(
    r"\b(?:voted?|votes|voting|resolved|decided|agreed|chose|opted|voluntar\w+|self-)"
)
VOTED_FOR = re.compile(
    r"\b(?:voted|decided|resolved|agreed|opted|backed|approved) (?:for|on|in favou?r of)?"
    r"(?: (?:the|its|their))?(?: [\w-]+)? $"
)
OWN_PEOPLE = re.compile(
    r"\b(?:[Mm]embers(?! of (?:[Pp]arliament|[Cc]ongress|the [Cc]abinet))|[Dd]elegates|[Tt]rustees"
    r"|(?:[Ii]ts|[Tt]heir) (?:\w+ )?(?:board|council|committee|assembly|congress))\b|\bvoluntar"
)
# "the council announced that A, B and C |cease to exist"
NO_LONGER = re.compile(r"ceases? to exist|no longer exists?|exists? no longer")
SAID_BY_AUTHORITY = re.compile(
    rf"(?:{AUTHORITY}|\b(?i:{lexicon('english')['authorities']['words']})\b)[^.;:]{{0,60}}?\b(?:said|says|announce[sd]?|declare[sd]?|decree[sd]?"
    r"|decided|ruled|rules|read out|told)\b[^.;]{0,400}$"
)
LAW_OR_COURT = re.compile(
    rf"{LAW}|{AUTHORITY}"
    r"|\b(?:[Cc]ourt|[Tt]ribunal|[Dd]ecree|[Ll]aw No|[Pp]olice(?:men)?|[Ss]ealed?)\b"
)

NEAR = 120


@dataclass(frozen=True)
class Deciders:
    """The sentences of an article, asked who decides what one of them tells."""

    readings: Sequence[Reading]

    def settled(self, draft: Draft) -> Draft:
        """The draft with the kind that fits who decided, and what it has come to by that."""
        draft = self._by_who_decided(draft)
        status = status_in_force(draft)
        if status == draft.status:
            return draft
        return replace(draft, manner=replace(draft.manner, status=status))

    def _by_who_decided(self, draft: Draft) -> Draft:
        manner, word = draft.manner, draft.manner.rule.rsplit(".", 1)[-1]
        if manner.kind == Kind.DISSOLVED_BY_ORDER and self._is_by_itself(draft):
            status = Status.ANNOUNCED if manner.status == Status.ORDERED else manner.status
            own = replace(
                manner, kind=Kind.DISBANDED, status=status, decided_by=DecidedBy.ORGANIZATION
            )
            return replace(draft, manner=own)
        if manner.kind == Kind.DISBANDED and _is_said_to_be_no_more(draft):
            kind, by = Kind.DISSOLVED_BY_ORDER, DecidedBy.AUTHORITY
            order = replace(manner, kind=kind, status=Status.COMPLETED, decided_by=by)
            return replace(draft, manner=order)
        if manner.kind == Kind.DISBANDED and _is_voted_for(draft):
            return replace(draft, manner=replace(manner, status=Status.ANNOUNCED))
        is_open = manner.kind == Kind.DISBANDED and word in ORDERED | ORDERED_NOUNS
        if is_open and self._is_by_authority(draft, word):
            kind = Kind.DISSOLVED_BY_ORDER
            order = replace(manner, kind=kind, decided_by=DecidedBy.AUTHORITY)
            if order.status == Status.ANNOUNCED:
                order = replace(order, status=Status.ORDERED)
            return replace(draft, manner=order)
        return draft

    def _is_by_itself(self, draft: Draft) -> bool:
        """ "Delegates voted to dissolve it", "went into voluntary liquidation"."""
        mask = draft.told_in.mask
        before = mask[max(0, draft.told.start - 90) : draft.told.start]
        here = before + mask[draft.told.start : draft.told.end + 40]
        if self._names_authority(draft.told_in) and not OWN_PEOPLE.search(before):
            return False
        return TO_ITSELF.search(here) is not None

    def _is_by_authority(self, draft: Draft, word: str) -> bool:
        mask = draft.told_in.mask
        if word in ORDERED:
            passive = PASSIVE.search(mask[max(0, draft.told.start - NEAR) : draft.told.start])
            is_active = draft.told.text.partition(" ")[0].endswith("ing")  # "is |winding down"
            if not passive or is_active or ITSELF.match(mask, draft.told.end):
                return False
        if self._is_own(draft.told_in):
            return False
        number = self._numbers.get(id(draft.told_in), 0)
        near = self.readings[max(0, number - 1) : number + 2]
        if self._names_authority(draft.told_in):
            return True
        is_near = any(
            self._names_authority(reading) and not self._is_own(reading)
            for reading in near
            if not reading.is_title
        )
        return is_near and self._cites_law_or_court

    def _names_authority(self, reading: Reading) -> bool:
        return self._signs[id(reading)][0]

    def _is_own(self, reading: Reading) -> bool:
        return self._signs[id(reading)][1]

    @cached_property
    def _signs(self) -> dict[int, tuple[bool, bool]]:
        """Of each sentence: whether it names an authority, and an own decision."""
        return {
            id(reading): (bool(BY_AUTHORITY.search(reading.mask)), bool(OWN.search(reading.mask)))
            for reading in self.readings
        }

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(reading): number for number, reading in enumerate(self.readings)}

    @cached_property
    def _cites_law_or_court(self) -> bool:
        return any(LAW_OR_COURT.search(reading.mask) for reading in self.readings)


def _is_said_to_be_no_more(draft: Draft) -> bool:
    """ "The minister declared that A |ceases to exist", which is done by saying so."""
    before = draft.told_in.mask[: draft.told.start]
    ends = NO_LONGER.match(draft.told_in.mask, draft.told.start)
    is_now = ends is not None and not before.endswith("will ")
    return is_now and SAID_BY_AUTHORITY.search(before) is not None


def _is_voted_for(draft: Draft) -> bool:
    """ "members voted for its dissolution", which is still to come."""
    before = draft.told_in.mask[max(0, draft.told.start - 60) : draft.told.start]
    return draft.status == Status.COMPLETED and VOTED_FOR.search(before) is not None
