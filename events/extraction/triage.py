"""A cheap look: may this article report a closure at all?"""

import re
from functools import cache

from events.extraction.lexicon import lexicon

STEM = re.compile(r"[a-z ]+(?![?*a-z ])")


def may_report_closure(title: str, text: str) -> bool:
    """False for most news, which is then never read in full."""
    return _has_trigger(title) or _has_trigger(text)


def _has_trigger(text: str) -> bool:
    lowered = text.lower()
    if any(word in text for word in lexicon("triage")["zh"]):
        return True
    return any(
        stem in lowered and any(_begins_word(lowered, found) for found in trigger.finditer(lowered))
        for stem, trigger in _triggers()
    )


@cache
def _triggers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each with the letters that it begins with: to look for those alone costs a twentieth."""
    return tuple(
        (stem[0] if (stem := STEM.match(trigger)) else "", re.compile(trigger))
        for trigger in lexicon("triage")["en"]
    )


def _begins_word(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()]
    return not (before.isalnum() or before == "_")
