"""Short articles to be read, with a small register of invented and real names."""

from datetime import date
from pathlib import Path

import events
from events.extraction.extract import extract
from events.extraction.findings import ArticleText, Findings, FoundEvent
from events.extraction.gazetteer import (
    Gazetteer,
    KnownLaw,
    KnownOrganization,
    KnownPlace,
)

STARTER = Path(events.__file__).parent / "starter"
CORPUS = Path(__file__).parents[2] / "corpus"
MONDAY = date(2021, 10, 25)

REGISTER = Gazetteer.of(
    organizations=[
        KnownOrganization("lantern-watch", ("Lantern Watch", "LW"), "international_ngo", "GB"),
        KnownOrganization("marble-gazette", ("The Marble Gazette",), "media", "XS"),
        KnownOrganization("harbor-union", ("Harbor Union", "香港海港工會"), "union", "HK"),
    ],
    laws=[
        KnownLaw("xs-public-order", ("Public Order Act", "公共秩序法"), "XS"),
        KnownLaw("hk-nsl", ("national security law",), "HK"),
    ],
    places=[KnownPlace("Samplia", "XS", ("Samplia", "Samplian"))],
)


def read(text: str, *, title: str = "", published: date | None = MONDAY) -> Findings:
    return extract(ArticleText("https://example.org/", title, text, None, published), REGISTER)


def events_in(text: str, *, title: str = "", published: date | None = MONDAY) -> list[FoundEvent]:
    return list(read(text, title=title, published=published).events)


def event_in(text: str, *, title: str = "", published: date | None = MONDAY) -> FoundEvent:
    """The one event of a text; fails if there is none or another."""
    [event] = events_in(text, title=title, published=published)
    return event


def dates_in(text: str) -> tuple[str | None, str | None]:
    """When the one closure of a text was announced and took effect."""
    event = event_in(text)
    return event.announced, event.effective
