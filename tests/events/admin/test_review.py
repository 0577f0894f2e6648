import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Attribution, Claim, ClosureEvent, Organization, Proposal
from tests import people
from tests.factories import (
    ArticleFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
    finding,
)
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

CLAIM = {
    "comparator": "at_least",
    "count": 35,
    "unit": "groups",
    "since": "2020-06",
    "claimant": "Harbor Union",
    "jurisdiction": "HK",
    "law": None,
    "evidence": "It said so on Monday.",
    "spans": {"evidence": ["text", 27, 48]},
    "score": 0.8,
}


def address(proposal) -> str:
    return reverse("admin:events_proposal_change", args=[proposal.pk])


def opened(client, proposal) -> Page:
    response = client.get(address(proposal))
    assert response.status_code == 200
    return Page(response.content.decode())


def as_prefilled(client, proposal) -> dict[str, str]:
    """What the browser would send if the editor only pressed the button."""
    review = client.get(address(proposal)).context["review"]
    forms = getattr(review, "laws", None)
    forms = (
        [review.matches, review.closure, review.new_organization, forms.management_form, *forms]
        if forms
        else [review.claim]
    )
    fields = [form[name] for form in forms for name in form.fields]
    sent = {field.html_name: field.value() for field in fields}
    return {name: str(value) for name, value in sent.items() if value is not None and value != []}


def accept(client, proposal, **typed):
    names = {name.replace("new_", "new-"): value for name, value in typed.items()}
    sent = as_prefilled(client, proposal) | names | {"_accept": "1"}
    return client.post(address(proposal), sent, follow=True)


def test_the_page_shows_the_text_with_the_passage_beside_a_filled_form(client, editor):
    union = OrganizationFactory(name="Harbor Union")
    page = opened(client, ProposalFactory())

    assert "The Harbor Union disbands. It said so on Monday." in "".join(page.words)
    assert [mark for mark in page.all("mark") if mark.get("id") == "passage"]
    assert [
        radio["value"]
        for radio in page.all("input")
        if radio.get("name") == "match-meant" and "checked" in radio
    ] == [str(union.pk)]
    inputs = {field.get("name"): field.get("value") for field in page.all("input")}
    assert inputs["effective"] == "2021-10-31"
    assert inputs["announced_phrase"] == "on Monday"


def test_an_accepted_proposal_is_published_with_its_passage(client, editor):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()

    page = Page(accept(client, proposal).content.decode())

    closure = ClosureEvent.objects.get()
    citation = closure.citations.get()
    assert closure.stage == "published"
    assert closure.effective.text == "2021-10-31"
    assert (citation.article, citation.passage) == (proposal.article, "The Harbor Union disbands.")
    assert closure.get_absolute_url() in [link.get("href") for link in page.all("a")]
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by, proposal.closure) == ("accepted", editor, closure)


def test_what_the_editor_corrects_is_what_is_published(client, editor):
    OrganizationFactory(name="Harbor Union")

    accept(client, ProposalFactory(), unit="night desk", kind="suspended", summary="It stops.")

    closure = ClosureEvent.objects.get()
    assert (closure.unit, closure.kind, closure.summary) == ("night desk", "suspended", "It stops.")


def test_an_unknown_organization_is_entered_with_its_event(client, editor):
    article = ArticleFactory(text="The Harbor Union disbands.", is_sample=True)

    accept(client, ProposalFactory(article=article), new_kind="union")

    organization = ClosureEvent.objects.get().organization
    assert (organization.name, organization.kind) == ("Harbor Union", "union")
    assert (organization.jurisdiction.code, organization.is_sample) == ("HK", True)


def test_a_found_name_loses_what_cannot_be_seen(client, editor):
    accept(client, ProposalFactory(finding=finding(organization="Harbor\u202e Union")))

    assert Organization.objects.get().name == "Harbor Union"


def test_a_chosen_organization_comes_before_a_new_name(client, editor):
    chosen = OrganizationFactory(name="Harbour Workers")

    accept(client, ProposalFactory(), organization=str(chosen.pk))

    assert ClosureEvent.objects.get().organization == chosen
    assert Organization.objects.get() == chosen


def test_a_name_of_the_register_is_not_entered_anew(client, editor):
    OrganizationFactory(name="Dock Workers")

    page = Page(accept(client, ProposalFactory(), new_name="dock workers").content.decode())

    assert "In the register already: Dock Workers" in page.text
    assert Organization.objects.count() == 1
    assert ClosureEvent.objects.count() == 0


def test_namesakes_are_listed_and_none_is_chosen(client, editor):
    OrganizationFactory(name="Harbor Union")
    OrganizationFactory(name="Other Union").names.create(text="Harbor Union", role="former")
    proposal = ProposalFactory()

    page = opened(client, proposal)
    answer = Page(accept(client, proposal).content.decode())

    assert "Several in the register may be meant" in page.text
    assert "has it as former name" in page.text
    assert "Choose the organization" in answer.text
    assert ClosureEvent.objects.count() == 0


def test_events_of_the_organization_are_shown_before_they_are_doubled(client, editor):
    ClosureFactory(organization=OrganizationFactory(name="Harbor Union"), unit="east office")

    assert "Harbor Union, east office: disbanded" in opened(client, ProposalFactory()).text


def test_registered_laws_are_filled_in_and_others_are_hinted_at(client, editor):
    OrganizationFactory(name="Harbor Union")
    law = LawFactory(slug="order-act", name="Public Order Act")
    details = [
        {"name": "order act", "slug": "order-act", "jurisdiction": "HK", "span": ["text", 0, 3],
         "basis": "stated_by_organization"},
        {"name": "Gathering Decree", "slug": None, "jurisdiction": None, "span": ["text", 4, 9],
         "basis": None},
    ]  # fmt: skip
    proposal = ProposalFactory(finding=finding(law_details=details))

    page = opened(client, proposal)
    accept(client, proposal)

    assert "Gathering Decree" in page.text
    attribution = Attribution.objects.get()
    assert (attribution.law, attribution.basis) == (law, "stated_by_organization")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"effective": "soon"}, "“soon” is not a date in EDTF"),
        ({"effective": "", "announced": ""}, "Give the date announced, the date effective"),
        ({"kind": ""}, "This field is required"),
        ({"jurisdiction": ""}, "This field is required"),
        ({"match-meant": "", "organization": "", "new_name": ""}, "Choose the organization"),
        ({"match-meant": "new", "new-name": "Dock\u202e Workers"}, "Character 5 is U+202E"),
        ({"unit": "east\u2067 office"}, "Character 5 is U+2067"),
        ({"organization": "999999"}, "Select a valid choice"),
        ({"laws-0-law": "LAW"}, "Say who names this law"),
        ({"laws-0-law": "LAW", "laws-0-basis": "reported_by_media",
          "laws-1-law": "LAW", "laws-1-basis": "reported_by_media"}, "stands here twice"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_and_kept_and_nothing_is_written(client, editor, typed, told):
    OrganizationFactory(name="Harbor Union")
    law = str(LawFactory().pk)
    proposal = ProposalFactory()
    typed = {name: law if value == "LAW" else value for name, value in typed.items()}

    response = accept(client, proposal, **typed, summary="What I typed.")

    page = Page(response.content.decode())
    assert told in page.text
    assert "Nothing was published yet" in page.text
    assert "What I typed." in page.text
    assert ClosureEvent.objects.count() == 0
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_a_finding_whose_passage_is_not_in_the_text_says_that_nothing_is_quoted(client, editor):
    found_in_title = finding(spans={"evidence": ["title", 0, 26]})

    assert "without a quote" in opened(client, ProposalFactory(finding=found_in_title)).text
    assert "without a quote" not in opened(client, ProposalFactory()).text


def test_a_claim_is_accepted_in_a_form_of_its_own(client, editor):
    proposal = ProposalFactory(subject=Proposal.Subject.CLAIM, finding=CLAIM)

    accept(client, proposal, what="groups and unions")

    claim = Claim.objects.get()
    assert (claim.count, claim.what, claim.passage) == (35, "groups and unions", CLAIM["evidence"])
    assert (claim.since.text, claim.as_of.text) == ("2020-06", "2021-10-25")
    assert claim.is_public
    proposal.refresh_from_db()
    assert proposal.claim == claim


def test_a_claim_that_does_not_fit_is_told_at_its_field(client, editor):
    proposal = ProposalFactory(subject=Proposal.Subject.CLAIM, finding=CLAIM)

    page = Page(accept(client, proposal, count="-3", claimant="").content.decode())

    assert "greater than or equal to 0" in page.text
    assert "This field is required" in page.text
    assert Claim.objects.count() == 0


def test_a_claim_without_claimant_can_be_opened(client, editor):
    proposal = ProposalFactory(subject="claim", finding=CLAIM | {"claimant": None})

    assert "at least 35 groups" in opened(client, proposal).text


def test_hostile_text_stays_text(client, editor):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    article = ArticleFactory(title=hostile, outlet=hostile, text=f"{hostile} disbands.")
    said = finding(
        organization=hostile,
        unit=hostile,
        evidence=f"{hostile} disbands.",
        spans={"evidence": ["text", 0, len(hostile) + 10], "organization": ["text", 0, 8]},
    )
    proposal = ProposalFactory(article=article, finding=said)

    for page in (
        opened(client, proposal),
        Page(client.get(reverse("admin:events_proposal_changelist")).content.decode()),
    ):
        assert "alert(1)" in page.text
        assert all(script.get("src") for script in page.all("script"))
        assert not [image for image in page.all("img") if "onerror" in image]


def test_the_page_has_no_inline_script_or_style(client, editor):
    response = client.get(address(ProposalFactory()))

    page = Page(response.content.decode())
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert page.all("style") == []
    assert not [tag for tag, attributes in page.tags if "style" in attributes]
    assert not [tag for tag, attributes in page.tags if any(n.startswith("on") for n in attributes)]


def test_a_contributor_may_look_and_not_decide(client):
    client.force_login(people.contributor())
    proposal = ProposalFactory()

    page = opened(client, proposal)

    assert not [field for field in page.all("input") if field.get("name") in {"_accept", "_reject"}]
    for decision in ("_accept", "_evidence", "_reject", "_skip"):
        sent = {decision: "1", "reason": "No closure"}
        assert client.post(address(proposal), sent).status_code == 403
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_who_has_no_permission_sees_nothing(client):
    client.force_login(people.UserFactory())
    assert client.get(address(ProposalFactory())).status_code == 403


def test_a_stranger_is_asked_to_sign_in(client):
    assert "/admin/login/" in client.get(address(ProposalFactory())).url


def test_there_is_no_such_proposal(client, editor):
    for wrong in ("1", "x", str(10**25)):
        assert client.get(f"/admin/events/proposal/{wrong}/change/").status_code == 404


def test_the_page_costs_the_same_queries_however_much_it_shows(client, editor):
    OrganizationFactory(name="Harbor Union")

    def cost(proposal) -> int:
        with CaptureQueriesContext(connection) as queries:
            opened(client, proposal)
        return len(queries)

    few = cost(ProposalFactory())
    long = ProposalFactory()
    for _ in range(5):
        ProposalFactory(article=long.article)
        ClosureFactory(organization=Organization.objects.get(name="Harbor Union"))

    assert cost(long) <= few + 1  # the sources of known events, none of them one by one
