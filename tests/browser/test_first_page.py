"""The first page is light, asks nobody else, and does not move once it is seen."""

import gzip

import pytest
from playwright.sync_api import Response

pytestmark = pytest.mark.django_db(transaction=True)

LIMIT = 100_000
SHIFTS = """() => new Promise(then => {
  const seen = [];
  new PerformanceObserver(list => seen.push(...list.getEntries()))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => then(seen.reduce((sum, shift) => sum + shift.value, 0)), 500);
})"""


def test_a_first_page_is_under_a_hundred_kilobytes_and_asks_no_third_party(
    page, starter, live_server
):
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks it
    page.goto(live_server.url, wait_until="networkidle")

    assert {answer.url.startswith(live_server.url) for answer in answers} == {True}
    sizes = {answer.url.removeprefix(live_server.url): transferred(answer) for answer in answers}
    assert sizes["/"] > 10_000
    assert sum(sizes.values()) < LIMIT, sizes


def transferred(answer: Response) -> int:
    """With its headers. Static files are packed here as they are once on a production site."""
    sizes = answer.request.sizes()
    body = sizes["responseBodySize"]
    if "/static/" in answer.url:
        body = len(gzip.compress(answer.body()))
    return body + sizes["responseHeadersSize"]


def test_pages_travel_packed(reader, starter):
    page = reader("/about/")

    assert page.goto("/").headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_while_the_first_page_comes(reader, starter, width):
    page = reader("/", viewport={"width": width, "height": 900})

    assert page.evaluate(SHIFTS) == 0
