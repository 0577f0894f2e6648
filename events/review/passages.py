"""Where the words of a finding stand in the archived text, and how to mark them there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: Mapping[str, Promise] = {
    "evidence": _("passage"),
    "organization": _("organization"),
    "unit": _("unit"),
    "kind": _("kind"),
    "announced": _("announced"),
    "effective": _("effective"),
    "place": _("place"),
    "law": _("law"),
    "count": _("count"),
    "claimant": _("who says so"),
    "since": _("since"),
}


class Mark(NamedTuple):
    """What stands at [start, end) of a text, in characters."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A stretch of text with the names of all that is marked on the whole of it."""

    text: str
    names: tuple[str, ...] = ()
    begins_evidence: bool = False

    @property
    def is_evidence(self) -> bool:
        return "evidence" in self.names

    @property
    def details(self) -> tuple[str, ...]:
        """What the words say, beyond standing in the passage."""
        return tuple(str(LABELS.get(name, name)) for name in self.names if name != "evidence")


def place_of_evidence(finding: Mapping[str, Any], text: str) -> tuple[int, int] | None:
    """Start and end of the passage in the archived text.

    None where it was found in the title, or where the article has been read anew since and does
    not say so any more: nothing is quoted that is not there.
    """
    field, start, end = finding["spans"]["evidence"]
    evidence = finding["evidence"]
    if field != "text" or not evidence:
        return None
    if text[start:end] == evidence:
        return start, end
    start = text.find(evidence)
    return (start, start + len(evidence)) if start >= 0 else None


def marked_text(finding: Mapping[str, Any], text: str) -> Sequence[Piece]:
    """The archived text in pieces, the passage and its details marked."""
    place = place_of_evidence(finding, text)
    _field, *as_found = finding["spans"]["evidence"]
    if place and list(place) != as_found:  # the text has moved, so the details have too
        return list(_pieces(text, [Mark("evidence", *place)]))
    return list(_pieces(text, list(_marks(finding, "text")) if place else []))


def marked_title(finding: Mapping[str, Any], title: str) -> Sequence[Piece]:
    """The title in pieces, what was found in it marked."""
    return list(_pieces(title, list(_marks(finding, "title"))))


def _marks(finding: Mapping[str, Any], field: str) -> Iterator[Mark]:
    spans = [*finding["spans"].items()]
    spans += [("law", law["span"]) for law in finding.get("law_details", ())]
    for name, (within, start, end) in spans:
        if within == field:
            yield Mark(name, start, end)


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """`text` cut at every edge of a mark; put together again, the pieces are the text."""
    edges = {min(max(edge, 0), len(text)) for mark in marks for edge in (mark.start, mark.end)}
    cuts = sorted(edges | {0, len(text)})
    in_evidence = False
    for start, end in pairwise(cuts):
        names = dict.fromkeys(m.name for m in marks if m.start <= start and end <= m.end)
        begins = "evidence" in names and not in_evidence
        in_evidence = "evidence" in names
        yield Piece(text[start:end], tuple(names), begins)
