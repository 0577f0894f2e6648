"""Choosing who and what is meant on the review page."""

import pytest
from django.urls import reverse

from events.models import Claim, ClosureEvent, NotMeant, Organization
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

from .test_review import CLAIM, accept, address, as_prefilled, opened

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("editor")]


def give_as_evidence(client, proposal, **typed):
    names = {f"match-{name}": value for name, value in typed.items()}
    sent = as_prefilled(client, proposal) | names | {"_evidence": "1"}
    return client.post(address(proposal), sent, follow=True)


def checked(page, name) -> list[str | None]:
    inputs = [one for one in page.all("input") if one.get("name") == name]
    return [one["value"] for one in inputs if "checked" in one]


def test_a_name_very_much_alike_is_preselected_and_becomes_an_alias(client):
    union = OrganizationFactory(name="Harbour Workers’ Union")
    said = finding(organization="Harbor Workers' Union")
    proposal = ProposalFactory(finding=said)

    page = opened(client, proposal)
    accept(client, proposal)

    assert "is alike: 97 of 100" in page.text
    assert checked(page, "match-meant") == [str(union.pk)]
    assert ClosureEvent.objects.get().organization == union
    name = union.names.get()
    assert (name.text, name.language, name.role) == ("Harbor Workers' Union", "en", "alias")


def test_what_is_somewhat_alike_is_listed_and_the_editor_has_to_say(client):
    union = OrganizationFactory(name="Harbor Union of Kowloon")
    proposal = ProposalFactory()

    page = opened(client, proposal)
    asked = accept(client, proposal)
    accept(client, proposal, **{"match-meant": str(union.pk)})

    assert checked(page, "match-meant") == []
    assert "Choose the organization" in Page(asked.content.decode()).text
    assert ClosureEvent.objects.get().organization == union


def test_where_nobody_is_alike_a_new_organization_is_proposed(client):
    OrganizationFactory(name="Teachers' League")
    proposal = ProposalFactory()

    page = opened(client, proposal)
    accept(client, proposal)

    assert checked(page, "match-meant") == ["new"]
    assert ClosureEvent.objects.get().organization.name == "Harbor Union"


def test_a_new_organization_keeps_the_name_of_the_news_beside_its_own(client):
    proposal = ProposalFactory(finding=finding(organization="海港工會"))

    accept(client, proposal, new_name="Harbor Union")

    organization = ClosureEvent.objects.get().organization
    assert organization.name == "Harbor Union"
    assert organization.names.get().text == "海港工會"


def test_a_name_is_not_kept_where_the_editor_does_not_want_it(client):
    union = OrganizationFactory(name="Elsewhere")

    accept(client, ProposalFactory(), organization=str(union.pk), **{"match-is_kept": ""})

    assert ClosureEvent.objects.get().organization == union
    assert not union.names.exists()


def test_a_namesake_told_apart_is_no_hindrance_and_is_not_asked_about_again(client, editor):
    there = OrganizationFactory(name="Harbor Union", jurisdiction="GB")
    apart = {"match-meant": "new", "match-not_meant": str(there.pk), "new-name": "Harbor Union"}

    accept(client, ProposalFactory(), **apart)

    here = ClosureEvent.objects.get().organization
    assert here != there
    kept = NotMeant.objects.get()
    assert (kept.organization, kept.jurisdiction, kept.said_by) == (there, "HK", editor)
    page = opened(client, ProposalFactory())
    assert checked(page, "match-meant") == [str(here.pk)]
    assert "United Kingdom" not in "".join(page.words).split("A new organization")[0]


def test_a_namesake_that_is_not_told_apart_is_not_entered_anew(client):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()

    answer = accept(client, proposal, **{"match-meant": "new", "new-name": "Harbor Union"})

    assert "In the register already" in Page(answer.content.decode()).text
    assert Organization.objects.count() == 1


def test_whoever_is_chosen_cannot_be_told_apart(client):
    union = OrganizationFactory(name="Harbor Union")

    answer = accept(client, ProposalFactory(), **{"match-not_meant": str(union.pk)})

    assert "leave one of the two" in Page(answer.content.decode()).text
    assert ClosureEvent.objects.count() == NotMeant.objects.count() == 0


@pytest.mark.parametrize("nonsense", ["999999", "x", "\x00"])
def test_whoever_is_not_listed_cannot_be_chosen_from_the_list(client, nonsense):
    answer = accept(client, ProposalFactory(), **{"match-meant": nonsense})

    assert "not among the likely ones" in Page(answer.content.decode()).text
    assert ClosureEvent.objects.count() == 0


def test_a_known_event_is_listed_with_reasons_and_takes_the_evidence(client):
    closure = ClosureFactory(organization=OrganizationFactory(name="Harbor Union"))
    proposal = ProposalFactory()

    page = opened(client, proposal)
    answer = give_as_evidence(client, proposal)

    assert "at the same time, of the same kind. Likely the same." in page.text
    assert checked(page, "match-closure") == [str(closure.pk)]
    assert "On the record: Harbor Union: disbanded." in Page(answer.content.decode()).text
    assert ClosureEvent.objects.get().citations.filter(article=proposal.article).exists()
    proposal.refresh_from_db()
    assert (proposal.state, proposal.closure) == ("merged", closure)


def test_any_other_event_may_be_searched_for_and_goes_before_the_list(client):
    ClosureFactory(organization=OrganizationFactory(name="Harbor Union"))
    other = ClosureFactory(organization=OrganizationFactory(name="Union of the Harbor"))
    proposal = ProposalFactory()

    give_as_evidence(client, proposal, other_closure=str(other.pk))

    assert other.citations.count() == 2
    assert other.organization.names.get().text == "Harbor Union"


def test_evidence_needs_an_event_and_what_was_typed_stays(client):
    proposal = ProposalFactory()
    sent = as_prefilled(client, proposal) | {"summary": "What I typed.", "_evidence": "1"}

    page = Page(client.post(address(proposal), sent).content.decode())

    assert "Choose the event that this is evidence for." in page.text
    assert "What I typed." in page.text
    assert "Nothing was cited yet" in page.text
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_for_evidence_nothing_but_the_event_is_asked_for(client):
    proposal = ProposalFactory()
    sent = as_prefilled(client, proposal) | {
        "jurisdiction": "",
        "effective": "soon",
        "laws-0-law": "abc",
        "_evidence": "1",
    }

    answer = client.post(address(proposal), sent).content.decode()

    (wrong,) = answer.split('<div class="field wrong">')[1:]
    assert 'name="match-other_closure"' in wrong
    assert answer.count('class="errorlist"') == 1
    assert 'value="soon"' in answer


@pytest.mark.parametrize(
    ("typed", "is_corrected"),
    [
        ({}, False),
        ({"summary": "In my words."}, False),
        ({"new_kind": "union"}, False),
        ({"unit": "east office"}, True),
        ({"effective": "2021-10"}, True),
        ({"new_name": "The Harbor Union"}, True),
        ({"laws-0-law": "LAW", "laws-0-basis": "reported_by_media"}, True),
    ],
)
def test_a_correction_of_what_was_found_is_told_from_what_is_merely_added(
    client, typed, is_corrected
):
    law = str(LawFactory().pk)
    proposal = ProposalFactory()

    accept(client, proposal, **{n: law if value == "LAW" else value for n, value in typed.items()})

    proposal.refresh_from_db()
    assert (proposal.state, proposal.was_corrected) == ("accepted", is_corrected)


def test_another_organization_than_the_preselected_one_is_a_correction(client):
    OrganizationFactory(name="Harbor Union")
    other = OrganizationFactory(name="Elsewhere")
    proposal = ProposalFactory()

    accept(client, proposal, organization=str(other.pk))

    proposal.refresh_from_db()
    assert proposal.was_corrected


def test_a_corrected_claim_is_told_from_one_taken_as_found(client):
    as_found = ProposalFactory(subject="claim", finding=CLAIM)
    corrected = ProposalFactory(subject="claim", finding=CLAIM)

    accept(client, as_found)
    accept(client, corrected, count="36")

    for proposal in (as_found, corrected):
        proposal.refresh_from_db()
    assert (as_found.was_corrected, corrected.was_corrected) == (False, True)
    assert Claim.objects.count() == 2


def test_hostile_names_of_candidates_and_events_stay_text(client):
    hostile = "<script>alert(1)</script>"
    union = OrganizationFactory(name=hostile)
    ClosureFactory(organization=union, unit=hostile)
    article = ArticleFactory(text="It ends.")

    page = opened(client, ProposalFactory(article=article, finding=finding(organization=hostile)))

    assert "alert(1)" in page.text
    assert all(script.get("src") for script in page.all("script"))


def test_names_told_apart_are_listed_and_taken_back_by_editors_alone(client, editor):
    kept = NotMeant.objects.create(
        name="Harbor Union", jurisdiction="HK", organization=OrganizationFactory(), said_by=editor
    )
    listed, gone = (
        reverse(f"admin:events_notmeant_{view}", args=args)
        for view, args in (("changelist", []), ("delete", [kept.pk]))
    )

    assert "Hong Kong" in Page(client.get(listed).content.decode()).text
    assert client.get(reverse("admin:events_notmeant_add")).status_code == 403
    client.force_login(people.contributor())
    assert client.post(gone, {"post": "yes"}).status_code == 403
    client.force_login(editor)
    client.post(gone, {"post": "yes"})
    assert not NotMeant.objects.exists()


def test_the_page_takes_at_most_twenty_queries(client, django_assert_max_num_queries):
    named = []
    for number in range(12):
        union = OrganizationFactory(name=f"Harbor Union of District {number}")
        ClosureFactory(organization=union)
        ClosureFactory(organization=union, kind="suspended")
        slug = LawFactory(name=f"Act {number}").slug
        named.append({"name": "Act", "slug": slug, "span": ["text", 0, 3], "basis": None})
    said = finding(organization="Harbor Union of District", slug="elsewhere", law_details=named)
    proposal = ProposalFactory(finding=said)
    ProposalFactory(article=proposal.article)

    with django_assert_max_num_queries(20):
        page = opened(client, proposal)

    assert len(checked(page, "match-not_meant")) == 0
    assert "Act 11" in page.text


def test_a_likely_twin_is_asked_about_before_a_second_event_is_published(client, editor):
    union = OrganizationFactory(name="Harbor Union")
    twin = ClosureFactory(organization=union, kind="disbanded", effective="2021-10-31")
    proposal = ProposalFactory()

    page = Page(accept(client, proposal).content.decode())

    assert f"{twin} is likely the same" in page.text
    assert ClosureEvent.objects.count() == 1
    accept(client, proposal, **{"match-seen": str(twin.pk)})
    assert ClosureEvent.objects.count() == 2
