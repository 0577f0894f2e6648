from datetime import date

import pytest

from events.extraction.further_dates import days_in

FRIDAY = date(2024, 3, 15)


def told(text: str, language: str, published: date | None = FRIDAY) -> list[str | None]:
    return [day.edtf(published, "past", language) for day in days_in(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("ru", "31 октября 2021 года", "2021-10-31"),
        ("ru", "в четверг", "2024-03-14"),
        ("ru", "в марте 2022 года", "2022-03"),
        ("ru", "03.04.2022", "2022-04-03"),
        ("ru", "до 1 сентября 2021 года", "../2021-09-01"),
        ("uk", "20 червня", "2023-06-20"),
        ("uk", "минулого тижня", "2024-03-04/2024-03-10"),
        ("es", "el 31 de octubre de 2021", "2021-10-31"),
        ("es", "el miércoles", "2024-03-13"),
        ("fr", "le 1er mars", "2024-03-01"),
        ("fr", "hier", "2024-03-14"),
        ("it", "il 3 marzo 2021", "2021-03-03"),
        ("it", "nel 2020", "2020"),
        ("pt", "em 31 de outubro de 2021", "2021-10-31"),
        ("pt", "na quarta-feira", "2024-03-13"),
        ("de", "am 31. oktober 2021", "2021-10-31"),
        ("de", "zum jahresende", "2024-12"),
        ("tr", "31 ekim 2021", "2021-10-31"),
        ("tr", "geçen ay", "2024-02"),
        ("hu", "2016 októberében", "2016-10"),
        ("hu", "2021. február 14-én", "2021-02-14"),
        ("id", "pada akhir 2021", "2021-12"),
        ("vi", "vào ngày 14/3", "2024-03-14"),
        ("hr", "2019. godine", "2019"),
        ("lt", "birželio 1 d.", "2023-06-01"),
        ("el", "στις 30 απριλίου", "2023-04-30"),
        ("ja", "来年3月末", "2025-03-31"),
        ("ja", "昨年11月5日", "2023-11-05"),
        ("ko", "내년 3월 말", "2025-03-31"),
        ("ja", "10日", "2024-03-10"),
        ("ja", "2021年10月31日", "2021-10-31"),
        ("ja", "来月末", "2024-04-30"),
        ("ja", "4月1日までに", "../2023-04-01"),
        ("ja", "2021年末", "2021-12"),
        ("ko", "14일", "2024-03-14"),
        ("ko", "2021년 10월 31일", "2021-10-31"),
        ("ko", "다음 달 말", "2024-04-30"),
        ("ko", "지난달", "2024-02"),
        ("ar", "في 3 مايو/أيار 2021", "2021-05-03"),
        ("ar", "الشهر الماضي", "2024-02"),
        ("ar", "الخميس", "2024-03-14"),
        ("pt", "com efeitos a partir de quarta-feira", "2024-03-20"),
    ],
)
def test_a_day_in_words_becomes_a_date(language, text, edtf):
    assert told(text, language) == [edtf]


def test_without_a_day_of_publication_only_whole_dates_are_told():
    assert told("в четверг, 3 марта", "ru", published=None) == [None]
    assert told("3 марта 2021 года", "ru", published=None) == ["2021-03-03"]


def test_a_day_that_does_not_exist_is_none():
    assert told("31 февраля 2021 года", "ru") == [None]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "am samstag, 16. märz", "2024-03-16"),
        ("es", "el lunes 11 de marzo", "2024-03-11"),
        ("tr", "12 mart salı", "2024-03-12"),
    ],
)
def test_the_weekday_of_a_date_is_none_of_its_own(language, text, edtf):
    day, *_others = days_in(text, language)

    assert day.edtf(FRIDAY, "future" if edtf > FRIDAY.isoformat() else "past", language) == edtf


def test_a_day_without_a_year_is_not_one_almost_a_year_ahead():
    [day] = days_in("am 12. märz", "de")

    assert day.edtf(FRIDAY, "future", "de") == "2024-03-12"
