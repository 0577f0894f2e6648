"""How those ended that a verb tells of together: "54 groups were closed", "two dailies closed"."""

from events.extraction.draft import Manner
from events.extraction.english_clauses import AUTHORITY_WORD, BY_AUTHORITY
from events.extraction.english_list_words import ACTING, ACTOR, ORDERED_MANY, THEY_HAVE
from events.extraction.english_objects import units_after
from events.extraction.english_verbs import CLOSING, Verb
from events.extraction.findings import DecidedBy, Kind, Status


def manner_of_many(verb: Verb) -> Manner:
    rule = f"en.list.{verb.name}"
    by_order = "self" not in verb.entry or _is_done_to_them(verb)
    ordered = verb.lead.has("to") and ORDERED_MANY.search(verb.reading.mask[: verb.start])
    status = Status.ORDERED if ordered else Status.COMPLETED
    if verb.name in CLOSING and units_after(verb.reading, verb.end):
        by = DecidedBy.AUTHORITY if ordered else DecidedBy.ORGANIZATION
        return Manner(Kind.OFFICE_CLOSED, status, by, rule)
    if by_order and "order" in verb.entry:
        return Manner(Kind(verb.entry["order"]), status, DecidedBy.AUTHORITY, rule)
    if ordered:
        kind = Kind(verb.entry.get("order", verb.entry["self"]))
        return Manner(kind, Status.ORDERED, DecidedBy.AUTHORITY, rule)
    status = Status.ANNOUNCED if verb.lead.has("will") else Status.COMPLETED
    return Manner(Kind(verb.entry["self"]), status, DecidedBy.ORGANIZATION, rule)


def _is_done_to_them(verb: Verb) -> bool:
    left = verb.reading.mask[: verb.lead.end]
    if not verb.lead.is_passive and THEY_HAVE.search(verb.reading.mask[: verb.start]):
        return False
    if verb.lead.is_passive or BY_AUTHORITY.match(verb.reading.mask, verb.end):
        return True
    return bool(ACTOR.search(left) or AUTHORITY_WORD.search(left) or ACTING.search(left))
