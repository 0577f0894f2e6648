"""Rows of the register found while a name is typed: any name, any part of it."""

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Length

from events.models import Law, Organization
from events.models.name import Folded

Named = type[Organization] | type[Law]
EXACT, PREFIX, PART = range(3)
LONGEST_ACRONYM = 10


def any_name_has(model: Named, term: str) -> QuerySet[Any]:
    """The keys of the rows with a name in which every word of the term occurs.

    Letter case and punctuation do not count. A subquery to filter by, made of one look-up a table,
    so that each can use its index.
    """
    words = [Folded(Value(word)) for word in _clean(term).split()]
    acronym = other_spelling(term)

    def has_all_words(column: str) -> Q:
        found = Q()
        for word in words:
            found &= Q(**{f"{column}__contains": word})
        return found | Q(**{column: acronym}) if acronym else found

    return _keys(model, has_all_words)


def best_first(rows: QuerySet[Any], term: str) -> QuerySet[Any]:
    """What has exactly this name or acronym, then what has a name that begins so, then the rest."""
    folded = Folded(Value(_clean(term)))
    model = cast("Named", rows.model)
    spellings = [folded, Value(other_spelling(term) or "")]
    exact = _keys(model, lambda column: Q(**{f"{column}__in": spellings}))
    beginning = _keys(model, lambda column: Q(**{f"{column}__startswith": folded}))
    rank = Case(When(pk__in=exact, then=EXACT), When(pk__in=beginning, then=PREFIX), default=PART)
    return rows.alias(rank=rank).order_by("rank", Length("name"), "name", "pk")  # type: ignore[no-any-return]


def _keys(model: Named, condition: Callable[[str], Q]) -> QuerySet[Any]:
    first, *others = _by_column(model, condition)
    keys: QuerySet[Any] = first.union(*others, all=True)
    return keys


def _by_column(model: Named, condition: Callable[[str], Q]) -> Iterator[QuerySet[Any]]:
    rows: Any = model._default_manager.order_by()
    yield rows.filter(condition("folded")).values_list("pk")
    if model is Law:
        short = rows.alias(folded_short=Folded(F("short_name"))).exclude(short_name="")
        yield short.filter(condition("folded_short")).values_list("pk")
    names: Any = model._meta.get_field("names")
    others = names.related_model._default_manager.order_by()
    yield others.filter(condition("folded")).values_list(names.field.attname)


def other_spelling(term: str) -> str | None:
    """An acronym with blanks between its letters where it was typed without, or the reverse."""
    words = re.findall(r"\w+", term.lower())
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return "".join(words)
    if len(words) == 1 and 1 < len(words[0]) <= LONGEST_ACRONYM:
        return " ".join(words[0])
    return None


def _clean(term: str) -> str:
    """Without the one character that PostgreSQL does not take."""
    return term.replace("\x00", "")
