"""What becomes public, and what enters as a draft."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from events.dates.edtf import Edtf
from events.models import Article, Attribution, Citation, ClosureEvent, Law, Organization
from events.models.on_record import OnRecord

from .acts import act, locked
from .register import NewOrganization, enter_organization


class CannotPublish(ValueError):
    """The event may not become public as it stands; the message says why, for the editor."""


@dataclass(frozen=True)
class Evidence:
    """A passage of an article's archived text: `article.text[start:end]`, in characters.

    Without `start` and `end` it is the article as a whole: a title is never dressed up as a quote.
    """

    article: Article
    start: int | None = None
    end: int | None = None
    supports: Sequence[str] = ()

    @property
    def passage(self) -> str:
        return "" if self.start is None else self.article.text[self.start : self.end]


@dataclass(frozen=True)
class ClosureDetails:
    """What an editor says of a closure. At least one of `announced`, `effective` is given."""

    organization: Organization | NewOrganization
    kind: str
    status: str
    decided_by: str
    jurisdiction: str
    unit: str = ""
    announced: Edtf | None = None
    announced_phrase: str = ""
    effective: Edtf | None = None
    effective_phrase: str = ""
    place: str = ""
    summary: str = ""
    laws: Sequence[tuple[Law, str]] = field(default_factory=tuple)


@transaction.atomic
def enter(details: ClosureDetails, evidence: Evidence) -> ClosureEvent:
    """Enter a closure with its first citation, as a draft. The full check of the fields applies.

    An organization that is not in the register yet is entered with it. Raises ValidationError, by
    field, for what does not fit; then nothing is kept.
    """
    is_sample = evidence.article.is_sample
    organization = _registered(details.organization, is_sample=is_sample)
    closure = _draft(details, organization, details.unit, is_sample=is_sample)
    closure.full_clean()
    closure.save()
    for law, basis in details.laws:
        Attribution.objects.create(closure=closure, law=law, basis=basis)
    cite(closure, evidence)
    return closure


def enter_alike(
    details: ClosureDetails, those: Sequence[tuple[Organization, str]], evidence: Evidence
) -> list[ClosureEvent]:
    """Enter many closures as drafts, the same of each organization or unit, with one citation each.

    In a fixed number of queries: the checks of the fields are those of the first. Raises
    ValidationError, by field.
    """
    is_sample = evidence.article.is_sample
    drafts = [_draft(details, each, unit, is_sample=is_sample) for each, unit in those]
    for first in drafts[:1]:
        first.full_clean()
    closures = ClosureEvent.objects.bulk_create(drafts)
    Attribution.objects.bulk_create(
        Attribution(closure=closure, law=law, basis=basis)
        for closure in closures
        for law, basis in details.laws
    )
    Citation.objects.bulk_create(_citation(closure, evidence) for closure in closures)
    return closures


def _draft(
    details: ClosureDetails, organization: Organization, unit: str, *, is_sample: bool
) -> ClosureEvent:
    return ClosureEvent(
        organization=organization,
        unit=unit,
        kind=details.kind,
        status=details.status,
        decided_by=details.decided_by,
        jurisdiction=details.jurisdiction,
        announced=details.announced,
        announced_phrase=details.announced_phrase,
        effective=details.effective,
        effective_phrase=details.effective_phrase,
        place=details.place,
        summary=details.summary,
        is_sample=is_sample,
    )


def _citation(closure: ClosureEvent, evidence: Evidence) -> Citation:
    return Citation(
        closure=closure,
        article=evidence.article,
        start=evidence.start,
        end=evidence.end,
        passage=evidence.passage,
        supports=list(evidence.supports),
    )


def _registered(organization: Organization | NewOrganization, *, is_sample: bool) -> Organization:
    if isinstance(organization, Organization):
        return organization
    try:
        return enter_organization(
            organization.name,
            kind=organization.kind,
            jurisdiction=organization.jurisdiction,
            is_sample=is_sample,
        )
    except ValidationError as error:
        raise ValidationError({"organization": error.messages}) from error


def cite(closure: ClosureEvent, evidence: Evidence) -> Citation:
    """Add a passage as a citation of an event; adding it again changes nothing."""
    citation, _created = Citation.objects.get_or_create(
        closure=closure,
        article=evidence.article,
        start=evidence.start,
        defaults={
            "end": evidence.end,
            "passage": evidence.passage,
            "supports": list(evidence.supports),
        },
    )
    return citation


def publish(closure_id: int, *, by: Any, reason: str = "") -> ClosureEvent:
    """Put a draft on the record, together with its organization and laws.

    Raises CannotPublish when it is no draft (another editor was faster), cites nothing, or rests
    on what was withdrawn.
    """
    return _publish(closure_id, by=by, reason=reason)[0]


def _publish(closure_id: int, *, by: Any, reason: str) -> tuple[ClosureEvent, list[OnRecord]]:
    """The event, and the drafts that came along. Of five hundred each costs few queries."""
    with act(by=by, reason=reason):
        closure = _with_its_grounds().select_for_update(of=("self",)).get(pk=closure_id)
        if closure.stage != ClosureEvent.Stage.DRAFT:
            told = _("%(event)s is no draft any more: it is %(stage)s.")
            raise CannotPublish(told % {"event": closure, "stage": closure.get_stage_display()})
        if not closure.is_cited:
            raise CannotPublish(_("%s has no citation; add its source first.") % closure)
        laws = closure.laws.all() if closure.names_law_off_record else ()
        brought = _bring_along(closure.organization, *laws)
        is_invented = closure.organization.is_sample or closure.rests_on_sample
        closure.is_sample = closure.is_sample or is_invented
        put_on_record(closure)
    return closure, brought


def _with_its_grounds() -> Any:
    """Events with what has to be known of what they rest on. Whatever is invented marks them."""
    citations = Citation.objects.filter(closure=OuterRef("pk"))
    laws = Law.objects.filter(attributions__closure=OuterRef("pk"))
    return ClosureEvent.objects.select_related("organization").annotate(
        is_cited=Exists(citations),
        names_law_off_record=Exists(laws.exclude(stage=OnRecord.Stage.PUBLISHED)),
        rests_on_sample=Exists(citations.filter(article__is_sample=True))
        | Exists(laws.filter(is_sample=True)),
    )


def publish_row(row: OnRecord, *, by: Any, reason: str = "") -> list[OnRecord]:
    """Put a draft on the record: an event as `publish` does, anything else by itself.

    Tells the other drafts that came along. Raises CannotPublish when it is no draft any more, and
    as `publish` does.
    """
    if isinstance(row, ClosureEvent):
        return _publish(row.pk, by=by, reason=reason)[1]
    with act(by=by, reason=reason):
        found = locked(row)
        if found.stage != OnRecord.Stage.DRAFT:
            told = _("%(row)s is no draft any more: it is %(stage)s.")
            raise CannotPublish(told % {"row": found, "stage": found.get_stage_display()})
        put_on_record(found)
    return []


def put_on_record(row: OnRecord) -> None:
    """Publish a row as it stands now (UTC)."""
    row.stage, row.recorded_at = OnRecord.Stage.PUBLISHED, timezone.now()
    row.save(update_fields=["stage", "recorded_at", "is_sample"])


def keep_on_record(closure_id: int) -> list[OnRecord]:
    """After an edit of an event on the record, publish its organization and laws as well.

    Tells those that were drafts. Raises CannotPublish where one of them was withdrawn.
    """
    closure = ClosureEvent.objects.select_related("organization").get(pk=closure_id)
    return _bring_along(closure.organization, *closure.laws.all()) if closure.is_public else []


def _bring_along(*rows: OnRecord) -> list[OnRecord]:
    for row in rows:
        if row.stage == OnRecord.Stage.WITHDRAWN:
            raise CannotPublish(_("%s was withdrawn; reinstate it first.") % row)
    drafts = [row for row in rows if row.stage == OnRecord.Stage.DRAFT]
    for draft in drafts:
        put_on_record(draft)
    return drafts
