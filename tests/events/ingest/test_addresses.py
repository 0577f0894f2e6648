import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.ingest.addresses import LONGEST, BadAddress, fetchable, normalize, origin

PATHS = st.lists(st.text(), max_size=5).map("/".join)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("HTTPS://News.Example/A", "https://news.example/A"),
        ("https://news.example", "https://news.example/"),
        ("https://news.example:443/a", "https://news.example/a"),
        ("http://news.example:80/a", "http://news.example/a"),
        ("http://news.example:8080/a", "http://news.example:8080/a"),
        ("https://news.example./a", "https://news.example/a"),
        ("https://news.example/a#comments", "https://news.example/a"),
        ("https://news.example/a?utm_source=x&id=7&fbclid=y", "https://news.example/a?id=7"),
        ("https://news.example/a?UTM_Source=x&FBCLID=y", "https://news.example/a"),
        ("https://news.example/a?gclid=x", "https://news.example/a"),
        ("https://news.example/a?", "https://news.example/a"),
        ("https://news.example/a?&b=1&", "https://news.example/a?b=1"),
        ("https://news.example/a?utmost=1", "https://news.example/a?utmost=1"),
        ("https://news.example/a/../b/./c", "https://news.example/b/c"),
        ("https://news.example/%7ea%2fb", "https://news.example/~a%2Fb"),
        ("https://news.example/100%", "https://news.example/100%25"),
        (" <https://news.example/a>\n", "https://news.example/a"),
        ("https://news.example/解散", "https://news.example/%E8%A7%A3%E6%95%A3"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://STRASSE.example/", "https://strasse.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ],
)
def test_an_address_is_kept_in_one_form(written, kept):
    assert normalize(written) == kept


@pytest.mark.parametrize(
    "address",
    [
        "", "news.example/a", "/etc/passwd", "ftp://news.example/a", "file:///etc/passwd",
        "javascript:alert(1)", "data:text/html,a", "mailto:a@news.example", "http://",
        "http:///a", "http://:80/", "http://news.example:99999/", "http://news.example:0/",
        "http://user:secret@news.example/", "http://news.example@127.0.0.1/", "http://[::1",
        "http://a b/", "http://a\\b/", "http://%31/", "http://ex<ample/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(address):
    with pytest.raises(BadAddress):
        normalize(address)


def test_an_address_that_no_row_could_hold_is_refused():
    with pytest.raises(BadAddress, match="longer than 2000"):
        normalize("https://news.example/" + "解" * LONGEST)


def test_what_is_asked_for_keeps_its_parameters():
    asked = fetchable("https://news.example/a?utm_source=x#top")

    assert asked == "https://news.example/a?utm_source=x"


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://news.example/a", "news.example:443"),
        ("http://news.example/a", "news.example:80"),
        ("http://[::1]:8000/a", "[::1]:8000"),
    ],
)
def test_an_origin_always_names_its_port(address, named):
    assert origin(address) == named


@given(path=PATHS, query=st.text())
def test_normalizing_again_changes_nothing(path, query):
    try:
        once = normalize(f"https://news.example/{path}?{query}")
    except BadAddress:
        return
    assert normalize(once) == once
    assert once.isascii()
    assert once.isprintable()
    assert " " not in once
    assert len(once) <= LONGEST


@given(st.text())
def test_any_text_is_an_address_or_refused_as_none(text):
    for written in (text, f"http://{text}", f"https://news.example{text}"):
        try:
            address = normalize(written)
        except BadAddress:
            continue
        assert address.startswith(("http://", "https://"))
        assert "@" not in address.split("/")[2]
