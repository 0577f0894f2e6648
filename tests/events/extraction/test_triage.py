import re

import pytest

from events.extraction.lexicon import lexicon
from events.extraction.triage import may_report_closure


@pytest.mark.parametrize(
    "text",
    [
        "The union voted to disband.",
        "The ministry revoked the registration of three charities.",
        "The Gazette printed its last issue.",
        "該會宣布停運。",
        "法院下令解散该组织。",
    ],
)
def test_words_of_closing_let_an_article_pass(text):
    assert may_report_closure("", text)
    assert may_report_closure(text, "")


@pytest.mark.parametrize(
    "text", ["More than four thousand people came to the kite fair.", "風箏節吸引四千人參加。"]
)
def test_other_news_is_not_read(text):
    assert not may_report_closure(text, text)


@pytest.mark.parametrize("kind", ["en", "en_near"])
def test_words_of_closing_begin_with_plain_letters_by_which_they_are_found(kind):
    plain = re.compile(r"[a-z]{3}(?![?*])|[a-z]{1,2}(?=[ -])")
    assert [each for each in lexicon("triage")[kind] if not plain.match(each)] == []


def test_a_common_word_of_closing_counts_near_an_organization():
    assert may_report_closure("", "The charity is gone.")


def test_a_common_word_of_closing_counts_nowhere_else():
    assert not may_report_closure(
        "", "The rain is gone. " + "It was a fine day. " * 20 + "A charity."
    )


@pytest.mark.parametrize("moves", ["will shift its", "moved part of its", "transfers some of its"])
def test_an_office_that_goes_elsewhere_lets_an_article_pass(moves):
    assert may_report_closure("", f"Lantern Watch {moves} news operation to Seoul.")


@pytest.mark.parametrize(
    "text",
    [
        "The aid group has left Samplia.",
        "The charity is leaving the northern province.",
        "The generals threw two aid groups out.",
    ],
)
def test_words_of_leaving_near_an_organization_let_an_article_pass(text):
    assert may_report_closure("", text)
