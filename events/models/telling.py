from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article


class Telling(models.Model):
    """An article as one of those that tell a story in nearly the same words.

    The story is known by the article that told it `first`, which tells it too. `bands` are by what
    the words of other articles are found to be like its own (events.matching.stories).
    """

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="telling", verbose_name=_("article")
    )
    first = models.ForeignKey(
        Article, models.CASCADE, related_name="told_again", verbose_name=_("first told by")
    )
    likeness = models.FloatField(
        _("likeness"), help_text=_("The share of its words that it has in common with the first.")
    )
    bands = ArrayField(models.BigIntegerField(), verbose_name=_("bands"), default=list)

    class Meta:
        verbose_name = _("telling")
        verbose_name_plural = _("tellings")
        indexes = [GinIndex(fields=["bands"], name="telling_bands", fastupdate=False)]

    def __str__(self) -> str:
        return str(self.article)
