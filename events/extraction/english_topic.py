"""What an English article is about, by the words that it uses most: civic life or trade, media."""

import re
from collections.abc import Iterable, Sequence

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


def is_civic(texts: Sequence[str]) -> bool:
    """Whether an article is about public life rather than about shops, bands or sports."""
    of_trade = _count(OF_TRADE, texts)
    return of_trade <= FEW_WORDS_OF_TRADE or of_trade <= _count(CIVIC, texts)


def is_about_bodies(texts: Sequence[str]) -> bool:
    """Whether an article speaks of organizations of civic life more than of trade and shows."""
    return _count(OF_BODIES, texts) > _count(OF_TRADE, texts)


def begins_with_trade(opening: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether an article begins with a hotel, a cinema, an airline, and says no more of civic life
    and of media than of trade."""
    if not any(TRADES.search(text) for text in opening):
        return False
    of_trade = _count(TRADES, texts) + _count(OF_TRADE, texts)
    return _count(OF_BODIES, texts) + _count(OF_MEDIA, texts) <= of_trade


def is_about_media(texts: Sequence[str], bodies: Iterable[Body]) -> bool:
    """Whether an article speaks of newspapers, stations and their people more than of others;
    `bodies` are those that it is known to name."""
    known = [body for body in bodies if body.kind and not OF_MEDIA.search(body.name)]
    of_kinds = [body for body in known if not may_be_paper(body)]
    media = sum(body.kind == "media" for body in of_kinds)
    others = len(of_kinds) - media
    return media + _count(OF_MEDIA, texts) > others + _count(OF_OTHERS, texts)


def may_be_paper(body: Body) -> bool:
    """Whether nothing is known of a body, or no more than a noun that papers are called by too."""
    is_so_called = MAY_BE_PAPER.fullmatch(body.name) is not None
    return body.kind is None or (body.kind in {"ngo", "alliance"} and is_so_called)


def _count(words: re.Pattern[str], texts: Sequence[str]) -> int:
    return sum(len(words.findall(text)) for text in texts)
