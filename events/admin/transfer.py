"""Import and export of tables: a file is looked at row by row before any of it is kept."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from events.record.exports import export_table
from events.record.import_rows import Rights
from events.record.imports import (
    KEPT,
    ImportChanged,
    TableOutcome,
    Uploads,
    carry_out_import,
    print_of_import,
    rehearse_import,
)
from events.record.table_files import BrokenFile
from events.record.upload import CSV, JSON, read_upload

from .drafts import may_publish
from .import_form import TABLE_LABELS, Files, ImportForm, forget, keep, kept
from .standing import ReasonForm

FAULTS_SHOWN = 50
CONTENT_TYPES = {CSV: "text/csv; charset=utf-8", JSON: "application/json"}


class TransfersTables:
    """For the admin of the record: `tables` are what its rows are told by."""

    tables: ClassVar[tuple[str, ...]]
    change_list_template: ClassVar[Any] = "admin/events/list_of_table.html"

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view  # type: ignore[attr-defined]
        name = f"events_{self.model._meta.model_name}"  # type: ignore[attr-defined]
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [
            path("import/", wrap(self.import_view), name=f"{name}_import"),
            path("export/", wrap(self.export_view), name=f"{name}_export"),
            *urls,
        ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"may_import": self._may_import(request), **(extra_context or {})}
        response: HttpResponse = super().changelist_view(request, context)  # type: ignore[misc]
        return response

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """POST of files shows what they would change; POST of what was shown imports it."""
        if not self._may_import(request):
            raise PermissionDenied
        if request.method == "POST" and "kept" in request.POST:
            return self._confirmed(request)
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        form = ImportForm(self.tables, *sent)
        if not form.is_valid():
            return self._page(request, form)
        try:
            files = form.files_read()
            outcomes = rehearse_import(_rows(files), rights=_rights(request), by=request.user)
        except BrokenFile as fault:
            return self._page(request, form, faults=fault.faults)
        return self._shown(request, form, outcomes, keep(request, files))

    def _confirmed(self, request: HttpRequest) -> HttpResponse:
        files, form = kept(request), ReasonForm(request.POST)
        if files is None:
            told = _("Nothing was imported: the file is not kept any more. Choose it again.")
            messages.error(request, told)
            return redirect(request.path)
        uploads, rights = _rows(files), _rights(request)
        if not form.is_valid():
            outcomes = rehearse_import(uploads, rights=rights, by=request.user)
            return self._shown(request, form, outcomes, request.POST["kept"])
        try:
            outcomes = carry_out_import(
                uploads,
                rights=rights,
                by=request.user,
                reason=form.cleaned_data["reason"],
                seen=request.POST.get("seen", ""),
            )
        except ImportChanged as news:
            told = _("Nothing was imported yet: the record has changed. Look at it again.")
            messages.warning(request, told)
            return self._shown(request, form, list(news.outcomes), request.POST["kept"])
        forget(request)
        for one in outcomes:
            said = {
                "table": TABLE_LABELS[one.table],
                "drafts": one.drafts,
                "changed": len(one.changed) - one.new,
                "unchanged": one.unchanged,
                "seen": one.seen,
            }
            told = _(
                "%(table)s: %(drafts)d entered as drafts, %(changed)d changed, "
                "%(unchanged)d as they were. Readers see %(seen)d of them from now on."
            )
            messages.success(request, told % said)
        return redirect(f"admin:events_{self.model._meta.model_name}_changelist")  # type: ignore[attr-defined]

    def _shown(
        self, request: HttpRequest, form: forms.Form, outcomes: list[TableOutcome], kept: str
    ) -> HttpResponse:
        faults = [fault for one in outcomes for fault in one.faults]
        if faults:
            return self._page(request, ImportForm(self.tables), faults=faults)
        more = {
            "outcomes": [(TABLE_LABELS[one.table], one) for one in outcomes],
            "kept": kept,
            "seen": print_of_import(outcomes),
            "changes": any(one.changed for one in outcomes),
        }
        asked = form if isinstance(form, ReasonForm) else ReasonForm()
        return self._page(request, asked, **more)

    def _page(self, request: HttpRequest, form: forms.Form, **more: Any) -> HttpResponse:
        faults = more.pop("faults", [])
        opts = self.model._meta  # type: ignore[attr-defined]
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("Import %s") % opts.verbose_name_plural,
            "opts": opts,
            "form": form,
            "faults": faults[:FAULTS_SHOWN],
            "more_faults": max(0, len(faults) - FAULTS_SHOWN),
            "outcomes": [],
            **more,
        }
        return TemplateResponse(request, "admin/events/import.html", context)

    def export_view(self, request: HttpRequest) -> HttpResponse:
        """A page with a link for each file; `table` and `as` give the file itself."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        asked = request.GET.copy()
        table, ending = (asked.pop(name, [""])[-1] for name in ("table", "as"))
        request.GET = asked  # type: ignore[assignment]
        try:
            chosen: QuerySet[Any] = self.get_changelist_instance(request).queryset  # type: ignore[attr-defined]
        except IncorrectLookupParameters:
            return redirect(request.path)
        if not table and not ending:
            return self._export_page(request)
        if table not in self.tables or ending not in CONTENT_TYPES:
            raise Http404(_("There is no such file."))
        response = HttpResponse(
            export_table(table, chosen, ending=ending), content_type=CONTENT_TYPES[ending]
        )
        response["Content-Disposition"] = f'attachment; filename="{table}.{ending}"'
        return response

    def _export_page(self, request: HttpRequest) -> HttpResponse:
        opts = self.model._meta  # type: ignore[attr-defined]
        narrowed = request.GET
        files = []
        for table in self.tables:
            for ending in CONTENT_TYPES:
                query = narrowed.copy()
                query.update({"table": table, "as": ending})
                files.append((TABLE_LABELS[table], ending.upper(), f"?{query.urlencode()}"))
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("Export %s") % opts.verbose_name_plural,
            "opts": opts,
            "files": files,
            "is_narrowed": bool(narrowed),
        }
        return TemplateResponse(request, "admin/events/export.html", context)

    def _may_import(self, request: HttpRequest) -> bool:
        may_add: bool = self.has_add_permission(request)  # type: ignore[attr-defined]
        return may_add and self.has_change_permission(request)  # type: ignore[attr-defined]


def _rights(request: HttpRequest) -> Rights:
    may_change_articles = request.user.has_perm("events.change_article")
    return Rights(may_publish(request), may_change_articles)


def _rows(files: Files) -> Uploads:
    """Raises BrokenFile."""
    return [(table, read_upload(name, data, KEPT[table].table)) for table, name, data in files]
