"""Publishing, withdrawing and changing many rows: what would become of each is shown first."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import model_ngettext
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models.on_record import OnRecord
from events.record.many import MOST_ROWS, NotAsShown, Outcome, carry_out, print_of, rehearse

from .many_verbs import EDIT_MANY, PUBLISH_MANY, WITHDRAW_MANY, ManyVerb
from .standing import ReasonForm

CONFIRM = "_confirm"
SHOWN_REFUSALS = 10


class PublishesMany:
    """For the admin of the record. A row is changed as a whole or not at all, and told why not."""

    actions: Any = ("publish_drafts", "withdraw_selected", "delete_selected")

    @admin.action(description=PUBLISH_MANY.label, permissions=["publish"])
    def publish_drafts(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        return self._with_many(request, rows, PUBLISH_MANY)

    @admin.action(description=WITHDRAW_MANY.label, permissions=["publish"])
    def withdraw_selected(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        return self._with_many(request, rows, WITHDRAW_MANY)

    @admin.action(
        description=gettext_lazy("Delete selected %(verbose_name_plural)s"), permissions=["delete"]
    )
    def delete_selected(self, request: HttpRequest, rows: QuerySet[Any]) -> Any:
        on_record = rows.exclude(stage=OnRecord.Stage.DRAFT).count()
        if on_record:
            told = _(
                "Nothing was deleted: %d of them are on the record, where addresses stay for "
                "ever. Withdraw those; only drafts can be deleted."
            )
            messages.error(request, told % on_record)
            return None
        return delete_selected(self, request, rows)  # type: ignore[arg-type]

    def _with_many(
        self, request: HttpRequest, rows: QuerySet[Any], verb: ManyVerb
    ) -> HttpResponse | None:
        """Shows what would become of the rows; what was shown and confirmed is done."""
        chosen = list(rows[: MOST_ROWS + 1])
        if len(chosen) > MOST_ROWS:
            told = _("Select at most %d at once; nothing was done.")
            messages.error(request, told % MOST_ROWS)
            return None
        form = verb.form(request.POST if "seen" in request.POST else None)
        if CONFIRM not in request.POST:  # it is looked at again
            form.fields["reason"].required = False
        outcomes = self._outcomes(request, chosen, verb, form)
        if outcomes is None:
            return None
        return self._ask(request, verb, form, chosen, outcomes)

    def _outcomes(
        self, request: HttpRequest, rows: Sequence[Any], verb: ManyVerb, form: forms.Form
    ) -> list[Outcome] | None:
        """None once it is done."""
        is_valid = form.is_valid()
        if not form.is_bound:
            form.cleaned_data = {}
        deed = verb.deed(request, form)
        if not is_valid or CONFIRM not in request.POST:
            return rehearse(rows, deed, by=request.user)
        reason, seen = form.cleaned_data["reason"], request.POST.get("seen", "")
        try:
            outcomes = carry_out(rows, deed, by=request.user, reason=reason, seen=seen)
        except NotAsShown as news:
            told = _("Nothing was done yet: look at what becomes of them, and confirm it.")
            messages.warning(request, told)
            return list(news.outcomes)
        _tell(request, verb, outcomes)
        return None

    def _ask(
        self,
        request: HttpRequest,
        verb: ManyVerb,
        form: forms.Form,
        rows: Sequence[Any],
        outcomes: Sequence[Outcome],
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": verb.label,
            "opts": self.model._meta,  # type: ignore[attr-defined]
            "verb": verb,
            "form": form,
            "rows": rows,
            "outcomes": outcomes,
            "done": sum(one.is_done for one in outcomes),
            "refused": sum(bool(one.refusal) for one in outcomes),
            "asks_more": verb.form is not ReasonForm,
            "seen": print_of(outcomes),
            "checkbox": ACTION_CHECKBOX_NAME,
            "media": self.media + form.media,  # type: ignore[attr-defined]
        }
        return TemplateResponse(request, "admin/events/many.html", context)


class EditsMany(PublishesMany):
    """For the admin of events."""

    actions: Any = ("publish_drafts", "withdraw_selected", "edit_selected", "delete_selected")

    @admin.action(description=EDIT_MANY.label, permissions=["change"])
    def edit_selected(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        return self._with_many(request, rows, EDIT_MANY)


def _tell(request: HttpRequest, verb: ManyVerb, outcomes: Sequence[Outcome]) -> None:
    changed = [one.row for one in outcomes if one.is_done]
    if changed:
        rows = model_ngettext(changed[0], len(changed))
        told = verb.told % {"count": len(changed), "rows": rows}
        messages.success(request, told)
    refused = [one for one in outcomes if one.refusal]
    for one in refused[:SHOWN_REFUSALS]:
        messages.error(request, f"{one.row}: {one.refusal}")
    if len(refused) > SHOWN_REFUSALS:
        told = _("%d more could not be changed; select them again to see why.")
        messages.error(request, told % (len(refused) - SHOWN_REFUSALS))
