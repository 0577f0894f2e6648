"""Folders of a test that another user must get through: run as root, PostgreSQL works as nobody."""

from pathlib import Path


def make_passable(tmp_path: Path) -> None:
    """Open a test's folder, and those of pytest above it, to others."""
    above = [place for place in tmp_path.parents if place.name.startswith(("pytest-", "popen-"))]
    for place in (tmp_path, *above):
        place.chmod(0o755)
