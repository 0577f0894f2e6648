"""Words of a reader's, looked up in names, summaries, passages and laws.

Each word must stand in the event: in English by its stem or beginning, in a name also exactly (an
acronym may look like a common word). Chinese and other scripts without blanks are found by pairs of
signs, then compared as a whole. The texts are kept by the database: `SearchText`.
"""

import re
import unicodedata
from functools import reduce
from operator import and_
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import QuerySet, Value

from events.models import SearchText
from events.models.search_text import UNSPACED

LONGEST = 200
RUN = re.compile(f"[{UNSPACED}]+")
ACCENTS = re.compile("[\u0300-\u036f]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def matching(q: str) -> QuerySet[SearchText, Any]:
    """The ids of the events in which all words of `q` stand; none where it has no word."""
    runs = RUN.findall(unicodedata.normalize("NFKC", q))
    words = WORD.findall(RUN.sub(" ", _without_accents(q)))
    asked = [*map(_word, words), *map(_run, runs)]
    if not asked:
        return SearchText.objects.none().values("closure_id")
    found = SearchText.objects.filter(words=reduce(and_, asked))
    # Pairs of signs may stand apart.
    for run in runs:
        if len(run) > 2:
            found = found.filter(unspaced__contains=run)
    return found.values("closure_id")


def _word(word: str) -> SearchQuery:
    # `'it':*` is no word to the English dictionary, but may be an organization.
    english = SearchQuery(f"{_quoted(word)}:*", config="english", search_type="raw")
    return english | SearchQuery(word, config="simple", search_type="plain")


class Lexemes(SearchQuery):
    """A text search query as PostgreSQL writes it, past any parser."""

    template = "%(expressions)s::tsquery"


def _run(run: str) -> Lexemes:
    """The pairs of a run of signs; of a single one, every pair that begins with it."""
    pairs = [_quoted(run[i : i + 2]) for i in range(len(run) - 1)]
    return Lexemes(Value(" & ".join(pairs) or f"{_quoted(run)}:*"))


def _without_accents(text: str) -> str:
    """As `refresh_search_text` takes them off."""
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text))


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"
