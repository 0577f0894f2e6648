from django.db import models
from django.utils.translation import gettext_lazy as _


class LoadedRow(models.Model):
    """A row of a starter file as it was last loaded, to tell an editor's change from the file's.

    `record_id` is the primary key of what the row became in the table's model.
    """

    table = models.CharField(_("table"), max_length=20)
    key = models.TextField(_("key"))
    row = models.JSONField(_("row"))
    record_id = models.BigIntegerField(_("record"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "key"], name="loaded_row_once"),
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.key}"
