"""Names where no capitals show them: Japanese, Korean and Arabic, in own sentences."""

import pytest

from .test_further import read


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ja", "政府は人権団体アジア人権フォーラムを解散させた。", "アジア人権フォーラム"),
        ("ja", "独立系紙サンプリア・タイムズは廃刊した。", "サンプリア・タイムズ"),
        ("ja", "文芸誌『川の声』は6月号で終刊する。", "川の声"),
        ("ja", "港湾労働者連盟（港労連）は解散した。", "港湾労働者連盟"),
        (
            "ko",
            "정부는 '강의소리'라는 시민단체를 해산했다. 항만노동자연맹은 해산했다.",
            "항만노동자연맹",
        ),
        ("ko", "문예지 '바람길'이 종간한다.", "바람길"),
        ("ar", "أعلن مركز سمير قاسم للقانون إغلاق أبوابه نهائيا.", "مركز سمير قاسم للقانون"),
        ("ar", "سحبت الحكومة رخصة صحيفة الميناء التونسية.", "الميناء"),
        ("ar", "حلت المحكمة جمعية المنارة الثقافية اليوم.", "جمعية المنارة الثقافية"),
        ("ar", "حلت الحكومة حزب الفجر الديمقراطي العام الماضي.", "حزب الفجر الديمقراطي"),
    ],
)
def test_a_name_reaches_as_far_as_marks_or_nouns_show(language, text, name):
    assert name in [event.organization for event in read(text, language).events]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "政府は独立系の人権団体を解散させ、地元紙は廃刊した。"),
        ("ja", "市民団体「虹」は、当局から解散を命じられていないと説明した。"),
        ("ja", "代表は「協会は解散した。」と述べた。"),
        ("ko", "정부는 인권단체를 해산했고 지역신문은 폐간했다."),
        ("ar", "حلت السلطات منظمة حقوقية وأغلقت السلطات قناة إخبارية."),
    ],
)
def test_a_noun_for_any_such_body_is_no_name(language, text):
    assert read(text, language).events == ()


def test_the_same_body_is_the_one_in_marks_not_what_says_what_it_is():
    text = "検察は国際放送「自由の声放送」を捜査した。同放送はモスクワ支局を閉鎖した。"

    [event] = read(text, "ja").events

    assert (event.organization, event.unit) == ("自由の声放送", "モスクワ支局")


def test_what_is_not_shown_to_be_an_organization_is_no_name():
    assert read("連載小説「川の声」が終刊号で完結し、雑誌は廃刊した。", "ja").events == ()
    assert read("식당 '강의소리'가 문을 닫았다.", "ko").events == ()


def test_letters_and_figures_of_east_asian_width_are_read_as_plain_ones():
    [event] = read("国民民主連盟（ＮＬＤ）は３月１０日に解散した。", "ja").events

    assert (event.organization, event.effective) == ("国民民主連盟", "2024-03-10")


@pytest.mark.parametrize(
    "text",
    [
        'قالت صحيفة "الميناء" إن الحكومة أغلقت 20 مدرسة.',
        "حكم القضاء ببطلان قرار حل نقابة الصيادلة.",
        "أغلقت نقابة الصيادلة باب الترشح.",
    ],
)
def test_who_tells_acts_or_wins_in_an_arabic_sentence_does_not_end(text):
    assert read(text, "ar").events == ()


def test_an_arabic_body_is_meant_by_the_suffix_of_the_word_for_its_end():
    [event] = read("أعلنت نقابة المعلمين أن المحكمة قررت حلها.", "ar").events

    assert (event.organization, event.status) == ("نقابة المعلمين", "ordered")
