"""What a record says as a row of its table: the columns of the starter record, read backwards."""

from collections.abc import Callable, Iterable
from typing import Any

from events.models import Citation, Claim, ClosureEvent, Law, Organization
from events.models.name import Name

Cells = dict[str, str]
SEVERAL = "|"
UNORDERED = {"acronym", "aliases"}
EVENT, CLAIM = "event", "claim"


def key_of(record: ClosureEvent | Claim) -> str:
    """Its permanent key; what was entered by hand has none, and is named by its number."""
    named = EVENT if isinstance(record, ClosureEvent) else CLAIM
    return record.key or f"{named}-{record.pk}"


def _organization(record: Organization) -> Cells:
    names = list(record.names.all())
    return {
        "slug": record.slug,
        "name": record.name,
        **_local_name(names),
        "acronym": _several(_said(names, Name.Role.ACRONYM)),
        "aliases": _several(_said(names, Name.Role.ALIAS)),
        "kind": record.kind,
        "jurisdiction": str(record.jurisdiction or ""),
        "founded": _date(record.founded),
        "website": record.website,
        "wikidata": record.wikidata,
        "note": record.note,
    }


def _law(record: Law) -> Cells:
    names = list(record.names.all())
    return {
        "slug": record.slug,
        "name": record.name,
        **_local_name(names),
        "short_name": record.short_name,
        "aliases": _several(_said(names, Name.Role.ALIAS)),
        "jurisdiction": str(record.jurisdiction),
        "enacted": _date(record.enacted),
        "in_force": _date(record.in_force),
        "repealed": _date(record.repealed),
        "note": record.note,
        "source_url": record.source_url,
    }


def _event(record: ClosureEvent) -> Cells:
    roles = list(record.attributions.all())
    return {
        "key": key_of(record),
        "organization_slug": record.organization.slug,
        "unit": record.unit,
        "kind": record.kind,
        "status": record.status,
        "decided_by": record.decided_by,
        "announced": _date(record.announced),
        "effective": _date(record.effective),
        "place": record.place,
        "jurisdiction": str(record.jurisdiction),
        "law_slug": _several(role.law.slug for role in roles),
        "basis": _several(role.basis for role in roles),
        "summary": record.summary,
    }


def _source(record: Citation) -> Cells:
    article = record.article
    return {
        "event_key": key_of(record.closure),
        "url": article.url,
        "publisher": article.outlet,
        "title": article.title,
        "published": _date(article.published),
    }


def _claim(record: Claim) -> Cells:
    return {
        "key": key_of(record),
        "claimant": record.claimant,
        "comparator": record.comparator,
        "count": str(record.count),
        "what": record.what,
        "jurisdiction": str(record.jurisdiction or ""),
        "since": _date(record.since),
        "as_of": _date(record.as_of),
        "source_url": record.article.url,
    }


CELLS: dict[str, Callable[[Any], Cells]] = {
    "organizations": _organization,
    "laws": _law,
    "events": _event,
    "sources": _source,
    "claims": _claim,
}


def cells_of(table: str, record: Any) -> Cells:
    """The cells of a record, stripped as those of a file are, in order."""
    return in_order({column: value.strip() for column, value in CELLS[table](record).items()})


def in_order(cells: Cells) -> Cells:
    """The same, cells of several values sorted: in which order they stand says nothing."""
    sorted_cells = {
        column: _several(sorted(_each(cells[column]))) for column in UNORDERED & set(cells)
    }
    if "law_slug" in cells:
        roles = sorted(zip(_each(cells["law_slug"]), _each(cells["basis"]), strict=False))
        if len(roles) == len(_each(cells["law_slug"])) == len(_each(cells["basis"])):
            sorted_cells["law_slug"] = _several(slug for slug, _basis in roles)
            sorted_cells["basis"] = _several(basis for _slug, basis in roles)
    return cells | sorted_cells


def _each(cell: str) -> list[str]:
    return [value.strip() for value in cell.split(SEVERAL) if value.strip()]


def _local_name(names: list[Any]) -> Cells:
    """The first official name; a table has room for one."""
    official = [name for name in names if name.role == Name.Role.OFFICIAL]
    text, language = (official[0].text, official[0].language) if official else ("", "")
    return {"name_local": text, "name_local_language": language}


def _said(names: Iterable[Any], role: str) -> Iterable[str]:
    """Those that a cell of several values can hold."""
    fitting = (name for name in names if name.role == role and not name.language)
    return (name.text for name in fitting if SEVERAL not in name.text)


def _several(values: Iterable[str]) -> str:
    return SEVERAL.join(values)


def _date(value: Any) -> str:
    return value.text if value else ""
