"""Whose end it is in further languages where only a capital shows a name; in own sentences."""

from datetime import date

import pytest

from events.extraction.extract import extract
from events.extraction.findings import ArticleText, Findings

from .articles import REGISTER

FRIDAY = date(2024, 3, 15)


def read(text: str, language: str) -> Findings:
    return extract(ArticleText("https://example.org/", "", text, language, FRIDAY), REGISTER)


def names_in(text: str, language: str) -> set[str]:
    return {event.organization for event in read(text, language).events}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "El tribunal supremo ordenó la disolución de Horizonte.", "Horizonte"),
        ("fr", "Le gouvernement a prononcé la dissolution de Renouveau national.", "Renouveau"),
        ("pl", "Sąd w Mińsku rozwiązał Wiasnę.", "Wiasnę"),
        ("tr", "Mahkeme, çevre örgütü Ormancı'nın kapatılmasına karar verdi.", "Ormancı"),
        ("hu", "A Délibáb kiadását tavaly felfüggesztették.", "Délibáb"),
    ],
)
def test_a_single_capital_is_a_name_right_beside_the_end_of_a_body(language, text, name):
    [found] = names_in(text, language)

    assert found.split()[0] == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président a annoncé la dissolution de l'Assemblée nationale."),
        ("es", "El gobierno cerró Barcelona por la tormenta."),
        ("tr", "Belediye, mahkeme kararıyla İzmir'deki yolu kapattı."),
    ],
)
def test_a_parliament_or_a_town_is_none(language, text):
    assert names_in(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "es",
            "El tribunal ilegalizó Aurora Roja, Pueblo Nuevo y Claridad.",
            {"Aurora Roja", "Pueblo Nuevo", "Claridad"},
        ),
        (
            "id",
            "Pemerintah membredel majalah Fajar, Pelita, dan tabloid Suluh.",
            {"Fajar", "Pelita", "Suluh"},
        ),
        (
            "it",
            "Il governo ha revocato la personalità giuridica alla Fondazione Lago e alla Caritas.",
            {"Fondazione Lago", "Caritas"},
        ),
    ],
)
def test_single_capitals_in_a_row_with_names_are_names(language, text, names):
    assert names_in(text, language) == names


def test_who_is_named_in_what_is_inserted_is_not_the_subject():
    text = "PEN Costa, que preside la poeta Inés Robles, comunicó la suspensión de sus actividades."

    assert names_in(text, "es") == {"PEN Costa"}


def test_a_bureau_whose_owner_is_named_behind_it_closes_and_not_the_owner():
    [event] = read("Le bureau de la Fondation Azur a fermé définitivement.", "fr").events

    assert (event.organization, event.kind) == ("Fondation Azur", "office_closed")


def test_what_stops_shows_a_medium():
    [event] = read("Раньше прекратили вещание «Ветер» и «Утро».", "ru").events[:1]

    assert event.kind == "publication_ceased"


def test_a_hyphened_without_denies_nothing():
    [event] = read("A Associação Luz, que apoia os sem-abrigo, vai fechar portas.", "pt").events

    assert (event.organization, event.status) == ("Associação Luz", "announced")


def test_what_one_was_forced_to_is_done_and_not_announced():
    [event] = read("La fundación Brasa se vio obligada a cerrar sus puertas.", "es").events

    assert event.status == "completed"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "ГО «Світанок» існувала вісім років. Минулого року її ліквідували.", "Світанок"),
        ("es", "La Asociación Faro nació en 2001. El lunes el gobierno la disolvió.", "Faro"),
    ],
)
def test_a_pronoun_before_the_verb_means_who_was_named(language, text, name):
    [event] = read(text, language).events

    assert name in event.organization


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'ONG Main Verte quitte la Tanzanie."),
        ("es", "La ONG Alerta Verde abandona Etiopía."),
        ("ru", "Фонд «Опора» уходит из Уганды."),
        ("pl", "Fundacja „Most” wycofuje się z Etiopii."),
    ],
)
def test_who_leaves_any_country_closes_there(language, text):
    [event] = read(text, language).events

    assert event.kind == "office_closed"
    assert event.place in {"Tanzania", "Ethiopia", "Uganda"}


def test_reporters_who_lost_their_papers_are_not_their_medium():
    text = "Бюро радио «Волна» работает, но корреспонденты лишены аккредитации."

    assert names_in(text, "ru") == set()


def test_what_is_told_in_the_present_of_a_day_to_come_is_announced():
    text = "Фонд «Подмога» по требованию МИД прекращает работу с 1 мая."
    [event] = read(text, "ru").events

    assert (event.status, event.effective) == ("announced", "2024-05-01")


def test_the_last_of_a_row_in_front_of_its_noun_is_a_name_of_its_own():
    text = "RTÜK kararıyla Deniz TV, Kıyının Sesi ve Açık Ufuk Radyosu'nun yayınları durduruldu."

    assert names_in(text, "tr") == {"Deniz TV", "Kıyının Sesi", "Açık Ufuk Radyosu"}


def test_a_town_before_the_verb_is_not_the_subject():
    text = "A Igreja da Luz em São Bento teve a licença revogada pelo governo."

    assert names_in(text, "pt") == {"Igreja da Luz"}


def test_a_part_of_a_longer_name_is_no_name():
    text = "La peña de San Cristo se disuelve. El partido de Ribera se disuelve."

    assert "Cristo" not in names_in(text, "es")
