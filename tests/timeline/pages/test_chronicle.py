import pytest
from django.db import connection
from django.templatetags.static import static
from django.test.utils import CaptureQueriesContext

from events.models import Attribution, Citation, ClosureEvent
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory
from timeline.query.chronicle import PAGE_SIZE

from .pages import Page

pytestmark = pytest.mark.django_db

SCRIPTS = ("django_htmx/htmx-2.min.js", "timeline/facets.js")


def test_an_event_is_told_with_date_organization_kind_summary_and_source(client):
    closure = ClosureFactory(
        organization=OrganizationFactory(name="Harbor Union"),
        unit="local office",
        effective="2021-10-31",
        summary="It closed its office.",
    )
    article = closure.citations.get().article

    page = Page(client.get("/").content.decode())

    for words in ("31 October 2021", "Harbor Union", "Office closed", "local office"):
        assert words in page.text
    assert "It closed its office." in page.text
    assert article.title in page.text
    assert {"datetime": "2021-10-31"} in page.all("time")
    assert article.url in [link.get("href") for link in page.all("a")]


def test_the_local_name_carries_its_language(client):
    closure = ClosureFactory()
    closure.organization.names.create(text="國際特赦組織", language="zh-Hant", role="official")

    page = Page(client.get("/").content.decode())

    assert {"class": "alt", "lang": "zh-Hant"} in page.all("span")


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("stated_by_organization", "says the organization"),
        ("stated_by_authority", "says an authority"),
        ("reported_by_media", "reported"),
        ("inferred_by_editor", "editor’s inference"),
    ],
)
def test_a_law_stands_with_its_basis_in_words(client, basis, words):
    law = LawFactory(short_name="Security Law")
    Attribution.objects.create(closure=ClosureFactory(), law=law, basis=basis)

    page = Page(client.get("/").content.decode())

    assert f"Security Law {words}" in page.text


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("announced", "Announced, not yet verified"),
        ("threatened", "Threatened"),
        ("ordered", "Ordered, not yet carried out"),
        ("reversed", "Reversed since"),
    ],
)
def test_what_is_not_completed_says_so(client, status, words):
    ClosureFactory(status=status)

    assert words in Page(client.get("/").content.decode()).text


def test_a_title_is_never_shown_as_a_quote(client):
    ClosureFactory()

    page = Page(client.get("/").content.decode())

    assert page.all("q") == page.all("blockquote") == []


def test_an_archived_passage_is_quoted_before_a_mere_title(client):
    closure = ClosureFactory()
    Citation.objects.create(
        closure=closure, article=ArticleFactory(), passage="We will close.", start=0, end=14
    )

    page = Page(client.get("/").content.decode())

    assert len(page.all("q")) == 1
    assert "We will close." in page.text
    assert "and 1 more" in page.text


def test_a_sample_is_marked_wherever_it_shows(client):
    closure = ClosureFactory(is_sample=True)

    for address in ("/", closure.get_absolute_url(), closure.organization.get_absolute_url()):
        assert "Sample: invented for trying" in Page(client.get(address).content.decode()).text


def test_a_draft_shows_nowhere(client):
    closure = ClosureFactory(stage=ClosureEvent.Stage.DRAFT)

    assert str(closure.organization) not in Page(client.get("/").content.decode()).text
    assert client.get(closure.get_absolute_url()).status_code == 404


def test_a_place_without_events_says_what_that_does_not_mean(client):
    ClosureFactory(jurisdiction="HK")

    page = Page(client.get("/?jurisdiction=IS").content.decode())

    assert "That does not mean that nothing closed." in page.text


def test_an_empty_result_says_what_to_loosen(client):
    ClosureFactory(jurisdiction="HK", kind="disbanded")
    ClosureFactory(jurisdiction="HK", kind="suspended")
    ClosureFactory(jurisdiction="RU", kind="banned")

    either = Page(client.get("/?jurisdiction=HK&kind=banned").content.decode())
    neither = Page(client.get("/?jurisdiction=IS&kind=relocated").content.decode())

    assert "2 closures without banned 1 closure without Hong Kong" in either.text or (
        "1 closure without Hong Kong 2 closures without banned" in either.text
    )
    assert {"href": "/?jurisdiction=HK"} in either.all("a")
    assert "take away more than one" in neither.text


def test_a_jump_begins_with_the_time_asked_for(client):
    before, there, after = (
        f"e{ClosureFactory(effective=effective).pk}"
        for effective in ("2020-05-05", "2021-05-05", "2021-09")
    )

    newest = Page(client.get("/?at=2021-05").content.decode())
    oldest = Page(client.get("/?at=2021-05&order=oldest").content.decode())

    assert [entry["id"] for entry in newest.all("article")] == [there, before]
    assert [entry["id"] for entry in oldest.all("article")] == [there, after]


def test_what_a_form_sends_empty_is_taken_out_of_the_address(client):
    asked = "/?q=&jurisdiction=HK&from=&within=possible&order=newest&at=2021"

    assert client.get(asked)["Location"] == "/?jurisdiction=HK&at=2021"


def test_the_chooser_offers_the_places_that_have_events(client):
    ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU", stage="draft")

    page = Page(client.get("/").content.decode())

    assert "Hong Kong 2" in page.text
    assert "Russia" not in page.text


def test_each_condition_can_be_removed(client):
    ClosureFactory(jurisdiction="HK")

    page = Page(client.get("/?jurisdiction=HK&jurisdiction=RU&order=oldest").content.decode())

    addresses = [link.get("href") for link in page.all("a")]
    assert "/?jurisdiction=RU&order=oldest" in addresses
    assert "/?jurisdiction=HK&order=oldest" in addresses


def test_the_links_lead_through_all_events_and_keep_what_was_asked(client):
    for _ in range(PAGE_SIZE + 1):
        ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU")

    first = Page(client.get("/?jurisdiction=HK").content.decode())
    (onward,) = [link["href"] for link in first.all("a") if link.get("rel") == "next"]
    last = Page(client.get(f"/{onward}").content.decode())

    assert len(first.all("article")) == PAGE_SIZE
    assert len(last.all("article")) == 1
    assert [link for link in last.all("a") if link.get("rel") == "prev"]


@pytest.mark.parametrize("asked", ["jurisdiction=Atlantis", "order=x", "after=x", "law=x"])
def test_nonsense_is_answered_400_with_a_message_at_the_field(client, asked):
    response = client.get(f"/?{asked}")

    assert response.status_code == 400
    page = Page(response.content.decode())
    assert asked.split("=")[0] in page.text
    assert {"class": "fault"} in page.all("dd")


def test_names_from_outside_are_text_never_markup(client):
    organization = OrganizationFactory(name="<script>alert(1)</script>")
    ClosureFactory(organization=organization, summary="<img src=x onerror=alert(1)>")

    page = Page(client.get("/").content.decode())

    assert page.all("img") == []
    assert [script["src"] for script in page.all("script")] == [static(src) for src in SCRIPTS]


def test_the_page_costs_the_same_queries_however_many_events_it_shows(client):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/?jurisdiction=HK").status_code == 200
        return len(queries)

    Attribution.objects.create(
        closure=ClosureFactory(), law=LawFactory(), basis="reported_by_media"
    )
    few = cost()
    for _ in range(12):
        Attribution.objects.create(
            closure=ClosureFactory(), law=LawFactory(), basis="reported_by_media"
        )

    assert cost() == few <= 12


def test_withheld_events_count_in_the_total_and_nowhere_else(client):
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU")
    ClosureFactory(jurisdiction="RU", **hidden)
    ClosureFactory(jurisdiction="RU", organization=OrganizationFactory(**hidden))

    everywhere = Page(client.get("/").content.decode()).text
    there = Page(client.get("/?jurisdiction=RU").content.decode()).text

    assert "4 closures in 2 places" in everywhere
    assert "2 of them are withheld to protect people." in everywhere
    assert "1 closure, in October 2021" in there
    assert "withheld" not in there
    assert "Russia 1" in there
    assert "Russia 3" not in there + everywhere


def test_a_law_that_is_no_longer_on_the_record_is_not_asked_for(client):
    law = LawFactory(slug="gone", stage="withdrawn")

    assert client.get(f"/?law={law.slug}").status_code == 400


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ("", "Organizations that closed under law"),
        ("?jurisdiction=HK&kind=banned", "What closed in Hong Kong"),
        ("?q=CTU&kind=banned", "What closed: “CTU”, banned"),
    ],
)
def test_the_heading_says_what_was_asked(client, asked, heading):
    assert f"<bdi>{heading}</bdi>" in client.get(f"/{asked}").content.decode()


def test_what_is_not_verified_is_told_apart_from_what_closed(client):
    for status in ("completed", "reversed", "announced", "threatened"):
        ClosureFactory(status=status, jurisdiction="HK")

    page = Page(client.get("/?jurisdiction=HK").content.decode())

    assert "4 closures between" in page.text
    assert "2 of them are announced, ordered or threatened and not yet verified" in page.text
    assert "Pale sign: announced or threatened, not yet verified" in page.text
    assert len([use for use in page.all("use") if use.get("class") == "open"]) == 3


def test_a_period_is_not_said_to_begin_before_it_was_asked_for(client):
    ClosureFactory(effective="2021", jurisdiction="HK")
    ClosureFactory(effective="2021-09-03", jurisdiction="HK")

    page = Page(client.get("/?jurisdiction=HK&from=2021-08&to=2021-09").content.decode())

    assert "2 closures between August 2021 and September 2021" in page.text
