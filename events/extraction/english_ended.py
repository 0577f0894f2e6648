"""Odd names that are bodies' by the ending that an English article tells of them, where it speaks
of such bodies at all: "Nightjar has ceased to exist", "suspended Nightjar for a month"."""

import re

from events.extraction.english_names import WORDS, Name
from events.extraction.lexicon import lexicon

ENDED = WORDS["ended"]
HELPERS = rf"(?:{WORDS['media']['helpers']}|{ENDED['helpers']})*"
# What may stand between a name and its verb: brackets, a place, an aside.
GAP = (
    r"[\"”]?(?:\s?\([^)]{1,30}\))?(?: (?:from|in|of) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)?"
    r"(?:,[^,;:]{1,90},|, (?:which|who)| [-–—] [^-–—;:]{1,90} [-–—]|[-–—][^-–—;:]{1,90}[-–—])? "
)
WITH_ANOTHER = r"(?:and [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3} )?"
ENDS_ALONE = re.compile(rf"{GAP}{WITH_ANOTHER}{HELPERS}(?:{ENDED['alone']})(?!\w)")
ENDS = re.compile(rf"{GAP}{WITH_ANOTHER}{HELPERS}(?:{ENDED['ends']})(?!\w)")
ENDS_LIKE_PEOPLE = re.compile(rf"{GAP}{WITH_ANOTHER}{HELPERS}(?:{ENDED['like_people']})(?!\w)")
WHOSE = re.compile(rf"(?:[\"”]?['’]s?|, whose) (?:[\w-]+ ){{0,2}}?(?:{ENDED['belongings']})\b")
# "|Nightjar, Marl – struck off"; in front of it stands no name but a mark
BEGINS_ROW = re.compile(r"(?:^|[:;•·|.] ?|^\W{1,3}|\b\d{1,2}[.)] |\([a-z]\) )[\"“]?$")
IN_A_ROW = re.compile(
    r"(?:,? (?:(?:in|of) )?[A-ZÀ-Þ][\w'’-]+)?(?: ?[–—:]| --?) "
    rf"(?:{'|'.join(lexicon('endings')['rows']['kinds'].values())})(?=\s*(?:[.;,)|•]|$)| [a-z]+ )"
)
DONE_TO = re.compile(rf"\b(?:{ENDED['done_to']}) (?:the |both )?[\"“]?$")
DONE_TO_PEOPLE = re.compile(rf"\b(?:{ENDED['done_to_people']}) (?:the |both )?[\"“]?$")
# "the offices in Marl and |Dorv were closed", "victims of |Marl voted to"
WITHIN = re.compile(
    r"\b(?:of|in|at|from|for|on|to|by|with|near|into)(?: the)? "
    r"(?:[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3},? and )?[\"“]?$"
)
# "three Harbor |MPs have been suspended", but "Nightjar and |Wren have been"
ARE_MANY = re.compile(r"[\"”]? (?:have|were|are)\b")
JOINED = re.compile(r"(?:\band|,) (?:the )?[\"“]?$")
# "disbanded |Nightjar, the riot police"
OF_FORCE = re.compile(rf", (?:the|an?|its|\w+['’]s) (?:[\w'’-]+ ){{0,4}}?(?:{ENDED['forces']})\b")
# "|Shops in Marl closed", "his |Office in Samplia"
NO_NAME = re.compile(
    r"(?:[A-Z][a-z]+s|(?i:Sub-)?Offices?|Bureau|Branch|Mission|Head|Leader)"
    r" (?:in|of|at|across|for) "
)
# "Sportifs |contre le Sida" is nobody.
FOREIGN = re.compile(r" (?:pour|contre|des|para|contra|za|für|gegen|dla) ")
TITLE_ENDS = re.compile(rf" (?:(?:to|will|is|are|has|have) (?:be )?)?(?:{ENDED['in_titles']})\b")
SHORT_FORM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ-]{2,}|[A-Z]?[a-z]+[A-Z]\w+")
SAYS_HE = re.compile(r"\b(?:he|him|his|she|her)\b")
BEFORE = 70


def is_ended(text: str, name: Name, *, may_be_person: bool, of_bodies: bool) -> bool:
    """Whether a sentence says of a name what ends a body; `may_be_person`: and what is never said
    of somebody; unless the article is one `of_bodies`, what ends nothing else."""
    if not of_bodies:
        return _ends_alone(text, name)
    may_be_person = may_be_person and FOREIGN.search(name.text) is None
    before = text[max(0, name.start - BEFORE) : name.start]
    if OF_FORCE.match(text, name.end) or NO_NAME.match(name.text):
        return False
    in_a_row = BEGINS_ROW.search(before) and IN_A_ROW.match(text, name.end)
    if in_a_row or DONE_TO.search(before) or WHOSE.match(text, name.end):
        return True
    may_be_person = may_be_person or (
        SAYS_HE.search(text) is not None and not SHORT_FORM.fullmatch(name.text)
    )
    if not may_be_person and DONE_TO_PEOPLE.search(before):
        return True
    are_many = ARE_MANY.match(text, name.end) and not JOINED.search(before)
    if are_many or WITHIN.search(before):
        return False
    ends_like_people = not may_be_person and ENDS_LIKE_PEOPLE.match(text, name.end)
    return bool(ends_like_people or ENDS.match(text, name.end))


def is_ended_in_title(title: str, name: Name) -> bool:
    """ "Harbor Hill |to break up, hand buildings to its branches"."""
    return name.start == 0 and TITLE_ENDS.match(title, name.end) is not None


def is_dealt_with_like_people(text: str, name: Name) -> bool:
    """ "Ada Marl |was suspended", which says nothing of what that is."""
    return ENDS_LIKE_PEOPLE.match(text, name.end) is not None


def _ends_alone(text: str, name: Name) -> bool:
    before = text[max(0, name.start - BEFORE) : name.start]
    is_within = WITHIN.search(before) or ARE_MANY.match(text, name.end)
    is_other = OF_FORCE.match(text, name.end) or NO_NAME.match(name.text)
    return not (is_within or is_other) and ENDS_ALONE.match(text, name.end) is not None


def two_bodies(name: Name) -> list[str]:
    """The names of two that are taken for one, where one is a short form: "RDL and Nightjar"."""
    parts = name.text.split(" and ")
    is_short = len(parts) == 2 and any(SHORT_FORM.fullmatch(part) for part in parts)
    return parts if is_short and all(part[:1].isupper() for part in parts) else []
