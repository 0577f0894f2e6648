"""EDTF as people may type it: right, nearly right, and wrong in every way."""

from hypothesis import strategies as st

YEARS = st.integers(1990, 2030) | st.integers(0, 9999)
PARTS = st.integers(1, 12) | st.integers(0, 32)  # also what no calendar has
QUALIFIERS = st.sampled_from(["", "", "~", "?", "%"])
STRAY = st.sampled_from(
    [*"0123456789X./~?%-{}[],()|TZyYEuS +^ \t\n", "２", "٣", "–", "年", "\0", ".."]
)
SHAPES = (
    "{y:04}",
    "{y:04}-{m:02}",
    "{y:04}-{m:02}-{d:02}",
    "{y:04}-{season}",
    "{y:04}-XX",
    "{y:04}-XX-XX",
    "{y:04}-{m:02}-XX",
    "{decade:03}X",
    "{century:02}XX",
)


@st.composite
def single_dates(draw):
    y, m, d = draw(YEARS), draw(PARTS), draw(PARTS | st.integers(1, 31))
    numbers = {"y": y, "m": m, "d": d, "decade": y // 10, "century": y // 100}
    season = draw(st.integers(21, 24))
    return draw(st.sampled_from(SHAPES)).format(**numbers, season=season) + draw(QUALIFIERS)


@st.composite
def intervals(draw):
    ends = single_dates() | st.just("..")
    return f"{draw(ends)}/{draw(ends)}"


@st.composite
def slips(draw):
    """A date into which one wrong key was pressed, or from which one is missing."""
    text = draw(single_dates() | intervals())
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(STRAY | st.just("")) + text[at + draw(st.integers(0, 1)) :]


DATES = single_dates() | intervals()
ANYTHING = DATES | slips() | st.text(max_size=40)
