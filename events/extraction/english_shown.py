"""The odd names of an English article that are organizations' by what the whole of it shows: what
a sentence says around them, what the next one calls them, beside whom they stand in a list."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from events.extraction.cast import Cast
from events.extraction.depend_words import TRIGGERS
from events.extraction.english_described import (
    DESCRIPTOR,
    LEADS_TO_ANOTHER,
    ORDERED,
    TO_END,
    descriptor_kind,
    is_commercial,
    is_of_state,
    is_person,
    leads_to_another,
)
from events.extraction.english_ended import is_dealt_with_like_people, is_ended, two_bodies
from events.extraction.english_media import (
    is_silenced,
    is_silenced_before,
    is_silenced_behind,
    two_titles,
)
from events.extraction.english_names import Name, kind_of_name
from events.extraction.english_shapes import names_of
from events.extraction.english_signs import (
    PERSON,
    SIGNS,
    called_later,
    is_itself,
    is_subject,
    leads_in,
    sign_of,
)
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

ROLE_FIRST = re.compile(rf"(?i:{PERSON}|managing|chief|deputy|sister|publisher) ")
IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|[Tt]o|[Ff]rom) (?:the )?$"
)
BETWEEN = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?(?:[,;](?: and| or)?| and| or|,? as well as)(?: the| its)?"
    rf"(?: (?:[a-z-]+ ){{0,2}}(?:{DESCRIPTOR})(?<!s))? [\"“]?"
)
JOINS = re.compile(r"\b(?:and|or|as well as)\b")
NO_BODY = re.compile(rf"\b(?:{SIGNS['no_body']})$|^(?:{SIGNS['no_body_first']})\b")
COMPOUND = re.compile(r"^\w+-[a-z]{4,}$")
AS_ADJECTIVE = re.compile(r" [a-z]+ (?:is|are|was|were|has|have|had|will|would)\b")
OF_THE_MAP = re.compile(rf"(?:\W|\b(?:{SIGNS['of_the_map']})\b)*")
AGED = re.compile(
    rf",? (?:\d{{2}}\b|aged \d|(?:an?|the|its|who|\w+['’]s)\b (?:[\w'’-]+ ){{0,4}}?(?:{PERSON})\b)"
)
THE_WORD = re.compile(r"\b[Tt]he ([A-ZÀ-Þ][\w'’-]{3,})\b(?! [A-ZÀ-Þ])")
# "A, |B and 50 others"
AND_OTHERS = re.compile(
    r"[\"”]?,? and (?:(?:some|about|around|at least|more than|over|nearly|almost) )?[\w,-]+"
    r" (?:[\w-]+ )?(?:others|other|more|further)\b"
)
FEW, FAR = 2, 160
OF = re.compile(r"\bof (?:the )?[\"“]?$")
NEXT_CALLS = re.compile(
    rf"[\"“]?The (?:[\w'’-]+ ){{0,3}}?(?P<noun>{DESCRIPTOR})(?<!s)\b"
    rf"(?:(?!['’])|['’]s (?:[\w-]+ ){{0,2}}?(?:{SIGNS['people']}|{PERSON})\b)"
)
# "Ada Marl told members that the church would dissolve."
SPEAKER = re.compile(
    r"(?:,[^,;:]{1,60},)? (?:told|said|says|wrote|announced|informed|confirmed|posted)\b"
)
TOLD_OF_NEXT = re.compile(
    r"[^.;,]{2,60} (?:told|informed|assured)\b[^.;,]{1,60}? that the (?:[\w'’-]+ ){0,2}?"
    rf"(?P<noun>{DESCRIPTOR})(?<!s) (?:would|will|had|was)\b"
)
UNNAMED = re.compile(
    rf"^(?:.{{0,40}}? (?:-|–|—|--) )?(?:An?|One of (?:the|its|\w+['’]s)|Another|\w+['’]s \w+est) "
    rf"(?:[\w'’-]+ ){{0,6}}?(?P<noun>{DESCRIPTOR})\b"
)
# "Drugs charity to close", of which the first sentence tells the name.
TITLE_CALLS = re.compile(
    rf"(?:[A-Z]?[a-z][\w'’-]* ){{0,4}}?(?i:(?P<noun>{DESCRIPTOR}))(?<!s)(?: [a-z][\w'’-]*)*$"
)
HEADED = re.compile(
    rf"(?<!egistrar of )(?<!egistry of )\b(?i:(?P<noun>{DESCRIPTOR}|{SIGNS['beside']}))(?<=s)"
    r"(?:[,:]| -| –| —| --|,? (?:including|such as|like|namely|called|named|among them|notably"
    r"|known as))?(?: the)? [\"“]?$"
)
# "957 |NGOs lose their papers, including A"
HEADED_FAR = re.compile(
    rf"\b(?i:(?P<noun>{DESCRIPTOR}))(?<=s)"
    rf"(?: (?!(?:{lexicon('vetoes')['moods']['persons']})\b)[^\s.;:A-Z]+){{1,12}}?,? (?:including"
    r"|among them|such as|notably|namely|(?:one|two|three|some) of (?:them|which))(?: the)? [\"“]?$"
)
BELONG = re.compile(
    rf"[\"”]?(?:,[^,;:]{{1,60}},)?(?: (?:is|are|was|were) (?:also )?among (?:the |those )?| and "
    rf"(?:[\w-]+ ){{0,2}}other |, (?:all |both |the )?)(?:[\w'’-]+ ){{0,4}}?"
    rf"(?P<noun>{DESCRIPTOR})(?<=s)\b"
)


@dataclass(frozen=True)
class Shown:
    """The names of an article, and what it shows of those that have no known shape. `people` are
    those that the model takes for persons, `proper` all that it takes for names; `about_media` is
    whether it speaks of newspapers and stations, `about_bodies` whether of civic bodies at all;
    `title` may call a body by a noun alone."""

    cast: Cast
    sentences: Sequence[Sentence]
    gazetteer: Gazetteer
    people: Set[str] = frozenset()
    proper: Set[str] = frozenset()
    about_media: bool = False
    about_bodies: bool = False
    title: str = ""

    @cached_property
    def names(self) -> list[tuple[Name, ...]]:
        return [names_of(sentence, self.gazetteer) for sentence in self.sentences]

    @cached_property
    def tells(self) -> list[set[str]]:
        """The bodies that each sentence names without the signs of the others."""
        return [
            {n.text for n in names if n.sort == "organization" or self.cast.find(n.text)}
            for names in self.names
        ]

    @cached_property
    def words_alone(self) -> set[str]:
        """The names of one word, without "the" before them: surnames among them."""
        return {
            name.text
            for sentence, names in zip(self.sentences, self.names, strict=True)
            for name in names
            if " " not in name.text and not _is_behind_the(sentence.text, name)
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
    def short_for_business(self) -> set[str]:
        """The beginnings of names that show a business: "Grand Marl" of "Grand Marl Hotel"."""
        return {
            n.text[: space.start()]
            for names in self.names
            for n in names
            if n.sort == "business"
            for space in re.finditer(" ", n.text)
        }

    @cached_property
    def called_the(self) -> set[str]:
        """Single words that stand as names behind "the": "the Pool"."""
        return {word for each in self.sentences for word in THE_WORD.findall(each.text)}

    @cached_property
    def ends_of_names(self) -> set[str]:
        """The last words of longer names: a person's surname, by which it is called later."""
        return {n.text.rsplit(" ", 1)[-1] for names in self.names for n in names if " " in n.text}

    def bodies(self) -> Iterator[tuple[str, str | None, str | None]]:
        """Each odd name that is a body's, its kind if known, and how it is called for short."""
        for number, sentence in enumerate(self.sentences):
            for name in self.names[number]:
                if not self._is_odd(sentence.text, name):
                    continue
                found, short = self._sign(number, sentence.text, name), self._short(sentence, name)
                two = two_titles(sentence.text, name) if found == "media" else two_bodies(name)
                if found is not None and two:
                    yield from ((each, found, None) for each in two)
                elif found is not None or short:
                    yield name.text, found or None, short
        for number, sentence in enumerate(self.sentences):
            yield from self._listed(sentence.text, self.names[number])

    def _is_odd(self, text: str, name: Name) -> bool:
        """Whether a name could be a body's though nothing in it says so."""
        return self._may_be(text, name) and not self._may_be_a_person(text, name)

    def _may_be(self, text: str, name: Name, *, headed: bool = False) -> bool:
        return (
            (name.sort == "unknown" or (headed and name.sort == "business"))
            and not name.is_generic
            and not self._is_known(name.text)
            and name.text not in self.cast.authorities
            and name.text not in self.places
            and COMPOUND.search(name.text) is None
            and LEADS_TO_ANOTHER.match(text, name.end) is None
            and name.text not in self.short_for_business
            and (headed or NO_BODY.search(name.text) is None)
            and not self._is_place(name.text)
            and not is_person(text, name)
            and not leads_to_another(text, name)
            and not is_of_state(text, name)
            and not is_commercial(text, name)
        )

    def _is_known(self, name: str) -> bool:
        """Whether the reader knows it for a body by now, and of which kind."""
        body = self.cast.find(name)
        return body is not None and (body.kind is not None or body.slug is not None)

    def _kind_of(self, name: str) -> str | None:
        body = self.cast.find(name)
        return body.kind if body else None

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
        return AGED.match(text[name.end : name.end + 60]) is not None

    def _sign(self, number: int, text: str, name: Name) -> str | None:
        """The kind of body that the article shows, "" if unknown, None if it shows none."""
        shown = sign_of(text, name)
        if shown is None and self._is_ended(text, name):
            shown = ""
        if self.about_media and not shown and self._is_silenced(text, name):
            return "media"
        if shown == "" and not self.tells[number] - {name.text}:
            return self._called(number, text, name) or ""
        if shown is not None or (" " not in name.text and name.text not in self.within):
            return shown
        if leads_in(text, name) and is_itself(text, name):
            return ""
        return None if self.tells[number] else self._called(number, text, name)

    def _is_silenced(self, text: str, name: Name) -> bool:
        is_person = " " in name.text and name.text in self.people
        return is_silenced(text, name, may_be_person=is_person)

    def _is_ended(self, text: str, name: Name) -> bool:
        is_name = name.text in self.within or name.text in self.proper or " " in name.text
        is_person = " " in name.text and name.text in self.people
        return is_name and is_ended(
            text, name, may_be_person=is_person, of_bodies=self.about_bodies
        )

    def _are_ended(self, text: str, listed: Sequence[Name]) -> bool:
        return self._is_ended(text, listed[0]) or self._is_ended(text, listed[-1])

    def _called(self, number: int, text: str, name: Name) -> str | None:
        """What kind of body others words around call it by: "the collective", "the paper"."""
        if " " in name.text and name.text in self.people and is_dealt_with_like_people(text, name):
            return None  # "Ada Marl was suspended, the party said"
        if name.text in self.people and SPEAKER.match(text, name.end):
            return None  # "Ada Marl told members that the church would dissolve"
        speaks = leads_in(text, name) and is_subject(text, name)
        later = called_later(text, name) if speaks else None
        following = self.sentences[number + 1].text if number + 1 < len(self.sentences) else ""
        is_owner = OF.search(text[max(0, name.start - 10) : name.start]) is not None
        is_owner = is_owner or self.cast.find(name.text) is not None
        if later is None and is_owner:
            later = called_later(text, name)
        if later is None and (speaks or is_owner):
            later = NEXT_CALLS.match(following) or TOLD_OF_NEXT.match(following)
        if later is None and speaks and number and not self.tells[number - 1]:
            later = UNNAMED.match(self.sentences[number - 1].text)
        if later is None and speaks and number == 0 and TRIGGERS.search(self.title):
            later = TITLE_CALLS.match(self.title)
        return (descriptor_kind(later["noun"]) or "") if later else None

    def _short(self, sentence: Sentence, name: Name) -> str | None:
        """ "the Pool", said of "the Great Plain Pool"; persons go without "the"."""
        first, _, last = name.text.rpartition(" ")
        is_short = first and last in self.called_the
        return last if is_short and _is_behind_the(sentence.text, name) else None

    def _listed(self, text: str, names: Sequence[Name]) -> Iterator[tuple[str, str | None, None]]:
        """Names in a list of bodies: beside known ones, or under a noun for what they all are."""
        for listed in _lists(text, names):
            headed = HEADED.search(text[max(0, listed[0].start - 90) : listed[0].start])
            belong = BELONG.match(text, listed[-1].end)
            headed = headed or belong or HEADED_FAR.search(text[: listed[0].start][-FAR:])
            odd = [n for n in listed if self._may_be(text, n, headed=headed is not None)]
            known = [n for n in listed if n.sort == "organization" or self.cast.find(n.text)]
            joined = (
                belong
                or AND_OTHERS.match(text, listed[-1].end)
                or JOINS.search(text[listed[-2].end : listed[-1].start])
            )
            if not (odd and joined) or len({*odd, *known}) < len(listed):
                continue
            if headed:
                kind = descriptor_kind(headed["noun"].lower())
            elif self.about_media and _are_silenced(text, listed):
                kind = "media"
            elif _end(text, listed) or any(
                self._is_ended(text, n) for n in (listed[0], listed[-1])
            ):
                kind = _kind_beside(listed)
            elif known and not any(self._may_be_a_person(text, n) for n in odd):
                if len(odd) >= len(known) and any(n.text in self.people for n in odd):
                    continue
                kind = kind_of_name(known[0].text) or self._kind_of(known[0].text)
            else:
                continue
            if headed or not AS_ADJECTIVE.match(text, listed[-1].end):
                yield from ((name.text, kind, None) for name in odd)


def _is_behind_the(text: str, name: Name) -> bool:
    return text[: name.start].rstrip('"“ ').lower().endswith("the")


def _are_silenced(text: str, listed: Sequence[Name]) -> bool:
    """Whether all of a list are said to end as papers and stations do."""
    first, last = listed[0], listed[-1]
    return is_silenced_behind(text, last.end) or is_silenced_before(text, first.start, last.end)


def _end(text: str, listed: Sequence[Name]) -> bool:
    """Whether all of a list are said to end as only bodies do: "ordered A, B and C to close"."""
    ordered = ORDERED.search(text[max(0, listed[0].start - 20) : listed[0].start])
    is_ordered = ordered is not None and TO_END.match(text, listed[-1].end) is not None
    return is_ordered or any(sign_of(text, name) is not None for name in (listed[0], listed[-1]))


def _kind_beside(listed: Sequence[Name]) -> str | None:
    """The kind that those of a list have whose names tell it."""
    kinds = {kind_of_name(name.text) for name in listed if name.sort == "organization"} - {None}
    return kinds.pop() if len(kinds) == 1 else ("other" if kinds else None)


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
