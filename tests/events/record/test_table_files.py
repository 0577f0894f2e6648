import pytest

from events.record.table_files import BrokenFile
from events.record.transfer import load

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("table", "column", "value", "told"),
    [
        ("organizations", "slug", "", "is empty and must not be"),
        ("organizations", "slug", "harbor union", "letters a to z"),
        ("organizations", "name", "", "is empty and must not be"),
        ("organizations", "name", "x" * 301, "has 301 characters; at most 300 fit"),
        ("organizations", "aliases", "a|" + "x" * 301, "has 301 characters; at most 300 fit"),
        ("organizations", "name", "Peace\u202e Front", r"Character 6 is U\+202E"),
        ("organizations", "name_local_language", "!!!", "“!!!” is no language code"),
        ("organizations", "name_local", "Peace\nFront", r"Character 6 is U\+000A"),
        ("organizations", "aliases", "a|\u2067b", r"Character 1 is U\+2067"),
        ("organizations", "note", "a\x1b", r"Character 2 is U\+001B"),
        ("laws", "short_name", "a\u202eb", r"Character 2 is U\+202E"),
        ("events", "unit", "a\u202eb", r"Character 2 is U\+202E"),
        ("events", "summary", "a\u202eb", r"Character 2 is U\+202E"),
        ("organizations", "kind", "club", "'club' is none of: ngo, "),
        ("organizations", "jurisdiction", "Hongkong", "is no ISO 3166 code"),
        ("organizations", "founded", "long ago", "is not a date in EDTF"),
        ("organizations", "website", "union", "is no http or https address"),
        ("organizations", "website", f"https://a.example/{'x' * 200}", "at most 200 fit"),
        ("laws", "jurisdiction", "", "is empty"),
        ("laws", "in_force", "2021/2020", "ends before it begins"),
        ("laws", "source_url", "ftp://a.example/", "is no http or https address"),
        ("claims", "key", "a key", "letters a to z"),
        ("events", "organization_slug", "nobody", "stands in no row"),
        ("events", "law_slug", "no-law", "stands in no row"),
        ("events", "basis", "", "a law and its basis stand together"),
        ("events", "basis", "rumor", "is none of"),
        ("events", "status", "done", "is none of"),
        ("events", "effective", "", "give the date announced, the date effective, or both"),
        ("events", "effective", "2021-02-30", "is not a date|does not exist"),
        ("events", "jurisdiction", "", "is empty"),
        ("sources", "event_key", "nothing", "no source|stands in no row"),
        ("sources", "url", "javascript:alert(1)", "is no http or https address"),
        ("sources", "publisher", "", "is empty and must not be"),
        ("claims", "count", "-1", "is no whole number"),
        ("claims", "count", "99999999999", "is larger than"),
        ("claims", "comparator", "almost", "is none of"),
    ],
)
def test_a_fault_is_named_by_file_line_and_column(tables, table, column, value, told):
    tables.change(table, **{column: value})

    with pytest.raises(BrokenFile, match=told) as fault:
        load(tables.folder)

    if (table, column) != ("sources", "event_key"):  # the event misses its source first
        assert str(fault.value).startswith(f"{table}.csv, line 2, column {column}: ")


def test_a_key_stands_once(tables):
    tables.add("organizations", **tables.rows["organizations"][0])

    with pytest.raises(BrokenFile, match=r"line 4, column slug: .* stands on line 2 already"):
        load(tables.folder)


def test_an_event_without_source_is_refused(tables):
    tables.rows["sources"].pop()
    tables.write()

    with pytest.raises(BrokenFile, match=r"events.csv, line 3, column key: has no source"):
        load(tables.folder)


def test_an_address_is_told_one_way(tables):
    told = tables.rows["sources"][0] | {"event_key": "lighthouse-ceased", "title": "Other"}
    tables.add("sources", **told)

    with pytest.raises(BrokenFile, match=r"sources.csv, line 4, column title: line 2 says other"):
        load(tables.folder)


def test_a_line_is_counted_as_an_editor_counts_it(tables):
    tables.change("organizations", 0, note="two\nlines")
    tables.change("organizations", 1, kind="club")

    with pytest.raises(BrokenFile, match=r"organizations.csv, line 4, column kind"):
        load(tables.folder)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", r"line 1, column slug: the file is empty"),
        (b"slug,label\n", r"line 1, column label: the header must be slug,name"),
        (b"\xff\xfe", r"line 1: is no UTF-8"),
        (b"slug\x00", r"line 1: has a NUL character"),
    ],
)
def test_a_file_of_another_make_is_refused(tables, content, told):
    (tables.folder / "organizations.csv").write_bytes(content)

    with pytest.raises(BrokenFile, match=f"organizations.csv, {told}"):
        load(tables.folder)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("harbor-union,Harbor Union\n", r"line 4, column name: has 2 cells, not 12"),
        ("a,b,c,d,e,f,g,h,i,j,k,l,m\n", r"line 4, column note: has 13 cells, not 12"),
        ('"unclosed,,,,,,,,,,,\n', r"column slug: "),
    ],
)
def test_a_line_of_another_width_is_refused(tables, line, told):
    with (tables.folder / "organizations.csv").open("a", encoding="utf-8") as file:
        file.write(line)

    with pytest.raises(BrokenFile, match=f"organizations.csv, .*{told}"):
        load(tables.folder)


def test_a_missing_file_is_named(tables):
    (tables.folder / "laws.csv").unlink()

    with pytest.raises(BrokenFile, match=r"laws.csv: cannot be read"):
        load(tables.folder)


def test_a_byte_order_mark_is_no_fault(tables):
    path = tables.folder / "laws.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert load(tables.folder).created["laws"] == 1
