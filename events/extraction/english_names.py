"""English names by their shape: what begins with capitals, and what its words make of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from events.extraction.lexicon import lexicon, whole_words
from events.extraction.when_english_words import MONTH, WEEKDAY

Sort = Literal["organization", "authority", "law", "person", "business", "unknown"]

WORDS = lexicon("english")
MONTH_OR_WEEKDAY = rf"(?:{MONTH}|{WEEKDAY})(?![\w-])"
# Small words within names, of many languages, without those that English sentences use as well.
SMALL = (
    r"(?:of|for|and|&|in|on|against|de|del|la|las|los|do|da|der|die|den|für|von|y|e|des|du|et|pour"
    r"|le|les|aux|sur|di|dei|della|delle|degli|il|per|por|para|con|sin|em|das|dos|van|voor|het"
    r"|och|og|ja|ve|ile|über|gegen|zur|zum|al|el|bin|ibn|cha|ya|wa|za|kwa|na|o)"
)
SMALL_PREFIX = r"(?:(?:[Aa][lnrsdzt]|[Ee]l|[Aa]sh|[Aa]th)-|[dlDL]['’])"
# "Save the Children", "Feed the Plains"
IMPERATIVE = r"(?:Save|Feed|Heal|Free|Protect|Defend|Help|Stop|End|Reclaim|Rebuild|Light|Lift|Hear)"
DOTTED = (
    r"(?:\.(?:[A-Z][a-z]+|(?:com|org|net|info|ru|by|az|kz|uz|kg|tj|hk|tv|io|eu|am|ge|md|news|media"
    r"|online|press|today|live|life|city)\b))?"
)
WORD = (
    rf"(?!{MONTH_OR_WEEKDAY})(?:(?:[A-Z]\.){{2,}}"
    rf"|(?:{SMALL_PREFIX})?[A-ZÀ-Þ][\w'’-]*{DOTTED}(?:&[A-Z]\w*)?(?:/[A-Z][\w-]*)*"
    rf"|\d[A-Z]{{2}}\w*|\d{{1,3}}[A-Z][a-z]\w+|(?<=, )\d(?= [A-Z]\w+,)|\d{{2,3}}%(?= [A-Z][a-z])"
    rf"|\d{{2,4}}(?= [A-Z][a-z])(?! {MONTH_OR_WEEKDAY}))"
)
# "Committee to Protect Journalists"
PURPOSE = (
    r"(?:Protect|End|Stop|Defend|Save|Free|Promote|Support|Abolish|Ban|Prevent|Combat|Fight|Advance"
    r"|Restore|Help|Build|Monitor|Repeal)\b"
)
# "the March Guard", which is no date
OF_A_MONTH = rf"(?<=[Tt]he )(?:{MONTH}|{WEEKDAY}) (?=[A-Z][a-z])"
NAME = re.compile(
    rf"(?<![\w’'-])(?<!\d[:.])(?:{OF_A_MONTH})?(?:{IMPERATIVE} the )?{WORD}"
    rf"(?:(?: {SMALL}(?: (?:the|la|las|los|el))? | for an? | to (?={PURPOSE})| )(?:{IMPERATIVE} the )?{WORD})"
    r"{0,14}"
    r"(?: (?:Inc|Ltd|Co)\b\.?|(?:(?<=Channel)|(?<=Kanal)|(?<=Canal)|(?<= TV)"
    r"|(?<=Radio)) \d{1,2}\b|(?<=Local) \d{1,5}\b|(?<= FM) \d{2,3}\.\d\b"
    r"| (?:8[7-9]|9\d|10[0-8])\.\d\b"
    r"(?!\s?(?:%|per|percent|points?|million|billion|degrees|km|kilo))(?: FM\b)?)?"
)
DEMAND = re.compile(rf"{IMPERATIVE} the ")
HEAD_ENDS = re.compile(r" (?:of|for|in|on|and|de|del|für|against|des|du)\b")
AND = re.compile(r" and (?:[Tt]he )?")
LEADS_TO_TWO = re.compile(
    rf"\b(?:[Tt]wo|[Bb]oth) (?:[\w'’-]+ ){{0,5}}?[a-z]+s(?:,|:| -| –| —| --)? (?:the )?[\"“]?$"
    rf"|\bamong (?:them|those|these|which)(?: are| were|,)? (?:the )?[\"“]?$"
)
AND_THE = re.compile(r" and [Tt]he ")
OF = re.compile(r" (?:of|from|at|in)(?: the)? (?=[A-Z0-9])")
# "Mountain of Mercy Ministries" is one name, "Tabani Moyo of the Crisis Coalition" two.
OF_THINGS = re.compile(rf"(?:[Tt]he )?(?:\w+ )?(?:{WORDS['signs']['things']})")
ACRONYM = re.compile(
    r"\s?\((?:the |or |hereafter |known as )?[\"“'‘]?([A-Z][A-Za-z&/-]{1,11})[\"”'’]?\)"
    r"|, or ([A-Z]{2,8}),"
)
OR = "|"


# What begins a name of its own behind "and": "BBC Africa and Voice of America".
BEGINS_ONE = re.compile(
    r"(?:Voice of|Radio|Stereo|Kanal|Canal|TV|Diario|Fundación|Asociación|Movimiento|Partido"
    r"|Fondation|Fundacja|Stiftung|Stichting|Associação|Collectif|Al-[A-Z]\w+"
    r"|(?:Union|Association|Society|Centre|Center|Institute|Committee|Federation|League|Council"
    r"|Foundation|Movement|Coalition|Friends|Lawyers|Doctors|Journalists) (?:of|for)(?: the)?) ?"
    r"[A-ZÀ-Þ a]"
)


FIRST_WORD = re.compile(
    rf"(?:(?:{WORDS['stop']['people_of']}) (?:of|at|from) (?:the )?)?(?:(?:{WORDS['stop']['first_words']})(?: (?:of|for|in|on|and)(?: the)?)? )*(?=\S)"
)
# Such words within a sentence are the name's own: "the party Our Land".
OWN_FIRST_WORD = re.compile(rf"(?:{WORDS['stop']['own_first_words']}) [A-ZÀ-Þ]")
WITHIN = re.compile(r"[a-z,] [\"“‘]?$")
ON_AIR = re.compile(
    r"(?:.*\b(?:Radio|TV|Rádio|Radyo|FM|Kanal|Canal|Channel|Stereo)\b.*)"
)
NUMBER = re.compile(rf" \d{{1,3}}(?:\.\d)?(?: FM)?(?![\w.%:]|,\d| (?:{MONTH}|[a-z]+s|per|percent|to|of)\b)")
ONLY_FIRST_WORD = re.compile(rf"(?:{WORDS['stop']['first_words']}|{WORDS['stop']['alone_words']})")
AUTHORITY = whole_words(WORDS["authorities"]["names"])
ORGANIZATION: dict[str, re.Pattern[str]] = {
    kind: whole_words(words) for kind, words in WORDS["organizations"].items()
}
ANY_ORGANIZATION = whole_words(OR.join(WORDS["organizations"].values()))
TELLING = re.compile(
    f"{ANY_ORGANIZATION.pattern}|{AUTHORITY.pattern}|{whole_words(WORDS['laws']['names']).pattern}"
)
LAST = {kind: re.compile(rf"\b(?:{words})$") for kind, words in WORDS["organizations_last"].items()}
NEWS_AGENCY = re.compile(
    r"\b(?:Press|News|Information|Telegraph|Photo|Aid|Relief|Humanitarian|Refugees?|Mission)"
    r" Agency$"
)
STATE_COMMITTEE = re.compile(WORDS["authorities"]["committees"])
PLURAL = re.compile(r"(?!Caritas)[A-Z][a-z]+s")  # "Journalists and Writers Foundation" is one name
SHORT_FORM = re.compile(r"[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,8}")  # "ActionAid", "BBC"
COINED = re.compile(r"[A-Z][a-z]+-?[A-Z][\w-]+")  # "ActionAid", "Marl-Ost"
BASED = re.compile(
    r"[A-ZÀ-Þ][\w'’]*-(?:based|born|backed|linked|funded|run|led|registered|language|speaking) "
)
OWNERS = WORDS["description"]["owners"]
OWNED = re.compile(r"(?<=\w)(?<!s)['’]s (?=[A-ZÀ-Þ])")
# "Students' Union of Hong Kong's Marl University" is one name.
OF_A_PLACE = re.compile(
    rf"\b(?:{OR.join(WORDS['organizations'].values())}) (?:of|at) \S+(?: \S+)?$"
)
SAINT = re.compile(r"(?:St|Saint|Our Lady)\b")
PLURAL_OWNER = re.compile(rf"(?:^|\W)(?:{OWNERS})$")
TITLE = re.compile(rf"^(?:(?:{WORDS['titles']['words']})\b[. ]*)+(?=[A-Z])")
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])?$")
OF_THE_UN = re.compile(r"(?:UN|U\.N\.|United Nations) .*(?:Office|Commissioner|Mission|Agency)\b")
NO_ORGANIZATION = re.compile(WORDS["stop"]["no_organization"])
BUSINESS = re.compile(rf"\b(?:{WORDS['business']['words']})\b|\b(?:{WORDS['business']['last']})$")
LAW = whole_words(WORDS["laws"]["names"])
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
        return _head(self.text)

    @property
    def is_generic(self) -> bool:
        """Whether it only repeats a word of a longer name: "the Center", "the Alliance"."""
        return bool(ANY_ORGANIZATION.fullmatch(self.text))

    @property
    def sort(self) -> Sort:
        """What it names, by the first of its words that tells."""
        if NO_ORGANIZATION.fullmatch(self.text):
            return "authority"
        if BUSINESS.search(self.text):
            return "business"
        if OF_THE_UN.match(self.text):
            return "organization"
        return self._sort_by_head() or self._sort_by_any_word()

    def _sort_by_head(self) -> Sort | None:
        is_for_law = LAW.search(self.text.split()[-1]) and not ANY_ORGANIZATION.search(self.head)
        if is_for_law or LAW.search(self.head):
            return "law" if " " in self.text or self.text == "Constitution" else "unknown"
        if STATE_COMMITTEE.search(self.text):
            return "authority"
        if NEWS_AGENCY.search(self.text):
            return "organization"
        if AUTHORITY.fullmatch(self.head):
            return "authority"
        if ANY_ORGANIZATION.search(self.head):
            return "authority" if OF_STATE.search(self.text) else "organization"
        is_longer = " " in self.text or "-" in self.text
        tells = is_longer and (_last_kind(self.text) or _last_kind(self.head))
        return "organization" if tells else None

    def _sort_by_any_word(self) -> Sort:
        if TITLE.match(self.text):
            return "person"
        if AUTHORITY.search(self.text):
            return "authority"
        if " " in self.text and ANY_ORGANIZATION.search(self.text):
            return "organization"
        return "unknown"


def kind_of_name(text: str) -> str | None:
    """Which kind of organization a name speaks of: by the last such word of its head."""
    for words in (_head_phrase(text), text):
        ends = {
            kind: match.end()
            for kind, nouns in ORGANIZATION.items()
            for match in nouns.finditer(words)
        }
        if ends:
            return max(ends, key=lambda kind: ends[kind])
    return _last_kind(text) or _last_kind(_head(text))


def _last_kind(text: str) -> str | None:
    return next((kind for kind, nouns in LAST.items() if nouns.search(text)), None)


def names_in(text: str) -> Iterator[Name]:
    for match in NAME.finditer(text):
        for phrase_start, phrase_end in _owned(match.group()):
            phrase = match.group()[phrase_start:phrase_end]
            at = match.start() + phrase_start
            for start, end in _two(text, at, phrase) or _parts(phrase):
                name = _without_first_word(text, at + start, at + end)
                if name is not None:
                    yield name


def _owned(phrase: str) -> Iterator[tuple[int, int]]:
    """An owner and what is owned are two names: "Li Wei's Evening Post"; a body's name that says
    whose it is, is one: "Women's Association"."""
    start = 0
    for match in OWNED.finditer(phrase):
        owner = phrase[start : match.start()]
        if (
            " " in owner
            and not PLURAL_OWNER.search(owner)
            and not (SAINT.match(owner) or OF_A_PLACE.search(owner))
        ):
            yield start, match.start()
            start = match.end()
    yield start, len(phrase)


def is_abbreviation(acronym: str, name: str) -> bool:
    """Whether the letters stand in the name's words in order: "SMU" of "Sexual Minorities U"."""
    letters = re.sub(r"[^A-Z]", "", acronym)
    capitals = iter(re.sub(r"[^A-Z]", "", name))
    return len(letters) > 2 and " " in name and all(letter in capitals for letter in letters)


def acronym_after(text: str, end: int) -> str | None:
    """The short form given in brackets right behind a name."""
    match = ACRONYM.match(text, end)
    return (match[1] or match[2]) if match else None


def _two(text: str, start: int, phrase: str) -> list[tuple[int, int]]:
    """Two names behind words that lead to several: "two newspapers, Marl Ost and Zorya Dnes"."""
    joined = [*AND.finditer(phrase)]
    if len(joined) != 1 or not LEADS_TO_TWO.search(text[max(0, start - 60) : start]):
        return []
    [cut] = joined
    left, right = phrase[: cut.start()], phrase[cut.end() :]
    are_two = " " in left and " " in right and not HEAD_ENDS.search(left)
    return [(0, cut.start()), (cut.end(), len(phrase))] if are_two else []


def _parts(phrase: str) -> Iterator[tuple[int, int]]:
    """Two names joined by "and" are two; "Securities and Exchange Commission" is one."""
    cut = None if LAW.search(phrase.rsplit(maxsplit=1)[-1]) else _cut(phrase)
    if cut is None:
        yield _bearer(phrase), len(phrase)
        return
    yield _bearer(phrase[: cut.start()]), cut.start()
    for start, end in _parts(phrase[cut.end() :]):
        yield cut.end() + start, cut.end() + end


def _cut(phrase: str) -> re.Match[str] | None:
    for match in AND.finditer(phrase):
        left, right = phrase[: match.start()], phrase[match.end() :]
        if BEGINS_ONE.match(right) or (_ends_a_name(left) and ANY_ORGANIZATION.search(right)):
            return match
        if SHORT_FORM.fullmatch(left) and " " in right:
            return match
        if " " not in left + right and (COINED.fullmatch(left) or COINED.fullmatch(right)):
            return match
        if _last_kind(right) and " " in right and " " in left and not HEAD_ENDS.search(left):
            return match
        if _is_whole(left) and " " in right and not ANY_ORGANIZATION.match(right):
            return match
        if not TELLING.search(phrase) and " " in left and not re.search(r" (?:for|of|in) ", phrase):
            return match
        is_new = not re.search(r" (?:for|of) ", left) or ANY_ORGANIZATION.fullmatch(_last(right))
        if AND_THE.match(match.group()) and is_new:
            return match
    return None


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1]


def _is_whole(left: str) -> bool:
    """Whether a name surely ends here: "New Land Democrats" and …"""
    last = left.rsplit(maxsplit=1)[-1]
    return (
        " " in left
        and not re.search(r" (?:of|for|in|and) ", left)
        and bool(ANY_ORGANIZATION.fullmatch(last))
    )


def _ends_a_name(text: str) -> bool:
    """Whether an organization's name could end here: not within "Association for Human Rights"."""
    if not ANY_ORGANIZATION.search(text) or PLURAL.fullmatch(text):
        return False
    within_object = re.search(r" (?:for|of)\b(?: the)? \S+$", text)
    return not within_object and bool(
        ANY_ORGANIZATION.search(text.rsplit(maxsplit=1)[-1]) or re.search(r" (?:of|for|in) ", text)
    )


def _bearer(phrase: str) -> int:
    """Where the body begins in "Tabani Moyo of the Crisis Coalition"."""
    match = OF.search(phrase)
    if match is None or DEMAND.match(phrase):
        return 0
    person, rest = phrase[: match.start()], phrase[match.end() :]
    if OF_THINGS.fullmatch(person):
        return 0
    names_a_body = ANY_ORGANIZATION.search(person) or AUTHORITY.search(person) or LAW.search(person)
    is_a_body = ANY_ORGANIZATION.search(rest) or AUTHORITY.search(rest)
    return match.end() if is_a_body and not names_a_body else 0


def _head(text: str) -> str:
    return _head_phrase(text).split()[-1]


def _head_phrase(text: str) -> str:
    return HEAD_ENDS.split(text, maxsplit=1)[0]


def _without_first_word(text: str, start: int, end: int) -> Name | None:
    lead = FIRST_WORD.match(text[start:end])
    is_within = WITHIN.search(text[max(0, start - 3) : start]) is not None
    if (is_within and OWN_FIRST_WORD.match(text, start, end)) or text.startswith("Next ", start):
        lead = None
    begin = start + (lead.end() if lead else 0)
    based = BASED.match(text, begin, end)
    begin = based.end() if based else begin
    rest = text[begin:end]
    if ONLY_FIRST_WORD.fullmatch(rest) or rest.isdigit():
        return None
    if ON_AIR.fullmatch(rest) and (number := NUMBER.match(text, end)):
        return Name(text[begin : number.end()], begin, number.end())
    end -= len(POSSESSIVE.search(rest).group())  # type: ignore[union-attr]
    return Name(text[begin:end], begin, end) if end - begin > 1 else None
