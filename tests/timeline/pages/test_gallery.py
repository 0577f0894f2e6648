"""The gallery shows every part, writes nothing, and stands on no production site."""

import re
from pathlib import Path

import pytest
from django.conf import settings as project
from django.db import connection

from timeline.settings import base

from .pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.gallery_urls")]

# Parts whose states hang on much of the record: they are drawn on their own pages in the tests.
ELSEWHERE = {
    "ask_register",
    "claim_places",
    "curve",
    "law_curve.svg",
    "law_lags",
    "law_story",
    "life.svg",
    "nothing_found",
    "year",
}


def test_it_shows_every_part_and_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get("/gallery/")

    assert page.status_code == 200
    assert Page(page.content.decode()).text
    shown = {template.name for template in page.templates}
    parts = {file.name for file in (project.BASE_DIR / "templates" / "parts").glob("*.html")}
    missing = {one.removesuffix(".html") for one in parts if f"parts/{one}" not in shown}
    assert missing == ELSEWHERE


def test_it_shows_every_kind_status_and_sort_of_date(client):
    page = client.get("/gallery/").content.decode()

    assert len(set(re.findall(r'href="#k-(\w+)"', page))) == 8
    for said in (
        "Threatened",
        "Reversed since",
        "Source withheld",
        "Passage withheld",
        "海港讀書會",
    ):
        assert said in page


@pytest.mark.urls("timeline.urls")
def test_a_production_site_has_none(client):
    assert 'env.bool("GALLERY", False)' in Path(base.__file__).read_text()
    assert client.get("/gallery/").status_code == 404


def test_nothing_is_left_of_it(client):
    client.get("/gallery/")
    with connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT count(*) FROM events_closureevent)")
        assert cursor.fetchone() == (0,)
