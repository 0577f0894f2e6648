import pytest

from .pages import Page


@pytest.mark.django_db
def test_the_record_says_that_it_is_no_census(client):
    assert "Not a census" in Page(client.get("/about/").content.decode()).text


def test_robots_may_read_all_but_the_admin(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert response.content == b"User-agent: *\nDisallow: /admin/\n"
