"""What becomes of a row on the record: it is withdrawn, reinstated, withheld or disclosed."""

from typing import Any

from django.utils.translation import gettext as _

from events.models import Claim, ClosureEvent, Law, Organization
from events.models.on_record import OnRecord

from .acts import act, locked

Record = Organization | Law | ClosureEvent | Claim


class CannotChangeStanding(ValueError):
    """The row may not be withdrawn, reinstated, merged, withheld or disclosed; the message says
    why, for the editor."""


def withdraw(record: Record, *, by: Any, reason: str) -> None:
    """Take a row off the record; its address keeps a tombstone with the reason, for readers.

    Raises CannotChangeStanding when it is not on the record, when published events still rest on
    it, or without a reason.
    """
    reason = _given(reason)
    with act(by=by, reason=reason):
        row = locked(record)
        if row.stage != OnRecord.Stage.PUBLISHED:
            raise CannotChangeStanding(_("%s is not on the record.") % row)
        if is_needed(row):
            raise CannotChangeStanding(_("Events on the record need %s.") % row)
        take_off(row, reason)


def is_needed(row: Any) -> bool:
    """Whether events on the record rest on a row: on an organization or a law."""
    return isinstance(row, Organization | Law) and row.closures.on_record().exists()


def take_off(row: Any, reason: str) -> None:
    """Leave a tombstone with the reason in the place of a row. To be called in an act."""
    row.stage, row.withdrawal_reason = OnRecord.Stage.WITHDRAWN, reason
    row.save(update_fields=["stage", "withdrawal_reason"])


def reinstate(record: Record, *, by: Any, reason: str) -> None:
    """Put a withdrawn row back on the record.

    Raises CannotChangeStanding when it is not withdrawn, was merged into another, rests on what is
    not on the record, or without a reason.
    """
    reason = _given(reason)
    with act(by=by, reason=reason):
        row = locked(record)
        if row.stage != OnRecord.Stage.WITHDRAWN:
            raise CannotChangeStanding(_("%s is not withdrawn.") % row)
        if row.merged_into_id:
            told = _("%(row)s was merged into %(other)s.")
            raise CannotChangeStanding(told % {"row": row, "other": row.merged_into})
        if isinstance(row, ClosureEvent) and not row.organization.is_public:
            raise CannotChangeStanding(_("%s is not on the record.") % row.organization)
        row.stage, row.withdrawal_reason = OnRecord.Stage.PUBLISHED, ""
        row.save(update_fields=["stage", "withdrawal_reason"])


def withhold(record: Any, *, by: Any, reason: str) -> None:
    """Keep what identifies an organization, event, citation or article from leaving by any door.

    Raises CannotChangeStanding when it is withheld already, or without a reason.
    """
    reason = _given(reason)
    with act(by=by, reason=reason):
        row = locked(record)
        if row.is_withheld:
            raise CannotChangeStanding(_("%s is withheld already.") % row)
        row.is_withheld, row.withholding_reason = True, reason
        row.save(update_fields=["is_withheld", "withholding_reason"])


def disclose(record: Any, *, by: Any, reason: str) -> None:
    """End the withholding of a row. Raises CannotChangeStanding as `withhold` does."""
    reason = _given(reason)
    with act(by=by, reason=reason):
        row = locked(record)
        if not row.is_withheld:
            raise CannotChangeStanding(_("%s is not withheld.") % row)
        row.is_withheld, row.withholding_reason = False, ""
        row.save(update_fields=["is_withheld", "withholding_reason"])


def _given(reason: str) -> str:
    if not reason.strip():
        raise CannotChangeStanding(_("Say why."))
    return reason.strip()
