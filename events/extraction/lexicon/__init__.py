"""What the rules know about words, as data: one TOML file a subject."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of `<name>.toml`; shared, so never changed."""
    with (Path(__file__).parent / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def in_any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def whole_words(words: str) -> re.Pattern[str]:
    """Alternatives, each of which stands for whole words."""
    return re.compile(rf"\b(?:{words})\b")
