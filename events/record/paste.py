"""A list pasted from a gazette: many organizations, one document, one kind, one date."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from events.matching.lists import Namesake, namesakes_of
from events.models import ClosureEvent, Organization, OrganizationName
from events.models.name import Name, fold
from events.models.unseen import seen_in_a_line

from .acts import act
from .publish import ClosureDetails, Evidence, enter_alike
from .register import NewOrganization, draft_organization
from .twins import twins_of

MOST_LINES = 500
LONGEST_NAME, LONGEST_UNIT = 300, 200
PARTED_BY = re.compile(r"[|\t]")
NEW = "new"
LISTED = gettext_noop("Entered from a pasted list.")
LOCK = 6_206_001  # of all that take advisory locks, this is the list's


class Beside(TextChoices):
    """What stands on a line after the name."""

    LOCAL_NAME = "local_name", gettext_lazy("its name in the original language")
    UNIT = "unit", gettext_lazy("the unit that closed")


@dataclass(frozen=True)
class Line:
    number: int
    name: str
    local_name: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Pasted:
    """The lines, and what is the same for all of them.

    `shared.organization` is a NewOrganization without a name: what those are that are not in the
    register yet.
    """

    lines: Sequence[Line]
    shared: ClosureDetails
    language: str = ""


@dataclass(frozen=True)
class Decision:
    """What an editor says of a line: who it is (a primary key, or NEW), and whether to enter it.

    `seen` is the `Planned.seen` that was decided about.
    """

    chosen: str = ""
    is_entered: bool = False
    seen: str = ""


@dataclass(frozen=True)
class Planned:
    """What becomes of a line: an event of `organization`, or of a new one where it is None.

    `repeats` is the number of an earlier line that says the same.
    """

    line: Line
    namesakes: Sequence[Namesake]
    organization: Organization | None
    is_decided: bool
    folded: str
    twins: Sequence[ClosureEvent] = ()
    repeats: int | None = None
    is_entered: bool = False

    @property
    def is_doubtful(self) -> bool:
        return bool(self.twins or self.repeats or not self.is_decided)

    @property
    def chosen(self) -> str:
        """Where nobody has such a name there is nothing to choose."""
        if not self.is_decided or not self.namesakes:
            return ""
        return str(self.organization.pk) if self.organization else NEW

    @property
    def seen(self) -> str:
        """Tells this plan from another one for the same line."""
        known = sorted(namesake.organization.pk for namesake in self.namesakes)
        said = (self.line, known, sorted(twin.pk for twin in self.twins), self.repeats)
        return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


class NotEntered(Exception):
    """Nothing was entered; the message says why, the plan is what the editor should look at."""

    def __init__(self, told: str, plan: Sequence[Planned]) -> None:
        super().__init__(told)
        self.plan = plan


def read_lines(text: str, *, beside: str) -> list[Line]:
    """The lines that say something. Raises ValidationError that names each faulty line."""
    lines, faults = [], []
    for number, said in enumerate(text.splitlines(), start=1):
        if said.strip():
            try:
                lines.append(_read(number, said, beside))
            except ValidationError as fault:
                faults.append(fault)
    if faults:
        raise ValidationError(faults)
    if len(lines) > MOST_LINES:
        told = _("There are %(lines)d names; paste at most %(most)d at once.")
        raise ValidationError(told % {"lines": len(lines), "most": MOST_LINES})
    return lines


def _read(number: int, said: str, beside: str) -> Line:
    name, *others = (" ".join(part.split()) for part in PARTED_BY.split(said))
    if not name:
        raise _fault(number, _("there is no name before the “|”."))
    if len(others) > 1:
        raise _fault(number, _("there is more than one “|” or tab."))
    more = others[0] if others else ""
    longest = LONGEST_UNIT if beside == Beside.UNIT else LONGEST_NAME
    for part, most in ((name, LONGEST_NAME), (more, longest)):
        if len(part) > most:
            told = _("“%(part)s…” is longer than %(most)d characters.")
            raise _fault(number, told % {"part": part[:20], "most": most})
        try:
            seen_in_a_line(part)
        except ValidationError as error:
            raise _fault(number, " ".join(error.messages)) from error
    return Line(number, name, **{beside: more})


def _fault(number: int, told: str) -> ValidationError:
    return ValidationError(_("Line %(number)d: %(told)s") % {"number": number, "told": told})


def plan(pasted: Pasted, decisions: Mapping[int, Decision]) -> list[Planned]:
    """What would become of each line, in a fixed number of queries.

    A line is entered unless something is doubtful about it; a decision holds where the plan is
    still the one that was decided about.
    """
    rows = list(_who(pasted, decisions))
    twins = iter(twins_of([_event(pasted, row) for row in rows if row.organization]))
    first: dict[tuple[Any, str], int] = {}
    planned = []
    for row in rows:
        who = row.organization.pk if row.organization else row.folded
        said = (who, row.line.unit.casefold())
        repeats = first.get(said) if row.folded else None
        first.setdefault(said, row.line.number)
        found = next(twins) if row.organization else ()
        planned.append(_decided(replace(row, twins=found, repeats=repeats), decisions))
    return planned


def _who(pasted: Pasted, decisions: Mapping[int, Decision]) -> Iterator[Planned]:
    names = [[line.name, *filter(None, [line.local_name])] for line in pasted.lines]
    folded = fold([line.name for line in pasted.lines])
    home = pasted.shared.jurisdiction
    for line, known, same in zip(pasted.lines, namesakes_of(names), folded, strict=True):
        chosen = decisions.get(line.number, Decision()).chosen
        rows = {str(namesake.organization.pk): namesake.organization for namesake in known}
        nearby = [row for row in rows.values() if row.jurisdiction == home]
        if chosen in rows:
            yield Planned(line, known, rows[chosen], True, same)
        elif chosen == NEW or not rows:
            yield Planned(line, known, None, True, same)
        elif len(rows) == 1 or len(nearby) == 1:
            yield Planned(line, known, (nearby or list(rows.values()))[0], True, same)
        else:
            yield Planned(line, known, None, False, same)


def _event(pasted: Pasted, row: Planned) -> ClosureEvent:
    shared = pasted.shared
    return ClosureEvent(
        organization=row.organization,
        unit=row.line.unit,
        kind=shared.kind,
        announced=shared.announced,
        effective=shared.effective,
    )


def _decided(row: Planned, decisions: Mapping[int, Decision]) -> Planned:
    decision = decisions.get(row.line.number)
    if decision and decision.seen == row.seen:
        return replace(row, is_entered=decision.is_entered)
    return replace(row, is_entered=not row.is_doubtful)


def enter_list(
    pasted: Pasted, decisions: Mapping[int, Decision], evidence: Evidence, *, by: Any
) -> list[ClosureEvent]:
    """Enter the lines that were decided for as drafts that share one source, in one act.

    Raises NotEntered where the register has changed since the plan was shown or no line is ticked,
    and ValidationError that names a line; then nothing is entered.
    """
    with act(by=by, reason=LISTED):
        _one_list_at_a_time()
        rows = plan(pasted, decisions)
        if any(_is_news(row, decisions) for row in rows):
            raise NotEntered(_("Nothing was entered yet: look at each line again."), rows)
        if not any(row.is_entered for row in rows):
            raise NotEntered(_("No line is ticked; nothing was entered."), rows)
        is_sample = evidence.article.is_sample
        who = _registered(pasted, [row for row in rows if row.is_entered], is_sample=is_sample)
        return enter_alike(pasted.shared, who, evidence)


def _is_news(row: Planned, decisions: Mapping[int, Decision]) -> bool:
    decision = decisions.get(row.line.number)
    if decision is None or decision.seen != row.seen:
        return True
    return row.is_entered and not row.is_decided


def _one_list_at_a_time() -> None:
    """Who presses the button twice waits here, and then sees the events of the first time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _registered(
    pasted: Pasted, rows: Sequence[Planned], *, is_sample: bool
) -> list[tuple[Organization, str]]:
    """The organization and unit of each line; one that is not known yet is entered, once."""
    new = cast("NewOrganization", pasted.shared.organization)
    entered: dict[str, Organization] = {}
    who = []
    for row in rows:
        organization = row.organization or entered.get(row.folded)
        if organization is None:
            named = replace(new, name=row.line.name)
            organization = _entered(named, row.line, pasted.language, is_sample=is_sample)
            entered[row.folded] = organization
        who.append((organization, row.line.unit))
    return who


def _entered(new: NewOrganization, line: Line, language: str, *, is_sample: bool) -> Organization:
    """Its names are checked, what all of them have in common is not: Django asks the database a
    dozen times for each."""
    organization = draft_organization(new, is_sample=is_sample)
    try:
        organization.clean_fields()
        organization.save()
        _name_locally(organization, line, language)
    except ValidationError as error:
        raise _fault(line.number, " ".join(error.messages)) from error
    return organization


def _name_locally(organization: Organization, line: Line, language: str) -> None:
    if line.local_name:
        name = OrganizationName(
            organization=organization,
            text=line.local_name,
            language=language,
            role=Name.Role.OFFICIAL,
        )
        name.clean_fields()
        name.save()
