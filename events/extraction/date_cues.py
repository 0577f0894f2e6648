"""What the readers of English dates around a closure have in common."""

import re

from events.extraction.cast import Entity
from events.extraction.draft import Draft
from events.extraction.english_names import WORDS
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import lexicon
from events.extraction.reading import DATE, Reading

NEAR = 2  # sentences
TOLD_IN_STEPS = {Status.COMPLETED, Status.ANNOUNCED}
CUES = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in lexicon("event_dates")["around"].items()
}
OWN = lexicon("event_dates")["own"]
BY = re.compile(r"(?:by|until|from|as of|as from|with effect|effective|starting)\b", re.IGNORECASE)
UNTIL = re.compile(r"(?:up )?(?:until|till|through)\b", re.IGNORECASE)
FROM_THEN = re.compile(r"(?:with effect|effective|as of|as from)\b", re.IGNORECASE)
HAS_BEEN = re.compile(OWN["has_been"], re.IGNORECASE)
HAD = re.compile(
    r"\bhad (?:\w+ly )?(?:been )?(?!announc|inform|warn|notif|decid|vot|agreed|resolv|confirm)"
    r"(?:\w+ed|given|shut|made|set)\b[^;:.,]*$"
)
GAZETTE = re.compile(
    r"\b(?:Gazett\w*|Gaceta|Official (?:Journal|Bulletin|Monitor|Register)|Bolet[ií]n|Moniteur"
    r"|Diario Oficial|Monitorul|Staatscourant|Bundesanzeiger)\b"
)
A_DAY = re.compile(
    r"day\b|today|tonight|midnight|this (?:morning|afternoon|evening)|last night"
    r"|(?<!\d)\d{1,2}(?!\d)",
    re.IGNORECASE,
)
# "They are gone, |the agency Quill reported on Sunday": who reports is no other that ended.
BEFORE_SOURCE = re.compile(r"[,\"] (?:[\w-]+ ){0,4}$")
BEHIND_SOURCE = re.compile(
    rf"(?: ?\([^)]{{0,40}}\))?,? (?:{WORDS['reporting']['linking']}|reported|reports)"
    rf"(?: (?:late|early|also))? {DATE}"
)


def is_act_of_others(draft: Draft) -> bool:
    """Whether it is done to the organization, though no authority may be named: "was closed",
    "has become a prohibited organization"."""
    by_rule = ".passive." in draft.manner.rule or ".actor." in draft.manner.rule
    return draft.decided_by == DecidedBy.AUTHORITY or draft.kind == Kind.BANNED or by_rule


def is_told_before_news(draft: Draft) -> bool:
    """ "Samplia |had given it until August to go": what went before the news."""
    left = draft.told_in.mask[max(0, draft.told.start - 40) : draft.told.end]
    return HAD.search(left) is not None


def names_others(draft: Draft, reading: Reading, before: int | None = None) -> bool:
    """Whether it speaks of another organization, `before` where; not of whom one told behind."""
    return any(
        e.body
        and e.body is not draft.body
        and (before is None or e.start < before)
        and not GAZETTE.search(e.text)
        and not _is_source(reading, e)
        for e in reading.entities
    )


def _is_source(reading: Reading, entity: Entity) -> bool:
    left = reading.mask[max(0, entity.start - 60) : entity.start]
    behind = BEHIND_SOURCE.match(reading.mask, entity.end)
    return behind is not None and BEFORE_SOURCE.search(left) is not None
