"""Texts in further languages: likely closures, each with its sentence; in own sentences."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from events.extraction.extract import READS, extract
from events.extraction.findings import ArticleText, Findings
from events.extraction.further_words import LANGUAGES, words_of
from events.extraction.triage import may_report_closure
from tests import corpus

from .articles import REGISTER

FOLDER = Path(corpus.__file__).parent / "extraction"
FRIDAY = date(2024, 3, 15)


def read(text: str, language: str, *, title: str = "", published: date | None = FRIDAY) -> Findings:
    return extract(ArticleText("https://example.org/", title, text, language, published), REGISTER)


SENTENCES = tomllib.loads((FOLDER / "further.toml").read_text(encoding="utf-8"))
TOLD = [(each, *row) for each, told in SENTENCES.items() for row in told["told"]]
QUIET = [(each, text) for each, told in SENTENCES.items() for text in told["quiet"]]
OFFICES = [(each, *told["office"]) for each, told in SENTENCES.items()]


@pytest.mark.parametrize(("language", "text", "name", "told"), TOLD)
def test_a_closure_is_read_as_what_it_is(language, text, name, told):
    [event] = read(text, language).events

    assert event.organization == name
    assert f"{event.kind} {event.status}" == told


@pytest.mark.parametrize(("language", "text"), QUIET)
def test_denials_demands_businesses_weather_and_sports_are_no_closures(language, text):
    assert read(text, language).events == ()


@pytest.mark.parametrize(("language", "text", "name", "unit", "effective"), OFFICES)
def test_an_office_is_named_with_the_day_that_it_closes(language, text, name, unit, effective):
    [event] = read(text, language).events

    assert (event.kind, event.organization, event.unit) == ("office_closed", name, unit)
    assert (event.effective or "") == effective


@pytest.mark.parametrize("language", SENTENCES)
def test_what_is_found_is_only_likely_and_quotes_its_sentence(language):
    texts = [text for text, _name, _told in SENTENCES[language]["told"]]
    article = ArticleText("https://example.org/", "", " ".join(texts), language, FRIDAY)

    events = extract(article, REGISTER).events

    assert events
    for event in events:
        assert 0.3 < event.score < 0.9
        assert event.evidence in texts
        assert article.passage(event.spans["evidence"]) == event.evidence
        assert event.organization in article.passage(event.spans["organization"])


@pytest.mark.parametrize(("language", "text", "_name", "_told"), TOLD)
def test_triage_lets_closures_pass(language, text, _name, _told):
    assert may_report_closure("", text, language)
    assert may_report_closure(text, "", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "На праздник воздушных змеев пришли четыре тысячи человек, было весело и ветрено."),
        ("es", "Más de cuatro mil personas fueron a ver las cometas, y el viento ayudó."),
        ("fr", "Plus de quatre mille personnes sont venues voir les cerfs-volants dans le parc."),
        ("de", "Mehr als viertausend Menschen kamen, um die Drachen auf der Wiese zu sehen."),
        ("ja", "凧あげ大会には四千人を超える人が集まり、風にも恵まれて楽しい一日になった。"),
        ("ko", "연날리기 축제에 사천 명이 넘는 사람들이 모여 바람 속에서 즐거운 하루를 보냈다."),
        ("ar", "شارك أكثر من أربعة آلاف شخص في مهرجان الطائرات الورقية رغم الرياح والبرد."),
        ("tr", "Dört binden fazla kişi uçurtmaları görmek için çayıra geldi ve çok eğlendi."),
    ],
)
def test_triage_puts_other_news_aside(language, text):
    assert not may_report_closure(text, text, language)


def test_several_named_together_are_each_proposed():
    text = "Власти лишили регистрации сто НКО, среди которых фонд «Детство» и ассоциация «Маки»."

    assert [event.organization for event in read(text, "ru").events] == ["Детство", "Маки"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "pt",
            "O Governo suspendeu as emissões da TV Palanca, da Kalunga Viva e do canal Aurora.",
            {"TV Palanca", "Kalunga Viva", "Aurora"},
        ),
        (
            "es",
            "El regulador suspendió las transmisiones de Radio Marea y del canal Aurora.",
            {"Radio Marea", "Aurora"},
        ),
        (
            "fr",
            "Le régulateur a suspendu la diffusion de Radio Marée et de la chaîne Aurore.",
            {"Radio Marée", "Aurore"},
        ),
        (
            "it",
            "Il governo ha sospeso le trasmissioni di Radio Marea e della tv Onda.",
            {"Radio Marea", "Onda"},
        ),
    ],
)
def test_work_of_several_is_suspended_for_each(language, text, names):
    events = read(text, language).events

    assert {event.organization for event in events} == names
    assert {event.kind for event in events} == {"suspended"}


def test_a_german_name_stands_without_the_noun_before_it():
    text = "Der Minister hat den Verein Nordsturm und dessen Jugendgruppe Falkenwacht verboten."

    assert {event.organization for event in read(text, "de").events} == {"Nordsturm", "Falkenwacht"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "О закрытии объявило издание «Волна»."),
        ("uk", "Про закриття повідомило видання «Хвиля»."),
        ("pl", "O zamknięciu poinformowała redakcja portalu „Fala”."),
    ],
)
def test_who_announces_may_be_named_last(language, text):
    [event] = read(text, language).events

    assert (event.kind, event.status) == ("publication_ceased", "announced")


def test_a_country_whose_government_acts_comes_before_that_of_a_channel():
    [event] = read(
        "O Governo angolano suspendeu as emissões do canal brasileiro Aurora.", "pt"
    ).events

    assert event.jurisdiction == "AO"


def test_the_association_is_the_one_that_was_named():
    text = "Le siège de l'association Racines est vide. L'association a été dissoute par décret."

    [event] = read(text, "fr").events

    assert event.organization == "Racines"
    assert event.evidence == "L'association a été dissoute par décret."


def test_a_declined_name_is_put_into_its_first_form():
    text = "Минюст подал иск о ликвидации Московской Хельсинкской группы."

    assert [event.organization for event in read(text, "ru").events] == [
        "Московская Хельсинкская группа"
    ]


def test_every_language_is_a_file_that_can_be_read():
    assert set(SENTENCES) == LANGUAGES < READS
    for language in LANGUAGES:
        assert words_of(language).closings


LONG = {
    "news": "Суд ликвидировал фонд «Мост». " * 170_000,
    "no full stop": "Суд ликвидировал фонд «Мост» и " * 160_000,
    "one word": "Суд ликвидировал фонд «Мост». " + "а" * 5_000_000,
    "a million names": "Суд ликвидировал " + "".join(f"«А{n}», " for n in range(1_000_000)),
    "quotes": "Суд ликвидировал фонд «Мост». " + "«" * 2_000_000,
    "gaps": "признал " * 600_000 + "фонд «Мост».",
}


@pytest.mark.timeout(40)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_however_long_a_text_is_it_is_read_soon(text):
    read(text, "ru")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Dopo 30 anni le Storie Marlesi si sciolgono. L'ultimo concerto si terrà a maggio."),
        ("ru", "Футбольный клуб «Марль» прекращает существование, сообщил директор."),
    ],
)
def test_bands_and_teams_are_out_in_any_language(language, text):
    assert read(text, language=language).events == ()
