"""Settings of a production site. Every knob is an environment variable.

A value that makes no sense stops the start with a sentence that names the variable and the cure.
"""

import logging
from datetime import timedelta
from pathlib import Path

import django_stubs_ext
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from environs import Env, validate

# Lets Django's own classes be written with their type, as in models.Field[str, str].
django_stubs_ext.monkeypatch()

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent.parent

# --- The site -----------------------------------------------------------------------------

SECRET_KEY = env.str(
    "SECRET_KEY",
    validate=validate.Length(min=32, error="Give SECRET_KEY at least 32 random characters."),
)
DEBUG = False
# The container's own health check asks by the loopback address.
ALLOWED_HOSTS: list[str] = [*env.list("ALLOWED_HOSTS", ["localhost", "[::1]"]), "127.0.0.1"]
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
# A page with every part in every state, for those who work on the looks.
GALLERY = env.bool("GALLERY", False)
SITE_CONTACT = env.str("SITE_CONTACT", "https://example.org/contact")
# How many proxies stand before the site and add to X-Forwarded-For; the rest of it is hearsay.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 1, validate=validate.Range(min=0))

ROOT_URLCONF = "timeline.urls"
WSGI_APPLICATION = "timeline.wsgi.application"

INSTALLED_APPS = [
    "events.apps.DeskConfig",  # Django's admin
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "csp",
    "django_countries",
    "django_htmx",
    "pghistory",
    "pgtrigger",
    "timeline",
    "events",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates" / "jinja"],
        "OPTIONS": {
            "environment": "timeline.templatetags.entries.environment",
            "trim_blocks": True,
            "lstrip_blocks": True,
        },
    },
]

# --- PostgreSQL and Redis -----------------------------------------------------------------

DATABASES = {
    "default": env.dj_db_url("DATABASE_URL", conn_max_age=60, conn_health_checks=True),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", "redis://localhost:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 5},
    },
    # In each process, not in Redis: reading goes on without it, and no stranger can fill it.
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "TIMEOUT": 86_400,
        "OPTIONS": {"MAX_ENTRIES": env.int("PAGES_KEPT", 500, validate=validate.Range(min=1))},
    },
}

# --- Work in the background ---------------------------------------------------------------

CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_TIME_LIMIT = env.int("TASK_TIME_LIMIT_SECONDS", 300, validate=validate.Range(min=10))
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# Without these a ring waits six seconds in the editor's request when Redis is away.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
    "interval_max": 0,
    "socket_connect_timeout": 1,
}
SWEEP_INTERVAL = timedelta(
    seconds=env.float("SWEEP_INTERVAL_SECONDS", 30, validate=validate.Range(min=0.2)),
)

# --- Fetching -----------------------------------------------------------------------------

FETCH_USER_AGENT = env.str("FETCH_USER_AGENT", f"ShutteredBot/0.1 (+{SITE_CONTACT})")
FETCH_ALLOWED_HOSTS: list[str] = env.list("FETCH_ALLOWED_HOSTS", [])
FETCH_PROXY = env.str(
    "FETCH_PROXY",
    "",
    validate=validate.Regexp(
        r"$|http://[^/\s]+:\d+/?$", error="Give FETCH_PROXY as http://host:port, or leave it out."
    ),
)
FETCH_CONNECT_SECONDS = env.float("FETCH_CONNECT_SECONDS", 10, validate=validate.Range(min=0.1))
FETCH_READ_SECONDS = env.float("FETCH_READ_SECONDS", 10, validate=validate.Range(min=0.1))
FETCH_TOTAL_SECONDS = env.float("FETCH_TOTAL_SECONDS", 30, validate=validate.Range(min=0.1))
FETCH_HOST_SECONDS = env.float("FETCH_HOST_SECONDS", 1, validate=validate.Range(min=0, max=60))
FETCH_HOST_CONNECTIONS = env.int("FETCH_HOST_CONNECTIONS", 2, validate=validate.Range(min=1))
FETCH_MAX_BYTES = env.int("FETCH_MAX_BYTES", 10_000_000, validate=validate.Range(min=1_000))
FETCH_MAX_ATTEMPTS = env.int("FETCH_MAX_ATTEMPTS", 5, validate=validate.Range(min=1))
IRRELEVANT_KEPT = timedelta(
    days=env.float("IRRELEVANT_KEPT_DAYS", 30, validate=validate.Range(min=0.01)),
)
ARTICLE_LEASE = timedelta(
    seconds=env.float("ARTICLE_LEASE_SECONDS", 120, validate=validate.Range(min=1)),
)

# Cited addresses are looked at again: so many a day, each no more often than in so many days.
SOURCES_A_DAY = env.int("SOURCES_A_DAY", 200, validate=validate.Range(min=0))
SOURCE_LOOK_INTERVAL = timedelta(
    days=env.float("SOURCE_LOOK_DAYS", 30, validate=validate.Range(min=1)),
)
SOURCE_SAMPLE_INTERVAL = timedelta(
    seconds=env.float("SOURCE_SAMPLE_SECONDS", 900, validate=validate.Range(min=1, max=86_400)),
)

# --- Files --------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = env.path("STATIC_ROOT", BASE_DIR / "static")
SNAPSHOT_BUCKET = env.str("SNAPSHOT_BUCKET", "")
SNAPSHOTS_IN_A_FOLDER = {
    "BACKEND": "django.core.files.storage.FileSystemStorage",
    "OPTIONS": {"location": env.path("SNAPSHOT_ROOT", BASE_DIR / "snapshots")},
}
SNAPSHOTS_IN_A_BUCKET = {
    "BACKEND": "storages.backends.s3.S3Storage",
    "OPTIONS": {
        "bucket_name": SNAPSHOT_BUCKET,
        "endpoint_url": env.str("SNAPSHOT_S3_ENDPOINT", None),
        "region_name": env.str("SNAPSHOT_S3_REGION", None),
        "access_key": env.str("SNAPSHOT_S3_ACCESS_KEY", None),
        "secret_key": env.str("SNAPSHOT_S3_SECRET_KEY", None),
        "location": env.str("SNAPSHOT_S3_PREFIX", ""),
        "default_acl": None,  # the bucket's own, which is private
        "signature_version": "s3v4",
        "addressing_style": env.str(
            "SNAPSHOT_S3_ADDRESSING", "auto", validate=validate.OneOf(["auto", "path", "virtual"])
        ),
    },
}
STORAGES = {
    "default": SNAPSHOTS_IN_A_BUCKET if SNAPSHOT_BUCKET else SNAPSHOTS_IN_A_FOLDER,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- Languages and time -------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

# --- The API ---------------------------------------------------------------------------------

# JSON also for browsers; nobody signs in to read.
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
}

# --- Security -----------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
HTTPS_ONLY = env.bool("HTTPS_ONLY", True)
SECURE_SSL_REDIRECT = HTTPS_ONLY
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS_ONLY else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS_ONLY
SECURE_HSTS_PRELOAD = HTTPS_ONLY
SESSION_COOKIE_SECURE = HTTPS_ONLY
CSRF_COOKIE_SECURE = HTTPS_ONLY

# --- Logs: what the service does, never who reads ------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["console"],
        "level": env.log_level("LOG_LEVEL", logging.INFO),
    },
}
