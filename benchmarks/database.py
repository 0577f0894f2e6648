"""A database of its own for a benchmark that needs one, as the migrations leave it."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from timeline import embedded


def on_own_database(measure: Callable[[], None]) -> None:
    """Run `measure` on an empty PostgreSQL that is gone afterwards; models are imported in it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        with embedded.postgres(Path(folder)) as url:
            os.environ["DATABASE_URL"] = url
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings.demo")
            import django

            django.setup()
            from django.core.management import call_command
            from django.db import connection

            call_command("migrate", verbosity=0)
            measure()
            connection.close()
