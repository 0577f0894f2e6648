"""Two ways of doing the same, in turn, so that a drifting machine slows both alike."""

import time
from collections.abc import Callable
from statistics import median

ROUNDS = 15


def compare(name: str, ours: Callable[[], object], reference: Callable[[], object]) -> None:
    """Print the median milliseconds of both and the median of the ratios, round by round."""
    mine, theirs, ratio = measured(ours, reference)
    print(f"{name}: {mine:.2f} ms against {theirs:.2f} ms, ratio {ratio:.3f}")


def measured(
    ours: Callable[[], object], reference: Callable[[], object]
) -> tuple[float, float, float]:
    """The median milliseconds of both and the median of the ratios."""
    ours()
    reference()
    pairs = [(milliseconds(ours), milliseconds(reference)) for _ in range(ROUNDS)]
    mine, theirs = (median(times) for times in zip(*pairs, strict=True))
    return mine, theirs, median(a / b for a, b in pairs)


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
