"""Feeds that are broken or mean harm: how many articles they bring, what their row then says."""

from dataclasses import dataclass

from tests.site import Answer, content

from .hostile import MEGABYTE, TOO_LARGE, for_ever, laughs, zipped

RSS = "application/rss+xml"


@dataclass(frozen=True)
class HostileFeed:
    answer: Answer
    articles: int = 0
    error: str = ""


def rss(*items: str, head: str = "") -> Answer:
    channel = f"<channel><title>News</title>{''.join(items)}</channel>"
    return content(
        f'<?xml version="1.0"?>{head}<rss version="2.0">{channel}</rss>', Content_Type=RSS
    )


def item(link: str, title: str = "News", more: str = "") -> str:
    named = f"<link>{link}</link>" if link else ""
    return f"<item><title>{title}</title>{named}{more}</item>"


def feeds(secret: str) -> dict[str, HostileFeed]:
    """The corpus; `secret` is the address of a file that no feed may reach."""
    entity = f'<!DOCTYPE rss [<!ENTITY secret SYSTEM "{secret}">]>'
    dates = (
        "yesterday",
        "2021-99-99",
        "9" * 5000,
        "Mon, 99 Foo 2021 25:61:61 +9999",
        "Mon, 01 Jan 99999999999 00:00:00 GMT",
        "Mon, 01 Jan 2021 00:00:00 +99999999999999999999",
    )
    return {
        "laughs": HostileFeed(
            rss(item("/laughs-1", "&l10;"), head=f"<!DOCTYPE rss [{laughs()}]>"), 1
        ),
        "secrets": HostileFeed(rss(item("/secrets-1", "&secret;"), head=entity), 1),
        "without": HostileFeed(rss(item(""), item(" "), item("mailto:a@b.example")), 0),
        "again": HostileFeed(
            rss(*[item("/again-1", more="<guid>1</guid>")] * 900), 1
        ),
        "dates": HostileFeed(
            rss(*(item(f"/dates-{n}", more=f"<pubDate>{date}</pubDate>")
                  for n, date in enumerate(dates))), 6
        ),
        "cut": HostileFeed(
            content('<?xml version="1.0"?><rss version="2.0"><channel>' + item("/cut-1") + "<item>",
                    Content_Type=RSS), 1
        ),
        "bomb": HostileFeed(zipped(bytes(MEGABYTE) for _ in range(300)), error=TOO_LARGE),
        "endless": HostileFeed(
            for_ever(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>", b"<item>" * 99_999),
            error=TOO_LARGE,
        ),
        "none": HostileFeed(content("<p>Not found"), error="no feed"),
        "noise": HostileFeed(content(bytes(range(256)) * 99, Content_Type=RSS), error="no feed"),
        "empty": HostileFeed(content("", Content_Type=RSS), error="no feed"),
    }  # fmt: skip
