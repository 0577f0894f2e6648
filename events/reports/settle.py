"""An editor's answer to a report: given once, by whoever comes first."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from events.models import ClosureEvent, Report
from events.record.history import Act, history_of

MOST_ACTS_OFFERED = 20
OF_WITHHOLDING = {"is_withheld", "withholding_reason"}


class CannotSettle(ValueError):
    """The answer is not taken; the message says why, for the editor."""


def acts_since(report: Report) -> list[tuple[Model, Act]]:
    """What was done with the event or its organization since the report came, newest first."""
    closure = report.closure
    done: dict[UUID, tuple[Model, Act]] = {
        act.key: (row, act)
        for row in (closure.organization, closure)
        for act in history_of(row, since=report.record_then)
        if act.key and act.at.date() >= report.received_on
    }
    newest_first = sorted(done.values(), key=lambda pair: pair[1].at, reverse=True)
    return newest_first[:MOST_ACTS_OFFERED]


def is_told(report: Report, row: Model, act: Act) -> bool:
    """Whether readers find what was done under Corrections, as the record stands now."""
    closure = report.closure
    is_hidden = closure.is_withheld or closure.organization.is_withheld
    if is_hidden or report.kind == Report.Kind.DANGER:
        return False
    own = {one.name for change in act.changes if change.model is type(row) for one in change.fields}
    if not closure.is_public:  # of what was before, a tombstone tells nothing
        return isinstance(row, ClosureEvent) and "stage" in own
    of_parts = any(change.model is not type(row) for change in act.changes)
    return of_parts or not own <= OF_WITHHOLDING


def acted_on(report_id: int, *, by: Any, act: UUID | None, reason: str = "") -> Report:
    """Settle a report by the act that answers it: Corrections lists it if it `is_told`.

    Raises CannotSettle when another editor was faster, and for no act or one of something else.
    """
    with transaction.atomic():
        report = _waiting(report_id)
        if act not in {done.key for _row, done in acts_since(report)}:
            told = _("Choose what was changed because of it, since it came in.")
            raise CannotSettle(told)
        report.act = act
        return _settled(report, Report.State.ACTED_ON, by=by, reason=reason)


def not_acted_on(report_id: int, *, by: Any, reason: str) -> Report:
    """Settle a report that changes nothing. Raises CannotSettle as above, and without a reason."""
    if not reason.strip():
        raise CannotSettle(_("Say why it is not acted on."))
    with transaction.atomic():
        return _settled(_waiting(report_id), Report.State.NOT_ACTED_ON, by=by, reason=reason)


def reopen(report_id: int) -> Report:
    """Let a settled report wait again; its answer is taken back. Safe to repeat."""
    with transaction.atomic():
        report = Report.objects.select_for_update(of=("self",)).get(pk=report_id)
        report.state, report.act, report.reason = Report.State.NEW, None, ""
        report.settled_at = report.settled_by = None
        report.save()
    return report


def next_waiting(after: Report) -> Report | None:
    """What to answer after a report: the most urgent one."""
    return Report.objects.waiting().exclude(pk=after.pk).first()


def _waiting(report_id: int) -> Report:
    rows = Report.objects.select_for_update(of=("self",)).select_related("closure__organization")
    report: Report = rows.get(pk=report_id)
    if report.state != Report.State.NEW:
        told = _("Settled already by %(editor)s: %(state)s. Nothing of yours was kept.")
        state = report.get_state_display()
        raise CannotSettle(told % {"editor": report.settled_by, "state": state})
    return report


def _settled(report: Report, state: Report.State, *, by: Any, reason: str) -> Report:
    report.state, report.settled_by, report.settled_at = state, by, timezone.now()
    report.reason = reason.replace("\0", "").strip()
    report.save(update_fields=["state", "act", "reason", "settled_by", "settled_at"])
    return report
