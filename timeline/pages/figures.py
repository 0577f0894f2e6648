"""The pictures of what a reader asked for, written once for all its pages."""

from collections.abc import Collection
from dataclasses import dataclass
from html import escape

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from events.models import ClosureEvent
from timeline.pictures.law import caveat, coverage, curve, lag_picture
from timeline.pictures.small_strips import small_strips
from timeline.pictures.strip import strip
from timeline.query.law_story import law_story
from timeline.query.months import Month
from timeline.query.selection import Selection, remembered


@dataclass(frozen=True)
class StripFigure:
    """The overview strip with all its words; `begins` are the months with which the telling of its
    cells begins, each with the address to which the cell leads."""

    markup: SafeString
    begins: dict[Month, str]

    def on(self, months: Collection[Month]) -> SafeString:
        """As it stands on a page that itself begins to tell `months`: their cells lead to its
        anchors."""
        figure = str(self.markup)
        for month in months:
            if address := self.begins.get(month):
                figure = figure.replace(_href(address), _href(f"#{month.anchor}"))
        return SafeString(figure)


@remembered
def strip_figure(selection: Selection) -> StripFigure | None:
    """None where no event is selected."""
    picture = strip(selection)
    if not picture:
        return None
    context = {"strip": picture, "kinds": ClosureEvent.Kind}
    return StripFigure(
        render_to_string("parts/strip.html", context),
        {column.begins: column.address for column in picture.columns if column.begins},
    )


@remembered
def small_strips_figure(selection: Selection) -> SafeString:
    """The places with most events, or nothing while there are fewer than two."""
    pictures = small_strips(selection)
    context = {"small_strips": pictures}
    return render_to_string("parts/small_strips.html", context) if pictures else SafeString("")


@remembered
def law_figures(selection: Selection) -> SafeString:
    """The story of the one law that is asked for, or nothing where no event names it."""
    picture = strip(selection)
    if not picture:
        return SafeString("")
    (slug,) = selection.query.laws
    law = selection.tally.laws[slug]
    story = law_story(law)
    context = {
        "law": law,
        "story": story,
        "strip": picture,
        "curve": curve(story, picture),
        "lags": lag_picture(story),
        "caveat": caveat(story),
        "coverage": coverage(),
        "kinds": ClosureEvent.Kind,
    }
    return render_to_string("parts/law_story.html", context)


def _href(address: str) -> str:
    return f'href="{escape(address)}"'
