"""Signs by which a whole English article shows that an odd name is an organization's: what the
sentence says around it, what the next one calls it, and beside whom it stands in a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from events.extraction.cast import Cast
from events.extraction.english_described import (
    DESCRIPTOR,
    PERSON_BEFORE,
    descriptor_kind,
    ended_kind,
    ends_itself,
    is_commercial,
    is_person,
)
from events.extraction.english_names import WORDS, Name, kind_of_name
from events.extraction.english_shapes import names_of
from events.extraction.gazetteer import Gazetteer
from events.extraction.sentences import Sentence

SIGNS = WORDS["signs"]
PERSON = WORDS["description"]["person"]
MANY = r"(?:two|both|three|four|five|six|seven|several|the|its|their|these|other|local|\d+)"
# "Nightjar (a choir; 12 March)"
GLOSSED = re.compile(rf"\s?\((?:(?:an?|the) )?(?:[\w'’-]+ ){{0,3}}?(?:{DESCRIPTOR})(?=[;,) ])")
RELATIVE = re.compile(
    rf"[\"”]?(?:\s?\([^)]{{1,30}}\))?, (?:which (?:(?:has|have|had|also|long|once|\w+ly) ){{0,3}}"
    rf"(?:{SIGNS['activity']})\b|whose (?:[\w'’-]+ ){{0,3}}?(?:{SIGNS['people']})\b"
    rf"|(?:run|staffed|set up|edited|formed) (?:by|in exile)\b"
    rf"|(?:[\w'’-]+ ){{0,3}}?(?:{SIGNS['crowds']}) (?:who|that)\b)"
)
APPOSED = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?, (?:(?:once|long|now|itself|also) )?"
    r"(?:an?|the|one of (?:the|its)|its|\w+['’]s|) ?(?:(?!who|which|that|of|and)[\w'’-]+ ){0,6}?"
    rf"(?:{SIGNS['apposed']})\b(?![-'’]| (?:{PERSON})\b)"
)
BESIDE = re.compile(rf"\b(?:{SIGNS['beside']}),? (?:(?:called|named|known as) )?[\"“‘]?$")
PEOPLE_OF = re.compile(
    rf"\b(?i:{SIGNS['people']}) (?:of|for|held by)(?: [Tt]he)? [\"“‘]?$"
    r"|\b(?:suspension|ban) (?:\w+ ){0,3}imposed on [\"“‘]?$"
)
FUNDED = re.compile(r"\b[\w.]+-(?:funded|registered|backed|based|language|financed) [\"“]?$")
# "Nightjar said on Monday that it …", "Nightjar has moved its files"
LEADS_IN = re.compile(
    r"^(?:[^\w]*|.{0,50}? (?:-|–|—|--) |\d{1,2}[:.]\d{2} |(?:Meanwhile|Separately|Earlier|Later"
    r"|Last \w+|This \w+|In [\w ]+|On [\w ]+|Also|And|But|Now|Then|So),? )?(?:[Tt]he )?[\"“‘]?$"
)
ITSELF = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?(?:, [^,;:]{1,100},)? (?:(?:has|have|had|will|would|is|was) "
    r"(?:[a-z]+ly |been |to |not |also )*[a-z]+|(?:\w+ly )?(?:[a-z]+(?:ed|s)|said|told|held|put|shut"
    r"|wrote|left|went|sent|took|gave|began|kept|lost|made|met|ran|sold))\b"
    r"[^;:.]{0,90}? (?:its|itself|it)\b"
)
ANOTHER = re.compile(
    rf"[A-ZÀ-Þ]|\b(?:{DESCRIPTOR}|{WORDS['authorities']['words']}|company|firm|country|city|he|she"
    r"|who|they|nation)\b|\b(?:the|an?) (?:[\w'’-]+ ){1,3}(?:had|has|have|was|were|is|are|would)\b"
)
WEEKDAYS = re.compile(r"\b(?:[A-Z][a-z]+day|(?:Jan|Febr)uary|March|April|May|June|July|August"
                      r"|(?:Septem|Octo|Novem|Decem)ber)\b")  # fmt: skip
NEXT_CALLS = re.compile(rf"[\"“]?The (?:[\w'’-]+ ){{0,3}}?(?P<noun>{DESCRIPTOR})(?<!s)\b(?!['’])")
UNNAMED = re.compile(
    rf"^(?:.{{0,40}}? (?:-|–|—|--) )?(?:An?|One of (?:the|its|\w+['’]s)|Another|\w+['’]s \w+est) "
    rf"(?:[\w'’-]+ ){{0,6}}?(?P<noun>{DESCRIPTOR})\b"
)
SPEAKS = re.compile(
    r"[\"”]?(?:, [^,;:]{1,100},)? (?:has|had|is|was|will|[a-z]+ed|[a-z]+s|said|told|wrote|held)\b"
)
ROLE_FIRST = re.compile(rf"(?i:{PERSON}|managing|chief|deputy|sister|publisher) ")
IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Tt]o|[Ff]rom) (?:the )?$")
# Lists.
BETWEEN = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?(?:[,;](?: and| or)?| and| or|,? as well as)(?: the| its)? [\"“]?"
)
JOINS = re.compile(r"\b(?:and|or|as well as)\b")
HEADED = re.compile(
    rf"\b(?P<noun>{DESCRIPTOR})(?<=s)(?:[,:]| -| –| —| --|,? (?:including|such as|like|namely|called"
    r"|named|among them|notably|known as))?(?: the)? [\"“]?$"
)
BELONG = re.compile(
    rf"[\"”]?(?:,[^,;:]{{1,60}},)? (?:(?:is|are|was|were) (?:also )?among (?:the |those )?|and "
    rf"(?:[\w-]+ ){{0,2}}other )(?:[\w'’-]+ ){{0,4}}?(?P<noun>{DESCRIPTOR})\b"
)
NO_BODY = re.compile(rf"(?:^|\b)(?:{SIGNS['no_body']})\b")
OF = re.compile(r"\bof (?:the )?[\"“]?$")
COMPOUND = re.compile(r"^\w+-[a-z]{4,}$")
AS_ADJECTIVE = re.compile(r" [a-z]+ (?:is|are|was|were|has|have|had|will|would)\b")
OF_THE_MAP = re.compile(rf"(?:\W|\b(?:{SIGNS['of_the_map']})\b)*")
FEW = 2


@dataclass(frozen=True)
class Signs:
    """The names of an article, and what it shows of those that have no known shape."""

    cast: Cast
    sentences: Sequence[Sentence]
    gazetteer: Gazetteer

    @cached_property
    def names(self) -> list[list[Name]]:
        return [list(names_of(sentence, self.gazetteer)) for sentence in self.sentences]

    @cached_property
    def words_alone(self) -> set[str]:
        """The names of one word, without "the" before them: surnames among them."""
        return {
            name.text
            for sentence, names in zip(self.sentences, self.names, strict=True)
            for name in names
            if " " not in name.text
            and not sentence.text[: name.start].rstrip('"“ ').lower().endswith("the")
        }

    @cached_property
    def within(self) -> set[str]:
        """The names that stand within a sentence: their capitals are not the sentence's."""
        return {n.text for names in self.names for n in names if n.start > len("The “")}

    @cached_property
    def places(self) -> set[str]:
        """Where something is said to be."""
        return {
            name.text
            for sentence, names in zip(self.sentences, self.names, strict=True)
            for name in names
            if IN.search(sentence.text[max(0, name.start - 16) : name.start])
        }

    @cached_property
    def ends_of_names(self) -> set[str]:
        """The last words of longer names: a person's surname, by which it is called later."""
        return {n.text.rsplit(" ", 1)[-1] for names in self.names for n in names if " " in n.text}

    def bodies(self) -> Iterator[tuple[str, str | None, str | None]]:
        """Each odd name that is a body's, its kind if known, and how it is called for short."""
        for number, sentence in enumerate(self.sentences):
            for name in self.names[number]:
                if self._is_odd(sentence.text, name):
                    found = self._sign(number, sentence.text, name)
                    if found is not None:
                        yield name.text, found or None, None
                elif name.sort == "unknown" and (short := self._short(sentence.text, name)):
                    yield name.text, None, short
        for number, sentence in enumerate(self.sentences):
            yield from self._listed(sentence.text, self.names[number])

    def _is_odd(self, text: str, name: Name) -> bool:
        """Whether a name could be a body's though nothing in it says so."""
        return self._may_be(text, name) and not self._may_be_a_person(text, name)

    def _may_be(self, text: str, name: Name) -> bool:
        return (
            name.sort == "unknown"
            and not name.is_generic
            and self.cast.find(name.text) is None
            and name.text not in self.cast.authorities
            and name.text not in self.places
            and COMPOUND.search(name.text) is None
            and not self._is_of_business(name.text)
            and NO_BODY.search(name.text) is None
            and not self._is_place(name.text)
            and not is_person(text, name)
            and not is_commercial(text, name)
        )

    def _is_of_business(self, name: str) -> bool:
        """Whether it is short for a longer name that shows a business: "Grand Marl Hotel"."""
        return any(
            each.sort == "business" and each.text.startswith(name + " ")
            for names in self.names
            for each in names
        )

    def _is_place(self, name: str) -> bool:
        """Whether a name is a place's or that of a part of one, and not "Samplia Dawn"."""
        rest = name
        for place in self.gazetteer.place_names.find(name):
            rest = rest.replace(name[place.start : place.end], "")
        return rest != name and OF_THE_MAP.fullmatch(rest) is not None

    def _may_be_a_person(self, text: str, name: Name) -> bool:
        last = name.text.rsplit(" ", 1)[-1]
        if " " in name.text and last in self.words_alone:
            return True
        if " " not in name.text and name.text in self.ends_of_names:
            return True
        if ROLE_FIRST.match(name.text):
            return True
        behind = text[name.end : name.end + 60]
        return AGED.match(behind) is not None or PERSON_BEFORE.search(text[: name.start]) is not None

    def _sign(self, number: int, text: str, name: Name) -> str | None:
        """The kind of body that something said around a name shows, "" if unknown, None if nothing
        is."""
        if glossed := GLOSSED.match(text, name.end):
            return descriptor_kind(glossed.group()) or ""
        before = text[max(0, name.start - 60) : name.start]
        is_shown = (
            RELATIVE.match(text, name.end)
            or APPOSED.match(text, name.end)
            or any(shape.search(before) for shape in (PEOPLE_OF, FUNDED, BESIDE))
            or ends_itself(text, name)
        )
        if is_shown:
            return ended_kind(text, name) or ""
        is_word = " " not in name.text and name.text not in self.within
        return None if is_word else self._as_told(number, text, name)

    def _as_told(self, number: int, text: str, name: Name) -> str | None:
        leads = LEADS_IN.match(text[max(0, name.start - 60) : name.start]) is not None
        if leads and _is_itself(text, name):
            return ""
        if self._names_a_body(number):
            return None
        nexts = self.sentences[number + 1].text if number + 1 < len(self.sentences) else ""
        called = NEXT_CALLS.match(nexts)
        if called and (OF.search(text[: name.start]) or (leads and SPEAKS.match(text, name.end))):
            return descriptor_kind(called["noun"]) or ""
        if leads and number and not self._names_a_body(number - 1) and SPEAKS.match(text, name.end):
            unnamed = UNNAMED.match(self.sentences[number - 1].text)
            return (descriptor_kind(unnamed["noun"]) or "") if unnamed else None
        return None

    def _names_a_body(self, number: int) -> bool:
        return any(
            name.sort == "organization" or self.cast.find(name.text) for name in self.names[number]
        )

    def _short(self, text: str, name: Name) -> str | None:
        """ "the Pool", said of "the Great Plain Pool"; of no person, for people go without "the"."""
        first, _, last = name.text.rpartition(" ")
        if not first or not text[: name.start].rstrip('"“ ').lower().endswith("the"):
            return None
        if NO_BODY.search(name.text) or is_commercial(text, name) or len(last) < len("Pool"):
            return None
        again = re.compile(rf"\b[Tt]he {re.escape(last)}\b(?! [A-ZÀ-Þ])")
        return last if any(again.search(sentence.text) for sentence in self.sentences) else None

    def _listed(self, text: str, names: Sequence[Name]) -> Iterator[tuple[str, str | None, None]]:
        """Names in a list of bodies: beside known ones, or under a noun for what they all are."""
        for listed in _lists(text, names):
            odd = [n for n in listed if self._may_be(text, n)]
            known = [n for n in listed if n.sort == "organization" or self.cast.find(n.text)]
            joined = JOINS.search(text[listed[-2].end : listed[-1].start])
            if AS_ADJECTIVE.match(text, listed[-1].end):
                continue
            if not (odd and joined) or len(odd) + len(known) < len(listed):
                continue
            headed = HEADED.search(text[max(0, listed[0].start - 90) : listed[0].start])
            headed = headed or BELONG.match(text, listed[-1].end)
            if headed:
                kind = descriptor_kind(headed["noun"])
            elif known and not any(self._may_be_a_person(text, n) for n in odd):
                kind = kind_of_name(known[0].text)
            else:
                continue
            yield from ((name.text, kind, None) for name in odd)


AGED = re.compile(rf",? (?:\d{{2}}\b|aged \d|(?:an?|the|its|who|\w+['’]s)\b (?:[\w'’-]+ ){{0,4}}?(?:{PERSON})\b)")


def _is_itself(text: str, name: Name) -> bool:
    """Whether a name is spoken of by "it" or "its" in what it does, with nobody else between."""
    itself = ITSELF.match(text, name.end)
    if itself is None:
        return False
    between = WEEKDAYS.sub("", text[name.end : itself.end()])
    return ANOTHER.search(between) is None


def _lists(text: str, names: Sequence[Name]) -> Iterator[list[Name]]:
    """The runs of names with but commas, "and" and the like between them."""
    run: list[Name] = []
    for name in names:
        if run and BETWEEN.fullmatch(text[run[-1].end : name.start]):
            run.append(name)
            continue
        if len(run) >= FEW:
            yield run
        run = [name]
    if len(run) >= FEW:
        yield run
