"""Files that an editor brings, some of them hostile."""

import json

import pytest

from events.record.register_tables import Organizations
from events.record.table_files import BrokenFile
from events.record.upload import LARGEST_FILE, MOST_ROWS, read_upload

HEADER = ",".join(Organizations.columns)
LINE = "{slug},Name,,,,,ngo,,,,,"


def read(name: str, data: bytes):
    return read_upload(name, data, Organizations)


def entries(*rows) -> bytes:
    return json.dumps(rows).encode()


def test_a_json_row_lacks_what_it_does_not_say():
    (row,) = read("a.json", entries({"slug": "one", "name": " One ", "note": None, "kind": "ngo"}))

    assert (row.cells["name"], row.cells["note"], row.cells["website"]) == ("One", "", "")
    assert str(row.fault("name", "x")) == "a.json, row 1, column name: x"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.csv", b"x" * (LARGEST_FILE + 1), "a.csv: has 5.0 MB; at most 5 MB"),
        ("a.csv", b"", "a.csv, line 1, column slug: the file is empty"),
        ("a.csv", HEADER.encode(), "a.csv: has no rows"),
        ("a.csv", b"slug,label\n", "a.csv, line 1, column label: the header must be slug,name"),
        ("a.csv", f"{HEADER}\n\xe9".encode("latin-1"), "a.csv, line 2: is no UTF-8"),
        ("a.csv", f"{HEADER}\na\0".encode(), "a.csv, line 2: has a NUL character"),
        ("a.csv", f"{HEADER}\na,b".encode(), "a.csv, line 2, column name: has 2 cells, not 12"),
        ("a.csv", f'{HEADER}\n"a'.encode(), "a.csv, line 2, column slug: "),
        ("a.csv", f"{HEADER}\n{'x' * 200_000},,,,,,,,,,,".encode(), "field larger than"),
        ("a.xlsx", b"PK", "a.xlsx: is neither CSV nor JSON"),
        ("a", b"", "a: is neither CSV nor JSON"),
        ("a.json", b"{}", "a.json: must be a list of objects"),
        ("a.json", b"[1]", "a.json, row 1, column slug: the row is no object"),
        ("a.json", b"[}", "a.json, line 1: is no JSON"),
        ("a.json", b"[" * 200_000, "a.json: is no JSON that could be read"),
        ("a.json", b"[" + b"1" * 10_000 + b"]", "a.json: is no JSON that could be read"),
        ("a.json", entries({"slug": "a", "rank": "1"}), "row 1, column rank: there is no such"),
        ("a.json", entries({"slug": ["a"]}), "row 1, column slug: is neither text nor"),
        ("a.json", entries({"slug": "a\0"}), "row 1, column slug: has a character that is no text"),
        ("a.json", b'[{"\\ud800": "a"}]', r"row 1, column \ud800: there is no such column"),
        ("a.json", b'[{"slug": "a", "slug": "b"}]', "row 1, column slug: is given 2 times"),
        ("a.json", b'[{"slug": {"a": 1}}]', "row 1, column slug: is neither text nor"),
        ("a.json", b'[{"slug": "\\ud800"}]', "column slug: has a character that is no text"),
        ("a.json", entries({"slug": "a"}, {"slug": "a"}), "row 2, column slug: 'a' stands on row"),
        ("a.json", entries({"name": "a"}), "row 1, column slug: is empty and must not be"),
    ],
    ids=lambda value: value[:30] if isinstance(value, bytes) else None,
)  # fmt: skip
def test_a_file_of_another_make_is_refused_with_words(name, data, told):
    with pytest.raises(BrokenFile) as fault:
        read(name, data)

    assert told in str(fault.value)
    assert len(str(fault.value)) < 500


def test_a_hundred_thousand_rows_are_refused():
    lines = "\n".join(LINE.format(slug=f"o-{number}") for number in range(100_000))

    with pytest.raises(BrokenFile, match=f"has 100000 rows; at most {MOST_ROWS} are taken"):
        read("a.csv", f"{HEADER}\n{lines}".encode())


def test_every_fault_of_a_json_file_is_told():
    with pytest.raises(BrokenFile) as fault:
        read("a.json", b'[{"rank": 1, "slug": [], "kind": "a", "kind": "b"}, {"name": 1.5}]')

    assert [one.split(":")[0] for one in fault.value.faults] == [
        "a.json, row 1, column rank",
        "a.json, row 1, column slug",
        "a.json, row 1, column kind",
        "a.json, row 2, column name",
    ]


def test_a_row_of_a_thousand_strange_columns_is_told_in_few_words():
    strange = {f"column {number}": "" for number in range(1_000)}

    with pytest.raises(BrokenFile) as fault:
        read("a.json", entries(strange))

    assert len(fault.value.faults) == 10
