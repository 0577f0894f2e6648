"""Who an English verb is said of: the name, description or pronoun before it."""

import re

from events.extraction.cast import Body, Cast, Entity, heaviest
from events.extraction.draft import AN_AUTHORITY, Part, Who, named_here, part
from events.extraction.english_clauses import AUTHORITY_WORD, REPORTING, Lead, Scene
from events.extraction.english_described import DESCRIPTOR, NO_PERSON, descriptor_kind
from events.extraction.english_names import WORDS
from events.extraction.english_objects import NEAR, is_in_aside, known, organizations_before
from events.extraction.reading import DATE, ORG, PLACE, UNKNOWN, Reading

PRONOUNS = {
    *("it", "they", "which", "who", "itself"),
    *("both of which", "all of which", "each of which", "three of which"),
}
DESCRIPTION = (
    rf"(?<!\w)(?P<determiner>[Tt]he|[Aa]n?|[Oo]ne of(?: the| its)?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat"
    rf"|{PLACE}'s?)(?: (?!(?:the|an?|its|their|his|her|on|was|is|has|had|said|and)\b)"
    rf"[^\s,;:()\ue000-\ue005]+){{0,9}}? (?P<noun>{DESCRIPTOR})\b{NO_PERSON}"
)
DESCRIBED = re.compile(DESCRIPTION)
DESCRIBED_LAST = re.compile(
    rf"{DESCRIPTION}(?:,? (?:in|of|for|from|at|that|which|who|remaining|known|based|behind)\b"
    r"[^;:]{0,90})?[\s,]*$"
)
# What may stand between a name and its verb: brackets, what it is, one aside, a place or a date.
GAP = re.compile(
    rf"\.?\)?\"?(?:'s?(?: (?:[a-z-]+ ){{0,2}}?(?:{WORDS['units']['work']}))?)?"
    rf"\s*(?:\([^)]{{1,60}}\))?(?: (?:[a-z]+ ){{0,2}}?(?:{DESCRIPTOR})\b)?\s*"
    r"(?:and (?:[\w,-]+ ){0,3}?(?:other|more|further|similar) (?:[a-z-]+ ){0,3}?[a-z]+)?\s*"
    r"(?:,[^;:]{1,250}?,|[-–—] [^;:–—]{1,200} [-–—]"
    r"|[-–,]? ?(?:in|of|at|for|from|behind|on|near|across|to) [^,;:]{1,60})?"
    rf"(?: \"{UNKNOWN}\")?(?:,? {DATE})?[\s,\"':–—-]*"
)
ASIDE = re.compile(
    r"\.?\)?\"?(?: \([^)]{1,60}\))?, (?:which|who|whose|that|where|an?|the|one|unlike|like|along"
    r"|together|including|once|part|formerly|its|also|long|home|set|after|following|with|by|from"
    r"|itself|heir|successor|organ|mouthpiece|sister|rival|flagship|considered|widely|now|still|among|for"
    r"|(?:close|near|loyal|critical|hostile|sympathetic) (?:to|of)|\w+ed|\w+ing|run|led|known)\b"
)
TOGETHER_WITH = re.compile(r"\b(?:it|they|he|she) [\w ]{1,30} (?:with|for|from|against) (?:the )?$")
AT_ANOTHER = re.compile(rf"{ORG} at (?:the )?$")
AND_ALSO = re.compile(r"(?:\band|\bbut|\bor|\bthen)(?: \w+ly| then| so| later)?\s*$")
CLAUSE_START = re.compile(
    r"[;:]|\b(?:that|because|although|while|when|after|since|before|if|where|whether)\b"
    r"|, (?:as|and|but)\b"
)
ANY_AUTHORITY_WORD = re.compile(rf"\b(?:{WORDS['authorities']['words']})\b", re.IGNORECASE)
OF_A_PLACE = re.compile(r"\b(?:[Ii]n|[Oo]f|[Ff]rom|[Aa]t|[Nn]ear)(?: the)? $")
OWNERS = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)(?: [\w-]+){{0,2}} (?:{WORDS['description']['owners_of']})"
    r"(?:, [^,;:]{1,80},)?[\s,]*$"
)
THE_BODY = re.compile(r"\b[Tt]he (?P<noun>[a-z]{4,})[\s,]*$")
RULES = re.compile(r"\b(?:universit|college|school|compan|firm)")
MOST_CANDIDATES = 8
INDEFINITE = {"a", "an"}
OF_ONE_KIND = {"media", "party", "university", "religious"}


def who(reading: Reading, lead: Lead, scene: Scene) -> Who | None:
    """The subject of a verb; None if it is nobody the record could know."""
    if PRONOUNS & set(lead.words):
        return _antecedent(reading, lead.end, scene)
    if AND_ALSO.search(reading.mask[: lead.end]):
        return _of_clause(reading, lead.end, scene)
    return _before(reading, reading.mask[: lead.end], scene)


def _before(reading: Reading, mask: str, scene: Scene) -> Who | None:
    """The subject that stands before the verb."""
    named = _named_before(reading, mask)
    described = DESCRIBED_LAST.search(mask, named.end if named else 0)
    if named and not (described and _is_owned(mask, named, described)):
        return named_here(named)
    owners = OWNERS.search(mask, named.end if named else 0)
    if owners and not (described and described.end("noun") > owners.start()):
        body = scene.previous or (scene.cast.main() if reading.is_title else None)
        return Who(body, "pronoun") if body else None
    if described:
        meant = _described(reading, described, scene)
        return AN_AUTHORITY if meant is None and RULES.search(described["noun"]) else meant
    called = _called(reading, mask, scene)
    return called or (AN_AUTHORITY if _is_by_authority(reading, mask) else None)


def _called(reading: Reading, mask: str, scene: Scene) -> Who | None:
    """ "The committee" of whom "the Lantern Committee" was named, "the hospice" of "Hospice Without
    Walls": otherwise no word for a body."""
    noun = THE_BODY.search(mask)
    body = scene.cast.called(noun["noun"]) if noun else None
    return Who(body, "description", part(reading, *noun.span("noun"))) if noun and body else None


def _is_by_authority(reading: Reading, mask: str) -> bool:
    last = next((e for e in reversed(reading.entities) if e.end <= len(mask)), None)
    if last and last.sort in {"authority", "person", "place"} and _closes(mask, last):
        return True
    return AUTHORITY_WORD.search(mask) is not None


def _named_before(reading: Reading, mask: str) -> Entity | None:
    """The organization that nothing but an aside keeps from the verb; of one named within an
    aside on another, the other."""
    found: Entity | None = None
    before = [e for e in reading.within(0, len(mask)) if e.body is not None][-MOST_CANDIDATES:]
    for entity in reversed(before):
        if _is_beside(mask, entity):
            continue
        if (found is None and _closes(mask, entity)) or (
            found
            and ASIDE.match(mask, entity.end)
            and _ends_aside(mask, found)
            and _closes(mask, entity)
        ):
            found = entity
    if found and _is_taken(reading, found, mask):
        return None
    return found


def _is_beside(mask: str, entity: Entity) -> bool:
    """Whether a name only tells more of what ends: "Marl Week, owned by |A, folded", "the college
    it set up with |A would close", "the Lantern Institute at |A will close"."""
    if is_in_aside(mask, entity) or AT_ANOTHER.search(mask, 0, entity.start):
        return True
    before = mask[max(0, entity.start - NEAR) : entity.start]
    return mask.find(",", entity.end) < 0 and TOGETHER_WITH.search(before) is not None


def _is_taken(reading: Reading, found: Entity, mask: str) -> bool:
    """Whether somebody named nearer to the verb, outside of any aside, is its subject."""
    between = mask[found.end :]
    if "," in between or "–" in between or "—" in between:
        return False
    nearer = list(reading.within(found.end, len(mask), "authority", "person"))
    return bool(nearer) and _closes(mask, nearer[-1])


def _ends_aside(mask: str, entity: Entity) -> bool:
    return mask[entity.end :].strip(" \"'").startswith((",", "–", "—")) or "," in mask[entity.end :]


def _closes(mask: str, entity: Entity) -> bool:
    """Whether nothing but an aside stands between a name and the verb."""
    return GAP.fullmatch(mask, entity.end) is not None


def _is_owned(mask: str, named: Entity, described: re.Match[str]) -> bool:
    """Whether what is described is another thing than the organization named before it."""
    return "," not in mask[named.end : described.start()]


def _of_clause(reading: Reading, end: int, scene: Scene) -> Who | None:
    """The subject that a verb shares with the one before: "the police came and |closed"."""
    mask = reading.mask[:end]
    starts = [match.end() for match in CLAUSE_START.finditer(mask)]
    start = starts[-1] if starts else 0
    named = _first_named(reading, start, end)
    described = DESCRIBED.search(mask, start)
    word = ANY_AUTHORITY_WORD.search(mask, start)
    firsts = [match.start() for match in (described, word) if match]
    if named and named.start < min(firsts, default=end):
        return named_here(named) if named.body else AN_AUTHORITY
    if named and described and _is_apposed(mask, named):
        return named_here(named)
    if described and not (word and word.start() < described.end()):
        return _described(reading, described, scene)
    if word:
        return AN_AUTHORITY
    return (
        _antecedent(reading, start, scene) if re.search(r"\b(?:it|they)\b", mask[start:]) else None
    )


def _is_apposed(mask: str, named: Entity) -> bool:
    """ "A third charity on the list, |A|, did not appeal and"."""
    behind = mask[named.end :].lstrip('"')
    return mask[: named.start].endswith((", ", ', "')) and behind.startswith(",")


def _first_named(reading: Reading, start: int, end: int) -> Entity | None:
    for entity in reading.within(start, end, "organization", "authority", "person", "place"):
        is_where = entity.sort == "place" and (
            OF_A_PLACE.search(reading.mask[max(0, entity.start - 10) : entity.start])
            or reading.mask[entity.end :].startswith(("-", " -", " –", " —", ","))
        )
        if not is_where and not reading.mask.startswith("'", entity.end):
            return entity
    return None


def _described(reading: Reading, described: re.Match[str], scene: Scene) -> Who | None:
    noun, determiner = described["noun"], described["determiner"].casefold()
    if noun.endswith("s") and not determiner.startswith("one of") and not noun.endswith("ss"):
        return None
    if determiner in INDEFINITE and scene.previous is not None:
        return None
    is_here = determiner not in INDEFINITE
    is_bare = determiner in {"the", "this", "that"}
    body = _just_named(reading, described, noun) if is_bare else None
    body = body or meant_by(noun, scene, is_here=is_here)
    if body is None:
        return None
    span = part(reading, described.start(), described.end("noun"))
    return Who(body, "description", span)


def _just_named(reading: Reading, described: re.Match[str], noun: str) -> Body | None:
    """The one of that kind named before in the sentence: "A was searched; the daily …"."""
    kind = descriptor_kind(noun)
    named = list(reading.within(0, described.start(), "organization"))
    body = named[-1].body if named else None
    return body if body and body.kind == kind else None


def meant_by(
    noun: str, scene: Scene, *, is_here: bool = True, but: Body | None = None
) -> Body | None:
    """The organization that "the club" means: one with the word in its name, else the one spoken
    of last if it is of that kind, else the main one of the kind."""
    kind, cast = descriptor_kind(noun), scene.cast
    previous = scene.previous
    same_kind = is_here and previous is not None and kind is not None and previous.kind == kind
    others = [cast.main(kind, only=kind in OF_ONE_KIND)]
    if but is not None:
        others.append(heaviest(b for b in cast.named() if b.kind == kind and b is not but))
    meant = [cast.bearing(noun), previous if same_kind else None, *others]
    return next((body for body in meant if body is not None and body is not but), None)


def _antecedent(reading: Reading, end: int, scene: Scene) -> Who | None:
    mask = reading.mask[:end]
    for entity in reversed(list(reading.within(0, end))):
        if entity.body is not None:
            return Who(entity.body, "pronoun", Part.of(entity))
        if entity.sort == "authority" or _reports(reading.mask, entity):
            return AN_AUTHORITY
    for described in DESCRIBED.finditer(mask):
        return _described(reading, described, scene)
    if AUTHORITY_WORD.search(re.split(REPORTING, mask)[0]) or scene.after_authority:
        return AN_AUTHORITY
    body = scene.previous or scene.cast.main()
    return Who(body, "pronoun") if body else None


def _reports(mask: str, entity: Entity) -> bool:
    """Whether a country or a person is the one who says so."""
    if entity.sort != "place":
        return False
    return bool(
        re.match(
            rf"(?: {DATE})? (?:has |have |had )?(?:{WORDS['reporting']['linking']})\b",
            mask[entity.end :],
        )
    )


def coordinated(reading: Reading, lead: Lead, subject: Who, cast: Cast) -> list[Who]:
    """The subject, and the others of "A, B and C have closed", "A and B, which have closed",
    "A and B learned that they were closed"."""
    if subject.named == "pronoun" and subject.subject and lead.has("they"):
        listed = organizations_before(reading, subject.subject.end)
        return [Who(entity.body, "pronoun", Part.of(entity)) for entity in listed] or [subject]
    if subject.named != "here" and not _is_of_many(lead):
        return [subject]
    for unknown in (True, False):
        listed = organizations_before(reading, lead.end, unknown=unknown)
        if any(entity.body is subject.body for entity in listed):
            return [named_here(entity) for entity in known(listed, cast)]
    return [subject]


def subjects_before(reading: Reading, lead: Lead, scene: Scene) -> list[Who]:
    """Those of whom the words in front speak, all of them; none where no organization is meant."""
    subject = who(reading, lead, scene)
    if subject is None or subject.body is None:
        return []
    return coordinated(reading, lead, subject, scene.cast)


def _is_of_many(lead: Lead) -> bool:
    many = lead.has("both of which", "all of which", "three of which")
    return many or (lead.has("which", "that", "who") and lead.has("have", "were", "are"))
