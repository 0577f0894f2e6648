"""What an English article is about, by the words that it uses most: civic life or trade, media."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from events.extraction.cast import Body
from events.extraction.english_names import WORDS
from events.extraction.lexicon import in_any_case

OF_TRADE = re.compile(rf"\b(?:{WORDS['odd_names']['commercial']})\b")
CIVIC = re.compile(rf"\b(?:{WORDS['odd_names']['civic']})\b")
OF_BODIES = in_any_case(rf"\b(?:{WORDS['ended']['speaks']})\b")
OF_MEDIA = in_any_case(rf"\b(?:{WORDS['media']['speaks']})\b")
OF_OTHERS = in_any_case(rf"\b(?:{WORDS['media']['of_others']})\b")
TRADES = in_any_case(rf"\b(?<!off the )(?:{WORDS['business']['trades']})\b")
MAY_BE_PAPER = re.compile(r"(?:.* )?(?:Monitor|Voices|Circle|Platform|Forum)")
FEW_WORDS_OF_TRADE = 1


@dataclass(frozen=True)
class Topic:
    """What the `texts` of an article speak of; each sort of words is counted once."""

    texts: Sequence[str]

    @property
    def is_civic(self) -> bool:
        """Whether it is about public life rather than about shops, bands or sports."""
        return self._of_trade <= FEW_WORDS_OF_TRADE or self._of_trade <= self._count(CIVIC)

    @property
    def is_about_bodies(self) -> bool:
        """Whether it speaks of organizations of civic life more than of trade and shows."""
        return self._of_bodies > self._of_trade

    @property
    def is_about_trade(self) -> bool:
        """Whether it says no more of civic life and of media than of trade."""
        of_trade = self._count(TRADES) + self._of_trade
        return self._of_bodies + self._of_media <= of_trade

    def is_about_media(self, bodies: Iterable[Body]) -> bool:
        """Whether it speaks of newspapers, stations and their people more than of others; `bodies`
        are those that it is known to name."""
        known = [body for body in bodies if body.kind and not OF_MEDIA.search(body.name)]
        of_kinds = [body for body in known if not may_be_paper(body)]
        media = sum(body.kind == "media" for body in of_kinds)
        others = len(of_kinds) - media
        return media + self._of_media > others + self._of_others

    @cached_property
    def _of_trade(self) -> int:
        return self._count(OF_TRADE)

    @cached_property
    def _of_bodies(self) -> int:
        return self._count(OF_BODIES)

    @cached_property
    def _of_media(self) -> int:
        return self._count(OF_MEDIA)

    @cached_property
    def _of_others(self) -> int:
        return self._count(OF_OTHERS)

    def _count(self, words: re.Pattern[str]) -> int:
        return sum(len(words.findall(text)) for text in self.texts)


def begins_with_trade(opening: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether an article begins with a hotel, a cinema, an airline, and goes on so."""
    return any(TRADES.search(text) for text in opening) and Topic(texts).is_about_trade


def may_be_paper(body: Body) -> bool:
    """Whether nothing is known of a body, or no more than a noun that papers are called by too."""
    is_so_called = MAY_BE_PAPER.fullmatch(body.name) is not None
    return body.kind is None or (body.kind in {"ngo", "alliance"} and is_so_called)
