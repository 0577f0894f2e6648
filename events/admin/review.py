"""The page on which an editor decides about one proposal."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from events.models import Claim, ClosureEvent, Proposal
from events.record.publish import CannotPublish
from events.review import decide
from events.review.passages import marked_text, marked_title
from events.review.queue import next_waiting, release, reserve

from .closure_review import ClosureReview
from .review_forms import ClaimReview, RejectForm

Review = ClosureReview | ClaimReview


@dataclass(frozen=True)
class ReviewPage:
    """One request about one proposal; `site_context` is what the admin puts on each page."""

    request: HttpRequest
    proposal: Proposal
    may_decide: bool
    site_context: dict[str, Any]

    def open(self) -> HttpResponse:
        """Whoever may decide holds it from now on, unless another editor does."""
        if self.may_decide:
            self._hold()
        return self.show()

    def skip(self) -> HttpResponse:
        """Leave it to others, and go on."""
        release(self.proposal.pk, by=self.request.user)
        return self._next()

    def settle(self, decision: str) -> HttpResponse:
        """`decision` is the name of the button that was pressed."""
        self._hold()
        if decision == "_reject":
            return self._reject()
        review = review_of(self.proposal, self.request.POST)
        if decision == "_evidence" and isinstance(review, ClosureReview):
            return self._accept_as_evidence(review)
        return self._accept(review)

    def _hold(self) -> None:
        reserve(self.proposal.pk, by=self.request.user)
        self.proposal.refresh_from_db(fields=["reserved_by", "reserved_until"])

    def _accept(self, review: Review) -> HttpResponse:
        if not review.is_valid():
            return self.show(review)
        return self._carry_out(review, review.accept, review.refuse)

    def _accept_as_evidence(self, review: ClosureReview) -> HttpResponse:
        if not review.is_valid_evidence():
            return self.show(review)
        return self._carry_out(review, review.accept_as_evidence, review.refuse_evidence)

    def _carry_out(
        self,
        review: Review,
        accept: Callable[..., ClosureEvent | Claim],
        refuse: Callable[[ValidationError], None],
    ) -> HttpResponse:
        try:
            accepted = accept(by=self.request.user)
        except (decide.AlreadyDecided, decide.HeldByAnother) as too_late:
            return self._show_the_faster(too_late, review)
        except ValidationError as error:
            refuse(error)
        except CannotPublish as error:
            refuse(ValidationError(str(error)))
        except IntegrityError:
            refuse(ValidationError(_("Somebody entered the same just now. Try again.")))
        else:
            return self._next(told(accepted))
        return self.show(review)

    def _reject(self) -> HttpResponse:
        form = RejectForm(self.request.POST)
        if not form.is_valid():
            return self.show(rejection=form)
        reason = form.cleaned_data["reason"]
        try:
            decide.reject(self.proposal.pk, by=cast("Any", self.request.user), reason=reason)
        except (decide.AlreadyDecided, decide.HeldByAnother) as too_late:
            return self._show_the_faster(too_late, rejection=form)
        return self._next(_("Rejected: %s.") % self.proposal)

    def show(
        self,
        review: Review | None = None,
        rejection: RejectForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        """The archived text beside the form, or beside the decision where it is taken."""
        proposal, article = self.proposal, self.proposal.article
        is_pending = proposal.state == Proposal.State.PENDING
        holder = proposal.holder(timezone.now())
        is_held_by_another = is_pending and holder not in (None, self.request.user)
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
            "holder": holder if is_held_by_another else None,
            "may_decide": self.may_decide and is_pending and not is_held_by_another,
        }
        return TemplateResponse(
            self.request, "admin/events/proposal/review.html", context, status=status
        )

    def _show_the_faster(
        self,
        too_late: decide.AlreadyDecided | decide.HeldByAnother,
        review: Review | None = None,
        rejection: RejectForm | None = None,
    ) -> HttpResponse:
        """What the faster editor decided or holds, above what this one has typed."""
        messages.error(self.request, str(too_late))
        page = ReviewPage(self.request, too_late.proposal, self.may_decide, self.site_context)
        return page.show(review, rejection, status=409)

    def _next(self, message: str = "") -> HttpResponse:
        if message:
            messages.success(self.request, message)
        following = next_waiting(self.proposal, by=self.request.user)
        if following:
            return redirect("admin:events_proposal_change", following.pk)
        return redirect("admin:events_proposal_changelist")


def review_of(proposal: Proposal, data: Any = None) -> Review:
    is_claim = proposal.subject == Proposal.Subject.CLAIM
    return ClaimReview(proposal, data) if is_claim else ClosureReview(proposal, data)


def told(accepted: ClosureEvent | Claim) -> str:
    if isinstance(accepted, Claim):
        return _("On the record: %s.") % accepted
    if not accepted.is_public:
        return _("One more source of a draft: %s.") % accepted
    return format_html(
        '{} <a href="{}">{}</a>',
        _("On the record: %s.") % accepted,
        accepted.get_absolute_url(),
        _("See it as readers do."),
    )
