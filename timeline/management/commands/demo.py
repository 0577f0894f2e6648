from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.demo import CannotRun
from timeline.demo.run import run


class Command(BaseCommand):
    help = "Run the whole service on this machine with sample news, until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port: int, **_options: Any) -> None:
        try:
            run(port, self.tell)
        except CannotRun as reason:
            self.tell("\n")
            raise CommandError(str(reason)) from reason
        except KeyboardInterrupt:
            self.tell("\nEverything is stopped.\n")

    def tell(self, words: str) -> None:
        self.stdout.write(words, ending="")
        self.stdout.flush()
