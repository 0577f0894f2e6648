"""Which of many names may be spelled like another: told fast, so that few are compared with care.

A name is signed with one bit for each pair of signs that follow each other in it, hashed into 128
(after Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970). Names that are
alike share most of their pairs, whatever the order of their words.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Signatures = NDArray[np.uint64]

WORD = 64
WORDS = 2
END_OF_NAME = "\n"
LEAST_SHARED = 0.5  # of the pairs of the shorter name
MOST_COMPARED = 3_000


def signatures(names: Sequence[str]) -> Signatures:
    """One row of bits for each name. None of them may be empty or have a line break."""
    signs = np.frombuffer((END_OF_NAME.join(names) + END_OF_NAME).encode("utf-32-le"), dtype="<u4")
    ends = signs == ord(END_OF_NAME)
    begins = np.concatenate([[0], np.flatnonzero(ends)[:-1] + 1])
    pairs = signs * 31
    pairs[:-1] += signs[1:]
    bits = np.uint64(1) << (pairs % WORD).astype(np.uint64)
    bits[ends] = 0
    bits[:-1][ends[1:]] = 0
    place = pairs // WORD % WORDS
    words = [np.bitwise_or.reduceat(bits * (place == word), begins) for word in range(WORDS)]
    return np.stack(words, axis=1)


def may_be_alike(name: str, among: Signatures) -> Sequence[int]:
    """The places of those that share enough with `name` to be compared, in order.

    No more than MOST_COMPARED, those that share most: so no register takes long.
    """
    (asked,) = signatures([name])
    shared = _count(among & asked) / np.maximum(np.minimum(_count(among), _count(asked)), 1)
    near = np.flatnonzero(shared >= LEAST_SHARED)
    found: Any = np.sort(near[np.argsort(-shared[near], kind="stable")[:MOST_COMPARED]])
    return found.tolist()  # type: ignore[no-any-return]


def _count(signed: Signatures) -> NDArray[np.int64]:
    counted: NDArray[np.int64] = np.bitwise_count(signed).sum(axis=-1)
    return counted
