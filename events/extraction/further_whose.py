"""Which of the organizations that a sentence names are those whose end its words tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from events.extraction.further_cases import InCases
from events.extraction.further_names import MASK, Name
from events.extraction.further_words import Closing, Form, Words

REACH = 130  # characters from the words for an end to a name
BESIDE = 30
NEXT = 3
MOST_BETWEEN = 1  # words between two of a row that tell nothing
OF_ITS_OWN = {"deregistered", "suspended"}  # "X's license", "X's work"
NAMED = re.compile(MASK)
IGNORED = re.compile(r"[«»„“”\"]|\([^()]{1,40}\)")  # between names: marks, what is in brackets

Unit = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """Words for an end, at [start, end) of a masked sentence."""

    closing: Closing
    form: Form
    start: int
    end: int

    @property
    def is_itself(self) -> bool:
        return self.closing.who == "itself"


@dataclass(frozen=True)
class Sought:
    """A sentence in which those are looked for to whom an end belongs."""

    found: Found
    mask: str
    names: Sequence[Name]
    words: Words

    def whose(self, unit: Unit | None) -> tuple[Name, ...]:
        """Those who end, or whose office does; none where that is not plain."""
        if self.words.cases:
            return InCases(self.found, self.mask, self.names, self.words).whose(unit)
        first, following = self.nearest_before(), self._nearest_behind()
        inside = next(iter(self._inside()), None)
        if inside is not None:
            return self._with_listed(inside)
        if unit is not None and self._is_done_to(unit):
            owner = self._owner(unit)
            whose = owner or first
            return (
                self._with_listed(whose, backwards=whose.end <= self.found.start) if whose else ()
            )
        if self._stands_before(first):
            return self._before(first, following)
        if following is not None:
            return self._with_listed(following)
        return _only(first if self._is_told_of(first) else None)

    def _is_done_to(self, unit: Unit) -> bool:
        """Whether the words tell of an office, rather than of all: "closes its office in"."""
        is_finite = self.found.form in {"did", "does", "will", "to"}
        return not self.found.is_itself and (unit[0] >= self.found.start or is_finite)

    def nearest_before(self) -> Name | None:
        """Not who is named in what is inserted: "X, que preside Y, suspendió"."""
        nearest = self._nearest_before(self.found.start)
        if nearest is None or not nearest.is_weak:
            return nearest
        opened = self.mask.rfind(",", 0, nearest.start)
        is_inserted = (
            "," in self.mask[nearest.end : nearest.end + BESIDE]
            and len(self.mask[opened + 1 : nearest.start].split()) > 1
        )
        before = self._nearest_before(opened) if opened > 0 and is_inserted else None
        is_beside = before is not None and before.end == opened
        return before if is_beside else nearest

    def _nearest_before(self, start: int) -> Name | None:
        for name in reversed([name for name in self.names if name.end <= start]):
            between = self.mask[name.end : self.found.start]
            if len(between) > REACH or ";" in between or self._ends_counted(between):
                return None
            is_place = name.is_weak and self.words["located"].search(
                self.mask[: name.start][-BESIDE:]
            )
            is_else = name.is_other or is_place
            is_else = is_else or self._is_in_brackets(name)
            if not is_else and not self.words["bridge_before"].search(between):
                return name
        return None

    def _is_counted(self) -> bool:
        """ "At least 30 associations were dissolved"."""
        lead = self.mask[max(0, self.found.start - REACH) : self.found.start]
        ends = [match.end() for match in self.words.counts.counted.finditer(lead)]
        is_subject = self.found.form == "undergone" or self.found.is_itself
        return is_subject and bool(ends) and not NAMED.search(lead, ends[-1])

    def _tells_more(self, between: str) -> bool:
        """ "banned A, the court dissolved B"."""
        tells = self.words["authorities"].search(between) or self.words["orders"].search(between)
        return bool(tells) or (len(between.split()) > MOST_BETWEEN and self._tells_an_end(between))

    def _tells_an_end(self, between: str) -> bool:
        """ "revoked the license of A and suspended B"."""
        forms = (form for each in self.words.closings for form in each.forms.values())
        return any(form.search(between) for form in forms)

    def _ends_counted(self, between: str) -> bool:
        """ "The Gazette counts that 45 papers were closed"."""
        is_done_to = self.found.form == "undergone" or is_last(self.found, self.words)
        counted = self.words.counts.counted.search(between) if is_done_to else None
        if counted is None:
            return False
        last = between[: counted.start()].split()[-2:]
        return self.words.conjunctions.isdisjoint(last)  # not "X and other five were banned"

    def _nearest_behind(self) -> Name | None:
        for name in (name for name in self.names if name.start >= self.found.end):
            between = self.mask[self.found.end : name.start]
            is_example = self.words["examples"].search(between)
            if not is_example and (self._is_counted() or self.words.counts.counted.search(between)):
                return None  # who ends is counted, not named
            between = self.words["examples"].sub("", between)
            between = self.words["after_years"].sub("", between)
            if self.found.form == "noun":
                between = self.words["announced_behind"].sub("", between, 1)
            is_far = len(between) > REACH or ";" in between
            is_other_thing = not self.found.is_itself and self.words["things"].search(between)
            if is_far or is_other_thing or self.words["bridge"].search(between):
                return None
            if not name.is_other:
                return name
        return None

    def is_example(self, whose: Sequence[Name]) -> bool:
        """Whether they are examples of the bodies counted before: "ten unions, among them A"."""
        between = self.mask[self.found.start : whose[0].start] if whose else ""
        return bool(
            self.words["examples"].search(between) and self.words.counts.counted.search(between)
        )

    def _inside(self) -> list[Name]:
        start, end = self.found.start, self.found.end
        return [
            name
            for name in self.names
            if start <= name.start
            and name.end <= end
            and not name.is_other
            and not self.words["things"].search(self.mask, start, name.start)
        ]

    def _owner(self, unit: Unit) -> Name | None:
        """Whose office it is, where that is said beside it."""
        beside = (
            name
            for name in self.names
            if unit[0] <= name.start < unit[1] + BESIDE and not (name.is_other or name.is_weak)
        )
        return next(beside, None)

    def _stands_before(self, first: Name | None) -> bool:
        """Whether who ends is named before the words for it, as far as the form says."""
        is_done_to = self.found.form == "undergone" and first is not None
        return self.found.is_itself or is_done_to or is_last(self.found, self.words)

    def _before(self, first: Name | None, following: Name | None) -> tuple[Name, ...]:
        is_noun = self.found.form == "noun" and self.found.is_itself
        if is_noun and following and following.from_noun - self.found.end < BESIDE:
            return self._with_listed(following)
        if first is None and self.words.is_verb_last and not self.found.is_itself:
            return self._with_listed(following) if following else ()
        if first is None and following and following.from_noun - self.found.end < BESIDE:
            return self._with_listed(following)  # "Cierra definitivamente el diario …"
        if first is not None and following and self._is_right_behind(following, first):
            return self._with_listed(following)
        if first is None or self._is_of_something_else(first):
            return ()
        return self._with_listed(first, backwards=True)

    def _is_right_behind(self, following: Name, first: Name) -> bool:
        """ "A stopped, and behind it closed the station B": where a clause begins with the verb."""
        is_beside = following.from_noun - self.found.end < NEXT and not following.is_weak
        is_apart = "," in self.mask[first.end : self.found.start] and not self.words.is_noun_last
        return is_beside and is_apart and not self.words.is_verb_last

    def _is_of_something_else(self, first: Name) -> bool:
        """Whether what ends is the staff, the account, the exhibition of the one named before."""
        lead = self.mask[max(0, first.from_noun - BESIDE) : first.from_noun]
        between = self.mask[first.end : self.found.start]
        is_undergone = self.found.form == "undergone"
        is_of_people = is_undergone and self.words["people"].search(between)
        if (
            is_of_people
            or (is_undergone and self.words["things"].match(self.mask, self.found.end + 1))
            or self.words["people"].search(lead)
            or (
                not self.found.is_itself
                and (self.words["things"].search(lead) or self.words["things"].search(between))
            )
        ):
            return True
        other = self.words["other_subject"].search(between)
        if other and not self.words.any_noun.match(self.mask, first.end + other.end()):
            return True
        is_subject = self.words.is_noun_last and self.found.form in {"did", "does", "will"}
        of_its_own = self.found.closing.by == "authority" and self.found.closing.kind in OF_ITS_OWN
        if not is_subject or self.found.is_itself or of_its_own:
            return False
        return not self.words.accusative.match(self.mask, first.end)

    def meant(self, earlier: Name | None) -> Name | None:
        """Whom a pronoun right before the verb means: "la disolvió", "її ліквідували"."""
        lead = self.mask[: self.found.start]
        is_meant = self.found.form in {"did", "does", "undergone"} and not self.found.is_itself
        if not is_meant or not self.words["pronouns"].search(lead[-BESIDE:]):
            return None
        named = [name for name in self.names if name.end <= self.found.start and not name.is_weak]
        return next((name for name in reversed(named) if not name.is_other), earlier)

    def _is_told_of(self, first: Name | None) -> bool:
        """ "the Association, which the government dissolved", or where its case shows it."""
        if first is None or self.found.form not in {"did", "does", "will"}:
            return False
        between = self.mask[first.end : self.found.start]
        is_object = self.words["objects"].match(self.mask, first.from_noun)
        is_impersonal = self.words["impersonal"].match(self.mask, self.found.start)
        lead = self.mask[max(0, first.from_noun - BESIDE) : first.from_noun]
        is_whole = bool(first.sort) and not self.words["things"].search(lead)
        is_beside = len(between) < BESIDE // 2 and is_whole
        by_authority = self.words["authorities"].search(between)
        if self.words.is_caseless and self.words["bridge"].search(between):
            return False  # "X said that the government closed"
        return bool(is_object or by_authority or (is_impersonal and is_beside))

    def _is_in_brackets(self, name: Name) -> bool:
        return self.mask.endswith("(", 0, name.start) and self.mask.startswith(")", name.end)

    def _with_listed(self, first: Name, *, backwards: bool = False) -> tuple[Name, ...]:
        """With those that "A, B and C" names beside it."""
        found = [first]
        row = list(reversed(self.names)) if backwards else list(self.names)
        for name in row[row.index(first) + 1 :]:
            if self._is_in_brackets(name):
                continue
            one, two = (name, found[-1]) if backwards else (found[-1], name)
            between = IGNORED.sub("", self.mask[one.end : two.start]).strip()
            is_listed = self.words.listed.fullmatch(between)
            joined = between.rpartition(",")[2] if between.count(",") > 1 else between
            is_apart = not self.words["elliptic"].search(joined) and (
                self.words["bridge"].search(joined) or self.words["but"].search(joined)
            )
            if name.is_other or not is_listed or is_apart or self._tells_more(between):
                break
            if name.is_weak and backwards and between.startswith(","):
                break  # a person who tells of it: "Ana Gül, Rosa Derneği'nin …"
            found.append(name)
        return tuple(found)


def is_last(found: Found, words: Words) -> bool:
    """Whether a verb of this form is behind what is done to; a German finite one is in between."""
    is_between = found.form in {"did", "does"} and not words.is_noun_last
    return words.is_verb_last and not is_between


def is_the_body(found: Found, mask: str, words: Words) -> bool:
    """Whether "the association" stands where who ends would be named."""
    if found.is_itself or found.form == "undergone" or is_last(found, words):
        lead = mask[max(0, found.start - REACH) : found.start]
        ends = [match.end() for match in words.bare.finditer(lead)]
        between = lead[ends[-1] :] if ends else ""
        is_apart = words["bridge_before"].search(between) or words["things"].search(between)
        return bool(ends) and not is_apart
    behind = mask[found.end : found.end + REACH // 2]
    match = words.bare.search(behind)
    return match is not None and not words["bridge"].search(behind[: match.start()])


def _only(name: Name | None) -> tuple[Name, ...]:
    return (name,) if name else ()
