import re

import pytest

from tests.factories import ClosureFactory, LawFactory
from timeline.pages.figures import law_figures, small_strips_figure, strip_figure
from timeline.query.filters import TimelineQuery
from timeline.query.months import Month
from timeline.query.selection import Selection

pytestmark = pytest.mark.django_db


def leads(markup):
    """Where the columns and the rows of the table lead, in their order."""
    return re.findall(r'(?:class="column" |<th scope="row"><a )href="([^"]+)"', markup)


def test_a_cell_whose_telling_begins_on_the_page_leads_to_its_anchor():
    for effective in ("2021-09-30", "2021-10-05"):
        ClosureFactory(effective=effective)
    figure = strip_figure(Selection.of(TimelineQuery()))
    assert figure

    told, elsewhere = leads(figure.on({Month(2021, 10)})), leads(figure.on(set()))

    assert [lead for lead in told if lead.startswith("#")] == ["#m2021-10"] * 2
    assert [lead for lead in elsewhere if lead.startswith("#")] == []
    assert len(told) == len(elsewhere) == 4


def test_a_month_that_no_cell_begins_changes_nothing():
    ClosureFactory(effective="2021-10-05")
    figure = strip_figure(Selection.of(TimelineQuery()))
    assert figure

    assert figure.on({Month(1999, 1)}) == figure.on(set())


def test_without_events_there_is_no_figure():
    nothing = Selection.of(TimelineQuery(jurisdictions=("HK",)))

    assert strip_figure(nothing) is None
    assert small_strips_figure(nothing) == ""


def test_a_law_that_no_event_names_has_no_story():
    law = LawFactory(stage="published")

    assert law_figures(Selection.of(TimelineQuery(laws=(law.slug,)))) == ""
