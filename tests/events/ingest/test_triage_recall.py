"""No article that reports a closure may end at the first look: on the labelled development set."""

import json
from pathlib import Path

import pytest

from events.extraction.extract import READS
from events.extraction.triage import may_report_closure
from events.ingest import fetch, plain
from events.ingest.download import Download
from events.ingest.read import LEAST_RUNNING_TEXT
from tests import corpus
from tests.site import WEATHER, article

LABELLED = Path(corpus.__file__).parent / "extraction" / "dev.jsonl"
RECORDS = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
RELEVANT = [record for record in RECORDS if record["relevant"]]


def fetched(record) -> Download:
    """A page of it; a text too short for an article is told several times."""
    times = 1 + LEAST_RUNNING_TEXT // plain.weight(record["text"])
    page = article(*[record["text"]] * times, title=record["title"]).encode()
    return Download(record["url"], 200, {"content-type": "text/html; charset=utf-8"}, page, page)


def test_the_set_is_there():
    assert len(RELEVANT) > 60


@pytest.mark.parametrize("record", RELEVANT, ids=lambda record: record["id"])
def test_no_article_that_reports_a_closure_is_put_aside(record):
    assert fetch._without_closure(fetched(record)) is None


@pytest.mark.parametrize(
    "record",
    [record for record in RELEVANT if record["language"] in READS],
    ids=lambda record: record["id"],
)
def test_triage_lets_every_article_pass_that_reports_a_closure_in_a_language_that_is_read(record):
    assert may_report_closure(record["title"], record["text"], record["language"])


def test_other_news_is_put_aside():
    other = {"url": "https://news.example/a", "title": "Rain", "text": "\n".join(WEATHER)}

    assert fetch._without_closure(fetched(other)) is not None
