"""Hostile names: they turn no other words around, run nothing, and break no page."""

import pytest
from playwright.sync_api import expect

from events.models import Attribution
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory

pytestmark = pytest.mark.django_db(transaction=True)

TURNED = "Peace\u202e Front"
SCRIPT = "<script>document.title = 'taken'</script><img src=x onerror=alert(1)>"
LONG = "Donaudampfschiff" * 18

# Each piece of text that turns nothing itself must read from left to right, a line at a time.

REVERSED = r"""() => {
  const found = [], range = document.createRange();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    if (/[\u202e\u2067]/.test(text.data) || !text.data.trim()) continue;
    let last = null;
    for (let i = 0; i < text.length; i++) {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      if (last && Math.abs(box.top - last.top) < 2 && box.left < last.left - 1) {
        found.push(text.data.trim());
        break;
      }
      last = box;
    }
  }
  return found;
}"""


def enter(name):
    """An event all of whose words are `name`; gives the pages that tell it."""
    law = LawFactory(name=name, short_name=name[:120], in_force="2020-06-30")
    organization = OrganizationFactory(name=name)
    organization.names.create(text=name, language="zh-Hant", role="official")
    closure = ClosureFactory(
        organization=organization, unit=name[:200], place=name[:200], summary=name, announced="2021"
    )
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    article = ArticleFactory(title=name, outlet=name[:200])
    closure.citations.create(article=article, passage=name, start=0, end=len(name))
    ClosureFactory(organization=organization, effective="2022")
    pages = [closure, organization, law]
    return ["/", "/?jurisdiction=HK", *(record.get_absolute_url() for record in pages)]


@pytest.mark.parametrize("path", ["/organizations/", "/laws/", "/claims/", "/upcoming/"])
def test_lists_stand_hostile_names(reader, path):
    enter(TURNED)

    assert reader(path).evaluate(REVERSED) == []


def test_a_name_that_turns_the_direction_turns_nothing_but_itself(reader):
    addresses = [*enter(TURNED), f"/?q=peace+{TURNED}"]
    page = reader("/about/")
    for address in addresses:
        page.goto(address)
        assert page.evaluate(REVERSED) == [], address


def test_the_measure_finds_words_that_are_turned(reader, unions):
    page = reader("/about/")
    page.evaluate("document.querySelector('h1').innerHTML = '\u202e<i>not turned back</i>'")

    assert page.evaluate(REVERSED) == ["not turned back"]


def test_markup_in_a_name_is_text(reader):
    addresses = enter(SCRIPT)
    page = reader("/about/")
    for address in addresses:
        page.goto(address)
        expect(page.locator("body")).to_contain_text(SCRIPT)
        assert page.title() != "taken"


def test_a_word_without_end_stays_within_the_page(reader):
    addresses = enter(LONG)
    page = reader("/about/", viewport={"width": 390, "height": 800})
    for address in [*addresses, f"/?q={LONG[:200]}", f"/?from={LONG}"]:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address
