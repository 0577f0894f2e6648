"""Whose end it is, by particles: Japanese and Korean, in own sentences."""

import pytest

from .test_further import read


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ja", "当局は財団「泉」と新聞「時の声」の登録を取り消した。", ["新聞「時の声", "泉"]),
        (
            "ja",
            "政府は港湾労働者連盟、北部教員協会など3団体の活動を禁止した。",
            ["北部教員協会", "港湾労働者連盟"],
        ),
        ("ko", "당국은 재단 '샘물'과 '시대의소리'의 등록을 취소했다.", ["시대의소리", "샘물"]),
    ],
)
def test_those_in_a_row_share_the_particle_of_the_last(language, text, names):
    found = [event.organization for event in read(text, language).events]

    assert sorted(found) == sorted(name.split("「")[-1] for name in names)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "国内最大の教員組合、北部教育者協会は10日、解散すると発表した。"),
        ("ko", "국내 최대 교원노조인 북부교육자협회는 10일 해산한다고 발표했다."),
    ],
)
def test_what_only_says_what_it_is_is_no_second_organization(language, text):
    [event] = read(text, language).events

    assert event.organization in {"北部教育者協会", "북부교육자협회"}
    assert (event.announced, event.effective) == ("2024-03-10", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "昨年廃刊した夕刊紙「港の朝」の元記者が本を書いた。"),
        ("ko", "지난해 폐간한 '항구의아침신문'의 전 기자가 책을 썼다."),
    ],
)
def test_words_for_an_end_may_describe_who_is_named_behind_them(language, text):
    [event] = read(text, language).events

    assert (event.kind, event.status) == ("publication_ceased", "completed")
    assert event.effective == "2023"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "港新聞は、政府が市民団体を解散させたと報じた。"),
        ("ja", "港新聞は、中央銀行が支店を閉鎖したと報じた。"),
        ("ko", "항구신문은 정부가 시민단체를 해산했다고 보도했다."),
    ],
)
def test_who_tells_of_it_is_not_who_ends(language, text):
    assert read(text, language).events == ()


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("ja", "ネットメディア「潮」は運営を停止し、全員を解雇すると発表した。", "announced"),
        ("ja", "ネットメディア「潮」は運営を停止し、全員を解雇した。", "completed"),
        ("ko", "온라인 매체 '바다'는 운영을 중단하고 전원을 해고한다고 밝혔다.", "announced"),
        ("ko", "온라인 매체 '바다'는 운영을 중단하고 전원을 해고했다.", "completed"),
    ],
)
def test_the_last_verb_of_a_chain_tells_the_tense(language, text, status):
    [event] = read(text, language).events

    assert event.status == status


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ja", "政府は5団体をテロ団体に指定した。対象には「海の友協会」が含まれる。", "海の友協会"),
        (
            "ko",
            "정부는 5개 단체를 테러 단체로 지정했다. 명단에는 '바다친구협회'가 포함됐다.",
            "바다친구협회",
        ),
    ],
)
def test_who_is_on_the_list_ends_as_the_list_does(language, text, name):
    [event] = read(text, language).events

    assert (event.organization, event.kind, event.status) == (name, "banned", "completed")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "環境団体「川の声」は16日、当局の圧力を理由に運営を終えることを決めた。"),
        ("ko", "환경단체 '강의소리'는 당국의 압력을 이유로 운영을 종료하기로 했다고 16일 밝혔다."),
    ],
)
def test_an_authority_that_is_only_the_cause_does_not_decide(language, text):
    [event] = read(text, language).events

    assert (event.kind, event.status) == ("disbanded", "announced")
    assert (event.announced, event.effective) == ("2024-02-16", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "北部医師会連合は執行部の解散を決めた。"),
        ("ko", "북부의사협회는 집행부 해산을 결의했다."),
    ],
)
def test_what_only_part_of_a_body_undergoes_is_no_end_of_it(language, text):
    assert read(text, language).events == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "NPO「子の森」は9日、5月末で解散すると発表した。"),
        ("ko", "비영리단체 '아이숲'은 5월 말 해산하기로 했다고 9일 밝혔다."),
    ],
)
def test_the_end_of_a_month_is_when_it_ends_and_a_day_alone_when_that_was_said(language, text):
    [event] = read(text, language).events

    assert (event.announced, event.effective) == ("2024-03-09", "2024-05-31")
