"""What the names of organizations and laws have in common."""

from collections.abc import Sequence

from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from .language_code import LONGEST_LANGUAGE, is_language_code
from .unseen import seen_in_a_line


class Folded(models.Func):
    """A name without case, punctuation and doubled blanks: what "the same name" means."""

    template = (
        r"btrim(regexp_replace(regexp_replace(lower(%(expressions)s), "
        r"'[''’]s\y', '', 'g'), '\W+', ' ', 'g'))"
    )
    output_field = models.TextField()


def fold(names: Sequence[str]) -> list[str]:
    """Names folded by the database, as its columns are; one query for all."""
    told = Folded.template % {"expressions": "told"}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {told} FROM unnest(%s::text[]) WITH ORDINALITY AS names (told, place) "  # noqa: S608
            "ORDER BY place",
            [list(names)],
        )
        return [folded for (folded,) in cursor]


def folded(source: str) -> models.GeneratedField:
    """The column that holds the text field `source` folded, for exact look-ups."""
    return models.GeneratedField(
        expression=Folded(source),
        output_field=models.TextField(),
        db_persist=True,
    )


def folded_index(name: str) -> GinIndex:
    """Finds parts of the folded names, for search while one types."""
    return GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name=name)


class Name(models.Model):
    """One more name of something, beside its headline name: in which language, in which role."""

    class Role(models.TextChoices):
        OFFICIAL = "official", _("official name")
        SHORT = "short", _("short name")
        ACRONYM = "acronym", _("acronym")
        FORMER = "former", _("former name")
        ALIAS = "alias", _("other name")

    text = models.CharField(_("name"), max_length=300, validators=[seen_in_a_line])
    language = models.CharField(
        _("language"),
        max_length=LONGEST_LANGUAGE,
        blank=True,
        validators=[is_language_code],
        help_text=_("BCP 47, as in en or zh-Hant; empty where the name belongs to no language."),
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.ALIAS)
    folded = folded("text")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text
