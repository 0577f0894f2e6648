"""What the project takes and gives is written down."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from timeline.api.serializers import EventWithHistorySerializer
from timeline.query.filters import TimelineForm

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = sorted(name for name, app in get_commands().items() if app in {"events", "timeline"})
VARIABLE = re.compile(r"""env\.\w+\(\s*"([A-Z_]+)"|environ\.get\("([A-Z_]+)"\)""")


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
