import json
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from events.ingest import age, foreground
from events.models import Article, ClosureEvent, RecordVersion, Snapshot, Source
from events.record.standing import withhold
from tests.factories import ArticleFactory, ClaimFactory, ClosureFactory
from tests.people import editor
from tests.site import CLOSURE, WEATHER, Site, article, content, redirect

State = Source.State

pytestmark = pytest.mark.django_db

PAGE = article(*CLOSURE, title="Harbor Reading Circle to disband")
PASSAGE = CLOSURE[0]


def cited(site: Site, path: str = "/closing", passage: str = PASSAGE) -> Source:
    """An article that was fetched and read, and is cited now."""
    found = foreground.ingest(site.page(path, PAGE))
    start = found.text.find(passage)
    ClosureFactory().citations.create(
        article=found, passage=passage, start=start, end=start + len(passage)
    )
    return Source.objects.create(article=found)


def looked_at(source: Source) -> Source:
    Source.objects.filter(pk=source.pk).update(next_look_at=timezone.now())
    age.look(source.pk)
    source.refresh_from_db()
    return source


def test_a_page_as_it_was_is_live(site: Site):
    source = looked_at(cited(site))

    assert (source.state, source.reason, source.is_noted) == (State.LIVE, "", True)
    assert Snapshot.objects.count() == 1


def test_menus_and_adverts_do_not_count_as_a_change(site: Site):
    source = cited(site)
    site.page("/closing", PAGE.replace("<nav>", "<nav><p>Buy now!</p><a href='/b'>Ads</a>"))

    assert looked_at(source).state == State.LIVE


def test_a_changed_page_is_one_more_snapshot_of_the_article_with_its_text(site: Site):
    source = cited(site)
    before = source.article.text
    site.article("/closing", CLOSURE[0], "Nobody had voted.", *CLOSURE[2:], title="Other")

    source = looked_at(source)

    assert (source.state, source.is_noted) == (State.CHANGED, False)
    assert source.reason == "Its text is another one; what is quoted still stands there."
    first, second = source.article.snapshots.order_by("pk")
    assert (first.text, "two hundred members" in second.text) == ("", False)
    assert Article.objects.get(pk=source.pk).text == before


def test_a_passage_that_vanished_is_told(site: Site):
    source = cited(site)
    site.article("/closing", *CLOSURE[1:])

    told = "Its text is another one; 1 of 1 quoted passages are not there."
    assert looked_at(source).reason == told


def test_a_change_is_archived_once_and_told_once(site: Site):
    source = cited(site)
    site.article("/closing", *CLOSURE[1:])
    looked_at(source)
    Source.objects.update(is_noted=True)

    source = looked_at(source)

    assert (source.state, source.is_noted) == (State.CHANGED, True)
    assert Snapshot.objects.count() == 2


def test_a_second_change_is_archived_and_told_again(site: Site):
    source = cited(site)
    site.article("/closing", *CLOSURE[1:])
    looked_at(source)
    Source.objects.update(is_noted=True)
    site.article("/closing", *CLOSURE[:2])

    assert not looked_at(source).is_noted
    assert Snapshot.objects.count() == 3


def test_a_notice_in_the_place_of_an_article_is_archived_once_with_what_it_says(site: Site):
    source = cited(site)
    site.page("/closing", article("This article was removed.", title="Removed"))

    looked_at(source)
    source = looked_at(source)

    assert source.state == State.CHANGED
    assert source.reason == "The page is not an article: it has too little running text."
    _first, second = source.article.snapshots.order_by("pk")
    assert "This article was removed." in second.text


def test_a_page_without_a_text_to_read_is_never_taken_for_what_was_cited(site: Site):
    source = cited(site)
    aside = "".join(f"<p>{line}</p>" for line in WEATHER)
    site.page("/closing", f"<html lang=en><title>X</title><body><aside>{aside}</aside>")

    states = [looked_at(source).state for _look in range(2)]

    assert states == [State.CHANGED, State.CHANGED]
    assert [each.text == "" for each in source.article.snapshots.order_by("pk")] == [True, False]


def test_a_change_that_was_taken_back_is_live_again(site: Site):
    source = cited(site)
    site.article("/closing", *CLOSURE[1:])
    looked_at(source)
    site.page("/closing", PAGE)

    source = looked_at(source)

    assert (source.state, source.is_noted) == (State.LIVE, True)


BECOMES: dict[str, tuple[Any, State, str]] = {
    "missing": (content("no", 404), State.GONE, "The page is not there (status 404)."),
    "removed": (content("no", 410), State.GONE, "The page is not there (status 410)."),
    "home": (redirect("/"), State.GONE, "The address leads to the front page now."),
    "forbidden": (content("no", 403), State.SHUT, "The site does not give the page (status 403)."),
    "legal": (content("no", 451), State.SHUT, "The site does not give the page (status 451)."),
    "a picture": (
        content(b"GIF89a", Content_Type="image/gif"),
        State.CHANGED,
        "The page is not HTML but image/gif.",
    ),
    "empty": (content(""), State.CHANGED, "The page is empty."),
}


@pytest.mark.parametrize("what", BECOMES)
def test_each_end_of_a_page_is_recorded_with_its_reason(site: Site, what: str):
    answer, state, reason = BECOMES[what]
    source = cited(site)
    site.page("/", article(*CLOSURE[1:]))
    site.page("/closing", answer)

    source = looked_at(source)

    assert (source.state, source.reason, source.is_noted) == (state, reason, False)
    assert Snapshot.objects.count() == 1


def test_a_page_that_robots_are_asked_to_leave_alone_is_not_asked_for(site: Site, redis):
    source = cited(site)
    redis.flushdb()
    site.page("/robots.txt", "User-agent: *\nDisallow: /closing", Content_Type="text/plain")
    site.asked.clear()

    source = looked_at(source)

    assert source.state == State.SHUT
    assert "robots.txt" in source.reason
    assert site.asked == []


def test_a_site_that_does_not_answer_is_gone_only_after_weeks(site: Site):
    source = cited(site)
    looked_at(source)
    site.page("/closing", content("later", 503))
    waits = []
    for _look in range(4):
        source = looked_at(source)
        waits.append((source.state, round((source.next_look_at - timezone.now()) / age.DAY)))

    assert waits[:3] == [(State.LIVE, 1), (State.LIVE, 4), (State.LIVE, 16)]
    assert source.state == State.GONE
    assert source.reason == (
        "The site cannot answer now (status 503). So it was at 4 looks, over weeks."
    )


def test_one_good_answer_ends_the_count_of_failures(site: Site):
    source = cited(site)
    site.page("/closing", content("later", 503))
    looked_at(source)
    site.page("/closing", PAGE)

    assert looked_at(source).failures == 0


def test_a_source_that_was_never_archived_is_live_where_something_stands(site: Site):
    found = ArticleFactory(url=site.page("/old", article("Short.")))
    ClaimFactory(article=found)
    source = looked_at(Source.objects.create(article=found))

    assert (source.state, Snapshot.objects.count()) == (State.LIVE, 0)


def test_what_is_not_due_is_not_visited(site: Site):
    source = cited(site)
    Source.objects.update(next_look_at=timezone.now() + timedelta(hours=1))
    site.asked.clear()

    age.look(source.pk)

    assert site.asked == []


def test_rung_twice_a_source_is_visited_once(site: Site):
    source = cited(site)
    site.asked.clear()

    age.look(source.pk)
    age.look(source.pk)

    assert site.asked.count("/closing") == 1


@pytest.mark.django_db(transaction=True)
def test_while_it_is_visited_a_source_is_due_tomorrow_for_any_other_worker(site: Site):
    source, seen = cited(site), []

    def watch(request: BaseHTTPRequestHandler) -> None:
        seen.append(Source.objects.get().next_look_at - timezone.now())
        connection.close()
        content(PAGE)(request)

    site.page("/closing", watch)
    looked_at(source)

    assert timedelta(hours=23) < seen[0] <= age.DAY


def test_the_next_look_is_a_month_later_or_so(site: Site):
    source = looked_at(cited(site))

    assert 22 <= (source.next_look_at - timezone.now()).days <= 38


def test_since_is_the_first_day_on_which_it_was_so(site: Site):
    source = cited(site)
    site.page("/closing", content("no", 404))
    with time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=UTC), tick=False):
        looked_at(source)
    with time_machine.travel(datetime(2026, 4, 1, 12, tzinfo=UTC), tick=False):
        source = looked_at(source)

    assert source.since is not None
    assert source.since.isoformat() == "2026-03-01"


# --- The sample ---


def test_what_readers_are_shown_is_entered_and_nothing_else():
    ArticleFactory()
    ClosureFactory(stage="draft")
    withheld, withheld_article = ClosureFactory(), ClosureFactory()
    withhold(withheld, by=editor(), reason="Danger.")
    withhold(withheld_article.articles.get(), by=editor("two"), reason="Danger.")
    shown = [ClosureFactory().articles.get(), ClaimFactory().article]

    age.enter_cited(timezone.now())
    age.enter_cited(timezone.now())

    assert {source.article for source in Source.objects.all()} == set(shown)


@pytest.fixture
def rung(redis, django_capture_on_commit_callbacks):
    """The sources that a sample rings for, in their order, as they wait in the queue."""

    def sampled() -> list[int]:
        with django_capture_on_commit_callbacks(execute=True):
            age.ring_for_a_sample()
        messages = [json.loads(message) for message in redis.lrange("celery", 0, -1)]
        assert {message["headers"]["task"] for message in messages} <= {age.LOOK}
        return [json.loads(message["headers"]["argsrepr"])[0] for message in reversed(messages)]

    return sampled


def test_the_longest_due_come_first_and_no_more_than_their_share(settings, rung):
    settings.SOURCES_A_DAY, settings.SOURCE_SAMPLE_INTERVAL = 48, timedelta(hours=1)
    now = timezone.now()
    sources = [
        Source.objects.create(article=ClaimFactory().article, next_look_at=now - timedelta(days=n))
        for n in range(5)
    ]
    assert rung() == [sources[4].pk, sources[3].pk]


def test_a_day_has_no_more_looks_than_its_sample(settings, rung):
    settings.SOURCES_A_DAY = 3
    for _n in range(3):
        Source.objects.create(article=ArticleFactory(), looked_at=timezone.now())
    assert rung() == []


def test_nothing_is_looked_at_where_that_is_switched_off(settings, rung):
    settings.SOURCES_A_DAY = 0
    Source.objects.create(article=ArticleFactory())
    assert rung() == []


def test_what_is_withheld_meanwhile_is_not_visited(site: Site):
    source = cited(site)
    withhold(source.article, by=editor("three"), reason="Danger.")
    site.asked.clear()

    looked_at(source)

    assert site.asked == []


def test_what_is_not_shown_any_more_is_not_visited(site: Site, rung):
    source = cited(site)
    ClosureEvent.objects.update(is_withheld=True, withholding_reason="Danger.")
    site.asked.clear()

    looked_at(source)
    Source.objects.update(next_look_at=timezone.now())

    assert (site.asked, rung()) == ([], [])


# --- What readers are told ---


@pytest.mark.django_db(transaction=True)
def test_the_record_version_grows_only_when_a_source_turns(site: Site):
    source = cited(site)

    def version() -> int:
        return RecordVersion.objects.values_list("number", flat=True).get()

    before = version()
    looked_at(source)
    assert version() == before + 1
    looked_at(source)
    assert version() == before + 1
    site.page("/closing", content("no", 404))
    looked_at(source)
    assert version() == before + 2


@pytest.mark.django_db(transaction=True)
def test_a_worker_looks_by_itself(site: Site, worker):
    source = cited(site)
    site.page("/closing", content("no", 404))
    Source.objects.update(next_look_at=timezone.now())

    worker(FETCH_ALLOWED_HOSTS=site.host, SOURCE_SAMPLE_SECONDS="1")

    until = timezone.now() + timedelta(seconds=30)
    while source.state != State.GONE and timezone.now() < until:
        source.refresh_from_db()
    assert source.state == State.GONE
