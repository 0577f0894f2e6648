"""The editors' side: forms and buttons over the functions of `record`, `review` and `ingest`."""

from . import (
    article,
    citation,
    claim,
    closure,
    feed,
    law,
    not_meant,
    organization,
    proposal,
    report,
    site,
)

__all__ = [
    "article",
    "citation",
    "claim",
    "closure",
    "feed",
    "law",
    "not_meant",
    "organization",
    "proposal",
    "report",
    "site",
]
