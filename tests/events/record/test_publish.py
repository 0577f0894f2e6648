import pytest

from events.models import Attribution, Citation, ClosureEvent
from events.record.publish import CannotPublish, publish
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory
from tests.people import editor

pytestmark = pytest.mark.django_db


def draft(**said) -> ClosureEvent:
    return ClosureFactory(stage=ClosureEvent.Stage.DRAFT, **said)


def test_a_draft_becomes_public():
    closure = publish(draft().pk, by=editor())

    assert closure.stage == ClosureEvent.Stage.PUBLISHED
    assert not closure.is_sample


def test_what_is_public_already_is_refused():
    with pytest.raises(CannotPublish, match="no draft any more"):
        publish(ClosureFactory().pk, by=editor())


def test_a_draft_without_a_citation_is_refused():
    closure = draft()
    closure.citations.all().delete()

    with pytest.raises(CannotPublish, match="has no citation"):
        publish(closure.pk, by=editor())


def test_what_rests_on_an_invented_organization_is_marked_as_invented():
    closure = draft(organization=OrganizationFactory(is_sample=True))

    assert publish(closure.pk, by=editor()).is_sample


def test_what_rests_on_an_invented_article_is_marked_as_invented():
    closure = draft()
    Citation.objects.create(closure=closure, article=ArticleFactory(is_sample=True))

    assert publish(closure.pk, by=editor()).is_sample


def test_what_names_an_invented_law_is_marked_as_invented():
    closure = draft()
    law = LawFactory(is_sample=True)
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    assert publish(closure.pk, by=editor()).is_sample


def test_its_organization_and_laws_become_public_with_it():
    closure = draft(organization=OrganizationFactory(stage="draft"))
    law = LawFactory(stage="draft")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    publish(closure.pk, by=editor())

    closure.refresh_from_db()
    law.refresh_from_db()
    assert closure.organization.is_public
    assert law.is_public


def test_what_rests_on_a_withdrawn_organization_is_refused():
    closure = draft(organization=OrganizationFactory(stage="withdrawn"))

    with pytest.raises(CannotPublish, match="was withdrawn"):
        publish(closure.pk, by=editor())
