"""Whose it is that the grammar tells to end: the work of an office, the title of a publisher."""

from collections.abc import Sequence
from dataclasses import replace

from events.extraction.cast import Body
from events.extraction.depend_meant import Meant, Talk
from events.extraction.depend_names import meant_by
from events.extraction.depend_roles import subjects
from events.extraction.depend_things import Thing, body_of, nouns, things_of
from events.extraction.depend_verbs import Telling
from events.extraction.english_lists import counts_bodies

OF_ALL: tuple[set[str], ...] = ({"work"}, {"doors"})


def of_office(telling: Telling, talk: Talk) -> Telling:
    """An office ends where its work does: "the local |office will cease operations", or it does so
    by itself: "the |chapter voted to dissolve itself"."""
    sorts = {thing.sort for thing in telling.things}
    if sorts not in OF_ALL or telling.undergone:
        return telling
    own = telling.tree.children(telling.trigger.word, "nsubj")[:1]
    ending = own if sorts == {"work"} else subjects(telling.tree, telling.trigger.word)
    offices = tuple(each for each in things_of(telling.tree, ending, talk) if each.sort == "unit")
    owners = tuple(each.owner for each in offices if each.owner and each.owner.body)
    main = talk.main()
    if not owners and main and offices and is_the_unit(telling, offices[0]):
        owners = (Meant("body", main, "description"),)
    return replace(telling, things=offices, actors=owners) if owners else telling


def title_of(telling: Telling, thing: Thing, talk: Talk) -> Meant | None:
    """Whose papers they are: the actor's, or those of "the |newspaper" that its publisher stops
    printing."""
    own = first_body(telling.actors)
    if thing.sort == "publication" and own is not None and not _is_medium(own):
        titles = [
            meant
            for word in (thing.word, *telling.tree.children(thing.word, "dobj"))
            if word.text in nouns("publication") and not telling.tree.child(word, "amod")
            for meant in meant_by(telling.tree, word, talk)
        ]
        return next((each for each in titles if _is_medium(each)), own)
    return own


def _is_medium(meant: Meant) -> bool:
    body = body_of(meant)
    return body is not None and body.kind == "media"


def who_can(telling: Telling, talk: Talk) -> Sequence[Meant]:
    """The actors; what no authority does, "it" did not do as one: "The state took its license. In
    May it |moved abroad"."""
    may_be_authority = "order" in telling.trigger.entry or talk.previous is None
    subject = telling.tree.child(telling.trigger.word, "nsubj")
    if may_be_authority or subject is None or subject.text != "it":
        return telling.actors
    is_authority = [each.means for each in telling.actors] == ["authority"]
    return [Meant("body", talk.previous, "pronoun")] if is_authority else telling.actors


def first_body(actors: Sequence[Meant]) -> Meant | None:
    return next((each for each in actors if body_of(each)), None)


def is_the_unit(telling: Telling, thing: Thing) -> bool:
    """Whether it is an office that was spoken of: "the office was closed"."""
    words = {child.text for child in telling.tree.children(thing.word, "det", "poss", "amod")}
    return thing.sort == "unit" and bool(words & {"the", "its", "their", "local"})


def is_body_itself(telling: Telling, thing: Thing, body: Body) -> bool:
    """Whether "the |center" is a "Center for Rights", not a part of it."""
    is_bare = [each.text for each in telling.tree.children(thing.word)] == ["the"]
    words_of_name = {word for name in body.names for word in name.casefold().split()}
    return is_bare and thing.sort == "unit" and thing.word.text in words_of_name


def is_abroad(telling: Telling, body: Body, thing: Thing) -> bool:
    """Whether its work in a place is only a part of what it does."""
    where = thing.unit
    named = telling.tree.reading.within(where.start, where.end, "place") if where else iter(())
    if any(place.text in body.homes for place in named):
        return False
    return body.kind != "media" or bool(body.homes)


def are_theirs(telling: Telling, thing: Thing) -> bool:
    """ "struck off 15 groups and closed their |offices": no office of one spoken of before."""
    owner = thing.owner
    is_pronoun = owner is not None and owner.named == "pronoun" and owner.part is None
    owning = {child.text for child in telling.tree.children(thing.word, "poss")}
    return is_pronoun and "their" in owning and counts_bodies(telling.tree.reading)
