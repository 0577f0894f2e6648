import io
import json
import os
import sys
from subprocess import run
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from events.extraction.extract import extract

LINE: dict[str, Any] = {
    "id": "x1",
    "url": "https://example.org/",
    "title": "",
    "published": "2021-10-25T22:00:00+08:00",
    "language": None,
    "text": "Civic Party members voted on Sunday to disband.",
}


def propose(*lines, **options):
    """What the command writes for lines on standard input, and its exit status."""
    output = io.StringIO()
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    status: object = 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO(text))
        try:
            call_command("propose", stdout=output, **options)
        except SystemExit as stop:
            status = stop.code
    return [json.loads(line) for line in output.getvalue().splitlines()], status


def test_each_article_is_answered_in_order_with_what_is_found():
    other = LINE | {"id": "x2", "text": "The kite fair drew a crowd."}

    [first, second], status = propose(LINE, other)

    assert status == 0
    assert (first["id"], first["relevant"]) == ("x1", True)
    assert first["events"][0]["organization"] == "Civic Party"
    assert first["events"][0]["announced"] == "2021-10-24"
    assert second == {
        "id": "x2",
        "relevant": False,
        "language": "en",
        "events": [],
        "claims": [],
    }


def test_evidence_is_verbatim_at_its_span():
    [answer], _ = propose(LINE)
    event = answer["events"][0]
    field, start, end = event["spans"]["evidence"]

    assert LINE[field][start:end] == event["evidence"]


@pytest.mark.parametrize(
    ("line", "line_id", "complaint"),
    [
        ("{no json", None, "not JSON"),
        ("[1, 2]", None, "no object"),
        (LINE | {"text": 5}, "x1", "text"),
        (LINE | {"published": "yesterday"}, "x1", "2021-10-25"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_the_run_goes_on(line, line_id, complaint):
    [broken, good], status = propose(line, LINE)

    assert status == 1
    assert broken["id"] == line_id
    assert complaint in broken["error"]
    assert good["relevant"]


def test_a_language_that_is_not_read_is_said_and_no_fault():
    text = "องค์กรดังกล่าวประกาศเมื่อวันจันทร์ว่าจะปิดสำนักงานในเมืองปลายเดือนนี้"

    [answer], status = propose(LINE | {"text": text})

    assert status == 0
    assert answer["events"] == []
    assert "th" in answer["unread"]


def test_dates_in_words_are_answered_with_edtf():
    asked = {"id": 1, "phrase": "on Monday", "reference": "2021-10-25", "tense": "future"}

    answers, status = propose(asked, asked | {"id": 2, "phrase": "soon"}, dates=True)

    assert answers == [{"id": 1, "edtf": "2021-11-01"}, {"id": 2, "edtf": None}]
    assert status == 0


def test_an_unknown_tense_is_named():
    [answer], status = propose({"id": 1, "phrase": "on Monday", "tense": "perfect"}, dates=True)

    assert status == 1
    assert "past, future" in answer["error"]


def test_a_file_is_read_and_a_missing_one_named(tmp_path):
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps(LINE), encoding="utf-8")
    output = io.StringIO()

    call_command("propose", str(file), stdout=output)

    assert json.loads(output.getvalue())["id"] == "x1"
    with pytest.raises(CommandError, match=r"missing\.jsonl cannot be read"):
        call_command("propose", str(tmp_path / "missing.jsonl"))


def test_bytes_that_are_no_utf_8_spoil_their_own_line_only(tmp_path):
    file = tmp_path / "articles.jsonl"
    file.write_bytes(b'{"id": "x0", "text": "caf\xff"}\n' + json.dumps(LINE).encode())
    output = io.StringIO()

    call_command("propose", str(file), stdout=output)

    first, second = map(json.loads, output.getvalue().splitlines())
    assert (first["id"], first["relevant"]) == ("x0", False)
    assert (second["id"], second["relevant"]) == ("x1", True)


def test_half_a_character_is_written_as_it_was_read(tmp_path):
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps(LINE | {"id": "\udfff"}), encoding="utf-8")
    written = tmp_path / "found.jsonl"

    with written.open("w", encoding="utf-8") as output:
        call_command("propose", str(file), stdout=output)

    assert json.loads(written.read_text(encoding="utf-8"))["id"] == "\udfff"


def test_it_needs_neither_database_nor_queue(tmp_path, settings):
    environment = {
        "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
        "REDIS_URL": "redis://127.0.0.1:1",
    }

    done = run(
        [sys.executable, "manage.py", "propose"],
        cwd=settings.BASE_DIR,
        env=environment,
        input=json.dumps(LINE),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["relevant"]


def test_a_phrase_of_many_edges_names_no_date():
    phrases = ["the end of " * 1000 + "2021", "early " * 1000 + "May 2020", "一卅日"]
    lines = [{"id": n, "phrase": each, "reference": "2021-10-31"} for n, each in enumerate(phrases)]

    answers, status = propose(*lines, dates=True)

    assert [answer["edtf"] for answer in answers] == [None, None, None]
    assert status == 0


def test_a_fault_of_one_line_spares_the_others(monkeypatch):
    def sometimes(article, gazetteer):
        if article.text == "spoiled":
            raise KeyError("spoiled")
        return extract(article, gazetteer)

    monkeypatch.setattr("events.management.commands.propose.extract", sometimes)

    [first, second], status = propose(LINE | {"text": "spoiled"}, LINE | {"id": "x2"})

    assert "KeyError" in first["error"]
    assert second["events"]
    assert status == 1


def test_standard_input_is_utf_8_whatever_the_locale_says():
    line = json.dumps(LINE | {"text": "公民黨宣布解散。"}, ensure_ascii=False)

    done = run(
        [sys.executable, "manage.py", "propose"],
        input=b"\xef\xbb\xbf" + line.encode(),
        env=os.environ | {"PYTHONIOENCODING": "latin-1:strict"},
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout)["events"][0]["evidence"] == "公民黨宣布解散。"
