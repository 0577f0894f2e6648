from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.dates.edtf import EdtfError
from events.dates.wording import in_words
from events.models import ClosureEvent, Proposal
from events.review.accuracy import by_extractor

from .address import AskedByAddress
from .filters import FoundBy, SortOfRule, WaitingFirst
from .review import ReviewPage


class Waiting(WaitingFirst):
    """Copies are seen with the one that they repeat."""

    states, waiting = Proposal.State, Proposal.State.PENDING

    def queryset(self, request: HttpRequest, rows: QuerySet[Any]) -> QuerySet[Any]:
        found = super().queryset(request, rows)
        shows_others = self.value() in self.states or self.value() == "all"
        return found if shows_others else found.filter(copy_of=None)


@admin.register(Proposal)
class ProposalAdmin(AskedByAddress, admin.ModelAdmin[Proposal]):
    """Proposals are made by extractors and decided here: none is entered, edited or deleted."""

    list_display = ("said", "what", "dates", "reported", "held_by", "percent")
    empty_value_display = ""
    list_filter = (Waiting, "subject", FoundBy, SortOfRule, "article__is_sample")
    list_select_related = ("article", "reserved_by")
    list_per_page = 50
    search_help_text = _("Title, outlet or address of the article.")
    search_fields = ("article__title", "article__url", "article__outlet")
    show_full_result_count = False
    actions = None

    class Media:
        css = {"all": ["events/lists.css"]}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Proposal]:
        """The archived text comes with one proposal, not with each of a list."""
        proposals = super().get_queryset(request).select_related("article")
        is_one = "object_id" in getattr(request.resolver_match, "kwargs", {})
        return proposals if is_one else proposals.defer("article__text")

    def get_list_display(self, request: HttpRequest) -> Any:
        """What became of a proposal stands in the place of its score where not all wait."""
        if "state" not in request.GET:
            return self.list_display
        return (*self.list_display[:-2], "state", "decided")

    def get_ordering(self, request: HttpRequest) -> Any:
        if "state" not in request.GET:
            return ("-score", "pk")
        return (F("decided_at").desc(nulls_first=True), "-score", "pk")

    @admin.display(description=_("what it says"))
    def said(self, proposal: Proposal) -> str:
        finding = proposal.finding
        if proposal.subject == Proposal.Subject.CLAIM:
            return str(proposal)
        return ", ".join(filter(None, (finding["organization"], finding.get("unit"))))

    @admin.display(description=_("kind"))
    def what(self, proposal: Proposal) -> str:
        if proposal.subject == Proposal.Subject.CLAIM:
            return str(proposal.get_subject_display())
        kind = proposal.finding["kind"]
        return str(dict(ClosureEvent.Kind.choices).get(kind, kind))

    @admin.display(description=_("dates"))
    def dates(self, proposal: Proposal) -> str:
        finding = proposal.finding
        if proposal.subject == Proposal.Subject.CLAIM:
            return _said_date(finding.get("since"))
        effective, announced = finding.get("effective"), finding.get("announced")
        if effective or not announced:
            return _said_date(effective)
        return str(_("announced %s")) % _said_date(announced)

    @admin.display(description=_("article"), ordering="article__title")
    def reported(self, proposal: Proposal) -> str:
        article = proposal.article
        mark = format_html(' <span class="sample">{}</span>', _("sample"))
        return format_html(
            "{}{}{}",
            article,
            f" ({article.outlet})" if article.outlet else "",
            mark if article.is_sample else "",
        )

    @admin.display(description=_("in review by"))
    def held_by(self, proposal: Proposal) -> str:
        return str(proposal.holder(timezone.now()) or "")

    @admin.display(description=_("decided"), ordering="decided_at")
    def decided(self, proposal: Proposal) -> str:
        return f"{proposal.decided_at:%Y-%m-%d}" if proposal.decided_at else ""

    @admin.display(description=_("score"), ordering="score")
    def percent(self, proposal: Proposal) -> str:
        return f"{proposal.score:.0%}"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.accuracy_view)
        urls: list[URLPattern] = super().get_urls()
        return [path("accuracy/", view, name="events_proposal_accuracy"), *urls]

    def accuracy_view(self, request: HttpRequest) -> HttpResponse:
        """How often editors took over what each version of an extractor found."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("What became of proposals"),
            "opts": Proposal._meta,
            "extractors": by_extractor(),
        }
        return TemplateResponse(request, "admin/events/proposal/accuracy.html", context)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """GET shows a proposal beside the text it was found in; POST decides about it."""
        proposal = self.row_at(request, object_id)
        if proposal.copy_of_id and proposal.state == Proposal.State.PENDING:
            return redirect("admin:events_proposal_change", proposal.copy_of_id)
        may_decide = self.has_change_permission(request, proposal)
        page = ReviewPage(request, proposal, may_decide, self.admin_site.each_context(request))
        if request.method != "POST":
            return page.open()
        if not may_decide:
            raise PermissionDenied
        if "_skip" in request.POST:
            return page.skip()
        if "_reopen" in request.POST:
            return page.reopen()
        decisions = ("_reject", "_evidence")
        return page.settle(next((name for name in decisions if name in request.POST), "_accept"))


def _said_date(edtf: str | None) -> str:
    """A date of a finding in words; as it stands where it is no EDTF, for an editor to mend."""
    try:
        return in_words(edtf, get_language() or "en") if edtf else ""
    except EdtfError:
        return str(edtf)
