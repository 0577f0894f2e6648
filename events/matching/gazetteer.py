"""The register as extractors know it beforehand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from psycopg import sql

from events.extraction.gazetteer import Gazetteer, KnownLaw, KnownOrganization, KnownPlace
from events.models import Law, LawName, Organization, OrganizationName

IN_BRACKETS = re.compile(r"\s*\(.*\)$")


@dataclass
class _Held:
    """The gazetteer of this process, with the print of the register it was made from."""

    print: str = ""
    gazetteer: Gazetteer | None = None


_held = _Held()


def register() -> Gazetteer:
    """The names in the register now; made anew only when a row of it has changed."""
    now = _print()
    if _held.gazetteer is None or _held.print != now:
        _held.gazetteer = Gazetteer.of(_organizations(), _laws(), _places())
        _held.print = now
    return _held.gazetteer


def _print() -> str:
    """The same as long as every row is: a sum of hashes, which a database counts in passing."""
    sums = [
        sql.SQL("(SELECT sum(hashtextextended(row::text, 0)) FROM {} AS row)").format(
            sql.Identifier(model._meta.db_table)
        )
        for model in (Organization, OrganizationName, Law, LawName)
    ]
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT concat_ws(' ', {})").format(sql.SQL(", ").join(sums)))
        return str(cursor.fetchone()[0])


def _organizations() -> Iterator[KnownOrganization]:
    for organization in Organization.objects.prefetch_related("names"):
        names = (organization.name, *(name.text for name in organization.names.all()))
        home = str(organization.jurisdiction or "")
        yield KnownOrganization(organization.slug, names, organization.kind, home)


def _laws() -> Iterator[KnownLaw]:
    for law in Law.objects.prefetch_related("names"):
        others = (law.short_name, *(name.text for name in law.names.all()))
        names = (law.name, *filter(None, others))
        yield KnownLaw(law.slug, names, str(law.jurisdiction or ""), law.in_force_lower)


def _places() -> Iterator[KnownPlace]:
    """Places that the settings add to the world, such as that of the sample news."""
    for code, shown in getattr(settings, "COUNTRIES_OVERRIDE", {}).items():
        name = IN_BRACKETS.sub("", str(shown))
        yield KnownPlace(name, code, (name,))
