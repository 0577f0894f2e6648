"""A cheap look: may this article report a closure at all?"""

import re

TRIGGERS = re.compile(
    r"\b(?:disband|dissol|clos|shut|suspend|ceas|liquidat|deregister|revok|ban(?:s|ned|ning)?\b"
    r"|outlaw|wind(?:s|ing)? up|relocat|halt)|解散|停運|停运|停刊|關閉|关闭|取締|取缔|撤銷|撤销|註銷|注销",
    re.IGNORECASE,
)


def may_report_closure(title: str, text: str) -> bool:
    """False for most news, which is then never read in full."""
    return bool(TRIGGERS.search(title) or TRIGGERS.search(text))
