"""The pictures of the editors' guide, in the order of its chapters. All that they show is invented.

They are written to docs/pictures only by `make pictures`; else it is seen that they can be taken.
"""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django_countries import countries
from playwright.sync_api import expect

from events.dates.today import today
from events.models import ClosureEvent, Organization
from events.record.acts import act
from events.record.edit import Edit, edit_one
from events.record.publish import publish
from events.record.standing import withdraw
from tests.factories import (
    ArticleFactory,
    ClosureFactory,
    FeedFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
    ReportFactory,
    finding,
)

from .pictures import keep
from .test_review import choose

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(120)]

MOST_BYTES = 150_000
PLACE = "XS"  # a code that ISO 3166 leaves to users
CIRCLE = "Harbor Reading Circle"
PASSAGE = f"The {CIRCLE} will disband at the end of November"
PARAGRAPHS = (
    f"{PASSAGE}, the group said on Tuesday, citing the Public Order Act of Samplia.",
    "It was founded in 1990 and has about two hundred members, most of whom live near the old "
    "harbor and meet in its hall every second Friday to read to each other.",
    "The circle's library, some four thousand books, goes to the town. A spokeswoman of the "
    "ministry said that it respected the decision and had nothing to add.",
    "Its choir will go on under another name, the group said.",
)
TEXT = "\n\n".join(PARAGRAPHS)
SPANS = {
    what: ["text", TEXT.index(words), TEXT.index(words) + len(words)]
    for what, words in (
        ("evidence", PASSAGE),
        ("organization", CIRCLE),
        ("kind", "disband"),
        ("effective", "at the end of November"),
        ("announced", "on Tuesday"),
        ("law", "Public Order Act"),
    )
}
LISTED = """Quarry Workers' Union
Lantern Watch
Meadow Press
Border Legal Aid
Northern Student Forum
meadow press
Saffron Circle"""
PICTURES = (
    "desk.png", "review.png", "by-hand.png", "gazette.png", "many.png", "import.png",
    "history.png", "report.png",
)  # fmt: skip


@pytest.fixture
def samplia(settings):
    """A place that is not, so that nobody takes what is invented for a record of one that is."""
    settings.COUNTRIES_OVERRIDE = {PLACE: "Samplia (invented)"}
    _forget_countries()
    yield
    settings.COUNTRIES_OVERRIDE = {}
    _forget_countries()


def _forget_countries():
    vars(countries).pop("_countries", None)


@pytest.fixture
def desk(samplia, signed_in):
    """An editor's page without the list of tables beside it."""
    page = signed_in
    page.set_viewport_size({"width": 1180, "height": 820})
    page.evaluate("localStorage.setItem('django.admin.navSidebarIsOpen', 'false')")
    return page


@pytest.fixture
def law(desk):
    told = {"slug": "public-order-act", "jurisdiction": PLACE, "in_force": "2026-03-01"}
    with act(by=User.objects.get(), reason="Named in the news of the day."):
        return LawFactory(name="Public Order Act", **told)


def known(name, *, kind="ngo", **fields):
    return OrganizationFactory(
        name=name, slug=name.casefold().replace(" ", "-"), kind=kind, jurisdiction=PLACE, **fields
    )


def closed(name, *, by=None, why="As the gazette has it.", **fields):
    """An event with its organization, as the act of an editor."""
    with act(by=by or User.objects.get(), reason=why):
        return ClosureFactory(organization=known(name), jurisdiction=PLACE, **fields)


def propose(name=CIRCLE, *, score=0.93, title="Harbor Reading Circle to disband", **said):
    article = ArticleFactory(
        url=f"https://sampler.example/{title.casefold().replace(' ', '-')}",
        title=title, outlet="Samplia Sampler", published="2026-11-17", text=TEXT, language="en",
        state="searched",
    )  # fmt: skip
    told = {
        "organization": name, "jurisdiction": PLACE, "place": "", "status": "announced",
        "announced": "2026-11-17", "announced_phrase": "on Tuesday",
        "effective": "2026-11-30", "effective_phrase": "at the end of November",
        "evidence": PASSAGE, "spans": SPANS,
    }  # fmt: skip
    found_by = {"extractor": "rules 1.0", "rule": "en.verb.disband"}
    return ProposalFactory(article=article, score=score, finding=finding(**told | said), **found_by)


def take(page, name, *, until=None):
    """A picture of the page from its top, down to the end of `until` where that is given."""
    page.evaluate("document.activeElement.blur()")
    size = page.viewport_size
    if until:
        box = page.locator(until).last.bounding_box()
        page.set_viewport_size({**size, "height": int(box["y"] + box["height"]) + 24})
    page.evaluate("window.scrollTo(0, 0)")
    keep(name, page.screenshot(), most_bytes=MOST_BYTES)


def test_the_desk(desk, law, live_server):
    day = today()
    withdrawn = closed("Island Choir", why="Entered from a list.")
    closed("Border Legal Aid", status="announced", effective=f"{day - timedelta(days=120)}")
    closed("Meadow Press", status="announced", effective=f"{day + timedelta(days=4)}")
    danger = closed("Quarry Workers' Union")
    changed = closed("Saffron Circle", why="A second report has the day.")
    withdraw(withdrawn, by=User.objects.get(), reason="The choir goes on; the report was wrong.")
    told = "The summary names a street on which two of them still live. Please take it out."
    ReportFactory(closure=danger, kind="danger", text=told)
    ReportFactory(closure=changed, kind="source", text="", address="https://daily.example/saffron")
    propose()
    for number, name in enumerate(("Lantern Watch", "Marble Gazette", "Northern Student Forum")):
        propose(name, score=0.9 - number / 10, title=f"The end of the {name}")
    FeedFactory(title="Hilltop Herald", failures=3, last_error="The site answered 503.")
    ArticleFactory(title="Notice 44", state="failed", reason="The site answered 404: not found.")

    desk.goto(f"{live_server.url}/admin/")
    expect(desk.get_by_role("link", name="1 of danger")).to_be_visible()
    take(desk, "desk.png", until=".desk")


def test_the_review_page(desk, law, live_server):
    closed(CIRCLE, status="announced", effective="2026-11", why="A first report.")
    namesake = known("Reading Circle of the Harbor Town", kind="foundation")
    namesake.names.create(text=CIRCLE, role="short")
    details = {
        "name": "Public Order Act", "basis": "stated_by_organization", "span": SPANS["law"],
    }  # fmt: skip
    proposal = propose(law_details=[details])

    desk.set_viewport_size({"width": 1280, "height": 900})
    desk.goto(f"{live_server.url}/admin/events/proposal/{proposal.pk}/change/")
    desk.keyboard.press("1")
    desk.keyboard.press("?")
    expect(desk.locator("#shortcuts")).to_have_attribute("open", "")
    take(desk, "review.png")


def test_an_event_entered_by_hand_that_may_stand_already(desk, law, live_server):
    closed(CIRCLE, effective="2026-11", kind="disbanded")
    desk.goto(f"{live_server.url}/admin/events/closureevent/add/")
    choose(desk, "id_organization", "harbor")
    desk.locator("#id_kind").select_option("disbanded")
    desk.locator("#id_status").select_option("announced")
    desk.locator("#id_decided_by").select_option("organization")
    desk.locator("#id_jurisdiction").select_option(PLACE)
    desk.locator("#id_effective").fill("2026-11-30")
    desk.locator("#id_effective_phrase").fill("at the end of November")
    desk.locator("#id_citations-0-address").fill("https://sampler.example/circle")
    desk.get_by_role("button", name="Save as draft").click()

    expect(desk.get_by_role("heading", name="Recorded already?")).to_be_visible()
    expect(desk.locator(".form-row.field-effective")).to_contain_text("30 November 2026")
    take(desk, "by-hand.png", until=".form-row.field-effective")


def paste(page, live_server):
    page.goto(f"{live_server.url}/admin/events/closureevent/paste/")
    page.get_by_label("Address").fill("https://gazette.example/2026/44.pdf")
    page.locator("#id_title").fill("Notice 44")
    page.locator("#id_outlet").fill("The Gazette of Samplia")
    page.locator("#id_kind").select_option("deregistered")
    page.locator("#id_status").select_option("completed")
    page.locator("#id_decided_by").select_option("authority")
    page.locator("#id_jurisdiction").select_option(PLACE)
    choose(page, "id_law", "order")
    page.locator("#id_basis").select_option("stated_by_authority")
    page.locator("#id_effective").fill("2026-11-02")
    page.locator("#id_names").fill(LISTED)
    page.locator("#id_organization_kind").select_option("ngo")
    page.get_by_role("button", name="Show what becomes of it").click()


def test_a_list_pasted_from_a_gazette(desk, law, live_server):
    known("Quarry Workers' Union", kind="union")
    closed("Lantern Watch", kind="deregistered", effective="2026-11")
    paste(desk, live_server)

    expect(desk.locator(".many")).to_contain_text("Doubtful, and not ticked: 2.")
    take(desk, "gazette.png", until=".many > .submit-row")


def test_many_drafts_published_at_once(desk, law, live_server):
    paste(desk, live_server)
    desk.get_by_role("button", name="Enter the ticked lines as drafts").click()
    faster = ClosureEvent.objects.get(organization__name="Saffron Circle")
    publish(faster.pk, by=User.objects.get())
    desk.goto(f"{live_server.url}/admin/events/closureevent/")
    desk.get_by_label("Select all objects on this page").check()
    desk.get_by_label("Action:").select_option(label="Publish the selected drafts")
    desk.get_by_role("button", name="Go").click()
    desk.get_by_label("Why").fill("As the gazette has it.")

    expect(desk.locator(".many")).to_contain_text("Selected: 6. To be changed: 5.")
    take(desk, "many.png", until=".many table")


def test_an_import_before_it_is_kept(desk, law, live_server):
    for name in ("Meadow Press", "Border Legal Aid"):
        known(name)
    rows = [
        {"slug": "meadow-press", "name": "Meadow Press", "kind": "media", "jurisdiction": PLACE},
        {"slug": "border-legal-aid", "name": "Border Legal Aid", "kind": "ngo",
         "jurisdiction": PLACE},
        {"slug": "valley-daily", "name": "Valley Daily", "kind": "media", "jurisdiction": PLACE,
         "founded": "1987~", "aliases": "The Daily"},
    ]  # fmt: skip
    desk.goto(f"{live_server.url}/admin/events/organization/import/")
    file = {"name": "organizations.json", "mimeType": "application/json"}
    desk.locator("input[type=file]").set_input_files({**file, "buffer": json.dumps(rows).encode()})
    desk.get_by_role("button", name="Show what it changes").click()

    expect(desk.locator(".many")).to_contain_text("of them new drafts: 1. Left as they are: 1.")
    take(desk, "import.png", until=".many > .submit-row")


def test_a_history_with_its_ways_back(desk, law, live_server):
    closure = closed(CIRCLE, status="announced", effective="2026-11", why="Accepted a proposal.")
    with act(by=User.objects.get(), reason="The group gave the day on its site."):
        edit_one(closure, Edit({"kind": "suspended"}, None, "", False))
    desk.goto(f"{live_server.url}/admin/events/closureevent/{closure.pk}/history/")

    expect(desk.locator(".record-history section").first).to_contain_text("disbanded")
    desk.get_by_text("Bring this version back").first.click()
    take(desk, "history.png", until=".record-history > section:nth-of-type(1)")


def test_a_report_from_a_reader(desk, law, live_server):
    closure = closed(CIRCLE, effective="2026-11-30")
    report = ReportFactory(closure=closure, text="The circle said the 28th, not the end of it.")
    with act(by=User.objects.get(), reason="The circle's own notice gives the 28th."):
        ClosureEvent.objects.filter(pk=closure.pk).update(effective="2026-11-28")
    desk.goto(f"{live_server.url}/admin/events/report/{report.pk}/change/")
    desk.get_by_label("Acted on", exact=True).check()
    desk.get_by_label("The circle's own notice gives the 28th.").check()

    assert Organization.objects.count() == 1
    take(desk, "report.png", until=".submit-row")
