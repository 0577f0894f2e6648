"""Closures told by English verbs: an organization ends, or somebody ends it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.draft import AN_AUTHORITY, Draft, Manner, Who, named_here
from events.extraction.english_clauses import Scene, is_denied, is_rumor, lead_to, vote_to_come
from events.extraction.english_demanded import is_to_be_undone
from events.extraction.english_granted import is_granted
from events.extraction.english_had_done import asked_of_court
from events.extraction.english_kinds import draft, kind_by_order, kind_of
from events.extraction.english_notices import told_by_letter
from events.extraction.english_objects import CHAPTER, organizations_after, unit_before
from events.extraction.english_own import by_owner, of_its_unit, own, undergone
from events.extraction.english_owners import Owned, ended_by_owner, whose_work
from events.extraction.english_ruled import (
    by_authority,
    by_order,
    meant_behind,
    ordered_by_authority,
)
from events.extraction.english_subjects import coordinated, who
from events.extraction.english_verbs import SOME_TIME_TO, Verb, status_of, verbs_in
from events.extraction.findings import DecidedBy, Status
from events.extraction.reading import DATE, ORG, Reading

BY_LAW = re.compile(r"\b(?:law|decree|order|resolution|decision|motion|bill|ruling|verdict)s? $")
BY_RULING = re.compile(
    r"\b(?:(?:decree|order|ruling|verdict|judge?ment)s?"
    r"|(?:[Cc]ourt|[Mm]inistry|[Gg]overnment)'s? decision) $"
)
# "would |seek a court order to"
SOUGHT = re.compile(
    r"\b(?:seek(?:s|ing)?|sought|appl(?:y|ies|ied|ying) for|request(?:s|ed|ing)?"
    r"|would (?:lay|bring|table|submit|introduce|put|present)) (?:an? |the )?[^,;:.]{0,60}$"
)
MOTION = re.compile(r"\b(?:motion|resolution|vote|ballot)s? $")
VOTING = re.compile(rf"\b(?:vot(?:es?|ing)|decides?)(?: {DATE})? on (?:a|the|its|this) \w+ $")
PASSED = re.compile(
    r"\b(?:passed|adopted|approved|carried|backed|endorsed|voted (?:for|through))\b[^,;:]{0,40}$"
)
BY_ITS_DECISION = re.compile(
    rf"(?P<org>{ORG})'s? (?:[\w-]+ )?(?:decision|vote|move|plan|intention) $"
)
# "the decision of the ministry to |dissolve A"
DECISION_OF = re.compile(r"\b(?:decision|order|ruling|move|decree)s? (?:of|by) [^,;:.]{1,70} $")
# "Delegates |dissolved A", "A has asked to be |struck off"
OWN_PEOPLE = re.compile(
    r"(?:^|[\s\"])(?:The |the |Its |its |All )?(?:[\d,]+ )?(?:[Dd]elegates|[Mm]embers|[Tt]rustees"
    r"|[Ff]ounders)(?: (?:at|in) [^,;:]{1,60})? $"
)
OWN_WISH = re.compile(
    r"\b(?:asks|asked|applies|applied|requests|requested|petitioned|seeks|sought) $"
)
DIRECTLY = re.compile(rf" (?:down )?(?:the )?\"?{ORG}")
ENDS_AS_BODY = {"disband", "dissolve", "liquidate", "fold", "break_up"}
DONE_BY_STATES = {"deregister", "strike_off", "ban", "dissolve", "abolish"}
CONDITION = re.compile(r"^[\"'\s]*(?:If|Unless|Should)\b[^,]*,[^,]*$")


def closures_by_verb(reading: Reading, scene: Scene) -> Iterator[Draft]:
    for verb in verbs_in(reading):
        is_not_to_be = is_denied(reading, verb.lead) and "not_to_be" not in verb.entry
        if is_not_to_be or is_rumor(reading, verb.start):
            continue
        if _is_conditional(verb):
            continue
        asked = [*asked_of_court(verb)]
        ordered = ordered_by_authority(verb, scene) if not asked else None
        if asked:
            yield from asked
        elif told := told_by_letter(verb, scene):
            for each in told:
                yield from by_order(verb, each)
        elif ordered is not None:
            yield from by_order(verb, ordered)
        else:
            yield from _told(verb, scene)


def _is_conditional(verb: Verb) -> bool:
    """ "If the law passes, A will have to close"."""
    is_ahead = verb.lead.has("will", "would", "to")
    return is_ahead and CONDITION.search(verb.reading.mask[: verb.lead.end]) is not None


def _told(verb: Verb, scene: Scene) -> Iterator[Draft]:
    if _is_to(verb) and MOTION.search(_left(verb)):
        yield from _moved(verb, scene)
        return
    subject, status = _subject_and_status(verb, scene)
    if subject is None and "self" in verb.entry and status and OWN_PEOPLE.search(_left(verb)):
        yield from _by_its_people(verb, status)
        return
    if subject is None and verb.name in DONE_BY_STATES and not verb.is_undergone:
        subject = AN_AUTHORITY  # whatever it is called: "the NGO board"
    if subject is not None and subject.body is None and _is_never_of_states(verb, scene):
        subject = Who(scene.previous, "pronoun")
    if subject is None or status is None:
        if status:
            drafts = [*_told_of_unit(verb, scene, status)]
            yield from drafts or _told_of_owned(verb, status)
        return
    drafts = [*_told_of_unit(verb, scene, status)]
    drafts = drafts or [*_told_of(verb, subject, status, scene)]
    if status == Status.THREATENED and vote_to_come(verb.reading, verb.lead):
        rule = f"en.vote.{verb.name}"
        drafts = [replace(each, manner=replace(each.manner, rule=rule)) for each in drafts]
    yield from drafts


def _by_its_people(verb: Verb, status: Status) -> Iterator[Draft]:
    """ "Delegates |dissolved A"."""
    for entity in organizations_after(verb.reading, verb.end)[:1]:
        if entity.body:
            yield from by_owner(verb, Owned(entity.body, named_here(entity)), status)


def _is_never_of_states(verb: Verb, scene: Scene) -> bool:
    """ "The state took its license. In May it |moved abroad": not the state."""
    is_it = verb.lead.has("it") and scene.previous is not None
    has_nobody = not any(verb.reading.within(0, verb.lead.end, "authority", "organization"))
    return is_it and has_nobody and "order" not in verb.entry and not verb.is_undergone


def _told_of_unit(verb: Verb, scene: Scene, status: Status) -> Iterator[Draft]:
    may_be = verb.is_undergone or verb.stands_alone or verb.name == "relocate"
    if not may_be or not (verb.takes_unit or verb.name in ENDS_AS_BODY):
        return
    unit = unit_before(verb.reading, verb.lead.end)
    if unit and (verb.takes_unit or CHAPTER.search(unit.text)):
        yield from of_its_unit(verb, scene, status)


def _told_of_owned(verb: Verb, status: Status) -> Iterator[Draft]:
    """What nobody whom the record knows ends: "trustees will suspend operations at A", "Marl
    Holding has decided to close the Evening Post"."""
    work = whose_work(verb) if not verb.is_undergone and "self" in verb.entry else None
    if work is not None:
        yield from by_owner(verb, work, status)
        return
    before = list(verb.reading.within(0, verb.lead.end, "unknown", "business"))
    is_company = bool(before) and not verb.reading.mask[before[-1].end : verb.lead.end].strip(" ,")
    if verb.is_undergone or not verb.takes_unit or not is_company:
        return
    for entity in organizations_after(verb.reading, verb.end)[:1]:
        if entity.body and entity.body.kind == "media":
            yield from by_owner(verb, Owned(entity.body, named_here(entity)), status)


def _told_of(verb: Verb, subject: Who, status: Status, scene: Scene) -> Iterator[Draft]:
    if subject.body is None or _is_done_by(verb, subject):
        yield from by_authority(verb, scene, status)
    elif not verb.is_undergone and (ended := ended_by_owner(verb, subject.body, scene)):
        yield from by_owner(verb, ended, status)
    else:
        for each in coordinated(verb.reading, verb.lead, subject, scene.cast):
            if each.body and verb.is_undergone:
                for told in undergone(verb, each, each.body, status):
                    yield _as_others(verb, told, scene)
            elif each.body and "self" in verb.entry:
                yield from own(verb, each, each.body, status)


def _as_others(verb: Verb, told: Draft, scene: Scene) -> Draft:
    """ "A is among those closed", behind a sentence about who closes them."""
    is_one_of_many = verb.is_one_of_many and told.unit is None
    is_by_authority = scene.after_authority or scene.by_authority
    if not is_one_of_many or not is_by_authority or "order" not in verb.entry:
        return told
    kind = kind_by_order(verb, told.body)
    manner = replace(told.manner, kind=kind, decided_by=DecidedBy.AUTHORITY)
    return replace(told, manner=manner)


def _is_done_by(verb: Verb, subject: Who) -> bool:
    """Whether an organization acts like an authority: a university that suspends a group."""
    if verb.is_undergone or "order" not in verb.entry or subject.body is None:
        return False
    if subject.body.kind == "university":
        return bool(organizations_after(verb.reading, verb.end))
    directly = DIRECTLY.match(verb.reading.mask, verb.end)
    return subject.named == "pronoun" and directly is not None


def _subject_and_status(verb: Verb, scene: Scene) -> tuple[Who | None, Status | None]:
    left = _left(verb)
    if (resolved := _resolved(verb, scene)) is not None:
        return resolved
    is_decided = is_granted(verb.reading.mask, verb.start, verb.end)
    if is_decided or is_to_be_undone(verb.reading.mask, verb.start):
        return AN_AUTHORITY, Status.ORDERED if is_decided else Status.COMPLETED
    by_law = verb.form == "ing" and BY_LAW.search(left)
    if by_law or (_is_to(verb) and BY_RULING.search(left)):
        return AN_AUTHORITY, Status.THREATENED if SOUGHT.search(left) else Status.ORDERED
    status = status_of(verb)
    given = SOME_TIME_TO.search(left.rstrip()) if verb.lead.has("to") else None
    if given:
        return who(verb.reading, lead_to(verb.reading.mask, given.start()), scene), status
    subject = who(verb.reading, verb.lead, scene)
    vote = vote_to_come(verb.reading, verb.lead) if status == Status.THREATENED else None
    if vote:
        voting = who(verb.reading, lead_to(verb.reading.mask, vote.start()), scene)
        subject = voting if voting and voting.body else subject
    if subject is None and status == Status.THREATENED and verb.lead.has("to"):
        subject = AN_AUTHORITY
    return subject, status


def _resolved(verb: Verb, scene: Scene) -> tuple[Who | None, Status | None] | None:
    """Whose decision it is, where that is said before the verb."""
    left = _left(verb)
    own_decision = BY_ITS_DECISION.search(left) if _is_to(verb) else None
    if own_decision and (entity := verb.reading.organization_at(own_decision.start("org"))):
        return named_here(entity), Status.ANNOUNCED
    decision = DECISION_OF.search(left) if _is_to(verb) else None
    if decision and any(verb.reading.within(decision.start(), verb.lead.end, "authority")):
        return AN_AUTHORITY, Status.ORDERED
    wish = OWN_WISH.search(left) if verb.lead.words == ("to", "be") else None
    if wish:
        asking = who(verb.reading, lead_to(verb.reading.mask, wish.start()), scene)
        return asking, Status.ANNOUNCED if asking and asking.body else None
    return None


def _is_to(verb: Verb) -> bool:
    return verb.form == "base" and verb.lead.words == ("to",)


def _left(verb: Verb) -> str:
    return verb.reading.mask[: verb.lead.end]


def _moved(verb: Verb, scene: Scene) -> Iterator[Draft]:
    """ "a motion to dissolve it", which is still to be voted on."""
    voting = VOTING.search(_left(verb))
    votes = who(verb.reading, lead_to(verb.reading.mask, voting.start()), scene) if voting else None
    meant = meant_behind(verb, scene) or votes
    meant = meant or Who(scene.previous or scene.cast.main(), "pronoun")
    named = organizations_after(verb.reading, verb.end)
    meant = named_here(named[0]) if named else meant
    if meant.body and "self" in verb.entry:
        status = Status.ANNOUNCED if PASSED.search(_left(verb)) else Status.THREATENED
        manner = Manner(kind_of(verb, meant.body), status, DecidedBy.ORGANIZATION, "motion")
        yield draft(verb, meant, manner)
