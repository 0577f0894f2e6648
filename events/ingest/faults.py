"""What can go wrong with an address, said so that an editor can read it."""

from datetime import timedelta
from typing import ClassVar

from events.models import Article

Failure = Article.Failure


class Fault(Exception):
    """Why an article or a feed could not be had; the message is a sentence.

    It may repeat what a server said, and is kept in a row: PostgreSQL keeps no NUL in text.
    """

    failure: ClassVar[Article.Failure] = Failure.OTHER

    def __init__(self, message: str) -> None:
        super().__init__(message.replace("\0", "\N{REPLACEMENT CHARACTER}"))


class PassingFault(Fault):
    """It may be better later, not before `after` if the site says so."""

    failure = Failure.SITE

    def __init__(self, message: str, *, after: timedelta | None = None) -> None:
        self.after = after
        super().__init__(message)


class Unreachable(PassingFault):
    """The host could not be asked anything."""


class UnknownHost(Unreachable):
    """Nobody knows the name of the host: our resolver is away, or the site has gone."""


class MustWait(PassingFault):
    """Nothing is wrong: others are served first. It does not count as a failure."""

    after: timedelta

    def __init__(self, message: str, *, after: timedelta) -> None:
        super().__init__(message, after=after)


class LastingFault(Fault):
    """Trying again would bring the same."""


class Gone(LastingFault):
    """There is no such page, or none any more."""

    failure = Failure.GONE


class Refused(LastingFault):
    """The site does not give the page to programs, or not to us."""

    failure = Failure.REFUSED


class BrokeWorkers(LastingFault):
    failure = Failure.UNFORESEEN


class NoArticle(LastingFault):
    failure = Failure.NO_ARTICLE


class UnreadLanguage(LastingFault):
    failure = Failure.LANGUAGE
