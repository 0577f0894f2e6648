"""`manage.py ingest --from-file`: many addresses, safe to give again."""

import os
import subprocess
import sys
from datetime import timedelta
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from events.ingest import backfill
from events.models import Article, Proposal
from tests.factories import ArticleFactory, FeedFactory
from tests.site import CLOSURE, WEATHER, Site

State = Article.State
ROOT = Path(__file__).resolve().parents[3]

pytestmark = pytest.mark.django_db


@pytest.fixture
def listed(tmp_path):
    def write(*lines: str) -> str:
        file = tmp_path / "addresses.txt"
        file.write_text("\n".join(lines))
        return str(file)

    return write


def ingest(file: str, workers: int = 1) -> str:
    output = StringIO()
    call_command("ingest", from_file=file, workers=workers, stdout=output)
    return output.getvalue()


def refused(*arguments: str, **options) -> str:
    with pytest.raises(CommandError) as error:
        call_command("ingest", *arguments, stdout=StringIO(), **options)
    return str(error.value)


def test_every_address_of_a_list_is_taken_as_far_as_it_goes(site: Site, listed):
    closing = site.article("/closing", *CLOSURE)
    weather = [site.article(f"/{n}", *WEATHER) for n in range(30)]

    said = ingest(listed("# from the archive", "", closing, *weather, f"{closing}#top"))

    assert said == (
        "31 new addresses, 0 known, of these 0 done before.\nsearched: 1\nreports no closure: 30\n"
    )
    assert Proposal.objects.get().article.url == closing


def test_given_again_it_goes_on_with_what_is_not_done(site: Site, listed):
    done, new = site.article("/done", *WEATHER), site.article("/new", *CLOSURE)
    cited = ArticleFactory(url=site.article("/cited", *WEATHER), state=State.CITED)
    ingest(listed(done))

    said = ingest(listed(done, new, cited.url))

    assert said.startswith("1 new addresses, 2 known, of these 1 done before.\n")
    assert "searched: 1\nreports no closure: 2" in said
    assert sorted(site.asked) == ["/cited", "/done", "/new"]


def test_what_is_no_address_is_told_with_its_line_and_keeps_nothing_back(site: Site, listed):
    good = site.article("/weather", *WEATHER)

    said = refused(from_file=listed(good, "ftp://news.example/a", "nonsense"))

    assert "line 2: ftp://news.example/a: refused. " in said
    assert "line 3: nonsense: refused. " in said
    assert Article.objects.get().state == State.IRRELEVANT


def test_of_many_faulty_lines_the_first_are_told(listed):
    said = refused(from_file=listed(*[f"nonsense {n}" for n in range(50)]))

    assert said.count("refused. ") == 20
    assert "30 more lines were refused." in said


def test_failures_are_counted_and_make_the_command_fail(site: Site, listed):
    said = refused(from_file=listed(f"{site.address}/gone", site.article("/a", *WEATHER)))

    assert said.startswith("1 failed: ")
    assert Article.objects.filter(state=State.IRRELEVANT).count() == 1


def test_what_must_wait_longer_is_left_to_the_workers_of_the_service(site: Site, listed, settings):
    def busy(request):
        request.send_error(503)

    output = StringIO()
    call_command("ingest", from_file=listed(site.page("/a", busy)), stdout=output)

    assert "not yet, left to the workers of the service: 1" in output.getvalue()
    assert Article.objects.get().state == State.DISCOVERED


def test_a_long_list_of_one_host_is_waited_for_turn_by_turn(
    site: Site, listed, settings, monkeypatch
):
    settings.FETCH_HOST_SECONDS = 1.2  # more than one waits for asleep
    monkeypatch.setattr(backfill, "PATIENCE", timedelta())

    said = ingest(listed(*[site.article(f"/{n}", *WEATHER) for n in range(3)]))

    assert said.endswith("reports no closure: 3\n")


def test_one_that_meets_an_unforeseen_fault_keeps_no_other_back(site: Site, listed, monkeypatch):
    def break_off(_article):
        raise ZeroDivisionError

    monkeypatch.setattr("events.ingest.propose._search", break_off)
    said = ingest(listed(site.article("/closing", *CLOSURE), site.article("/b", *WEATHER)))

    assert "reports no closure: 1" in said
    assert "not yet, left to the workers of the service: 1" in said


def test_without_workers_a_list_is_entered_and_left_to_the_service(site: Site, listed):
    said = ingest(listed(site.article("/a", *WEATHER)), workers=0)

    assert "1 are left to the workers of the service." in said
    assert Article.objects.get().state == State.DISCOVERED
    assert site.asked == []


def test_news_of_the_invented_place_is_marked_as_a_sample(site: Site, listed):
    FeedFactory(url=f"{site.address}/feed", is_sample=True)

    ingest(listed(site.article("/a", *WEATHER)))

    assert Article.objects.get().is_sample


def test_a_list_longer_than_a_chunk_is_entered_whole(listed, monkeypatch):
    monkeypatch.setattr(backfill, "CHUNK", 3)

    entered = backfill.enter(f"https://news.example/{n % 8}" for n in range(16))

    assert (entered.new, len(entered.ids), len(set(entered.ids))) == (8, 8, 8)


@pytest.mark.parametrize(
    ("arguments", "options", "reason"),
    [
        ((), {}, "Give addresses, or a file of them with --from-file."),
        (("https://a.example/",), {"from_file": "b"}, "Give addresses, or a file"),
        ((), {"from_file": "no/such/file"}, "no/such/file cannot be read: No such file"),
        ((), {"from_file": "a", "workers": -1}, "--workers is a number of processes"),
    ],
)
def test_what_cannot_be_done_is_told(arguments, options, reason):
    assert reason in refused(*arguments, **options)


@pytest.mark.django_db(transaction=True)
def test_several_commands_with_several_processes_share_a_list(site: Site, listed):
    pages = [site.article(f"/{n}", *(CLOSURE if n % 10 == 0 else WEATHER)) for n in range(60)]
    address = urlsplit(os.environ["DATABASE_URL"])
    database = address._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    environment = os.environ | {"DATABASE_URL": database, "FETCH_ALLOWED_HOSTS": site.host}
    command = [sys.executable, "manage.py", "ingest", "--from-file", listed(*pages), "--workers"]

    running = [
        subprocess.Popen(
            [*command, number],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in ("2", "1")
    ]
    said = [process.communicate(timeout=90) for process in running]

    assert [process.returncode for process in running] == [0, 0], said
    assert Article.objects.filter(state=State.IRRELEVANT).count() == 54
    assert Article.objects.filter(state=State.SEARCHED).count() == 6
    assert Proposal.objects.count() == 6
    assert len(site.asked) == 60
