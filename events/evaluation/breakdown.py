"""The errors of an evaluation, one by one and by class."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from .dates import nearness
from .labels import Guess, Label, Labelled, Proposed
from .names import same_law
from .pairing import lenient_fit, pair, same_count, same_organization, strict_fit

# What may be wrong with a finding about the right organization.
ASPECTS = ("kind", "unit", "status", "announced", "effective", "laws")


@dataclass(frozen=True)
class Case:
    """One error: in which text, of what class, what was to be said, what was said, the passage."""

    id: str
    error: str
    by: Mapping[str, str]
    expected: str
    said: str
    passage: str

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Breakdown:
    cases: Sequence[Case]

    def of(self, error: str) -> Sequence[Case]:
        return [case for case in self.cases if case.error == error]

    def errors(self) -> list[str]:
        return list(dict.fromkeys(case.error for case in self.cases))

    def classes(self, error: str) -> dict[str, Counter[str]]:
        """How many there are of each value of each thing that they are told apart by."""
        counted: dict[str, Counter[str]] = {}
        for case in self.of(error):
            for name, value in case.by.items():
                counted.setdefault(name, Counter())[value] += 1
        return counted

    def as_dict(self) -> dict[str, Any]:
        return {
            error: {
                "count": len(self.of(error)),
                "by": {name: dict(n.most_common()) for name, n in self.classes(error).items()},
                "cases": [case.as_dict() for case in self.of(error)],
            }
            for error in self.errors()
        }


def breakdown(texts: Sequence[Labelled], proposed: Mapping[str, Proposed]) -> Breakdown:
    """What was missed, then false alarms, then what is wrong with what was found."""
    found = [case for text in texts for case in _cases(text, proposed.get(text.id, Proposed()))]
    order = ["missed", "false alarm", *(f"wrong {name}" for name in ASPECTS)]
    order += ["missed claim", "false claim", "passage not verbatim"]
    return Breakdown(sorted(found, key=lambda case: order.index(case.error)))


def _cases(text: Labelled, proposed: Proposed) -> Iterator[Case]:
    labels, guesses = list(text.events), list(proposed.events)
    for fits in (strict_fit, lenient_fit, same_organization):
        pairing = pair(labels, guesses, fits)
        for label, guess in pairing.pairs:
            yield from _wrong(text, label, guess)
        labels, guesses = list(pairing.labels_left), list(pairing.guesses_left)
    for label in labels:
        if not label.is_optional:
            by = {"category": text.category, "kind": label.kinds[0], "language": text.language}
            yield Case(text.id, "missed", by, _labelled(label), "", label.evidence)
    for guess in guesses:
        yield Case(text.id, "false alarm", _by_rule(text, guess), "", _said(guess), _quote(guess))
    yield from _claims(text, proposed)
    for guess in proposed.events:
        if not _quote(guess) or _quote(guess) not in f"{text.title}\0{text.text}":
            error = "passage not verbatim"
            yield Case(text.id, error, _by_rule(text, guess), "", _said(guess), _quote(guess))


def _wrong(text: Labelled, label: Label, guess: Guess) -> Iterator[Case]:
    if label.is_optional:
        return
    for aspect, is_right in RIGHT.items():
        if not is_right(label, guess):
            expected, said = _aspect(label, aspect), guess.get(aspect)
            told = ", ".join(said) if isinstance(said, list | tuple) else str(said or "")
            by = {**_by_rule(text, guess), "said for": f"{told or '–'} for {expected or '–'}"}
            if aspect == "laws":
                del by["said for"]
            said_of = f"{guess.get('organization')}: {told or '–'}"
            yield Case(text.id, f"wrong {aspect}", by, expected or "–", said_of, _quote(guess))


def _claims(text: Labelled, proposed: Proposed) -> Iterator[Case]:
    pairing = pair(text.claims, proposed.claims, same_count)
    for label in pairing.labels_left:
        if not label.is_optional:
            by = {"category": text.category, "language": text.language}
            counted = f"{label.comparator} {label.count} {label.unit or ''}"
            yield Case(text.id, "missed claim", by, counted, "", label.evidence)
    for guess in pairing.guesses_left:
        counted = f"{guess.get('comparator')} {guess.get('count')} {guess.get('unit') or ''}"
        yield Case(text.id, "false claim", _by_rule(text, guess), "", counted, _quote(guess))


def _laws_are_right(label: Label, guess: Guess) -> bool:
    told = guess.get("laws") or []
    is_found = all(any(same_law(law, one) for one in told) for law in label.laws)
    return is_found and len(told) <= len(label.laws)


def _effective_is_right(label: Label, guess: Guess) -> bool:
    told = guess.get("effective")
    return nearness(label.effective, told) == 1 if label.effective else not told


RIGHT: Mapping[str, Callable[[Label, Guess], bool]] = {
    "kind": strict_fit,
    "unit": lambda label, guess: bool(label.unit) == bool(guess.get("unit")),
    "status": lambda label, guess: guess.get("status") in label.statuses,
    "announced": lambda label, guess: (
        not label.announced or nearness(label.announced, guess.get("announced")) == 1
    ),
    "effective": _effective_is_right,
    "laws": _laws_are_right,
}


def _aspect(label: Label, name: str) -> str:
    """What is labelled, other readings behind it."""
    if name in {"kind", "status"}:
        return " or ".join(label.kinds if name == "kind" else label.statuses)
    return ", ".join(label.laws) if name == "laws" else getattr(label, name) or ""


def _labelled(label: Label) -> str:
    unit = f", {label.unit}" if label.unit else ""
    return f"{label.organization}{unit}: {label.kinds[0]}"


def _said(guess: Guess) -> str:
    unit = f", {guess['unit']}" if guess.get("unit") else ""
    return f"{guess.get('organization')}{unit}: {guess.get('kind')}"


def _by_rule(text: Labelled, guess: Guess) -> dict[str, str]:
    return {"rule": str(guess.get("rule") or "–"), "category": text.category}


def _quote(guess: Guess) -> str:
    return str(guess.get("evidence") or "")
