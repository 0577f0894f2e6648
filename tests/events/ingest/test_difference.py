import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.ingest.difference import Paragraph, difference


def told(before: str, after: str) -> list[str]:
    signs = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return [
        f"={paragraph.unchanged}"
        if paragraph.unchanged
        else "".join(signs[piece.kind].format(piece.text) for piece in paragraph.pieces)
        for paragraph in difference(before, after)
    ]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a b\nc", "a b\nc", ["=2"]),
        ("It closes in May.", "It closes in June.", ["It closes in [-May-][+June+]."]),
        ("One.\nTwo.", "One.\nNew.\nTwo.", ["=1", "[+New.+]", "=1"]),
        ("One.\nTwo.\nThree.", "One.\nThree.", ["=1", "[-Two.-]", "=1"]),
        ("", "All new.", ["[+All new.+]"]),
        ("解散於十月。", "解散於十一月。", ["解散於十[+一+]月。"]),
    ],
)
def test_it_tells_what_went_and_what_came(before, after, shown):
    assert told(before, after) == shown


LINES = st.lists(st.text(alphabet="ab ", min_size=1)).map("\n".join)


@given(LINES, LINES)
def test_each_text_can_be_read_out_of_it(before, after):
    for text, other in ((before, "added"), (after, "removed")):
        rest = text.splitlines()
        for paragraph in difference(before, after):
            del rest[: paragraph.unchanged]
            said = "".join(piece.text for piece in paragraph.pieces if piece.kind != other)
            if said:
                assert rest.pop(0) == said
        assert rest == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n".join(f"a{n}" for n in range(50_000)), "\n".join(f"b{n}" for n in range(50_000))),
        ("word " * 100_000, "other " * 100_000),
        ("\n".join(["a b " * 70] * 900), "\n".join(["b a " * 70] * 900)),
        ("a\nb\n" * 2_400, "b\na\n" * 2_400),
    ],
    ids=["paragraphs", "words", "both", "alike"],
)
def test_texts_made_to_be_hard_to_compare_take_no_more_than_seconds(before, after):
    begun = time.monotonic()

    found = difference(before, after)

    assert time.monotonic() - begun < 10
    assert isinstance(found[0], Paragraph)
