"""Each list and form of the admin at 50,000 events, against Django's own list of 50,000 users."""

from collections.abc import Callable, Iterator
from functools import partial

from .database import on_own_database
from .side_by_side import measured

LIMIT_QUERIES = 15
LIMIT_MILLISECONDS = 200
REFERENCE = "/admin/auth/user/"
CHOICES = "/admin/autocomplete/?app_label=events&model_name={}&field_name={}&term={}"
LISTS = {
    "organization": ("q=harbor+union", "kind=union&jurisdiction=HK"),
    "law": ("q=order+act+7", "jurisdiction=HK"),
    "article": ("q=harbor+union", "state=searched&language=en"),
    "claim": ("q=groups", "jurisdiction=HK"),
}
EVENTS = {
    "first page": "",
    "last page": "p={last}",
    "searched, rare": "q=HARBOR+union+of+district+77",
    "searched, common": "q=union",
    "searched, acronym": "q=hksc",
    "filtered": "stage__exact=published&kind__exact=banned&jurisdiction=HK",
    "of a law with 10,000": "law=1",
    "of a law, last page": "law=1&p=300",
    "without a law": "basis=none",
    "a year": "lower__year=2015",
    "a month": "lower__year=2015&lower__month=6",
    "by organization": "o=2",
}
TERMS = ("", "h", "harbor", "hksc", "HARBOR union of district 77", "海", "第77區")


def measure() -> None:
    from .record import fill

    fill()
    ask = signed_in()
    print(f"{'page':58} queries      ms  user list   ratio")
    for name, address in pages():
        queries = count_queries(ask, address)
        ours, theirs, ratio = measured(partial(ask, address), partial(ask, REFERENCE))
        over = queries > LIMIT_QUERIES or ours > LIMIT_MILLISECONDS
        mark = "  over the limit" if over else ""
        print(f"{name:58} {queries:7} {ours:7.1f} {theirs:10.1f} {ratio:7.2f}{mark}", flush=True)


def signed_in() -> Callable[[str], object]:
    """Asks the desk in this process; a page that is not shown stops the benchmark."""
    from django.contrib.auth.models import User
    from django.test import Client

    from timeline.collector import collect_between_answers

    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("administrator"))

    def ask(address: str) -> object:
        answer = client.get(address)
        if answer.status_code != 200:
            raise SystemExit(f"{address} answers {answer.status_code}")
        return answer

    ask("/admin/")
    collect_between_answers()  # as the web server does
    return ask


def count_queries(ask: Callable[[str], object], address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        ask(address)
    return len(queries)


def pages() -> Iterator[tuple[str, str]]:
    """What is measured: a name and an address."""
    for name, query in EVENTS.items():
        yield f"events, {name}", f"/admin/events/closureevent/?{query.format(last=2000)}"
    for model, (searched, filtered) in LISTS.items():
        folder = f"/admin/events/{model}/"
        last = {"law": 8, "claim": 80}.get(model, 2000)
        yield f"{model}s, first page", folder
        yield f"{model}s, last page", f"{folder}?p={last}"
        yield f"{model}s, searched", f"{folder}?{searched}"
        yield f"{model}s, filtered", f"{folder}?{filtered}"
    for model in ("closureevent", *LISTS):
        yield f"{model} form, new", f"/admin/events/{model}/add/"
        yield f"{model} form", f"/admin/events/{model}/1/change/"
    for term in TERMS:
        organizations = CHOICES.format("closureevent", "organization", term)
        yield f"choices of organizations, “{term}”", organizations
    yield "choices of articles, “harbor”", CHOICES.format("citation", "article", "harbor")
    yield "choices of laws, “order act 77”", CHOICES.format("attribution", "law", "order act 77")


if __name__ == "__main__":
    on_own_database(measure)
