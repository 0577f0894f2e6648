from datetime import UTC, datetime, timedelta

import pytest

from events.ingest.progress import progress
from tests.factories import ArticleFactory

NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


@pytest.mark.parametrize(
    ("facts", "told", "is_settled"),
    [
        ({"state": "discovered"}, "Waits to be fetched …", False),
        ({"state": "discovered", "leased_until": LATER}, "Being fetched …", False),
        ({"state": "discovered", "leased_until": NOW - timedelta(1)}, "Waits to be fetched", False),
        (
            {"state": "discovered", "next_try_at": LATER, "reason": "No answer in time."},
            "It is tried again at 12:05 UTC. No answer in time.",
            True,
        ),
        ({"state": "fetched"}, "Archived, being read …", False),
        ({"state": "read", "title": "Union ends"}, "Archived, being read …", False),
        ({"state": "searched", "title": "Union ends"}, "Archived and read: Union ends", True),
        ({"state": "irrelevant", "title": "Rain"}, "Archived and read: Rain", True),
        ({"state": "duplicate"}, "The same as another article.", True),
        ({"state": "cited"}, "Cited, not fetched.", True),
        ({"state": "failed", "reason": "404."}, "It could not be had. 404.", True),
    ],
)
def test_an_editor_is_told_how_far_an_address_has_come(facts, told, is_settled):
    article = ArticleFactory.build(**{"next_try_at": NOW, **facts})

    now = progress(article, now=NOW)

    assert now.text.startswith(told)
    assert now.is_settled == is_settled
