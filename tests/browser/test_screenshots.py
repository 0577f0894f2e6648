"""The pictures of the README, taken of the starter record.

They are written to docs/pictures only by `make pictures`; else it is seen that they can be taken.
"""

import pytest

from .pictures import FOLDER, keep, shown
from .test_guide import PICTURES as OF_THE_GUIDE

pytestmark = pytest.mark.django_db(transaction=True)

MOST_BYTES = 300_000

PICTURES = {
    "hong-kong.png": ({"width": 1440, "height": 1000}, "light"),
    "phone.png": ({"width": 390, "height": 844}, "dark"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_shows_the_timeline_of_hong_kong(reader, starter, name):
    size, scheme = PICTURES[name]
    page = reader("/?jurisdiction=HK", viewport=size, color_scheme=scheme)

    assert "What closed in Hong Kong" in page.title()
    keep(name, page.screenshot(), most_bytes=MOST_BYTES)


def test_the_readme_and_the_guide_show_each_picture_that_there_is():
    assert {file.name for file in FOLDER.iterdir()} == {*PICTURES, *OF_THE_GUIDE}
    assert set(PICTURES) <= shown("README.md")
    assert shown("docs/editors-guide.md") == set(OF_THE_GUIDE)
