"""The words of a further language, from its one file in `lexicon/further/`, ready to be looked for.

`further_notation` tells how the files are written.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from events.extraction.further_counts import Counts, counts_from
from events.extraction.further_notation import whole, worded
from events.extraction.further_unspaced import spelled_out, unspaced
from events.extraction.lexicon import lexicon

FOLDER = Path(__file__).parent / "lexicon" / "further"
LANGUAGES = frozenset(file.stem for file in FOLDER.glob("*.toml"))

Form = Literal["did", "does", "will", "undergone", "to", "noun"]
FORMS: tuple[Form, ...] = ("did", "does", "will", "undergone", "to", "noun")
GOVERNORS = ("after", "sued", "decided", "announced", "forced", "will")
FATES = {"fate", "again"}  # "Y shared its fate", "annulled that of Y"
SHARED = (*sorted(FATES), "listed")  # closings told by another's
SORTS = ("media", "parties", "others")
LISTED = r"(?:,|(?:,[^,;:.]{{3,90}},|,)?\s*(?<!\w)(?:{})(?!\w))\s*(?:[^\W\d_]++['’\s-]*+){{0,4}}"
# Between a noun and a name: adjectives and "of" some: "asociación de vecinos La Esperanza".
INTRODUCED = r"(?:\s+{0}){{0,2}}(?:\s+(?:de|di|dei|des|d['’])\s*[^\W\d_A-ZÀ-Þ]{{5,}})?\s+"
UNNAMED = r"(?!\w)(?!\s*[«»„“\"]?¤)"  # no name follows
NOTHING = re.compile(r"(?!)")
PLACE = "@place"  # in the files: any country
DENYING = {"not", "doubts"}
CAPITAL = r"[^\W\d_][^\W_]*(?:[-.][^\W_]+)*"
ROW = (  # ", B and C" behind a name
    r"[»”\"]?(?:,\s+|,?{0}(?P<lead>[^\W\d_]{{1,5}}(?:\s+|['’]))?)(?P<name>{1})"
    r"(?=\s*[,.;)]|['’]\w|$|{0})"
)


@dataclass(frozen=True)
class Closing:
    """A way to end, with the patterns of its forms; `who`: whether who ends does it or has it done
    to it; `by`: who decides, where the words say so."""

    kind: str
    who: Literal["itself", "it"]
    by: str | None
    forms: Mapping[Form, re.Pattern[str]]


@dataclass(frozen=True)
class Words:
    """`is_verb_last`: who ends is mostly named before the verb. `is_noun_last`: "X Derneği".
    `has_small_nouns`: a capital is the sign of a name. `has_syllables`: a syllable in small letters
    may follow each with a capital: "Nhà báo Độc lập". `is_tenseless`: what a verb hangs on
    tells when it happens."""

    language: str
    is_verb_last: bool
    is_noun_last: bool
    has_small_nouns: bool
    has_syllables: bool
    is_tenseless: bool
    nouns: Mapping[str, re.Pattern[str]]
    any_noun: re.Pattern[str]
    bare: re.Pattern[str]
    patterns: Mapping[str, re.Pattern[str]]
    closings: Sequence[Closing]
    governors: re.Pattern[str]
    listed: re.Pattern[str]
    joint: re.Pattern[str]
    row: re.Pattern[str]
    introduced: re.Pattern[str]
    apposed: re.Pattern[str]
    conjunctions: frozenset[str]
    another: re.Pattern[str]
    to: re.Pattern[str]
    abbreviations: frozenset[str]
    connectors: frozenset[str]
    articles: frozenset[str]
    is_cyrillic: bool
    accusative: re.Pattern[str]
    counts: Counts
    never_names: frozenset[str]
    places: Mapping[str, re.Pattern[str]]
    any_place: re.Pattern[str]
    nominative: Sequence[tuple[re.Pattern[str], str]] = ()
    is_caseless: bool = False
    shapes: Sequence[tuple[str, re.Pattern[str]]] = ()
    beside: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = field(default_factory=dict)
    cases: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    dates: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> re.Pattern[str]:
        """A pattern of the file's table `[words]`; one that matches nothing if it is not there."""
        return self.patterns.get(name, NOTHING)


@cache
def words_of(language: str) -> Words:
    data = _data(language)
    nouns = data["organizations"]
    places = _places(language)
    conjunction = worded(data["names"]["and"])
    every = " | ".join(nouns[sort] for sort in SORTS if nouns.get(sort))
    words = Words(
        language=language,
        is_verb_last=data.get("verb_last", False),
        is_noun_last=data.get("noun_last", False),
        has_small_nouns=data.get("small_nouns", True),
        has_syllables=data.get("syllables", False),
        is_tenseless=data.get("tenseless", False),
        nouns={sort: whole(nouns[sort]) for sort in SORTS if nouns.get(sort)},
        any_noun=whole(every),
        bare=re.compile(rf"(?<!\w)(?:{_marked(nouns.get('the', ''))})(?:{worded(every)}){UNNAMED}"),
        patterns={name: _pattern(name, told) for name, told in data["words"].items()},
        closings=tuple(_closing(each, places) for each in data["closing"]),
        governors=_governors(data["governors"]),
        listed=re.compile(_behind_noun(every, data) + LISTED.format(conjunction)),
        introduced=re.compile(INTRODUCED.format(whole(data["words"]["adjectives"]).pattern)),
        apposed=re.compile(
            rf",\s+(?P<before>(?:[^\W\d_]+\s+){{0,2}}?)(?P<noun>{worded(every)})(?!\w)"
        ),
        conjunctions=frozenset(re.findall(r"\w+", conjunction)),
        joint=re.compile(rf"\s+(?:{conjunction})\s+"),
        row=re.compile(ROW.format(rf"\s+(?:{conjunction})\s+", CAPITAL)),
        another=_another(conjunction, nouns.get("the", ""), every, data["names"].get("to")),
        to=re.compile(worded(data["names"]["to"])) if "to" in data["names"] else NOTHING,
        abbreviations=frozenset(data["abbreviations"].split()),
        connectors=frozenset(data["names"]["connectors"].split()),
        accusative=re.compile(data["names"].get("accusative", "")),
        counts=counts_from(data["claims"], conjunction),
        is_cyrillic=data.get("cyrillic", False),
        articles=frozenset(data["names"].get("articles", "").split()),
        never_names=frozenset(data["names"]["never"].split()),
        places={code: whole(told) for code, told in places.items()},
        any_place=whole(" | ".join(places.values())),
        nominative=tuple(
            (re.compile(ending), put) for ending, put in data["names"].get("nominative", {}).items()
        ),
        dates=data["dates"],
        is_caseless=data.get("caseless", False),
        shapes=_shapes(data["names"].get("shapes", {}), places),
        beside=_beside(data),
        cases={role: re.compile(told) for role, told in data.get("cases", {}).items()},
    )
    return unspaced(words) if data.get("unspaced") else words


@cache
def triage_of(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All words for an end, and what shows that an organization is near: a noun for one or
    for an office, a quoted name."""
    data = _data(language)
    own = (closing for closing in data["closing"] if closing["kind"] not in SHARED)
    every = (closing[form] for closing in own for form in FORMS if form in closing)
    every = (_with_places(told, _places(language)) for told in every)
    nouns = " | ".join([*(data["organizations"][sort] for sort in SORTS), data["words"]["units"]])
    endings = " | ".join(every).replace("¤+", r"\S+")  # names are not masked yet
    looked_for = whole(endings), re.compile(rf"{whole(nouns).pattern}|[«»„“\"「『《]")
    return unspaced(looked_for) if data.get("unspaced") else looked_for


@cache
def international() -> re.Pattern[str]:
    """Names that are known everywhere, translated; a group tells the media."""
    known = lexicon("further")["international"]
    media, others = worded(known["media"]), worded(known["others"])
    return re.compile(rf"(?<!\w)(?:(?P<media>{media})|{others})(?!\w)")


def lowered(text: str) -> str:
    """In small letters and as long as before: "İ" would become two; "ё" is often written "е"."""
    return text.replace("İ", "i").lower().replace("ё", "е")


def _data(language: str) -> Mapping[str, Any]:
    """The file of a language; what it names under `[parts]` is put in where it stands as @name."""
    data = lexicon(f"further/{language}")
    return spelled_out(data, data["parts"]) if "parts" in data else data


def _shapes(
    told: Mapping[str, Sequence[str]], places: Mapping[str, str]
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    every = worded(" | ".join(places.values())).replace(r"\w*", "")
    return tuple(
        (sort, re.compile(shape.replace(PLACE, f"(?:{every})")))
        for sort, shapes in told.items()
        for shape in shapes
    )


def _beside(data: Mapping[str, Any]) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """How a noun stands right before a name in marks, and right behind it."""
    if not data.get("caseless"):
        return {}
    nouns = {sort: data["organizations"][sort] for sort in SORTS}
    nouns["no"] = data["words"]["no_organizations"]
    before, behind = data["names"]["noun_before"], data["names"]["noun_behind"]
    return {
        sort: (
            re.compile(before.format(worded(told))),
            re.compile(behind.format(worded(told))),
        )
        for sort, told in nouns.items()
    }


def _places(language: str) -> Mapping[str, str]:
    """The words for each country by its code."""
    own: Mapping[str, str] = _data(language).get("places", {})
    every: Mapping[str, str] = lexicon("further_places").get(language, {})
    return {**every, **own}


def _with_places(told: str, places: Mapping[str, str]) -> str:
    return told.replace(PLACE, f"({' | '.join(places.values())})")


def _closing(data: Mapping[str, str], places: Mapping[str, str]) -> Closing:
    told = {form: _with_places(data[form], places) for form in FORMS if form in data}
    forms = {form: whole(each) for form, each in told.items()}
    who: Literal["itself", "it"] = "itself" if data.get("who") == "itself" else "it"
    return Closing(data["kind"], who, data.get("by"), forms)


def _governors(data: Mapping[str, str]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{worded(data[name])})" for name in GOVERNORS if data.get(name))
    return re.compile(rf"(?<!\w)(?:{groups})(?!\w)")


def _pattern(name: str, told: str) -> re.Pattern[str]:
    """Whole words; those that deny are no part of a word with a hyphen: "sem-abrigo"."""
    return re.compile(whole(told).pattern + "(?!-)") if name in DENYING else whole(told)


def _another(conjunction: str, the: str, nouns: str, to: str | None) -> re.Pattern[str]:
    """Where a name ends since the next one begins: "… and the Association …", "… and to …"."""
    article = rf"(?:\w+\s+){{0,2}}(?:{worded(the)})?"
    begun = rf"{article}(?:{worded(nouns)})(?!\w)"
    begun = rf"(?:{begun}|(?:{worded(to)})(?!\w))" if to else begun
    return re.compile(rf"(?:{conjunction})\s+{begun}", re.IGNORECASE)


def _behind_noun(nouns: str, data: Mapping[str, Any]) -> str:
    """Where a noun stands between a name and "and": "X gazetesi ve …"."""
    return rf"(?:(?:{worded(nouns)})\s*)?" if data.get("noun_last") else ""


def _marked(told: str) -> str:
    """The word before a noun that says which one is meant; nothing where a language has none."""
    return rf"(?:{worded(told)})\s*" if told else ""
