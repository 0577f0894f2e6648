"""Odd names that an English text says the end of, as of no person's: "C was outlawed"."""

import re

from events.extraction.depend_words import TRIGGERS
from events.extraction.english_described import ORDERED, TO_END, is_person, leads_to_another
from events.extraction.english_forms import only_bodies
from events.extraction.english_names import WORDS, Name

ENDINGS = WORDS["odd_names"]
# What is done to bodies of the record and not to those of a state.
DEREGISTERS = re.compile(
    r"\b(?:de-?regist(?:er|ers|ered|ering|ration of)|str(?:uck|ikes?|iking) off"
    r"|(?:registration|legal status|legal personality) of) (?:the )?[\"“]?$"
)
WAS_DEREGISTERED = re.compile(
    r"(?:\s?\([^)]{1,20}\))? (?:was|were|has been|have been|is) (?:de-?registered|struck off)\b"
)
ENDED_BY = re.compile(rf"\b(?:{ENDINGS['before']}) (?:the )?[\"“]?$")
ENDS = re.compile(
    rf"[\"”]?(?:\s?\([^)]{{1,20}}\))?(?:,[^,;:]{{1,90}},|, which)? (?:{ENDINGS['between']})*"
    rf"(?:{ENDINGS['after']}|{only_bodies()})\b"
)
ENDS_OWNED = re.compile(ENDINGS["owned"])
JOINED = re.compile(r"[\"”]?(?:\s?\([^)]{1,30}\))? and (?:the )?[\"“]?$")
BEHIND_JOINED = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?(?:\s*(?:[.,;]|$)"
    r"| (?:on|in|by|at|for|over|after|under|as|because|to be|last)\b)"
)
AUDIENCE_OF = re.compile(
    r"\b(?:[Rr]eaders|[Vv]iewers|[Ll]isteners|[Ss]ubscribers) (?:of|to) (?:the )?[\"“]?$"
)
COURT_OF_PARTIES = (
    r"(?:[Cc]onstitutional [Cc]ourt|[Ee]lect(?:ion|oral) (?:[Cc]ommission|[Cc]ourt|[Tt]ribunal))"
)
# What is only done to parties, and to bodies of any kind.
OF_PARTIES = re.compile(
    rf"\b{COURT_OF_PARTIES}"
    r" (?:has |had )?(?:dissolved|banned|deregistered|disbanded|outlawed) (?:the )?[\"“]?$"
)
BY_PARTY_COURT = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))? (?:was|has been|had been) (?:dissolved|banned|disbanded"
    r"|deregistered|outlawed)(?: on \w+day)? by the (?:country's )?"
    rf"{COURT_OF_PARTIES}\b"
)
OF_BODIES = re.compile(r"\b(?:legal|juridical) (?:personality|personhood) of (?:the )?[\"“]?$")
LABELS = re.compile(
    r"\b(?:declar|label|brand|designat|list|recogni[sz]|notif|gazett|proclaim|pronounc)\w*"
    r" (?:the )?[\"“]?$"
)
LABELED = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))? (?:as )?(?:an? )?[\"“'‘]?"
    r"(?:(?:undesirable|extremist|unwelcome)\b"
    r"|(?:unlawful|illegal|outlawed|prohibited|banned|terror|terrorist) (?:association"
    r"|organi[sz]ation|society|group"
    r"|party|movement|body)\b)"
)
NO_MORE_OUT = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,20}\))?(?:,[^,;:]{1,90},)? (?:(?:may|must|shall) not (?:be )?"
    r"(?:appear|publish|broadcast|print)|(?:publish|appear|come|will|is to)\w* [^,;:.]{0,24}?"
    r"for the (?:very )?last time)"
)
OFF_AIR = re.compile(r"[\"”]? off (?:the )?air")
PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ing|ed)")
WITHIN = re.compile(r"\b(?:of|in|at|from|for|on|to|by|with|near|into)(?: the)? [\"“]?$")


def is_joined_to(text: str, first: Name, name: Name) -> bool:
    """Whether an odd name is the other of two where an ending is told: "outlawed the Marl League
    and Rivers of Truth on Friday"."""
    return (
        name.sort == "unknown"
        and (" " in name.text or ENDED_BY.search(text, 0, first.start) is not None)
        and JOINED.match(text[first.end : name.start]) is not None
        and BEHIND_JOINED.match(text, name.end) is not None
        and TRIGGERS.search(text[: first.start]) is not None
    )


def ends_itself(text: str, name: Name) -> bool:
    """Whether an odd name is said to end as only organizations do: "Meduza was outlawed"."""
    is_odd = name.sort == "unknown" and not name.is_generic
    if not is_odd or PARTICIPLE.fullmatch(name.text) or is_person(text, name):
        return False
    before = text[max(0, name.start - 60) : name.start]
    if leads_to_another(text, name) or before.endswith("("):
        return False
    if ENDED_BY.search(before) or ENDS_OWNED.match(text, name.end) or _is_labeled(text, name):
        return True
    if ORDERED.search(before) and TO_END.match(text, name.end):
        return True
    if before.endswith(", ") and text.startswith(", ", name.end):
        return ENDS.match(text, name.end + 1) is not None  # "The first, Meduza, was outlawed"
    return not WITHIN.search(before) and ENDS.match(text, name.end) is not None


def is_deregistered(text: str, name: Name) -> bool:
    """Whether a name like a state commission's is one of those that states register."""
    before = text[max(0, name.start - 40) : name.start]
    return bool(DEREGISTERS.search(before) or WAS_DEREGISTERED.match(text, name.end))


def ended_kind(text: str, name: Name) -> str | None:
    """The kind of an odd name by how it ends: what is taken off the air is a medium."""
    is_of_audience = AUDIENCE_OF.search(text, 0, name.start)
    is_silenced = OFF_AIR.match(text, name.end) or NO_MORE_OUT.match(text, name.end)
    if is_of_audience or is_silenced:
        return "media"
    before = text[max(0, name.start - 60) : name.start]
    if OF_PARTIES.search(before) or BY_PARTY_COURT.match(text, name.end):
        return "party"
    return "other" if _is_labeled(text, name) or OF_BODIES.search(before) else None


def _is_labeled(text: str, name: Name) -> bool:
    """ "declared |Slow Ferry| undesirable", as only organizations are."""
    before = text[max(0, name.start - 40) : name.start]
    return bool(LABELS.search(before) and LABELED.match(text, name.end))
