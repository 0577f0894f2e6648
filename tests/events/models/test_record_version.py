import pytest
from django.db import connection, transaction

from events.models import Article, ClosureEvent, Organization, RecordVersion
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    FeedFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)


def number() -> int:
    return RecordVersion.objects.values_list("number", flat=True).first() or 0


def growth(change) -> int:
    before = number()
    change()
    return number() - before


PUBLIC_CHANGES = {
    "an event's field": lambda event: ClosureEvent.objects.update(summary="Other."),
    "an organization's field": lambda event: Organization.objects.update(note="Other."),
    "a new name": lambda event: event.organization.names.create(text="Other", role="alias"),
    "a new step": lambda event: event.steps.create(status="announced", reached="2021"),
    "a law's role": lambda event: event.attributions.create(
        law=LawFactory(stage="draft"), basis="reported_by_media"
    ),
    "a new citation": lambda event: event.citations.create(article=ArticleFactory()),
    "a cited title": lambda event: Article.objects.update(title="Other"),
}


@pytest.mark.parametrize("change", PUBLIC_CHANGES.values(), ids=PUBLIC_CHANGES)
def test_it_grows_with_each_change_of_something_public(change):
    event = ClosureFactory()

    assert growth(lambda: change(event)) == 1


def test_it_grows_past_the_orm():
    ClosureFactory()

    def change():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE events_closureevent SET unit = 'Office'")

    assert growth(change) == 1


def test_it_grows_once_however_much_one_transaction_changes():
    @transaction.atomic
    def change():
        ClosureFactory()
        ClaimFactory()

    assert growth(change) == 1


def test_it_does_not_grow_when_the_change_is_undone():
    def change():
        with transaction.atomic():
            ClosureFactory()
            transaction.set_rollback(True)

    assert growth(change) == 0


@pytest.mark.parametrize(
    "change",
    [
        FeedFactory,
        ProposalFactory,
        ArticleFactory,
        lambda: OrganizationFactory(stage="draft").names.create(text="Draft", role="alias"),
        lambda: LawFactory(stage="draft"),
    ],
)
def test_it_stays_with_what_is_not_public(change):
    assert growth(change) == 0


def test_an_articles_way_through_ingestion_does_not_count():
    ClosureFactory()

    assert growth(lambda: Article.objects.update(state="searched", text="Text.")) == 0
