"""Pictures for documents: each run takes them, `make pictures` keeps them."""

import os
from pathlib import Path

from django.conf import settings

FOLDER = Path(settings.BASE_DIR) / "docs" / "pictures"
BLANK_BYTES = 25_000  # of these sizes, an empty page has less


def keep(name: str, picture: bytes, *, most_bytes: int) -> None:
    """See that a picture shows something and is small; write it where pictures are wanted."""
    assert BLANK_BYTES < len(picture) < most_bytes, f"{name} has {len(picture)} bytes"
    if os.environ.get("PICTURES"):
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / name).write_bytes(picture)


def shown(document: str) -> set[str]:
    """The names of the pictures that a document of the project shows."""
    text = (Path(settings.BASE_DIR) / document).read_text()
    return {file.name for file in FOLDER.iterdir() if f"pictures/{file.name}" in text}
