"""What kind of ending an English verb tells, by whom it is said and of whom."""

from events.extraction.cast import Body
from events.extraction.draft import Draft, Manner, Part, Who, part
from events.extraction.english_clauses import COURT
from events.extraction.english_objects import Unit
from events.extraction.english_temporary import is_for_a_term, is_limited_in_time
from events.extraction.english_verbs import CLOSING, Verb
from events.extraction.findings import DecidedBy, Kind, Status

# What an authority does for a time only suspends.
FOR_A_TERM = {Kind.PUBLICATION_CEASED, Kind.DEREGISTERED}
FOR_A_TIME = {Kind.BANNED, *FOR_A_TERM}
HAS_TO = (("had", "to"), ("has", "to"), ("have", "to"))


def decider(status: Status) -> DecidedBy:
    return DecidedBy.AUTHORITY if status == Status.ORDERED else DecidedBy.ORGANIZATION


def kind_of(verb: Verb, body: Body) -> Kind:
    """The kind if the organization ends itself."""
    if verb.lead.remains:
        return Kind.SUSPENDED
    is_media = body.kind == "media" and "stops" in verb.entry
    kind = Kind.PUBLICATION_CEASED if is_media else Kind(verb.entry["self"])
    is_for_a_time = kind == Kind.PUBLICATION_CEASED and is_for_a_term(verb.reading, verb.end)
    stops_for_a_time = verb.name == "cease" and _is_only_halted(verb)
    return Kind.SUSPENDED if is_for_a_time or stops_for_a_time else kind


def _is_only_halted(verb: Verb) -> bool:
    """ "ceased work until further notice", "had to |cease its activities"."""
    has_to = verb.lead.words[-2:] in HAS_TO
    return has_to or is_limited_in_time(verb.reading, verb.end)


def kind_by_order(verb: Verb, body: Body) -> Kind:
    """The kind if an authority ends it, for good or for a time."""
    if verb.name in CLOSING and (verb.is_limited or verb.lead.remains):
        return Kind.SUSPENDED
    kind = _kind_for_good(verb, body)
    comes_back = kind in FOR_A_TERM or body.kind == "media"
    is_limited = is_for_a_term if comes_back else is_limited_in_time
    is_for_a_time = kind in FOR_A_TIME and is_limited(verb.reading, verb.end)
    return Kind.SUSPENDED if is_for_a_time else kind


def _kind_for_good(verb: Verb, body: Body) -> Kind:
    if verb.name in CLOSING | {"cease"} and body.kind == "media":
        return Kind.PUBLICATION_CEASED
    if verb.name in CLOSING and COURT.search(verb.reading.text):
        return Kind.DISSOLVED_BY_ORDER
    return Kind(verb.entry.get("order") or verb.entry["self"])


def draft(verb: Verb, subject: Who, manner: Manner, unit: Unit | None = None) -> Draft:
    if subject.body is None:
        raise ValueError("A closure needs an organization.")
    rule = f"en.verb.{manner.rule}.{verb.name}"
    return Draft(
        body=subject.body,
        manner=Manner(manner.kind, manner.status, manner.decided_by, rule),
        reading=verb.reading,
        told=part(verb.reading, verb.start, verb.end),
        named=subject.named,
        subject=subject.subject,
        unit=Part(unit.text, unit.start, unit.end) if unit else None,
        dates_from=unit.dates_from if unit else verb.end,
        dates_to=unit.dates_to if unit else None,
    )
