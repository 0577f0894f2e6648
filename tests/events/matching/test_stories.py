import random

import pytest

from events.matching.stories import BANDS, likeness, words_of
from tests.site import CLOSURE, WEATHER

REPORT = " ".join(CLOSURE) * 2
CHINESE = (
    "海港讀書會星期二宣布將於十一月底解散，並引述公安條例。"
    "該會成立於一九九零年，約有二百名成員，多數住在舊海港附近。"
)


def reworded(text: str, share: float, seed: int) -> str:
    """The text with a share of its words replaced."""
    dice = random.Random(seed)
    words = text.split()
    return " ".join(
        f"other{dice.randrange(10**6)}" if dice.random() < share else word for word in words
    )


def long_text(seed: int) -> str:
    dice = random.Random(seed)
    return " ".join(f"word{dice.randrange(5_000)}" for _ in range(300))


def test_the_same_text_is_wholly_alike_whatever_its_case_and_spacing():
    one, other = words_of(REPORT), words_of(REPORT.upper().replace(" ", "\n "))

    assert likeness(one.pairs, other.pairs) == 1
    assert one.bands == other.bands


def test_other_news_has_no_band_in_common():
    assert not set(words_of(REPORT).bands) & set(words_of(" ".join(WEATHER)).bands)


def test_copies_with_a_tenth_of_their_words_replaced_are_found():
    texts = [long_text(seed) for seed in range(60)]

    found = [
        set(words_of(text).bands) & set(words_of(reworded(text, 0.1, seed)).bands)
        for seed, text in enumerate(texts)
    ]

    assert sum(map(bool, found)) >= 57


def test_chinese_is_compared_by_its_characters():
    one, other = words_of(CHINESE), words_of(CHINESE.replace("星期二", "周二"))

    assert likeness(one.pairs, other.pairs) > 0.8
    assert set(one.bands) & set(other.bands)


@pytest.mark.parametrize("text", ["", " \n", "Word", "…!"])
def test_a_text_without_two_words_is_like_none(text):
    assert words_of(text).bands == []


def test_the_bands_of_a_text_stay_what_they_are():
    """They are kept for years: another version of the library must not change them unseen."""
    bands = words_of(REPORT).bands

    assert (len(bands), bands[:2]) == (BANDS, [5327510139005660502, 6019046474107962552])
