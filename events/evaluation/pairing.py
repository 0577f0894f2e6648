"""Which proposal stands for which label: each at most once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from .labels import CLASSES, ClaimLabel, Guess, Label
from .names import fold, same_name

# What labels write where a court or decree dissolved the body.
DISSOLVED = frozenset({"deregistered", "banned"})


class Labels(Protocol):
    @property
    def unit(self) -> str | None: ...
    @property
    def effective(self) -> str | None: ...
    @property
    def is_optional(self) -> bool: ...


L = TypeVar("L", bound=Labels)


@dataclass(frozen=True)
class Pairing(Generic[L]):
    """Labels with the proposals that stand for them, and those on either side that are left."""

    pairs: Sequence[tuple[L, Guess]]
    labels_left: Sequence[L]
    guesses_left: Sequence[Guess]

    @property
    def required(self) -> Sequence[tuple[L, Guess]]:
        return [pair for pair in self.pairs if not pair[0].is_optional]

    @property
    def excused(self) -> int:
        """How many proposals stand for what nobody had to find."""
        return len(self.pairs) - len(self.required)


def same_organization(label: Label, guess: Guess) -> bool:
    return any(same_name(name, guess.get("organization")) for name in label.names)


def strict_fit(label: Label, guess: Guess) -> bool:
    """The same organization, and a kind that the label has."""
    return same_organization(label, guess) and bool(_kinds_of(guess) & {*label.kinds})


def lenient_fit(label: Label, guess: Guess) -> bool:
    """The same organization, and a kind of the same class."""
    classes = {CLASSES[kind] for kind in label.kinds}
    told = {CLASSES.get(kind or "") for kind in _kinds_of(guess)}
    return same_organization(label, guess) and bool(told & classes)


def same_count(label: ClaimLabel, guess: Guess) -> bool:
    return bool(label.count == guess.get("count"))


def pair(
    labels: Sequence[L], guesses: Sequence[Guess], fits: Callable[[L, Guess], bool]
) -> Pairing[L]:
    """Required labels choose first; of several that fit, one with the same unit and day."""
    left = list(guesses)
    pairs: list[tuple[L, Guess]] = []
    unpaired: list[L] = []
    for label in sorted(labels, key=lambda label: label.is_optional):
        best = min(
            (place for place, guess in enumerate(left) if fits(label, guess)),
            key=lambda place: _distance(label, left[place]),
            default=None,
        )
        if best is None:
            unpaired.append(label)
        else:
            pairs.append((label, left.pop(best)))
    return Pairing(pairs, unpaired, left)


def _distance(label: Labels, guess: Guess) -> tuple[bool, bool]:
    return (
        fold(guess.get("unit")) != fold(label.unit),
        guess.get("effective") != label.effective,
    )


def _kinds_of(guess: Guess) -> frozenset[str | None]:
    """The kinds of labels that a proposed kind may stand for."""
    kind = guess.get("kind")
    return DISSOLVED if kind == "dissolved_by_order" else frozenset({kind})
