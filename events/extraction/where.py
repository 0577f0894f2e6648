"""Where an event is: the place that its sentence and its article speak of most."""

import re
from collections import Counter
from collections.abc import Iterable

from events.extraction.draft import Draft
from events.extraction.english_described import DESCRIPTOR
from events.extraction.gazetteer import Gazetteer, KnownPlace
from events.extraction.reading import ORG, Reading

NO_PLACE = re.compile(rf"-| (?:[a-z-]+ ){{0,2}}(?:{DESCRIPTOR}) \"?{ORG}")
IN_UNIT, IN_SENTENCE, IN_TITLE, ELSEWHERE = 6, 2, 3, 1


class Places:
    """The places of an article, weighed."""

    def __init__(self, readings: Iterable[Reading], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_code = {place.code: place for place in gazetteer.places}
        self._weights: Counter[str] = Counter()
        for reading in readings:
            for code in codes_in(reading):
                self._weights[code] += IN_TITLE if reading.is_title else ELSEWHERE

    def main(self) -> KnownPlace | None:
        """The place of the article; the one named first of those named most."""
        return self._heaviest(self._weights)

    def of(self, draft: Draft) -> KnownPlace | None:
        """The place of an event; without a word about it, where the organization is at home."""
        weights = self._weights.copy()
        for code in codes_in(draft.reading):
            weights[code] += IN_SENTENCE
        if draft.unit:
            for mention in self._gazetteer.place_names.find(draft.unit.text):
                weights[mention.known[0].code] += IN_UNIT
        place = self._heaviest(weights)
        return place or self._home(draft)

    def _home(self, draft: Draft) -> KnownPlace | None:
        """Where the register has the organization at home, or the place in its name."""
        if draft.body.jurisdiction and draft.unit is None:
            return self._by_code.get(draft.body.jurisdiction)
        named = next(iter(self._gazetteer.place_names.find(draft.body.name)), None)
        return named.known[0] if named else None

    def _heaviest(self, weights: Counter[str]) -> KnownPlace | None:
        return self._by_code[weights.most_common(1)[0][0]] if weights else None


def codes_in(reading: Reading) -> Iterable[str]:
    """The places a sentence names, not those of "Beijing-imposed", "the UK charity Oxfam"."""
    return (
        entity.text
        for entity in reading.entities
        if entity.sort == "place" and not NO_PLACE.match(reading.mask, entity.end)
    )
