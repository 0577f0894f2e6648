"""What a feed names, whatever its form, and what of it had to be passed over."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from . import plain
from .addresses import BadAddress, joined, normalize
from .published import day_of

MOST_ENTRIES = 1000
LONGEST_TITLE = 500


@dataclass(frozen=True)
class Item:
    """One thing that a feed names, as it stands there."""

    link: str
    title: str = ""
    published: str = ""


@dataclass(frozen=True)
class Entry:
    """What a feed says of an article; title and day are hints until the article is read."""

    url: str
    title: str
    published: str | None


class Why(Enum):
    """Why an item brings no article, or not all that it should."""

    BEYOND = "beyond"
    NO_LINK = "no link"
    REPEATED = "repeated"
    NO_DATE = "no date"
    NO_NEWS = "no news"
    OTHER_PART = "other part"


SENTENCES = {
    Why.BEYOND: ngettext_lazy(
        "%(count)d item beyond the first %(most)d was left out.",
        "%(count)d items beyond the first %(most)d were left out.",
        "count",
    ),
    Why.NO_LINK: ngettext_lazy(
        "%(count)d item has no link that could be followed.",
        "%(count)d items have no link that could be followed.",
        "count",
    ),
    Why.REPEATED: ngettext_lazy(
        "%(count)d item names an address again.",
        "%(count)d items name an address again.",
        "count",
    ),
    Why.NO_DATE: ngettext_lazy(
        "%(count)d item has a date that is none.",
        "%(count)d items have dates that are none.",
        "count",
    ),
    Why.NO_NEWS: ngettext_lazy(
        "%(count)d page is no news: neither marked so nor changed in the last days.",
        "%(count)d pages are no news: neither marked so nor changed in the last days.",
        "count",
    ),
    Why.OTHER_PART: ngettext_lazy(
        "%(count)d sitemap is of another site, or not among the newest.",
        "%(count)d sitemaps are of another site, or not among the newest.",
        "count",
    ),
}


@dataclass
class Listing:
    """The articles that a feed names, or the sitemaps that an index names (`parts`)."""

    format: str
    title: str = ""
    entries: list[Entry] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    passed: Counter[Why] = field(default_factory=Counter)
    is_cut: bool = False

    def take(self, items: Iterable[Item], base: str) -> None:
        """Enter what the items name, each address once, MOST_ENTRIES at most."""
        known: set[str] = set()
        for item in items:
            if len(self.entries) == MOST_ENTRIES:
                self.passed[Why.BEYOND] += 1
                continue
            url = _address(item.link, base)
            if url is None:
                self.passed[Why.NO_LINK] += 1
            elif url in known:
                self.passed[Why.REPEATED] += 1
            else:
                known.add(url)
                self.entries.append(self._entry(item, url))

    def _entry(self, item: Item, url: str) -> Entry:
        """The day as written: the parsed time is in UTC, where it may be another day."""
        day = day_of(item.published)
        if item.published.strip() and day is None:
            self.passed[Why.NO_DATE] += 1
        title = plain.line(item.title, LONGEST_TITLE)
        return Entry(url, title, day.isoformat() if day else None)

    def passed_over(self) -> str:
        """What was left out or is wanting, in sentences; "" if nothing is."""
        told = [
            str(sentence % {"count": self.passed[why], "most": MOST_ENTRIES})
            for why, sentence in SENTENCES.items()
            if self.passed[why]
        ]
        if self.is_cut:
            told.append(_("It breaks off before its end."))
        return " ".join(told)


def _address(link: str, base: str) -> str | None:
    if not link.strip():  # joined with the feed's address it would be the feed itself
        return None
    try:
        return normalize(joined(base, re.sub(r"[\t\r\n]", "", link)))
    except BadAddress:
        return None
