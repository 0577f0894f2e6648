import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from events.ingest import plain


@given(st.text())
@example("e\x07\u0301")
def test_stored_text_is_printable_in_one_form_and_stays_as_it_is(text):
    stored = plain.paragraphs(text)

    assert plain.paragraphs(stored) == stored
    assert unicodedata.is_normalized("NFC", stored)
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in stored)
    stored.encode()


@given(st.text())
def test_a_line_is_one_line_within_its_column(text):
    shown = plain.line(text, 20)

    assert len(shown) <= 20
    assert "\n" not in shown
    assert shown == shown.strip()


def test_menus_and_bylines_are_no_running_text():
    sentence = "The Harbor Reading Circle will disband at the end of November, it said."
    chinese = "海岸記者協會週三宣布解散，所有職員將於月底離職。"

    assert plain.running(f"Home\nBy A Reporter\n{sentence}\n{chinese}\nClose menu") == (
        f"{sentence}\n{chinese}"
    )
