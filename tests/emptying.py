"""The database emptied after a test that commits, in a tenth of the time of Django's `flush`.

`flush` truncates all tables, which makes a new file of each, and enters permissions anew.
"""

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
