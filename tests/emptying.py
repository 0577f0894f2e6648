"""The database emptied after a test that commits, in a tenth of the time of Django's `flush`.

`flush` truncates all tables, which makes a new file of each, and enters permissions anew.
"""

import time

from django.db import connection, transaction
from django.test import TransactionTestCase

# Entered by the migrations, and the same ever after.
KEPT = {
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "django_content_type",
    "django_migrations",
}

PATIENCE_SECONDS = 60
OTHERS = """
    SELECT backend_type, state, query FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
IF_IT_HAS_ROWS = "SELECT '{0}' WHERE EXISTS (SELECT FROM {0})"


def empty_quickly() -> None:
    """Let tests that commit end with `empty`."""
    setattr(TransactionTestCase, "_fixture_teardown", lambda _test: empty())  # noqa: B010


def empty() -> None:
    """Take the rows out of the tables that have any; triggers and keys do not see it.

    A worker that was killed may still be writing: what it began is waited for.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        tables = sorted(set(connection.introspection.table_names(cursor)) - KEPT)
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"LOCK TABLE {', '.join(tables)} IN EXCLUSIVE MODE")
        cursor.execute(" UNION ALL ".join(map(IF_IT_HAS_ROWS.format, tables)))
        for (table,) in cursor.fetchall():
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608


def wait_until_left() -> None:
    """Return when nobody else is in the database, so that it can be dropped.

    PostgreSQL gives others five seconds to leave, which on a busy machine is too short for its own
    vacuum. Raises RuntimeError, with who stays and what they do, after a minute.
    """
    until = time.monotonic() + PATIENCE_SECONDS
    with connection.cursor() as cursor:
        while True:
            cursor.execute(OTHERS)
            others = cursor.fetchall()
            if not others:
                return
            if time.monotonic() > until:
                raise RuntimeError(f"These are still in the database of the tests: {others}")
            time.sleep(0.1)
