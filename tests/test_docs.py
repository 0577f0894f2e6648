"""What the project takes and gives is written down."""

import re
from pathlib import Path

import pytest
from django.contrib import admin, auth
from django.core.management import get_commands

from events.dates.wording import in_words, reading
from events.record.imports import KEPT
from timeline.api.serializers import EventWithHistorySerializer
from timeline.query.filters import TimelineForm

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = sorted(name for name, app in get_commands().items() if app in {"events", "timeline"})
VARIABLE = re.compile(r"""env\.\w+\(\s*"([A-Z_]+)"|environ\.get\("([A-Z_]+)"\)""")

DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"""(?:\]\(|src=")(?!https?:)([^)"\s]+)""")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
BOLD = re.compile(r"\*\*(.+?)\*\*")
GUIDE = (ROOT / "docs" / "editors-guide.md").read_text()
DATES = GUIDE.partition("| you write |")[2].partition("\n\n")[0]


def words_on_the_screen() -> str:
    """All that the admin may say: its templates and code, and those of Django. In small letters,
    as Django begins its labels with a capital by itself."""
    folders = [ROOT / "templates", ROOT / "events"]
    folders += [Path(app.__path__[0]) for app in (admin, auth)]
    files = (file for folder in folders for file in folder.rglob("*.*"))
    texts = [file.read_text() for file in files if file.suffix in {".py", ".html"}]
    adding = [f"Add {model._meta.verbose_name}" for model in admin.site._registry]
    return "\n".join([*texts, *adding]).casefold()


SCREEN = words_on_the_screen()


def variables() -> list[str]:
    files = [*(ROOT / "timeline" / "settings").glob("*.py"), ROOT / "timeline" / "embedded.py"]
    found = (VARIABLE.findall(file.read_text()) for file in files)
    return sorted({name for pairs in found for pair in pairs for name in pair if name})


@pytest.mark.parametrize("variable", variables())
def test_every_setting_is_documented(variable):
    assert f"| `{variable}` |" in (ROOT / "docs" / "settings.md").read_text()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command):
    assert re.search(rf"(manage\.py|make) {command}\b", (ROOT / "README.md").read_text())


@pytest.mark.parametrize("parameter", TimelineForm.base_fields)
def test_every_parameter_is_documented(parameter):
    assert f"`{parameter}`" in (ROOT / "docs" / "api.md").read_text()


@pytest.mark.parametrize("field", EventWithHistorySerializer._declared_fields)
def test_every_field_of_the_api_is_documented(field):
    assert f"`{field}`" in (ROOT / "docs" / "api.md").read_text()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_every_link_within_the_project_leads_somewhere(document):
    text = document.read_text()
    for target in LINK.findall(text):
        path, _hash, anchor = target.partition("#")
        file = (document.parent / path) if path else document
        assert file.exists(), target
        assert not anchor or anchor in map(_anchor, HEADING.findall(file.read_text())), target


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.casefold()).replace(" ", "-")


@pytest.mark.parametrize("words", sorted(set(BOLD.findall(GUIDE))))
def test_what_the_guide_names_stands_on_the_screen(words):
    assert words.replace("…", "{{ name }}").casefold() in SCREEN


def test_the_guide_has_each_key_of_the_review_page():
    shown = (ROOT / "templates/admin/events/proposal/shortcuts.html").read_text()
    keys = set(re.findall(r"<kbd>(.+?)</kbd>", shown))

    assert keys == set(
        re.findall(r"`(.+?)`", GUIDE.partition("### Keys")[2].partition("\n\nWith")[0])
    )


@pytest.mark.parametrize("table", KEPT)
def test_the_guide_has_the_columns_of_each_table(table):
    assert " ".join(f"`{column}`" for column in KEPT[table].table.columns) in GUIDE


@pytest.mark.parametrize(("written", "said"), re.findall(r"\| `(.+?)` \| (.+?) \|", DATES))
def test_the_guide_reads_dates_as_the_form_does(written, said):
    assert said in {reading(written, "en"), in_words(written, "en")}
