"""A cheap look: may this article report a closure at all?"""

import re

from events.extraction.lexicon import lexicon

TRIGGERS = re.compile(
    rf"\b(?:{'|'.join(lexicon('triage')['en'])})|{'|'.join(lexicon('triage')['zh'])}",
    re.IGNORECASE,
)


def may_report_closure(title: str, text: str) -> bool:
    """False for most news, which is then never read in full."""
    return bool(TRIGGERS.search(title) or TRIGGERS.search(text))
