import pytest

from events.ingest.floods import flood

TAGS = 1_000


@pytest.mark.parametrize(
    "page",
    [
        b"<p>" * 900,
        b'<img src="data:image/png;base64,' + b"aB/=" * 50_000 + b'">',
        b"<p>" + b"one word after another " * 20_000 + b"</p>",
        b"<!-- " + b"a=1 " * 50_000 + b"-->",
    ],
    ids=["many tags", "a picture in its tag", "a long text", "a long comment"],
)
def test_what_pages_hold_is_no_flood(page):
    assert flood(page, most_tags=TAGS) == ""


@pytest.mark.parametrize("attribute", [b" a=1", b" a", b"/a", b"/a='1'", b'\na="b c"'])
def test_attributes_are_counted_however_they_are_parted(attribute):
    page = b"<p" + attribute * 50_000 + b">"

    assert flood(page, most_tags=TAGS) == "one of its tags has more than 5000 attributes"


def test_a_tag_that_never_ends_is_looked_at_as_well():
    assert "attributes" in flood(b"<p" + b" a=1" * 50_000, most_tags=TAGS)


def test_tags_beyond_the_bound_are_a_flood():
    assert flood(b"<b>" * 1_001, most_tags=TAGS) == "it has more than 1000 tags"
