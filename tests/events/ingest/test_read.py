import threading
import time
import unicodedata

import pytest
from django.db import connection, transaction

from events.ingest import fetch, read
from events.ingest.discover import discover, same_as
from events.ingest.foreground import ingest
from events.models import Article
from tests.factories import ArticleFactory, ClosureFactory, FeedFactory
from tests.site import CLOSURE, UNREAD, WEATHER, Site, article, redirect

State = Article.State

pytestmark = pytest.mark.django_db


def fetched(site: Site, page: str | bytes, path: str = "/a", **headers: str) -> Article:
    found = discover(site.page(path, page, **headers))
    fetch.article(found.pk)
    found.refresh_from_db()
    assert found.state == State.FETCHED, found.reason
    return found


def read_page(site: Site, page: str | bytes, path: str = "/a", **headers: str) -> Article:
    """What became of a page; one without a closure ends as soon as it is fetched."""
    found = discover(site.page(path, page, **headers))
    fetch.article(found.pk)
    read.article(found.pk)
    found.refresh_from_db()
    return found


def closing(head: str = "", title: str = "Harbor Reading Circle to disband") -> str:
    return article(*CLOSURE, title=title, head=head)


def test_a_page_gives_its_title_text_day_author_outlet_and_language(site: Site):
    head = (
        '<meta property="article:published_time" content="2021-10-26T00:30:00+08:00">'
        '<meta property="og:site_name" content="The Example">'
        '<meta name="author" content="A Reporter">'
    )

    found = read_page(site, closing(head))

    assert found.state == State.READ
    assert found.title == "Harbor Reading Circle to disband"
    assert (found.outlet, found.author, found.language) == ("The Example", "A Reporter", "en")
    assert str(found.published) == "2021-10-26"
    assert CLOSURE[0] in found.text
    assert "Home" not in found.text


def test_a_page_as_long_as_a_book_is_no_article(site: Site):
    found = read_page(site, article(*CLOSURE, "The union will disband. " * 25_000))

    assert found.state == State.FAILED
    assert "as long as a book" in found.reason


def test_no_day_is_invented(site: Site):
    assert read_page(site, closing()).published is None


def test_what_was_entered_by_hand_stands(site: Site):
    cited = ArticleFactory(
        url=f"{site.address}/a", title="By hand", outlet="Desk", state=State.CITED
    )
    head = '<meta property="article:published_time" content="2019-01-01">'

    found = read_page(site, closing(head))

    assert found == cited
    assert (found.title, found.outlet, str(found.published)) == ("By hand", "Desk", "2021-10-25")


def test_the_page_knows_better_than_the_feed(site: Site):
    head = '<meta property="article:published_time" content="2021-10-26">'
    url = site.page("/a", closing(head))
    discover(url, feed=FeedFactory(), title="A hint", published="2021-10-25")

    found = ingest(url)

    assert found.title == "Harbor Reading Circle to disband"
    assert str(found.published) == "2021-10-26"


def test_a_feeds_hint_serves_where_the_page_is_silent(site: Site):
    url = site.page("/a", closing())
    discover(url, feed=FeedFactory(), published="2021-10-25")

    assert str(ingest(url).published) == "2021-10-25"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (" \n", "The page is empty."),
        ("<html><script>draw()</script></html>", "shows no text without scripts"),
        ("<p>Page not found</p>", "not an article"),
        ("<ul>" + "<li>Harbor news closed</li>" * 200 + "</ul>", "not an article"),
        (b"%PDF-1.7 \x00\x01" + b"closed " * 200, "not HTML, whatever its server says"),
        ("plain words, closed " * 50, "not HTML, whatever its server says"),
    ],
)
def test_what_is_no_article_is_parked_with_a_reason(site: Site, page, reason):
    found = read_page(site, page)

    assert found.state == State.FAILED
    assert reason in found.reason


def test_an_article_in_a_language_that_is_not_read_is_parked_with_the_reason(site: Site):
    found = read_page(site, article(UNREAD))

    assert (found.state, found.reason) == (State.FAILED, "Its language, th, is not read yet.")


def test_news_without_a_word_for_a_closure_is_put_aside_at_the_first_look(site: Site):
    found = read_page(site, article(*WEATHER, title="Rain"))

    assert (found.state, found.title, found.text) == (State.IRRELEVANT, "Rain", "")


def test_news_put_aside_keeps_its_outlet(site: Site):
    head = '<head><meta property="og:site_name" content="The Samplia Courier">'

    found = read_page(site, article(*WEATHER).replace("<head>", head, 1))

    assert (found.state, found.outlet) == (State.IRRELEVANT, "The Samplia Courier")


def test_a_button_that_closes_a_menu_is_no_closure(site: Site):
    page = article(*WEATHER).replace("<nav>", "<nav><button>Close menu</button>")

    assert read_page(site, page).state == State.IRRELEVANT


@pytest.mark.parametrize("stated", ["", "; charset=big5", "; charset=nonsense"])
def test_a_page_in_an_old_encoding_is_read(site: Site, stated):
    text = "海岸記者協會週三宣布解散，所有職員將於月底離職，協會並感謝各界多年來的支持與愛護。" * 3
    page = f'<html><head><meta charset="big5"></head><body><article><p>{text}</p></article></body>'

    found = read_page(site, page.encode("big5"), Content_Type=f"text/html{stated}")

    assert (found.state, found.language) == (State.READ, "zh-Hant")
    assert "海岸記者協會週三宣布解散" in found.text


def test_text_is_kept_in_one_form(site: Site):
    decomposed = unicodedata.normalize("NFD", "The Café Society will disband, it said,\r\nand\0 ")

    found = read_page(site, article(decomposed, *CLOSURE, title="Cafe\u0301\u0007 closes"))

    assert found.text == unicodedata.normalize("NFC", found.text)
    assert "Café Society" in found.text
    assert not set("\r\0\x07") & set(found.text + found.title)


@pytest.mark.parametrize("depth", [500, 50_000])
def test_a_page_nested_without_end_costs_little(site: Site, depth):
    page = "<html><body>" + "<div>" * depth + "".join(f"<p>{line}</p>" for line in CLOSURE)

    assert read_page(site, page).state in {State.READ, State.FAILED}


def canonical(url: str) -> str:
    return f'<link rel="canonical" href="{url}">'


def test_a_second_address_of_a_page_joins_the_article(site: Site):
    first = read_page(site, closing(canonical("/a")), "/a?from=front")

    second = read_page(site, closing(canonical("/a")), "/a?from=mail")

    assert first.canonical_url == f"{site.address}/a"
    assert second.state == State.DUPLICATE
    assert second.reason == f"The same article as {first.url}."
    assert discover(f"{site.address}/a") == first


def test_a_page_that_moved_is_the_article_at_its_new_address(site: Site):
    new = read_page(site, closing(), "/new")
    site.page("/old", redirect("/new", 301))

    old = ingest(f"{site.address}/old")

    assert (old.state, old.reason) == (State.DUPLICATE, f"The same article as {new.url}.")


def test_a_canonical_address_elsewhere_or_on_the_front_page_is_not_believed(site: Site):
    elsewhere = read_page(site, closing(canonical("https://other.example/a")), "/1")
    front_page = read_page(site, closing(canonical("/")), "/2")
    nonsense = read_page(site, closing(canonical("http://[")), "/3")

    assert elsewhere.canonical_url == f"{site.address}/1"
    assert front_page.canonical_url == f"{site.address}/2"
    assert nonsense.canonical_url == f"{site.address}/3"


def test_a_copy_of_an_article_that_was_only_cited_has_that_fetched(site: Site):
    cited = ArticleFactory(url=f"{site.address}/a", state=State.CITED)

    copy = read_page(site, closing(canonical("/a")), "/a/amp")

    cited.refresh_from_db()
    assert (copy.state, cited.state) == (State.DUPLICATE, State.DISCOVERED)


def test_two_pages_that_name_each_other_do_not_both_give_way(site: Site):
    pair = [
        fetched(site, closing(canonical("/2")), "/1"),
        fetched(site, closing(canonical("/1")), "/2"),
    ]

    for found in pair:
        read.article(found.pk)

    states = sorted(Article.objects.values_list("state", flat=True))
    assert states == [State.DUPLICATE, State.READ]


@pytest.mark.django_db(transaction=True)
def test_who_gives_way_to_another_page_holds_it_until_that_is_written(site: Site):
    first = fetched(site, closing(canonical("/2")), "/1")
    second = fetched(site, closing(canonical("/1")), "/2")

    def run() -> None:
        read.article(second.pk)
        connection.close()

    thread = threading.Thread(target=run)
    with transaction.atomic():
        assert same_as(first, f"{site.address}/2") == second
        thread.start()
        thread.join(0.5)
        Article.objects.filter(pk=first.pk).update(state=State.DUPLICATE)
    thread.join()

    second.refresh_from_db()
    assert second.state == State.READ


@pytest.mark.django_db(transaction=True)
def test_two_copies_read_at_one_moment_become_one_article(site: Site):
    page = closing(canonical("/a"))
    pair = [fetched(site, page, "/a?1"), fetched(site, page, "/a?2")]
    gate = threading.Barrier(2)

    def run(found: Article) -> None:
        gate.wait()
        read.article(found.pk)
        connection.close()

    threads = [threading.Thread(target=run, args=[found]) for found in pair]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    states = sorted(Article.objects.values_list("state", flat=True))
    assert states == [State.DUPLICATE, State.READ]


def test_broken_data_without_end_takes_no_time(site: Site):
    data = '<script type="application/ld+json">' + '"author":' * 20_000 + "</script>"
    found = fetched(site, closing(head=data))

    begun = time.monotonic()
    read.article(found.pk)
    found.refresh_from_db()

    assert found.state == State.READ
    assert time.monotonic() - begun < 10


def test_an_article_that_failed_keeps_no_canonical_address_from_another(site: Site):
    failed = ArticleFactory(state=State.FAILED, canonical_url=f"{site.address}/c")

    found = read_page(site, closing(head='<link rel="canonical" href="/c">'))

    assert (found.state, found.canonical_url) == (State.READ, f"{site.address}/c")
    failed.refresh_from_db()
    assert failed.canonical_url == ""


def test_what_is_quoted_keeps_its_place_where_the_page_is_fetched_again(site: Site):
    found = ingest(site.page("/a", closing()))
    before, passage = found.text, CLOSURE[1]
    start = found.text.find(passage)
    ClosureFactory().citations.create(
        article=found, passage=passage, start=start, end=start + len(passage)
    )
    site.article("/a", "It is now told otherwise.", *CLOSURE, title="Told anew")
    Article.objects.filter(pk=found.pk).update(state=State.DISCOVERED)

    found = ingest(found.url)

    assert found.text == before
    first, second = found.snapshots.order_by("pk")
    assert (first.text, "told otherwise" in second.text) == ("", True)
