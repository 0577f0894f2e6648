import pytest

from events.ingest import seek
from events.models import Feed, FeedSearch, Outlet
from events.record.acts import act
from events.record.history import history_of
from events.record.undo import revert
from tests import people
from tests.factories import FeedFactory, OutletFactory
from tests.site import CLOSURE, Site, article

pytestmark = pytest.mark.django_db

LIST = "/admin/events/outlet/"
SAID = {"site": "https://www.news.example/", "name": "The Example", "affiliation": "unknown"}


def at(outlet: Outlet) -> str:
    return f"{LIST}{outlet.pk}/change/"


def feeds_of(outlet: Outlet) -> str:
    return f"{LIST}{outlet.pk}/feeds/"


def test_an_outlet_is_entered_by_its_address_and_its_feeds_are_looked_for(client, editor):
    response = client.post(f"{LIST}add/", SAID)

    outlet = Outlet.objects.get()
    assert (outlet.host, outlet.affiliation) == ("news.example", "unknown")
    assert response["Location"] == feeds_of(outlet)
    assert FeedSearch.objects.get().outlet == outlet
    assert "Looking for feeds" in client.get(feeds_of(outlet)).content.decode()


def test_what_is_found_is_offered_and_polled_once_it_is_chosen(client, editor, site: Site):
    link = '<link rel="alternate" type="application/rss+xml" href="{}">'
    site.page("/", article(*CLOSURE, head=link.format("/all.xml") + link.format("/other.xml")))
    site.feed("/all.xml", "/a")
    site.feed("/other.xml", "/b")
    client.post(f"{LIST}add/", {**SAID, "site": site.address, "language": "en"})
    outlet = Outlet.objects.get()
    seek.feeds(outlet.search.pk)

    page = client.get(feeds_of(outlet)).content.decode()
    assert "2 feeds found. Choose what is polled." in page
    assert f'value="{site.address}/all.xml"' in page
    assert not Feed.objects.exists()

    client.post(feeds_of(outlet), {"feed": [f"{site.address}/all.xml"]})

    feed = Feed.objects.get()
    assert (feed.url, feed.title) == (f"{site.address}/all.xml", "News")
    assert (feed.outlet, feed.language, feed.published_by) == ("The Example", "en", outlet)
    assert "polled already" in client.get(feeds_of(outlet)).content.decode()


def test_only_what_was_found_can_be_chosen(client, editor):
    outlet = OutletFactory()
    FeedSearch.objects.create(outlet=outlet, step="done")

    client.post(feeds_of(outlet), {"feed": ["https://other.example/feed"]})

    assert not Feed.objects.exists()


def test_feeds_are_looked_for_again(client, editor):
    outlet = OutletFactory()
    FeedSearch.objects.create(outlet=outlet, step="done", reason="It was away.")

    client.post(feeds_of(outlet), {"_again": "1"})

    assert FeedSearch.objects.get().step == "page"


def test_how_far_it_has_come_can_be_asked_for(client, editor):
    outlet = OutletFactory()
    search = FeedSearch.objects.create(outlet=outlet, to_ask=["https://news.example/rss"])
    ask = f"{feeds_of(outlet)}progress/"

    told = client.get(ask).json()
    assert told == {"text": "Looking for feeds: 0 feeds found, 1 address to ask …", "ask": ask}

    search.step, search.reason = "done", "The site was away."
    search.save()
    assert client.get(ask).json() == {"text": "No feed was found. The site was away.", "ask": ""}


@pytest.mark.parametrize("site", ["https://news.example/", "http://WWW.news.example:8080/x"])
def test_no_two_outlets_are_at_one_host(client, editor, site):
    OutletFactory(name="Other", site="https://news.example/")

    response = client.post(f"{LIST}add/", {**SAID, "site": site})

    assert "An outlet at this host is entered already: Other." in response.content.decode()


@pytest.mark.parametrize("site", ["ftp://a.example/", "https://a:b@c.example/", "nonsense://"])
def test_what_is_no_address_is_refused(client, editor, site):
    assert client.post(f"{LIST}add/", {**SAID, "site": site}).status_code == 200
    assert not Outlet.objects.exists()


def test_what_is_stated_of_an_outlet_needs_a_reason_and_is_in_its_history(client, editor):
    outlet = OutletFactory(site=SAID["site"], name=SAID["name"])
    stated = {**SAID, "affiliation": "state_affiliated"}

    assert "Say why" in client.post(at(outlet), stated).content.decode()
    outlet.refresh_from_db()
    assert outlet.affiliation == "unknown"

    client.post(at(outlet), {**stated, "reason": "It says so in its imprint."})

    outlet.refresh_from_db()
    assert outlet.affiliation == "state_affiliated"
    newest = history_of(outlet)[0]
    assert (newest.reason, newest.editor) == ("It says so in its imprint.", editor.username)
    assert (
        "It says so in its imprint." in client.get(f"{LIST}{outlet.pk}/history/").content.decode()
    )


def test_contributors_look_and_add_nothing(client):
    client.force_login(people.contributor())
    outlet = OutletFactory()

    assert client.get(at(outlet)).status_code == 200
    assert client.get(feeds_of(outlet)).status_code == 403
    assert client.post(f"{LIST}add/", SAID).status_code == 403


def test_the_list_tells_how_many_feeds_each_has(client, editor, django_assert_max_num_queries):
    for outlet in OutletFactory.create_batch(20):
        FeedFactory(published_by=outlet)

    with django_assert_max_num_queries(12):
        page = client.get(LIST).content.decode()
    assert page.count('class="field-feeds">1<') == 20


def test_an_earlier_statement_is_brought_back(client, editor):
    with act(by=editor, reason="Entered."):
        outlet = OutletFactory(affiliation="independent")
    key = history_of(outlet)[0].changes[0].key
    Outlet.objects.update(affiliation="unknown")

    revert(outlet, key, by=editor, reason="It was right.")

    outlet.refresh_from_db()
    assert outlet.affiliation == "independent"
