from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from events.matching.likeness import LIKE
from events.matching.signatures import MOST_COMPARED, may_be_alike, signatures

WORD = st.text("abcdehilmnorstu", min_size=2, max_size=10)
LATIN = st.lists(WORD, min_size=1, max_size=7).map(" ".join)
CHINESE = st.text("香港海碼頭工人會教育專業員協民主聯盟", min_size=3, max_size=14)


@st.composite
def spelled_twice(draw):
    """A name, and the same with a few signs changed, put in or left out, or its words turned."""
    name = draw(LATIN | CHINESE)
    other = list(name)
    for _change in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(other)))
        other[place : place + draw(st.integers(0, 1))] = draw(st.sampled_from(["", "e", "會"]))
    words = "".join(other).split()
    return name, " ".join(draw(st.permutations(words)))


def beside_others(name: str) -> list[str]:
    return ["teachers of the north", name, "海港教師聯盟", "printers"]


@given(spelled_twice())
def test_names_that_are_alike_are_among_those_compared(names):
    name, other = names
    if len(name) > 1 and len(other) > 1 and fuzz.WRatio(name, other) >= LIKE:
        assert 1 in may_be_alike(other, signatures(beside_others(name)))


@given(LATIN, LATIN)
def test_a_name_within_a_longer_one_is_among_those_compared(name, other):
    assert 1 in may_be_alike(name, signatures(beside_others(f"{other} {name}")))


def test_names_that_share_little_are_not_compared():
    assert may_be_alike("harbor union", signatures(beside_others("chess society"))) == []


def test_no_more_than_those_that_share_most_are_compared():
    register = [f"union of district {number}" for number in range(2 * MOST_COMPARED)]

    near = may_be_alike("union of district 5999", signatures(register))

    assert len(near) == MOST_COMPARED
    assert 5999 in near
