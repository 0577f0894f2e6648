"""What a file of a language without spaces needs before its words can be looked for."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Told = TypeVar("Told")
BOUND = re.compile(r"\(\?<?!\\w\)")  # (?<!\w), (?!\w)


def spelled_out(told: Any, parts: Mapping[str, str]) -> Any:
    """The same with each `@name` in its strings as `parts` has it; a part may hold others."""
    if isinstance(told, str):
        for name in sorted(parts, key=len, reverse=True):
            if f"@{name}" in told:
                told = told.replace(f"@{name}", spelled_out(parts[name], parts))
        return told
    if isinstance(told, Mapping):
        return {key: spelled_out(each, parts) for key, each in told.items()}
    return [spelled_out(each, parts) for each in told] if isinstance(told, list) else told


def unspaced(told: Told) -> Told:
    """The same with patterns that are not bound to whole words."""
    return _unspaced(told)  # type: ignore[no-any-return]


def _unspaced(told: Any) -> Any:
    if isinstance(told, re.Pattern):
        return re.compile(BOUND.sub("", told.pattern), told.flags)
    if is_dataclass(told) and not isinstance(told, type):
        every = {each.name: _unspaced(getattr(told, each.name)) for each in fields(told)}
        return replace(told, **every)
    if isinstance(told, Mapping):
        return {key: _unspaced(each) for key, each in told.items()}
    return type(told)(map(_unspaced, told)) if isinstance(told, tuple | list) else told
