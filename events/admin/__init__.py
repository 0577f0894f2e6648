"""The editors' side: forms and buttons over the functions of `record`, `review` and `ingest`."""

from . import article, claim, closure, feed, law, organization, proposal, site

__all__ = ["article", "claim", "closure", "feed", "law", "organization", "proposal", "site"]
