import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

import events
from events.models import Citation, ClosureEvent, Law, Organization
from tests.conftest import ROOT

STARTER = Path(events.__file__).parent / "starter"

pytestmark = pytest.mark.django_db


def loaded(*arguments: str) -> str:
    out = StringIO()
    call_command("load_record", *arguments, stdout=out)
    return out.getvalue()


def test_the_starter_record_is_loaded_in_few_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(100):
        told = loaded()

    assert "events: 345 new, 0 updated, 0 unchanged" in told
    assert Organization.objects.count() == 302
    assert Law.objects.count() == 59
    assert ClosureEvent.objects.published().count() == 345
    assert not ClosureEvent.objects.filter(citations=None).exists()
    assert Citation.objects.count() == 858


def test_loading_it_again_changes_nothing():
    loaded()
    told = loaded()

    assert "events: 0 new, 0 updated, 345 unchanged" in told
    assert "left alone" not in told


def test_an_editor_s_change_is_left_alone_and_reported():
    loaded()
    closure = ClosureEvent.objects.get(key="demosisto-disbanded")
    ClosureEvent.objects.filter(pk=closure.pk).update(summary="By an editor.")

    told = loaded()

    assert f"left alone: events: {closure.key} was changed by an editor" in told
    closure.refresh_from_db()
    assert closure.summary == "By an editor."


def test_a_folder_that_is_none_loads_nothing(tmp_path):
    with pytest.raises(CommandError, match=r"Nothing was loaded\. organizations\.csv: cannot be"):
        loaded(str(tmp_path))


@pytest.mark.django_db(transaction=True)
def test_a_broken_file_ends_the_command_with_one_sentence_and_no_traceback(tmp_path):
    for file in STARTER.glob("*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    lines = (tmp_path / "events.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    lines[1] = lines[1].replace(",completed,", ",finished,").replace(",announced,", ",finished,")
    (tmp_path / "events.csv").write_text("".join(lines), encoding="utf-8")

    run = subprocess.run(
        [sys.executable, "manage.py", "load_record", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": address_of_the_test_database()},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 1
    assert "Nothing was loaded. events.csv, line 2, column status: 'finished'" in run.stderr
    assert "Traceback" not in run.stderr
    assert Organization.objects.count() == 0


def address_of_the_test_database() -> str:
    head, _slash, _name = os.environ["DATABASE_URL"].partition("?")[0].rpartition("/")
    query = os.environ["DATABASE_URL"].partition("?")[2]
    return f"{head}/{connection.settings_dict['NAME']}?{query}"
