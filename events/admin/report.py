"""What readers reported: a list with danger first, and the page on which one is answered."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Report
from events.models.unseen import seen_in_a_line
from events.reports.settle import (
    CannotSettle,
    acted_on,
    acts_since,
    is_told,
    next_waiting,
    not_acted_on,
    reopen,
)

from .filters import WaitingFirst
from .lists import Listed
from .reasoned import LONGEST_REASON

State = Report.State
SHOWN_IN_LIST = 120


class Waiting(WaitingFirst):
    states, waiting = State, State.NEW


class AnswerForm(forms.Form):
    """`acts` are what may have answered the report; without any it can only be left as it is."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Answer"),
        widget=forms.RadioSelect,
        choices=(
            (State.ACTED_ON.value, gettext_lazy("Acted on")),
            (State.NOT_ACTED_ON.value, gettext_lazy("Not acted on")),
        ),
        error_messages={"required": gettext_lazy("Say whether it is acted on.")},
    )
    act = forms.TypedChoiceField(
        label=gettext_lazy("What was changed because of it"),
        required=False,
        coerce=UUID,
        empty_value=None,
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        required=False,
        max_length=LONGEST_REASON,
        validators=[seen_in_a_line],
        help_text=gettext_lazy("For editors. Needed where it is not acted on."),
        widget=forms.TextInput({"class": "vTextField", "autocomplete": "off"}),
    )

    def __init__(self, report: Report, data: Any = None) -> None:
        super().__init__(data)
        done = [(row, act, is_told(report, row, act)) for row, act in acts_since(report)]
        self.acts = [(str(act.key), _told(row, act, to_readers)) for row, act, to_readers in done]
        self.some_are_told = any(to_readers for _row, _act, to_readers in done)
        self.some_are_silent = not all(to_readers for _row, _act, to_readers in done)
        cast("Any", self.fields["act"]).choices = self.acts

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        is_acted_on = said.get("answer") == State.ACTED_ON
        if is_acted_on and not said.get("act") and "act" not in self.errors:
            self.add_error("act", _("Choose what was changed because of it, since it came in."))
        if said.get("answer") == State.NOT_ACTED_ON and not said.get("reason"):
            self.add_error("reason", _("Say why it is not acted on."))
        return said

    def settle(self, report: Report, *, by: Any) -> Report:
        """Raises CannotSettle."""
        said = self.cleaned_data
        if said["answer"] == State.ACTED_ON:
            return acted_on(report.pk, by=by, act=said["act"], reason=said["reason"])
        return not_acted_on(report.pk, by=by, reason=said["reason"])


def _told(row: Any, act: Any, to_readers: bool) -> str:
    fields = {field.label for change in act.changes for field in change.fields}
    what = ", ".join(sorted(fields)) or ", ".join(str(change.what) for change in act.changes)
    told = {"at": f"{act.at:%Y-%m-%d %H:%M}", "row": row, "editor": act.editor or act.role}
    first = _("%(at)s, %(editor)s, %(row)s") % told
    told_of_it = f"{first}: {what}. {act.reason}" if act.reason else f"{first}: {what}"
    return told_of_it if to_readers else _("%s (not told to readers)") % told_of_it


@admin.register(Report)
class ReportAdmin(Listed, admin.ModelAdmin[Report]):
    """Readers send them and editors answer; none is entered or edited here."""

    list_display = ("urgency", "event", "said", "received_on", "state")
    list_filter = (Waiting, "kind")
    list_select_related = ("closure__organization",)
    search_fields = ("text", "address", "closure__organization__name")
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def urgency(self, report: Report) -> str:
        told = '<span class="kind kind-{}">{}</span>'
        return format_html(told, report.kind, report.get_kind_display())

    @admin.display(description=gettext_lazy("event"))
    def event(self, report: Report) -> str:
        return str(report.closure)

    @admin.display(description=gettext_lazy("what it says"))
    def said(self, report: Report) -> str:
        return Truncator(report.text or report.address).chars(SHOWN_IN_LIST)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """GET shows a report beside what may answer it; POST settles it, or takes that back."""
        report = self.row_at(request, object_id)
        if request.method != "POST":
            return self._page(request, report, AnswerForm(report))
        if not self.has_change_permission(request, report):
            raise PermissionDenied
        if "_reopen" in request.POST:
            reopen(report.pk)
            messages.success(request, _("It waits again: %s.") % report)
            return redirect(request.get_full_path())
        return self._settle(request, report)

    def _settle(self, request: HttpRequest, report: Report) -> HttpResponse:
        form = AnswerForm(report, request.POST)
        if not form.is_valid():
            return self._page(request, report, form)
        try:
            settled = form.settle(report, by=request.user)
        except CannotSettle as refusal:
            messages.error(request, str(refusal))
            return redirect(request.get_full_path())
        told = {"report": settled, "state": settled.get_state_display()}
        messages.success(request, _("%(report)s: %(state)s.") % told)
        following = next_waiting(settled)
        if following:
            return redirect("admin:events_report_change", following.pk)
        return redirect("admin:events_report_changelist")

    def _page(self, request: HttpRequest, report: Report, form: AnswerForm) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": str(report),
            "subtitle": None,
            "opts": Report._meta,
            "report": report,
            "closure": report.closure,
            "form": form,
            "is_waiting": report.state == State.NEW,
            "may_answer": self.has_change_permission(request, report),
            "answered_by": next((told for key, told in form.acts if key == str(report.act)), ""),
        }
        return TemplateResponse(request, "admin/events/report.html", context)
