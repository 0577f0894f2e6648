"""English sentences that report the end of a body by a description instead of a name."""

import re
from collections.abc import Iterator

from events.extraction.capitals import in_usual_letters
from events.extraction.draft import part
from events.extraction.english_cast import cast_of
from events.extraction.english_clauses import Scene, is_denied
from events.extraction.english_described import descriptor_kind
from events.extraction.english_names import kind_of_name
from events.extraction.english_subjects import DESCRIBED, DESCRIBED_LAST, who
from events.extraction.english_verbs import Verb, status_of, verbs_in
from events.extraction.findings import ArticleText, Kind
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading
from events.extraction.sentences import sentences_of, title_of
from events.extraction.unnamed import Unnamed
from events.extraction.when import phrases_in

ALONE = re.compile(rf"{lexicon('hints')['en']['alone']} \S+")
ANY_KIND = "ngo"  # "the group" may be anything
BETWEEN = re.compile(r"(?: down)?(?: the (?:work|activities|operations) of)? ")


def read(article: ArticleText, gazetteer: Gazetteer) -> Iterator[Unnamed]:
    """Without the model: an editor waits for it, in a process that only shows articles."""
    *sentences, title = in_usual_letters(title_of(article), sentences_of(article, chinese=False))
    cast, named = cast_of(title, sentences, gazetteer, by_model=False)
    scene = Scene(cast)
    for sentence, entities in zip(sentences, named, strict=False):
        reading = Reading(sentence, entities, tuple(phrases_in(sentence.text, "en")))
        for verb in verbs_in(reading):
            if not is_denied(reading, verb.lead) and status_of(verb):
                yield from _subject(verb, scene)
                yield from _object(verb)


def _subject(verb: Verb, scene: Scene) -> Iterator[Unnamed]:
    """ "The city's largest union will disband", "a rights group was banned"."""
    reading = verb.reading
    if not verb.is_undergone and not _ends_itself(verb):
        return
    described = DESCRIBED_LAST.search(reading.mask[: verb.lead.end])
    if described is None or not _is_one(described) or _names_somebody(reading, described):
        return
    if ALONE.fullmatch(_words(reading, described)) and scene.cast.bodies:
        return
    subject = who(reading, verb.lead, scene)
    body = subject.body if subject else None
    meant = body.name if body and _may_be(body.name, described["noun"]) else None
    yield _unnamed(verb, described, "self" if "self" in verb.entry else "order", meant)


def _object(verb: Verb) -> Iterator[Unnamed]:
    """ "The ministry shut down a rights group"."""
    between = BETWEEN.match(verb.reading.mask, verb.end)
    if verb.is_undergone or "order" not in verb.entry or between is None:
        return
    described = DESCRIBED.match(verb.reading.mask, between.end())
    if described is None or not _is_one(described) or _names_somebody(verb.reading, described):
        return
    if not ALONE.fullmatch(_words(verb.reading, described)):
        yield _unnamed(verb, described, "order", None)


def _may_be(name: str, noun: str) -> bool:
    """Whether one of such a name may be meant: "the newspaper" is no union."""
    kind, told = kind_of_name(name), descriptor_kind(noun)
    return told in {None, ANY_KIND, kind} or kind is None


def _ends_itself(verb: Verb) -> bool:
    return "self" in verb.entry and (not verb.needs_no_object or verb.stands_alone)


def _is_one(described: re.Match[str]) -> bool:
    noun = described["noun"]
    is_one_of = described["determiner"].casefold().startswith("one of")
    return is_one_of or not noun.endswith("s") or noun.endswith("ss")


def _names_somebody(reading: Reading, described: re.Match[str]) -> bool:
    """Whether it is the description of one that is named within or right beside it."""
    end = described.end("noun")
    return any(entity.body for entity in reading.within(max(0, described.start() - 40), end + 40))


def _words(reading: Reading, described: re.Match[str]) -> str:
    return reading.text[described.start() : described.end("noun")]


def _unnamed(verb: Verb, described: re.Match[str], way: str, meant: str | None) -> Unnamed:
    reading = verb.reading
    return Unnamed(
        reading,
        body=part(reading, described.start(), described.end("noun")),
        told=part(reading, verb.start, verb.end),
        kind=Kind(verb.entry.get(way) or verb.entry["self"]),
        meant=meant,
    )
