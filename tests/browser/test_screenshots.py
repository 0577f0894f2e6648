"""The pictures of the README, taken of the starter record.

They are written to docs/pictures only by `make pictures`; else it is seen that they can be taken.
"""

import os
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = settings.BASE_DIR / "docs" / "pictures"
MOST_BYTES = 300_000
BLANK_BYTES = 25_000  # of these sizes, an empty page has less

PICTURES = {
    "hong-kong.png": ({"width": 1440, "height": 1000}, "light"),
    "phone.png": ({"width": 390, "height": 844}, "dark"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_shows_the_timeline_of_hong_kong(reader, starter, tmp_path, name):
    size, scheme = PICTURES[name]
    page = reader("/?jurisdiction=HK", viewport=size, color_scheme=scheme)
    file = tmp_path / name
    page.screenshot(path=file)

    assert BLANK_BYTES < file.stat().st_size < MOST_BYTES
    assert "What closed in Hong Kong" in page.title()
    if os.environ.get("PICTURES"):
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / name).write_bytes(file.read_bytes())


def test_the_readme_shows_each_picture_that_there_is():
    readme = Path(settings.BASE_DIR / "README.md").read_text()

    assert {file.name for file in FOLDER.iterdir()} == set(PICTURES)
    assert all(f"docs/pictures/{name}" in readme for name in PICTURES)
