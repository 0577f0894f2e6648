"""Chinese names by their shape: what ends as organizations' names end, or stands in name marks."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Body, Cast, Entity
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

WORDS = lexicon("chinese")
NAMES, BUSINESS = WORDS["names"], WORDS["business"]
CHARACTER = r"[㐀-鿿A-Za-z0-9·•-]"
LONGEST, SHORTEST = 22, 3
GOES_ON = NAMES["goes_on"]
ENDING = re.compile(
    rf"(?:{NAMES['endings']})(?![{GOES_ON}])(?!(?!{NAMES['organs']})(?:(?![和及與与暨或]){CHARACTER}){{0,2}}(?:{NAMES['endings']})(?![{GOES_ON}]))"
)
STOP = re.compile(NAMES["stops"])
GENERIC = re.compile(NAMES["generic"])
NO_NAME = re.compile(NAMES["no_name"])
MARKED = re.compile(r"[「『“《〈]([^「」『』“”《》〈〉，。,！？；：]{2,16})[」』”》〉]")
BEHIND_MARKS = re.compile(rf"[㐀-鿿]{{0,4}}?(?:{NAMES['endings']})(?![{GOES_ON}])")
DESCRIBED = re.compile(rf"(?:{NAMES['descriptors']})[「『“《〈]?$")
ORGAN = re.compile(rf"^(?:{NAMES['organs']})")
APPOSED = re.compile(
    rf"(?:{NAMES['descriptors']})(?P<name>[㐀-鿿]{{2,8}}?)"
    r"(?=宣[布佈]|表示|公[布佈]|[發发]表|昨|今[天日]|[週周]|星期|[將将]|\d|[（(]|決定|决定|已|在)"
)
LATIN = re.compile(
    r"(?<![A-Za-z])[A-Z][A-Za-z0-9.'’&-]*"
    r"(?: (?:(?:of|for|the|and|in|&|without|on) )*[A-Z][A-Za-z0-9.'’&-]*)+"
)
SHORT_FORM = re.compile(r"[（(](?:下稱|下称|簡稱|简称|又稱)?[「“]?([㐀-鿿A-Za-z]{2,8})[」”]?[）)]")
ENDS_LIKE_ONE = re.compile(rf"(?:{NAMES['endings']})$")
PLACE_BEFORE = re.compile(r"^(?:香港|本港)(?=.)")  # 香港職工會聯盟 may be known as 職工會聯盟
LAW_SHAPES = [re.compile(shape) for shape in lexicon("laws")["shapes"]["zh"]]
BUSINESS_NAME, BUSINESS_BEFORE = re.compile(BUSINESS["name"]), re.compile(BUSINESS["before"])
TOPIC_OUT, CIVIC = re.compile(BUSINESS["topic"]), re.compile(BUSINESS["civic"])
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
    whole = " ".join(sentence.text for sentence in (title, *sentences))
    is_out = bool(TOPIC_OUT.search(whole)) and not CIVIC.search(whole)
    for sentence in () if is_out else sentences:
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
    short = SHORT_FORM.match(text, end + (text[end : end + 1] in set("」』”》〉")))
    if short and cast.find(short[1]) is None and not short[1].isdigit():
        cast.name(body, short[1])


def names_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where names stand, by shape or between name marks."""
    for match in MARKED.finditer(text):
        span = _marked(text, match, enders)
        if span and not _is_business(text, *span):
            yield span
    for match in LATIN.finditer(text):
        if not _is_business(text, *match.span()) and not _is_gloss(text, match):
            yield match.span()
    for match in APPOSED.finditer(text):
        if not any(each.search(match["name"]) for each in (STOP, enders, ORGAN)):
            yield match.span("name")
    for match in ENDING.finditer(text):
        start = _start(text, match.start(), enders)
        if _is_name(text[start : match.end()], match, enders) and not _is_business(
            text, start, match.end()
        ):
            yield start, match.end()


def _marked(text: str, match: re.Match[str], enders: re.Pattern[str]) -> tuple[int, int] | None:
    """The name that marks stand around; with what stands behind: 「晨光」人權中心."""
    if any(shape.fullmatch(match.group()) for shape in LAW_SHAPES):
        return None
    behind = BEHIND_MARKS.match(text, match.end())
    if behind and not GENERIC.fullmatch(behind.group()[:1]) and "《" not in match.group():
        return match.start(), behind.end()
    follows = re.split(r"[，,。；]", text[match.end() : match.end() + 12])[0]
    is_named = ENDS_LIKE_ONE.search(match[1]) or DESCRIBED.search(text[: match.start()])
    return match.span(1) if is_named or enders.search(follows) else None


def _is_gloss(text: str, match: re.Match[str]) -> bool:
    """A name in brackets that tells another one in Latin letters."""
    return text[match.start() - 1 : match.start()] in set("（(")


def _is_name(surface: str, ending: re.Match[str], enders: re.Pattern[str]) -> bool:
    before_ending = len(surface) - len(ending.group())
    shortest = 1 if ending.group() in {"新聞", "新闻"} else 2
    return (
        len(surface) >= SHORTEST
        and before_ending >= shortest
        and not enders.search(surface)
        and not GENERIC.fullmatch(surface)
        and not NO_NAME.fullmatch(surface)
    )


def _is_business(text: str, start: int, end: int) -> bool:
    return bool(
        BUSINESS_NAME.search(text[start:end])
        or BUSINESS_BEFORE.search(text[max(0, start - 12) : start])
    )


def _start(text: str, end: int, enders: re.Pattern[str]) -> int:
    """How far a name reaches back from where its ending begins."""
    start = end
    while start > 0 and end - start < LONGEST and re.match(CHARACTER, text[start - 1]):
        start -= 1
    reach = max(0, start - 2)  # what decides whether a stop is one may stand before
    seen = text[reach : end + 4]  # nor behind
    cuts = [reach + cut.end() for words in (STOP, enders) for cut in words.finditer(seen)]
    return max([start, *(cut for cut in cuts if start < cut <= end)])


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
