"""The tables of the record and of what feeds it."""

from .article import Article, Snapshot
from .claim import Claim
from .closure import Attribution, Citation, ClosureEvent, Step
from .feed import Feed
from .feed_search import FeedSearch
from .heartbeat import Heartbeat
from .law import Law, LawName
from .loaded_row import LoadedRow
from .not_meant import NotMeant
from .organization import Organization, OrganizationName
from .outlet import Outlet
from .proposal import Proposal
from .record_version import RecordVersion
from .report import Report
from .search_text import SearchText
from .source import Source
from .telling import Telling

__all__ = [
    "Article",
    "Attribution",
    "Citation",
    "Claim",
    "ClosureEvent",
    "Feed",
    "FeedSearch",
    "Heartbeat",
    "Law",
    "LawName",
    "LoadedRow",
    "NotMeant",
    "Organization",
    "OrganizationName",
    "Outlet",
    "Proposal",
    "RecordVersion",
    "Report",
    "SearchText",
    "Snapshot",
    "Source",
    "Step",
    "Telling",
]
