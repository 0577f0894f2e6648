"""Settings of the test suite, which brings its own PostgreSQL and Redis."""

import os

# Tests ask one host, loopback, for everything.
os.environ.setdefault("FETCH_HOST_SECONDS", "0")
os.environ.setdefault("FETCH_HOST_CONNECTIONS", "100")

from .demo import *  # noqa: F403

GALLERY = False  # as in production; its own tests bring it: tests/gallery_urls.py
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECRET_KEY = "only-for-tests-" + "x" * 40
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = "MISSING TEMPLATE VARIABLE %s"  # type: ignore[index]  # noqa: F405
