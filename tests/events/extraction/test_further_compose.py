"""What the events and counts of one article in a further language have in common."""

import time

from events.extraction.extract import extract
from events.extraction.findings import ArticleText

from .articles import MONDAY, REGISTER

AT_ONCE = 6.0  # seconds of a processor; 27 when each count looked for the countries of all others


def test_countries_are_looked_for_once_however_many_counts_a_text_has():
    told = "Al menos {} organizaciones han cerrado en Nicaragua."
    text = " ".join(told.format(n) for n in range(10, 900))
    article = ArticleText("https://example.org/", "", text, "es", MONDAY)
    began = time.process_time()

    claims = extract(article, REGISTER).claims

    assert {claim.jurisdiction for claim in claims} == {"NI"}
    assert len(claims) > 300
    assert time.process_time() - began < AT_ONCE
