import re
from pathlib import Path

import pytest
from django.conf import settings

from events.models import Attribution, ClosureEvent
from timeline.pages.methodology import FILE, methodology

from .pages import Page

ROOT = Path(settings.BASE_DIR)


def shown(client) -> Page:
    return Page(client.get("/about/").content.decode())


def section(title: str) -> str:
    """The text of a section of the methodology."""
    return FILE.read_text().split(f"\n## {title}\n")[1].split("\n## ")[0]


def terms(title: str) -> list[str]:
    return re.findall(r"^- \*\*(.+?)\*\*: ", section(title), re.MULTILINE)


@pytest.mark.django_db
def test_the_record_says_that_it_is_no_census(client):
    assert "not a census" in shown(client).text


@pytest.mark.django_db
def test_the_methodology_is_the_text_of_the_page(client):
    page = shown(client)

    assert "# About this record" in FILE.read_text()
    assert "Machines propose, people publish." in page.text
    assert "**" not in page.text
    assert "## " not in page.text


@pytest.mark.django_db
def test_the_contents_lead_to_every_section(client):
    page = shown(client)
    sections = re.findall(r"^## (.+)$", FILE.read_text(), re.MULTILINE)

    anchors = [heading["id"] for heading in page.all("h2") if heading["id"] != "contents"]
    links = [link["href"] for link in page.all("a")]

    assert len(anchors) == len(sections) > 10
    assert "withholding" in anchors  # pages lead there
    assert [f"#{anchor}" for anchor in anchors if f"#{anchor}" not in links] == []


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("https://shuttered.example/contact", "https://shuttered.example/contact"),
        ("desk@shuttered.example", "mailto:desk@shuttered.example"),
    ],
)
@pytest.mark.django_db
def test_readers_find_where_to_report_an_error(client, settings, contact, address):
    settings.SITE_CONTACT = contact

    assert address in [link["href"] for link in shown(client).all("a")]


@pytest.mark.parametrize(
    ("title", "choices"),
    [
        ("Kinds", ClosureEvent.Kind),
        ("Statuses", ClosureEvent.Status),
        ("Laws, and who names them", Attribution.Basis),
    ],
)
def test_the_methodology_speaks_as_the_record_does(title, choices):
    assert terms(title) == [str(choice.label) for choice in choices]


def test_the_methodology_is_rendered_once():
    assert methodology() is methodology()


def test_the_image_has_the_methodology():
    name = str(FILE.relative_to(ROOT))

    assert f"COPY {name} {name}\n" in (ROOT / "Dockerfile").read_text()
    assert f"!{name}\n" in (ROOT / ".dockerignore").read_text()


def test_robots_may_read_all_but_the_admin(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert response.content == b"User-agent: *\nDisallow: /admin/\n"
