import time

import pytest
from redis import Redis

from events.ingest import robots
from events.ingest.deadline import Deadline
from events.ingest.download import download
from events.ingest.faults import LastingFault, MustWait, PassingFault
from events.ingest.fetch import PAGE
from events.ingest.robots import ShutToRobots
from tests.site import Site, content, redirect, serving


@pytest.fixture(autouse=True)
def known_as(settings):
    settings.FETCH_USER_AGENT = "ShutteredBot/0.1 (+https://news.example/contact)"


def rules_of(site: Site):
    with Deadline(5) as deadline:
        return robots.rules(f"{site.address}/a", deadline)


def test_a_page_that_is_shut_to_programs_is_not_asked_for(site: Site):
    address = site.article("/private/a", "Harbor")
    site.robots("User-agent: *", "Disallow: /private/")

    with pytest.raises(ShutToRobots, match=r"leave this page alone \(robots\.txt of 127\.0\.0\.1"):
        download(address, PAGE)
    assert site.asked == []
    assert download(site.article("/open", "Harbor"), PAGE).status == 200


def test_a_page_that_is_shut_to_us_by_name_is_not_asked_for(site: Site):
    address = site.article("/a", "Harbor")
    site.robots("User-agent: *", "Allow: /", "", "User-agent: shutteredbot", "Disallow: /")

    with pytest.raises(ShutToRobots):
        download(address, PAGE)


def test_what_is_asked_of_others_does_not_bind_us(site: Site):
    """Neither of those whose name is somewhere in our address for contact."""
    address = site.article("/a", "Harbor")
    site.robots("User-agent: OtherBot", "User-agent: news.example", "Disallow: /")

    assert download(address, PAGE).status == 200


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("ShutteredBot/0.1 (+https://example.org)", "ShutteredBot"),
        ("Mozilla/5.0 (compatible; ShutteredBot/1; +https://example.org)", "ShutteredBot"),
        ("閉", "閉"),
    ],
)
def test_robots_txt_knows_us_by_our_name_alone(settings, told, name):
    settings.FETCH_USER_AGENT = told
    assert robots.agent() == name


def test_the_longest_rule_counts_wildcards_and_all(site: Site):
    site.robots("User-agent: *", "Disallow: /*?print", "Disallow: /news", "Allow: /news/open")

    rules = rules_of(site)

    for path, is_open in {"/a?print=1": False, "/news/a": False, "/news/open/a": True}.items():
        assert rules.can_fetch(f"{site.address}{path}", "ShutteredBot") is is_open


def test_a_redirect_to_a_page_that_is_shut_is_not_followed(site: Site):
    site.robots("User-agent: *", "Disallow: /b")
    site.page("/a", redirect("/b"))
    site.article("/b", "Harbor")

    with pytest.raises(ShutToRobots):
        download(f"{site.address}/a", PAGE)
    assert site.asked == ["/a"]


def test_the_rules_of_another_host_are_asked_for_there(site: Site, settings):
    with serving() as other:
        settings.FETCH_ALLOWED_HOSTS = [site.host, other.host]
        other.robots("User-agent: *", "Disallow: /")
        with pytest.raises(ShutToRobots):
            download(site.page("/a", redirect(other.article("/b", "Harbor"))), PAGE)

    assert (other.robots_asked, other.asked) == (1, [])


def test_the_rules_are_asked_for_once_a_day(site: Site, redis: Redis):
    site.robots("User-agent: *", "Disallow: /private/")
    for path in ("/a", "/b"):
        download(site.article(path, "Harbor"), PAGE)

    assert site.robots_asked == 1
    (key,) = redis.keys("*robots:said:*")
    assert 86_000 < redis.ttl(key) <= 86_400


def test_long_rules_are_kept_packed(site: Site, redis: Redis):
    site.robots("User-agent: *", *(f"Disallow: /private/{n}/" for n in range(20_000)))
    download(site.article("/a", "Harbor"), PAGE)

    (key,) = redis.keys("*robots:said:*")
    assert redis.strlen(key) < 100_000
    with pytest.raises(ShutToRobots):
        download(site.article("/private/7/b", "Harbor"), PAGE)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_rules_allows_all(site: Site, status):
    site.page("/robots.txt", content("User-agent: *\nDisallow: /", status))

    assert download(site.article("/a", "Harbor"), PAGE).status == 200


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_that_cannot_tell_its_rules_is_asked_later(site: Site, redis: Redis, status):
    site.page("/robots.txt", content("no", status))
    address = site.article("/a", "Harbor")

    for _try in range(2):
        with pytest.raises(
            PassingFault, match=f"robots.txt of the site could not be read.*{status}"
        ):
            download(address, PAGE)

    assert (site.robots_asked, site.asked) == (1, [])
    (key,) = redis.keys("*robots:said:*")
    assert 290 < redis.ttl(key) <= 300


def test_while_a_site_does_not_tell_its_rules_its_articles_are_not_tried_in_vain(site: Site):
    site.page("/robots.txt", content("no", 503, Retry_After="7200"))
    address = site.article("/a", "Harbor")

    for _try in range(2):
        with pytest.raises(PassingFault) as fault:
            download(address, PAGE)
        assert fault.value.after
        assert 7_000 < fault.value.after.total_seconds() <= 7_200
    assert site.robots_asked == 1


def test_a_site_that_keeps_its_rules_to_itself_is_given_up_in_time(site: Site, settings):
    settings.FETCH_TOTAL_SECONDS = 0.5
    site.page("/robots.txt", lambda _request: time.sleep(2))

    begun = time.monotonic()
    with pytest.raises(PassingFault, match=r"robots\.txt .* took longer than 0\.5 seconds"):
        download(site.article("/a", "Harbor"), PAGE)
    assert time.monotonic() - begun < 1.5


def test_rules_are_followed_to_where_they_are(site: Site):
    site.page("/robots.txt", redirect("/rules"))
    site.page("/rules", "User-agent: *\nDisallow: /a")

    with pytest.raises(ShutToRobots):
        download(site.article("/a", "Harbor"), PAGE)


def test_rules_in_a_private_network_are_not_asked_for(site: Site):
    with serving() as inner:
        site.page("/robots.txt", redirect(f"{inner.address}/robots.txt"))
        assert download(site.article("/a", "Harbor"), PAGE).status == 200
        assert inner.robots_asked == 0


@pytest.mark.parametrize("body", [b"<!doctype html><p>404", bytes(range(256)) * 99, b"", b"\0"])
def test_nonsense_in_the_place_of_rules_shuts_nothing(site: Site, body):
    site.page("/robots.txt", body)

    assert download(site.article("/a", "Harbor"), PAGE).status == 200


@pytest.mark.parametrize(
    ("named", "end_of_line"),
    [
        ([f"User-agent: program{number}" for number in range(14_000)], "\n"),
        ([f"User-agent: program{number}" for number in range(14_000)], "\r"),
        ([f"User  agent program{number}" for number in range(14_000)], "\x0b"),
        ([f"User-agent: s{'*' * number}" for number in range(500)], "\n"),
    ],
)
def test_rules_for_very_many_programs_take_no_time_and_hide_nothing(site: Site, named, end_of_line):
    rules = ["Disallow: /x*y*z"] * 5_000
    said = [*named, *rules, "User-agent: ShutteredBot*", "Disallow: /a"]
    site.page("/robots.txt", end_of_line.join(said), Content_Type="text/plain")

    begun = time.monotonic()
    with pytest.raises(ShutToRobots):
        download(site.article("/a", "Harbor"), PAGE)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("Crawl-delay: 2.5", 2.5),
        ("Request-rate: 1/10", 10),
        (f"Request-rate: 1/{'9' * 400}", float("inf")),
        ("Crawl-delay: soon", 0),
        ("Crawl-delay: -1", 0),
        ("Crawl-delay: inf", 0),
        ("", 0),
    ],
)
def test_a_site_says_how_long_to_wait_between_visits(site: Site, line, seconds):
    site.robots("User-agent: *", line)
    assert robots.delay(rules_of(site)) == seconds


def test_only_one_worker_asks_for_the_rules_the_others_wait(site: Site):
    def asked_meanwhile(request):
        with pytest.raises(MustWait):
            rules_of(site)
        content("User-agent: *\nDisallow: /a")(request)

    site.page("/robots.txt", asked_meanwhile)

    assert not rules_of(site).can_fetch(f"{site.address}/a", "ShutteredBot")
    assert site.robots_asked == 1


def test_rules_are_obeyed_while_redis_is_away(site: Site, settings):
    settings.CACHES = settings.CACHES | {
        "default": settings.CACHES["default"] | {"LOCATION": "redis://127.0.0.1:1/0"}
    }
    site.robots("User-agent: *", "Disallow: /a")

    for _try in range(2):
        with pytest.raises(LastingFault, match="leave this page alone"):
            download(site.article("/a", "Harbor"), PAGE)
    assert site.robots_asked == 2
