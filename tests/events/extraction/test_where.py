import pytest

from tests.events.extraction.articles import event_in


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("Russia has banned Lantern Watch.", "Russia", "RU"),
        ("Lantern Watch will close its Kampala office.", "Uganda", "UG"),
        ("Lantern Watch disbanded. Berlin-based groups wept in Cairo.", "Egypt", "EG"),
        ("Police in Samplia suspended the UK charity Lantern Watch.", "Samplia", "XS"),
        ("Harbor Union disbanded.", "Hong Kong", "HK"),
        ("緬甸政府取締海岸記者協會。", "Myanmar", "MM"),
    ],
)
def test_the_place_is_the_one_the_text_speaks_of_most(text, place, code):
    event = event_in(text)

    assert (event.place, event.jurisdiction) == (place, code)


def test_without_a_place_in_text_or_register_there_is_none():
    assert event_in("The Tailors' Guild disbanded.").place is None
