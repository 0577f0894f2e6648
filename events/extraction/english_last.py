"""The last issue or broadcast of a paper or station: "A's last issue came out on Thursday"."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from events.extraction.draft import Draft, Manner, Who, named_here, part
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_names import WORDS
from events.extraction.english_papers import draft
from events.extraction.english_subjects import subjects_before
from events.extraction.english_taking import is_told
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import DATE, ORG, Reading

LAST = WORDS["last"]
RULE = "en.last_issue"
LINE = rf"{LAST['word']} {LAST['issue']}"
ITS = r"(?:[Ii]ts|[Tt]heir|[Tt]he (?:paper|newspaper|daily|weekly|magazine|station|title)'s)"
COMES = (
    rf"(?:,[^,;:.]{{1,60}},)?(?: {DATE},?)? "
    rf"(?P<verb>(?P<ahead>{LAST['comes']})|(?:{LAST['came']})\b)"
)
BRACKETS = r"(?:\s*\([^)]*\))?"
ONE = (
    r"(?: one| ever| (?:issue|edition))?"
    r"(?=[\".,;]|$| (?:after|ever|and|because|as|since)\b)"
)
NAMED = [
    # "A's last issue |came out", "the last issue of A will appear", "the last A was printed"
    re.compile(rf"(?P<org>{ORG}){BRACKETS}'s? {LINE}{COMES}"),
    re.compile(rf"\b{LINE} of (?:the )?(?:[\w-]+ ){{0,3}}?\"?(?P<org>{ORG})\"?{BRACKETS}{COMES}"),
    re.compile(rf"\b[Tt]he {LAST['word']} \"?(?P<org>{ORG})\"?{COMES}"),
    # "Friday's issue of A was the last"
    re.compile(
        rf"\b(?:issue|edition|number) of (?:the )?(?:[\w-]+ ){{0,2}}?\"?(?P<org>{ORG})\"?"
        rf"{BRACKETS} (?P<verb>{LAST['is']}) (?:its|the) {LAST['word']}{ONE}"
    ),
]
MEANT = [
    # "its last issue came out"
    re.compile(rf"\b{ITS} {LINE}{COMES}"),
    # "announced that Friday's issue would be its last"
    re.compile(
        r"\b(?:issue|edition|number|paper|broadcast|bulletin|newscast|programme)\b"
        rf"[^;:.]{{0,40}}? (?P<verb>{LAST['is']}) (?:its|their|the|our) {LAST['word']}{ONE}"
    ),
]
OF_MEDIA = {"media", None}
# "A |has not come out since"
UNSEEN = re.compile(
    r"\b(?:has|have|had)(?: not|n['’]t) (?:since )?(?:"
    rf"{LAST['unseen']})(?=[^;:.]{{0,40}}? since\b| since\b)"
    rf"|\b(?:has|have|had) (?:since )?{LAST['silent_since']}"
    rf"(?= (?:ever )?since\b|[^;:.]{{0,20}}?\b(?:for|since) {DATE})"
)
# "A |did not come out on Monday"
NOT_OUT = re.compile(
    rf"\b(?:did(?: not|n['’]t)|failed to) (?:(?P<out>{LAST['not_out']})|{LAST['not_seen']})"
    r" (?:on |this |that )?"
    rf"(?:{DATE}|morning|yesterday|today)"
)
KEPT = re.compile(rf"\b(?:{LAST['kept']})\b")
AHEAD = re.compile(r"(?:will|would|is|becomes|marks)\b|was to\b")


def last_issues(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Papers and stations of which the last issue or broadcast is told."""
    for pattern in NAMED:
        for match in pattern.finditer(reading.mask):
            entity = reading.organization_at(match.start("org"))
            if entity and entity.body and entity.body.kind in OF_MEDIA:
                yield from _told(reading, named_here(entity), match)
    for pattern in MEANT:
        for match in pattern.finditer(reading.mask):
            yield from _told(reading, _paper_before(reading, scene, match.start()), match)
    for match in UNSEEN.finditer(reading.mask):
        yield from _unseen(reading, scene, match)
    for match in () if KEPT.search(reading.text) else NOT_OUT.finditer(reading.mask):
        kinds = OF_MEDIA if match["out"] else {"media"}
        yield from _unseen(reading, scene, match, kinds)


def _unseen(
    reading: Reading,
    scene: Scene,
    match: re.Match[str],
    kinds: Collection[str | None] = ("media",),
) -> Iterator[Draft]:
    """ "The police came to A in May; the daily has not been printed since"."""
    lead = lead_to(reading.mask, match.start())
    for paper in subjects_before(reading, lead, scene):
        is_named = paper.subject is not None or not lead.has("which", "that", "who")
        if is_named and paper.body and paper.body.kind in kinds:
            manner = Manner(
                Kind.PUBLICATION_CEASED, Status.COMPLETED, DecidedBy.ORGANIZATION, "en.unseen"
            )
            yield draft(reading, paper, manner, match)


def _paper_before(reading: Reading, scene: Scene, end: int) -> Who | None:
    """The paper named before, else the one spoken of last."""
    named = [e for e in reading.within(0, end, "organization") if e.body]
    if named and named[-1].body and named[-1].body.kind in OF_MEDIA:
        return named_here(named[-1])
    body = scene.previous or scene.cast.main("media")
    return Who(body, "pronoun") if body and not named and body.kind in OF_MEDIA else None


def _told(reading: Reading, paper: Who | None, match: re.Match[str]) -> Iterator[Draft]:
    if paper and paper.body and is_told(reading, match.start()):
        status = Status.ANNOUNCED if _is_ahead(match) else Status.COMPLETED
        manner = Manner(Kind.PUBLICATION_CEASED, status, DecidedBy.ORGANIZATION, RULE)
        told = part(reading, *match.span("verb"))  # whose tense gives the dates theirs
        yield replace(draft(reading, paper, manner, match), told=told)


def _is_ahead(match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("ahead") or AHEAD.match(match["verb"]))
