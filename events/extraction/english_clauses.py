"""English clauses: what stands before a verb says who, when and whether at all."""

import re
from dataclasses import dataclass

from events.extraction.cast import Body, Cast, Entity
from events.extraction.draft import AN_AUTHORITY, Part, Who, named_here, part
from events.extraction.english_cast import DESCRIPTOR, descriptor_kind
from events.extraction.english_names import WORDS
from events.extraction.english_objects import organizations_before
from events.extraction.reading import AUTHORITY, DATE, LAW, PLACE, Reading

MOOD = WORDS["mood"]
ADVERB = (
    r"\w+ly|so far|also|now|soon|already|then|first|again|at once|since|later|recently|once more"
    r"|in effect"
)
AUXILIARY = (
    r"will|would|shall|to|is|are|was|were|be|been|being|has|have|had|having|not|never|no longer|may"
    r"|might|could|should|must|can|cannot|\w+n't|that|which|who|itself|members|all|both"
    r"|jointly|hereby|(?:an?|the|its|their) (?:earlier )?(?:ruling|order|decision|verdict)|upheld"
    r"|affirmed|approved|filed"
    r"|an? (?:lawsuit|suit|motion|petition|claim|request)|by [\w-]+ to [\w-]+"
    r"|decided|decides|voted|votes|agreed|resolved|chosen|moved|opted|plans?|planned|planning"
    r"|preparing|set|going|due|about|expected|scheduled|forced|ordered|told|instructed|directed"
    r"|required|begun|began|begins|starting|started|close|likely|highly|compelled|obliged"
    r"|(?:on|the) verge of|the point of|one of (?:many|several|dozens)|among those|the latest|"
    + WORDS["reporting"]["linking"]
)
PEEL = re.compile(
    rf"(?:^|(?<=[\s,(\"]))\"?(?:(?:{AUXILIARY}|[Ii]t|[Tt]hey|[Ww]hich|{ADVERB})\"?,?|{DATE})\s+$"
)
PRONOUNS = {"it", "they", "which", "who", "itself"}
NEGATION = re.compile(rf"\b(?:{MOOD['negation']})\b", re.IGNORECASE)
HYPOTHESIS = re.compile(rf"\b(?:{MOOD['hypothesis']})\b", re.IGNORECASE)
BELIEVED = re.compile(rf"\b(?:{MOOD['belief']}) that\b[^,;]*$", re.IGNORECASE)
THREAT = re.compile(rf"\b(?:{MOOD['threat']})\b")
REPORTING = re.compile(rf"\b(?:{WORDS['reporting']['linking']})\b")
DESCRIPTION = (
    rf"\b(?P<determiner>[Tt]he|[Aa]n?|[Oo]ne of|[Ii]ts|[Tt]his|{PLACE}'s?)(?: [^\s,;:()]+){{0,9}}?"
    rf" (?P<noun>{DESCRIPTOR})\b"
)
DESCRIBED = re.compile(DESCRIPTION)
DESCRIBED_LAST = re.compile(
    rf"{DESCRIPTION}(?:,? (?:in|of|for|from|at|that|which|who|remaining|known|based|behind)\b"
    r"[^;:]{0,90})?[\s,]*$"
)
COURT = re.compile(r"\b(?:[Cc]ourt|[Jj]udge|[Tt]ribunal)\b")
BY_AUTHORITY = re.compile(
    rf" (?:down )?(?:\w+ )?(?:by|with|under) (?:an? |the |{PLACE}(?:'s)? )*(?:{AUTHORITY}|{PLACE}"
    rf"|(?:(?:decision|order|decree|vote|resolution) of (?:the )?)?(?:[\w-]+ )?(?:{LAW}|decrees?"
    rf"|{WORDS['authorities']['words']})(?!\w))"
)
AUTHORITY_WORD = re.compile(
    rf"\b(?:{WORDS['authorities']['words']})\b(?: (?:in|of) [^,;:]{{1,40}})?[\s,]*$", re.IGNORECASE
)
GAP = re.compile(
    rf"\)?(?:'s?)?\s*(?:\([^)]{{1,60}}\))?(?: (?:{DESCRIPTOR})\b)?\s*"
    r"(?:,[^;:]{1,170}?,|[-–,]? ?(?:in|of|at|for) [^,;:]{1,40})?[\s,\"'–-]*"
)


@dataclass(frozen=True)
class Lead:
    """What leads to a verb: its auxiliaries, and where the words before them end."""

    words: tuple[str, ...]
    end: int

    def has(self, *words: str) -> bool:
        return any(word in self.words for word in words)

    @property
    def is_passive(self) -> bool:
        return self.has("be", "been", "being", "is", "are", "was", "were")


@dataclass(frozen=True)
class Scene:
    """What is known when a sentence is read: the cast, and who the last sentence was about."""

    cast: Cast
    previous: Body | None = None
    after_authority: bool = False


def lead_to(mask: str, start: int) -> Lead:
    """The auxiliaries right before a verb."""
    words: list[str] = []
    end = start
    while len(words) < 16:
        match = PEEL.search(mask, max(0, end - 40), end)
        if match is None:
            break
        words.insert(0, match.group().strip(' ,"\n').casefold())
        end = match.start()
    return Lead(tuple(words), end)


def is_denied(reading: Reading, lead: Lead) -> bool:
    """Whether it is said that it does not happen."""
    nearby = re.split(r"[,;:]", reading.mask[max(0, lead.end - 60) : lead.end])[-1]
    words = " ".join(lead.words)
    return bool(NEGATION.search(words) or NEGATION.search(nearby))


def is_hypothetical(reading: Reading, lead: Lead) -> bool:
    """Whether it is only considered, feared, demanded or asked for."""
    if BELIEVED.search(reading.mask[max(0, lead.end - 110) : lead.end]):
        return True
    nearby = re.split(r"[,;:]| that ", reading.mask[max(0, lead.end - 70) : lead.end])[-1]
    return bool(HYPOTHESIS.search(" ".join(lead.words)) or HYPOTHESIS.search(nearby))


def is_threat(reading: Reading, lead: Lead) -> bool:
    """Whether it is said to be near, but not decided."""
    nearby = reading.mask[max(0, lead.end - 30) : lead.end] + " ".join(lead.words)
    return lead.has("close", "likely", "expected", "verge of", "the verge of") or bool(
        THREAT.search(nearby)
    )


def who(reading: Reading, lead: Lead, scene: Scene) -> Who | None:
    """The subject of a verb; None if it is nobody the record could know."""
    if PRONOUNS & set(lead.words):
        return _antecedent(reading, lead.end, scene)
    mask = reading.mask[: lead.end]
    last = _last_entity(reading, mask)
    described = DESCRIBED_LAST.search(mask, last.end if last and last.body else 0)
    if described and not (last and last.body and _closes(mask, last)):
        return _described(reading, described, scene.cast)
    if last and _closes(mask, last):
        return _named(reading, last, mask)
    if last and (before := _organization_with_aside(reading, last, mask)):
        return before
    if AUTHORITY_WORD.search(mask):
        return AN_AUTHORITY
    return None


def _last_entity(reading: Reading, mask: str) -> Entity | None:
    return next((e for e in reversed(reading.entities) if e.end <= len(mask)), None)


def _closes(mask: str, entity: Entity) -> bool:
    """Whether nothing but an aside stands between a name and the verb."""
    return GAP.fullmatch(mask, entity.end) is not None


def _named(reading: Reading, entity: Entity, mask: str) -> Who | None:
    if entity.body is not None:
        return named_here(entity)
    if entity.sort in {"authority", "person"}:
        before = _organization_with_aside(reading, entity, mask)
        return before or AN_AUTHORITY
    if entity.sort in {"place", "unknown"}:
        before = _organization_with_aside(reading, entity, mask)
        if before:
            return before
        return AN_AUTHORITY if entity.sort == "place" else None
    return None


def _organization_with_aside(reading: Reading, entity: Entity, mask: str) -> Who | None:
    """The organization of "Chatham House, the London think tank, …"."""
    for earlier in reversed(list(reading.within(0, entity.start))):
        if earlier.body and _closes(mask, earlier):
            return named_here(earlier)
    return None


def _described(reading: Reading, described: re.Match[str], cast: Cast) -> Who | None:
    noun, is_one_of = described["noun"], described["determiner"].casefold() == "one of"
    if noun.endswith("s") and not is_one_of and not noun.endswith("ss"):
        return None
    body = cast.main(descriptor_kind(noun))
    if body is None:
        return None
    span = part(reading, described.start(), described.end("noun"))
    return Who(body, "description", span)


def _antecedent(reading: Reading, end: int, scene: Scene) -> Who | None:
    mask = reading.mask[:end]
    for entity in reversed(list(reading.within(0, end))):
        if entity.body is not None:
            return Who(entity.body, "pronoun", Part.of(entity))
        if entity.sort == "authority" or _reports(reading.mask, entity):
            return AN_AUTHORITY
    for described in DESCRIBED.finditer(mask):
        return _described(reading, described, scene.cast)
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


def coordinated(reading: Reading, lead: Lead, subject: Who) -> list[Who]:
    """The subject, and the others of "A, B and C have closed"."""
    if subject.named != "here":
        return [subject]
    listed = [named_here(entity) for entity in organizations_before(reading, lead.end)]
    return listed if any(each.body is subject.body for each in listed) else [subject]
