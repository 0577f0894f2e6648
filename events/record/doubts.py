"""What is merely doubtful about an event: told to editors, never refused."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from events.dates.edtf import Edtf
from events.models import ClosureEvent, Law

from .twins import first_day, twins_of

SHOWN_DUPLICATES = 3


def doubts(closure: ClosureEvent) -> list[str]:
    """Sentences for the editor; an empty list where nothing is odd. Three queries."""
    laws = [role.law for role in closure.attributions.select_related("law")]
    return [
        *_dates(closure),
        *_words(closure),
        *_steps(closure),
        *_laws(closure, laws),
        *_duplicates(closure),
    ]


def _dates(closure: ClosureEvent) -> Iterator[str]:
    effective, announced = closure.effective, closure.announced
    if effective and announced and _is_before(effective, announced):
        yield _("It took effect before it was announced.")
    stands_at = closure.stands_at
    is_completed = closure.status == ClosureEvent.Status.COMPLETED
    if is_completed and first_day(stands_at) > timezone.localdate():
        yield _("It is completed, but its date lies in the future.")


def _words(closure: ClosureEvent) -> Iterator[str]:
    if closure.announced_phrase and not closure.announced:
        yield _("The announcement has words, but no date.")
    if closure.effective_phrase and not closure.effective:
        yield _("The date effective has words, but no date.")


def _steps(closure: ClosureEvent) -> Iterator[str]:
    latest = closure.steps.last()
    if latest and latest.status != closure.status:
        said = {"step": latest.get_status_display(), "status": closure.get_status_display()}
        yield _("Its latest step is “%(step)s”, its status “%(status)s”.") % said


def _laws(closure: ClosureEvent, laws: list[Law]) -> Iterator[str]:
    for law in laws:
        if law.jurisdiction != closure.jurisdiction:
            said = {"law": law, "place": law.jurisdiction.name}
            yield _("%(law)s is a law of %(place)s; the event has another jurisdiction.") % said
        if law.in_force and _is_before(closure.stands_at, law.in_force):
            yield _("%s was not yet in force.") % law


def _duplicates(closure: ClosureEvent) -> Iterator[str]:
    for other in twins_of([closure])[0][:SHOWN_DUPLICATES]:
        said = {"number": other.pk, "event": other}
        yield _("It may be the same as event %(number)d: %(event)s.") % said


def _is_before(one: Edtf, other: Edtf) -> bool:
    """Whether it surely is: its last possible day precedes the first possible day of the other."""
    return bool(one.upper and other.lower and one.upper < other.lower)
