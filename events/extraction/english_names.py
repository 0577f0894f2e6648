"""English names by their shape: what begins with capitals, and what its words make of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal
from unicodedata import normalize

from events.extraction.english_joined import parts_of
from events.extraction.english_name_pattern import NAME
from events.extraction.english_nouns import (
    ANY_ORGANIZATION,
    AUTHORITY,
    LAW,
    OR,
    ORGANIZATION,
    WORDS,
    head_of,
    head_phrase,
    last_kind,
)
from events.extraction.lexicon import whole_words
from events.extraction.when_english_words import MONTH

__all__ = [
    "ONLY_FIRST_WORD",
    "WORDS",
    "Name",
    "acronym_after",
    "acronym_before",
    "is_abbreviation",
    "kind_of_name",
    "names_behind",
    "names_in",
]

Sort = Literal["organization", "authority", "law", "person", "business", "unknown"]

ACRONYM = re.compile(
    r"\s?\((?:the |or |hereafter |known as )?[\"“'‘]?([A-Z][A-Za-z&/-]{1,11})[\"”'’]?\)"
    r"|, or ([A-Z]{2,8})(?=[,.;]|$)"
)
ACRONYM_BEFORE = re.compile(r"\b([A-Z][A-Z-]{1,9}) \((?:the )?$")

# Capitals that no range of letters holds, as the ones they come from.
PLAIN_CAPITALS = str.maketrans(
    "ĀĂĄĆČĎĐĒĖĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽƏȘȚ",
    "AAACCDDEEEEGGGIIIKLLLLNNNOOORSSSTTUUUUZZZAST",
)
SECOND_NAME = re.compile(
    r" (?P<quoted>[\"“«])(?P<in_quotes>[A-ZÀ-Þ][^\"”»,;:.!?]{1,40})[\"”»]"
    r"|\s?\((?P<in_brackets>[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+){1,6})\)"
)
FIRST_WORD = re.compile(
    rf"(?:(?:{WORDS['stop']['people_of']}) (?:of|at|from) (?:the )?)?"
    rf"(?:(?:{WORDS['stop']['first_words']})(?: (?:of|for|in|on|and)(?: the)?)? )*(?=\S)"
)
# Such words within a sentence are the name's own: "the party Our Land".
OWN_FIRST_WORD = re.compile(rf"(?:{WORDS['stop']['own_first_words']}) [A-ZÀ-Þ]")
WITHIN = re.compile(r"[a-z,] [\"“‘]?$")
ON_AIR = re.compile(r"(?:.*\b(?:Radio|TV|Rádio|Radyo|FM|Kanal|Canal|Channel|Stereo)\b.*)")
NUMBER = re.compile(
    rf" \d{{1,3}}(?:\.\d)?(?: FM)?(?![\w.%:]|,\d| (?:{MONTH}|[a-z]+s|per|percent|to|of)\b)"
)
# "the group Combat |21 was banned"
YEAR_IN_NAME = re.compile(
    r" (?:\d{1,2}|\d\.0)(?=,? (?:was|were|has|had|is|will|an?|the|which|by|on \w+day|in \d{4}|said"
    r"|says|announced|told|and(?: the)? [A-Z])\b)(?!, \d)"
)
NUMBERS_OTHERS = re.compile(
    r"\b(?:Articles?|Sections?|Chapter|Paragraph|Resolution|Covid|Group|Route|Phase|Order|Class|Page"
    r"|Part|Rule|Gate|Line|Unit|Zone|Room|Law|Act|Decree|No|Protocol|Bill|Top|Number|Level|Form)$"
)
MONTH_ONLY = re.compile(MONTH)
COUNT, COUNTED = re.compile(r"\d+ [A-ZÀ-Þ][\w-]+"), re.compile(r" (?:[\w-]+ )?[a-z-]+s\b")
ONLY_FIRST_WORD = re.compile(rf"(?:{WORDS['stop']['first_words']}|{WORDS['stop']['alone_words']})")
# "Media and Information Commission"
FOR_TWO_THINGS = re.compile(rf"[A-Z]\w+ and (?:[A-Z]\w+ )+(?:{WORDS['authorities']['names']})")
NEWS_AGENCY = re.compile(
    r"\b(?:Press|News|Information|Telegraph|Photo|Aid|Relief|Humanitarian|Refugees?|Mission)"
    r" Agency$"
)
STATE_COMMITTEE = re.compile(WORDS["authorities"]["committees"])
BASED = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’]*-(?:based|born|backed|linked|funded|run|led|registered|language|speaking|owned"
    r"|controlled|sponsored|financed|affiliated|aligned|friendly|critical|listed|held|making|ridden"
    r"|strapped|stricken|leaning|wing|style|old|founded|established|trained|subsidi[sz]ed)"
    r"|(?:Pro|Anti|Ex|Once|Far|Hard|Cent(?:re|er))-[a-z]+) "
)
SITE = re.compile(r"\w\.[a-z]{2,6}$")  # "Marl.info"
OWNERS = WORDS["description"]["owners"]
OWNED = re.compile(r"(?<=\w)(?<!s)['’]s (?=[A-ZÀ-Þ])")
# "Nightjar's |Kazan chapter"
A_UNIT = re.compile(
    r" (?:[a-z]+ )?(?:office|bureau|branch|chapter|delegation|newsroom|campus|mission|section"
    r"|secretariat|headquarters)\b"
)
UNIT_OF_A_PLACE = re.compile(r"['’]s? (?=[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?$)")
NEXT = 30
# "Students' Union of Hong Kong's Marl University" is one name.
OF_A_PLACE = re.compile(
    rf"\b(?:{OR.join(WORDS['organizations'].values())}) (?:of|at) \S+(?: \S+)?$"
)
SAINT = re.compile(r"(?:St|Saint|Our Lady)\b")
# "Prosecutor General's |Office"
OF_AN_OFFICE = re.compile(r"(?:Office|Administration|Chancellery|Secretariat|Cabinet)$")
PLURAL_OWNER = re.compile(rf"(?:^|\W)(?:{OWNERS})$")
TITLE = re.compile(rf"^(?:(?:{WORDS['titles']['words']})\b[. ]*)+(?=[A-Z])")
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])?$")
OF_THE_UN = re.compile(r"(?:UN|U\.N\.|United Nations) .*(?:Office|Commissioner|Mission|Agency)\b")
# "Man and Law", a rights group
BELONGS_TO = re.compile(r" (?:of|for|on|in|to|against) | and Law$")  # "Center for Justice and Law"
OF_LAW = re.compile(r"^(?:\w+ and Law|Law and \w+)$")
# "Press Freedom |Day", "|Kremlin-friendly"
OF_A_DAY = re.compile(r" Day$|^\w+-(?:friendly|backed|controlled|leaning|critical)$")
# "Sikhs for Justice", "Lawyers for Peace"
PEOPLE_FOR = re.compile(
    r"(?:[A-Z]\w+ ){0,2}(?!(?:Talks|Games|Elections|Prizes|Awards|Forces|Days|Services|Affairs)\b)"
    r"[A-Z]\w+(?:[^s]s|men|women|people|youth|Youth) for (?:the |an? )?[A-Z]"
)
OF_FAITH = re.compile(rf" (?:{WORDS['description']['of_faith']})$")
NO_ORGANIZATION = re.compile(WORDS["stop"]["no_organization"])
WELL_KNOWN = re.compile(WORDS["well_known"]["names"])
# Bodies of several states, which are like organizations where they close an office.
OF_STATES = re.compile(WORDS["international"]["bodies"])
WHOLE = re.compile(WORDS["organizations_whole"]["words"])
BUSINESS = re.compile(rf"\b(?:{WORDS['business']['words']})\b|\b(?:{WORDS['business']['last']})$")
# Names without a noun of an organization that are a firm's: "Tower Colliery", "Air Samplia".
FIRM = re.compile(
    rf".+ (?:{WORDS['business']['last_of_odd']})|(?:{WORDS['business']['first_of_odd']}) .+"
)
KNOWN_FIRM = re.compile(WORDS["business"]["known"])
NO_AUTHORITY = whole_words(WORDS["authorities"]["but"])
OF_STATE = whole_words(WORDS["authorities"]["of_state"])


@dataclass(frozen=True)
class Name:
    """A capitalized phrase at [start, end) of a sentence."""

    text: str
    start: int
    end: int

    @property
    def head(self) -> str:
        """What the name is in the main: "Center" of "Center for the Advancement of Rights"."""
        return head_of(self.text)

    @property
    def is_generic(self) -> bool:
        """Whether it only repeats a word of a longer name: "the Center", "the Alliance"."""
        return bool(ANY_ORGANIZATION.fullmatch(self.text)) and not WHOLE.fullmatch(self.text)

    @cached_property
    def sort(self) -> Sort:
        """What it names, by the first of its words that tells."""
        if (
            WELL_KNOWN.fullmatch(self.text)
            or PEOPLE_FOR.match(self.text)
            or NO_AUTHORITY.search(self.text)
        ):
            return "organization"
        if NO_ORGANIZATION.fullmatch(self.text):
            return "authority"
        if self._is_firm():
            return "business"
        if OF_THE_UN.match(self.text) or OF_FAITH.search(self.text):
            return "organization"
        if OF_LAW.search(self.text) or OF_A_DAY.search(self.text):
            return "unknown"
        return self._sort_by_head() or self._sort_by_any_word()

    def _sort_by_head(self) -> Sort | None:
        is_for_law = LAW.search(self.text.split()[-1]) and (
            not ANY_ORGANIZATION.search(self.head) or not BELONGS_TO.search(self.text)
        )
        if is_for_law or LAW.search(self.head):
            return "law" if " " in self.text or self.text == "Constitution" else "unknown"
        if STATE_COMMITTEE.search(self.text) or FOR_TWO_THINGS.fullmatch(self.text):
            return "authority"
        if NEWS_AGENCY.search(self.text):
            return "organization"
        if AUTHORITY.fullmatch(self.head):
            return "authority"
        if ANY_ORGANIZATION.search(self.head):
            return "authority" if OF_STATE.search(self.text) else "organization"
        is_longer = " " in self.text or "-" in self.text
        tells = is_longer and (last_kind(self.text) or last_kind(self.head))
        return "organization" if tells else None

    def _sort_by_any_word(self) -> Sort:
        if TITLE.match(self.text):
            return "person"
        if AUTHORITY.search(self.text):
            return "authority"
        if " " in self.text and ANY_ORGANIZATION.search(self.text):
            return "organization"
        is_firm = FIRM.fullmatch(self.text) or FIRM.fullmatch(head_phrase(self.text))
        return "business" if is_firm else "unknown"

    def _is_firm(self) -> bool:
        named = (self.text, head_phrase(self.text))
        return any(KNOWN_FIRM.fullmatch(each) or BUSINESS.search(each) for each in named)


def kind_of_name(text: str) -> str | None:
    """Which kind of organization a name speaks of: by the last such word of its head."""
    for words in (head_phrase(text), text):
        ends = {
            kind: match.end()
            for kind, nouns in ORGANIZATION.items()
            for match in nouns.finditer(words)
        }
        if ends:
            return max(ends, key=lambda kind: ends[kind])
    if OF_FAITH.search(text):
        return "religious"
    if OF_THE_UN.match(text) or WELL_KNOWN.fullmatch(text) or OF_STATES.fullmatch(text):
        return "ngo"
    return last_kind(text) or last_kind(head_of(text)) or ("media" if SITE.search(text) else None)


def names_in(text: str) -> Iterator[Name]:
    for name in _names_in(text.translate(PLAIN_CAPITALS)):
        yield Name(text[name.start : name.end], name.start, name.end)


def _names_in(text: str) -> Iterator[Name]:
    for match in NAME.finditer(text):
        for phrase_start, phrase_end in _owned(
            match.group(), text[match.end() : match.end() + NEXT]
        ):
            phrase = match.group()[phrase_start:phrase_end]
            at = match.start() + phrase_start
            for start, end in parts_of(text, at, phrase):
                name = _without_first_word(text, at + start, at + end)
                if name is not None:
                    yield name


def _owned(phrase: str, behind: str) -> Iterator[tuple[int, int]]:
    """An owner and what is owned are two names: "Li Wei's Evening Post", "Nightjar's Kazan
    |chapter"; a body's name that says whose it is, is one: "Women's Association"."""
    start = 0
    of_place = UNIT_OF_A_PLACE.search(phrase) if A_UNIT.match(behind) else None
    if of_place:
        yield from ((0, of_place.start()), (of_place.end(), len(phrase)))
        return
    for match in OWNED.finditer(phrase):
        owner = phrase[start : match.start()]
        if (
            " " in owner.removeprefix("The ")
            and not STATE_COMMITTEE.search(phrase)
            and not PLURAL_OWNER.search(owner)
            and not OF_AN_OFFICE.match(phrase, match.end())
            and not (SAINT.match(owner) or OF_A_PLACE.search(owner))
        ):
            yield start, match.start()
            start = match.end()
    yield start, len(phrase)


def is_abbreviation(acronym: str, name: str) -> bool:
    """Whether the letters stand in the name's words in order: "SMU" of "Sexual Minorities U"."""
    letters = re.sub(r"[^A-Z]", "", _without_accents(acronym))
    capitals = iter(re.sub(r"[^A-Z]", "", _without_accents(name)))
    return len(letters) > 2 and " " in name and all(letter in capitals for letter in letters)


def _without_accents(name: str) -> str:
    return name if name.isascii() else normalize("NFD", name)


def acronym_after(text: str, end: int) -> str | None:
    """The short form given in brackets right behind a name."""
    match = ACRONYM.match(text, end)
    return (match[1] or match[2]) if match else None


def acronym_before(text: str, name: Name) -> str | None:
    """The short form that a name in brackets spells out: "SMU" of "SMU (Sexual Minorities U)"."""
    match = ACRONYM_BEFORE.search(text[max(0, name.start - 20) : name.start])
    is_it = match and text.startswith(")", name.end) and is_abbreviation(match[1], name.text)
    return match[1] if match and is_it else None


def names_behind(text: str, name: Name) -> list[str]:
    """What else a name is by what stands right behind it: 'Lawyers' League "Amparo"' as a whole and
    as "Amparo"; "Open House" of "Casa Abierta (Open House)"."""
    match = SECOND_NAME.match(text, name.end)
    if match is None:
        return []
    whole = [text[name.start : match.end()]] if match["quoted"] else []
    return [match["in_quotes"] or match["in_brackets"], *whole]


def _counts(phrase: str, text: str, end: int) -> bool:
    """ "11 Samplian groups"."""
    return COUNT.fullmatch(phrase) is not None and COUNTED.match(text, end) is not None


def _without_first_word(text: str, start: int, end: int) -> Name | None:
    lead = FIRST_WORD.match(text[start:end])
    is_within = WITHIN.search(text[max(0, start - 3) : start]) is not None
    if (is_within and OWN_FIRST_WORD.match(text, start, end)) or text.startswith("Next ", start):
        lead = None
    begin = start + (lead.end() if lead else 0)
    based = BASED.match(text, begin, end)
    begin = based.end() if based else begin
    rest = text[begin:end]
    if ONLY_FIRST_WORD.fullmatch(rest) or rest.isdigit() or _counts(rest, text, end):
        return None
    if ON_AIR.fullmatch(rest) and (number := NUMBER.match(text, end)):
        return Name(text[begin : number.end()], begin, number.end())
    number = YEAR_IN_NAME.match(text, end)
    is_of_day = MONTH_ONLY.fullmatch(rest) is not None
    if number and not (is_of_day or NUMBERS_OTHERS.search(rest) or " " in rest):
        return Name(text[begin : number.end()], begin, number.end())
    end -= len(POSSESSIVE.search(rest).group())  # type: ignore[union-attr]
    return Name(text[begin:end], begin, end) if end - begin > 1 else None
