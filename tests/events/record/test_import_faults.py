"""What is wrong with a table that is imported: named by file, row and column, and all at once."""

import pytest

from events.record.imports import ImportChanged

from .importing import MODELS, bring, look, rows_of
from .tables import ROWS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("table", "cells", "told"),
    [
        ("organizations", {"kind": "club"}, "line 2, column kind: 'club' is none of"),
        ("organizations", {"wikidata": "42"}, "line 2, column wikidata: Write the item as in Q42."),
        ("organizations", {"founded": "03/04/2021"},
         "line 2, column founded: '03/04/2021' can be read in two ways: write 2021-04-03 or"),
        ("organizations", {"founded": "4.3.2021"}, "can be read in two ways"),
        ("organizations", {"founded": "25/12/2021"}, "is not a date in EDTF"),
        ("events", {"effective": "03/04/2021"}, "can be read in two ways"),
        ("events", {"organization_slug": "nobody"}, "column organization_slug: 'nobody' stands in"),
        ("events", {"key": "event-99"}, "column key: “event-99” stands for one that was entered"),
        ("events", {"law_slug": "order-act|x"}, "column basis: a law and its basis"),
        ("sources", {"event_key": "nothing"}, "column event_key: 'nothing' stands in no row"),
        ("sources", {"url": "javascript:alert(1)"}, "is no http or https address"),
        ("sources", {"url": "https://u:p@host.example/"}, "column url: has a user name or a pass"),
        ("organizations", {"website": "https://u@host.example/"}, "has a user name or a"),
        ("claims", {"count": "many"}, "column count: 'many' is no whole number"),
    ],
)  # fmt: skip
def test_a_fault_names_file_row_and_column_and_nothing_is_imported(table, cells, told):
    before = [rows_of(name) for name in ROWS if name != table]
    if table in {"events", "sources", "claims"}:
        bring(*before[: list(ROWS).index(table)])
    first, *others = ROWS[table]

    (outcome,) = look(rows_of(table, first | cells, *others))

    assert outcome.faults[0].startswith(f"{table}.csv, line 2")
    assert told in outcome.faults[0]
    with pytest.raises(ImportChanged):
        bring(rows_of(table, first | cells, *others))
    if table != "sources":
        assert not MODELS[table].objects.exists()


def test_every_fault_of_a_table_is_told_at_once():
    bad = [row | {"kind": "club"} for row in ROWS["organizations"]]

    (outcome,) = look(rows_of("organizations", *bad))

    assert len(outcome.faults) == 2


@pytest.mark.parametrize(
    ("table", "cells", "columns"),
    [
        ("organizations",
         {"name": "", "kind": "club", "founded": "soon", "wikidata": "42", "website": "no",
          "aliases": "a\u202e"},
         ["name", "kind", "founded", "website", "wikidata", "aliases"]),
        ("laws", {"jurisdiction": "", "enacted": "soon", "source_url": "no"},
         ["jurisdiction", "enacted", "source_url"]),
        ("events",
         {"organization_slug": "nobody", "kind": "gone", "announced": "", "effective": "",
          "law_slug": "no-act", "basis": "rumor", "jurisdiction": ""},
         ["organization_slug", "kind", "effective", "jurisdiction", "law_slug", "basis"]),
        ("sources", {"event_key": "nothing", "url": "no", "publisher": "", "published": "soon"},
         ["event_key", "url", "publisher", "published"]),
        ("claims", {"key": "claim-9", "count": "many", "as_of": "soon"}, ["count", "as_of", "key"]),
    ],
)  # fmt: skip
def test_every_fault_of_a_row_is_told(table, cells, columns):
    (outcome,) = look(rows_of(table, ROWS[table][0] | cells))

    told = [fault.split(", column ")[1].partition(":")[0] for fault in outcome.faults]
    assert told == columns
