import pytest

from events.extraction.triage import may_report_closure


@pytest.mark.parametrize(
    "text",
    [
        "The union voted to disband.",
        "The ministry revoked the registration of three charities.",
        "The Gazette printed its last issue.",
        "該會宣布停運。",
        "法院下令解散该组织。",
    ],
)
def test_words_of_closing_let_an_article_pass(text):
    assert may_report_closure("", text)
    assert may_report_closure(text, "")


@pytest.mark.parametrize(
    "text", ["More than four thousand people came to the kite fair.", "風箏節吸引四千人參加。"]
)
def test_other_news_is_not_read(text):
    assert not may_report_closure(text, text)
