"""Labelled texts and proposals made up by a test."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from events.evaluation.labels import Labelled, Proposed, labelled

TEXT = "The Harbor Union disbanded on Sunday. Its choir sang."


def label(**said: Any) -> dict[str, Any]:
    return {
        "organization": "Harbor Union", "aliases_in_text": [], "unit": None, "kind": "disbanded",
        "status": "completed", "announced": None, "effective": None, "place": None, "laws": [],
        "evidence": "The Harbor Union disbanded on Sunday.", **said,
    }  # fmt: skip


def guess(**said: Any) -> dict[str, Any]:
    return {
        "organization": "Harbor Union", "kind": "disbanded", "status": "completed",
        "evidence": "The Harbor Union disbanded on Sunday.", "score": 0.9, "rule": "en.test",
        **said,
    }  # fmt: skip


def line(*events: dict[str, Any], **said: Any) -> dict[str, Any]:
    return {
        "id": "x1", "url": "https://news.example/1", "title": "Farewell", "published": "2024-03-18",
        "language": "en", "text": TEXT, "relevant": bool(events), "events": list(events),
        "claims": [], "category": "news", **said,
    }  # fmt: skip


def written(folder: Path, *lines: Any) -> Path:
    """A file of these lines; those that are texts stand there as they are."""
    file = folder / "labelled.jsonl"
    file.write_text("".join(f"{each if isinstance(each, str) else json.dumps(each)}\n"
                            for each in lines), encoding="utf-8")  # fmt: skip
    return file


def one(
    folder: Path, labels: Iterable[dict[str, Any]], guesses: Iterable[dict[str, Any]], **said: Any
) -> tuple[list[Labelled], dict[str, Proposed]]:
    """One text with its labels, and what was proposed for it."""
    texts = labelled(written(folder, line(*labels, **said)))
    return texts, {"x1": Proposed(events=tuple(guesses))}
