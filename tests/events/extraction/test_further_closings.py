"""Ends in further languages by their tenses, their lists and what stands beside them."""

from datetime import date

import pytest

from events.extraction.extract import extract
from events.extraction.findings import ArticleText

from .articles import REGISTER

FRIDAY = date(2024, 3, 15)


def events_in(text, language, title=""):
    article = ArticleText("https://example.org/", title, text, language, FRIDAY)
    return extract(article, REGISTER).events


def told_in(text, language, title=""):
    return {event.organization: event.kind for event in events_in(text, language, title)}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "Le Rassemblement des quartiers du Sud (RQS) avait été dissous par un jugement.",
            {"Rassemblement des quartiers du Sud": "dissolved_by_order"},
        ),
        (
            "fr",
            "Le Forum du littoral et des îles (FLI) avait été suspendu lundi.",
            {"Forum du littoral et des îles": "suspended"},
        ),
        (
            "it",
            "Il Vaticano sopprime la Fraternità di San Colombano.",
            {"Fraternità di San Colombano": "dissolved_by_order"},
        ),
        (
            "it",
            "Vengono soppresse la Fraternità di San Gallo e le Serve della Collina.",
            {
                "Fraternità di San Gallo": "dissolved_by_order",
                "Serve della Collina": "dissolved_by_order",
            },
        ),
        (
            "es",
            "La Cruz Roja del Lago fue disuelta por la Asamblea Nacional.",
            {"Cruz Roja del Lago": "dissolved_by_order"},
        ),
        (
            "es",
            "El diario elNorte anunció este viernes que dejará de publicarse.",
            {"elNorte": "publication_ceased"},
        ),
        (
            "uk",
            "Під заборону суду потрапила «Партія сонця», а раніше - «Народний блок».",
            {"Партія сонця": "banned", "Народний блок": "banned"},
        ),
        (
            "ru",
            "Суд постановил ликвидировать Уральскую Правозащитную группу.",
            {"Уральская Правозащитная группа": "dissolved_by_order"},
        ),
        (
            "de",
            "Die Ministerin hat das Islamische Zentrum Elbufer und fünf Vereine verboten.",
            {"Islamische Zentrum Elbufer": "banned"},
        ),
    ],
)
def test_an_end_is_read_in_its_tense_and_with_its_whole_name(language, text, told):
    assert told_in(text, language) == told


def test_the_offices_of_several_close_together():
    text = "O Governo ordenou o encerramento das delegações da RTX África e da RDX África."
    assert told_in(text, "pt") == {"RTX África": "office_closed", "RDX África": "office_closed"}


def test_a_delegation_that_is_expelled_is_closed():
    text = "As delegações da RTX e da RDX foram expulsas do país por decisão do Governo."
    assert told_in(text, "pt") == {"RTX": "office_closed", "RDX": "office_closed"}


def test_one_listed_behind_another_has_its_own_day():
    text = "В январе был ликвидирован фонд «Память», а в феврале - центр «Сокол»."
    days = {event.organization: event.effective for event in events_in(text, "ru")}
    assert days == {"Память": "2024-01", "Сокол": "2024-02"}


def test_the_year_of_its_foundation_is_not_that_of_its_end():
    text = "La Ligue des droits du Sud, fondée en 1985, a été dissoute par un jugement."
    [event] = events_in(text, "fr")
    assert (event.announced, event.effective) == (None, None)


def test_a_band_of_which_the_text_says_so_elsewhere_is_no_organization():
    text = "Dopo 37 anni Gino e le Onde Alte si sciolgono. L'ultimo concerto si terrà a maggio."
    assert told_in(text, "it") == {}


def test_a_club_named_in_the_headline_is_none_if_the_text_tells_of_football():
    text = "Футбольный клуб «Енисейск» прекращает существование, сообщил директор."
    assert told_in(text, "ru", title="«Енисейск» прекращает существование") == {}


def test_the_office_of_an_association_that_was_dissolved_is_no_second_end():
    text = (
        "El Gobierno ordenó la disolución de la Fundación Laguna. "
        "Por la tarde la policía clausuró la sede de la ONG en la capital."
    )
    assert told_in(text, "es") == {"Fundación Laguna": "dissolved_by_order"}


def test_a_pandemic_that_a_text_only_mentions_hides_no_end():
    text = (
        "La Asamblea canceló la personería jurídica de la Asociación Médica del Lago,"
        " que había opinado sobre la pandemia."
    )
    assert told_in(text, "es") == {"Asociación Médica del Lago": "deregistered"}


def test_a_count_of_the_many_is_told_though_a_year_begins_the_sentence():
    article = ArticleText(
        "https://example.org/",
        "",
        "Desde 2018 han sido ilegalizadas más de 3300 organizaciones.",
        "es",
        FRIDAY,
    )
    [claim] = extract(article, REGISTER).claims
    assert (claim.count, claim.since) == (3300, "2018")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ru",
            "Белорусская ассоциация поэтов лишена регистрации.",
            "Белорусская ассоциация поэтов",
        ),
        ("it", "Medici senza frontiere lascia la Russia.", "Medici senza frontiere"),
        ("ru", "Немецкая волна прекратила вещание.", "Немецкая волна"),
        ("tr", "Mahkeme Deniz Toplum Merkezi Derneği'nin kapatılmasına karar verdi.", None),
        ("fr", "La junte a suspendu Radio Lagune pour un mois.", "Radio Lagune"),
        ("fr", "L'État a retiré son agrément à l'ONG belge Main Verte.", "Main Verte"),
        ("es", "La Asociación Scout y otras 99 ONG fueron canceladas.", "Asociación Scout"),
        ("es", "El diario La Barca cierra su edición impresa.", "La Barca"),
        ("de", "Der „Hafenbote“ stellt Ende Juni seine gedruckte Ausgabe ein.", "Hafenbote"),
    ],
)
def test_whose_end_it_is_shows_by_country_fame_or_a_second_noun(language, text, name):
    assert list(told_in(text, language)) == [name or "Deniz Toplum Merkezi Derneği"]


def test_a_procedure_of_dissolution_against_somebody_is_a_threat():
    [event] = events_in(
        "Le ministre engage une procédure de dissolution contre le collectif Main Verte.", "fr"
    )
    assert (event.organization, event.status) == ("Main Verte", "threatened")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "fr",
            "La Ligue du Lac a manifesté. Le Conseil des ministres a prononcé sa dissolution.",
            {"Ligue du Lac": "dissolved_by_order"},
        ),
        ("fr", "L'association Main Verte a voté sa dissolution.", {"Main Verte": "disbanded"}),
        ("uk", "Суд залишив у силі заборону партії «Обрій».", {"Обрій": "banned"}),
        ("ru", "Издание Efir.uz сообщило о закрытии.", {"Efir.uz": "publication_ceased"}),
        (
            "es",
            "La Asamblea disolvió la Fundación Eco y el Movimiento por Nicaragua.",
            {
                "Fundación Eco": "dissolved_by_order",
                "Movimiento por Nicaragua": "dissolved_by_order",
            },
        ),
        (
            "es",
            "El gobierno expulsó a la Cruz Roja del Lago.",
            {"Cruz Roja del Lago": "office_closed"},
        ),
    ],
)
def test_who_decides_an_end_and_what_a_name_ends_with(language, text, told):
    assert told_in(text, language) == told


@pytest.mark.parametrize(
    "text",
    [
        "Bağımsız Kıyı Radyo, lisansı RTÜK tarafından iptal edildiği için yayınına son verdi.",
        "Haber sitesi Yeni Ufuk, mahkeme kararı nedeniyle yayınlarını sonlandırdığını duyurdu.",
    ],
)
def test_why_a_medium_stops_is_not_who_stops_it(text):
    [event] = events_in(text, "tr")
    assert (event.kind, event.decided_by) == ("publication_ceased", "organization")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Суд ликвидировал Степной общественный центр по иску прокуратуры.", "центр"),
        ("uk", "Суд ліквідував Степовий громадський центр за позовом прокуратури.", "центр"),
    ],
)
def test_by_whom_it_is_ended_is_no_part_of_a_name(language, text, name):
    [told] = told_in(text, language)

    assert told.endswith(name)


def test_who_orders_an_end_is_an_authority_though_unnamed():
    assert told_in("Ordenan el cierre de la emisora Radio Palmar.", "es") == {
        "Radio Palmar": "banned"
    }


def test_a_portal_said_behind_a_name_makes_it_a_medium():
    text = "Pueblo Claro, el portal que dirigía Ana Paz, confirmó su cierre definitivo."

    assert told_in(text, "es") == {"Pueblo Claro": "publication_ceased"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El alcalde Juan Ríos tiró la toalla. El partido Senda busca a otro."),
        ("fr", "Le maire Jean Rive a jeté l'éponge. Le parti Senda cherche."),
        ("it", "Il sindaco Gianni Riva getta la spugna. Il partito Senda cerca."),
        ("hr", "Udruga „Val“ objavila je da je zatvorena cesta."),
    ],
)
def test_people_who_give_up_and_roads_that_are_closed_are_no_bodies(language, text):
    assert told_in(text, language) == {}


def test_a_clause_that_begins_with_its_verb_is_of_the_name_behind_it():
    text = "Газета «Утро» замолчала навсегда, вслед за ней закрылась радиостанция «Прибой»."

    assert set(told_in(text, "ru")) == {"Утро", "Прибой"}


def test_what_is_joined_by_a_hyphen_to_a_noun_is_part_of_the_name():
    text = "Das Gericht hat die Auflösung des Lindgren-Zentrums angeordnet."

    assert told_in(text, "de") == {"Lindgren-Zentrums": "dissolved_by_order"}
