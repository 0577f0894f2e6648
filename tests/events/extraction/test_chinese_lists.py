"""Chinese sentences that tell of one what was told of others."""

from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in


def test_who_is_on_the_same_list_was_outlawed_too():
    text = (
        "檢察院宣布《北岸時報》為「不受歡迎組織」。"
        "該報三年前把編輯部遷往海外。自由群島電台今年2月也被列入同一名單。"
    )
    kinds = {event.organization: event.kind for event in events_in(text)}
    assert kinds["自由群島電台"] == Kind.BANNED
