"""A report comes in. It changes nothing that readers see."""

from django.utils.translation import gettext as _

from events.dates.today import today
from events.models import ClosureEvent, Organization, Report
from events.record.history import state_of_tables

from .throttle import is_too_much

MOST_A_DAY = 1000


class TooManyReports(Exception):
    """It is not taken; the message says why, for the reader."""


def receive(
    closure: ClosureEvent, *, kind: str, text: str = "", address: str = "", sender: str = ""
) -> Report:
    """Keep a report for the editors; the same again while it waits is the same report.

    `sender` is a network address, which is counted and not kept. Raises TooManyReports.
    """
    said = {"kind": kind, "text": text, "address": address}
    known = Report.objects.waiting().filter(closure=closure, **said).first()
    if known:
        return known
    if is_too_much(sender):
        raise TooManyReports(_("Too many reports came from your network today."))
    if Report.objects.filter(received_on=today()).count() >= MOST_A_DAY:
        raise TooManyReports(_("More reports came in today than can be read."))
    record_then = state_of_tables(ClosureEvent, Organization)
    return Report.objects.create(closure=closure, record_then=record_then, **said)
