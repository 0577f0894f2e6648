"""Articles in our own words, made after the pattern of real ones."""

from pathlib import Path

FOLDER = Path(__file__).parent


def text_of(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
