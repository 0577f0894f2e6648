"""Parts and wholes: what an organization has and ends, and the part that stands for it."""

import re
from dataclasses import dataclass, replace

from events.extraction.cast import Body
from events.extraction.draft import Draft, Part, Who, named_here, part
from events.extraction.english_clauses import Scene
from events.extraction.english_described import OFFICE_OF_STATES
from events.extraction.english_names import WORDS
from events.extraction.english_objects import Unit, unit_of
from events.extraction.english_subjects import meant_by
from events.extraction.english_verbs import Verb
from events.extraction.findings import ENDS_A_BODY, Kind
from events.extraction.reading import ORG, PLACE

NO_LINK = r"(?!(?:of|in|at|on|from|by|after|and|or|because|since|under|as|to|with|for|until)\b)"
ITS = rf"(?:the |its |their |all of its |{PLACE}(?:'s)? )"
PUBLICATION = (
    r"(?:(?: edition)? (?:(?:the )?(?:print edition|publication|printing|publishing"
    r"|broadcasts?|work|operations) of))?"
)
TITLE = re.compile(
    rf" ?(?:down |out )?(?: edition of)?{PUBLICATION} ?(?:of )?(?:(?:its|their) |(?P<the>the ))"
    rf"(?:{NO_LINK}[\w'-]+ |{PLACE} ){{0,4}}?(?:(?<=\w), |\"?)(?P<org>{ORG})"
)
TITLE_MEANT = re.compile(
    rf" ?(?:down )?(?: ?(?:publication|printing|publishing|broadcasts?) of| of) (?:the|its)"
    rf"(?: {NO_LINK}[\w'-]+){{0,4}}? (?P<noun>{WORDS['descriptors']['media']})(?!\w)"
)
CHAPTER = re.compile(
    rf" (?:down )?{ITS}(?P<unit>(?:{NO_LINK}[\w'-]+ ){{0,3}}?(?:{WORDS['units']['place_bound']}))"
    rf" of (?:the )?(?P<org>{ORG})"
)
# "suspended operations at A"
WORK_AT = re.compile(
    rf" (?:down )?(?:all |its |the )*(?:{WORDS['units']['work']}|classes|teaching)"
    rf" at (?:the |its )?\"?(?P<org>{ORG})(?!')"
)
# "suspended publication of A"
PUBLICATION_OF = re.compile(
    rf" (?:down )?(?:all |the |its )*(?:(?:print|daily|weekly|regular) )?"
    rf"(?:publication|publishing|printing|print editions?|broadcasts?|broadcasting|operations)"
    rf" of (?:the |its )?(?:[a-z-]+ ){{0,3}}?\"?(?P<org>{ORG})(?!')"
)
# "UN Human Rights Office in Samplia", "OSCE Mission to Samplia"
OFFICES = "Office|Mission|Delegation|Bureau|Representation|Presence|Cent(?:er|re)"
NAMED_OFFICE = re.compile(
    r"(?:the )?(?:UN\w*|U\.N\.|United Nations|OSCE|EU|European Union|AU|African Union"
    rf"|Council of Europe|NATO|OAS|WHO|IMF|World Bank)\b.*\b(?:{OFFICES})\b"
)
HOUSE = re.compile(WORDS["international"]["houses"])
HOUSE_IN = re.compile(rf"\"? (?:in|at) (?:the )?(?:{PLACE}|[A-Z][\w'’-]+)(?: [A-Z]\w+)?")
BEHIND_OFFICE = re.compile(rf"(?: in (?:the )?{PLACE})?")


@dataclass(frozen=True)
class Owned:
    """What another organization ends: a title or a chapter of its own."""

    body: Body
    who: Who
    unit: Unit | None = None


def ended_by_owner(verb: Verb, owner: Body, scene: Scene) -> Owned | None:
    """The newspaper of "the company stopped printing its daily", the movement of "the university
    suspended its chapter of"; None if the verb takes no such object."""
    reading = verb.reading
    chapter = CHAPTER.match(reading.mask, verb.end)
    if chapter and (entity := reading.organization_at(chapter.start("org"))) and entity.body:
        start, end = chapter.span("unit")
        unit = Unit(reading.text[start:end], start, end, dates_from=chapter.end())
        return Owned(entity.body, named_here(entity), unit) if entity.body is not owner else None
    work = whose_work(verb) or _whose_publication(verb)
    if work is not None:
        return work if work.body is not owner else None
    title = TITLE.match(reading.mask, verb.end)
    if title and (entity := reading.organization_at(title.start("org"))) and entity.body:
        is_its = entity.body is not owner and (title["the"] is None or entity.body.kind == "media")
        return Owned(entity.body, named_here(entity)) if is_its else None
    meant = TITLE_MEANT.match(reading.mask, verb.end)
    body = meant_by(meant["noun"], scene, but=owner) if meant else None
    if meant and body and body.kind == "media":
        return Owned(body, Who(body, "description", part(reading, *meant.span("noun"))))
    return None


def whose_work(verb: Verb) -> Owned | None:
    """Whose work is ended in "suspended operations at A", whoever does so."""
    mask = verb.reading.mask
    work = WORK_AT.match(mask, mask.find(" ", verb.start))
    entity = verb.reading.organization_at(work.start("org")) if work else None
    return Owned(entity.body, named_here(entity)) if entity and entity.body else None


def _whose_publication(verb: Verb) -> Owned | None:
    """The paper in "suspended publication of A", which is not the publisher's end."""
    mask = verb.reading.mask
    work = PUBLICATION_OF.match(mask, mask.find(" ", verb.start))
    entity = verb.reading.organization_at(work.start("org")) if work else None
    if entity is None or entity.body is None or entity.body.kind != "media":
        return None
    return Owned(entity.body, named_here(entity))


def is_itself(unit: Unit, body: Body) -> bool:
    """Whether what looks like a part is the whole: "the center" of a "Center for Justice"."""
    noun = unit.text.split(" in ")[0].rsplit(maxsplit=1)[-1].casefold()
    return any(noun in name.casefold().split() for name in body.names)


def office_itself(verb: Verb, subject: Who, body: Body) -> Unit | None:
    """The office of an international body that goes by no other name."""
    if subject.subject is None or not OFFICE_OF_STATES.fullmatch(body.name):
        return None
    reading, start = verb.reading, subject.subject.start
    behind = BEHIND_OFFICE.match(reading.mask, subject.subject.end)
    end = behind.end() if behind else subject.subject.end
    return Unit(reading.text[start:end], start, end, dates_from=verb.end)


def of_office(draft: Draft) -> Draft:
    """The office of an international body is closed, not disbanded or banned."""
    name = draft.body.name
    if draft.kind in ENDS_A_BODY and HOUSE.fullmatch(name):
        house = _house_in_place(draft)
        kind = Kind.OFFICE_CLOSED if house else draft.kind
        return replace(draft, manner=replace(draft.manner, kind=kind), unit=house)
    if draft.kind not in ENDS_A_BODY or not (
        OFFICE_OF_STATES.fullmatch(name) or NAMED_OFFICE.match(name)
    ):
        return draft
    unit = draft.unit or (_office_in(draft.subject) if draft.subject else None)
    return replace(draft, manner=replace(draft.manner, kind=Kind.OFFICE_CLOSED), unit=unit)


def _house_in_place(draft: Draft) -> Part | None:
    """ "Goethe-Institut in Marl": one of many, which is no end of all."""
    subject, text = draft.subject, draft.reading.text
    behind = HOUSE_IN.match(text, subject.end) if subject and draft.named == "here" else None
    if subject is None or behind is None:
        return None
    return Part(text[subject.start : behind.end()], subject.start, behind.end())


def _office_in(subject: Part) -> Part:
    """ "Office in Samplia" of "UN Human Rights Office in Samplia"."""
    found = re.search(rf"\b(?:{OFFICES})\b", subject.text)
    start = found.start() if found else 0
    return Part(subject.text[start:], subject.start + start, subject.end)


def part_undergone(verb: Verb, subject: Who) -> Unit | None:
    """The part that is closed in "the seat of A was closed"."""
    if subject.named != "here" or subject.subject is None:
        return None
    entity = verb.reading.organization_at(subject.subject.start)
    return unit_of(verb.reading, entity) if entity else None
