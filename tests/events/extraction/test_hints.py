"""Bodies that a text leaves unnamed are hints for editors."""

import subprocess
import sys

import pytest

from events.extraction.findings import ArticleText
from events.extraction.hints import LONGEST_READ, MOST, Hint, hints_in


def article(text: str) -> ArticleText:
    return ArticleText("https://example.org/", "", text)


def hints(text: str, *named: str) -> list[tuple[str, str]]:
    """The words for each body, and what is said of it."""
    read = article(text)
    return [(read.passage(each.body), str(each.kind)) for each in hints_in(read, named)]


@pytest.mark.parametrize(
    ("text", "body", "kind"),
    [
        ("The city's largest nurses' union will disband in May, its chair said.",
         "The city's largest nurses' union", "disbanded"),
        ("On Friday a small rights group in the valley was dissolved by a court.",
         "a small rights group", "disbanded"),
        ("One of the oldest newspapers of the coast ceased publication after a raid.",
         "One of the oldest newspapers", "publication_ceased"),
        ("The ministry banned a student group that had called the strike.",
         "a student group", "banned"),
        ("上月，全市最大的護士團體宣布解散。", "全市最大的護士團體", "disbanded"),
        ("另一家網上媒體昨日停運。", "另一家網上媒體", "suspended"),
    ],
)  # fmt: skip
def test_an_unnamed_body_that_ends_is_a_hint(text, body, kind):
    assert hints(text) == [(body, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbor Nurses' Union will disband in May, its chair said.",
        "The Harbor Nurses' Union met on Friday. The union will disband in May.",
        "The city's largest nurses' union will not disband, its chair said.",
        "The city's largest nurses' union may have to disband, its chair fears.",
        "Dozens of unions have disbanded since then.",
        "The city's largest nurses' union closed a deal with the hospitals.",
        "海港護士工會宣布解散。",
        "全市最大的護士團體否認解散。",
        "Der größte Verein der Stadt wird aufgelöst, und die Bücher sind für die Stadt.",
        "",
    ],
)
def test_what_is_named_denied_or_no_ending_is_none(text):
    assert hints(text) == []


def test_one_that_was_found_under_its_name_is_none():
    text = "The island's oldest club will disband. Its members met in the Lantern House Circle."

    assert hints(text, "Lantern House Circle") == []


def test_a_hint_knows_its_passage():
    text = "It rained. The city's largest nurses' union will disband in May. Nobody wept."
    read = article(text)

    [hint] = hints_in(read)

    assert isinstance(hint, Hint)
    assert read.passage(hint.passage) == "The city's largest nurses' union will disband in May."
    assert read.passage(hint.told) == "disband"


def test_they_are_few_and_of_the_beginning():
    found = hints_in(article("A small rights group in the valley will disband. " * 2000))

    assert len(found) == MOST
    assert all(each.passage.end <= LONGEST_READ for each in found)


def test_hints_are_found_without_the_model_which_takes_seconds_to_load():
    asked = (
        "import sys; from events.extraction.findings import ArticleText; "
        "from events.extraction.hints import hints_in; "
        "text = 'Activists said the rights group Zyx Qwv and a small rights group were banned.'; "
        "list(hints_in(ArticleText('', '', text))); print('spacy' in sys.modules)"
    )

    said = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)

    assert said.stdout.strip() == "False"
