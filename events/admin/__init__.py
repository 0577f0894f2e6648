"""The editors' side: forms and buttons over the functions of `record`, `review` and `ingest`."""

from . import (
    accounts,
    aging,
    article,
    citation,
    claim,
    closure,
    feed,
    law,
    not_meant,
    organization,
    outlet,
    proposal,
    report,
    site,
)

__all__ = [
    "accounts",
    "aging",
    "article",
    "citation",
    "claim",
    "closure",
    "feed",
    "law",
    "not_meant",
    "organization",
    "outlet",
    "proposal",
    "report",
    "site",
]
