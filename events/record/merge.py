"""Two rows that turn out to be one: what stood with the duplicate moves to the other."""

from collections.abc import Sequence
from typing import Any, cast

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from events.models import ClosureEvent, Law, Organization
from events.models.name import Name
from events.models.on_record import OnRecord

from .acts import act
from .standing import CannotChangeStanding

Mergeable = Organization | Law | ClosureEvent


def merge(duplicate: Mergeable, into: Mergeable, *, by: Any, reason: str) -> None:
    """Withdraw `duplicate` in favor of `into`; its address leads there from now on.

    Organizations and laws hand over their names and events, events their citations, laws, steps
    and proposals; what the other has already stays behind. Raises CannotChangeStanding for two of
    different kinds, one that is itself merged, a row with itself, one withheld into one that is
    not or the other way, or without a reason.
    """
    if not reason.strip():
        raise CannotChangeStanding(_("Say why."))
    with act(by=by, reason=reason):
        old, new = _locked_pair(duplicate, into)
        if isinstance(old, ClosureEvent):
            _hand_over_event(old, cast("ClosureEvent", new))
        elif isinstance(old, Law):
            _hand_over_law(old, cast("Law", new))
        else:
            _hand_over_organization(old, cast("Organization", new))
        type(old)._default_manager.filter(merged_into=old).update(merged_into=new)
        old.stage, old.withdrawal_reason = OnRecord.Stage.WITHDRAWN, reason.strip()
        old.merged_into = new
        old.recorded_at = old.recorded_at or old.entered_at
        old.save(update_fields=["stage", "withdrawal_reason", "merged_into", "recorded_at"])


def _locked_pair(duplicate: Mergeable, into: Mergeable) -> tuple[Mergeable, Mergeable]:
    """Both rows as they are now, locked in the order of their keys."""
    if type(duplicate) is not type(into) or duplicate.pk == into.pk:
        raise CannotChangeStanding(_("Choose another one of the same kind."))
    rows: Any = type(duplicate)._default_manager
    found = {
        row.pk: row
        for row in rows.select_for_update(of=("self",))
        .filter(pk__in=(duplicate.pk, into.pk))
        .order_by("pk")
    }
    old, new = found[duplicate.pk], found[into.pk]
    if old.merged_into_id:
        raise CannotChangeStanding(_("%s was merged already.") % old)
    if new.stage == OnRecord.Stage.WITHDRAWN:
        raise CannotChangeStanding(_("%s is withdrawn.") % new)
    if getattr(old, "is_withheld", False) != getattr(new, "is_withheld", False):
        told = _("One of the two is withheld, the other is not; withhold or disclose one first.")
        raise CannotChangeStanding(told)
    if old.stage == OnRecord.Stage.PUBLISHED and new.stage != OnRecord.Stage.PUBLISHED:
        raise CannotChangeStanding(_("%s is not on the record; publish it first.") % new)
    return old, new


def _hand_over_organization(old: Organization, new: Organization) -> None:
    _move_names(old, new, "organization")
    old.closures.update(organization=new)
    old.branches.exclude(pk=new.pk).update(parent=new)
    if new.parent_id == old.pk:
        new.parent = None
        new.save(update_fields=["parent"])


def _hand_over_law(old: Law, new: Law) -> None:
    _move_names(old, new, "law")
    _move(old.attributions.all(), "law", new, unless_same=["closure"])
    old.claims.update(law=new)


def _hand_over_event(old: ClosureEvent, new: ClosureEvent) -> None:
    _copy_citations(old, new)
    _move(old.attributions.all(), "closure", new, unless_same=["law"])
    _move(old.steps.all(), "closure", new, unless_same=["status", "reached"])
    old.proposals.update(closure=new)


def _move_names(old: Organization | Law, new: Organization | Law, owner: str) -> None:
    """All names of the old one, its headline name as one more, unless the new one has them."""
    has = {new.name, *new.names.values_list("text", flat=True)}
    cast("QuerySet[Any]", old.names).exclude(text__in=has).update(**{owner: new})
    if old.name not in has and not new.names.filter(text=old.name).exists():
        cast("Any", new.names).create(text=old.name, role=Name.Role.ALIAS)


def _move(parts: QuerySet[Any], owner: str, new: Model, *, unless_same: Sequence[str]) -> None:
    """Give parts a new owner, one by one: what it has already stays with the old one."""
    model = parts.model
    kept = set(model._default_manager.filter(**{owner: new}).values_list(*unless_same))
    for part in parts:
        if tuple(getattr(part, model._meta.get_field(n).attname) for n in unless_same) not in kept:
            setattr(part, owner, new)
            part.save(update_fields=[owner])


def _copy_citations(old: ClosureEvent, new: ClosureEvent) -> None:
    """The evidence of the old one stays with its tombstone, and stands with the new one too."""
    has = set(new.citations.values_list("article_id", "start"))
    for citation in old.citations.all():
        if (citation.article_id, citation.start) not in has:
            citation.pk, citation.closure = None, new
            citation._state.adding = True
            citation.save()
