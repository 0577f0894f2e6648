import pytest

from events.evaluation.labels import BadFile, labelled

from .texts import label, line, written


def refused(file) -> str:
    with pytest.raises(BadFile) as error:
        labelled(file)
    return str(error.value)


def test_a_file_is_read_with_its_labels_and_lines(tmp_path):
    file = written(tmp_path, line(label(also_kind=["suspended"], optional=True)), "", line(id="x2"))

    first, second = labelled(file)

    assert (first.number, second.number) == (1, 3)
    assert first.events[0].kinds == ("disbanded", "suspended")
    assert first.events[0].is_optional
    assert not second.is_relevant


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("{", "not JSON in UTF-8"),
        ("[1]", "JSON but no object"),
        ("\x00", "not JSON in UTF-8"),
        ("[" * 100_000, "not JSON in UTF-8"),
        ({"id": "x2"}, "“title” is missing."),
        (line(id=7), "“id” is 7: it should be a text."),
        (line(id="x2", relevant="no"), "“relevant” is 'no': it should be true or false."),
        (line(id="x2", events={}), "“events” is {}: it should be a list."),
        (line(id="x2", events=["Harbor Union"]), "it should be a list of objects."),
        (line(label(kind="vanished"), id="x2"), "the kind of 'Harbor Union' is 'vanished': one of"),
        (line(label(laws="the act"), id="x2"), "“laws” is 'the act': it should be a list."),
        (line(label(laws=[7]), id="x2"), "it should be a list of texts."),
        (line(label(effective=2021), id="x2"), "“effective” is 2021: it should be a text."),
        (line(id="x2", claims=[{"comparator": "about", "count": "3"}]), "it should be a whole"),
        (line(), "the id 'x1' stands in line 1 already."),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path, second, told):
    file = written(tmp_path, line(), second)

    said = refused(file)

    assert said.startswith(f"{file}, line 2: ")
    assert told in said


def test_an_empty_file_is_refused(tmp_path):
    file = written(tmp_path, "", "  ")

    assert refused(file) == f"{file} has no labelled text: write one JSON object a line."


def test_other_encodings_are_refused(tmp_path):
    file = tmp_path / "labelled.jsonl"
    file.write_bytes(b'{"id": "caf\xe9"}\n')

    assert refused(file).startswith(f"{file}, line 1: not JSON in UTF-8")
