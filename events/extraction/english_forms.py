"""The forms of the English verbs that tell of an ending, looked up by word."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from events.extraction.lexicon import lexicon

Form = Literal["base", "third", "past", "participle", "ing"]
FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "ing")

VERBS: dict[str, dict[str, Any]] = lexicon("endings")["verbs"]
IRREGULAR: dict[str, str] = lexicon("endings")["irregular"]


@dataclass(frozen=True)
class Shape:
    """A form of a verb, and what must follow it."""

    name: str
    form: Form
    tail: re.Pattern[str]


@cache
def shapes() -> dict[str, list[Shape]]:
    """The shapes that begin with a word, under that word."""
    found: dict[str, list[Shape]] = {}
    for name, entry in VERBS.items():
        tail = re.compile(_tail(entry), re.IGNORECASE)
        for base in entry["words"].split():
            for form, word in zip(FORMS, forms_of(base), strict=True):
                found.setdefault(word, []).append(Shape(name, form, tail))
    return found


def _tail(entry: dict[str, Any]) -> str:
    behind = rf" {entry['object']}(?!\w)" if "object" in entry else ""
    return behind + (rf"(?= {entry['ahead']})" if "ahead" in entry else "")


def forms_of(base: str) -> list[str]:
    """Base, third person, past, participle and -ing of a verb."""
    if base in IRREGULAR:
        return IRREGULAR[base].split()
    stem = base.removesuffix("e")
    ends_sharp = base.endswith(("sh", "ch", "x", "ss"))
    past = f"{stem}ed"
    return [base, f"{base}{'es' if ends_sharp else 's'}", past, past, f"{stem}ing"]


def only_bodies() -> str:
    """The verbs that only organizations do or undergo, as a regular expression."""
    told = []
    for entry in VERBS.values():
        if entry.get("only_bodies") and "no_longer" not in entry:
            words = "|".join(word for base in entry["words"].split() for word in forms_of(base))
            behind = rf" {entry['object']}" if "object" in entry else r"(?=[ .,;]|$)(?! the\b)"
            told.append(rf"(?:{words}){behind}")
    return "|".join(told)
