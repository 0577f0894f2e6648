"""What an authority takes away, and what an organization gives up: registrations and licenses."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Entity
from events.extraction.draft import Draft, Manner, Who, named_here, part
from events.extraction.english_clauses import (
    Lead,
    Scene,
    lead_to,
)
from events.extraction.english_described import DESCRIPTOR
from events.extraction.english_names import WORDS
from events.extraction.english_objects import (
    ACTS,
    AND,
    known,
    organizations_after,
    organizations_before,
)
from events.extraction.english_subjects import coordinated, meant_by, who
from events.extraction.english_taking import how_far, is_told
from events.extraction.english_temporary import is_for_a_term
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import in_any_case
from events.extraction.reading import DATE, LAW, ORG, PLACE, UNKNOWN, Reading

PAPERS = WORDS["papers"]
SIGNS = tuple(PAPERS["signs"].split())
TAKE, TAKEN = "|".join(PAPERS["verb"]), PAPERS["verb"][3]
FREEZE, FROZEN = PAPERS["freeze"], PAPERS["frozen"]
PAPER = rf"(?:(?:the|its|their|his|an?) )?(?:(?:{LAW}|{PLACE}|\([^)]*\)) ?)*{PAPERS['noun']}"
WAS = r"(?:was|were|has been|have been|had been)"
AT_A_STROKE = (
    r"(?:,? (?:outright|for good|forthwith|at once|once and for all|overnight|altogether"
    r"|definitively|permanently|summarily|at a stroke|by (?:decree|order)),?"
    r"|, (?:by|in|under|on|after|following|effective|with) [^,;:.]{1,60},)?"
)
BRACKETS = r"(?:\s*\([^)]*\))?"
LEADING = rf"(?:(?:the|its) )?(?:(?:[a-z][\w-]*|[A-Z]\w*-\w+|{PLACE}(?:'s)?) ){{0,4}}?"
ITS = rf"(?:[Ii]ts|[Tt]heir|[Tt]he (?:[\w-]+ ){{0,4}}?(?P<noun>{DESCRIPTOR})'s?)"


NOT_RENEWED = (
    "(?:(?:refus|declin)(?:es|ed|ing) to (?:renew|extend|prolong)"
    "|(?:did|does|has|have|had|will|would)(?: not|n['’]t) (?:(?:renew|extend|prolong)(?:ed)?)"
    "(?![^.;:]* since ))"
)
UNRENEWED = re.compile(NOT_RENEWED)
PAPERS_OF = in_any_case(
    rf"\b(?:{TAKE}|{NOT_RENEWED}){AT_A_STROKE}(?: (?:on |in )?{DATE})? {PAPER}"
    rf"(?:,? (?:{PAPERS['held_by']}))? (?:of|for|from|to|by)\b(?: work of)?"
    rf"|\bdeclar(?:e|es|ed|ing) (?:null and )?(?:void|invalid|illegal|unlawful)"
    rf" {PAPER} (?:of|for)\b"
    r"|\b(?:str(?:uck|ikes?|iking)|delet(?:es|ed|ing)|cross(?:es|ed|ing)) (?:off|out)"
    r" the names? of\b"
    rf"|\b(?:tak(?:e|es|en|ing)|took|strip(?:s|ped|ping)?) {PAPER} (?:away )?from\b"
)
# "the accreditation of |the Maro bureau of A", which is not A's own
OF_A_UNIT = re.compile(rf"\b(?:{WORDS['units']['place_bound']}) (?:of|for) ")
TO_COME = re.compile(r"(?:will|would)\b")
# "the accreditation of |A's Maro correspondent"
OF_ITS_PEOPLE = re.compile(
    rf"['’]s? (?:[\w-]+ |(?:{PLACE}|{UNKNOWN}) ){{0,3}}?(?:correspondent|reporter|journalist"
    r"|photographer|crew|cameraman|team|stringer|teacher|lawyer|director|chief|head)s?\b"
)
# "the registration of A, a charity, |and of two of its partners, the B and the C"
OF_OTHERS_TOO = re.compile(
    r"(?:,[^,;:]{1,90},)? (?:and|as well as) (?:(?:that|those) )?(?:of|for|from)"
    r"(?: (?:[a-z'-]+ ){1,6}?[a-z]+,)?(?= )"
)
FROZEN_OF = in_any_case(rf"\b(?:{FREEZE}) {PAPER} (?:of|for)\b")
TAKING_OF = in_any_case(rf"\b{PAPERS['taking']} of {PAPER} of\b")
STRIPPING = r"(?:strip(?:s|ped|ping)?|depriv(?:es?|ed|ing))"
STRIPPED_MANY = in_any_case(rf"\b{STRIPPING} [^;:.]{{1,80}}? of {PAPER}")
STRIPPED_OF = in_any_case(rf"\b(?:stripp|depriv)(?:ed|ing) of {PAPER}")


def _taken_from(verb: str) -> list[re.Pattern[str]]:
    """Where the papers of an organization that is named "org" have been taken or frozen."""
    return [
        in_any_case(
            rf"(?P<org>{ORG})(?:'s?)?{BRACKETS},? {PAPER} (?:\w+ ){{0,2}}(?:{WAS}|is) (?:\w+ly )?"
            rf"(?:{verb})\b"
        ),
        in_any_case(
            rf"\b(?:{PAPER}|[Tt]hat) (?:of|for) {LEADING}(?P<org>{ORG})(?! to )"
            rf"[^;:]{{0,160}}?{WAS} (?:\w+ly )?(?:{verb})\b"
        ),
    ]


PAPERS_TAKEN = [
    *_taken_from(TAKEN),
    in_any_case(rf"\b(?:{TAKE}) (?:the )?(?P<org>{ORG})'s? {PAPER}"),
    in_any_case(
        rf"\b(?:declar|pronounc)(?:es|ed|ing) {PAPER} (?:of|for) {LEADING}(?P<org>{ORG})"
        rf"{BRACKETS}(?: (?:{DESCRIPTOR}))? (?:null and )?(?:void|invalid|illegal|unlawful)\b"
    ),
    in_any_case(
        rf"\b(?:declar|pronounc)(?:es|ed|ing) (?:the )?(?P<org>{ORG})(?:['’]s?)? {PAPER}"
        r" (?:null and )?(?:void|invalid)\b"
    ),
    in_any_case(
        rf"(?P<org>{ORG})(?:'s?)?{BRACKETS},? {PAPER}\"? (?:(?:has|have|had) )?\"?(?:lapsed"
        r"|ceased to exist|expired(?=,? and (?:would|will|was|is|has) (?:not|no longer)))\b"
    ),
    in_any_case(
        rf"(?P<org>{ORG}){BRACKETS}(?:,[^;:,]*,)? (?:has |have )?(?:had {PAPER} (?:{TAKEN}|refused)"
        rf"|(?:was|been) (?:stripped|deprived) of {PAPER})\b"
    ),
    in_any_case(
        rf"(?P<org>{ORG}){BRACKETS} {WAS} (?:struck|removed|dropped|deleted) (?:off|from) the "
        r"[\w ]{0,30}(?:register|registry|rolls?)\b"
    ),
    in_any_case(
        rf"\b(?:str(?:ike|uck)|remov(?:e|ed)|dropp?(?:ed)?|delet(?:e|ed)|took|taken)s? (?:the )?"
        rf"{LEADING}(?P<org>{ORG}){BRACKETS}(?:, [^,;:]{{1,60}},)? (?:off|from) (?:the"
        rf"|its) [\w ]{{0,30}}"
        r"(?:register|registry|rolls?|list)\b"
    ),
]
TAKEN_OFF = [
    in_any_case(
        r"\b(?:took|tak(?:es?|en|ing)|(?:pull|knock|yank|kick|order)(?:s|ed|ing)?|forc(?:es?|ed|ing)"
        rf"|drove|puts?) (?:the )?{LEADING}(?P<org>{ORG}){BRACKETS} off "
        r"(?:the )?(?:air(?:waves)?|dial)\b"
    )
]
NOT_ANEW = in_any_case(
    rf"\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)) (?:the )?{LEADING}(?P<org>{ORG}){BRACKETS}"
    r" (?:an? |any )?(?:new|renewed|further|fresh|another) (?:[\w-]+ ){0,2}?"
    r"(?:licen[cs]es?|franchises?|permits?|registration|frequenc(?:y|ies)|concession|mandate)\b"
)
PAPERS_FROZEN = _taken_from(FROZEN)
TAKEN_BY_KIND = (
    ([*PAPERS_TAKEN, NOT_ANEW], Kind.DEREGISTERED),
    (PAPERS_FROZEN, Kind.SUSPENDED),
    (TAKEN_OFF, Kind.PUBLICATION_CEASED),
)
STRIPS = in_any_case(rf"\b{STRIPPING}(?= )")
STRIPPED_OBJECT = in_any_case(rf"[^;:]{{0,80}}? of {PAPER}")
LOSING = in_any_case(
    rf"\b(?:los(?:es?|t|ing)|g(?:ive|ives|ave|iven|iving) up|surrender(?:s|ed|ing)?"
    rf"|hand(?:s|ed|ing)? (?:back|in)) {PAPER}(?!\w)"
    rf"|\b(?:was|were|been) (?:stripped|deprived) of {PAPER}(?!\w)"
    rf"|\blos(?:es?|t|ing) (?:its|their) papers\b|\bhad {PAPER} (?:\w+ly )?(?:{TAKEN})\b"
    rf"|\bno longer (?:has|have|holds?|possess(?:es)?) {PAPER}(?!\w)"
    rf"|\b(?:left|woke up|awoke|wakes up|found (?:itself|themselves)|stands?|stood|is|are|was|were)"
    rf" [^,;:.]{{0,30}}?without {PAPER}(?!\w)"
    r"|\b(?:is|are|was|were) no longer (?:\w+ly )?"
    r"(?:(?:recogni[sz]ed|accredited)(?! as\b)|registered|licen[cs]ed"
    r"|a legal (?:person|entity))\b"
    rf"|\b(?:(?:is|are|was|were) no longer|ceas(?:e|es|ed) to be) (?:an? )?"
    rf"(?:{PAPERS['held']}) (?:[\w-]+ ){{0,2}}?(?:{DESCRIPTOR})(?!\w)"
)
GIVEN_UP = in_any_case("g[aio]v|surrender|hand")  # by itself, unlike what it loses
GIVES_UP = in_any_case(
    r"\b(?:turn(?:s|ed|ing)? in|g(?:ive|ives|ave|iven|iving) back|return(?:s|ed|ing)?)"
    rf" {PAPER}(?!\w| fees?\b| plates?\b)"
)
ITS_PAPERS = [
    in_any_case(
        rf"\b(?:{TAKE}) (?:its|their|the (?:[\w-]+ ){{0,3}}?(?P<noun>{DESCRIPTOR})'s?) "
        rf"{PAPERS['noun']}(?! (?:of|for)\b)"
    ),
    re.compile(rf"\b{ITS} {PAPERS['noun']} (?:{WAS}) (?:\w+ly )?(?:{TAKEN})\b"),
]
# "struck it off the register"
OFF_IT_GOES = in_any_case(
    r"\b(?:str(?:ike|uck)|strikes|remov(?:e|es|ed|ing)|dropp?(?:ed|s)?|delet(?:e|es|ed)|eras(?:es|ed)"
    rf"|t(?:ook|akes)|cross(?:es|ed)) (?:it|them|the (?:[\w-]+ ){{0,3}}?(?P<noun>{DESCRIPTOR}))"
    r" (?:off|from|out of) (?:the|its) [\w ]{0,30}(?:register|registry|rolls?|list)\b"
)
STILL_TO_COME = re.compile(r"\b(?:loses|is|are) ")
DESCRIBED_OBJECT = re.compile(
    rf" (?:its|the|an?|{PLACE}'s)(?: [\w-]+){{0,5}}? (?P<noun>{DESCRIPTOR})\b"
)

# "a decree in |A", "|A turned down its appeal"
PRINTED_IN = re.compile(
    rf"\b(?:{WORDS['lists']['rulings']}|published|printed|gazetted) in (?:the )?\"?$"
)
JUDGES = re.compile(
    r"(?: \([^)]*\))? (?:has |had |have )?(?:turned down|rejected|dismissed|thr[eo]wn? out|upheld) "
)

ORDERED = re.compile(
    r"\b(?:order(?:ed|s)?|upheld|affirmed|announced|approved|granted|imposed|confirmed|issued|sent"
    r"|served|handed|decided|ruled|backed|sanctioned|signed|pronounced|decreed|let stand"
    r"|left standing|left (?:in place|in force)|declared|recorded|handed down"
    r"|obtain(?:s|ed)|secured|won)\b[^,;:]{0,60}$"
)


def speaks_of_papers(reading: Reading) -> bool:
    """Whether there is anything to look for: most sentences have no word of the kind."""
    small = reading.mask.lower()
    return any(sign in small for sign in SIGNS)


def papers_taken(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Registrations, licenses and the like that are taken away or frozen."""
    yield from _of_named(reading, scene)
    yield from _from_named(reading)
    yield from _lost(reading, scene)
    yield from _of_its_own(reading, scene)


def _of_named(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """ "revoked the license of A", "the withdrawal of the registration of A"."""
    for pattern, kind in ((PAPERS_OF, Kind.DEREGISTERED), (FROZEN_OF, Kind.SUSPENDED)):
        for match in pattern.finditer(reading.mask):
            if far := how_far(reading, *match.span()):
                listed = _owners_after(reading, match.end(), scene)
                if listed and OF_A_UNIT.search(reading.mask, match.end(), listed[0].start):
                    continue
                listed = [e for e in listed if not OF_ITS_PEOPLE.match(reading.mask, e.end)]
                is_limited = is_for_a_term(reading, listed[-1].end if listed else match.end())
                ended = Kind.SUSPENDED if is_limited else kind
                status = Status.ORDERED if TO_COME.match(match.group()) else far
                is_left = UNRENEWED.match(match.group())
                rule = "papers_not_renewed" if is_left else "papers_of"
                manner = taken(status, rule, ended)
                yield from all_of(reading, listed, manner, match)
                yield from () if listed else _described(reading, scene, manner, match)
    for match in TAKING_OF.finditer(reading.mask):
        if is_told(reading, match.start()):
            ordered = ORDERED.search(reading.mask[: match.start()])
            manner = taken(Status.ORDERED if ordered else Status.COMPLETED, "taking_of")
            yield from all_of(reading, organizations_after(reading, match.end()), manner, match)


def _owners_after(reading: Reading, start: int, scene: Scene) -> list[Entity]:
    listed = organizations_after(reading, start)
    listed = _some_known(reading, start, scene, listed) or listed
    others = OF_OTHERS_TOO.match(reading.mask, listed[-1].end) if listed else None
    return listed + (organizations_after(reading, others.end()) if others else [])


def _some_known(reading: Reading, start: int, scene: Scene, listed: list[Entity]) -> list[Entity]:
    """The list with odd names as well, if it holds a known one: somebody has no such papers."""
    longer = organizations_after(reading, start, unknown=True)
    if len(longer) < 2 or len(longer) <= len(listed) or not any(each.body for each in longer):
        return []
    is_list = AND.search(reading.mask, longer[-2].end, longer[-1].start)
    goes_on = ACTS.match(reading.mask, longer[-1].end)
    return known(longer, scene.cast) if is_list and not goes_on else []


def _from_named(reading: Reading) -> Iterator[Draft]:
    """ "A's license was revoked", "A was stripped of its status", "stripped A and B of it"."""
    for patterns, kind in TAKEN_BY_KIND:
        for pattern in patterns:
            for match in pattern.finditer(reading.mask):
                entity = reading.organization_at(match.start("org"))
                far = how_far(reading, *match.span()) if entity else None
                if entity and far:
                    ahead = STILL_TO_COME.search(match.group())
                    status = Status.ORDERED if ahead else far
                    manner = taken(status, "papers_taken", kind)
                    yield from all_of(reading, [entity], manner, match)
    for strips in STRIPS.finditer(reading.mask):
        listed = organizations_after(reading, strips.end())
        is_object = listed and STRIPPED_OBJECT.match(reading.mask, listed[-1].end)
        if is_object and is_told(reading, strips.start()):
            manner = taken(Status.COMPLETED, "stripped")
            yield from all_of(reading, listed, manner, strips)


def _lost(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """ "A and B have lost their status"."""
    for match in LOSING.finditer(reading.mask):
        if not is_told(reading, match.start()):
            continue
        lead = lead_to(reading.mask, match.start())
        subject = who(reading, lead, scene) or _last_of_list(reading, lead, scene)
        if subject and subject.body and GIVEN_UP.match(match.group()):
            yield draft(reading, subject, _given_up(lead), match)
        elif subject and subject.body and not lead.has("will", "to"):
            for each in coordinated(reading, lead, subject, scene.cast):
                yield draft(reading, each, taken(Status.COMPLETED, "lost"), match)
    for match in GIVES_UP.finditer(reading.mask):
        lead = lead_to(reading.mask, match.start())
        subject = who(reading, lead, scene)
        if subject and subject.body and is_told(reading, match.start()):
            status = Status.ANNOUNCED if lead.has("will", "to") else Status.COMPLETED
            manner = Manner(Kind.DISBANDED, status, DecidedBy.ORGANIZATION, "en.gives_up")
            yield draft(reading, subject, manner, match)


def _last_of_list(reading: Reading, lead: Lead, scene: Scene) -> Who | None:
    """The first of a list whose last name says of itself what no body is."""
    listed = organizations_before(reading, lead.end, unknown=True)
    bodies = known(listed, scene.cast)
    return named_here(bodies[0]) if len(listed) > 1 and len(bodies) == len(listed) else None


def _of_its_own(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """ "the letter withdraws its license", "the group's license was revoked"."""
    taking, being_taken = ITS_PAPERS
    for pattern in (taking, OFF_IT_GOES):
        for match in pattern.finditer(reading.mask):
            subject = who(reading, lead_to(reading.mask, match.start()), scene)
            before = [*_owners_before(reading, match.start())]
            body = before[-1].body if before else scene.previous or scene.cast.main()
            if match["noun"]:
                body = meant_by(match["noun"], scene)
            names_power = any(reading.within(0, match.start(), "authority"))
            if match.group().endswith("existence") and not names_power:
                continue  # "decided at its assembly to terminate its legal existence"
            if body and is_told(reading, match.start()) and not (subject and subject.body):
                manner = taken(Status.COMPLETED, "its_papers")
                yield draft(reading, Who(body, "pronoun"), manner, match)
    for match in being_taken.finditer(reading.mask):
        before = [*_owners_before(reading, match.start())]
        previous = before[-1].body if before else scene.previous or scene.cast.main()
        body = meant_by(match["noun"], scene) if match["noun"] else previous
        if body and is_told(reading, match.start()):
            manner = taken(Status.COMPLETED, "its_papers")
            yield draft(reading, Who(body, "description"), manner, match)


def _owners_before(reading: Reading, end: int) -> Iterator[Entity]:
    """Whose papers they may be: not those of who judges, or prints the decree."""
    for each in reading.within(0, end, "organization"):
        prints = PRINTED_IN.search(reading.mask, max(0, each.start - 60), each.start)
        if not prints and not JUDGES.match(reading.mask, each.end):
            yield each


def _given_up(lead: Lead) -> Manner:
    status = Status.ANNOUNCED if lead.has("will", "would", "to") else Status.COMPLETED
    return Manner(Kind.DEREGISTERED, status, DecidedBy.ORGANIZATION, "en.lost")


def taken(status: Status, rule: str, kind: Kind = Kind.DEREGISTERED) -> Manner:
    return Manner(kind, status, DecidedBy.AUTHORITY, f"en.{rule}")


def _described(
    reading: Reading, scene: Scene, manner: Manner, match: re.Match[str]
) -> Iterator[Draft]:
    """ "the license of the oldest legal aid group"."""
    described = DESCRIBED_OBJECT.match(reading.mask, match.end())
    if described is None or described["noun"].endswith("s"):
        return
    body = meant_by(described["noun"], scene)
    if body:
        subject = Who(body, "description", part(reading, *described.span()))
        yield draft(reading, subject, manner, match)


def all_of(
    reading: Reading, listed: Sequence[Entity], manner: Manner, match: re.Match[str]
) -> Iterator[Draft]:
    for entity in listed:
        subject = named_here(entity)
        if subject.body is not None:
            yield draft(reading, subject, manner, match)


def draft(reading: Reading, subject: Who, manner: Manner, match: re.Match[str]) -> Draft:
    if subject.body is None:
        raise ValueError("A closure needs an organization.")
    return Draft(
        body=subject.body,
        manner=manner,
        reading=reading,
        told=part(reading, *match.span()),
        named=subject.named,
        subject=subject.subject,
        dates_from=match.end(),
    )
