"""Names beside a closed body that are not its own: who edits or founded it, who plays in the band,
whose subsidiary it is, what it grew out of; and parties that a secret service only watches."""

import re

from events.extraction.cast import Entity
from events.extraction.draft import Draft, Part
from events.extraction.english_described import DESCRIPTOR
from events.extraction.lexicon import lexicon

WORDS = lexicon("vetoes")["bystanders"]
NAMES = r"(?:[A-ZÀ-Þ][\w.'’&-]*,? |\([A-Z][\w-]*\),? |(?:of|for|the|and|de|both) ){0,12}\"?$"
FAR = 140
# "the college set up by A and |B"
BY_FOUNDERS = re.compile(rf"\b(?:{WORDS['founded']}) by {NAMES}")
# "edited by Nobel laureate |A", "the party of former minister |A"
BY_PERSON = re.compile(
    rf"\b(?:{WORDS['led']}) by (?:(?!and\b|or\b)[\w'-]+ ){{0,5}}?(?:{WORDS['persons']}) $"
    rf"|\b(?:of|under) (?:the )?(?:{WORDS['standing']})[ -](?:[\w-]+ )?(?:{WORDS['persons']}) $"
)
PERSON = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]+(?: [A-ZÀ-Þ][\w.'’-]*){1,3}")
# "the duo of A and |B"
OF_PLAYERS = re.compile(
    rf"\b(?:{WORDS['bands']}) (?:of|with|formed by|led by|made up of|consisting of) (?!NGOs){NAMES}"
)
# "X Ltd, the |A subsidiary that publishes Y"
# "A, funded by the |B, was closed", "A, close to X's |B, gave up its office"; not "A, heir of |B,
# which a court dissolved".
RELATED = re.compile(
    rf",[\"”]? (?:(?:which|who|that|and) (?:(?:is|was|are|were|has|had|been) )*)?(?:\w+ly )?"
    rf"(?:{WORDS['related']}) (?:(?!and\b|or\b|but\b|who\b|which\b|that\b)[\w.'’-]+ ){{0,6}}?"
    r"(?:[A-ZÀ-Þ][\w.'’&-]*(?: [A-ZÀ-Þ][\w.'’&-]*){0,4} and (?:the )?)?[\"“]?$"
)
# '"A dark day," said |A after B was closed', "a group was closed, |A said"
SAID_BY = re.compile(
    rf"[,\"”’'!?] ?(?:{WORDS['says']}) (?:(?:[A-ZÀ-Þ][\w.'’-]+ ){{1,4}}(?:of|from|at|for) )?"
    r"(?:the )?$"
)
SAID_IT = re.compile(rf"[\"”]?(?:\s?\([^)]{{1,30}}\))? (?:{WORDS['says']})\b")
ANY = re.compile(r"\b[Aa]n? (?:[\w'’-]+ ){0,5}$")
# "resigned from |A and have been wound up"
LEFT = re.compile(rf"\b(?:{WORDS['leaves']})(?: out of| from| into| with| to)? (?:the )?$")
DID_TOO = re.compile(r" and (?:has|have|had|was|were|is|are|will|then) ")
# "it told its donors, A and |B"
LISTENERS = re.compile(
    r"\b(?:told|informed|assured|thanked|notified|to|from|by|with) (?:its|their|the)"
    rf" (?:[\w-]+ ){{0,2}}(?:{WORDS['listeners']}),? (?:(?:such as|including|like|namely) )?"
    rf"(?:the )?{NAMES}"
)
PHRASE_END = re.compile(r"[,;]|\.(?:\s|$)")
RELATIVE = re.compile(r", (?:which|who|itself)\b")
OWNER = re.compile(r", (?:the|an?) $")
OWNED = re.compile(rf" (?:[a-z-]+ )?(?:{WORDS['owned']})(?= (?:that|which|behind|in|based)\b|[,.])")
GREW_FROM = re.compile(rf"\b(?:{WORDS['grew']}) (?:out )?(?:of|from) (?:the )?\"?$")
ITSELF = re.compile(r"\b(?:which|itself)\b")  # "born of A, |which a court closed"
# "stations that relayed |A have", "papers critical of |B"
OF_OTHERS = re.compile(
    rf"\b(?:{DESCRIPTOR})(?<=s) (?:(?:that|which|who) (?:had |have )?\w+(?: (?:for|with|by|to))?"
    r"|(?:critical|supportive) of|(?:close|loyal|linked|tied|sympathetic) to|(?:owned|run|funded"
    r"|backed|licen[cs]ed) by|affiliated (?:with|to)) (?:the )?\"?$"
)
# "in the town of |Marl, Radio Zorya was shut"
TOWN_OF = re.compile(
    r"\b(?:towns?|city|cities|villages?|provinces?|districts?|regions?|county|suburb|port"
    r"|municipality|township|capital|governorate|neighbou?rhood) of (?:the )?$"
)
# "which the media authority |A suspended"
BY_REGULATOR = re.compile(
    r"\b(?:which|that) the (?:[\w-]+ ){0,3}(?:authority|regulator|watchdog) \"?$"
)
PUBLISHER = re.compile(r"\b(?:[Pp]ublisher|[Oo]wner|[Pp]roprietor|parent company) $")
WATCHERS = re.compile(rf"\b(?:{WORDS['watchers']})")
# States whose services outlaw by a list.
OUTLAWING = re.compile(r"\b(?:KGB|FSB|State Security|Belarus|Russia|Kazakh|Tajik|Kyrgyz|Uzbek)")


def is_bystander(draft: Draft) -> bool:
    """Whether the name stands beside the one that ends."""
    if draft.subject is None:
        return False
    named = _name_of(draft, draft.subject)
    if _is_speaker(draft, named) or _is_left(draft, named):
        return True
    return _is_tied_to_it(draft, named) or (draft.unit is None and _is_maker_of_it(draft, named))


def _is_speaker(draft: Draft, named: Part | Entity) -> bool:
    """Whether the name is that of somebody who comments on what ends: who is quoted before, or
    speaks behind of "a group"."""
    text = draft.reading.text
    is_later = draft.named == "list" or draft.told.end < named.start
    if is_later and LISTENERS.search(text, max(0, named.start - FAR), named.start):
        return True
    if draft.told.start > named.end and SAID_BY.search(
        text, max(0, named.start - FAR), named.start
    ):
        return True
    if draft.named != "description" or not ANY.search(text, max(0, named.start - FAR), named.start):
        return False
    speaks = draft.told_in.within(draft.told.end, len(draft.told_in.text), "organization")
    return any(e.body is draft.body and SAID_IT.match(draft.told_in.text, e.end) for e in speaks)


def _is_left(draft: Draft, named: Part | Entity) -> bool:
    text = draft.reading.text
    behind = DID_TOO.match(text, named.end)
    return (
        behind is not None and LEFT.search(text, max(0, named.start - FAR), named.start) is not None
    )


def _is_maker_of_it(draft: Draft, named: Part | Entity) -> bool:
    """Whether the name is that of a founder, an owner, an editor or a player."""
    text = draft.reading.text
    before = text[max(0, named.start - FAR) : named.start]
    if (OWNER.search(before) and OWNED.match(text, named.end)) or OF_OTHERS.search(before):
        return True
    if _is_publisher(draft) or BY_REGULATOR.search(before):
        return True
    if TOWN_OF.search(before) and " " not in draft.body.name:
        return True
    between = text[named.end : max(named.end, draft.told.start)]
    if draft.reading is draft.told_in and (
        draft.told.start < named.start or ITSELF.search(between)
    ):
        return False
    if before.endswith(", ") and text.startswith(",", named.end):  # "set up by A, |B, closed"
        return False
    is_person = PERSON.fullmatch(draft.body.name) is not None and BY_PERSON.search(before)
    return any((is_person, *(each.search(before) for each in (BY_FOUNDERS, OF_PLAYERS, GREW_FROM))))


def _is_tied_to_it(draft: Draft, named: Part | Entity) -> bool:
    """Whether a phrase between commas names whom another is tied to, and what ends is told outside
    of it: "A, close to |B, was dissolved"."""
    text = draft.reading.text
    related = RELATED.search(text, max(0, named.start - FAR), named.start)
    if related is None or draft.reading is not draft.told_in:
        return related is not None
    phrase_end = PHRASE_END.search(text, named.end)
    ends_at = phrase_end.start() if phrase_end else len(text)
    is_within = related.start() < draft.told.start < ends_at
    return not (is_within or RELATIVE.match(text, ends_at))


def _is_publisher(draft: Draft) -> bool:
    """ "publisher |A said that the weekly would close": which is not the weekly."""
    return draft.named == "description" and any(
        each.body is draft.body and PUBLISHER.search(draft.reading.text, 0, each.start)
        for each in draft.reading.entities
    )


def _name_of(draft: Draft, subject: Part) -> Part | Entity:
    """The name within a description that is taken for it: "the college set up by |A"."""
    if draft.named != "description" or draft.reading is not draft.told_in:
        return subject
    within = draft.reading.within(subject.end, draft.told.start, "organization")
    return next((each for each in within if each.body == draft.body), subject)


def is_only_watched(draft: Draft) -> bool:
    """ "the domestic intelligence service classified A as extremist", which outlaws nobody."""
    if not draft.manner.rule.endswith("label"):
        return False
    text = draft.told_in.text
    return WATCHERS.search(text) is not None and OUTLAWING.search(text) is None
