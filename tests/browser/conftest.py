"""A page in a real browser. What cannot be had fails the test; nothing is skipped."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import people

from .chromium import ARGUMENTS, NoChromium, find_chromium


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
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


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


def refused(request):
    """What failed, save what the browser itself broke off because the page was left."""
    return [] if request.failure == "net::ERR_ABORTED" else [request.url]
