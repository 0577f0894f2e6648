"""The figures of an evaluation: how much of what was proposed is right, how much was found."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .dates import nearness
from .labels import Guess, Label, Labelled, Proposed
from .names import fold, same_law
from .pairing import Pairing, lenient_fit, pair, same_count, same_organization, strict_fit

SURE = 0.9
FITS = {"strict": strict_fit, "lenient": lenient_fit, "organization_only": same_organization}
NOTHING = Proposed()


@dataclass
class _Tally:
    """`counts` of right, proposed and real ones; `marks` of each field of what was found."""

    counts: Counter[str] = field(default_factory=Counter)
    by_language: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    marks: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, pairing: Pairing[Any], *, language: str = "") -> None:
        said = len(pairing.pairs) + len(pairing.guesses_left) - pairing.excused
        for counts in (self.counts, self.by_language[language]) if language else (self.counts,):
            counts[f"{name}_hit"] += len(pairing.required)
            counts[f"{name}_said"] += said

    def share(self, name: str) -> dict[str, float]:
        return _share(self.counts, name, f"{name}_real")


def figures(texts: Sequence[Labelled], proposed: Mapping[str, Proposed]) -> dict[str, Any]:
    """As JSON. Precision, recall and F1 with the numbers behind them; the share right of each field
    of those events whose organization and class of kind are right."""
    tally = _Tally()
    for text in texts:
        _count(tally, text, proposed.get(text.id, NOTHING))
    counts = tally.counts
    return {
        **{name: _share(counts, name, "real") for name in FITS},
        "sure_precision": _ratio(counts["sure_hit"], counts["sure_said"]),
        "sure_share_of_real": _ratio(counts["sure_hit"], counts["real"]),
        "documents_with_a_right_event": f"{counts['texts_hit']}/{counts['texts_real']}",
        "false_alarm_documents": f"{counts['alarms']}/{counts['quiet']}",
        "laws": tally.share("law"),
        "claims": tally.share("claim"),
        "fields_on_lenient_matches": {
            name: _ratio(sum(marks), len(marks)) for name, marks in tally.marks.items()
        },
        "by_language_lenient": {
            language: _share(counts, "lenient", "real")
            for language, counts in sorted(tally.by_language.items())
        },
    }


def _count(tally: _Tally, text: Labelled, proposed: Proposed) -> None:
    real = sum(not label.is_optional for label in text.events)
    language = text.language.split("-")[0]
    for counts in (tally.counts, tally.by_language[language]):
        counts["real"] += real
    paired = {name: pair(text.events, proposed.events, fits) for name, fits in FITS.items()}
    for name, pairing in paired.items():
        tally.add(name, pairing, language=language)
    sure = [guess for guess in proposed.events if guess.get("score", 0) >= SURE]
    tally.add("sure", pair(text.events, sure, lenient_fit))
    for label, guess in paired["lenient"].required:
        _mark_fields(tally, label, guess)
        _count_laws(tally, label, guess)
    _mark_evidence(tally, text, proposed)
    _count_claims(tally, text, proposed)
    if not text.is_relevant:
        tally.counts["quiet"] += 1
        tally.counts["alarms"] += bool(proposed.events or proposed.claims)
    elif real:
        tally.counts["texts_real"] += 1
        tally.counts["texts_hit"] += bool(paired["lenient"].required)


def _mark_fields(tally: _Tally, label: Label, guess: Guess) -> None:
    marks = tally.marks
    marks["status"].append(guess.get("status") in label.statuses)
    if label.announced:
        marks["announced"].append(nearness(label.announced, guess.get("announced")))
    if label.effective:
        marks["effective"].append(nearness(label.effective, guess.get("effective")))
    else:
        marks["effective_left_empty"].append(not guess.get("effective"))
    if label.place:
        place, told = fold(label.place), fold(guess.get("place"))
        marks["place"].append(place in told or told in place)
    marks["unit"].append(bool(label.unit) == bool(guess.get("unit")))


def _count_laws(tally: _Tally, label: Label, guess: Guess) -> None:
    told = guess.get("laws") or []
    found = sum(any(same_law(law, one) for one in told) for law in label.laws)
    tally.counts["law_hit"] += found
    tally.counts["law_said"] += max(len(told), found)
    tally.counts["law_real"] += len(label.laws)


def _mark_evidence(tally: _Tally, text: Labelled, proposed: Proposed) -> None:
    for guess in proposed.events:
        quote = guess.get("evidence") or ""
        is_verbatim = bool(quote) and (quote in text.text or quote in text.title)
        tally.marks["evidence_is_verbatim"].append(is_verbatim)


def _count_claims(tally: _Tally, text: Labelled, proposed: Proposed) -> None:
    pairing = pair(text.claims, proposed.claims, same_count)
    tally.add("claim", pairing)
    tally.counts["claim_real"] += sum(not label.is_optional for label in text.claims)
    tally.marks["claim_comparator"] += [
        label.comparator == guess.get("comparator") for label, guess in pairing.required
    ]


def _share(counts: Mapping[str, int], name: str, real_name: str) -> dict[str, float]:
    hit, said, real = counts[f"{name}_hit"], counts[f"{name}_said"], counts[real_name]
    precision, recall = hit / said if said else 0.0, hit / real if real else 0.0
    both = precision + recall
    return {
        "p": round(precision, 3),
        "r": round(recall, 3),
        "f1": round(2 * precision * recall / both, 3) if both else 0.0,
        "hit": hit,
        "said": said,
        "real": real,
    }


def _ratio(part: float, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
