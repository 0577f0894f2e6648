"""Many organizations from one document: read, shown, entered in one act."""

from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.dates.edtf import parse
from events.models import Citation, ClosureEvent, Organization
from events.models.history import versions_of
from events.record.history import history_of
from events.record.paste import (
    MOST_LINES,
    NEW,
    Beside,
    Decision,
    NotEntered,
    Pasted,
    enter_list,
    plan,
    read_lines,
)
from events.record.publish import ClosureDetails, Evidence
from events.record.register import NewOrganization
from tests import people
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def pasted(text, *, beside=Beside.UNIT, **said) -> Pasted:
    shared: dict[str, Any] = {
        "kind": "deregistered",
        "status": "completed",
        "decided_by": "authority",
        "jurisdiction": "HK",
        "effective": parse("2021-10-31"),
    }
    new = NewOrganization("", kind="ngo", jurisdiction="HK")
    details = ClosureDetails(organization=new, **(shared | said))
    return Pasted(read_lines(text, beside=beside), details, "zh-Hant")


def decided(rows, *, but=None) -> dict[int, Decision]:
    """The rows as they were shown, save what is given by number of line."""
    said = {r.line.number: Decision(r.chosen, r.is_entered, r.seen) for r in rows}
    return said | {number: replace(said[number], **more) for number, more in (but or {}).items()}


def entered(listed, *, but=None) -> list[ClosureEvent]:
    decisions = decided(plan(listed, {}), but=but)
    editor = User.objects.filter(username="editor").first() or people.editor()
    return enter_list(listed, decisions, Evidence(ArticleFactory()), by=editor)


def test_each_line_that_says_something_is_a_name():
    lines = read_lines(
        "\n  Harbor   Union \n\nLighthouse\t燈塔\nPier | 碼頭\n", beside="local_name"
    )

    assert [(line.number, line.name, line.local_name) for line in lines] == [
        (2, "Harbor Union", ""), (4, "Lighthouse", "燈塔"), (5, "Pier", "碼頭"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("| local", "Line 2: there is no name before the “|”."),
        ("a\u202eb", "Line 2: Character 2 is U+202E"),
        ("a | b | c", "Line 2: there is more than one “|” or tab."),
        ("x" * 301, "is longer than 300 characters"),
        ("a | " + "x" * 201, "is longer than 200 characters"),
    ],
)
def test_a_faulty_line_is_named(line, told):
    with pytest.raises(ValidationError, match="Line 2") as fault:
        read_lines(f"Harbor Union\n{line}", beside="unit")

    assert told in fault.value.messages[0]


def test_every_faulty_line_is_named_at_once():
    with pytest.raises(ValidationError) as fault:
        read_lines("|a\nb|c|d", beside="unit")

    assert len(fault.value.messages) == 2


def test_a_list_without_end_is_refused():
    with pytest.raises(ValidationError, match=f"at most {MOST_LINES}"):
        read_lines("a\n" * (MOST_LINES + 1), beside="unit")


def test_fifty_lines_become_fifty_drafts_that_share_one_source():
    law, names = LawFactory(), [f"Union {number}" for number in range(50)]

    closures = entered(pasted("\n".join(names), laws=[(law, "stated_by_authority")]))

    assert [str(closure.organization) for closure in closures] == names
    assert {closure.stage for closure in closures} == {"draft"}
    assert {closure.organization.kind for closure in closures} == {"ngo"}
    assert Citation.objects.values_list("article").distinct().count() == 1
    assert law.closures.count() == 50


def test_all_of_it_is_one_act():
    closures = entered(pasted("Harbor Union\nLighthouse"))

    acts = [history_of(closure)[0] for closure in closures]
    assert {(act.editor, act.reason) for act in acts} == {("editor", "Entered from a pasted list.")}
    assert len({v.pgh_context_id for v in versions_of(ClosureEvent).all()}) == 1


def test_an_exact_name_is_linked_and_an_other_name_is_as_good():
    known = OrganizationFactory(name="Harbor Union")
    other = OrganizationFactory()
    other.names.create(text="燈塔", role="official")
    merged = OrganizationFactory(name="Pier", stage="withdrawn", merged_into=known)

    rows = plan(pasted("HARBOR-UNION\nLighthouse|燈塔\nPier\nQuay", beside=Beside.LOCAL_NAME), {})

    assert merged.merged_into == known
    assert [row.organization for row in rows] == [known, other, known, None]
    assert [row.is_entered for row in rows] == [True, True, False, True]  # the third repeats


def test_of_namesakes_the_one_at_home_is_meant_else_the_editor_chooses():
    home = OrganizationFactory(name="Harbor Union", jurisdiction="HK")
    abroad = OrganizationFactory(name="Harbor Union", jurisdiction="GB")
    first, second = OrganizationFactory(name="Pier"), OrganizationFactory(name="Pier")

    union, pier = plan(pasted("Harbor Union\nPier"), {})

    assert union.organization == home
    assert (pier.is_decided, pier.is_entered) == (False, False)
    with pytest.raises(NotEntered):
        entered(pasted("Harbor Union\nPier"), but={2: {"is_entered": True}})
    closures = entered(
        pasted("Harbor Union\nPier"),
        but={1: {"chosen": str(abroad.pk)}, 2: {"chosen": str(second.pk), "is_entered": True}},
    )
    assert [closure.organization for closure in closures] == [abroad, second]
    assert not first.closures.exists()


def test_a_namesake_is_entered_anew_where_the_editor_says_so():
    OrganizationFactory(name="Harbor Union")

    (closure,) = entered(pasted("Harbor Union"), but={1: {"chosen": NEW}})

    assert closure.organization.slug == "harbor-union"
    assert Organization.objects.filter(name="Harbor Union").count() == 2


def test_a_likely_duplicate_is_skipped_unless_it_is_ticked():
    twin = ClosureFactory(kind="deregistered", effective="2021-10")
    text = f"{twin.organization}\nLighthouse"

    (row, _) = plan(pasted(text), {})
    assert (row.twins, row.is_entered) == ([twin], False)
    assert len(entered(pasted(text))) == 1
    assert len(entered(pasted(str(twin.organization)), but={1: {"is_entered": True}})) == 1


def test_the_same_line_twice_is_doubtful_and_two_units_are_two_events_of_one():
    rows = plan(pasted("Pier\nPIER\nQuay|North\nQuay|South"), {})
    assert [row.repeats for row in rows] == [None, 1, None, None]

    closures = entered(pasted("Pier\nPIER\nQuay|North\nQuay|South"))

    assert [closure.unit for closure in closures] == ["", "North", "South"]
    assert Organization.objects.count() == 2


def test_a_new_one_keeps_its_original_name():
    (closure,) = entered(pasted("Lighthouse|燈塔", beside=Beside.LOCAL_NAME))

    name = closure.organization.names.get()
    assert (name.text, name.language, name.role) == ("燈塔", "zh-Hant", "official")


def test_pressing_twice_enters_nothing_twice():
    listed = pasted("Harbor Union\nLighthouse")
    decisions, editor = decided(plan(listed, {})), people.editor()
    enter_list(listed, decisions, Evidence(ArticleFactory()), by=editor)

    with pytest.raises(NotEntered) as news:
        enter_list(listed, decisions, Evidence(ArticleFactory()), by=editor)

    assert [row.is_entered for row in news.value.plan] == [False, False]
    assert ClosureEvent.objects.count() == 2


def test_one_line_that_does_not_fit_keeps_all_of_them_out():
    listed = pasted("Harbor Union\nLighthouse|燈塔", beside=Beside.LOCAL_NAME)
    listed = replace(listed, language="x" * 36)

    with pytest.raises(ValidationError, match="Line 2: "):
        entered(listed)

    assert not ClosureEvent.objects.exists()
    assert not Organization.objects.exists()


def test_a_plan_costs_the_same_queries_however_long_the_list_is():
    def cost(count: int) -> int:
        listed = pasted("\n".join(f"Union {number}" for number in range(count)))
        with CaptureQueriesContext(connection) as queries:
            plan(listed, {})
        return len(queries)

    for number in range(0, 60, 2):
        OrganizationFactory(name=f"Union {number}")
    assert cost(4) == cost(60) <= 5
