"""Who and what an article speaks of: its organizations under all their names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from events.extraction.gazetteer import Gazetteer, KnownOrganization
from events.extraction.sentences import Sentence

HEAD_ENDS = re.compile(r" (?:of|for|in|on|at|and|[Ww]ithout|[Bb]eyond|[Aa]gainst)\b")
Sort = Literal["organization", "authority", "law", "place", "person", "business", "unknown", "date"]


@dataclass(eq=False)
class Body:
    """An organization of the article: registered with a slug, or known by its name's shape; `homes`
    are the codes of the places that the article or the register says it is of; `is_bare` if only
    what is told of it shows that it is one."""

    names: list[str]
    kind: str | None = None
    slug: str | None = None
    jurisdiction: str | None = None
    mentions: int = 0
    first_sentence: int = 0
    in_title: bool = False
    glosses: list[str] = field(default_factory=list)
    homes: set[str] = field(default_factory=set)
    is_bare: bool = False

    @property
    def is_shown(self) -> bool:
        """Whether more than its place in one sentence shows that it is an organization."""
        return not self.is_bare or self.mentions + self.in_title > 1

    @property
    def name(self) -> str:
        """The fullest name that the article uses, but for its glosses in another script."""
        return max(self.names, key=lambda name: (len(name), name))

    @property
    def weight(self) -> tuple[float, int]:
        """How much the article is about it; the earlier of two that weigh the same goes first."""
        prominence = 2 * self.in_title + (self.first_sentence == 0)
        return self.mentions + prominence, -self.first_sentence


@dataclass(frozen=True)
class Entity:
    """Something named at [start, end) of a sentence; `body` if it is an organization."""

    start: int
    end: int
    sort: Sort
    text: str
    body: Body | None = None


@dataclass
class Cast:
    """The organizations of an article, found by any of their names; `is_civic` unless the article
    is about trade, shows, sports or the like; `writer` is who "we" are, if it is a statement."""

    bodies: list[Body] = field(default_factory=list)
    is_civic: bool = True
    authorities: set[str] = field(default_factory=set)
    writer: Body | None = None
    _by_name: dict[str, Body] = field(default_factory=dict)
    _mains: dict[tuple[str | None, bool], Body | None] = field(default_factory=dict)
    _bearers: dict[str, Body | None] = field(default_factory=dict)
    _called: dict[str, Body] = field(default_factory=dict)

    def known(self, known: KnownOrganization, surface: str) -> Body:
        """The registered organization under the name that the article uses."""
        body = next((body for body in self.bodies if body.slug == known.slug), None)
        if body is None:
            body = Body([], known.kind, known.slug, known.jurisdiction or None)
            body.homes |= {known.jurisdiction} if known.jurisdiction else set()
            self.bodies.append(body)
        self.name(body, surface)
        return body

    def unknown(self, surface: str, kind: str | None) -> Body:
        body = self.find(surface)
        if body is None:
            body = Body([], kind)
            self.bodies.append(body)
        self.name(body, surface)
        return body

    def name(self, body: Body, surface: str) -> None:
        if surface not in body.names:
            body.names.append(surface)
        self._by_name.setdefault(folded(surface), body)

    def also(self, body: Body, name: str) -> None:
        """Know the organization under a name that the article may or may not use."""
        self._by_name.setdefault(folded(name), body)

    def find(self, surface: str) -> Body | None:
        return self._by_name.get(folded(surface))

    def count(self, sentences: Iterable[tuple[Sentence, Sequence[Entity]]]) -> None:
        """Weigh the organizations by where and how often they are named."""
        for number, (sentence, entities) in enumerate(sentences):
            for body in bodies_in(entities):
                if sentence.field == "title":
                    body.in_title = True
                elif body.mentions == 0:
                    body.first_sentence = number
                body.mentions += sentence.field == "text"
        self._mains.clear()
        self._bearers.clear()
        self._called.clear()

    def named(self) -> list[Body]:
        """Those that the article itself names."""
        return [body for body in self.bodies if body.mentions or body.in_title]

    def main(self, kind: str | None = None, *, only: bool = False) -> Body | None:
        """The organization the article is about; with a kind, the one of that kind, and with
        `only`, none that is known to be of another kind."""
        if (kind, only) not in self._mains:
            named = self.named()
            of_kind = [body for body in named if kind and body.kind == kind]
            others = [body for body in named if body.kind is None] if only else named
            self._mains[kind, only] = heaviest(of_kind or others)
        return self._mains[kind, only]

    def bearing(self, word: str) -> Body | None:
        """The organization with the word in its name that the article is most about."""
        if word not in self._bearers:
            found = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
            named = self.named()
            self._bearers[word] = heaviest(b for b in named if any(map(found.search, b.names)))
        return self._bearers[word]

    def called(self, noun: str) -> Body | None:
        """The organization that "the committee" means for its name ends in that word, or that is in
        the main one: "the hospice" of "Hospice Without Walls"; a university for "the school"."""
        if noun == "school":
            main = self.main("university", only=True)
            return main if main is not None and main.kind == "university" else None
        if not self._called:
            for body in sorted(self.named(), key=lambda each: each.weight):
                for name in body.names:
                    self._called.update(dict.fromkeys(_nouns_of(name), body))
        return self._called.get(noun)


def _nouns_of(name: str) -> set[str]:
    """The last word of a name, and that of what it is in the main."""
    main = HEAD_ENDS.split(name, maxsplit=1)[0]
    return {each for part in (name, main) for each in folded(part).split()[-1:]}


def heaviest(bodies: Iterable[Body]) -> Body | None:
    return max(bodies, key=lambda body: body.weight, default=None)


def add_longest(found: list[Entity], entity: Entity) -> None:
    """Longer names go before shorter ones that overlap with them."""
    clashes = [e for e in found if e.start < entity.end and entity.start < e.end]
    if all(e.end - e.start < entity.end - entity.start for e in clashes):
        for clash in clashes:
            found.remove(clash)
        found.append(entity)


def law_spans(
    text: str, gazetteer: Gazetteer, shapes: Iterable[re.Pattern[str]]
) -> Iterator[tuple[int, int]]:
    """Where laws are named: those of the register, and what has the shape of a law's name."""
    for mention in gazetteer.law_names.find(text):
        yield mention.start, mention.end
    for shape in shapes:
        for match in shape.finditer(text):
            yield match.span()


def bodies_in(entities: Iterable[Entity]) -> Iterator[Body]:
    for entity in entities:
        if entity.body is not None:
            yield entity.body


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    name = re.sub(r"['’]s?\b", "", name.casefold())
    return re.sub(r"[\W_]+", " ", name).strip().removeprefix("the ")
