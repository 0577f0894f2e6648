"""The page on which an editor decides about one proposal."""

from dataclasses import dataclass
from functools import partial
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
from events.review.copies import copies_of
from events.review.hints import hints_of
from events.review.passages import marked_text, marked_title
from events.review.queue import next_waiting, release, reserve
from events.review.reopen import REOPENED, CannotReopen, reopen
from events.review.rules import in_words

from .closure_review import ClosureReview, EvidenceReview
from .review_forms import ClaimReview, CopiesForm, RejectForm

Review = ClosureReview | ClaimReview

FOUND = ("finding", "extractor", "rule", "score")  # what a new reading of the article may renew


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

    def reopen(self) -> HttpResponse:
        """Take a rejection back: it waits again, and is shown anew."""
        try:
            reopened = reopen(self.proposal.pk)
        except CannotReopen as error:
            messages.error(self.request, str(error))
        else:
            messages.success(self.request, _("It waits again: %s.") % reopened)
        return redirect("admin:events_proposal_change", self.proposal.pk)

    def settle(self, decision: str) -> HttpResponse:
        """`decision` is the name of the button that was pressed."""
        self._hold()
        review = rejection = None
        if decision == "_reject":
            rejection = RejectForm(self.request.POST)
            carry_out = partial(self._reject, rejection)
        else:
            review = review_of(self.proposal, self.request.POST, decision)
            carry_out = partial(self._accept, review)
        try:
            decide.refuse_if_taken(self.proposal, by=cast("Any", self.request.user))
            if self.request.POST.get("found", self.proposal.print) != self.proposal.print:
                raise decide.FoundOtherwise(self.proposal)
            return carry_out()
        except decide.Taken as too_late:
            return self._show_the_faster(too_late, review, rejection)

    def _hold(self) -> None:
        if reserve(self.proposal.pk, by=self.request.user):
            # From now on it is not renewed, but it may have been since it was loaded.
            self.proposal.refresh_from_db(fields=FOUND)
            self.proposal.reserved_by = None  # by nobody else
        else:
            self.proposal.refresh_from_db(fields=["reserved_by", "reserved_until"])

    def _accept(self, review: Review) -> HttpResponse:
        if not review.is_valid():
            return self.show(review)
        try:
            accepted = review.accept(by=cast("Any", self.request.user))
        except ValidationError as error:
            review.refuse(error)
        except CannotPublish as error:
            review.refuse(ValidationError(str(error)))
        except IntegrityError:
            review.refuse(ValidationError(_("Somebody entered the same just now. Try again.")))
        else:
            return self._next(told(accepted))
        return self.show(review)

    def _reject(self, form: RejectForm) -> HttpResponse:
        if not form.is_valid():
            return self.show(rejection=form)
        copies = CopiesForm(self.request.POST, proposal=self.proposal)
        decide.reject(
            self.proposal.pk,
            by=cast("Any", self.request.user),
            reason=form.cleaned_data["reason"],
            copies=copies.chosen() if copies.is_valid() else (),
        )
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
        is_refused = review is not None and is_pending and not is_held_by_another
        if review is None and is_pending:
            review = review_of(proposal)
        pieces = marked_text(proposal.finding, article.text)
        others = list(article.proposals.exclude(pk=proposal.pk))
        context = {
            **self.site_context,
            "title": str(proposal),
            "subtitle": None,
            "opts": Proposal._meta,
            "proposal": proposal,
            "article": article,
            "title_pieces": marked_title(proposal.finding, article.title),
            "pieces": pieces,
            "rule": in_words(proposal.rule),
            "quotes": any(piece.is_evidence for piece in pieces),
            "others": others,
            "hints": hints_of(article, [proposal, *others]),
            "copies": review.copies.rows if review else list(copies_of(proposal)),
            "review": review,
            "is_refused": is_refused,
            "rejection": rejection or RejectForm(),
            "holder": holder if is_held_by_another else None,
            "may_reopen": self.may_decide and proposal.state in REOPENED,
            "may_go_on": self.may_decide and is_pending,
            "may_decide": self.may_decide and is_pending and not is_held_by_another,
        }
        return TemplateResponse(
            self.request, "admin/events/proposal/review.html", context, status=status
        )

    def _show_the_faster(
        self,
        too_late: decide.Taken,
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


def review_of(proposal: Proposal, data: Any = None, decision: str = "") -> Review:
    if proposal.subject == Proposal.Subject.CLAIM:
        return ClaimReview(proposal, data)
    return (EvidenceReview if decision == "_evidence" else ClosureReview)(proposal, data)


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
