"""What the tests of the pages ask of every page."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """A parsed page: its tags with their attributes, and its visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        assert "MISSING TEMPLATE VARIABLE" not in html

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def addresses(self, **attributes: str) -> list[str]:
        """Where the links lead that have these attributes."""
        return [
            link["href"] or ""
            for link in self.all("a")
            if all(link.get(name) == value for name, value in attributes.items())
        ]
