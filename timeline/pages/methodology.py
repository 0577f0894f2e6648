"""`docs/methodology.md`, which is the text of the page about the record."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

FILE = settings.BASE_DIR / "docs" / "methodology.md"


@dataclass(frozen=True)
class Methodology:
    """Its introduction, its sections, and the anchor and title of each."""

    introduction: SafeString
    sections: SafeString
    contents: tuple[tuple[str, str], ...]


@cache
def methodology() -> Methodology:
    """Read and rendered once a process. The title is left to the page."""
    markdown = MarkdownIt("commonmark", {"html": False})
    tokens = markdown.parse(FILE.read_text(encoding="utf-8"))
    title_ends = 1 + next(i for i, token in enumerate(tokens) if token.type == "heading_close")
    first = next(i for i, token in enumerate(tokens) if _opens_section(token))
    contents = tuple(
        _anchored(token, text) for token, text in pairwise(tokens) if _opens_section(token)
    )

    def rendered(part: list[Token]) -> SafeString:
        html: str = markdown.renderer.render(part, markdown.options, {})
        return mark_safe(html)  # noqa: S308 — our own file, and without markup in it

    return Methodology(rendered(tokens[title_ends:first]), rendered(tokens[first:]), contents)


def _opens_section(token: Token) -> bool:
    return token.type == "heading_open" and token.tag == "h2"


def _anchored(heading: Token, text: Token) -> tuple[str, str]:
    """Give a heading the anchor by which it is reached."""
    anchor = slugify(text.content)
    heading.attrSet("id", anchor)
    return anchor, text.content
