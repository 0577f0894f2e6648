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
