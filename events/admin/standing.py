"""Publishing, withdrawing, merging and withholding a row: each asks why, then acts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import ClosureEvent, Law, Organization
from events.models.on_record import OnRecord, Withholdable
from events.models.unseen import seen_in_lines
from events.record.merge import merge
from events.record.publish import CannotPublish, publish_row
from events.record.standing import CannotChangeStanding, disclose, reinstate, withdraw, withhold

from .choices import Search
from .drafts import may_publish
from .reasoned import LONGEST_REASON

Stage = OnRecord.Stage


@dataclass(frozen=True)
class Verb:
    """What may be done to a row. `says` tells what follows from it, `is_open` whether it may be."""

    name: str
    label: Any
    says: Any
    is_open: Callable[[Any], bool]
    do: Callable[..., Any]


def _at_stage(*stages: str) -> Callable[[Any], bool]:
    return lambda row: isinstance(row, OnRecord) and row.stage in stages


def _may_be_merged(row: Any) -> bool:
    mergeable = isinstance(row, Organization | Law | ClosureEvent)
    return mergeable and row.merged_into_id is None and row.stage != Stage.WITHDRAWN


VERBS = (
    Verb(
        "publish",
        gettext_lazy("Publish"),
        gettext_lazy("Readers will see it at once."),
        _at_stage(Stage.DRAFT),
        publish_row,
    ),
    Verb(
        "withdraw",
        gettext_lazy("Withdraw"),
        gettext_lazy("It leaves the record. Its address tells that it was withdrawn, and why."),
        _at_stage(Stage.PUBLISHED),
        withdraw,
    ),
    Verb(
        "reinstate",
        gettext_lazy("Reinstate"),
        gettext_lazy("It returns to the record."),
        lambda row: _at_stage(Stage.WITHDRAWN)(row) and row.merged_into_id is None,
        reinstate,
    ),
    Verb(
        "merge",
        gettext_lazy("Merge"),
        gettext_lazy(
            "It goes into the other one, with all that stands with it. Its address leads there."
        ),
        _may_be_merged,
        merge,
    ),
    Verb(
        "withhold",
        gettext_lazy("Withhold"),
        gettext_lazy(
            "Nothing that identifies it leaves by page, API, file or search. Only editors see "
            "the reason."
        ),
        lambda row: isinstance(row, Withholdable) and not row.is_withheld,
        withhold,
    ),
    Verb(
        "disclose",
        gettext_lazy("Disclose"),
        gettext_lazy("Readers will see again what was withheld."),
        lambda row: isinstance(row, Withholdable) and row.is_withheld,
        disclose,
    ),
)


def _told(row: Any, *, why_withheld: bool) -> Iterator[tuple[str, str, Any]]:
    """Where readers do not see a row: in words, why, and the row that it went into, if any."""
    if isinstance(row, OnRecord) and row.stage == Stage.WITHDRAWN:
        told = _("Merged into") if row.merged_into else _("Withdrawn")
        yield told, row.withdrawal_reason, row.merged_into
    if isinstance(row, Withholdable) and row.is_withheld:
        yield _("Withheld"), row.withholding_reason if why_withheld else "", None


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=LONGEST_REASON,
        validators=[seen_in_lines],
        error_messages={"required": gettext_lazy("Say why.")},
        widget=forms.Textarea({"rows": 3, "class": "vLargeTextField"}),
    )


def reason_form(verb: Verb, row: Any, data: Any = None) -> forms.Form:
    """Asks why; for a merge, also into which row."""
    form = ReasonForm(data)
    if verb.name == "merge":
        field = row._meta.get_field("merged_into")
        search = Search(field, admin.site)
        search.but = row.pk
        others = type(row)._default_manager.exclude(pk=row.pk)
        form.fields["into"] = forms.ModelChoiceField(others, label=_("Into"), widget=search)
        form.order_fields(["into", "reason"])
    return form


class HasStanding:
    """For the admin of rows that are published, withdrawn, merged or withheld."""

    def get_urls(self) -> list[URLPattern]:
        opts = self.model._meta  # type: ignore[attr-defined]
        view = self.admin_site.admin_view(self.standing_view)  # type: ignore[attr-defined]
        name = f"{opts.app_label}_{opts.model_name}_standing"
        route = path("<path:object_id>/standing/<slug:verb>/", view, name=name)
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [route, *urls]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = context.get("original")
        open_verbs = [verb for verb in VERBS if row and may_publish(request) and verb.is_open(row)]
        standing = list(_told(row, why_withheld=may_publish(request)))
        response: HttpResponse = super().render_change_form(  # type: ignore[misc]
            request, context | {"verbs": open_verbs, "standing": standing}, *args, **kwargs
        )
        return response

    def standing_view(self, request: HttpRequest, object_id: str, verb: str) -> HttpResponse:
        """GET asks why, POST acts."""
        row = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        chosen = next((each for each in VERBS if each.name == verb), None)
        if row is None or chosen is None:
            raise Http404(_("There is no such row, or nothing of that name to do with it."))
        if not may_publish(request) or not self.has_view_permission(request, row):  # type: ignore[attr-defined]
            raise PermissionDenied
        if not chosen.is_open(row):
            messages.error(request, _("%s: this cannot be done with it as it stands now.") % row)
            return redirect(self._page_of(row))
        form = reason_form(chosen, row, request.POST if request.method == "POST" else None)
        if form.is_valid() and self._done(request, chosen, row, form):
            return redirect(self._page_of(row))
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": f"{chosen.label}: {row}",
            "opts": row._meta,
            "object": row,
            "verb": chosen,
            "form": form,
            "media": self.media + form.media,  # type: ignore[attr-defined]
            "back": self._page_of(row),
        }
        return TemplateResponse(request, "admin/events/standing.html", context)

    def _done(self, request: HttpRequest, verb: Verb, row: Any, form: forms.Form) -> bool:
        said = dict(form.cleaned_data)
        others = [said.pop("into")] if "into" in said else []
        try:
            verb.do(row, *others, by=request.user, **said)
        except (CannotChangeStanding, CannotPublish) as error:
            form.add_error(None, str(error))
            return False
        messages.success(request, f"{verb.label}: {row}. {verb.says}")
        return True

    def _page_of(self, row: Any) -> str:
        opts = row._meta
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[row.pk])
