from hypothesis import given
from hypothesis import strategies as st

from events.review.passages import Piece, marked_text, marked_title, place_of_evidence

TEXT = "Before. The Harbor Union disbands. After."
FOUND = {
    "evidence": "The Harbor Union disbands.",
    "spans": {"evidence": ["text", 8, 34], "organization": ["text", 12, 24]},
}


def test_the_passage_and_its_details_are_marked_in_place():
    assert marked_text(FOUND, TEXT) == [
        Piece("Before. "),
        Piece("The ", ("evidence",), begins_evidence=True),
        Piece("Harbor Union", ("evidence", "organization")),
        Piece(" disbands.", ("evidence",)),
        Piece(" After."),
    ]


def test_a_detail_says_what_it_is():
    marked = marked_text(FOUND, TEXT)[2]

    assert marked.is_evidence
    assert marked.details == ("organization",)


def test_laws_are_marked_where_they_stand():
    found = FOUND | {"law_details": [{"name": "After", "span": ["text", 35, 40]}]}

    assert Piece("After", ("law",)) in marked_text(found, TEXT)


def test_what_was_found_in_the_title_is_marked_there_and_not_in_the_text():
    found = FOUND | {"spans": {"evidence": ["title", 0, 26]}}

    assert marked_text(found, TEXT) == [Piece(TEXT)]
    assert marked_title(found, "The Harbor Union disbands. Why") == [
        Piece("The Harbor Union disbands.", ("evidence",), begins_evidence=True),
        Piece(" Why"),
    ]
    assert place_of_evidence(found, TEXT) is None


def test_a_text_read_anew_is_marked_where_the_passage_stands_now():
    moved = "Corrected. " + TEXT

    assert place_of_evidence(FOUND, moved) == (19, 45)
    assert [piece.text for piece in marked_text(FOUND, moved) if piece.names] == [FOUND["evidence"]]


def test_a_text_that_says_so_no_more_is_not_marked():
    assert place_of_evidence(FOUND, "It goes on.") is None
    assert marked_text(FOUND, "It goes on.") == [Piece("It goes on.")]


SPANS = st.lists(
    st.tuples(st.just("text"), st.integers(-5, 40), st.integers(-5, 40)).map(list), max_size=6
)


@given(text=st.text(max_size=30), spans=SPANS)
def test_the_pieces_together_are_the_text_whatever_is_marked(text, spans):
    named = {f"detail {number}": span for number, span in enumerate(spans)}
    found = {"evidence": text[2:9], "spans": {"evidence": ["text", 2, 9], **named}}

    pieces = marked_text(found, text)

    assert "".join(piece.text for piece in pieces) == text
    assert sum(piece.begins_evidence for piece in pieces) <= 1
