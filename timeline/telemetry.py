"""Whether the service is alive and ready, for those who run it."""

import redis
from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe


@require_safe
@csrf_exempt
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 and "ok" while the database answers, else 503."""
    return _answer([_database()])


@require_safe
@csrf_exempt
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """200 and "ok" while the database and Redis answer, else 503 and who does not."""
    return _answer([_database(), _redis()])


def _answer(faults: list[str]) -> HttpResponse:
    faults = [fault for fault in faults if fault]
    return HttpResponse(
        "\n".join(faults) or "ok",
        content_type="text/plain; charset=utf-8",
        status=503 if faults else 200,
    )


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "the database does not answer"
    return ""


def _redis() -> str:
    client = redis.Redis.from_url(
        settings.REDIS_URL, socket_connect_timeout=1, socket_timeout=1, retry=None
    )
    try:
        client.ping()
    except redis.RedisError:
        return "Redis does not answer"
    finally:
        client.close()
    return ""
