"""The day of the last issue as the day a medium ends; in own sentences."""

from datetime import date

import pytest

from events.extraction.extract import extract
from events.extraction.findings import ArticleText

from .articles import REGISTER

FRIDAY = date(2024, 3, 15)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        (
            "es",
            "El diario La Barca dejará de publicarse. El último número saldrá el 30 de abril.",
            30,
        ),
        (
            "de",
            "Die Zeitung „Hafenbote“ wird eingestellt, die letzte Ausgabe erscheint am 26. April.",
            26,
        ),
        ("pl", "Tygodnik „Kurier” przestaje się ukazywać. Ostatni numer wyjdzie 12 kwietnia.", 12),
    ],
)
def test_a_medium_ends_with_its_last_issue(language, text, day):
    article = ArticleText("https://example.org/", "", text, language, FRIDAY)

    [event] = extract(article, REGISTER).events

    assert event.effective == f"2024-04-{day}"
    assert article.passage(event.spans["effective"]) == event.effective_phrase
