from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.record.table_files import BrokenFile
from events.record.transfer import load
from events.starter import STARTER


class Command(BaseCommand):
    help = "Load the starter record, or the CSV tables in a folder. Loading again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=STARTER)

    def handle(self, *, folder: Path, **_options: Any) -> None:
        try:
            report = load(folder)
        except BrokenFile as error:
            raise CommandError(f"Nothing was loaded. {error}") from error
        for table, created in report.created.items():
            self.stdout.write(
                f"{table}: {created} new, {report.updated[table]} updated, "
                f"{report.unchanged[table]} unchanged"
            )
        for row in report.left_alone:
            self.stdout.write(self.style.WARNING(f"left alone: {row}"))
