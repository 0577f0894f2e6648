from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from events.ingest import archive, fetch, irrelevant
from events.ingest.discover import discover
from events.ingest.download import Download
from events.ingest.foreground import ingest
from events.ingest.states import claim
from events.models import Article, Snapshot
from events.models.history import versions_of
from tests.factories import ArticleFactory, ClaimFactory, ClosureFactory, ProposalFactory
from tests.site import CLOSURE, WEATHER, Site

State = Article.State
LONG_AGO = timedelta(days=400)

pytestmark = pytest.mark.django_db

# The word of a closure, and none.
NO_CLOSURE = (
    "The new library opens on Tuesday, and the old one in the same street is closed on Monday for "
    "the move of its books.",
    "Readers may bring back what they have borrowed at either house, said the town, and everybody "
    "is invited to the opening.",
)


def old(**said) -> Article:
    settled_at = timezone.now() - LONG_AGO
    return ArticleFactory(state=State.IRRELEVANT, settled_at=settled_at, **said)


def test_of_an_article_without_a_closure_no_bytes_are_kept(site: Site):
    found = ingest(site.article("/weather", *WEATHER, title="Rain"))

    assert (found.state, found.title, found.text) == (State.IRRELEVANT, "Rain", "")
    assert found.settled_at is not None
    assert not found.snapshots.exists()


def test_of_an_article_that_an_editor_entered_the_bytes_are_kept(site: Site):
    address = site.article("/weather", *WEATHER)
    ingest(address)

    wanted = discover(address, keep=True)
    found = ingest(address)

    assert wanted.state == State.DISCOVERED
    assert (found.pk, found.state) == (wanted.pk, State.IRRELEVANT)
    assert found.snapshots.count() == 1
    assert discover(address, keep=True).state == State.IRRELEVANT


def test_of_a_cited_article_the_bytes_are_kept_whatever_it_reports(site: Site):
    cited = ArticleFactory(url=site.article("/weather", *WEATHER))
    ClosureFactory().citations.create(article=cited)

    found = ingest(cited.url)

    assert (found.pk, found.state) == (cited.pk, State.IRRELEVANT)
    assert found.snapshots.count() == 1


def test_the_bytes_of_an_article_that_was_searched_in_vain_are_given_up(
    site: Site, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        found = ingest(site.article("/library", *NO_CLOSURE))

    assert (found.state, found.reason) == (State.IRRELEVANT, "It reports no closure.")
    assert found.text
    assert not found.snapshots.exists()


def test_a_file_that_another_snapshot_has_stays(django_capture_on_commit_callbacks):
    body = b"<p>The same everywhere.</p>"
    page = Download("https://news.example/a", 200, {}, body, body)
    first, second = (archive.keep(ArticleFactory(), page) for _ in range(2))

    with django_capture_on_commit_callbacks(execute=True):
        archive.forget(Snapshot.objects.filter(pk=first.pk))
    assert default_storage.exists(str(second.body.name))

    with django_capture_on_commit_callbacks(execute=True):
        archive.forget(Snapshot.objects.filter(pk=second.pk))
    assert not default_storage.exists(str(second.body.name))


def test_a_lot_is_finished_together_and_each_with_its_own_facts(
    site: Site, django_assert_max_num_queries
):
    ids = [discover(site.article(f"/{n}", *WEATHER, title=f"Rain {n}")).pk for n in range(20)]

    with django_assert_max_num_queries(12):
        fetch.articles(ids)

    rows = Article.objects.filter(pk__in=ids).order_by("pk")
    assert [row.title for row in rows] == [f"Rain {n}" for n in range(20)]
    assert {(row.state, row.attempts, row.leased_until) for row in rows} == {
        (State.IRRELEVANT, 0, None)
    }
    assert [row.canonical_url for row in rows] == [row.url for row in rows]


def test_in_a_lot_each_goes_its_own_way(site: Site):
    head = f'<link rel="canonical" href="{site.address}/weather">'
    paths = [
        site.article("/weather", *WEATHER),
        site.article("/copy", *WEATHER, head=head),
        site.article("/closing", *CLOSURE),
        site.page("/short", "<p>Page not found</p>"),
        f"{site.address}/gone",
    ]

    fetch.articles([discover(path).pk for path in paths])

    states = dict(Article.objects.values_list("url", "state"))
    assert [states[path] for path in paths] == [
        State.IRRELEVANT, State.DUPLICATE, State.FETCHED, State.FETCHED, State.FAILED,
    ]  # fmt: skip


def test_a_lot_leaves_alone_what_was_tried_before(site: Site):
    tried = ArticleFactory(
        url=site.article("/weather", *WEATHER), state=State.DISCOVERED, attempts=1
    )

    fetch.articles([tried.pk])

    assert site.asked == []


def test_what_a_lot_has_no_time_for_is_given_back_untried(site: Site, settings):
    settings.FETCH_TOTAL_SECONDS = settings.ARTICLE_LEASE.total_seconds()
    ids = [discover(site.article(f"/{n}", *WEATHER)).pk for n in range(3)]

    fetch.articles(ids)

    assert len(site.asked) == 1
    rest = Article.objects.filter(state=State.DISCOVERED)
    assert set(rest.values_list("attempts", "leased_until")) == {(0, None)}
    assert rest.count() == 2


def test_what_came_before_an_unforeseen_fault_is_kept(site: Site, monkeypatch):
    ids = [discover(site.article(f"/{n}", *WEATHER)).pk for n in range(3)]
    look = fetch._without_closure

    def break_at_the_second(page):
        if page.url.endswith("/1"):
            raise ZeroDivisionError
        return look(page)

    monkeypatch.setattr(fetch, "_without_closure", break_at_the_second)
    with pytest.raises(ZeroDivisionError):
        fetch.articles(ids)

    rows = Article.objects.order_by("pk").values_list("state", "leased_until")
    assert list(rows) == [
        (State.IRRELEVANT, None), (State.DISCOVERED, None), (State.DISCOVERED, None),
    ]  # fmt: skip


def test_what_another_worker_took_over_is_left_to_it(site: Site):
    found = discover(site.article("/weather", *WEATHER))
    now = timezone.now()
    mine = claim(found.pk, state=State.DISCOVERED, now=now, lease=timedelta(seconds=1))
    Article.objects.filter(pk=found.pk).update(leased_until=now + timedelta(hours=1))

    assert mine is not None
    facts = {"title": "Late", "outlet": "", "language": "en", "reason": ""}
    irrelevant.finish([irrelevant.PutAside(mine, mine.url, facts)])

    found.refresh_from_db()
    assert (found.state, found.title) == (State.DISCOVERED, "")


def test_after_a_set_time_it_is_thrown_away_with_all_its_traces(settings):
    settings.IRRELEVANT_KEPT = timedelta(days=30)
    gone, stays = old(), ArticleFactory(state=State.IRRELEVANT, settled_at=timezone.now())
    searched = ArticleFactory(state=State.SEARCHED, settled_at=timezone.now() - LONG_AGO)

    assert irrelevant.throw_away() == 1

    assert set(Article.objects.all()) == {stays, searched}
    assert not versions_of(Article).filter(pgh_obj=gone.pk).exists()
    assert versions_of(Article).filter(pgh_obj=stays.pk).exists()


def test_many_are_thrown_away_in_batches(monkeypatch):
    monkeypatch.setattr(irrelevant, "BATCH", 2)
    for _ in range(5):
        old()

    assert irrelevant.throw_away() == 5


def test_what_the_record_or_an_editor_needs_is_not_thrown_away():
    cited, claimed, proposed, withheld = (
        old(),
        old(),
        old(),
        old(is_withheld=True, withholding_reason="Somebody is in danger."),
    )
    ClosureFactory().citations.create(article=cited)
    ClaimFactory(article=claimed)
    ProposalFactory(article=proposed)
    entered = old(is_kept=True)

    assert irrelevant.throw_away() == 0

    assert {cited, claimed, proposed, withheld, entered} <= set(Article.objects.all())


def test_what_was_cited_after_it_was_put_aside_is_fetched_again(site: Site):
    found = ingest(site.article("/weather", *WEATHER))
    ClosureFactory().citations.create(article=found)

    irrelevant.throw_away()
    found = ingest(found.url)

    assert found.state == State.IRRELEVANT
    assert found.snapshots.count() == 1
    irrelevant.throw_away()
    found.refresh_from_db()
    assert found.state == State.IRRELEVANT
