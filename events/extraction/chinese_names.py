"""Chinese names by their shape: what ends as organizations' names end, or stands in name marks."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Body, Cast, Entity
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

WORDS = lexicon("chinese")
NAMES = WORDS["names"]
CHARACTER = r"[㐀-鿿A-Za-z0-9·•-]"
LONGEST, SHORTEST = 18, 3
# Characters with which an ending goes on as another word: 會議, 會員, 網站, 黨派, 報告.
GOES_ON = (
    "議议員员長长上場场址籍費费章期見见計计派團团區区工產产道告導导名案紙纸站絡络民媒路頁页友稿"
    "界部處处生交"
)
ENDING = re.compile(
    rf"(?:{NAMES['endings']})(?![{GOES_ON}])(?!{CHARACTER}{{0,2}}(?:{NAMES['endings']})(?![{GOES_ON}]))"
)
STOP = re.compile(NAMES["stops"])
GENERIC = re.compile(NAMES["generic"])
NO_NAME = re.compile(NAMES["no_name"])
MARKED = re.compile(r"[「『“《〈]([^「」『』“”《》〈〉，。,！？；：]{2,16})[」』”》〉]")
SHORT_FORM = re.compile(r"[（(](?:下稱|下称|簡稱|简称|又稱)?[「“]?([㐀-鿿A-Za-z]{2,8})[」”]?[）)]")
ENDS_LIKE_ONE = re.compile(rf"(?:{NAMES['endings']})$")
PLACE_BEFORE = re.compile(r"^(?:香港|本港)(?=.)")  # 香港職工會聯盟 may be known as 職工會聯盟
LAW_SHAPES = [re.compile(shape) for shape in lexicon("laws")["shapes"]["zh"]]
KINDS = {
    kind: re.compile(rf"(?:{NAMES[kind]})$")
    for kind in ("media", "student_union", "union", "party")
}


def cast_of(
    title: Sentence, sentences: Sequence[Sentence], gazetteer: Gazetteer, enders: re.Pattern[str]
) -> tuple[Cast, list[list[Entity]]]:
    """The cast, and what each sentence names; `enders` are the verbs that make a marked word the
    name of an organization."""
    cast = Cast()
    for sentence in (*sentences, title):
        _introduce_known(cast, sentence, gazetteer)
    for sentence in sentences:
        _introduce(cast, sentence, enders)
    named = [list(_entities(cast, sentence, gazetteer)) for sentence in (*sentences, title)]
    cast.count(zip([*sentences, title], named, strict=True))
    return cast, named


def _introduce_known(cast: Cast, sentence: Sentence, gazetteer: Gazetteer) -> None:
    for mention in gazetteer.organization_names.find(sentence.text):
        surface = sentence.text[mention.start : mention.end]
        if len(mention.known) == 1 and (len(surface) >= SHORTEST or not surface.isalpha()):
            body = cast.known(mention.known[0], surface)
            for name in mention.known[0].names:
                if name.startswith("香港"):
                    cast.also(body, name.removeprefix("香港"))
            _name_short_form(cast, body, sentence.text, mention.end)


def _introduce(cast: Cast, sentence: Sentence, enders: re.Pattern[str]) -> None:
    for start, end in names_in(sentence.text, enders):
        surface = sentence.text[start:end]
        known = cast.find(surface) or cast.find(PLACE_BEFORE.sub("", surface))
        if known is not None:
            cast.name(known, surface)
        else:
            known = cast.unknown(surface, kind_of_name(surface))
        _name_short_form(cast, known, sentence.text, end)


def _name_short_form(cast: Cast, body: Body, text: str, end: int) -> None:
    short = SHORT_FORM.match(text, end)
    if short and cast.find(short[1]) is None and not short[1].isdigit():
        cast.name(body, short[1])


def names_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where names stand, by shape or between name marks."""
    for match in MARKED.finditer(text):
        is_law = any(shape.fullmatch(match.group()) for shape in LAW_SHAPES)
        follows = re.split(r"[，,。；]", text[match.end() : match.end() + 12])[0]
        is_ender = enders.search(follows) is not None
        if not is_law and (ENDS_LIKE_ONE.search(match[1]) or is_ender):
            yield match.span(1)
    for match in ENDING.finditer(text):
        start = _start(text, match.start())
        surface = text[start : match.end()]
        if (
            len(surface) >= SHORTEST
            and match.start() - start >= 2
            and not GENERIC.fullmatch(surface)
            and not NO_NAME.fullmatch(surface)
        ):
            yield start, match.end()


def _start(text: str, end: int) -> int:
    """How far a name reaches back from where its ending begins."""
    start = end
    while start > 0 and end - start < LONGEST and re.match(CHARACTER, text[start - 1]):
        start -= 1
    lead = text[start:end]
    cuts = [match.end() for match in STOP.finditer(lead)]
    return start + (cuts[-1] if cuts else 0)


def kind_of_name(name: str) -> str | None:
    return next((kind for kind, ending in KINDS.items() if ending.search(name)), None)


def _entities(cast: Cast, sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Entity]:
    text = sentence.text
    found: list[Entity] = []
    for start, end in _laws(text, gazetteer):
        _add(found, Entity(start, end, "law", text[start:end]))
    for body in cast.bodies:
        for surface in body.names:
            if surface not in text:
                continue
            for match in re.finditer(re.escape(surface), text):
                _add(found, Entity(*match.span(), "organization", surface, body))
    for place in gazetteer.place_names.find(text):
        _add(found, Entity(place.start, place.end, "place", place.known[0].code))
    yield from sorted(found, key=lambda entity: entity.start)


def _laws(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for mention in gazetteer.law_names.find(text):
        yield mention.start, mention.end
    for shape in LAW_SHAPES:
        for match in shape.finditer(text):
            yield match.span()


def _add(found: list[Entity], entity: Entity) -> None:
    """Longer names go before shorter ones that overlap with them."""
    clashes = [e for e in found if e.start < entity.end and entity.start < e.end]
    if all(e.end - e.start < entity.end - entity.start for e in clashes):
        for clash in clashes:
            found.remove(clash)
        found.append(entity)
