"""The editors' side: forms and buttons over the functions of `record`, `review` and `ingest`."""

from . import (
    accounts,
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
