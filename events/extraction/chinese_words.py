"""The lexicon of Chinese words, written in traditional characters and read in both scripts."""

from typing import Any

from events.extraction.lexicon import lexicon
from events.extraction.scripts import to_simplified


def either(pattern: str) -> str:
    """The regular expression for both scripts: 關閉 becomes [關关][閉闭]."""
    return "".join(_either(pattern))


def _either(pattern: str) -> list[str]:
    table, variants = to_simplified(), _variants()
    out: list[str] = []
    in_class = False
    for number, character in enumerate(pattern):
        if character in "[]" and pattern[number - 1 : number] != "\\":
            in_class = character == "["
        forms = variants.get(character, character + table.get(ord(character), ""))
        out.append(forms if in_class or len(forms) == 1 else f"[{forms}]")
    return out


def _variants() -> dict[str, str]:
    """Characters that are written for one another, with all of them."""
    groups = lexicon("languages")["characters"]["variants"].split()
    return {character: group for group in groups for character in group}


def _expanded(value: Any) -> Any:
    if isinstance(value, dict):
        return {either(key): _expanded(each) for key, each in value.items()}
    if isinstance(value, list):
        return f"(?:{'|'.join(either(each) for each in value)})"
    return either(value) if isinstance(value, str) else value


WORDS: dict[str, Any] = _expanded(lexicon("chinese"))
