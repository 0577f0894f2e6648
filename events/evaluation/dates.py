"""How near a proposed date comes to the labelled one."""

LAST_DAYS = {
    "01": 31, "02": 28, "03": 31, "04": 30, "05": 31, "06": 30,
    "07": 31, "08": 31, "09": 30, "10": 31, "11": 30, "12": 31,
}  # fmt: skip
YEAR, MONTH = len("2021"), len("2021-10")


def nearness(label: str, guess: str | None) -> float:
    """1 for the same date, or for an open start up to the end of the labelled month or year; half
    where one holds the other; else 0."""
    if guess is None:
        return 0.0
    core = guess.removeprefix("../").removesuffix("/..").rstrip("?~%")
    if label == core or (guess.startswith("../") and core in _ends_of(label)):
        return 1.0
    return 0.5 if label.startswith(core) or core.startswith(label) else 0.0


def _ends_of(label: str) -> set[str]:
    if len(label) == YEAR:
        return {f"{label}-12-31", f"{label}-12"}
    if len(label) == MONTH and label[5:] in LAST_DAYS:
        return {f"{label}-{LAST_DAYS[label[5:]]}"}
    return set()
