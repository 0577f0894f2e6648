"""The columns of the overview strip and the rows of its table: hundreds on a page, so written here
in one go and not by a template."""

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from timeline.pictures.columns import Column
from timeline.pictures.marks import Placed
from timeline.pictures.strip import Strip

register = template.Library()


@register.simple_tag
def columns(strip: Strip) -> SafeString:
    """Each month (day, year) as a link, with its marks and with what is read out of it."""
    return format_html_join(
        "\n",
        '<a class="column" href="{}" tabindex="-1"><rect class="reach" x="{}" width="{}" '
        'height="{}" />{}<text class="said" x="{}" y="{}" dy="22" text-anchor="{}">{}</text></a>',
        (
            (
                column.address,
                column.x,
                strip.cell_width,
                strip.axis,
                _marks(strip, column) if column.marks else "",
                column.middle,
                strip.axis,
                column.read_from,
                column.said,
            )
            for column in strip.columns
        ),
    )


@register.simple_tag
def rows(strip: Strip) -> SafeString:
    """The same as rows of a table."""
    doubt = "<td>{}</td>" if strip.has_doubt else "{}"
    return format_html_join(
        "\n",
        '<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td><td>{}</td><td>{}</td>'
        f"{doubt}</tr>",
        (
            (
                column.address,
                column.name,
                column.count,
                column.by_organization,
                column.by_authority,
                _doubtful(strip, column) if strip.has_doubt else "",
            )
            for column in strip.columns
        ),
    )


def _doubtful(strip: Strip, column: Column) -> str:
    digits = 1 if strip.drawing.is_bars else 0
    return number_format(round(column.doubtful, digits), digits)  # it cuts, and does not round


def _marks(strip: Strip, column: Column) -> SafeString:
    """Bars as long as the doubt, then the glyphs over them."""
    bars = [_bar(strip, placed) for placed in column.marks if placed.is_bar]
    glyphs = format_html_join(
        "",
        '<use href="#k-{}" y="{}"{} />',
        (
            (placed.mark.kind, placed.glyph_y, _by_authority(placed.mark.decided_by))
            for placed in column.marks
        ),
    )
    return format_html(
        '{}<g transform="translate({} {}) scale({})">{}</g>',
        format_html_join("", "{}", ((bar,) for bar in bars)),
        column.middle,
        strip.axis,
        strip.drawing.scale,
        glyphs,
    )


def _bar(strip: Strip, placed: Placed) -> SafeString:
    mark = placed.mark
    fades = format_html(' fill="url(#{}-{})"', mark.opens, mark.decided_by) if mark.opens else ""
    return format_html(
        '<rect class="bar by-{}" x="{}" y="{}" width="{}" height="{}" rx="{}"{} />',
        mark.decided_by,
        placed.bar_x,
        placed.bar_y,
        placed.bar_width,
        strip.bar_height,
        strip.bar_radius,
        fades,
    )


def _by_authority(decided_by: str) -> SafeString | str:
    return format_html(' class="{}"', "by-authority") if decided_by == "authority" else ""
