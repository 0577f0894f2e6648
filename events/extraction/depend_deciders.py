"""Whether somebody in power decides an ending that the grammar tells, or the body itself."""

from events.extraction.depend_things import Thing, body_of
from events.extraction.depend_verbs import Telling
from events.extraction.depend_words import words
from events.extraction.english_described import descriptor_kind

# In the passive both an authority and the organization itself may do it.
SAID_OF_BOTH = frozenset({"close", "dissolve", "disband", "wind_up", "liquidate"})


def is_by_authority(telling: Telling) -> bool:
    if telling.by_authority:
        return True
    if telling.things and not telling.undergone and _is_unknown_actor(telling):
        return True
    kinds = {child.text for child in telling.tree.children(telling.trigger.word, "amod")}
    if telling.trigger.rule == "noun" and kinds & words("words", "forced"):
        return True
    if any(body_of(actor) for actor in telling.actors):
        return _is_odd_power(telling)
    if telling.undergone and not telling.actors and telling.trigger.name in SAID_OF_BOTH:
        is_forced = {each.text for each in telling.tree.children(telling.trigger.word, "advmod")}
        is_so = telling.under_authority or bool(is_forced & words("words", "forcibly"))
        return is_so or _is_learned(telling)
    return telling.trigger.entry.get("agentless") == "authority" and (
        telling.undergone or telling.trigger.rule == "noun" or "self" not in telling.trigger.entry
    )


def _is_odd_power(telling: Telling) -> bool:
    """Whether whoever does to another what only those in power do has a name that tells nothing:
    "the RGB |struck off A"."""
    if "self" in telling.trigger.entry or telling.undergone:
        return False
    actors = [actor.body for actor in telling.actors if actor.body]
    ended = [body for thing in telling.things if (body := body_of(thing.owner))]
    is_odd = all(body.kind is None and body.slug is None for body in actors)
    return is_odd and bool(ended) and not any(body in actors for body in ended)


def _is_learned(telling: Telling) -> bool:
    """ "A found out that it had been |dissolved": it was others who did it."""
    word = telling.trigger.word
    head = telling.tree.head(word)
    if head is None or head.i > word.i:  # "is being |wound up, members learned"
        return False
    return word.dep == "ccomp" and head.text in words("words", "learns")


def _is_publisher(telling: Telling) -> bool:
    """ "|Marl Group will close 21 newspapers": a firm, which has no power over those of others."""
    are_titles = all(map(_is_title, telling.things))
    tree, word = telling.tree, telling.trigger.word
    doers = tree.children(word, "nsubj")
    if any(each.text in {"it", "they"} for each in doers):  # "A said |it would close"
        doers = [each for each in tree.words[: word.i] if each.dep == "nsubj"]
    firms = (
        each.text in words("words", "publishers")
        or (each.entity is not None and each.entity.sort in {"unknown", "business"})
        for each in doers
    )
    return are_titles and "self" in telling.trigger.entry and any(firms)


def _is_title(thing: Thing) -> bool:
    body = body_of(thing.owner)
    kind = body.kind if body is not None else descriptor_kind(thing.word.text)
    return kind == "media"


def _is_unknown_actor(telling: Telling) -> bool:
    """Whether somebody who is neither the organization nor its people does it to it."""
    if any(telling.tree.child(thing.word, "poss") for thing in telling.things):
        return False  # "the firm closed its institute"
    if _is_publisher(telling):
        return False
    return bool(telling.actors) and all(actor.means == "nobody" for actor in telling.actors)
