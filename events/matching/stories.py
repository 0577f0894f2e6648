"""Which articles tell the same in nearly the same words: an agency's report and its copies.

Texts whose MinHashes agree in a band are compared word by word; the bands live in PostgreSQL, so
that all workers know all articles (decision 0018).
"""

import hashlib
import re
import struct
import unicodedata
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from rensa import RMinHash

from events.models import Article, Telling

BANDS = 16
ROWS = 4
SEED = 1
# Whoever changes these, or the library, computes the bands of all tellings anew.
WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+")

LEAST_ALIKE = 0.5
MOST_FOUND = 1_000
MOST_COMPARED = 20


@dataclass(frozen=True)
class Words:
    """The words of a text by two and two, and the bands by which texts like it are found."""

    pairs: Set[str]
    bands: list[int]


@dataclass(frozen=True)
class Story:
    """Known by the article (key) that told it first; `likeness` to it is 0 to 1."""

    first_id: int
    likeness: float


def words_of(text: str) -> Words:
    """A character counts as a word where words are not spaced."""
    found = WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    pairs = {f"{one} {next_one}" for one, next_one in pairwise(found)}
    return Words(pairs, _bands(pairs) if pairs else [])


def likeness(one: Set[str], other: Set[str]) -> float:
    """How much of the words of two texts is common to both: 0 to 1."""
    return len(one & other) / (len(one | other) or 1)


def story_of(article: Article, words: Words) -> Story | None:
    """The story that an article tells again; None where it tells a new one. Two queries.

    It is compared with the first telling alone: a story does not drift from copy to copy.
    """
    alike = Telling.objects.filter(bands__overlap=words.bands).exclude(article=article)
    found = alike.exclude(first=article).values_list("first", "bands")[:MOST_FOUND]
    in_common: Counter[int] = Counter()
    for first_id, bands in found:
        in_common[first_id] = max(in_common[first_id], len(set(bands) & set(words.bands)))
    firsts = [first_id for first_id, _bands in in_common.most_common(MOST_COMPARED)]
    stories = [
        Story(first.pk, likeness(words.pairs, words_of(first.text).pairs))
        for first in Article.objects.filter(pk__in=firsts).only("text").order_by("pk")
    ]
    nearest = max(stories, key=lambda story: story.likeness, default=None)
    return nearest if nearest and nearest.likeness >= LEAST_ALIKE else None


def _bands(pairs: Set[str]) -> list[int]:
    sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
    sketch.update(sorted(pairs))
    values = sketch.digest()
    return [_hash(band, values[band * ROWS :][:ROWS]) for band in range(BANDS)]


def _hash(band: int, values: list[int]) -> int:
    """A bigint of PostgreSQL."""
    packed = struct.pack(f">H{ROWS}Q", band, *values)
    digest = hashlib.blake2b(packed, digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
