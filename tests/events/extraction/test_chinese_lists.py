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
