"""What a machine can find against reading by everyone: axe-core on every public page."""

from collections.abc import Callable, Iterable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from events.models import Claim, ClosureEvent, Law, Organization
from events.record.acts import act
from events.record.standing import withhold
from events.reports.settle import acted_on, acts_since
from tests import people
from tests.factories import ArticleFactory, ClosureFactory, OrganizationFactory, ReportFactory
from timeline.pages.urls import urlpatterns

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.timeout(600),
    pytest.mark.urls("tests.gallery_urls"),
]

AXE = Axe()
OPEN = "document.querySelectorAll('details').forEach(one => { one.name = ''; one.open = true })"


def _of(path: str, rows: Callable[[], Iterable[object]]) -> Callable[[], list[str]]:
    return lambda: [path.format(row) for row in rows()]


# What to look at, by the name of a page.
PAGES: dict[str, Callable[[], list[str]]] = {
    "chronicle": lambda: [
        "/",
        "/?jurisdiction=HK",
        "/?jurisdiction=HK&kind=office_closed&from=2021-10&to=2021-10&within=certain&q=union",
        "/?order=oldest&after=2021-06-01_2021-06-01_0",
        "/?q=nowhere+to+be+found",
        "/?from=nonsense&to=2021&q=%00&kind=nonsense",
    ],
    "closure": _of("/events/{}/", lambda: [*_events(), 10**9]),
    "report": _of("/events/{}/report/", lambda: [*_events(), 10**9]),
    "organization": _of("/organizations/{}/", lambda: [*_organizations(), "nobody"]),
    "law": _of("/laws/{}/", lambda: [*Law.objects.values_list("slug", flat=True)[:2], "nothing"]),
    "organizations": lambda: [
        "/organizations/",
        "/organizations/?jurisdiction=HK&kind=union&q=union",
        "/organizations/?kind=nonsense",
        "/organizations/?q=nowhere+to+be+found",
    ],
    "laws": lambda: ["/laws/", "/laws/?jurisdiction=HK"],
    "claims": lambda: ["/claims/"],
    "upcoming": lambda: ["/upcoming/"],
    "corrections": lambda: ["/corrections/"],
    "about": lambda: ["/about/"],
    "gallery": lambda: ["/gallery/"],
    "robots": list,
}


def _events() -> Iterable[int]:
    """One with much told, one withheld, one withdrawn, a sample."""
    for told in ({"is_withheld": True}, {"stage": "withdrawn"}, {"is_sample": True}, {}):
        yield from ClosureEvent.objects.filter(**told).values_list("pk", flat=True)[:1]


def _organizations() -> Iterable[str]:
    yield from Organization.objects.filter(closures__isnull=False).values_list("slug", flat=True)[
        :2
    ]
    yield "kept-apart"


@pytest.fixture
def record(starter):
    """The starter record, and beside it what is withheld, withdrawn or invented."""
    editor = people.editor()
    withhold(ClosureFactory(), by=editor, reason="Somebody is in danger.")
    hidden = OrganizationFactory(slug="kept-apart")
    withhold(hidden, by=editor, reason="Somebody is in danger.")
    ClosureFactory(stage="withdrawn")
    sample = ClosureFactory(is_sample=True, announced="2021-10", status="announced")
    passage = "The circle closes."
    for article in (ArticleFactory(language="en", is_sample=True), ArticleFactory()):
        sample.citations.create(article=article, passage=passage, start=0, end=len(passage))
    withhold(article, by=editor, reason="Somebody is in danger.")
    report = ReportFactory(closure=sample)
    with act(by=editor, reason="The quay was wrong."):
        ClosureEvent.objects.filter(pk=sample.pk).update(place="Quay")
    acted_on(report.pk, by=editor, act=acts_since(report)[0][1].key)
    assert Claim.objects.exists()


def test_every_page_is_looked_at():
    assert set(PAGES) == {pattern.name for pattern in urlpatterns} | {"gallery"}


def test_axe_finds_nothing_on_any_page_narrow_and_light_or_wide_dark_and_opened(reader, record):
    page = reader("/about/")
    found, codes = [], set()
    for address in (address for addresses in PAGES.values() for address in addresses()):
        page.set_viewport_size({"width": 390, "height": 900})
        page.emulate_media(color_scheme="light")
        codes.add(page.goto(address).status)
        found += violations(page)
        page.set_viewport_size({"width": 1440, "height": 900})
        page.emulate_media(color_scheme="dark")
        page.evaluate(OPEN)
        found += violations(page)

    assert found == []
    assert codes == {200, 400, 403, 404, 410}


def violations(page: Page) -> list[str]:
    """What axe holds against the page, one line an element."""
    response = AXE.run(page).response
    return [
        f"{page.url}: {one['id']}: {node['target']} {node['failureSummary']}"
        for one in response["violations"]
        for node in one["nodes"]
    ]


def test_axe_would_find_what_has_no_name(reader, starter):
    page = reader("/about/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")

    assert any("button-name" in line for line in violations(page))
