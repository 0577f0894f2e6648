"""Chinese sentences that tell of one what was told of others."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in


def test_who_is_on_the_same_list_was_outlawed_too():
    text = (
        "檢察院宣布《北岸時報》為「不受歡迎組織」。"
        "該報三年前把編輯部遷往海外。自由群島電台今年2月也被列入同一名單。"
    )
    kinds = {event.organization: event.kind for event in events_in(text)}
    assert kinds["自由群島電台"] == Kind.BANNED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("當局暫停了三家援助機構的活動，海岸救援會和山徑難民委員會均在其列。", 2),
        ("校園公眾號大批被封，包括北城大學「紫荊」及南城大學「酷夏」。", 2),
        ("被永久關閉的媒體帳號計有「海象」、「人間觀察」、「好奇日報」。", 3),
        ("海岸作家聯盟去年被撤銷，海岸記者協會亦未能倖免。", 2),
    ],
)
def test_those_named_as_examples_of_many_end_too(text, names):
    assert len(events_in(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "兩年來三十個團體解散，當中有舟山聯線、護樹和平行動、白石同行及司機工會。",
            ["司機工會", "白石同行", "舟山聯線", "護樹和平行動"],
        ),
        ("另外三個青年組織青苗動力、同路青年、後山亦相繼解散。", ["同路青年", "後山", "青苗動力"]),
        (
            "政府昨日吊銷四家媒體的執照：Bayline、海岸之聲（CVO）、Red Harbor Media和晨光新聞。",
            ["Bayline", "Red Harbor Media", "晨光新聞", "海岸之聲"],
        ),
        (
            "今年倒下的團體，計有一月的「晨星」、三月的碧衣聯線，以及八月的《眾聲報》。",
            ["晨星", "眾聲報", "碧衣聯線"],
        ),
        ("此前被禁的還有海岸人民黨和「北岸聯線」。", ["北岸聯線", "海岸人民黨"]),
        ("內政部將新聞網站「海象」、「內灣」（The Cove）列為極端組織。", ["內灣", "海象"]),
    ],
)
def test_a_list_is_read_whole(text, names):
    assert sorted(event.organization for event in events_in(text)) == names


def test_names_of_any_shape_before_how_many_they_are_are_a_list():
    text = "島國政府昨日撤銷Skyla、Espace和FIM三家媒體的執照。"
    assert [event.organization for event in events_in(text)] == ["Skyla", "Espace", "FIM"]


def test_a_list_at_the_very_end_is_read():
    text = "三十個團體已經解散，包括丘山聯線、白石同行、海岸協會"
    assert len(events_in(text)) == 3
