"""Where an event is: the place that its sentence and its article speak of most."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from events.extraction.draft import Draft
from events.extraction.english_described import DESCRIPTOR
from events.extraction.english_names import WORDS
from events.extraction.findings import Kind
from events.extraction.gazetteer import Gazetteer, KnownPlace
from events.extraction.reading import ORG, PLACE, Reading

WHERE = WORDS["where"]
NO_PLACE = re.compile(rf"-| (?:[a-z-]+ ){{0,2}}(?:{DESCRIPTOR}) \"?{ORG}| (?:{WHERE['behind']})\b")
OF_WHO_SPEAKS = re.compile(rf"\b(?:{WHERE['before']}) (?:in|at) (?:the )?$")
DATELINE = re.compile(r"\W{0,3}(?:[A-ZÀ-Þ\d(]\S{0,30} ){1,7}(?:--?|[–—]|//) ")
SEATS = frozenset(WHERE["seats"].split())
# "the |French section": where it is from, not where it works
FROM = re.compile(r"\bsections?$")
# "OSCE Mission |to Samplia"
NAMES_ITS_PLACE = re.compile(r".*\b(?:in|to|for) (?:the )?$")
# "moves its seat from Samplia |to Norland and Marl"
TO = re.compile(rf"\b(?:to|for) (?:the )?(?:[a-z-]+ )?(?:{PLACE}(?:,| and)? (?:and )?)*$")
LEFT = re.compile(r"\b(?:from|out of|leav\w+|left|quit\w*|exit\w*) (?:the )?(?:[a-z]+ern )?$")
LEAVING = {Kind.OFFICE_CLOSED, Kind.RELOCATED}
IN_UNIT, IN_SENTENCE, IN_TITLE, ELSEWHERE = 6, 2, 3, 1
BEFORE, FAR = 40, 160


class Places:
    """The places of an article, weighed; where only an office or a speaker is counts if there is no
    other."""

    def __init__(self, readings: Iterable[Reading], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_code = {place.code: place for place in gazetteer.places}
        self._weights: Counter[str] = Counter()
        self._of_others: Counter[str] = Counter()
        self._by_reading: dict[int, Counter[str]] = {}
        for reading in readings:
            here = self._by_reading[id(reading)] = Counter()
            weight = IN_TITLE if reading.is_title else ELSEWHERE
            for code, is_of_others in codes_in(reading):
                here[code] += 0 if is_of_others else IN_SENTENCE
                (self._of_others if is_of_others else self._weights)[code] += weight

    def main(self) -> KnownPlace | None:
        """The place of the article; the one named first of those named most."""
        return self._heaviest(self._weights or self._of_others)

    def of(self, draft: Draft) -> KnownPlace | None:
        """The place of an event; without a word about it, where the organization is at home."""
        weights = self._weights + self._by_reading.get(id(draft.told_in), Counter())
        for code in (*self._own(draft), *_left(draft)):
            weights[code] += IN_UNIT
        for code in _destinations(draft):
            del weights[code]
        return self._heaviest(weights) or self._home(draft) or self._heaviest(self._of_others)

    def _own(self, draft: Draft) -> Iterator[str]:
        """The places in the name of the office, or at the end of the body's own."""
        if draft.unit and not FROM.search(draft.unit.text):
            for mention in self._gazetteer.place_names.find(draft.unit.text):
                yield mention.known[0].code
        name = draft.body.name
        for mention in self._gazetteer.place_names.find(name):
            if mention.end == len(name) and NAMES_ITS_PLACE.fullmatch(name[: mention.start]):
                yield mention.known[0].code

    def _home(self, draft: Draft) -> KnownPlace | None:
        """Where the register has the organization at home, or the place in its name."""
        if draft.body.jurisdiction and draft.unit is None:
            return self._by_code.get(draft.body.jurisdiction)
        named = next(iter(self._gazetteer.place_names.find(draft.body.name)), None)
        return named.known[0] if named else None

    def _heaviest(self, weights: Counter[str]) -> KnownPlace | None:
        return self._by_code[weights.most_common(1)[0][0]] if weights else None


def _left(draft: Draft) -> Iterator[str]:
    """What it leaves or is thrown out of: "three Norland charities were expelled from |Samplia"."""
    if draft.kind in LEAVING and draft.unit is None:
        told_in, start = draft.told_in, draft.told.start
        for entity in told_in.within(start, start + BEFORE * 2, "place"):
            if LEFT.search(told_in.mask[start : entity.start]):
                yield entity.text
                return


def _destinations(draft: Draft) -> Iterator[str]:
    """Where it moves to; it ends where it leaves."""
    if draft.kind == Kind.RELOCATED:
        told_in, start = draft.told_in, draft.told.end
        for entity in told_in.within(start, start + FAR, "place"):
            if TO.search(told_in.mask[start : entity.start]):
                yield entity.text


def codes_in(reading: Reading) -> Iterator[tuple[str, bool]]:
    """The places a sentence names, not those of "Beijing-imposed", "the UK charity Oxfam"; and
    whether it is only where somebody speaks, or the seat in a dateline of an international body."""
    line = DATELINE.match(reading.text)
    for entity in reading.entities:
        if entity.sort == "place" and not NO_PLACE.match(reading.mask, entity.end):
            before = reading.mask[max(0, entity.start - BEFORE) : entity.start]
            is_of_line = line is not None and entity.end <= line.end() and entity.text in SEATS
            yield entity.text, is_of_line or OF_WHO_SPEAKS.search(before) is not None
