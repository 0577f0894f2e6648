"""A reader without a mouse: goes on by Tab until something has the focus, and always sees where."""

from playwright.sync_api import Page

MOST_STEPS = 400
PASSED = """async () => {
  // What has the focus is scrolled into view by the next frame.
  await new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)));
  const one = document.activeElement, box = one.getBoundingClientRect();
  const drawn = getComputedStyle(one), middle = [box.x + box.width / 2, box.y + box.height / 2];
  const above = document.elementFromPoint(...middle);
  return {
    name: `${one.tagName} ${one.id} ${one.textContent.trim().slice(0, 40)}`,
    isMarked: drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) > 0,
    isSeen: box.width > 0 && box.top >= -1 && box.bottom <= innerHeight + 1
      && (one.contains(above) || above?.contains(one)) || box.height > innerHeight,
  };
}"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element of `selector` has the focus."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        passed = page.evaluate(PASSED)
        assert passed["isMarked"], f"The focus is not to be seen at {passed['name']}"
        assert passed["isSeen"], f"Hidden under something, or out of view: {passed['name']}"
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never came to {selector}")
