import pytest
from django.utils.translation import override

from events.dates.edtf import parse
from events.models import Citation, OrganizationName
from timeline.templatetags.record import host, leading, local_name, other_sources, when


def test_a_date_is_put_in_words_with_its_edtf_in_the_markup():
    assert when(parse("2021-10-31")) == '<time datetime="2021-10-31">31 October 2021</time>'


def names(*rows: tuple[str, str, str]) -> list[OrganizationName]:
    return [
        OrganizationName(text=text, language=language, role=role) for text, language, role in rows
    ]


def test_the_local_name_is_the_official_one_in_another_language():
    found = local_name(
        names(
            ("AI", "", "acronym"), ("特赦", "zh", "alias"), ("國際特赦組織", "zh-Hant", "official")
        )
    )

    assert str(found) == "國際特赦組織"


def test_a_name_in_the_language_of_the_page_is_no_local_name():
    with override("en"):
        assert local_name(names(("Amnesty", "en", "short"))) is None


def test_a_citation_with_its_passage_leads():
    bare, quoted = Citation(article_id=1), Citation(article_id=2, passage="It closed.")

    assert leading([bare, quoted]) is quoted


def test_a_known_source_leads_a_withheld_one():
    withheld, known = Citation(), Citation(article_id=1)

    assert leading([withheld, known]) is known


def test_each_citation_of_withheld_sources_counts():
    assert other_sources([Citation(pk=1, article_id=1), Citation(pk=2), Citation(pk=3)]) == 2


def test_two_passages_of_one_article_are_one_source():
    assert (
        other_sources([Citation(article_id=1), Citation(article_id=1), Citation(article_id=2)]) == 1
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://www.news.example/a?b", "news.example"), ("mailto:x", "")],
)
def test_a_page_without_title_is_named_by_its_host(url, expected):
    assert host(url) == expected
