"""Events as the API tells them. Names are fixed; add, do not change."""

from datetime import UTC
from typing import Any

from django.utils.functional import cached_property
from rest_framework import serializers

from events.dates.edtf import Edtf
from events.models import Attribution, Citation, ClosureEvent
from timeline.query.changes import Change, changes
from timeline.query.kin import public_parent


class EventSerializer(serializers.Serializer[ClosureEvent]):
    """An event loaded by `in_full`."""

    id = serializers.IntegerField()
    url = serializers.SerializerMethodField()
    organization = serializers.SerializerMethodField()
    unit = serializers.CharField()
    kind = serializers.CharField()
    status = serializers.CharField()
    decided_by = serializers.CharField()
    announced = serializers.SerializerMethodField()
    effective = serializers.SerializerMethodField()
    steps = serializers.SerializerMethodField()
    recorded_at = serializers.DateTimeField(default_timezone=UTC)
    jurisdiction = serializers.CharField(source="jurisdiction.code")
    place = serializers.CharField()
    laws = serializers.SerializerMethodField()
    summary = serializers.CharField()
    is_sample = serializers.BooleanField()
    citations = serializers.SerializerMethodField()

    def get_url(self, closure: ClosureEvent) -> str:
        return self._address(closure)

    def get_organization(self, closure: ClosureEvent) -> dict[str, Any]:
        organization = closure.organization
        parent = public_parent(organization)
        return {
            "slug": organization.slug,
            "name": organization.name,
            "url": self._address(organization),
            "ended": organization.ended.text if organization.ended else None,
            "parent": parent.slug if parent else None,
            "names": [
                {"text": name.text, "language": name.language, "role": name.role}
                for name in organization.names_shown
            ],
        }

    def get_announced(self, closure: ClosureEvent) -> dict[str, str] | None:
        return _date(closure.announced, closure.announced_phrase)

    def get_effective(self, closure: ClosureEvent) -> dict[str, str] | None:
        return _date(closure.effective, closure.effective_phrase)

    def get_steps(self, closure: ClosureEvent) -> list[dict[str, str]]:
        return [
            {"status": step.status, "edtf": step.reached.text, "phrase": step.reached_phrase}
            for step in closure.steps.all()
        ]

    def get_laws(self, closure: ClosureEvent) -> list[dict[str, str]]:
        return [self._law(attribution) for attribution in closure.attributions_shown]

    def get_citations(self, closure: ClosureEvent) -> list[dict[str, str | None]]:
        return [_citation(citation) for citation in closure.citations_shown]

    def _law(self, attribution: Attribution) -> dict[str, str]:
        law = attribution.law
        return {
            "slug": law.slug,
            "name": law.name,
            "url": self._address(law),
            "basis": attribution.basis,
        }

    def _address(self, record: Any) -> str:
        return self._site + str(record.get_absolute_url())

    @cached_property
    def _site(self) -> str:
        address: str = self.context["request"].build_absolute_uri("/")
        return address.removesuffix("/")


class EventWithHistorySerializer(EventSerializer):
    """An event at its own address: also what became of it since it was published."""

    history = serializers.SerializerMethodField()

    def get_history(self, closure: ClosureEvent) -> list[dict[str, Any]]:
        return [_change(change) for change in changes(closure)]


def _change(change: Change) -> dict[str, Any]:
    return {
        "on": change.on.isoformat(),
        "role": change.role,
        "deed": change.deed.value,
        "reason": change.reason or None,
        "changed": list(dict.fromkeys(field.name for field in change.fields)),
    }


def _date(value: Edtf | None, phrase: str) -> dict[str, str] | None:
    return {"edtf": value.text, "phrase": phrase} if value else None


def _citation(citation: Citation) -> dict[str, str | None]:
    article = citation.article
    source = getattr(article, "source", None)
    told = {
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet,
        "affiliation": citation.affiliation or None,
        "language": article.language,
        "published": article.published.text if article.published else None,
        "passage": citation.passage or None,
        "source_state": source.state if source and source.since else None,
        "source_since": source.since.isoformat() if source and source.since else None,
        "withheld": "passage" if citation.is_withheld else None,
    }
    return dict.fromkeys(told) | {"withheld": "source"} if article.is_withheld else told
