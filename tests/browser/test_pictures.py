"""The pictures as a real browser draws them."""

import pytest

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "Ordinance for the Safeguarding of Public Order and of the Harbor against All Disturbance"


@pytest.fixture(autouse=True)
def record(transactional_db):
    laws = [
        LawFactory(slug="security", name="Security Law", in_force="2020-06-30"),
        LawFactory(slug="order", name=LONG, in_force="2021-09-01"),
        LawFactory(slug="chinese", name="維護公共秩序及港口安全條例", in_force="2021-10-15"),
    ]
    for number in range(60):
        day = f"2021-{number // 5 + 1:02}-{number % 28 + 1:02}"
        closure = ClosureFactory(
            effective=day if number % 7 else day[:7],
            jurisdiction="HK" if number % 4 else "RU",
            decided_by="authority" if number % 3 else "organization",
        )
        Attribution.objects.create(closure=closure, law=laws[number % 3], basis="reported_by_media")


@pytest.mark.parametrize("width", [390, 820, 1440])
@pytest.mark.parametrize("path", ["/?jurisdiction=HK", "/laws/security/", "/laws/order/"])
def test_no_words_run_off_a_picture_or_into_each_other(visit, page, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    visit(path)

    assert page.evaluate(OFF_THE_PICTURE) == []
    assert page.evaluate(OVERLAPPING) == []


@pytest.mark.parametrize("path", ["/", "/laws/order/"])
def test_pictures_scroll_in_their_own_box(visit, page, path):
    visit(path)

    for width in (1440, 820, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_begins_at_the_latest_end_of_the_strip_or_at_the_entry_of_a_law(visit, page):
    page.set_viewport_size({"width": 390, "height": 900})
    hidden_at_the_end = """() => {
      const box = document.querySelector('.scroll').getBoundingClientRect();
      return document.querySelector('.scroll svg').getBoundingClientRect().right - box.right;
    }"""

    visit("/")
    assert page.evaluate(hidden_at_the_end) < 1
    for path in ("/?jurisdiction=HK", "/laws/security/"):
        visit(path)
        assert page.evaluate(hidden_at_the_end) > 100


def test_the_pointer_reads_a_month_out(visit, page):
    visit("/?jurisdiction=HK")
    column = page.locator("svg a.column").nth(3)
    assert not column.locator(".said").is_visible()
    column.locator(".reach").hover()

    assert column.locator(".said").is_visible()
    assert column.locator(".said").text_content() == "April 2021: 4 closures"


def test_a_small_strip_leads_into_its_place(visit, page):
    visit("/")
    page.locator(".small > li").first.click(position={"x": 100, "y": 100})

    assert page.url.endswith("/?jurisdiction=HK")


def test_the_small_strips_name_their_laws(visit, page):
    visit("/")
    page.locator(".small .laws a").first.click()

    assert page.url.endswith("/laws/security/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_pictures_of_a_law_say_that_nothing_is_proved(visit, page, scheme):
    page.emulate_media(color_scheme=scheme)
    visit("/laws/security/")

    for picture in (".curve", ".lags"):
        said = " ".join((page.locator(picture).text_content() or "").split())
        assert "not proved" in said
        assert "Not a census" in said


# Words of a picture that are seen, in the place where they are drawn.
SEEN = """
  const seen = [...document.querySelectorAll('.strip svg text')]
    .filter(text => getComputedStyle(text).display !== 'none')
    .map(text => ({text: text.textContent, box: text.getBoundingClientRect(),
                   picture: text.ownerSVGElement.getBoundingClientRect(),
                   svg: text.ownerSVGElement}));
"""
OFF_THE_PICTURE = f"""() => {{ {SEEN}
  return seen.filter(({{box, picture}}) =>
    box.left < picture.left - 1 || box.right > picture.right + 1 ||
    box.top < picture.top - 3 || box.bottom > picture.bottom + 3).map(one => one.text);
}}"""
OVERLAPPING = f"""() => {{ {SEEN}
  const found = [];
  seen.forEach((a, n) => seen.slice(n + 1).forEach(b => {{
    if (a.svg === b.svg && a.box.left < b.box.right && b.box.left < a.box.right &&
        a.box.top + 3 < b.box.bottom - 3 && b.box.top + 3 < a.box.bottom - 3)
      found.push([a.text, b.text]);
  }}));
  return found;
}}"""
