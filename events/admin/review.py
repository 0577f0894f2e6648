"""The page on which an editor decides about one proposal."""

from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from events.models import Claim, ClosureEvent, Proposal
from events.review import decide
from events.review.passages import marked_text, marked_title
from events.review.queue import next_waiting

from .review_forms import ClaimReview, ClosureReview, RejectForm, review_of


@dataclass(frozen=True)
class ReviewPage:
    """One request about one proposal; `site_context` is what the admin puts on each page."""

    request: HttpRequest
    proposal: Proposal
    may_decide: bool
    site_context: dict[str, Any]

    def accept(self) -> HttpResponse:
        review = review_of(self.proposal, self.request.POST)
        if not review.is_valid():
            return self.show(review)
        try:
            accepted = review.accept(by=cast("Any", self.request.user))
        except decide.AlreadyDecided as too_late:
            return self._show_decision(too_late, review)
        except ValidationError as error:
            review.refuse(error)
        except IntegrityError:
            review.refuse(ValidationError(_("Somebody entered the same just now. Try again.")))
        else:
            return self._next(told(accepted))
        return self.show(review)

    def reject(self) -> HttpResponse:
        form = RejectForm(self.request.POST)
        if not form.is_valid():
            return self.show(rejection=form)
        reason = form.cleaned_data["reason"]
        try:
            decide.reject(self.proposal.pk, by=cast("Any", self.request.user), reason=reason)
        except decide.AlreadyDecided as too_late:
            return self._show_decision(too_late)
        return self._next(_("Rejected: %s.") % self.proposal)

    def show(
        self,
        review: ClosureReview | ClaimReview | None = None,
        rejection: RejectForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        """The archived text beside the form, or beside the decision where it is taken."""
        proposal, article = self.proposal, self.proposal.article
        is_pending = proposal.state == Proposal.State.PENDING
        is_refused = review is not None and is_pending
        if review is None and is_pending:
            review = review_of(proposal)
        pieces = marked_text(proposal.finding, article.text)
        others = article.proposals.exclude(pk=proposal.pk)
        context = {
            **self.site_context,
            "title": str(proposal),
            "subtitle": None,
            "opts": Proposal._meta,
            "proposal": proposal,
            "article": article,
            "title_pieces": marked_title(proposal.finding, article.title),
            "pieces": pieces,
            "quotes": any(piece.is_evidence for piece in pieces),
            "others": others,
            "review": review,
            "is_refused": is_refused,
            "rejection": rejection or RejectForm(),
            "may_decide": self.may_decide and is_pending,
        }
        return TemplateResponse(
            self.request, "admin/events/proposal/review.html", context, status=status
        )

    def _show_decision(
        self, too_late: decide.AlreadyDecided, review: ClosureReview | ClaimReview | None = None
    ) -> HttpResponse:
        """What the faster editor decided, above what this one has typed."""
        messages.error(self.request, str(too_late))
        page = ReviewPage(self.request, too_late.proposal, self.may_decide, self.site_context)
        return page.show(review, status=409)

    def _next(self, message: str) -> HttpResponse:
        messages.success(self.request, message)
        following = next_waiting(self.proposal)
        if following:
            return redirect("admin:events_proposal_change", following.pk)
        return redirect("admin:events_proposal_changelist")


def told(accepted: ClosureEvent | Claim) -> str:
    if isinstance(accepted, Claim):
        return _("On the record: %s.") % accepted
    return format_html(
        '{} <a href="{}">{}</a>',
        _("On the record: %s.") % accepted,
        accepted.get_absolute_url(),
        _("See it as readers do."),
    )
