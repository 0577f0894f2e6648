"""A cheap look at an article against reading it in full, on the sample news of the demo."""

import re
from html import unescape
from pathlib import Path

import timeline.demo
from events.extraction.extract import extract
from events.extraction.findings import ArticleText
from events.extraction.gazetteer import Gazetteer
from events.extraction.triage import may_report_closure
from events.starter import STARTER

from .side_by_side import compare

NEWS = Path(timeline.demo.__file__).parent / "news"


def main() -> None:
    articles = [article_of(file) for file in sorted(NEWS.glob("*-*.html"))]
    gazetteer = Gazetteer.from_starter(STARTER)
    compare(
        f"{len(articles)} sample articles, triage against extraction",
        lambda: [may_report_closure(article.title, article.text) for article in articles],
        lambda: [extract(article, gazetteer) for article in articles],
    )


def article_of(file: Path) -> ArticleText:
    source = file.read_text(encoding="utf-8")
    title, *paragraphs = re.findall(r"<(?:title|p)>([^<]+)", source)
    return ArticleText(file.name, unescape(title), unescape("\n".join(paragraphs)))


if __name__ == "__main__":
    main()
