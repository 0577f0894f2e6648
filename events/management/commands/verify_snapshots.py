from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.ingest.verify import checked
from events.models import Snapshot


class Command(BaseCommand):
    help = (
        "Recompute the SHA-256 of every archived page. Names those that are missing or altered, "
        "with the articles that rest on them, and ends with 1 if there are any."
    )

    def handle(self, **_options: Any) -> None:
        good = bad = 0
        for file in checked():
            if not file.problem:
                good += 1
                continue
            bad += 1
            self.stdout.write(f"{file.name}: {file.problem}")
            for address in _addresses(file.name):
                self.stdout.write(f"  {address}")
        told = f"{good} of {good + bad} archived files are as they were fetched"
        if bad:
            raise CommandError(f"{told}, {bad} are not.")
        self.stdout.write(f"{told}.")


def _addresses(name: str) -> list[str]:
    snapshots = Snapshot.objects.filter(body=name).order_by("article__url")
    return list(snapshots.values_list("article__url", flat=True).distinct())
