import pytest
from django.core.exceptions import ValidationError

from events.models import Claim, ClosureEvent, Law, LawName, Organization, OrganizationName
from events.models.unseen import only_seen, only_seen_in_lines, seen_in_a_line, seen_in_lines

DIRECTIONS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]


@pytest.mark.parametrize("unseen", [*DIRECTIONS, "\0", "\x1b", "\x7f", "\x85", "\n", "\t"])
def test_what_cannot_be_seen_is_refused_in_a_line(unseen):
    with pytest.raises(ValidationError, match=f"Character 6 is U\\+{ord(unseen):04X} "):
        seen_in_a_line(f"Peace{unseen} Front")


@pytest.mark.parametrize("unseen", [*DIRECTIONS, "\x1b", "\x7f", "\x85"])
def test_lines_may_break_and_have_tabs_and_nothing_else_unseen(unseen):
    seen_in_lines("Peace\r\n\tFront")
    with pytest.raises(ValidationError):
        seen_in_lines(f"Peace{unseen} Front")


def test_the_character_is_named():
    with pytest.raises(ValidationError) as refused:
        seen_in_a_line("Peace\u202e Front")
    with pytest.raises(ValidationError, match="control character"):
        seen_in_a_line("Peace\nFront")

    assert refused.value.messages == [
        "Character 6 is U+202E (right-to-left override), which cannot be seen: "
        "take it out, or type the words anew."
    ]


@pytest.mark.parametrize(
    "name", ["海港工會", "اتحاد الميناء", "ארגון\u200f 1", "Zoë\u200dX", "O’Neill & Co."]
)
def test_names_of_every_script_stand(name):
    seen_in_a_line(name)

    assert only_seen(name) == name


def test_only_what_is_seen_remains_on_one_line():
    assert only_seen("Peace\u202e\n Front\u2069\x1b") == "Peace Front"


def test_lines_stay_lines_where_what_is_not_seen_is_taken_out():
    assert only_seen_in_lines("Peace\u202e\r\n\tFront\u2069\x1b") == "Peace\r\n\tFront"


@pytest.mark.parametrize(
    ("model", "names"),
    [
        (Organization, ["name", "note"]),
        (OrganizationName, ["text"]),
        (Law, ["name", "short_name", "note"]),
        (LawName, ["text"]),
        (ClosureEvent, ["unit", "place", "summary"]),
        (Claim, ["claimant", "what"]),
    ],
)
def test_words_that_readers_see_are_checked(model, names):
    with pytest.raises(ValidationError) as refused:
        model(**dict.fromkeys(names, "Peace\u202e Front")).clean_fields()

    told = {name for name, errors in refused.value.message_dict.items() if "U+202E" in errors[0]}
    assert told == set(names)
