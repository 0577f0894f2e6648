"""The whole service on one machine, with a small sample news site, for trying it."""


class CannotRun(Exception):
    """The demo cannot go on; the message says why and what helps."""
