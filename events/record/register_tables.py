"""The tables of the register: organizations and laws, with their names."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from events.models import Law, LawName, Organization, OrganizationName
from events.models.name import Name
from events.models.on_record import published_now

from .table_files import Row
from .tables import Facts, Parts, Table


def name_parts(names: Iterable[Name]) -> Parts:
    return frozenset((name.text, name.language, name.role) for name in names)


def local_name_and_aliases(row: Row) -> set[tuple[str, str, str]]:
    language = row.text("name_local_language", at_most=35)
    names = {(alias, "", Name.Role.ALIAS.value) for alias in row.several("aliases", at_most=300)}
    if local := row.text("name_local", at_most=300):
        names.add((local, language, Name.Role.OFFICIAL.value))
    return names


class Organizations(Table):
    name = "organizations"
    columns = [
        "slug",
        "name",
        "name_local",
        "name_local_language",
        "acronym",
        "aliases",
        "kind",
        "jurisdiction",
        "founded",
        "website",
        "wikidata",
        "note",
    ]
    key_columns = ("slug",)

    def present(self) -> QuerySet[Organization]:
        return Organization.objects.prefetch_related("names")

    def taken(self) -> dict[str, int]:
        return dict(Organization.objects.values_list("slug", "pk"))

    def facts(self, row: Row) -> Facts:
        names = local_name_and_aliases(row)
        names |= {
            (acronym, "", Name.Role.ACRONYM.value)
            for acronym in row.several("acronym", at_most=300)
        }
        fields = {
            "slug": row.slug("slug", at_most=120),
            "name": row.needed("name", at_most=300),
            "kind": row.choice("kind", Organization.Kind),
            "jurisdiction": row.country("jurisdiction"),
            "founded": row.edtf("founded"),
            "website": row.address("website", at_most=200) if row.cells["website"] else "",
            "wikidata": row.text("wikidata", at_most=20),
            "note": row.lines("note"),
        }
        return Facts(fields, frozenset(names))

    def parts(self, record: Organization) -> Parts:
        return name_parts(record.names.all())

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Organization]:
        records = Organization.objects.bulk_create(
            Organization(**facts.fields, **published_now()) for _, facts in rows
        )
        OrganizationName.objects.bulk_create(
            OrganizationName(organization=record, text=text, language=language, role=role)
            for record, (_, facts) in zip(records, rows, strict=True)
            for text, language, role in sorted(facts.parts)
        )
        return records

    def replace_parts(self, record: Organization, parts: Parts) -> None:
        if self.parts(record) == parts:
            return
        record.names.all().delete()
        for text, language, role in sorted(parts):
            record.names.create(text=text, language=language, role=role)


class Laws(Table):
    name = "laws"
    columns = [
        "slug",
        "name",
        "name_local",
        "name_local_language",
        "short_name",
        "aliases",
        "jurisdiction",
        "enacted",
        "in_force",
        "repealed",
        "note",
        "source_url",
    ]
    key_columns = ("slug",)

    def present(self) -> QuerySet[Law]:
        return Law.objects.prefetch_related("names")

    def taken(self) -> dict[str, int]:
        return dict(Law.objects.values_list("slug", "pk"))

    def facts(self, row: Row) -> Facts:
        if not row.cells["jurisdiction"]:
            raise row.fault("jurisdiction", "is empty; give the ISO 3166 code of its place.")
        fields = {
            "slug": row.slug("slug", at_most=120),
            "name": row.needed("name", at_most=300),
            "short_name": row.text("short_name", at_most=120),
            "jurisdiction": row.country("jurisdiction"),
            "enacted": row.edtf("enacted"),
            "in_force": row.edtf("in_force"),
            "repealed": row.edtf("repealed"),
            "note": row.lines("note"),
            "source_url": row.address("source_url") if row.cells["source_url"] else "",
        }
        return Facts(fields, frozenset(local_name_and_aliases(row)))

    def parts(self, record: Law) -> Parts:
        return name_parts(record.names.all())

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Law]:
        records = Law.objects.bulk_create(
            Law(**facts.fields, **published_now()) for _, facts in rows
        )
        LawName.objects.bulk_create(
            LawName(law=record, text=text, language=language, role=role)
            for record, (_, facts) in zip(records, rows, strict=True)
            for text, language, role in sorted(facts.parts)
        )
        return records

    def replace_parts(self, record: Law, parts: Parts) -> None:
        if self.parts(record) == parts:
            return
        record.names.all().delete()
        for text, language, role in sorted(parts):
            record.names.create(text=text, language=language, role=role)
