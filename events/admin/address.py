"""What an address asks of a list, or fills into a form: nonsense there is left out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldDoesNotExist, PermissionDenied, ValidationError
from django.db import DataError, ProgrammingError, transaction
from django.db.models import ManyToManyField
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from events.asked import is_key


class AskedRows(ChangeList):
    """Rows asked for by an address. Where the database cannot be asked that, it leads back to the
    whole list, as Django has it with other senseless parameters, and says why."""

    def get_filters(self, request: HttpRequest) -> Any:
        with _asked(request):
            return super().get_filters(request)

    def get_results(self, request: HttpRequest) -> None:
        if not self.filter_params:
            super().get_results(request)
            return
        with _asked(request), transaction.atomic():
            super().get_results(request)


@contextmanager
def _asked(request: HttpRequest) -> Iterator[None]:
    try:
        yield
    except (ValueError, OverflowError, DataError, ProgrammingError) as error:
        told = _("What the address asks for cannot be looked up: this is the whole list.")
        messages.warning(request, told)
        raise IncorrectLookupParameters(error) from error


class AskedByAddress:
    """For every admin; Django's own looks up and fills in whatever the address says."""

    def row_at(self, request: HttpRequest, object_id: str) -> Any:
        """The row of an address. Raises Http404, and PermissionDenied for who may not see it."""
        row = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        if row is None:
            missed = {"name": self.opts.verbose_name}  # type: ignore[attr-defined]
            raise Http404(_("There is no such %(name)s.") % missed)
        if not self.has_view_or_change_permission(request, row):  # type: ignore[attr-defined]
            raise PermissionDenied
        return row

    def get_changelist(self, request: HttpRequest, **_kwargs: Any) -> type[ChangeList]:
        return AskedRows

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        said: dict[str, Any] = super().get_changeform_initial_data(request)  # type: ignore[misc]
        initial = {}
        for name, value in said.items():
            try:
                initial[name] = self._read(name, value)
            except (ValidationError, OverflowError):
                continue
        return initial

    def _read(self, name: str, value: Any) -> Any:
        """As its field reads it. Raises ValidationError and OverflowError."""
        try:
            field = self.opts.get_field(name)  # type: ignore[attr-defined]
        except FieldDoesNotExist:
            return value
        if isinstance(field, ManyToManyField):
            return [key for key in value if is_key(key)]
        return field.to_python(value) if hasattr(field, "to_python") else None
