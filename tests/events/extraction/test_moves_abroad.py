"""Organizations that go on in another country, as both readers or one of them see it."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch is taking its legal seat out of Samplia.",
        "Lantern Watch will bring its administration to Lithuania.",
        "Lantern Watch had transferred its secretariat to Costa Rica.",
        "The Marble Gazette moved its legal domicile abroad.",
        "Harbor Union has found a new home in Vilnius.",
        "Lantern Watch will carry on outside the country.",
        "The Marble Gazette will be run from Berlin in future.",
    ],
)
def test_who_takes_its_seat_abroad_is_relocated(text):
    event = event_in(text)

    assert event.kind == "relocated"
    assert event.score >= SURE


def test_who_sets_itself_up_anew_is_relocated_not_gone():
    event = event_in("Thrown out of Samplia, Lantern Watch has re-established itself in Riga.")

    assert event.kind == "relocated"


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch will take its case out of Samplia's courts.",
        "The race will run from Berlin to Samplia, says Lantern Watch.",
    ],
)
def test_what_only_sounds_like_a_move_is_none(text):
    assert events_in(text) == []


def test_a_move_to_other_rooms_is_none():
    assert events_in("The Harbor Press is moving to new premises two streets away.") == []


def test_who_takes_all_staff_abroad_is_relocated():
    event = event_in("Lantern Watch transferred all staff to Lithuania in May.")

    assert event.kind == "relocated"
