"""The pages beside the timeline, in real Chromium."""

import pytest

from events.models import Attribution
from tests.factories import ClaimFactory, ClosureFactory, LawFactory, OrganizationFactory

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESSES = [
    "/organizations/",
    "/laws/",
    "/claims/",
    "/upcoming/",
    "organization",
    "closure",
    "report",
]


@pytest.fixture
def visit(visit):
    """Takes also the names of pages that only this record has."""
    union = OrganizationFactory(name="Harbor Union " + "of Dockworkers " * 5, founded="1995")
    union.names.create(text="海港職工會", language="zh-Hant", role="official")
    law = LawFactory(name="Law on Safeguarding Order " * 4, in_force="2020")
    closures = [
        ClosureFactory(organization=union, effective="2021", unit="office" * 12),
        ClosureFactory(organization=union, effective="2021-10-31", status="announced"),
    ]
    Attribution.objects.create(closure=closures[0], law=law, basis="reported_by_media")
    ClaimFactory(what="groups of some sort " * 12, since="2020")
    own = {"organization": union.get_absolute_url(), "closure": closures[0].get_absolute_url()}
    own["report"] = f"{own['closure']}report/"
    return lambda path: visit(own.get(path, path))


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_overflows_sideways(visit, page, address):
    visit(address)

    for width in (1440, 820, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_sign_beside_words_is_no_larger_than_they_are(visit, page, address):
    visit(address)

    signs = page.locator("main svg:has(use):not(figure *):not(.life *):not([viewBox^='0 0'])")
    boxes = [sign.bounding_box() for sign in signs.all() if sign.is_visible()]
    assert all(box["width"] <= 32 and box["height"] <= 32 for box in boxes), boxes


def test_every_page_is_reached_from_the_menu(visit, page):
    visit("/")
    for name in ("Organizations", "Laws", "Claims", "Upcoming"):
        menu = page.get_by_role("navigation", name="Main")
        menu.get_by_role("link", name=name).click()
        assert menu.locator("[aria-current=page]").inner_text() == name


def test_an_organization_is_found_by_a_part_of_its_chinese_name(visit, page):
    OrganizationFactory(name="Elsewhere")
    visit("/organizations/")
    page.get_by_label("Name").fill("職工")
    page.get_by_role("button", name="Show").click()

    assert page.locator(".listed").count() == 1
    page.locator(".listed .who a").click()
    assert "Harbor Union" in page.get_by_role("heading", level=1).inner_text()


def test_a_mark_on_the_curve_leads_to_its_claim(visit, page):
    visit("/claims/")
    page.locator(".drawing a").click()

    assert page.locator(".claim:target").count() == 1
