"""News pages as sites serve them, by a seed: much around little, each with words of its own."""

import gzip
import json
from random import Random

SITE = "https://news.example"
SYLLABLES = (
    "ba be bo da de do fa fe ga go ha ka ke la le lo ma me mo na ne no pa ra re ro sa ta te va"
)
COMMON = (
    "the of and to in a for on that with as was at by it from were have said which their more "
    "after people year this about city day would water road school team music market summer "
    "council morning hundred near between visitors weather garden bridge children farmers new old"
)
CLOSURE = (
    "The {name} will disband at the end of November, it said on Tuesday, citing the Public Order "
    "Act. Its members had voted on Monday evening, nobody against it."
)
STYLE = ".c{n}{{margin:0 {n}px;padding:{n}px;color:#{n:06x};background:#fff;border:1px solid #ccc}}"


def page(number: int, *, reports_closure: bool = False) -> bytes:
    """A page of some 150 KiB, as UTF-8."""
    random = Random(number)
    title = _words(random, 9).capitalize()
    paragraphs = [_paragraph(random) for _ in range(14)]
    if reports_closure:
        name = " ".join(_word(random).capitalize() for _ in range(2)) + " Union"
        title, paragraphs[1] = f"{name} to disband", CLOSURE.format(name=name)
    parts = [_head(random, number, title), _menu(random), "<main>", _article(title, paragraphs)]
    parts += [_teasers(random), _comments(random), "</main>", _footer(random), _state(random)]
    return "\n".join(parts).encode()


def packed(number: int, *, reports_closure: bool = False) -> bytes:
    """The same as a server sends it."""
    return gzip.compress(page(number, reports_closure=reports_closure), 6, mtime=0)


def url(number: int) -> str:
    return f"{SITE}/2021/10/26/{number}"


def _head(random: Random, number: int, title: str) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": "2021-10-26T08:30:00+08:00",
        "author": [{"@type": "Person", "name": "A Reporter"}],
        "description": _words(random, 30),
    }
    named = "".join(
        f'<meta property="og:{name}" content="{value}">'
        for name, value in (("title", title), ("site_name", "The Example"), ("type", "article"))
    )
    icons = "".join(
        f'<link rel="preload" href="/static/{_word(random)}.js" as="script">' for _ in range(30)
    )
    rules = "\n".join(STYLE.format(n=n) for n in range(250))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{named}'
        f'<link rel="canonical" href="{url(number)}">{icons}<style>{rules}</style>'
        f'<script type="application/ld+json">{json.dumps(data)}</script></head><body>'
    )


def _menu(random: Random) -> str:
    links = "".join(
        f'<li class="item c{n}"><a class="link" href="/{_word(random)}/{n}">'
        f"{_words(random, 2)}</a></li>"
        for n in range(160)
    )
    return f'<header><div class="bar"><nav><ul>{links}</ul></nav></div></header>'


def _article(title: str, paragraphs: list[str]) -> str:
    told = "".join(
        f"<p>{paragraph}</p>" + ("<figure><img alt='' src='/i.jpg'></figure>" if n % 4 == 0 else "")
        for n, paragraph in enumerate(paragraphs)
    )
    return (
        f'<article class="story"><h1>{title}</h1><div class="byline">By <a href="/r">A Reporter'
        '</a> <time datetime="2021-10-26T08:30:00+08:00">26 October 2021</time></div>'
        f"{told}</article>"
    )


def _teasers(random: Random) -> str:
    cards = "".join(
        f'<div class="card"><a href="/2021/10/{n}"><img src="/t/{n}.jpg" alt=""><h3>'
        f"{_words(random, 8)}</h3></a><p class=lead>{_words(random, 18)}.</p>"
        f'<span class="meta"><time>{n} October</time></span></div>'
        for n in range(60)
    )
    return f'<aside class="related"><h2>More</h2>{cards}</aside>'


def _comments(random: Random) -> str:
    said = "".join(
        f'<div class="comment" id="c{n}"><b>{_word(random)}</b><p>{_words(random, 35)}.</p>'
        f'<button class="reply">Reply</button></div>'
        for n in range(40)
    )
    return f'<section id="comments">{said}</section>'


def _footer(random: Random) -> str:
    links = "".join(f'<a href="/{_word(random)}">{_words(random, 2)}</a> ' for _ in range(90))
    return f"<footer>{links}<p>The Example, all rights reserved.</p></footer>"


def _state(random: Random) -> str:
    """What frameworks leave at the end of a page for their scripts."""
    state = [{"id": n, "slug": _word(random), "teaser": _words(random, 14)} for n in range(640)]
    return f"<script>window.__STATE__ = {json.dumps(state)};</script></body></html>"


def _paragraph(random: Random) -> str:
    return " ".join(f"{_words(random, random.randint(12, 22)).capitalize()}." for _ in range(3))


def _words(random: Random, count: int) -> str:
    common = COMMON.split()
    return " ".join(
        random.choice(common) if random.random() < 0.7 else _word(random) for _ in range(count)
    )


def _word(random: Random) -> str:
    return "".join(random.choices(SYLLABLES.split(), k=random.randint(2, 4)))
