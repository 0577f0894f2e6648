"""Settings of a checkout: the demo and `manage.py` by hand, on this machine only."""

import os
import secrets

from timeline.embedded import VAR


def _kept_secret_key() -> str:
    """The checkout's own key, made once and kept under var/."""
    file = VAR / "secret-key"
    if not file.exists():
        VAR.mkdir(exist_ok=True)
        file.write_text(secrets.token_urlsafe(48))
        file.chmod(0o600)
    return file.read_text()


os.environ.setdefault("HTTPS_ONLY", "false")
os.environ.setdefault("GALLERY", "true")
os.environ.setdefault("TRUSTED_PROXIES", "0")
os.environ.setdefault("SNAPSHOT_ROOT", str(VAR / "snapshots"))
os.environ.setdefault("SWEEP_INTERVAL_SECONDS", "5")
# Commands that touch no database still read the settings.
os.environ.setdefault("DATABASE_URL", "postgresql:///shuttered")
if not os.environ.get("SECRET_KEY"):
    os.environ["SECRET_KEY"] = _kept_secret_key()

from .base import *  # noqa: E402, F403

DEBUG = False
SECURE_PROXY_SSL_HEADER = None  # type: ignore[assignment] # no proxy stands before a checkout
# The sample news comes from an invented place; the code is one that ISO 3166 leaves to users.
COUNTRIES_OVERRIDE = {"XS": "Samplia (invented)"}
# Served from the source folders: a checkout needs no collectstatic.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage",
}
