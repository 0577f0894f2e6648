"""Many at once in further languages: lists, shared fates and counts of closures."""

from datetime import date

import pytest

from events.extraction.extract import extract
from events.extraction.findings import ArticleText, Findings

from .articles import REGISTER

FRIDAY = date(2024, 3, 15)


def read(text: str, language: str, *, published: date | None = FRIDAY) -> Findings:
    return extract(ArticleText("https://example.org/", "", text, language, published), REGISTER)


def told_in(text: str, language: str) -> dict[str, str]:
    return {event.organization: str(event.kind) for event in read(text, language).events}


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        (
            "es",
            "El tribunal disolvió la Liga Andina. Corrieron igual suerte Radio Agua Viva y el Club "
            "Sol.",
            {
                "Liga Andina": "dissolved_by_order",
                "Radio Agua Viva": "dissolved_by_order",
                "Club Sol": "dissolved_by_order",
            },
        ),
        (
            "fr",
            "Le tribunal a dissous la Ligue du Lac. L'ONG Main Verte avait subi le même sort en "
            "mai.",
            {"Ligue du Lac": "dissolved_by_order", "Main Verte": "dissolved_by_order"},
        ),
        (
            "ru",
            "Суд запретил партию «Рассвет». Та же участь постигла движение «Полдень».",
            {"Рассвет": "banned", "Полдень": "banned"},
        ),
        (
            "uk",
            "Суд у Львові заборонив партію «Світанок». Така сама доля спіткала газету «Полудень».",
            {"Світанок": "banned", "Полудень": "banned"},
        ),
    ],
)
def test_who_shares_a_fate_ended_in_the_same_way(language, text, kinds):
    assert told_in(text, language) == kinds


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        (
            "es",
            "El ministerio canceló la personería de 40 asociaciones. En la lista figuran la "
            "Fundación Alba, que repartía libros en las aldeas, y la Asociación Norte.",
            {"Fundación Alba": "deregistered", "Asociación Norte": "deregistered"},
        ),
        (
            "uk",
            "Уряд вирішив ліквідувати 40 організацій. Серед них – фонд «Джерело» та центр «Опора».",
            {"Джерело": "dissolved_by_order", "Опора": "dissolved_by_order"},
        ),
        (
            "tr",
            "Kararnameyle 30 gazete kapatıldı. Listede Kuzey Postası gazetesi ve Ova Ajansı da yer "
            "alıyor.",
            {"Kuzey Postası": "banned", "Ova Ajansı": "banned"},
        ),
        (
            "pl",
            "Wśród zlikwidowanych organizacji są Fundacja Dialog i Centrum Praw Obywatela.",
            {
                "Fundacja Dialog": "dissolved_by_order",
                "Centrum Praw Obywatela": "dissolved_by_order",
            },
        ),
    ],
)
def test_who_is_on_the_list_of_what_was_just_told_is_proposed(language, text, kinds):
    assert told_in(text, language) == kinds


def test_a_list_belongs_to_no_end_told_long_before():
    text = (
        "Суд закрыл газету «Утро». Редактор уехал. Прошло лето. Выборы отменили. "
        "Среди них — фонд «Мост»."
    )

    assert told_in(text, "ru") == {"Утро": "banned"}


@pytest.mark.parametrize(
    ("language", "text", "comparator", "count", "since"),
    [
        (
            "es",
            "Han cerrado más de 1.200 medios desde 2018, según la ONG Eco.",
            "more_than",
            1200,
            "2018",
        ),
        ("pt", "Pelo menos 35 associações foram dissolvidas desde 2021.", "at_least", 35, "2021"),
        ("fr", "Une quinzaine d'associations ont été dissoutes depuis 2020.", "about", 15, "2020"),
        ("de", "Seit 2020 wurden hier sieben Vereine verboten.", "exactly", 7, "2020"),
        ("it", "Sono almeno 40 le associazioni sciolte dal 2021.", "at_least", 40, "2021"),
        ("tr", "2016'dan bu yana 150'den fazla dernek kapatıldı.", "more_than", 150, None),
        ("pl", "Od 2021 roku zlikwidowano ponad 900 organizacji.", "more_than", 900, "2021"),
        (
            "ru",
            "С начала года в области закрылись не менее двенадцати НКО.",
            "at_least",
            12,
            "2024",
        ),
        (
            "uk",
            "Цього року в області ліквідовано щонайменше 85 організацій.",
            "at_least",
            85,
            "2024",
        ),
        ("be", "За лета ў краіне ліквідавалі больш за 20 арганізацый.", "more_than", 20, None),
    ],
)
def test_a_count_of_those_that_ended_is_a_claim(language, text, comparator, count, since):
    [claim] = read(text, language).claims

    assert (claim.comparator, claim.count) == (comparator, count)
    assert since is None or claim.since == since
    assert claim.evidence == text


def test_who_counts_does_not_end():
    text = "Mindestens 30 Vereine wurden seit 2019 aufgelöst, zählte die Stiftung Helles Land."

    assert told_in(text, "de") == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La policía cerró la radio Eco, que une a 30 organizaciones."),
        ("fr", "Trente associations dénoncent la dissolution de la Ligue du Lac."),
        ("ru", "Двадцать организаций осудили закрытие газеты «Утро»."),
        ("de", "Der Bund vertritt 40 Vereine und kritisiert die Schließung des Senders."),
    ],
)
def test_who_is_counted_for_something_else_has_not_ended(language, text):
    assert read(text, language).claims == ()


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        (
            "fr",
            "Le journal Le Réveil du Lac ne paraîtra plus.",
            "Le Réveil du Lac",
            "publication_ceased",
        ),
        ("ru", "Каналы «Заря» пропали из эфира.", "Заря", "publication_ceased"),
        (
            "pt",
            "A Voz Serena, entidade que unia poetas, foi extinta pelos seus membros.",
            "Voz Serena",
            "disbanded",
        ),
        (
            "it",
            "L'associazione Radici ha gettato la spugna: chiude il 30 giugno.",
            "Radici",
            "disbanded",
        ),
        (
            "es",
            "El regulador notificó ayer a Radio Eco la cancelación de su licencia.",
            "Radio Eco",
            "deregistered",
        ),
        (
            "fr",
            "La junte a suspendu mardi pour six mois la Ligue du Lac.",
            "Ligue du Lac",
            "suspended",
        ),
    ],
)
def test_an_end_told_in_a_turn_of_phrase_is_read(language, text, name, kind):
    assert told_in(text, language) == {name: kind}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "La biblioteca della Fondazione Verri resterà chiusa per il restauro del tetto."),
        ("es", "El museo de la Fundación Arcos permanecerá cerrado por obras."),
        ("fr", "« Nous n'avons rien reçu », affirme le président, qui a vu dissoudre la ligue."),
    ],
)
def test_repairs_and_quoted_words_are_no_end(language, text):
    assert told_in(text, language) == {}


def test_those_named_among_the_closed_are_of_the_day_of_the_many_before_them():
    text = (
        "Çarşamba günü yayımlanan kararnameyle 30 dergi kapatıldı. "
        "Kapatılanlar arasında Liman Sesi gazetesi ile Radyo Yelken de bulunuyor."
    )
    events = read(text, "tr").events
    assert {event.organization for event in events} == {"Liman Sesi", "Radyo Yelken"}
    assert {str(event.announced) for event in events} == {"2024-03-13"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "A padaria Trigo Dourado, a mais antiga da vila, fecha as portas no sábado."),
        ("it", "La pasticceria Stella Alpina chiude i battenti dopo 80 anni."),
        ("es", "La librería Mar Abierto cierra sus puertas tras 40 años."),
        ("tr", "Deniz Pastanesi cumartesi günü kapanıyor."),
        ("pl", "Piekarnia Złoty Kłos zamyka się w sobotę."),
        ("ru", "Пекарня «Золотой колос» закрылась."),
    ],
)
def test_a_shop_that_shuts_is_no_organization_in_any_language(language, text):
    assert told_in(text, language) == {}


def test_who_ends_its_work_in_a_country_leaves_it():
    text = "Die Nordwind-Stiftung stellte am Freitag ihre Arbeit in der Türkei ein."
    assert told_in(text, "de") == {"Nordwind-Stiftung": "office_closed"}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "es",
            "El ministerio canceló la licencia de Radio Agua Viva. El mismo día anuló la de Manos "
            "por Ocotal, ligada a la oposición.",
            ["Radio Agua Viva", "Manos por Ocotal"],
        ),
        (
            "pt",
            "O tribunal cassou o registro da Liga da Serra. Horas depois cassou o da Fundação Mar.",
            ["Liga da Serra", "Fundação Mar"],
        ),
        (
            "it",
            "Il ministero ha revocato la licenza di Radio Lago. Poi ha revocato quella di Radio "
            "Monte.",
            ["Radio Lago", "Radio Monte"],
        ),
        (
            "fr",
            "Le ministère a retiré la licence de Radio Lac. Puis il a retiré celle de Radio Mont.",
            ["Radio Lac", "Radio Mont"],
        ),
    ],
)
def test_who_loses_what_another_lost_is_deregistered_as_well(language, text, names):
    assert told_in(text, language) == dict.fromkeys(names, "deregistered")


def test_short_names_in_brackets_do_not_end_a_list():
    told = told_in(
        "El tribunal disolvió el Centro de Estudios del Mar (CEM) y el Instituto de la Sierra.",
        "es",
    )
    assert list(told) == ["Centro de Estudios del Mar", "Instituto de la Sierra"]


def test_examples_of_the_bodies_counted_are_no_people():
    text = (
        "Le autorità hanno sospeso le attività di dieci ong, tra le quali Terre Basse e Aria Buona."
    )

    assert set(told_in(text, "it")) == {"Terre Basse", "Aria Buona"}


def test_an_end_told_between_two_names_ends_their_list():
    text = "O governo revogou a licença da Rádio Maré e mandou suspender a Rádio Brisa."

    assert told_in(text, "pt")["Rádio Maré"] == "deregistered"
    assert told_in(text, "pt").get("Rádio Brisa") != "deregistered"
