"""The tables of the register: organizations and laws, with their names."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from events.models import Law, LawName, Organization, OrganizationName
from events.models.address import web_address
from events.models.language_code import LONGEST_LANGUAGE, is_language_code
from events.models.name import Name
from events.models.on_record import published_now
from events.models.organization import wikidata_item

from .table_files import Row, each_field, each_read
from .tables import Facts, Parts, Table


def name_parts(names: Iterable[Name]) -> Parts:
    return frozenset((name.text, name.language, name.role) for name in names)


def local_name_and_aliases(row: Row) -> set[tuple[str, str, str]]:
    said = each_field(
        {
            "local": lambda: [row.text("name_local", at_most=300)],
            "language": lambda: [_language(row)],
            "aliases": lambda: row.several("aliases", at_most=300),
        }
    )
    names = {(alias, "", Name.Role.ALIAS.value) for alias in said["aliases"]}
    (local,), (language,) = said["local"], said["language"]
    return names | ({(local, language, Name.Role.OFFICIAL.value)} if local else set())


def _language(row: Row) -> str:
    return row.checked("name_local_language", is_language_code, at_most=LONGEST_LANGUAGE)


def _acronyms(row: Row) -> set[tuple[str, str, str]]:
    acronyms = row.several("acronym", at_most=300)
    return {(acronym, "", Name.Role.ACRONYM.value) for acronym in acronyms}


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
        fields = each_field(
            {
                "slug": lambda: row.slug("slug", at_most=120),
                "name": lambda: row.needed("name", at_most=300),
                "kind": lambda: row.choice("kind", Organization.Kind),
                "jurisdiction": lambda: row.country("jurisdiction"),
                "founded": lambda: row.edtf("founded"),
                "website": lambda: row.checked("website", web_address, at_most=200),
                "wikidata": lambda: row.checked("wikidata", wikidata_item, at_most=20),
                "note": lambda: row.lines("note"),
                "names": lambda: set().union(
                    *each_read([lambda: local_name_and_aliases(row), lambda: _acronyms(row)])
                ),
            }
        )
        names = fields.pop("names")
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
        fields = each_field(
            {
                "slug": lambda: row.slug("slug", at_most=120),
                "name": lambda: row.needed("name", at_most=300),
                "short_name": lambda: row.text("short_name", at_most=120),
                "jurisdiction": lambda: row.country("jurisdiction", needed="its place"),
                "enacted": lambda: row.edtf("enacted"),
                "in_force": lambda: row.edtf("in_force"),
                "repealed": lambda: row.edtf("repealed"),
                "note": lambda: row.lines("note"),
                "source_url": lambda: row.checked("source_url", web_address, at_most=2000),
                "names": lambda: local_name_and_aliases(row),
            }
        )
        names = fields.pop("names")
        return Facts(fields, frozenset(names))

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
