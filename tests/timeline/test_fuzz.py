"""Any text at any parameter of any reading address is answered with sense, never with a fault."""

from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from events.models import Attribution
from tests.factories import ClaimFactory, ClosureFactory, LawFactory
from timeline.query.filters import TimelineForm

from .test_withholding import _parameters as parameters
from .test_withholding import routes

ANSWERS = {200, 302, 304, 400, 404}
NAMES = [*TimelineForm.base_fields, "page", "unknown", ""]

# What is nearly right goes deeper than noise: other scripts' digits, ends of the calendar, quotes.
NEARLY = [
    "2021", "2021-10-31", "0000", "0001", "9999-12-31", "9999-12", "10000", "2021-02-30",
    "２０２１", "٢٠٢١", "2021年10月", "-1", "1e9", "NaN", "HK", "hk", "newest", "possible",
    "union", "職工會", "職", "𠮷野", "law-0", "1_a", "66_harbor union",
    "'", "''", "\\", "%", "a' | 'b", "!:*&", "x:*", "\u202e", "\ud800", "\0",
    "2021-10-31_2021-10-31_66", "9999-12-31_9999-12-31_999999999999999999",
    "0001-01-01_0001-01-01_0", "2021-10-31_2021-10-31_٦",
    "a" * 10_000, "職" * 10_000, "' " * 5_000,
]  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(NEARLY),
    st.text(st.characters(exclude_categories=())),
    st.binary(max_size=40),
    st.tuples(st.sampled_from(NEARLY), st.sampled_from(NEARLY)).map("".join),
)
QUESTIONS = st.lists(st.tuples(st.sampled_from(NAMES), TEXTS), max_size=6)


def question(asked: list[tuple[str, str | bytes]]) -> str:
    """Sent as a hostile client may send it: not always as UTF-8."""
    return "&".join(f"{name}={_sent(text)}" for name, text in asked)


def _sent(text: str | bytes) -> str:
    octets = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return quote_from_bytes(octets)


def addresses() -> list[str]:
    return [f"/{route}" for route in routes() if not parameters(route)]


class TestAnyQuestion(TestCase):
    """A class, since hypothesis keeps each example in a transaction of its own by it."""

    @classmethod
    def setUpTestData(cls):
        closure = ClosureFactory()
        law = LawFactory(slug="law-0")
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
        ClaimFactory()

    @given(asked=QUESTIONS, path=st.sampled_from(addresses()))
    @settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
    def test_is_answered_with_sense(self, asked, path):
        address = f"{path}?{question(asked)}"

        assert Client(raise_request_exception=False).get(address).status_code in ANSWERS

    @given(text=TEXTS, path=st.sampled_from([route for route in routes() if "<" in route]))
    @settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
    def test_at_any_address_is_answered_with_sense(self, text, path):
        address = f"/{path.split('<')[0]}{_sent(text)[:8000]}/"

        assert Client(raise_request_exception=False).get(address).status_code in ANSWERS | {301}


@pytest.mark.django_db
@pytest.mark.parametrize("path", addresses())
def test_every_parameter_stands_what_is_nearly_right(client, path):
    """All at once, and by itself what would be looked up if it were right."""
    for text in NEARLY:
        for names in (TimelineForm.base_fields, ["q"], ["law"], ["after"]):
            asked = f"{path}?{question([(name, text) for name in names])}"
            assert client.get(asked).status_code in ANSWERS, asked[:200]
