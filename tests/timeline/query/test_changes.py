from datetime import UTC, datetime

import pghistory
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Attribution, Citation, ClosureEvent
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory
from timeline.query.changes import changes

# Each act is a transaction of its own, as in life: the history goes by their times.
pytestmark = pytest.mark.django_db(transaction=True)

HIDDEN = {"is_withheld": True, "withholding_reason": "Danger."}


def act(reason="", role="editor"):
    return pghistory.context(user=4711, role=role, reason=reason)


def change(record, **fields):
    type(record).objects.filter(pk=record.pk).update(**fields)


def published(**fields):
    """An event that was a draft first."""
    closure = ClosureFactory(stage="draft", **fields)
    with act("The draft is mended.", role="contributor"):
        change(closure, unit="local office")
    with act("It is verified."):
        change(closure, stage="published", recorded_at=datetime.now(UTC))
    closure.refresh_from_db()
    return closure


def told(record):
    return [(c.deed.value, c.role, c.reason, [f.name for f in c.fields]) for c in changes(record)]


def test_what_became_of_a_draft_is_not_told():
    assert told(published()) == [("published", "editor", "It is verified.", [])]
    assert changes(ClosureFactory(stage="draft")) == []


def test_an_act_says_its_day_role_reason_and_fields_newest_first():
    closure = published()
    with act("The court has ordered it.", role="administrator"):
        change(closure, status="ordered", effective="2021-11")
    with act("A slip."):
        change(closure, place="Harbor")

    latest, court, _publication = changes(closure)

    assert (latest.reason, [f.label for f in latest.fields]) == ("A slip.", ["place"])
    assert court.on == datetime.now(UTC).date()
    assert (court.role_label, court.reason) == ("administrator", "The court has ordered it.")
    assert [f.name for f in court.fields] == ["status", "effective"]


def test_what_is_done_past_the_admin_is_of_an_unknown_role():
    closure = published()
    change(closure, place="Harbor")

    assert told(closure)[0] == ("changed", "unknown", "", ["place"])


def test_a_role_that_is_none_is_unknown():
    closure = published()
    with act(role="ann@example.org"):
        change(closure, place="Harbor")

    assert changes(closure)[0].role_label == "unknown"


def test_one_act_on_an_event_and_its_parts_is_told_once():
    closure = published()
    with act("One more report."):
        change(closure, place="Harbor")
        Citation.objects.create(closure=closure, article=ArticleFactory())
        Attribution.objects.create(closure=closure, law=LawFactory(), basis="reported_by_media")
        closure.steps.create(status="ordered", reached="2021-10")

    act_told = changes(closure)[0]

    assert len(changes(closure)) == 2
    assert [(f.part, f.what, f.label) for f in act_told.fields] == [
        ("", "", "place"),
        ("step", "added", ""),
        ("law's role", "added", ""),
        ("citation", "added", ""),
    ]


def test_a_part_is_told_when_it_changes_and_when_it_goes():
    closure = published()
    step = closure.steps.create(status="ordered", reached="2021-10")
    with act("The month was wrong."):
        change(step, reached="2021-11")
    with act("There was no order."):
        step.delete()

    gone, changed = changes(closure)[:2]

    assert [(f.name, f.what) for f in gone.fields] == [("steps", "removed")]
    assert [(f.name, f.part, f.label) for f in changed.fields] == [
        ("steps.reached", "step", "date")
    ]


def test_withdrawing_and_reinstating_are_told_as_such():
    closure = published()
    with act("Wrong."):
        change(closure, stage="withdrawn", withdrawal_reason="Wrong.")
    with act("Right after all."):
        change(closure, stage="published", withdrawal_reason="")

    assert [(deed, reason) for deed, _, reason, _ in told(closure)] == [
        ("reinstated", "Right after all."),
        ("withdrawn", "Wrong."),
        ("published", "It is verified."),
    ]


@pytest.mark.parametrize("factory", [OrganizationFactory, LawFactory])
def test_organizations_and_laws_have_a_history_with_their_names(factory):
    record = factory()
    with act("Its Chinese name."):
        record.names.create(text="港口工會", language="zh-Hant")
    with act("As on its letterhead."):
        change(record, name="Harbor Union")

    assert [(reason, fields) for _, _, reason, fields in told(record)] == [
        ("As on its letterhead.", ["name"]),
        ("Its Chinese name.", ["names"]),
        ("", []),
    ]


def test_the_reason_of_withholding_and_disclosing_is_for_editors():
    closure = published()
    citation = closure.citations.get()
    with act("It names a witness."):
        change(citation, **HIDDEN)

    withheld = told(closure)[0]
    with act("The witness is abroad."):
        change(citation, is_withheld=False, withholding_reason="")

    assert withheld == ("changed", "editor", "", ["citations.is_withheld"])
    assert told(closure)[0] == ("changed", "editor", "", ["citations.is_withheld"])


def test_that_an_event_was_withheld_for_a_time_is_not_told():
    closure = published()
    with act("Danger."):
        change(closure, **HIDDEN)
    with act("Danger past."):
        change(closure, is_withheld=False, withholding_reason="")

    assert [reason for _, _, reason, _ in told(closure)] == ["It is verified."]


def test_a_reason_given_before_a_passage_was_withheld_goes_with_it():
    closure = published()
    with act("Ann Doe's words."):
        citation = Citation.objects.create(closure=closure, article=ArticleFactory())
    change(citation, **HIDDEN)

    assert "Ann Doe's words." not in [c.reason for c in changes(closure)]


def test_a_reason_that_touches_a_withheld_source_or_parent_is_not_told():
    closure, organization = published(), OrganizationFactory()
    article, parent = ArticleFactory(**HIDDEN), OrganizationFactory(**HIDDEN)
    with act("The Harbor Herald tells it."):
        Citation.objects.create(closure=closure, article=article)
    with act("A branch of the Union."):
        change(organization, parent=parent)

    assert told(closure)[0][2] == told(organization)[0][2] == ""


def test_the_reason_of_a_merger_does_not_name_what_is_withheld():
    into, duplicate = OrganizationFactory(), OrganizationFactory(**HIDDEN)
    with act("The Union by another name."):
        change(into, note="Also known otherwise.")
        change(duplicate, stage="withdrawn", withdrawal_reason="Same.", merged_into=into)

    assert told(into)[0] == ("changed", "editor", "", ["note"])


def test_a_history_costs_the_same_queries_however_long_it_is():
    def cost():
        with CaptureQueriesContext(connection) as queries:
            changes(ClosureEvent.objects.select_related("organization").get(pk=closure.pk))
        return len(queries)

    def more(number):
        with act("More."):
            change(closure, place=f"Harbor {number}")
            Citation.objects.create(closure=closure, article=ArticleFactory())

    closure = published()
    more(0)
    short = cost()
    for number in range(1, 6):
        more(number)

    assert cost() == short
