"""Pages as of a record version: kept whole, and not sent again to who has them.

A page depends on the record, the whole address, the language, the day (what is due by today) and
the code that draws it, on nothing else: nobody signs in to read.
"""

import gzip
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Concatenate, ParamSpec, cast

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date, parse_etags
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from events.dates.today import today

from .version import Version, current_version

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

DRAWN_FROM = ("timeline", "events", "templates", "docs", "locale")
KINDS = frozenset(".py .html .css .js .svg .md .mo".split())
TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")
GZIP_LEVEL = 6


def as_of_version(view: View[P]) -> View[P]:
    """Answer 304 to who has the page as it is, else from the pages kept; both ask for the version
    alone. A page that is not found, refused or gone is neither kept nor marked.

    It only reads, so who posts to it is told that by `require_safe` and not refused as a forgery.
    """

    @csrf_exempt
    @wraps(view)
    def fresh(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if connection.in_atomic_block:  # what is not committed has no version
            return view(request, *args, **kwargs)
        version, day = current_version(), today()
        mark = _mark(request, version, day.isoformat())
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        changed = int(max(version.changed_at, midnight).timestamp())
        if mark in parse_etags(request.headers.get("If-None-Match", "")):
            return _marked(HttpResponseNotModified(), mark, changed)
        packed = caches["pages"].get(mark)
        if packed is None:
            drawn = view(request, *args, **kwargs)
            if drawn.status_code != 200:
                return drawn
            packed = (gzip.compress(drawn.content, GZIP_LEVEL, mtime=0), drawn["Content-Type"])
            caches["pages"].set(mark, packed)
        response = _marked(_unpacked(request, *packed), mark, changed)
        # Who asks by a date, or for anything new, is answered once it is known that the page is.
        return get_conditional_response(request, mark, changed, response) or response

    return cast("View[P]", fresh)


def _mark(request: HttpRequest, version: Version, day: str) -> str:
    """A weak ETag, for the bytes differ with their compression; of this address, so that it says
    nothing of another one."""
    address = sha256(request.build_absolute_uri().encode()).hexdigest()[:16]
    changed = version.changed_at.timestamp()
    return f'W/"{version.number}-{changed:.6f}-{day}-{get_language()}-{_code()}-{address}"'


@cache
def _code() -> str:
    """A digest of all that pages are drawn from, the same in each copy of a release."""
    digest = sha256()
    for folder in DRAWN_FROM:
        for file in sorted(Path(settings.BASE_DIR, folder).rglob("*")):
            if file.suffix in KINDS:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _unpacked(request: HttpRequest, body: bytes, content_type: str) -> HttpResponse:
    if TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")):
        response = HttpResponse(body, content_type=content_type)
        response["Content-Encoding"] = "gzip"
    else:
        response = HttpResponse(gzip.decompress(body), content_type=content_type)
    response["Content-Length"] = str(len(response.content))
    return response


def _marked(response: HttpResponse, mark: str, changed: int) -> HttpResponse:
    response["ETag"] = mark
    response["Last-Modified"] = http_date(changed)
    # What is withheld must leave at once: a copy is shown only after asking.
    response["Cache-Control"] = "public, no-cache"
    patch_vary_headers(response, ["Accept-Encoding", "Accept-Language"])
    return response
