from datetime import date

import pytest

from events.extraction.extract import extract
from events.extraction.findings import ArticleText, Basis
from tests.events.extraction.articles import REGISTER

FRIDAY = date(2024, 3, 15)


def events_in(text, language, title=""):
    article = ArticleText("https://example.org/a", title, text, language, FRIDAY)
    return extract(article, REGISTER).events


def laws_in(text, language):
    return [law.name for law in events_in(text, language)[0].laws]


@pytest.mark.parametrize(
    ("language", "text", "law"),
    [
        ("ja", "政府は反騒乱法に基づき、市民団体「海の声」の活動を禁止した。", "反騒乱法"),
        (
            "ko",
            "정부는 대외교류법 위반을 이유로 시민단체 '강의소리'의 허가를 취소했다.",
            "대외교류법",
        ),
        ("ar", 'ألغت الحكومة ترخيص جمعية "النور" بموجب قانون الجمعيات.', "قانون الجمعيات"),
        (
            "es",
            "El gobierno canceló la personería jurídica de la Fundación Faro. La resolución se basa"
            " en el Decreto Ejecutivo 27.",
            "Decreto Ejecutivo 27",
        ),
        (
            "es",
            "La Asociación Faro anunció su disolución. Su presidenta culpó del cierre a la Ley de"
            " Fondos Externos.",
            "Ley de Fondos Externos",
        ),
        (
            "fr",
            "Le ministre a dissous l'association Phare sur la base de la loi n°09-112 du 3 mars"
            " 2009 relative aux associations.",
            "loi n°09-112 du 3 mars 2009 relative aux associations",
        ),
        (
            "de",
            "Das Innenministerium hat den Verein Leuchtturm nach dem Vereinsgesetz verboten.",
            "Vereinsgesetz",
        ),
        (
            "ru",
            "Верховный суд ликвидировал фонд «Маяк» за нарушение закона об иностранных агентах.",
            "закона об иностранных агентах",
        ),
        (
            "uk",
            "Суд заборонив партію «Маяк» на підставі закону «Про політичні партії».",
            "закону «Про політичні партії»",
        ),
        ("tr", "Deniz Derneği 691 sayılı KHK ile kapatıldı.", "691 sayılı KHK"),
        (
            "pt",
            "O governo extinguiu a Associação Farol com base na Lei n.º 15/2010.",
            "Lei n.º 15/2010",
        ),
    ],
)
def test_a_law_is_named_as_cause_in_many_languages(language, text, law):
    assert laws_in(text, language) == [law]


def test_a_law_that_is_only_passed_is_no_cause():
    text = "El gobierno disolvió la Fundación Faro. El parlamento aprobó el martes la Ley 77."

    assert laws_in(text, "es") == []


def test_who_cites_the_law_is_the_authority_that_acts():
    text = "Das Innenministerium hat den Verein Leuchtturm nach dem Vereinsgesetz verboten."

    assert events_in(text, "de")[0].laws[0].basis == Basis.STATED_BY_AUTHORITY


def test_what_only_the_headline_tells_was_announced_on_the_first_day_of_the_text():
    event = events_in(
        "Según la Fundación Faro, el miércoles hubo una reunión con el personal.",
        "es",
        title="La Fundación Faro se marcha de El Salvador",
    )[0]

    assert event.announced == "2024-03-13"
