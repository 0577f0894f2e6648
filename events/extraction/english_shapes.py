"""The names of an English sentence by their shape, without what only leads to them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from events.extraction.english_names import ONLY_FIRST_WORD, WELL_KNOWN, WORDS, Name, names_in
from events.extraction.english_nouns import ANY_ORGANIZATION
from events.extraction.gazetteer import Gazetteer
from events.extraction.sentences import Sentence

DATELINE = re.compile(r"[^()]{2,60}\([^)]{2,40}\) ?[-–—]")
POSSESSIVE = re.compile(r"['’]s? ")
OF_A_PLACE = re.compile(r" (?:of|in) (?:the )?$")
# "the seat of A in Rome": the place is the seat's.
PART_OF = re.compile(
    rf"\b(?i:{WORDS['units']['place_bound']}|{WORDS['units']['work']}) of (?:the )?[\"“]?$"
)
IN_A_TOWN = re.compile(r" in (?:the )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?$")
MEDIUM_BEFORE = re.compile(rf"\b(?:{WORDS['descriptors']['media']})(?<!s),? [\"“‘]?(?:The )?$")
MEDIUM = re.compile(
    r"^(?:Radio|TV\d*|Channel|Kanal)\b|\b(?:FM|TV\d*|Radio|Times|Post|Herald|Gazette|News|Daily)$"
)
MINISTRY_BEFORE = re.compile(
    r"\b(?:Ministry|Department|Secretariat|Minister|Secretary) (?:of|for) [A-Z]\w+(?: [A-Z]\w+)?,"
    r"(?: [A-Z]\w+,){0,3} $"
)
AND_A_PLACE = re.compile(r"(?P<and> and (?:the )?)[A-Z]\w+$")
COINED_NAME = re.compile(
    r"[A-Z][a-z]+(?:[A-Z]\w*|(?:aid|aide|care|help|hjelp|hilfe|health|relief|net|watch|lys|link|seed|med|corps|works|bridge))"
)
SHORT_FORM = re.compile(r"[A-ZÀ-Þ]{3,8}")
LEADING_KIND = re.compile(
    r"(?:NGO|Charity|Newspaper|Broadcaster|Website|Retailer|Lender|Airline|Carmaker|Insurer|Brewer"
    r"|Brokerage|Broker|Bookmaker|Chipmaker|Drugmaker) (?=[A-Z])"
)


@lru_cache(maxsize=1024)  # an article's sentences are asked for their names several times
def names_of(sentence: Sentence, gazetteer: Gazetteer) -> tuple[Name, ...]:
    """The names by shape, without a place in the possessive before them and without bare places."""
    return tuple(_names_of(sentence, gazetteer))


def _is_rest_of_ministry(text: str, name: Name) -> bool:
    """ "the Ministry of Youth, |Sports and Social Affairs", which no organization's noun ends."""
    before = text[max(0, name.start - 80) : name.start]
    is_behind = " and " in name.text and MINISTRY_BEFORE.search(before) is not None
    return is_behind and not ANY_ORGANIZATION.search(name.text.split()[-1])


def _names_of(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Name]:
    dateline = DATELINE.match(sentence.text)
    for name in names_in(sentence.text):
        if dateline and name.start < dateline.end():
            continue
        start = name.start + _lead_length(name.text, gazetteer)
        end = _law_end(name, gazetteer) if name.sort == "law" else name.end
        before = sentence.text[max(0, start - 40) : start]
        if _is_rest_of_ministry(sentence.text, name):
            continue
        if name.sort != "law" and (PART_OF.search(before) or _is_medium(before, name)):
            end = start + len(IN_A_TOWN.sub("", sentence.text[start:end]))
        end = name.start + _without_country(name, gazetteer) if end == name.end else end
        end = name.start + _without_adjective(sentence.text[name.start : end], gazetteer)
        is_dateline = name.text.isupper() and any(gazetteer.place_names.find(name.text.title()))
        is_no_name = ONLY_FIRST_WORD.fullmatch(sentence.text, start, end) is not None
        if start < end - 1 and not (is_dateline or is_no_name):
            yield Name(sentence.text[start:end], start, end)


def _is_medium(before: str, name: Name) -> bool:
    """ "the daily |Marl Dawn in Dorv", "|Marl FM in Dorv": the town is no part of its name."""
    named = IN_A_TOWN.sub("", name.text)
    return named != name.text and (
        MEDIUM_BEFORE.search(before) is not None or MEDIUM.search(named) is not None
    )


ARTICLE = re.compile(r"The (?=[A-ZÀ-Þ])")  # "Samplia's |The Marl Post"
QUOTES = frozenset("\"“”‘’'«»")


def is_within_longer(sentence: Sentence, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether the words are part of another name: Rappler in "Rappler Holdings Corporation"."""
    if sentence.field == "title":
        return False
    for name in names_in(sentence.text):
        if name.start <= start and end <= name.end and (name.start, name.end) != (start, end):
            before, after = sentence.text[name.start : start], sentence.text[end : name.end]
            is_quoted = sentence.text[name.start - 1 : name.start] in QUOTES
            is_quoted = is_quoted and sentence.text[name.end : name.end + 1] in QUOTES
            if after.strip(" .") and (name.sort == "organization" or is_quoted):
                return True
            if before.strip() and not _is_lead(before, gazetteer) and name.sort == "organization":
                return True
    return False


def _is_lead(words: str, gazetteer: Gazetteer) -> bool:
    """Whether words before a name are no part of it: a place, "NGO", a title, "and"."""
    rest = LEADING_KIND.sub("", words)
    for mention in gazetteer.place_names.find(rest):
        rest = rest.replace(rest[mention.start : mention.end], "")
    return not re.sub(r"['’]s?\b|\band\b|[\s,.-]", "", rest)


def _lead_length(text: str, gazetteer: Gazetteer) -> int:
    """How much of a phrase stands before the name: "Russia's", "UK NGO", or all, if but a place."""
    length = 0
    place = next((m for m in gazetteer.place_names.find(text) if m.start == 0), None)
    if place is not None:
        behind = text[place.end :]
        possessive = POSSESSIVE.match(behind)
        if not behind or possessive or LEADING_KIND.match(behind.lstrip()):
            length = place.end + (possessive.end() if possessive else len(behind[:1]))
    kind = LEADING_KIND.match(text[length:]) or (length and ARTICLE.match(text[length:]))
    return length + (kind.end() if kind else 0)


def _without_adjective(name: str, gazetteer: Gazetteer) -> int:
    """Where a name ends before that which begins the next one: "Forum of A |and the British"."""
    joined = AND_A_PLACE.search(name)
    places = gazetteer.place_names.find(name[joined.end("and") :]) if joined else ()
    is_place = joined is not None and any(m.start == 0 for m in places)
    return joined.start() if joined is not None and is_place else len(name)


def _without_country(name: Name, gazetteer: Gazetteer) -> int:
    """Where a coined name ends before where it comes from: "AidNow" of Britain."""
    place = next(
        (m for m in gazetteer.place_names.find(name.text) if m.end == len(name.text)), None
    )
    of_place = OF_A_PLACE.search(name.text[: place.start]) if place else None
    first = name.text[: of_place.start()] if of_place else ""
    is_whole = (
        COINED_NAME.fullmatch(first) or SHORT_FORM.fullmatch(first) or WELL_KNOWN.fullmatch(first)
    )
    return of_place.start() if of_place and is_whole else len(name.text)


def _law_end(name: Name, gazetteer: Gazetteer) -> int:
    """Where a law's name ends without the place: "Public Order Act" of Samplia."""
    places = (m for m in gazetteer.place_names.find(name.text) if m.end == len(name.text))
    place = next(places, None)
    of_place = OF_A_PLACE.search(name.text[: place.start]) if place else None
    return name.start + of_place.start() if of_place else name.end
