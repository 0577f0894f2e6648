#!/usr/bin/env python
"""Django's commands. Without DATABASE_URL they work on the checkout's own PostgreSQL."""

import os
import sys
from contextlib import ExitStack

from django.core.management import execute_from_command_line

from timeline import embedded
from timeline.demo.signals import stop_once_asked

NEED_NO_DATABASE = {
    "check",
    "collectstatic",
    "compilemessages",
    "diffsettings",
    "help",
    "makemessages",
    "propose",
    "version",
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings.demo")
    if sys.argv[1:2] == ["demo"]:
        stop_once_asked()
    try:
        with ExitStack() as servers:
            if needs_database(sys.argv[1:]):
                use_embedded_servers(servers)
            execute_from_command_line(sys.argv)
    except embedded.Unavailable as reason:
        sys.exit(str(reason))
    except KeyboardInterrupt:
        sys.exit(130)


def needs_database(arguments: list[str]) -> bool:
    asks_for_help = not arguments or {"-h", "--help", "--version"} & set(arguments)
    return not asks_for_help and arguments[0] not in NEED_NO_DATABASE


def use_embedded_servers(servers: ExitStack) -> None:
    """Point the settings, which are read later, at the checkout's own servers."""
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = servers.enter_context(embedded.postgres())
    if os.environ.get("REDIS_URL"):
        return
    if sys.argv[1] == "demo":
        os.environ["REDIS_URL"] = servers.enter_context(embedded.redis())
    elif url := embedded.running_redis():
        os.environ["REDIS_URL"] = url


if __name__ == "__main__":
    main()
