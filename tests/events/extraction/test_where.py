import pytest

from tests.events.extraction.articles import event_in, events_in


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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Lantern Watch has shut, a spokeswoman in Geneva said. Samplia did not reply.", "Samplia"),
        ("GENEVA (AP) - Samplia has banned Lantern Watch.", "Samplia"),
        ("Samplia expelled the French section of Lantern Watch.", "Samplia"),
        ("Lantern Watch will close its Samplia office for lack of American money.", "Samplia"),
        (
            "Samplia banned two aid groups. Germany's Tern Relief and Mercy Relief got letters.",
            "Samplia",
        ),
        ("The OSCE Mission to Samplia will close after a veto by Russia.", "Samplia"),
    ],
)
def test_where_a_speaker_sits_or_money_comes_from_is_not_the_place(text, place):
    events = events_in(text)

    assert events
    assert {event.place for event in events} == {place}


def test_who_moves_ends_where_it_leaves():
    event = event_in("Lantern Watch has moved to Vilnius. Samplia had shut its doors to observers.")

    assert event.place == "Samplia"


def test_what_an_organization_is_thrown_out_of_is_its_place():
    events = events_in(
        "Two German charities, Tern Relief and Mercy Relief, were expelled from Mali."
    )

    assert {event.place for event in events} == {"Mali"}
