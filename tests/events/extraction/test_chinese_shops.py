import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("獨立書店「晨讀」月底結業，店主說多次收到匿名投訴。", "晨讀"),
        ("山徑書室昨日最後一天營業，店主指政治環境令人窒息。", "山徑書室"),
        ("獨立書店「晨讀」宣布5月20日是營業的最後一天，因受某些壓力。", "晨讀"),
    ],
)
def test_a_bookshop_that_is_pressed_counts(text, name):
    assert [(e.organization, e.kind) for e in events_in(text)] == [(name, Kind.DISBANDED)]


def test_a_bookshop_that_closes_for_its_rent_does_not():
    assert events_in("獨立書店「晨讀」月底結業，店主說租金太貴。") == []
