"""Rows of a register or a chronicle: "A, Maro – liquidated; B, Sand: registration suspended"."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.draft import Draft, Manner, named_here
from events.extraction.english_papers import draft
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import in_any_case, lexicon
from events.extraction.reading import DATE, ORG, PLACE, UNKNOWN, Reading
from events.extraction.sentences import ENTRY

FATES = lexicon("endings")["rows"]
OWN = frozenset({Kind.DISBANDED, Kind.RELOCATED})
KINDS = [(in_any_case(words), Kind(kind)) for kind, words in FATES["kinds"].items()]
ROW = in_any_case(
    rf"(?:^|[;:•·|] ?|{ENTRY} |^\W{{1,3}}| [-–—] )\"?(?:the )?(?P<org>{ORG})\"?"
    r"(?: \([^()]{1,60}\))?"
    rf"(?:,? (?:(?:in|of|at) )?(?:{PLACE}|{UNKNOWN})){{0,2}}(?:,? (?:in |on )?{DATE})?"
    rf"(?: ?[–—:]| --?) (?:(?:also|now|since|(?:in |on )?{DATE},?) )?"
    rf"(?P<fate>{'|'.join(FATES['kinds'].values())})"
    rf"(?=\s*(?:[.;,)(|•]|$)| (?:{FATES['behind']})\b|,? {DATE})"
)


def rows(reading: Reading) -> Iterator[Draft]:
    """The bodies that such rows name, each with what became of it."""
    if not reading.names_somebody:
        return
    for row in ROW.finditer(reading.mask):
        entity = reading.organization_at(row.start("org"))
        if entity is None:
            continue
        kind = next(kind for words, kind in KINDS if words.fullmatch(row["fate"]))
        if kind == Kind.DISBANDED and entity.body and entity.body.kind == "media":
            kind = Kind.PUBLICATION_CEASED
        by = DecidedBy.ORGANIZATION if kind in OWN else DecidedBy.AUTHORITY
        manner = Manner(kind, Status.COMPLETED, by, "en.row")
        yield replace(draft(reading, named_here(entity), manner, row), is_plain=True)
