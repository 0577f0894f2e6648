"""The queue of proposals, worked by keyboard alone and by two editors at once."""

import re

import pytest
from playwright.sync_api import expect

from events.models import ClosureEvent, NotMeant, Proposal
from tests import people
from tests.factories import ArticleFactory, ClosureFactory, OrganizationFactory, ProposalFactory
from tests.factories import finding as found

from .conftest import refused

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "The {} disbands. It said so on Monday."
NAMES = (
    "Harbor Teachers Union", "Valley Daily", "Island Choir", "Nurses of the River",
    "Border Legal Aid", "Meadow Press", "Northern Student Forum", "Lantern Trust",
    "Quarry Workers", "Saffron Circle",
)  # fmt: skip


def propose(name, *, score=0.9, article=None):
    article = article or ArticleFactory(
        title=f"{name} ends", text=TEXT.format(name), language="en", state="searched"
    )
    passage = f"The {name} disbands."
    spans = {"evidence": ["text", 0, len(passage)], "organization": ["text", 4, 4 + len(name)]}
    said = found(organization=name, evidence=passage, spans=spans)
    return ProposalFactory(article=article, finding=said, score=score)


def address(proposal) -> str:
    return f"/admin/events/proposal/{proposal.pk}/change/"


def press(page, key) -> None:
    """Press a key that sends a form, and wait for the page that follows."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_ten_proposals_in_a_row_by_keyboard_alone(signed_in, live_server):
    names = NAMES
    proposals = [propose(name, score=1 - n / 100) for n, name in enumerate(names)]
    known = ClosureFactory(organization=OrganizationFactory(name=names[1]))
    meant, other = (
        OrganizationFactory(name=f"{names[2]} {part}") for part in ("of the East", "of the West")
    )
    registered = OrganizationFactory(name=names[3])
    page = signed_in
    page.goto(live_server.url + address(proposals[0]))

    press(page, "a")  # a new organization
    press(page, "e")  # evidence for the event that is known
    page.keyboard.press("1")  # the first of two that are alike
    press(page, "a")
    press(page, "a")  # the one of that name
    page.keyboard.press("r")
    page.keyboard.type("Reports no closure at all")
    press(page, "Enter")
    for _ in range(4):
        press(page, "a")
    press(page, "j")  # left for later: nothing else waits

    expect(page).to_have_url(re.compile("/admin/events/proposal/$"))
    states = list(Proposal.objects.order_by("-score").values_list("state", flat=True))
    assert states == ["accepted", "merged", *["accepted"] * 2, "rejected", *["accepted"] * 4,
                      "pending"]  # fmt: skip
    assert known.citations.count() == 2
    assert set(ClosureEvent.objects.values_list("organization__name", flat=True)) == {
        names[0], names[1], meant.name, registered.name, *names[5:9],
    }  # fmt: skip
    assert not other.closures.exists()


def test_keys_typed_in_a_field_are_words_and_esc_leads_out_of_it(signed_in, live_server):
    page = signed_in
    page.goto(live_server.url + address(propose("Harbor Union")))

    page.keyboard.press("r")
    expect(page.get_by_label("Why it is rejected")).to_be_focused()
    page.keyboard.type("are jaen 1")
    expect(page.get_by_label("Why it is rejected")).to_have_value("are jaen 1")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#shortcuts")).to_have_attribute("open", "")
    press(page, "a")

    assert Proposal.objects.get().state == "accepted"


def test_what_is_refused_is_corrected_by_keyboard_where_one_is_led(signed_in, live_server):
    proposal = propose("Harbor Union")
    proposal.finding |= {"effective": "31.10.2021"}
    proposal.save(update_fields=["finding"])
    page = signed_in
    page.goto(live_server.url + address(proposal))

    press(page, "a")
    effective = page.get_by_label("Effective:")
    expect(effective).to_be_focused()
    expect(effective).to_be_in_viewport()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("2021-10-31")
    page.keyboard.press("Escape")
    press(page, "a")

    assert str(ClosureEvent.objects.get().effective) == "2021-10-31"


@pytest.mark.parametrize("opened", [False, True])
def test_esc_leads_out_of_a_search_as_well(signed_in, live_server, opened):
    page = signed_in
    page.goto(live_server.url + address(propose("Harbor Union")))
    box = page.locator("[aria-labelledby='select2-id_organization-container']")

    box.focus()
    if opened:
        page.keyboard.press("Enter")
        expect(page.locator(".select2-search__field")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".select2-dropdown")).to_have_count(0)
    expect(box).not_to_be_focused()
    page.keyboard.press("?")

    expect(page.locator("#shortcuts")).to_have_attribute("open", "")


def test_e_asks_for_the_event_and_for_nothing_else(signed_in, live_server):
    page = signed_in
    place_unknown = found(jurisdiction="")
    page.goto(live_server.url + address(ProposalFactory(finding=place_unknown)))

    press(page, "e")

    expect(page.locator(".wrong")).to_have_count(1)
    expect(page.locator(".wrong")).to_contain_text("Choose the event that this is evidence for.")
    expect(page.locator(".errornote")).to_contain_text("Nothing was cited yet")


def test_single_keys_can_be_turned_off_and_stay_off(signed_in, live_server):
    page = signed_in
    page.goto(live_server.url + address(propose("Harbor Union")))
    page.keyboard.press("?")
    page.get_by_label("Single keys count on this device").uncheck()
    page.reload()
    page.keyboard.press("a")
    page.keyboard.press("?")

    expect(page.locator("#shortcuts")).not_to_have_attribute("open", "")
    expect(page.locator(".choices kbd").first).to_be_hidden()
    assert Proposal.objects.get().state == "pending"


def test_a_search_a_choice_and_a_new_name_take_each_other_s_place(signed_in, live_server):
    listed = OrganizationFactory(name="Harbor Union")
    OrganizationFactory(name="Dock Workers")
    page = signed_in
    page.goto(live_server.url + address(propose("Harbor Union")))
    radio = page.locator(f"input[name=match-meant][value='{listed.pk}']")
    expect(radio).to_be_checked()

    page.locator("[aria-labelledby='select2-id_organization-container']").click()
    page.locator(".select2-search__field").fill("dock")
    page.locator(".select2-results__option--highlighted").click()
    expect(radio).not_to_be_checked()

    radio.check()
    expect(page.locator("#id_organization")).to_have_value("")

    page.keyboard.press("n")
    expect(page.locator("#id_new-name")).to_be_visible()
    expect(radio).not_to_be_checked()


def test_a_namesake_is_told_apart_and_another_is_entered_without_script(browser, live_server):
    there = OrganizationFactory(name="Harbor Union", jurisdiction="GB")
    first, second = propose("Harbor Union"), propose("Harbor Union", score=0.5)
    page = sign_in(browser, live_server, "plain", java_script_enabled=False)
    page.goto(live_server.url + address(first))

    page.get_by_label("Not the same: Harbor Union").check()
    page.get_by_label("A new organization").check()
    page.locator(".new-organization summary").click()
    page.locator("#id_new-name").fill("Harbor Union")
    page.get_by_role("button", name="Accept and publish").click()

    page.wait_for_url(re.compile(address(second)))
    assert NotMeant.objects.get().organization == there
    assert page.locator("input[name=match-meant]:checked").input_value() == str(
        ClosureEvent.objects.get().organization_id
    )


def test_two_editors_work_the_same_queue(browser, live_server):
    article = propose("Harbor Union", score=0.9).article
    propose("Lighthouse Branch", score=0.2, article=article)
    for number, name in enumerate(NAMES[1:4]):
        propose(name, score=0.8 - number / 10)
    one, two = (sign_in(browser, live_server, name) for name in ("one", "two"))
    first = Proposal.objects.get(score=0.9)
    complaints = [listen(page) for page in (one, two)]

    one.goto(live_server.url + address(first))
    two.goto(live_server.url + address(first))
    expect(two.locator(".held")).to_contain_text("In review by one now")
    expect(two.get_by_role("button", name="Accept and publish")).to_have_count(0)
    expect(two.locator("#archived-text")).to_contain_text("The Harbor Union disbands.")

    seen: dict[str, list[str]] = {"one": [], "two": []}
    press(two, "j")
    expect(two).to_have_url(re.compile(address(Proposal.objects.get(score=0.8))))
    for _ in range(4):
        for name, page in (("one", one), ("two", two)):
            if page.url.endswith("/change/"):
                seen[name].append(page.locator("h1").inner_text().split(":")[0])
                expect(page.locator(".held")).to_have_count(0)
                press(page, "a")

    assert seen["one"][:2] == ["Harbor Union", "Lighthouse Branch"]
    assert sorted(seen["one"] + seen["two"]) == sorted(
        ["Harbor Union", "Lighthouse Branch", *NAMES[1:4]]
    )
    assert ClosureEvent.objects.count() == 5
    assert not Proposal.objects.pending().exists()
    assert complaints == [[], []]


def test_of_two_decisions_one_stands_and_the_other_editor_gets_one_message(browser, live_server):
    """The second had it open before the first; what was held has ended by itself."""
    proposal = propose("Harbor Union")
    slow, fast = (sign_in(browser, live_server, name) for name in ("slow", "fast"))
    slow.goto(live_server.url + address(proposal))
    slow.get_by_label("Summary").fill("What I typed.")
    Proposal.objects.update(reserved_until="2021-11-01T00:00Z")
    fast.goto(live_server.url + address(proposal))
    press(fast, "a")

    slow.get_by_role("button", name="Accept and publish").click()

    message = slow.locator(".messagelist li")
    expect(message).to_have_text("Decided already by fast: accepted. Nothing of yours was kept.")
    assert slow.get_by_label("Summary").input_value() == "What I typed."
    assert ClosureEvent.objects.count() == 1


def sign_in(browser, live_server, name, **options):
    editor = people.editor(name)
    editor.set_password(people.PASSWORD)
    editor.save()
    context = browser.new_context(locale="en-US", timezone_id="UTC", **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(people.PASSWORD)
    page.get_by_role("button", name="Log in").click()
    return page


def listen(page) -> list[str]:
    """Whatever the browser complains of from now on."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.extend(refused(request)))
    return complaints
