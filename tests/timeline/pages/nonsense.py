"""What no reader means: for every parameter of every page."""

from hypothesis import strategies as st

NASTY = [
    "\x00",
    "a\x00b",
    "x" * 100_000,
    "職" * 300,
    "\ud800".encode("utf-8", "surrogatepass"),
    b"\xff\xfe",
    "٣",
    "২০২১-١٠-٣١",
    "'\"><script>alert(1)</script>",
    "\u202eevil\u2066",
    "%",
    "' OR 1=1 --",
    "\\",
    "-1",
    "1e999",
    "9" * 30,
    "1_",
    "_",
    "999999999999999999_" + "x" * 320,
    "1_\x00",
    "..",
    "\n",
]

nonsense: st.SearchStrategy[str | bytes] = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=40), st.binary(max_size=20), st.just("")
)


def questions(*names: str) -> st.SearchStrategy[list[tuple[str, str | bytes]]]:
    """Some of the parameters, each perhaps several times, with nonsense for values."""
    name = st.sampled_from([*names, "unknown"])
    return st.lists(st.tuples(name, nonsense), max_size=5)
