"""The columns of the overview strip and the rows of its table: hundreds on a page, so written here
in one go and not by a template."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from django import template
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from timeline.pictures.columns import Column
from timeline.pictures.marks import Placed
from timeline.pictures.strip import Strip

register = template.Library()


@register.simple_tag
def columns(strip: Strip) -> SafeString:
    """Each month (day, year) as a link, with its marks and with what is read out of it."""
    return _written(
        f'<a class="column" href="{escape(column.address)}" tabindex="-1">'
        f'<rect class="reach" x="{column.x}" width="{strip.cell_width}" height="{strip.axis}" />'
        f"{_marks(strip, column) if column.marks else ''}"
        f'<text class="said" x="{column.middle}" y="{strip.axis}" dy="22" '
        f'text-anchor="{column.read_from}">{escape(column.said)}</text></a>'
        for column in strip.columns
    )


@register.simple_tag
def rows(strip: Strip) -> SafeString:
    """The same as rows of a table."""
    return _written(
        f'<tr><th scope="row"><a href="{escape(column.address)}">'
        f"{escape(column.name)}</a></th>"
        f"<td>{column.count}</td><td>{column.by_organization}</td><td>{column.by_authority}</td>"
        f"{_doubtful(strip, column) if strip.has_doubt else ''}</tr>"
        for column in strip.columns
    )


def _written(parts: Iterable[str]) -> SafeString:
    """Markup in which all words are escaped; the rest are numbers and names of ours."""
    return SafeString("\n".join(parts))


def _doubtful(strip: Strip, column: Column) -> str:
    digits = 1 if strip.drawing.is_bars else 0
    return f"<td>{_spelled(round(column.doubtful, digits), digits, get_language())}</td>"


@lru_cache(maxsize=4_096)
def _spelled(number: float, digits: int, _language: str | None) -> str:
    return number_format(number, digits)


def _marks(strip: Strip, column: Column) -> str:
    """Bars as long as the doubt, then the glyphs over them."""
    bars = "".join(_bar(strip, placed) for placed in column.marks if placed.is_bar)
    glyphs = "".join(map(_glyph, column.marks))
    place = f"translate({column.middle} {strip.axis}) scale({strip.drawing.scale})"
    return f'{bars}<g transform="{place}">{glyphs}</g>'


def _bar(strip: Strip, placed: Placed) -> str:
    by, opens = escape(placed.mark.decided_by), placed.mark.opens
    fades = f' fill="url(#{opens}-{by})"' if opens else ""
    return (
        f'<rect class="bar by-{by}" x="{placed.bar_x}" y="{placed.bar_y}" '
        f'width="{placed.bar_width}" height="{strip.bar_height}" rx="{strip.bar_radius}"{fades} />'
    )


def _glyph(placed: Placed) -> str:
    mark = placed.mark
    told = ["by-authority"] * (mark.decided_by == "authority") + ["open"] * (not mark.is_verified)
    classes = f' class="{" ".join(told)}"' if told else ""
    return f'<use href="#k-{escape(mark.kind)}" y="{placed.glyph_y}"{classes} />'
