"""Two readers of one article: what both found is sure, what one found is likely or left out.

Findings of the same organization, unit and kind are one; so are two ends of an organization in
different words, of which the one that names an authority holds. Where they differ in a field, that
one wins which read the fuller passage: it names the organization beside the verb, then has more
dates, then is the reader over the grammar.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from events.extraction.cast import Cast, folded
from events.extraction.findings import (
    BY_ITSELF,
    ENDS,
    PARTIAL,
    WHOLE_ENDS,
    DecidedBy,
    FoundEvent,
    Kind,
    Span,
    Status,
)
from events.extraction.lexicon import lexicon
from events.extraction.one_act import without_retold

LIKELY, SURE, SURE_IN_ALL = 0.89, 0.9, 0.97
FEW_WORDS = 2


@dataclass(frozen=True)
class Pair:
    """One closure as the grammar tells it and as the triggers tell it."""

    grammar: FoundEvent
    trigger: FoundEvent

    @property
    def agrees_in_all(self) -> bool:
        return all(
            getattr(self.grammar, name) == getattr(self.trigger, name)
            for name in ("kind", "status", "announced", "effective")
        )


def agreed(
    grammar: Sequence[FoundEvent], trigger: Sequence[FoundEvent], denied: Collection[Span] = ()
) -> tuple[FoundEvent, ...]:
    """The findings of both readers as one list, in the order of the text, scored by agreement.

    What only the triggers tell is left out where the grammar says that it is not so (`denied`).
    """
    pairs, lone = _paired(grammar, trigger)
    lone = [event for event in lone if not _is_denied(event, denied)]
    together = [*map(_together, pairs)]
    alone = [_alone(event, together) for event in lone]
    found = without_retold([*together, *filter(None, alone)], SURE)
    return tuple(sorted(found, key=_place))


def of_known_kind(events: Iterable[FoundEvent], cast: Cast) -> tuple[FoundEvent, ...]:
    """The findings, sure at most where the register or the article tells what kind of organization
    it is: else it may be a road, an agency of the state or half a name."""
    return tuple(
        event if _kind_is_known(event, cast) else replace(event, score=min(event.score, LIKELY))
        for event in events
    )


def _kind_is_known(event: FoundEvent, cast: Cast) -> bool:
    body = cast.find(event.organization)
    return event.slug is not None or (body is not None and body.kind is not None)


def _is_denied(event: FoundEvent, denied: Iterable[Span]) -> bool:
    told = event.spans["kind"]
    is_of_verb = event.rule.startswith("en.verb") and not event.rule.startswith("en.verb.owner")
    return is_of_verb and any(
        word.field == told.field and told.start <= word.start < told.end for word in denied
    )


def same_organization(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether both name the same: in the register, by name, or by the words of a longer name."""
    if one.slug or other.slug:
        return one.slug == other.slug
    left, right = folded(one.organization).split(), folded(other.organization).split()
    shorter, longer = sorted((left, right), key=len)
    return left == right or (len(shorter) >= FEW_WORDS and set(shorter) <= set(longer))


def same_closure(one: FoundEvent, other: FoundEvent) -> bool:
    """Whether both tell of one closure; a reader may have missed the name of the office."""
    if not same_organization(one, other):
        return False
    if one.unit and other.unit and not _same_unit(one.unit, other.unit):
        return False
    if bool(one.unit) != bool(other.unit) and one.kind not in {*PARTIAL, Kind.SUSPENDED}:
        return False
    return _of_one_kind(one, other)


def _of_one_kind(one: FoundEvent, other: FoundEvent) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= WHOLE_ENDS - {Kind.DISBANDED}


def _same_unit(one: str, other: str) -> bool:
    left, right = set(folded(one).split()), set(folded(other).split())
    return left <= right or right <= left


def _paired(
    grammar: Sequence[FoundEvent], trigger: Sequence[FoundEvent]
) -> tuple[list[Pair], list[FoundEvent]]:
    left, pairs, lone = list(trigger), [], []
    for event in grammar:
        same = next((other for other in left if same_closure(event, other)), None)
        if same is None:
            lone.append(event)
        else:
            left.remove(same)
            pairs.append(Pair(event, same))
    differing = [
        (event, other)
        for event in lone
        for other in left
        if {event.kind, other.kind}.isdisjoint(PARTIAL) and same_organization(event, other)
    ]
    for event, other in differing:
        if event in lone and other in left and {event.kind, other.kind} <= ENDS:
            lone.remove(event)
            left.remove(other)
            pairs.append(Pair(event, other))
    sure = [each for pair in pairs for each in (pair.grammar, pair.trigger)]
    better = [*sure, *(event for event in left if event.kind in PARTIAL)]
    lone = [event for event in lone if not any(_retells(event, each) for each in better)]
    rest = [e for e in left if not any(_retells(e, each) for each in (*sure, *lone))]
    return pairs, [*lone, *rest]


def _is_more_specific(event: FoundEvent, other: FoundEvent) -> bool:
    """Whether a finding names the authority that another leaves out: "was closed" tells less than
    "was banned"."""
    by_authority = event.decided_by == DecidedBy.AUTHORITY
    return by_authority and other.decided_by == DecidedBy.ORGANIZATION


def _retells(event: FoundEvent, better: FoundEvent) -> bool:
    """Whether a finding tells in another way of an ending that is better known: of the same
    organization as a whole, of a part of it in the headline, or of all of it where a part ends."""
    if not same_organization(event, better):
        return False
    if better.kind == Kind.SUSPENDED and event.kind in ENDS:
        is_headline = event.spans["evidence"].field == "title"
        if is_headline and event.decided_by == DecidedBy.AUTHORITY:
            return True  # "Samplia silences A", which the text says to be suspended
        return event.spans["evidence"] == better.spans["evidence"]  # "suspended" once, ended now
    if event.kind in PARTIAL:
        is_headline = event.spans["evidence"].field == "title"
        if is_headline and not event.unit:
            return True  # "ousted A's party", which the text says to be dissolved
        return better.kind in PARTIAL and (is_headline or not event.unit)
    return better.kind not in PARTIAL or event.kind in BY_ITSELF


def _together(pair: Pair) -> FoundEvent:
    paper = _is_of_a_medium(pair)
    if paper is not None:
        other = pair.grammar if paper is pair.trigger else pair.trigger
        return replace(_with_dates(paper, other), score=SURE)
    if not _of_one_kind(pair.grammar, pair.trigger):
        specific = _is_more_specific(pair.trigger, pair.grammar)
        chosen, other = (pair.trigger, pair.grammar) if specific else (pair.grammar, pair.trigger)
        return replace(_with_dates(chosen, other), score=SURE)
    fuller = max((pair.grammar, pair.trigger), key=_fullness)
    other = pair.trigger if fuller is pair.grammar else pair.grammar
    return replace(
        _with_dates(fuller, other),
        score=SURE_IN_ALL if pair.agrees_in_all else SURE,
    )


def _is_of_a_medium(pair: Pair) -> FoundEvent | None:
    """The finding that knows from the verb that a newspaper ends, where the other tells only that
    something does: "ceases publication"."""
    kinds = {pair.grammar.kind, pair.trigger.kind}
    if kinds != {Kind.DISBANDED, Kind.PUBLICATION_CEASED}:
        return None
    is_trigger = pair.trigger.kind == Kind.PUBLICATION_CEASED
    return pair.trigger if is_trigger else pair.grammar


def _with_dates(fuller: FoundEvent, other: FoundEvent) -> FoundEvent:
    """Dates and laws that the fuller reading lacks are taken from the other."""
    announced = fuller if fuller.announced else other
    is_open = fuller.status == Status.THREATENED
    effective = fuller if fuller.effective or is_open else other
    spans = {**other.spans, **fuller.spans} if fuller.evidence == other.evidence else fuller.spans
    return replace(
        fuller,
        announced=announced.announced,
        announced_phrase=announced.announced_phrase,
        effective=effective.effective,
        effective_phrase=effective.effective_phrase,
        laws=fuller.laws or other.laws,
        spans=spans,
    )


def _fullness(event: FoundEvent) -> tuple[bool, bool, bool, int, bool]:
    in_text = event.spans["evidence"].field == "text"
    dates = bool(event.announced) + bool(event.effective)
    is_named = "organization" in event.spans
    return in_text, bool(event.unit), is_named, dates, event.rule.startswith("en.depend")


def _alone(event: FoundEvent, sure: Sequence[FoundEvent]) -> FoundEvent | None:
    """The finding of one reader, by how far its rule can be trusted; None if not far enough. One
    that only adds a name to an ending of which both tell, or in the same sentence, is likely."""
    if any(_is_named_with(event, other) for other in sure):
        return replace(event, score=LIKELY)
    trust = _trust(event)
    if trust < lexicon("agreement")["least"]:
        return None
    return replace(event, score=min(trust, LIKELY))


def _is_named_with(event: FoundEvent, other: FoundEvent) -> bool:
    is_of_it = any(event.spans[name] == other.spans[name] for name in ("evidence", "kind"))
    return "organization" in event.spans and is_of_it and event.kind == other.kind


def _trust(event: FoundEvent) -> float:
    trusted: dict[str, float] = lexicon("agreement")["trust"]
    rules = [rule for rule in trusted if event.rule.startswith(rule)]
    trust = trusted[max(rules, key=len)] if rules else 0.5
    if event.status == Status.THREATENED:
        trust -= 0.1
    if event.spans["evidence"].field == "title":
        trust -= 0.1
    if "organization" not in event.spans:
        trust -= 0.15
    return round(trust + (0.05 if event.slug else 0.0), 2)


def _place(event: FoundEvent) -> tuple[bool, int]:
    span = event.spans["evidence"]
    return span.field == "title", span.start
