"""A page in a real browser. What cannot be had fails the test; nothing is skipped."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from events.models import Attribution
from tests import people
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory

from .chromium import ARGUMENTS, NoChromium, find_chromium

# How long a page takes says nothing on a machine that others use as well.
PATIENCE = 30_000  # milliseconds
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser's program."""
    try:
        return find_chromium()
    except NoChromium as reason:
        pytest.fail(str(reason))


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright's loop counts as running while a test speaks to the database.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with cookies of its own, in English, in UTC."""
    context = browser.new_context(locale="en-US", timezone_id="UTC", service_workers="block")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(page, live_server):
    """Open an address of the site; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", lambda request: complaints.extend(refused(request)))
    yield lambda path: page.goto(live_server.url + path)
    assert complaints == []


@pytest.fixture
def unions(transactional_db):
    """Seventy unions that closed in 2021, five a month at least."""
    unions_closed_in_2021(70, a_month=6)


@pytest.fixture
def starter(transactional_db):
    """The starter record, as the demo shows it."""
    call_command("load_record", stdout=StringIO())


@pytest.fixture
def reader(browser, live_server) -> Iterator[Callable[..., Page]]:
    """Open a page of the site: `reader("/about/", java_script_enabled=False)`.

    Keywords are those of a browser's context. Whatever the browser complains of fails the test.
    """
    complaints: list[str] = []
    with ExitStack() as contexts:

        def reader(path: str, **options: Any) -> Page:
            context: BrowserContext = browser.new_context(
                base_url=live_server.url,
                locale="en-US",
                timezone_id="UTC",
                service_workers="block",
                **options,
            )
            contexts.callback(context.close)
            context.set_default_timeout(PATIENCE)
            context.on("console", lambda message: complaints.extend(_said(message)))
            context.on("weberror", lambda error: complaints.append(str(error.error)))
            context.on("requestfailed", lambda request: complaints.extend(refused(request)))
            page: Page = context.new_page()
            page.goto(path)
            return page

        yield reader
    assert complaints == []


def _said(message: ConsoleMessage) -> list[str]:
    """What the console tells, save that a page answers with 400, 404 or the like."""
    is_page = "/static/" not in message.location["url"]
    return [] if is_page and "status of 4" in message.text else [message.text]


@pytest.fixture
def signed_in(page, live_server):
    """Signed in at the desk; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.extend(refused(request)))
    editor = people.editor()
    editor.set_password(people.PASSWORD)
    editor.save()
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill(editor.username)
    page.get_by_label("Password").fill(people.PASSWORD)
    page.get_by_role("button", name="Log in").click()
    yield page
    assert complaints == []


def unions_closed_in_2021(count: int, *, a_month: int) -> None:
    """So many, under one law, half of them in Hong Kong and half in Russia."""
    law = LawFactory(short_name="Security Law", jurisdiction="HK", in_force="2020-06-30")
    for number in range(count):
        closure = ClosureFactory(
            organization=OrganizationFactory(name=f"Union {number:02}"),
            effective=f"2021-{number // a_month + 1:02}-{number % 28 + 1:02}",
            jurisdiction="HK" if number % 2 else "RU",
        )
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")


def refused(request):
    """What failed, save what the browser itself broke off because the page was left."""
    return [] if request.failure == "net::ERR_ABORTED" else [request.url]
