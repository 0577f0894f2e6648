import pytest

from tests.events.extraction.articles import event_in


@pytest.mark.parametrize(
    "line",
    ["HARLAND, Oct 24 -", "HARLAND, October 24, 2021 (Bay Wire) -", "24 October 2021 (HARLAND) -"],
)
def test_today_is_the_day_of_a_dateline_shortly_before_publication(line):
    event = event_in(f"{line} The ministry today revoked the license of Lantern Watch.")

    assert event.effective == "2021-10-24"


def test_the_dateline_of_an_older_text_leaves_the_day_of_publication():
    event = event_in("HARLAND, Oct 4 - The ministry today revoked the license of Lantern Watch.")

    assert event.effective == "2021-10-25"
