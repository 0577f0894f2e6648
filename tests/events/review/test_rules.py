import json
from pathlib import Path

import pytest

from events.extraction.extract import READS, extract
from events.extraction.findings import ArticleText
from events.extraction.gazetteer import Gazetteer
from events.review.rules import in_words
from events.starter import STARTER
from tests import corpus

LABELLED = Path(corpus.__file__).parent / "extraction" / "dev.jsonl"


def test_a_rule_is_told_by_the_longest_beginning_of_its_name_that_is_known():
    assert (
        in_words("en.verb.unit.close")
        == "English: a verb says that an organization closes an office"
    )
    assert in_words("en.verb.other.close") == "English: a verb says that something ends"


@pytest.mark.parametrize("rule", ["", "xx", "en", "en.verbs.self"])
def test_a_rule_without_words_says_so(rule):
    assert in_words(rule) == "A rule that has no words yet"


def test_every_rule_that_finds_something_has_words():
    register = Gazetteer.from_starter(STARTER)
    rules: set[str] = set()
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        if told["language"] in READS:
            article = ArticleText("", told["title"], told["text"], told["language"])
            found = extract(article, register)
            rules |= {event.rule for event in found.events}
            rules |= {claim.rule for claim in found.claims}

    assert [rule for rule in sorted(rules) if in_words(rule).startswith("A rule")] == []
