from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.edtf import parse
from events.extraction.extract import READS, UnsupportedLanguage, extract
from events.extraction.findings import ArticleText, Findings, FoundClaim, FoundEvent
from events.extraction.gazetteer import Gazetteer, KnownOrganization, KnownPlace

GAZETTEER = Gazetteer.of(
    organizations=[KnownOrganization("harbor-union", ("Harbor Union", "海港工會"), "union", "HK")],
    places=[KnownPlace("Samplia", "XS", ("Samplia",))],
)
NEXT_DAY = date(2021, 10, 25)


def found_in(text: str, title: str = "", language: str | None = "en") -> Findings:
    article = ArticleText("https://news.example/", title, text, language, NEXT_DAY)
    return extract(article, GAZETTEER)


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [
        (event.organization, event.kind, event.status)
        for event in found_in(text, language=language).events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbor Union disbanded on Sunday.", ("Harbor Union", "disbanded", "completed")),
        ("The Harbor Union will disband next week.", ("Harbor Union", "disbanded", "announced")),
        (
            "A court in Hong Kong on Friday banned the Harbor Union.",
            ("Harbor Union", "banned", "completed"),
        ),
        (
            "The Harbor Reading Circle will disband at the end of November, it said on Tuesday.",
            ("Harbor Reading Circle", "disbanded", "announced"),
        ),
        (
            "The Marble Gazette ceased publication on Friday.",
            ("Marble Gazette", "publication_ceased", "completed"),
        ),
    ],
)
def test_a_closure_that_is_told_is_found(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbor Union denied on Monday that it will disband.",
        "The Harbor Union will not disband, its committee said.",
        "Lawmakers called on the Harbor Union to disband.",
        "The Harbor Union fears that it may be banned.",
        "If the bill passes, the Harbor Union would have to disband.",
        "The Harbor Union closed its meeting with a song.",
        "The bakery on the corner will close at the end of the month.",
    ],
)
def test_denials_demands_fears_and_lookalikes_are_no_events(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [("海港工會星期日宣布解散。", "zh-Hant"), ("海岸記者協會宣布解散，並感謝讀者。", "zh-Hant")],
)
def test_chinese_is_read(text, language):
    assert [kind for _name, kind, _status in told(text, language)] == ["disbanded"]


def test_an_article_in_another_language_is_refused_by_name():
    text = "Satama-alan ammattiliitto lakkautetaan kuun lopussa, hallitus kertoi maanantaina."

    with pytest.raises(UnsupportedLanguage, match="fi"):
        found_in(text, language="fi")


def test_a_finding_survives_its_way_through_json():
    (event,) = found_in("The Harbor Union disbanded on Sunday, citing the Public Order Act.").events

    assert FoundEvent.from_dict(event.as_dict()) == event


def test_the_same_text_gives_the_same_findings():
    text = "The Harbor Union disbanded on Sunday. At least 12 groups have closed since March 2021."

    assert found_in(text) == found_in(text)


WORDS = st.sampled_from(
    (
        "The Harbor Union Amnesty will close disband its office and regional at the end of "
        "month 2021 on Monday said not deny at least 35 groups since June law “ ” ( ) , . ; \n "
        "— 's 解散 海港工會 宣布 星期日 停運 。 「 」 一 2021年"
    ).split(" ")
)


@given(
    text=st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)),
    title=st.text(max_size=60),
    language=st.sampled_from([None, *sorted(READS)]),
)
def test_whatever_the_text_passages_are_verbatim_and_dates_are_dates(text, title, language):
    article = ArticleText("https://news.example/", title, text, language, NEXT_DAY)
    try:
        findings = extract(article, GAZETTEER)
    except UnsupportedLanguage:
        return

    everything: list[FoundEvent | FoundClaim] = [*findings.events, *findings.claims]
    for found in everything:
        assert article.passage(found.spans["evidence"]) == found.evidence
        assert 0 <= found.score <= 1
    for event in findings.events:
        for edtf in filter(None, (event.announced, event.effective)):
            parse(edtf)


@pytest.mark.parametrize("words", ["海港工會今日宣布解散，", "1"])
def test_a_long_text_without_a_full_stop_is_searched_in_seconds(words):
    text = "海港工會今日宣布解散。" + words * (60_000 // len(words))

    start = perf_counter()
    found_in(text, language="zh-Hant")

    assert perf_counter() - start < 40  # it took minutes
