"""What reading an article yields: events and claims, each with the passage that says so."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Literal, Self


class Kind(StrEnum):
    DISBANDED = "disbanded"
    OFFICE_CLOSED = "office_closed"
    SUSPENDED = "suspended"
    RELOCATED = "relocated"
    DISSOLVED_BY_ORDER = "dissolved_by_order"
    DEREGISTERED = "deregistered"
    BANNED = "banned"
    PUBLICATION_CEASED = "publication_ceased"


PARTIAL = frozenset({Kind.OFFICE_CLOSED, Kind.RELOCATED})  # the body itself goes on
BY_ITSELF = frozenset({Kind.DISBANDED, Kind.SUSPENDED})
ENDS_A_BODY = frozenset({Kind.DISBANDED, Kind.BANNED, Kind.DISSOLVED_BY_ORDER})
WHOLE_ENDS = ENDS_A_BODY | {Kind.DEREGISTERED}
ENDS = WHOLE_ENDS | {Kind.PUBLICATION_CEASED}


class Status(StrEnum):
    THREATENED = "threatened"
    ORDERED = "ordered"
    ANNOUNCED = "announced"
    COMPLETED = "completed"
    REVERSED = "reversed"


class DecidedBy(StrEnum):
    ORGANIZATION = "organization"
    AUTHORITY = "authority"


class Comparator(StrEnum):
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    EXACTLY = "exactly"


class Basis(StrEnum):
    STATED_BY_ORGANIZATION = "stated_by_organization"
    STATED_BY_AUTHORITY = "stated_by_authority"
    REPORTED_BY_MEDIA = "reported_by_media"
    INFERRED_BY_EDITOR = "inferred_by_editor"


Field = Literal["text", "title"]


@dataclass(frozen=True)
class Span:
    """A passage: the field it stands in, its start and end in characters."""

    field: Field
    start: int
    end: int

    def as_list(self) -> list[str | int]:
        return [self.field, self.start, self.end]


Spans = Mapping[str, Span]


@dataclass(frozen=True)
class ArticleText:
    """One article to be read; `published` is the day in its own time zone."""

    url: str
    title: str
    text: str
    language: str | None = None
    published: date | None = None

    def passage(self, span: Span) -> str:
        return (self.text if span.field == "text" else self.title)[span.start : span.end]


@dataclass(frozen=True)
class FoundLaw:
    """A law named as cause or instrument, as worded; `slug` and `jurisdiction` if registered."""

    name: str
    slug: str | None
    jurisdiction: str | None
    span: Span
    basis: str | None = None

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Self:
        return cls(**{**stored, "span": Span(*stored["span"])})

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "span": self.span.as_list()}


@dataclass(frozen=True)
class FoundEvent:
    """A closure that the article reports. Dates are EDTF; phrases are kept as worded."""

    organization: str
    kind: Kind
    status: Status
    decided_by: DecidedBy
    evidence: str
    spans: Spans
    score: float
    rule: str
    extractor: str
    slug: str | None = None
    unit: str | None = None
    announced: str | None = None
    effective: str | None = None
    announced_phrase: str | None = None
    effective_phrase: str | None = None
    place: str | None = None
    jurisdiction: str | None = None
    laws: tuple[FoundLaw, ...] = field(default=())

    @property
    def key(self) -> str:
        """The same for the same organization, unit and kind, however often it is found."""
        return _key("event", self.slug or self.organization, self.unit or "", self.kind)

    def as_dict(self) -> dict[str, Any]:
        """JSON with nothing lost; `laws` are names as worded, `law_details` the rest."""
        return {
            **_plain(self),
            "laws": [law.name for law in self.laws],
            "law_details": [law.as_dict() for law in self.laws],
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Self:
        values = {**_values(stored), "laws": tuple(map(FoundLaw.from_dict, stored["law_details"]))}
        del values["law_details"]
        return cls(
            **{
                **values,
                "kind": Kind(stored["kind"]),
                "status": Status(stored["status"]),
                "decided_by": DecidedBy(stored["decided_by"]),
            }
        )


@dataclass(frozen=True)
class FoundClaim:
    """A count of closures that somebody stated; `since` is EDTF."""

    comparator: Comparator
    count: int
    unit: str
    evidence: str
    spans: Spans
    score: float
    rule: str
    extractor: str
    since: str | None = None
    claimant: str | None = None
    jurisdiction: str | None = None
    law: str | None = None

    @property
    def key(self) -> str:
        """The same for the same count of the same thing by the same claimant."""
        counted = f"{self.comparator} {self.count} {self.unit}"
        return _key("claim", self.claimant or "", counted, self.since or "")

    def as_dict(self) -> dict[str, Any]:
        """JSON with nothing lost."""
        return _plain(self)

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Self:
        return cls(**{**_values(stored), "comparator": Comparator(stored["comparator"])})


@dataclass(frozen=True)
class Findings:
    """All that was found in one article; `language` is what it was read as."""

    relevant: bool
    language: str
    events: tuple[FoundEvent, ...] = ()
    claims: tuple[FoundClaim, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return {
            "relevant": self.relevant,
            "language": self.language,
            "events": [event.as_dict() for event in self.events],
            "claims": [claim.as_dict() for claim in self.claims],
        }


def _plain(found: FoundEvent | FoundClaim) -> dict[str, Any]:
    spans = {name: span.as_list() for name, span in found.spans.items()}
    own = {name: getattr(found, name) for name in found.__dataclass_fields__}
    return {**own, "spans": spans, "key": found.key}


def _values(stored: Mapping[str, Any]) -> dict[str, Any]:
    spans = {name: Span(*span) for name, span in stored["spans"].items()}
    return {**{name: stored[name] for name in stored if name != "key"}, "spans": spans}


def _key(*parts: str) -> str:
    folded = (re.sub(r"\W+", " ", part.casefold()).strip() for part in parts)
    return hashlib.sha256("\n".join(folded).encode()).hexdigest()
