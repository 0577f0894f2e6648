"""`manage.py evaluate FILE`: figures and errors of extraction on labelled texts."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.events.evaluation.texts import label, line, written


def evaluate(file, **options) -> str:
    output = StringIO()
    call_command("evaluate", str(file), stdout=output, **options)
    return output.getvalue()


def refused(file) -> str:
    output = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("evaluate", str(file), stdout=output)
    assert not output.getvalue()
    return str(error.value)


def test_figures_and_errors_are_told_in_words(tmp_path):
    missed = label(organization="Hill League", evidence="Its choir sang.")

    said = evaluate(written(tmp_path, line(label(), missed)))

    assert "(1 right of 1 said and 2 real)" in said
    assert "Missed: 1\n  by category: news 1\n  by kind: disbanded 1" in said
    assert "  x1  expected Hill League: disbanded\n      “Its choir sang.”" in said


def test_as_json_it_is_one_object(tmp_path):
    told = json.loads(evaluate(written(tmp_path, line(label())), json=True))

    assert told["strict"]["f1"] == 1.0
    assert "missed" not in told["errors"]


def test_a_file_that_is_not_there_is_told(tmp_path):
    file = tmp_path / "none.jsonl"

    assert refused(file) == f"{file} cannot be read: No such file or directory."


def test_a_bad_line_is_told_and_nothing_is_evaluated(tmp_path):
    file = written(tmp_path, line(label()), "{")

    assert refused(file).startswith(f"{file}, line 2: not JSON")


def test_a_bad_date_is_told_with_its_line(tmp_path):
    file = written(tmp_path, line(label()), line(id="x2", published="last Sunday"))

    assert refused(file).startswith(f"{file}, line 2: “published” is 'last Sunday'.")
