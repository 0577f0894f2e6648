"""What a Chinese text has spoken of so far, and whom 該黨, 該報 or 兩個團體 stand for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from events.extraction.cast import Body, Cast
from events.extraction.chinese_words import WORDS
from events.extraction.reading import Reading

NAMES = WORDS["names"]
REFERENCE, GROUP = re.compile(NAMES["reference"]), re.compile(WORDS["names_of_several"]["referred"])
OF_KIND = {kind: re.compile(words) for kind, words in NAMES["nouns_of_kind"].items()}
ANY = re.compile(NAMES["nouns_of_any"])
SEVERAL = {"兩": 2, "两": 2, "二": 2, "三": 3, "2": 2, "3": 3}
OF_ONE_SORT = re.compile(r"[學学]生[會会]|工[會会]")
POINTER = re.compile(r"^(?:[該该本此貴贵]|[這这][個个家所間间份]?|我)")


@dataclass(frozen=True)
class Scene:
    """`recent` are those named so far, the last one last; `group` those of the last sentence that
    named several; `previous` whom the last sentence began with."""

    cast: Cast
    previous: Body | None = None
    recent: tuple[Body, ...] = ()
    group: tuple[Body, ...] = field(default=())

    @property
    def is_alone(self) -> bool:
        """Whether the article names but one."""
        return len(self.cast.named()) == 1

    def after(self, reading: Reading) -> "Scene":
        named = [e.body for e in reading.within(0, len(reading.mask), "organization") if e.body]
        if not named:
            return self
        bodies = tuple(dict.fromkeys(named))
        group = bodies if len(bodies) > 1 else self.group
        return Scene(self.cast, named[0], (*self.recent, *named), group)

    def group_in(self, words: str, here: Sequence[Body] = ()) -> tuple[Body, ...]:
        """Those meant by 兩者 and the like: of those named before in the sentence, else last."""
        match = GROUP.search(words)
        if match is None:
            return ()
        group = tuple(dict.fromkeys(here)) if len(set(here)) > 1 else self.group
        count = SEVERAL.get(match.group()[1:2], 0)
        if match.group()[0] in "後后":
            return group[-count:]
        return group[:count] if match.group()[0] == "前" and count else group

    def meant_by(self, reference: str, here: Sequence[Body]) -> Body | None:
        """The last one that the noun fits, of those in the sentence and then of all before."""
        noun = POINTER.sub("", reference)
        if ANY.fullmatch(noun):
            return (here[0] if here else None) or self.previous or self.cast.main()
        fitting = (body for body in (*reversed(here), *reversed(self.recent)) if fits(body, noun))
        found = next(fitting, None)
        if found is None and noun == reference and OF_ONE_SORT.fullmatch(noun):
            return None  # "the student union" is none of the bodies named
        return found or (here[0] if here else self.previous) or self.cast.main()


def fits(body: Body, noun: str) -> bool:
    of_kind = any(kind == body.kind and words.fullmatch(noun) for kind, words in OF_KIND.items())
    return of_kind or any(name.endswith(noun) for name in body.names)
