"""Every task, and what beat rings by itself. Tasks take ids and may run twice, late or never."""

from celery import current_app, shared_task
from django.conf import settings

from events.ingest import age, fetch, irrelevant, poll, propose, read, reread, seek, sweep

HOUR = 3600.0

# A sweep that no worker began before the next is forgotten: beats do not pile up.
current_app.conf.beat_schedule = {
    "sweep": {
        "task": "events.sweep",
        "schedule": settings.SWEEP_INTERVAL,
        "options": {"expires": settings.SWEEP_INTERVAL.total_seconds()},
    },
    "sample_sources": {
        "task": "events.sample_sources",
        "schedule": settings.SOURCE_SAMPLE_INTERVAL,
        "options": {"expires": settings.SOURCE_SAMPLE_INTERVAL.total_seconds()},
    },
    "throw away": {"task": "events.throw_away", "schedule": HOUR, "options": {"expires": HOUR}},
}


@shared_task(name="events.poll_feed")
def poll_feed(feed_id: int) -> None:
    poll.feed(feed_id)


@shared_task(name="events.seek_feeds")
def seek_feeds(search_id: int) -> None:
    seek.feeds(search_id)


@shared_task(name="events.fetch_article")
def fetch_article(article_id: int) -> None:
    fetch.article(article_id)


@shared_task(name="events.fetch_articles")
def fetch_articles(article_ids: list[int]) -> None:
    fetch.articles(article_ids)


@shared_task(name="events.read_article")
def read_article(article_id: int) -> None:
    read.article(article_id)


@shared_task(name="events.search_article")
def search_article(article_id: int) -> None:
    propose.article(article_id)


@shared_task(name="events.reread_articles")
def reread_articles(article_ids: list[int]) -> None:
    reread.lot(article_ids)


@shared_task(name="events.sweep")
def sweep_all() -> None:
    sweep.ring_for_all_due()


@shared_task(name="events.sample_sources")
def sample_sources() -> None:
    age.ring_for_a_sample()


@shared_task(name="events.look_at_source")
def look_at_source(article_id: int) -> None:
    age.look(article_id)


@shared_task(name="events.throw_away")
def throw_away() -> None:
    irrelevant.throw_away()
