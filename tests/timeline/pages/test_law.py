import pytest

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.query.chronicle import PAGE_SIZE

from .pages import Page

pytestmark = pytest.mark.django_db

QUERIES_OF_A_TALLY = 5


def test_a_law_shows_its_dates_and_the_published_events_that_name_it(client):
    law = LawFactory(name="The Long Security Law", short_name="Security Law", in_force="2020-06-30")
    for unit, stage in (("local office", "published"), ("secret office", "draft")):
        closure = ClosureFactory(unit=unit, stage=stage)
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    page = Page(client.get(law.get_absolute_url()).content.decode())

    for words in ("The Long Security Law", "30 June 2020", "1 recorded closure", "local office"):
        assert words in page.text
    assert "not proved to be the cause" in page.text
    assert "secret office" not in page.text


def test_an_unknown_law_is_not_found(client):
    assert client.get("/laws/none/").status_code == 404


def told(client, *, in_force: str | None = "2020-06-30", closures: tuple[str, ...] = ()) -> Page:
    law = LawFactory(in_force=in_force)
    for effective in closures:
        closure = ClosureFactory(effective=effective)
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    return Page(client.get(law.get_absolute_url()).content.decode())


def test_a_law_that_no_event_names_has_no_picture(client):
    page = told(client)

    assert "0 recorded closures name this law" in page.text
    assert page.all("figure") == []


def test_a_law_with_one_event_has_both_pictures_with_their_caveat(client):
    page = told(client, closures=("2020-07-10",))

    assert len(page.all("figure")) == 2
    assert page.text.count("Named by media (1); not") == 2
    assert page.text.count("Not a census") >= 3


def test_a_law_without_entry_into_force_says_that_before_and_after_cannot_be_told(client):
    page = told(client, in_force=None, closures=("2020-07-10",))

    assert "is not recorded, so before and after cannot be told" in page.text
    assert len(page.all("figure")) == 1


def test_dates_that_are_not_exact_are_counted_in_words(client):
    page = told(client, closures=("2020-07-10", "2021", "2021/..", "2021/2023"))

    assert "1 is known only to a range of at most a year" in page.text
    assert "2 have dates that are open or wider than a year" in page.text


def test_the_pictures_data_stands_in_tables_that_are_read_out(client):
    page = told(client, closures=("2020-06-29", "2020-07-10"))

    assert len(page.all("caption")) == 3  # the history has none
    assert all(header.get("scope") in ("row", "col") for header in page.all("th"))
    for svg in page.all("svg"):
        assert svg.get("aria-hidden") == "true"
    assert "1 before" in page.text


def test_each_cell_of_a_laws_picture_leads_to_the_timeline(client):
    page = told(client, closures=("2020-07-10",))

    (cell,) = [link for link in page.all("a") if link.get("class") == "column"]
    assert (cell["href"] or "").startswith("/?law=")
    assert client.get(cell["href"]).status_code == 200


@pytest.mark.parametrize("count", [1, 60])
def test_a_law_costs_at_most_twelve_queries_and_lists_one_page(
    client, count, django_assert_max_num_queries
):
    law = LawFactory(in_force="2020-06-30")
    for _ in range(count):
        closure = ClosureFactory()
        closure.organization.names.create(text="港口工會", language="zh-Hant", role="official")
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    # Outside of a test's transaction the tally is kept, and costs one query of the version.
    with django_assert_max_num_queries(12 + QUERIES_OF_A_TALLY - 1):
        page = Page(client.get(law.get_absolute_url()).content.decode())

    assert len(page.all("article")) == min(count, PAGE_SIZE)
    assert ("All of them on the timeline" in page.text) == (count > 50)
