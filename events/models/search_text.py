"""The words by which events are found, kept by the database itself."""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

# Scripts that put no blanks between words: Chinese, kana, Thai, Lao, Burmese, Khmer. Part of a
# regular expression, alike in Python and PostgreSQL; the migration has the same.
UNSPACED = "\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"


class SearchText(models.Model):
    """What stands in an event, its organization, its laws and its passages, as words to look up.

    Triggers renew it at the end of each transaction that changes one of these, with the function
    `refresh_search_text` of the migration. What is withheld is not in it.
    """

    closure = models.OneToOneField(
        "events.ClosureEvent",
        models.DO_NOTHING,
        primary_key=True,
        related_name="search_text",
        db_constraint=False,
    )
    words = SearchVectorField()
    unspaced = models.TextField()

    class Meta:
        indexes = [GinIndex(fields=["words"], name="search_words")]

    def __str__(self) -> str:
        return f"words of event {self.pk}"


def refreshes_search(closures: str, *columns: str) -> pgtrigger.Trigger:
    """The trigger that renews the words of events when a row changes.

    `closures` is SQL for their ids, over OLD and NEW (the missing one is null); `columns` are those
    whose update counts, all where none is named. It fires at the commit, when all is in place.
    """
    updates = pgtrigger.UpdateOf(*columns) if columns else pgtrigger.Update  # type: ignore[no-untyped-call]
    return pgtrigger.Trigger(
        name="refreshes_search",
        operation=pgtrigger.Insert | updates | pgtrigger.Delete,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        # Not called for nothing: it takes a millisecond to plan, more than to enter an article.
        func=(
            f"PERFORM refresh_search_text(told) FROM (SELECT ARRAY({closures}) AS told) AS asked "
            "WHERE cardinality(told) > 0; RETURN NULL;"
        ),
    )
