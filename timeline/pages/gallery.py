"""Every part of the pages in every state, for those who change how they look: development only."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from events.dates.today import today
from events.models import ClosureEvent
from events.record.roles import Role
from timeline.pictures.small_strips import small_strips
from timeline.pictures.strip import strip
from timeline.query.changes import Change, ChangedField, Deed
from timeline.query.choices import facets
from timeline.query.filters import Order, TimelineForm, TimelineQuery, Within
from timeline.query.state import Condition, State

from . import invented
from .chips import Chip

ASKED = QueryDict("q=circle&from=nonsense&to=1%0099&kind=nonsense&jurisdiction=XS")
DAY = date(2021, 11, 1)


@require_safe
@csrf_exempt
def gallery(request: HttpRequest) -> HttpResponse:
    event = invented.under_laws()
    few, many = invented.few(), invented.many()
    context = {
        "entries": {
            "Kinds": invented.of_each_kind(),
            "Statuses": invented.of_each_status(),
            "Dates, sure and unsure": invented.at_each_sort_of_date(),
            "A law on every basis": [event],
            "Chinese": [invented.in_chinese()],
            "A sample": [invented.closure(is_sample=True)],
            "Long words": [invented.with_long_words()],
        },
        "event": event,
        "sources": invented.sources(),
        "strips": {"Marks": strip(few), "Bars": strip(many)},
        "small_strips": small_strips(many),
        "kinds": ClosureEvent.Kind,
        "leads": leads(),
        "chips": chips(),
        "query": TimelineQuery(jurisdictions=("XS",)),
        "changes": changes(),
        "states": states(event),
        "address": request.build_absolute_uri(event.get_absolute_url()),
        "version": 66,
        "today": today(),
        "law": invented.LAW,
        "form": TimelineForm(ASKED),
        "facets": facets(few),
        "found": few.count,
        "orders": Order,
        "meanings": Within,
    }
    return render(request, "gallery.html", context)


def leads() -> list[dict[str, Any]]:
    told = {
        "heading": "Organizations that closed under law",
        "shown": 345,
        "unverified": 34,
        "withheld": 2,
        "total": 347,
        "place_count": 12,
        "first_day": date(2016, 1, 1),
        "last_day": DAY,
    }
    one = {"heading": "What closed in Samplia", "shown": 1, "unverified": 1, "withheld": 0}
    one |= {"total": 1, "place_count": 1}
    return [told, told | one, told | one | {"shown": 0, "total": 0}]


def chips() -> list[Chip]:
    everything = TimelineQuery()
    labels = ("“circle”", "“職工會”", "October 2021 to the end of 2022, certainly", "Samplia")
    return [Chip(label, everything, n) for n, label in enumerate(labels)]


def changes() -> list[Change]:
    fields = (
        ChangedField("summary", "summary"),
        ChangedField("passage", "passage", part="source"),
        ChangedField("law", "law", part="law’s role", what="added"),
        ChangedField("step", "step", part="step", what="removed"),
    )
    told = [(Role.EDITOR.value, deed, "The day was wrong.", fields) for deed in Deed]
    return [Change(DAY, *told[0]), *(Change(DAY, *one) for one in told), UNEXPLAINED]


UNEXPLAINED = Change(DAY, "unknown", Deed.CHANGED, "", ())


def states(event: ClosureEvent) -> list[State]:
    pending = invented.closure(status=ClosureEvent.Status.ORDERED)
    for row in (event, pending):
        row.lower = row.upper = DAY
    telling = {
        Condition.SETTLED: event,
        Condition.ABROAD: event,
        Condition.OPEN: pending,
        Condition.REVERSED: event,
    }
    told = [State(condition, telling.get(condition)) for condition in Condition]
    return [*told, State(Condition.SETTLED, event, pending)]
