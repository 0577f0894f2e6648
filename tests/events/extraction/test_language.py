import pytest

from events.extraction.language import language_of

ENGLISH = "The group said that it will close its office at the end of the month."
FRENCH = "Le groupe a déclaré qu'il fermera ses bureaux dans la ville à la fin du mois."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        ("該會宣布將於本月底解散，並停止一切運作。", "zh-Hant"),
        ("该会宣布将于本月底解散，并停止一切运作。", "zh-Hans"),
        ("Организация сообщила о закрытии офиса.", "ru"),
        ("Організація повідомила, що її офіс закрито.", "uk"),
        ("この団体は月末に事務所を閉鎖すると発表した。", "ja"),
        ("労働組合連合会は臨時総会で解散動議を可決した。", "ja"),
        ("องค์กรประกาศปิดสำนักงานสิ้นเดือนนี้", "th"),
        ("أعلنت المنظمة إغلاق مكتبها", "ar"),
    ],
)
def test_the_language_is_told_by_script_and_frequent_words(text, language):
    assert language_of(text) == language


def test_what_the_words_show_goes_before_what_the_page_declares():
    assert language_of(FRENCH, "en-US") == "fr"
    assert language_of("该会宣布将于本月底解散。", "zh-TW") == "zh-Hans"


def test_a_declared_language_decides_where_the_words_show_nothing():
    assert language_of("Nokia Oyj", "fi") == "fi"
    assert language_of("1234", "zh_HK") == "zh-Hant"


def test_a_plain_headline_is_taken_for_english():
    assert language_of("Lantern Watch closes Samplia office") == "en"


def test_no_letters_are_no_language():
    assert language_of("2021 — 35 %") == "und"
    assert language_of("", "???") == "und"


def test_a_name_in_letters_of_a_neighbor_does_not_change_the_language():
    text = "Казахстанский суд запретил деятельность движения «Көше партиясы», признав его опасным."
    assert language_of(text) == "ru"


def test_letters_that_ukrainian_lacks_show_belarusian():
    assert language_of("Мінская газета спыняе выхад папяровай версіі, піша рэдакцыя.") == "be"


def test_where_the_words_nearly_show_what_is_declared_it_is_believed():
    assert language_of("O jornal suspendeu a publicação por falta de fundos.", "pt") == "pt"


def test_a_list_of_foreign_names_leaves_a_text_english():
    text = "Two schools were closed. They are: Şifa, Süleyman Şah, Melikşah, Başarı and İpek Işığı."

    assert language_of(text, "en") == "en"


def test_a_text_with_few_letters_of_ukrainian_and_none_of_russian_is_ukrainian():
    text = "Власник Lantern Post у листопаді зупинив видання газети, пише Lantern Watch Weekly."
    assert language_of(text) == "uk"


def test_malay_is_read_with_indonesian():
    assert language_of("Lantern Post tutup", "ms") == "id"


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("Съдът в Бургас закри сдружение „Бряг“.", None, "bg"),
        ("Фондация „Мост“ затваря офиса си.", "bg", "bg"),
        ("Объявлен подъём: фонд «Мост» закрывает офис.", "bg", "ru"),
        ("Tjednik koji je izlazio od rata prestao je izlaziti, a nije se oprostio.", None, "hr"),
        ("Obala prestaje da izlazi", "sr-Latn", "hr"),
        ("Суд у Београду забранио је удружење „Обала“, јавља дописница.", None, "sr"),
        ("Судот во Битола ја забрани партијата „Брег“.", None, "mk"),
        ("Здружението „Ехо“ се самораспушти.", "mk", "mk"),
        (
            "Nadácia, ktorá pomáhala ľuďom, podľa súdu nie je v registri a už neexistuje.",
            None,
            "sk",
        ),
        (
            "Društvo ni bilo v registru in po letih ne deluje več, so sporočili ter dodali.",
            None,
            "sl",
        ),
        ("Το δικαστήριο διέλυσε την οργάνωση.", None, "el"),
        ("Məhkəmə bu təşkilatı ləğv edib və onun işini dayandırıb.", None, "az"),
    ],
)
def test_bulgarian_croatian_and_serbian_in_latin_letters_are_told_apart(text, declared, language):
    assert language_of(text, declared) == language
