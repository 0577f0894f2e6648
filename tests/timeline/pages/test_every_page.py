import pytest
from django.conf import settings

from events.models import Attribution, Citation
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
)

from .pages import Page

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/",
    "/?jurisdiction=HK&order=oldest",
    "/?order=nonsense",
    "/?q=nobody&from=2020-06&to=2021&within=certain&status=completed",
    "/events/{closure.pk}/",
    "/events/{closure.pk}/report/",
    "/events/{closure.pk}/report/?sent=1",
    "/organizations/{closure.organization.slug}/",
    "/laws/{law.slug}/",
    "/organizations/",
    "/organizations/?q=harbor&jurisdiction=HK&organization_kind=ngo",
    "/organizations/?q=nobody&jurisdiction=HK",
    "/organizations/?organization_kind=nonsense&after=nonsense",
    "/laws/",
    "/laws/?q=nothing&jurisdiction=HK",
    "/laws/?jurisdiction=nonsense",
    "/claims/",
    "/claims/?jurisdiction=world",
    "/claims/?jurisdiction=nonsense",
    "/upcoming/",
    "/corrections/",
    "/about/",
    "/no-such-page/",
]


@pytest.fixture(params=ADDRESSES)
def response(request, client):
    organization = OrganizationFactory(note="A note.", founded="1995", website="https://a.example/")
    organization.names.create(text="港口工會", language="zh-Hant", role="official")
    closure = ClosureFactory(
        organization=organization,
        unit="local office",
        effective="2021-06/..",
        effective_phrase="from June",
        announced="2021-05",
        announced_phrase="in May",
        status="announced",
        place="Port Sample",
        summary="It closed.",
        is_sample=True,
    )
    Citation.objects.create(
        closure=closure, article=ArticleFactory(), passage="We close.", start=0, end=9
    )
    ClosureFactory(organization=organization, effective="../2022", decided_by="authority")
    law = LawFactory(
        jurisdiction="HK",
        short_name="Security Law",
        in_force="2021-01-01",
        repealed="2023",
        enacted="2020",
        note="A note.",
        source_url="https://law.example/",
    )
    law.names.create(text="安全法", language="zh-Hant", role="official")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    ClaimFactory(law=law, is_sample=True)
    ClaimFactory(comparator="exactly", since=None, passage="We counted.", start=0, end=11)
    return client.get(request.param.format(closure=closure, law=law))


def test_no_page_has_inline_style_script_or_handlers(response):
    page = Page(response.content.decode())

    assert page.all("style") == []
    assert all(script.get("src") for script in page.all("script"))
    for tag, attributes in page.tags:
        assert "style" not in attributes, tag
        assert not [name for name in attributes if name.startswith("on")], tag


def test_every_page_carries_a_strict_content_security_policy(response):
    policy = response["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_no_page_asks_a_third_party_for_anything(response):
    page = Page(response.content.decode())

    asked = [link["href"] or "" for link in page.all("link")]
    asked += [script.get("src") or "" for script in page.all("script")]
    asked += [image.get("src") or "" for image in page.all("img")]
    assert asked
    assert [address for address in asked if not address.startswith(settings.STATIC_URL)] == []


def test_every_page_has_one_heading_a_title_a_language_and_a_way_past_the_menu(response):
    page = Page(response.content.decode())

    assert len(page.all("h1")) == 1
    assert page.all("html")[0]["lang"] == "en"
    assert len(page.all("title")) >= 1
    assert page.all("a")[0]["href"] == "#content"


def test_no_page_uses_an_id_twice(response):
    ids = [
        attributes["id"]
        for _, attributes in Page(response.content.decode()).tags
        if "id" in attributes
    ]

    assert len(ids) == len(set(ids))


def test_every_inner_link_leads_somewhere(response, client):
    page = Page(response.content.decode())
    ids = {attributes.get("id") for _, attributes in page.tags}

    for link in page.all("a"):
        address = link["href"] or ""
        if address.startswith("#"):
            assert address[1:] in ids
        elif address.startswith(("/", "?")):
            assert client.get(f"/{address.lstrip('/')}").status_code == 200, address
