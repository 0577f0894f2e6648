import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.review import decide
from tests import people
from tests.factories import ArticleFactory, ProposalFactory, finding
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

LIST = "/admin/events/proposal/"


def listed(client, asked="") -> str:
    response = client.get(LIST + asked)
    assert response.status_code == 200
    return Page(response.content.decode()).text


def test_the_list_opens_on_what_waits_the_surest_first(client, editor):
    for name, score in (("Lower", 0.5), ("Higher", 0.9)):
        ProposalFactory(finding=finding(organization=f"{name} Union"), score=score)
    decided = ProposalFactory(finding=finding(organization="Decided Union"), score=1.0)
    decide.reject(decided.pk, by=editor, reason="Out of scope")

    text = listed(client)

    assert text.index("Higher Union") < text.index("Lower Union")
    assert "Decided Union" not in text


@pytest.mark.parametrize("nonsense", ["%00", "lost"])
def test_a_state_that_does_not_exist_shows_what_waits(client, editor, nonsense):
    ProposalFactory(finding=finding(organization="Waiting Union"))

    assert "Waiting Union" in listed(client, f"?state={nonsense}")


def test_where_all_are_shown_what_waits_comes_first(client, editor):
    decided = ProposalFactory(finding=finding(organization="Decided Union"), score=1.0)
    decide.reject(decided.pk, by=editor, reason="Out of scope")
    ProposalFactory(finding=finding(organization="Waiting Union"), score=0.1)

    text = listed(client, "?state=all")

    assert text.index("Waiting Union") < text.index("Decided Union")
    assert "Waiting Union" not in listed(client, "?state=rejected")


def test_a_row_says_what_when_where_it_was_found_and_how_sure(client, editor):
    article = ArticleFactory(title="Union ends", outlet="Samplia Post", is_sample=True)
    said = finding(unit="east office", kind="office_closed", effective="../2021-12-31")
    ProposalFactory(article=article, finding=said, score=0.94)

    text = listed(client)

    for words in ("Harbor Union, east office", "office closed", "by the end of 2021",
                  "Union ends (Samplia Post) sample", "94%"):  # fmt: skip
        assert words in text


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        ({"effective": None, "announced": "2021-10"}, "announced October 2021"),
        ({"effective": None, "announced": None}, "Harbor Union"),
        ({"effective": "soon"}, "soon"),
    ],
)
def test_dates_are_shown_as_far_as_they_are_known(client, editor, dates, shown):
    ProposalFactory(finding=finding(**dates))

    assert shown in listed(client)


def test_proposals_are_found_by_their_article(client, editor):
    ProposalFactory(finding=finding(organization="Sought Union"))
    other = ArticleFactory(title="Elsewhere")
    ProposalFactory(article=other, finding=finding(organization="Other Union"))

    text = listed(client, "?q=elsewhere")

    assert "Other Union" in text
    assert "Sought Union" not in text


def test_nothing_is_entered_or_deleted_by_hand(client):
    client.force_login(people.administrator())
    proposal = ProposalFactory()

    assert client.get(f"{LIST}add/").status_code == 403
    assert client.post(f"{LIST}{proposal.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "delete_selected" not in client.get(LIST).content.decode()


def test_the_list_costs_the_same_queries_and_loads_no_archived_text(client, editor):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            listed(client)
        assert not [q for q in queries if '"events_article"."text"' in q["sql"]]
        return len(queries)

    ProposalFactory()
    few = cost()
    for _ in range(8):
        ProposalFactory()

    assert cost() == few


def test_what_became_of_the_proposals_of_each_extractor_is_told(client, editor):
    for number in range(3):
        proposal = ProposalFactory(extractor="rules 2")
        if number:
            decide.reject(proposal.pk, by=editor, reason="Out of scope")

    page = Page(client.get(f"{LIST}accuracy/").content.decode())

    assert f"{LIST}accuracy/" in Page(client.get(LIST).content.decode()).addresses()
    assert "rules 2 0 0 0 2 0% 1" in page.text


def test_where_nothing_was_proposed_there_is_nothing_to_tell(client, editor):
    assert "Nothing was proposed yet." in listed(client, "accuracy/")


def test_who_may_not_see_proposals_is_not_told_what_became_of_them(client):
    client.force_login(people.UserFactory())

    assert client.get(f"{LIST}accuracy/").status_code == 403
