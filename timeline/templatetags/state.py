"""The state of an organization in words."""

from django import template
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import ClosureEvent
from timeline.query.place_names import place_name
from timeline.query.state import Condition, State

register = template.Library()

Kind, Status = ClosureEvent.Kind, ClosureEvent.Status

END = {
    Kind.DISBANDED: gettext_lazy("its disbandment"),
    Kind.OFFICE_CLOSED: gettext_lazy("the closure of an office"),
    Kind.SUSPENDED: gettext_lazy("its suspension"),
    Kind.RELOCATED: gettext_lazy("its move away"),
    Kind.DISSOLVED_BY_ORDER: gettext_lazy("its dissolution by order"),
    Kind.DEREGISTERED: gettext_lazy("its deregistration"),
    Kind.BANNED: gettext_lazy("a ban"),
    Kind.PUBLICATION_CEASED: gettext_lazy("the end of its publication"),
}
OPEN = {
    Status.THREATENED: gettext_lazy("Threatened: {end}"),
    Status.ORDERED: gettext_lazy("Ordered, not yet carried out: {end}"),
    Status.ANNOUNCED: gettext_lazy("Announced, not yet verified: {end}"),
}


@register.filter
def state_words(state: State) -> str:
    """The state in a few words, to be followed by the date of the event that says so."""
    if state.event is None:
        if state.condition is Condition.PARTS_ONLY:
            return _("No end recorded: its events concern parts of it")
        return _("No end recorded")
    if state.condition is Condition.OPEN:
        return pending_words(state.event)
    if state.condition is Condition.REVERSED:
        return _("Active again. Reversed: {end}").format(end=_end(state.event))
    done = str(capfirst(state.event.get_kind_display()))
    if state.condition is Condition.ABROAD:
        place = place_name(state.event.jurisdiction.code)
        return _("{done} in {place}, which is not its home").format(done=done, place=place)
    return done


@register.filter
def pending_words(closure: ClosureEvent) -> str:
    """What may still come, and how sure that is."""
    return str(OPEN[Status(closure.status)]).format(end=_end(closure))


def _end(closure: ClosureEvent) -> str:
    return str(END[Kind(closure.kind)])
