"""Texts in further languages: likely closures, each with its sentence; in own sentences."""

from datetime import date

import pytest

from events.extraction.extract import READS, extract
from events.extraction.findings import ArticleText, Findings
from events.extraction.further_words import LANGUAGES, words_of
from events.extraction.triage import may_report_closure

from .articles import REGISTER

FRIDAY = date(2024, 3, 15)


def read(text: str, language: str, *, title: str = "", published: date | None = FRIDAY) -> Findings:
    return extract(ArticleText("https://example.org/", title, text, language, published), REGISTER)


TOLD = {
    "ru": [
        ("Верховный суд ликвидировал общество «Память и долг».", "Память и долг", "dissolved_by_order completed"),
        ("Прокуратура признала нежелательной деятельность фонда «Мост».", "Мост", "banned completed"),
        ("Минюст подал иск о ликвидации партии «Ясный день».", "Ясный день", "banned threatened"),
        ("Газета «Речной вестник» приостановила выход.", "Речной вестник", "suspended completed"),
        ("Правозащитный центр «Опора» объявил о самороспуске.", "Опора", "disbanded announced"),
        ("Роскомнадзор отозвал лицензию у телеканала «Волна».", "Волна", "deregistered completed"),
        ("Телеканал «Волна» прекращает вещание.", "Волна", "publication_ceased announced"),
        ("Партию «Правое дело» распустили по решению суда.", "Правое дело", "banned completed"),
    ],
    "uk": [
        ("Апеляційний суд заборонив партію «Рідний край».", "Рідний край", "banned completed"),
        ("Мін'юст подав позов про ліквідацію спілки «Світло».", "Світло", "dissolved_by_order threatened"),
        ("Газета «Міський голос» припинила вихід.", "Міський голос", "publication_ceased completed"),
        ("Телеканал «Обрій» позбавлено ліцензії.", "Обрій", "deregistered completed"),
        ("Профспілка «Праця» оголосила про саморозпуск.", "Праця", "disbanded announced"),
    ],
    "es": [
        ("El régimen ilegalizó a la Fundación Puente Claro.", "Fundación Puente Claro", "banned completed"),
        ("El Congreso aprobó la disolución del partido Fuerza del Sur.", "Fuerza del Sur", "banned ordered"),
        ("La asociación Puertas Abiertas se disolvió.", "Puertas Abiertas", "disbanded completed"),
        ("La Universidad del Lago perdió su personería jurídica.", "Universidad del Lago", "deregistered completed"),
        ("La fiscalía pidió al tribunal la disolución de la Asociación Raíz.", "Asociación Raíz", "dissolved_by_order threatened"),
        ("El diario La Voz del Puerto dejará de publicarse.", "La Voz del Puerto", "publication_ceased announced"),
        ("La ONG Alerta Verde suspendió sus operaciones.", "Alerta Verde", "suspended completed"),
    ],
    "fr": [
        ("Le gouvernement a dissous le groupuscule Les Lames du Nord.", "Les Lames du Nord", "dissolved_by_order completed"),
        ("La Ligue des droits civiques a été dissoute par la Cour suprême.", "Ligue des droits civiques", "dissolved_by_order completed"),
        ("L'association Racines s'est dissoute.", "Racines", "disbanded completed"),
        ("Le ministère a retiré l'agrément de l'association Porte Bleue.", "Porte Bleue", "deregistered completed"),
        ("La junte a suspendu les activités de l'ONG Voix Libre.", "Voix Libre", "suspended completed"),
        ("Le journal « L'Écho du Port » cessera de paraître.", "L'Écho du Port", "publication_ceased announced"),
        ("Le parti Force Claire a été interdit.", "Force Claire", "banned completed"),
    ],
    "it": [
        ("Il governo ha sciolto l'associazione Mani Unite.", "Mani Unite", "dissolved_by_order completed"),
        ("La fondazione Ponte Rosso è stata messa al bando.", "Ponte Rosso", "banned completed"),
        ("L'associazione Porta Blu si è sciolta.", "Porta Blu", "disbanded completed"),
        ("Le autorità hanno revocato la licenza a Radio Marea.", "Radio Marea", "deregistered completed"),
        ("Il settimanale \"Eco della Valle\" chiude i battenti.", "Eco della Valle", "publication_ceased announced"),
    ],
    "pt": [
        ("O Supremo Tribunal ordenou a dissolução do partido Força do Povo.", "Força do Povo", "banned ordered"),
        ("A Fundação Caminhos foi extinta por decreto.", "Fundação Caminhos", "dissolved_by_order completed"),
        ("A associação Porta Azul dissolveu-se.", "Porta Azul", "disbanded completed"),
        ("O governo cancelou o registo da Associação Mãos Abertas.", "Associação Mãos Abertas", "deregistered completed"),
        ("O jornal \"A Voz da Serra\" deixou de circular.", "A Voz da Serra", "publication_ceased completed"),
    ],
    "de": [
        ("Das Innenministerium hat den Verein »Graue Wacht« verboten.", "Graue Wacht", "banned completed"),
        ("Innenministerium verbietet Verein „Eiserne Faust“.", "Eiserne Faust", "banned completed"),
        ("Das Gericht ordnete die Auflösung der Organisation „Licht“ an.", "Licht", "dissolved_by_order ordered"),
        ("Der Sender „Welle Ost“ verlor seine Lizenz.", "Welle Ost", "deregistered completed"),
        ("Die Zeitung „Hafenbote“ stellte ihr Erscheinen ein.", "Hafenbote", "publication_ceased completed"),
        ("Die Gewerkschaft „Freie Arbeit“ löst sich auf.", "Freie Arbeit", "disbanded announced"),
    ],
    "tr": [
        ("Mahkeme, Açık Ufuk Derneği'nin kapatılmasına karar verdi.", "Açık Ufuk Derneği", "banned ordered"),
        ("Özgür Kadınlar Derneği KHK ile kapatıldı.", "Özgür Kadınlar Derneği", "banned completed"),
        ("\"Liman Postası\" gazetesi yayın hayatına son verdi.", "Liman Postası", "publication_ceased completed"),
        ("Yeni Yol Partisi kendini feshetti.", "Yeni Yol Partisi", "disbanded completed"),
        ("RTÜK, Dalga Radyosu'nun lisansını iptal etti.", "Dalga Radyosu", "deregistered completed"),
    ],
}  # fmt: skip

QUIET = {
    "ru": """
        Суд отказался ликвидировать движение «За правду».
        Партия «Ясный день» опровергла сообщения о роспуске.
        Депутаты призвали запретить организацию «Свободный ветер».
        Власти могут запретить партию «Завтра».
        Магазин «Книжный мир» закрылся после двадцати лет работы.
        Футбольный клуб «Маяк» прекратил существование.
        Из-за снегопада закрыта трасса «Север».
        Уголовное дело против фонда «Помощь» закрыто.
        Верховный суд отменил решение о ликвидации общества «Долг»?""",
    "uk": """
        Партія «Нова дія» спростувала чутки про розпуск.
        Влада може заборонити партію «Завтра».
        Матч перенесено, стадіон «Колос» закрито.
        Справу проти фонду «Тепло» закрили.""",
    "es": """
        El sindicato Trabajo Libre negó que vaya a disolverse.
        La Fundación Semilla teme que el gobierno cancele su personería.
        Diputados pidieron ilegalizar al partido Tierra Alta.
        El restaurante "La Casona" cerró sus puertas.
        La policía cerró la calle frente a la sede de la ONG Faro.
        La fiscalía cerró la investigación contra la Fundación Alba.""",
    "fr": """
        Le syndicat Travail Libre dément vouloir se dissoudre.
        Le ministre a demandé la dissolution du collectif Demain.
        La radio Onde Claire n'a pas été fermée.
        Le tribunal a annulé la dissolution de l'association Arche.
        Le restaurant « Chez Paul » ferme ses portes.
        L'Assemblée nationale a été dissoute par le président.""",
    "it": """
        Il sindacato Lavoro Libero ha smentito di volersi sciogliere.
        Il ministro ha chiesto lo scioglimento di Forza Nera.
        Il tribunale ha sospeso lo scioglimento dell'associazione Arca.
        Lo stadio è stato chiuso e la partita sospesa.""",
    "pt": """
        O sindicato Luta Livre negou que vá dissolver-se.
        O deputado pediu a extinção da Fundação Palmeira.
        O restaurante "Boa Mesa" fechou as portas.
        A Justiça suspendeu a decisão que fechou a Rádio Livre.""",
    "de": """
        Die Partei „Klare Kraft“ wird nicht verboten.
        Politiker fordern, den Verein „Neue Ordnung“ zu verbieten.
        Das Gericht hob das Verbot des Magazins „Signal“ auf.
        Die Polizei löste eine Versammlung der Gruppe „Stunde“ auf.
        Das Stadion wurde geschlossen und das Spiel abgesagt.""",
    "tr": """
        Emek Sendikası kapatıldığı iddialarını yalanladı.
        Umut Derneği kapatılmadı.
        Milletvekilleri Güneş Partisi'nin kapatılmasını istedi.
        Köşedeki restoran kapandı.""",
}

OFFICES = [
    ("ru", "Фонд «Книга» закрывает офис в Москве с 1 апреля.", "Книга", "офис в Москве", "2024-04-01"),
    ("uk", "Фонд «Поле» закриває офіс у Мінську з 1 квітня.", "Поле", "офіс у Мінську", "2024-04-01"),
    ("es", "La ONG Luz cerrará su oficina en Managua el 30 de abril.", "Luz", "oficina en Managua", "2024-04-30"),
    ("fr", "L'ONG Lumière fermera son bureau à Bamako dès le 3 mai.", "Lumière", "bureau à Bamako", "2024-05-03"),
    ("it", "L'ong Luce chiuderà l'ufficio di Tunisi il 3 maggio.", "Luce", "ufficio di Tunisi", "2024-05-03"),
    ("pt", "A ONG Terra fechará o escritório em Maputo no fim do mês.", "Terra", "escritório em Maputo", "2024-03-31"),
    ("de", "Die Stiftung „Feld“ schließt ihr Büro in Ankara zum 1. April.", "Feld", "Büro in Ankara", "2024-04-01"),
    ("tr", "Işık Derneği, Ankara ofisini 31 Ekim'de kapatacağını açıkladı.", "Işık Derneği", "Ankara ofisini", "2024-10-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "name", "told"),
    [(language, *row) for language, rows in TOLD.items() for row in rows],
)
def test_a_closure_is_read_as_what_it_is(language, text, name, told):
    [event] = read(text, language).events

    assert event.organization == name
    assert f"{event.kind} {event.status}" == told


@pytest.mark.parametrize(
    ("language", "text"),
    [(each, line.strip()) for each, lines in QUIET.items() for line in lines.strip().splitlines()],
)
def test_denials_demands_businesses_weather_and_sports_are_no_closures(language, text):
    assert read(text, language).events == ()


@pytest.mark.parametrize(("language", "text", "name", "unit", "effective"), OFFICES)
def test_an_office_is_named_with_the_day_that_it_closes(language, text, name, unit, effective):
    [event] = read(text, language).events

    assert (event.kind, event.organization, event.unit) == ("office_closed", name, unit)
    assert event.effective == effective


@pytest.mark.parametrize("language", TOLD)
def test_what_is_found_is_only_likely_and_quotes_its_sentence(language):
    texts = [text for text, _name, _told in TOLD[language]]
    article = ArticleText("https://example.org/", "", " ".join(texts), language, FRIDAY)

    events = extract(article, REGISTER).events

    assert events
    for event in events:
        assert 0.3 < event.score < 0.9
        assert event.evidence in texts
        assert article.passage(event.spans["evidence"]) == event.evidence
        assert event.organization in article.passage(event.spans["organization"])


@pytest.mark.parametrize(
    ("language", "text"), [(language, row[0]) for language, rows in TOLD.items() for row in rows]
)
def test_triage_lets_closures_pass(language, text):
    assert may_report_closure("", text, language)
    assert may_report_closure(text, "", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "На праздник воздушных змеев пришли четыре тысячи человек, было весело и ветрено."),
        ("es", "Más de cuatro mil personas fueron a ver las cometas, y el viento ayudó."),
        ("fr", "Plus de quatre mille personnes sont venues voir les cerfs-volants dans le parc."),
        ("de", "Mehr als viertausend Menschen kamen, um die Drachen auf der Wiese zu sehen."),
        ("tr", "Dört binden fazla kişi uçurtmaları görmek için çayıra geldi ve çok eğlendi."),
    ],
)
def test_triage_puts_other_news_aside(language, text):
    assert not may_report_closure(text, text, language)


def test_several_named_together_are_each_proposed():
    text = "Власти лишили регистрации сто НКО, среди которых фонд «Детство» и ассоциация «Маки»."

    assert [event.organization for event in read(text, "ru").events] == ["Детство", "Маки"]


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
    assert set(TOLD) <= LANGUAGES <= READS
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
