"""What a word of the grammar may stand for, and who was spoken of before."""

from dataclasses import dataclass
from typing import Literal

from events.extraction.cast import Body, Cast
from events.extraction.draft import Named, Part

Means = Literal["body", "authority", "many", "own", "nobody"]
HERE = 1


@dataclass(frozen=True)
class Meant:
    """What a word stands for: an organization, an authority, several unnamed bodies, or neither."""

    means: Means
    body: Body | None = None
    named: Named = "here"
    part: Part | None = None


@dataclass
class Talk:
    """Who was spoken of so far: what pronouns and descriptions in the next sentence, `number`,
    mean."""

    cast: Cast
    previous: Body | None = None
    after_authority: bool = False
    was_of_offices: bool = False
    several: tuple[Body, ...] = ()
    number: int = 0

    def knows(self, body: Body, ahead: int = 0) -> bool:
        """Whether it was named in the title or before; `ahead`: or by how many sentences later."""
        return body.in_title or body.first_sentence < self.number + ahead

    def main(self) -> Body | None:
        """The organization that the article is about, if the reader knows of it by now."""
        main = self.cast.main()
        return main if main is not None and self.knows(main, HERE) else None
