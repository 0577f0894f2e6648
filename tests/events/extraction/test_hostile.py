"""Whatever stands in a text, reading it ends soon, raises nothing and quotes what is there."""

import resource
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.extract import UnsupportedLanguage, extract
from events.extraction.findings import ArticleText, Findings, FoundClaim, FoundEvent
from events.extraction.further_sentences import sentences_of as further_sentences_of
from events.extraction.further_words import words_of
from events.extraction.hints import hints_in
from events.extraction.sentences import LONGEST_READ, sentences_of

from .articles import MONDAY, REGISTER

NEWS = "The Harbor Union will disband in May, it told the Marble Gazette on Friday. "
FIVE_MB = 5_000_000
MILLION = 1_000_000
SOON = 40.0  # seconds of a processor, whatever else it does
AT_ONCE = 4.0
ROOM = 500  # MB

PIECES = st.sampled_from(
    [
        "The Harbor Union", "Lantern Watch (LW)", "香港海港工會", "the city's oldest paper",
        " will disband ", " was banned by a court ", " closed its office in ", "宣布解散",
        " on Friday", "at the end of the month", "2021年10月", "at least 12 groups ", "停運",
        "約三十個團體", "Союз распущен. ", "الحزب ", "\u202e", "👩\u200d👩\u200d👧 ", "\x00",
        "\x1b", "\ud800", "\ufffe", "\u0301", "。", ". ", "\n", "“", "\"", "(", ")", ",", "’s ",
        "\ue000", "\U000e0041", "\xa0", "ﬁ", "İ",
    ]
)  # fmt: skip
WILD = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)


def read(text: str, *, title: str = "", language: str | None = None) -> Findings | None:
    """None in a language that is not read."""
    article = ArticleText("https://example.org/", title, text, language, MONDAY)
    try:
        found = extract(article, REGISTER)
    except UnsupportedLanguage:
        return None
    told: list[FoundEvent | FoundClaim] = [*found.events, *found.claims]
    for each in told:
        assert each.evidence
        assert article.passage(each.spans["evidence"]) == each.evidence
    return found


@given(text=WILD, title=WILD, language=st.sampled_from([None, "en", "zh-Hant", "zh", "xx", ""]))
def test_wild_text_raises_nothing_and_passages_are_verbatim(text, title, language):
    read(text, title=title, language=language)


@given(text=WILD)
def test_wild_text_has_hints_that_stand_in_it(text):
    article = ArticleText("https://example.org/", "", text)

    for hint in hints_in(article, {"Harbor Union"}):
        assert article.passage(hint.body) in article.passage(hint.passage)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\ud800", "🎉", "." * 99], ids=repr)
def test_text_without_words_reports_nothing(text):
    found = read(text, language="en")

    assert found is None or found == Findings(relevant=False, language="en")


LONG = {
    "news": NEWS * (FIVE_MB // len(NEWS)),
    "no end of a sentence": "the union will disband and " * (FIVE_MB // 27),
    "one word": "The Harbor Union disbanded. " + "a" * FIVE_MB,
    "white space": "The Harbor Union disbanded. " + " \n" * (FIVE_MB // 2),
    "marks upon a letter": "The Harbor Union disbanded. e" + "\u0301" * FIVE_MB,
    "emoji": "The Harbor Union 🎉 disbanded 👩‍👩‍👧 on Friday. " * (FIVE_MB // 46),
    "Chinese": "海港護士工會宣布解散，海山日報亦停運。" * (FIVE_MB // 19),
    "verbs alone": "解散取締" * (FIVE_MB // 4),
    "a million names": "".join(f"The A{n} League disbanded. " for n in range(MILLION)),
    "a million Chinese names": "、".join(
        f"{chr(0x5000 + n % 5000)}{chr(0x6000 + n // 5000)}工會" for n in range(MILLION)
    )
    + "宣布解散。",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_however_long_a_text_is_time_and_memory_are_bounded(text):
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    read(text, language="en")

    assert time.process_time() - began < SOON
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < ROOM * 1024


@pytest.mark.parametrize("chinese", [False, True])
def test_no_more_is_read_than_a_long_article_has(chinese):
    article = ArticleText("https://example.org/", "", NEWS * 100_000)

    sentences = sentences_of(article, chinese=chinese)

    assert sentences[-1].whole.end <= LONGEST_READ
    assert sentences[-1].whole.end > LONGEST_READ - 2 * len(NEWS)


@pytest.mark.parametrize("run", [" ", ".", "…", "!?", ": ", "no. 1 ", " and (a) A", "; (b) B"])
def test_runs_of_marks_and_entries_are_cut_at_once(run):
    article = ArticleText("https://example.org/", "", f"The Harbor Union disbanded{run * MILLION}")
    began = time.process_time()

    list(sentences_of(article, chinese=False))
    list(further_sentences_of(article, words_of("es")))

    assert time.process_time() - began < AT_ONCE


@pytest.mark.parametrize("published", [date.min, date.max - timedelta(days=21), date.max])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Harbor Union will disband next year, two years after it closed its office."),
        ("zh-Hant", "海港護士工會宣布明年解散，海山日報兩年前停運。"),
        ("es", "La asociación Mar cierra desde el lunes, a partir del 20 de diciembre."),
    ],
)
def test_days_at_the_ends_of_the_calendar_raise_nothing(language, text, published):
    extract(ArticleText("https://example.org/", "", text, language, published), REGISTER)
