"""Organizations that an English text names as examples of many that ended."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.cast import Cast, Entity
from events.extraction.dates_around import usable
from events.extraction.draft import Draft, Manner, Part, part
from events.extraction.english_clauses import AUTHORITY_WORD, BY_AUTHORITY
from events.extraction.english_in_turn import Ending, in_turn
from events.extraction.english_labels import LABEL, LABEL_WORD, LONGEST_LABEL
from events.extraction.english_names import WORDS
from events.extraction.english_objects import organizations_after, organizations_before, units_after
from events.extraction.english_orders import ENDINGS, NOUN_OF, NOUNS
from events.extraction.english_papers import (
    LOSING,
    PAPERS,
    PAPERS_OF,
    STRIPPED_MANY,
    STRIPPED_OF,
    TAKEN,
    is_told,
)
from events.extraction.english_verbs import CLOSING, Verb, verbs_in
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import in_any_case, lexicon
from events.extraction.reading import AUTHORITY, DATE, LAW, ORG, PERSON, PLACE, UNKNOWN, Reading

MANY = r"(?:[\w'’-]+ ){0,7}?"
GROUPS = (
    r"(?:groups|organi[sz]ations|associations|bodies|unions|parties|outlets|papers|ones|names"
    r"|stations|newspapers|media|weeklies|dailies|magazines|titles|charities|foundations|clubs"
    r"|societies|broadcasters|channels|sites|churches|movements|institutes|universities|NGOs)"
)
WHOSE = in_any_case(
    rf"\bwhose (?:[a-z-]+ ){{0,2}}?{PAPERS['noun']} (?:(?:\w+ ){{1,2}})?(?:\w+ly )?(?:{TAKEN})\b"
)
LISTS = WORDS["lists"]
NUMBER = rf"(?:{LISTS['number']}|\d+)"
# "those who protested", which are no members
NO_MEMBERS = rf"(?:who|that|which|to|calling|protesting)\b[^.;:]{{0,80}}?\b(?:{LISTS['apart']})"
NO_MEMBERS_FOLLOW = re.compile(rf"\bAmong those {NO_MEMBERS}")
AS_SOMETHING = re.compile(r" as (?:an?|the|its|their|his|her|one)\b")
INSERTED = r"(?:, [^.;:,]{1,80},)?"
SPEAKER = (
    rf"(?:\b(?:[Hh]e|[Ss]he|(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[a-z-]+ ){{0,3}}?(?:{LISTS['speaker']})"
    rf"|[Oo]fficials|[Aa]uthorities)|{AUTHORITY}|{PERSON}){INSERTED}"
)
# "Those affected include A": what a sentence of its own begins with.
MEMBERS_INTRODUCED = (
    rf"Among (?:them|the|those|these|this|its|last)\b[^.;:]{{0,110}}? (?:are|is|were|was)"
    rf"|(?:Those|These|[Tt]hey|(?:The )?[Oo]thers|Other {GROUPS}|(?:The|Further|Earlier) "
    rf"(?:list|victims|closures|{GROUPS})){INSERTED} {MANY}(?:includes?|included|comprises?)"
    rf"|(?:[Tt]hey|(?:The|These|Those|All) {NUMBER}(?: {GROUPS})?|Th(?:e|o)se"
    rf"|The (?:list|others|{GROUPS})"
    r"|(?:The )?[Oo]thers (?:to|that|which) [^.;:]{1,40}?) (?:are|were)"
    r"|(?:Also )?[Oo]n (?:it|the list|that list) (?:are|is|were|was|stands?|stood|figures?"
    r"|appear(?:s|ed)?)"
    rf"|{SPEAKER} (?:also |has |have |had )?(?:named|listed|identified|enumerated"
    r"|singled out|read out)"
    r"(?: the names? of)?"
    r"|(?:[Ii]t|(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat) (?:[\w-]+ ){0,2}?(?:order|decree"
    r"|list|annex|resolution|notice|gazette|document|decision|text|letter|ordinance|agreement|paper"
    r"|roll|register|circular|ruling|edict)s?(?: (?:adopted|signed|issued|published|read|posted"
    rf"|seen|released|dated|passed|by|from|of) [^.;:,]{{1,60}}?)?{INSERTED}) (?:also )?(?:lists?"
    rf"|listed|mentions?|(?:gives|gave|contains|contained|bears|carries|has) the names? of"
    rf"|{LISTS['names']})"
    r"|Only [a-z]+ (?:of them )?(?:have|has|had|were|was) (?:so far )?(?:been )?(?:identified"
    r"|named|confirmed)(?: so far| by name| yet)?"
    rf"|(?:[Ll]etters?|[Nn]otices?|[Oo]rders?|[Ss]ummons(?:es)?|[Cc]opies|[Ww]rits?|[Dd]irectives?)"
    r"\b[^.;:]{0,80}? (?:(?:were|was|have been|has been|had been) (?:[a-z]+ )?(?:delivered|sent"
    rf"|served|handed|issued|addressed)|went(?: out)?|reached)(?: out)?(?: (?:on )?{DATE})?"
    r"(?: to| on)?"
    rf"|(?:[Tt]he )?(?:[Aa]ffected|[Hh]it|[Tt]argeted|[Nn]amed|[Cc]oncerned) (?:are|is|were|was)"
    r"|(?:^|[Ii]n (?:it|(?:the|this|that) [a-z]+),? (?:are|is|were|was) |[Aa]lso )"
    r"(?:[Nn]amed|[Ll]isted|[Mm]entioned|[Ii]ncluded|[Aa]ffected|[Hh]it|[Tt]argeted|[Ss]truck|[Bb]anned"
    r"|[Cc]losed)(?: (?:in|by|on|off|under|too|also)\b[^.;:,]{0,40}?)?"
    r"(?:(?<=named)|(?<=listed)|(?<=mentioned)|(?<=included)| (?:are|is|were|was))"
)
AMONG_OTHERS = (
    r"(?:,? (?:also|by name))?"
    r"(?:,? (?:among|amongst|by way of|as|for) (?:them|others|[^,;:.]{1,45}),)?"
)
MEASURES = (
    r"orders?|notices?|letters?|decrees?|decisions?|bans?|rulings?|suspensions?|revocations?"
    r"|penalt(?:y|ies)|sanctions?|measures?|punishments?|verdicts?|judge?ments?|directives?|fates?"
    r"|labels?|steps?|instructions?|designations?|summonses"
)
DEALT = (
    r"given|handed|dealt|served|issued|slapped|sent|delivered|imposed|passed|pronounced|applied"
    r"|meted|made|taken|addressed|extended|inflicted|announced|reported"
)
ENDED = (
    r"off|gone|closed|shut|dissolved|disbanded|folded|defunct|banned|outlawed|struck|wound|ceased"
    r"|liquidated|deregistered|ended|suspended|quit|left|departed|silenced|stopped|no more"
)
# "So did A": the fate of one is others' too.
FATE_FOLLOWS = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]) (?:same|similar) fate (?:befell|met|hit|awaited|overtook)"
    r"|\b[Tt]he same (?:was|is|had been|has been) done (?:to|with)"
    r"|\b[Tt]he same (?:label|designation|status|tag|stamp|brand|verdict|ban|order|sentence|penalty"
    r"|punishment|treatment|notice|measure|sanction) (?:(?:was|is|had been|has been) (?:also )?"
    r"(?:given|applied|attached|handed(?: down)?|meted out|pinned|imposed|issued|served|dealt"
    r"|slapped|stuck|extended|bestowed) (?:to|on|upon|out to|against)|went to|fell on|hit)"
    r"|\b(?:[Ii]t was|[Tt]hen (?:it was|came)|[Nn]ext (?:it was|came)) the turn of"
    r"|^(?:So|And so|As) (?:did|does|do|has|have|is|was|were|are)"
    r"|\b(?:did|does|done|do) the same (?:with|to)"
    r"|\b(?:The )?same (?:goes|went|holds|applies|applied|is true|was true|happened) (?:for|to|of)"
    r"|^(?:With|Along with|Alongside|After|Before) (?:it|them) (?:go(?:es)?|went|fell|falls?"
    r"|closed?|ended|ends?|disappear(?:s|ed)?|vanish(?:es|ed)?|died?|dies|perish(?:es|ed)?|came|comes?)"
    rf"|(?:^{UNKNOWN}|\b(?:[Ss]imilar|[Ii]dentical|[Tt]he same|[Ll]ike|[Ff]urther|[Ss]uch))"
    rf" (?:{MEASURES})"
    rf" (?:(?:was|were|have been|had been|has been|is|are) (?:also |since |then )?(?:{DEALT})"
    rf"|went|fell)(?: out| down)?(?:,? (?:on |in )?{DATE})? "
    rf"(?:to|on|upon|against|for|out to)"
    rf"|^(?:It|They|The \w+)(?: thereby| thus| so| also| now| then)? (?:joins?|joined|follows"
    rf"|followed)(?= [^.;]{{4,200}}, (?:all|both|each|which|that)\b[^.;]{{0,40}}\b(?:{ENDED})\b)"
    rf"|\b(?:identified|named|disclosed|listed)(?: so far)?(?: by name)? only"
    r"|\b(?:The|This|That) (?:order|decree|decision|ban|list|measure|ruling|notice|axe|closure"
    r"|suspension|judge?ment|designation)(?:, [^,;:]{1,80},)? (?:extends?|applies|applied) to"
    r"|\b(?:The|This|That|It|Its) ?(?:order|decree|decision|ban|list|measure|ruling|notice|axe)? "
    r"?(?:also|too) (?:hits?|covers?|covered|concerns?|concerned|affects?|affected|names?|named"
    r"|targets?|targeted|appl(?:ies|ied) to|strikes?|struck|fell on|includes?|included)"
    r"|\b(?:followed|preceded) by(?: those of| that of)?"
    r"|^(?:Also (?:[a-z]+ed|gone|lost|shut|struck|[a-z]+ off)|[A-Z][a-z]+ed|Gone|Lost|Shut)"
    r"(?:,? [a-z]+){0,4},? (?:was|were|is|are))\b(?: also)?(?= )"
)
MEMBERS_FOLLOW = re.compile(
    rf"\b(?P<are>{MEMBERS_INTRODUCED})\b{AMONG_OTHERS}(?= )"
    rf"|(?P<colon>:)(?= (?:the |The )?(?:{ORG}|{UNKNOWN}))"
    r"|\b(?:[Ii]ncluding|[Aa]mong them|[Aa]mong others|[Nn]otably|[Nn]amely"
    r"|such as)\b(?: also)?(?= )"
)
INTRODUCED = re.compile(rf"\b(?:{MEMBERS_INTRODUCED})\b{AMONG_OTHERS}:?(?= )")
COUNTED = re.compile(
    rf"\b(?:{NUMBER}|[Dd]ozens|[Ss]cores|[Hh]undreds|[Ss]everal|[Ss]ome|[Mm]any)\b[^.;:]{{0,60}}?"
    rf"\b(?:{lexicon('claims')['units']['nouns']})\b",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    rf"\b(?:others?|more|further|dozens?|several|many|scores|both|all|\d+)\b|{GROUPS}"
)
IN_IT = re.compile(r" (?:in|near|outside) $")  # "A, in Marl, met the same fate"
BULLET = re.compile(rf"\W{{1,3}}(?:the |The )?(?=(?:{ORG}|{UNKNOWN}))")
# "groups from A to B"
# "A in Marl, whose mast was sawn off, |and B of Sand"
ONE_MORE = re.compile(
    rf"(?: (?:in|of|at|from|near) [^,;:]{{1,40}})?, (?:which|who|whose|where|an?|the|run|based|led"
    rf"|founded)\b[^;:\ue000]{{1,90}}, and (?:the )?(?P<last>{ORG})"
)
FROM_TO = re.compile(
    rf"(?:(?:{GROUPS}|[Rr]oll|[Ll]ist|[Tt]able)\b[^.;:]{{0,60}}?,? from |\b(?:They|These|The names"
    r"|The victims) (?:range|ranged|run|ran|go|went|stretch|extend|reach)(?:ed)? from |; from )"
    r"(?:[^.;:\ue000-\ue001]{0,60}? )?"
    rf"(?:(?P<first>{ORG})[^.;:]{{0,60}}? )?"
    rf"to (?:the |an? )?(?:[\w-]+ ){{0,3}}\"?(?P<last>{ORG})"
)
MEMBERS_PRECEDE = re.compile(
    r"(?:,? (?:are|is|were|was) (?:\w+ )?"
    r"(?:among (?:them|those|the [\w -]{3,60}(?:closed|banned|suspended|dissolved|disbanded|shut"
    r"|taken off|pulled off|removed|silenced|deregistered|outlawed|liquidated|struck off|expelled"
    r"|stripped|shuttered|sealed|halted|hit|affected|targeted|named|listed)"
    r"[\w ]{0,20})|(?:also )?added to the list|next)"
    r"|,? among them(?=\s*[.,;]|\s*$)"
    rf"|,? (?:are|were|is|was) (?:among )?(?:the|all) {NUMBER}(?: {GROUPS})?"
    r"(?: (?:concerned|affected|hit|named|in question|so punished))?(?=\s*[.;]|\s*$)"
    r"|,? make up the (?:list|rest)(?=\s*[.,;]|\s*$)"
    r"|,? (?:has |have |had )?(?:also )?(?:received|got) one(?: too| as well|,? also)?"
    rf"(?=\s*[.;]|\s*$|,? (?:on )?{DATE})"
    r"|,? (?:has |have |had )?(?:also )?(?:met|meets?|suffered|suffers?|shared|shares?|found) "
    r"(?:the same|a similar|that|its|their|this|a like) (?:fate|end|lot)"
    r"|,? (?:has |have |had )?(?:also )?(?:came|comes?|went|goes?|gone) to"
    r" (?:the same|a similar|that|a like|the very same) (?:end|fate|conclusion)"
    r"|,? (?:heads?|tops?|opens?|leads?|appears? on|appeared on|figures? (?:on|in)|stands? on)"
    r" (?:the|that|this) (?:list|table|annex|roll)(?! of\b)"
    r"|,? (?:is|are|was|were) (?:one|two|three|four|some) of (?:them|these|those)"
    rf"|,? (?:was|were|has been|have been|had been) (?:also )?(?:{DEALT}) (?:the same|a similar"
    rf"|an identical|similar|identical|like) (?:{MEASURES})"
    rf"|,? (?:has |have |had )?(?:also )?(?:received|got|drew|earned|suffered|bore|incurred|faced"
    rf"|bears) (?:the same|(?:an? )?(?:similar|identical|like|further)|another such"
    r"|such an?|one such)"
    rf" (?:{MEASURES}|tag|stamp)"
    r"|,? (?:has |have |had )?(?:took|taken|take|made|went|gone|goes) (?:the|that) same "
    r"(?:step|path|road|decision|course|choice|way)"
    r"|,? (?:also )?(?:falls?|fell|comes?|came|(?:is|are|was|were) (?:also )?(?:covered|hit"
    r"|included|named|listed|caught|affected|struck))(?: also)? (?:under|by|in|on)"
    r" (?:the|that|this) (?:same )?(?:ban|order|decree|decision|list|measure"
    r"|ruling|notice|resolution|ordinance)(?: too| as well)?"
    rf"|,? before (?:it|them|that)(?= in| on| by| {DATE}|\s*[.,;]|\s*$)"
    r"|,? (?:is|are|was|were)(?: also)? (?:on|in) (?:the|that|this|another) "
    r"(?:list|annex|table|roll)(?! of\b)"
    r"|,? (?:has |have |had |also |soon )*(?:followed suit|follows?(?=\s*[.;]|\s*$)"
    r"|did the same(?! (?:with|to))"
    rf"|followed (?:soon|shortly|days|weeks|hours|months|a (?:day|week|month) later|in|on|{DATE}))"
    r"|,? (?:joins?|joined|has joined|have joined) (?:the|that|this) (?:list|register|ranks|number)"
    r"|,? too,? (?:has|have|had|was|were|is|are) (?:gone|closed|banned|on it))\b"
)
AMONG = re.compile(r",? (?:(?:are|is|were|was) (?:\w+ )?)?among\b")
# "shut it down, |along with A and B"
ALONG = re.compile(r",? (?:along|together) with(?= )|,? alongside(?= )|, as well as(?= )")
AS_ARE = re.compile(r",? (?:as|so|and so) (?:are|is|were|was|did|has|have|had|do|does)\b(?: also)?")
EARLIER_ONES = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|latest|last|next|\d+th|another|one more)\b"
    r"[^.;:]{0,60}? to (?P<how>[a-z]+)(?: down| up)?\b[^.;:]{0,60}?\b(?:after|following"
    r"|behind)(?: (?:those|that) of)?(?= )"
)
FOLLOWS = re.compile(
    r"^(?:It|This|The (?:move|decision|closure|step|announcement)) (?:follows"
    r"|comes after)(?: (?:that|those) of)?(?= )"
)
REMOVED = re.compile(
    r"\b(?:dropped|removed|struck|deleted)\b[^.;]{0,70}\b(?:register|registry|list)\b"
)
THEY_HAVE = re.compile(r"\b(?:that|which|who) (?:have|had)(?: \w+)? $")
OFF_AIR = re.compile(
    r"\b(?:took|taken|takes|pulled|pulls|knocked|forced|forces|ordered|drove|driven|yanked|threw)"
    r" [^.;:]{1,70}? off (?:the )?(?:air(?:waves)?|dial)\b"
)
ACTOR = re.compile(rf"(?:{AUTHORITY}|{PERSON}|{PLACE}|{LAW})(?:,[^,;:]*,)?[\s,\"]*$")
ACTING = re.compile(
    rf"^(?:[^a-z()]{{2,60}}(?:\([^)]*\) ?)?[-–—] )?(?:[Tt]he |[Aa]n? "
    rf"|In [^,]*, )*(?:[\w-]+ ){{0,2}}(?:{AUTHORITY}|{PLACE}'s |"
    rf"{PLACE} (?!\S*(?:groups|organi|unions|parties|media))|{LAW}"
    rf"|(?:{WORDS['authorities']['words']})\b)",
    re.IGNORECASE,
)


ORDERED_MANY = re.compile(r"\b(?:order|told|instruct|direct|forc)\w*\b[^;:]{1,80}$")
END_OF_LIST = re.compile(rf"(?: \([^)]*\))?(?:\s*(?:[.;]|$)|,? (?:in |on )?{DATE})")
OWN_DATE = re.compile(rf"(?: \([^)]*\))?,? (?:in |on )?{DATE}")


def names_examples(reading: Reading) -> bool:
    patterns = (MEMBERS_FOLLOW, MEMBERS_PRECEDE, FATE_FOLLOWS)
    return any(pattern.search(reading.mask) for pattern in patterns)


def tells_of_several(reading: Reading) -> bool:
    return SEVERAL.search(reading.mask) is not None


def counts_bodies(reading: Reading) -> bool:
    """ "five media", "dozens of groups": whose names may follow."""
    return COUNTED.search(reading.mask) is not None


def endings_of_many(reading: Reading) -> Iterator[Ending]:
    """How the many ended that the sentence speaks of, in the order of certainty."""
    for verb in verbs_in(reading):
        if verb.entry.get("needs_unit") and not units_after(reading, verb.end):
            continue
        if is_told(reading, verb.start):
            yield Ending(_manner(verb), reading, part(reading, verb.start, verb.end))
    yield from _papers_of_many(reading)
    for match in LABEL.finditer(reading.mask):
        if LABEL_WORD.search(reading.mask, match.end(), match.end() + LONGEST_LABEL):
            yield _ending(reading, match, Kind.BANNED, Status.ORDERED, "label")
    for pattern, name in NOUNS:
        for match in pattern.finditer(reading.mask):
            if NOUN_OF.match(reading.mask, match.end()) and is_told(reading, match.start()):
                own, by_order = map(Kind, ENDINGS["noun_kinds"][name])
                acting = ACTING.search(reading.mask[: match.start()])
                kind = by_order if acting else own
                yield _ending(reading, match, kind, Status.COMPLETED, name)


def _papers_of_many(reading: Reading) -> Iterator[Ending]:
    for pattern in (PAPERS_OF, STRIPPED_OF, STRIPPED_MANY, LOSING, REMOVED, WHOSE):
        for match in pattern.finditer(reading.mask):
            if is_told(reading, match.start()):
                yield _ending(reading, match, Kind.DEREGISTERED, Status.COMPLETED, "papers")
    for match in OFF_AIR.finditer(reading.mask):
        if is_told(reading, match.start()):
            yield _ending(reading, match, Kind.PUBLICATION_CEASED, Status.COMPLETED, "off_air")


def _ending(
    reading: Reading, match: re.Match[str], kind: Kind, status: Status, name: str
) -> Ending:
    by = DecidedBy.ORGANIZATION if kind == Kind.DISBANDED else DecidedBy.AUTHORITY
    manner = Manner(kind, status, by, f"en.list.{name}")
    return Ending(manner, reading, part(reading, *match.span()))


def _manner(verb: Verb) -> Manner:
    rule = f"en.list.{verb.name}"
    by_order = "self" not in verb.entry or _is_done_to_them(verb)
    if verb.name in CLOSING and units_after(verb.reading, verb.end):
        ordered = verb.lead.has("to") and ORDERED_MANY.search(verb.reading.mask[: verb.start])
        status = Status.ORDERED if ordered else Status.COMPLETED
        by = DecidedBy.AUTHORITY if ordered else DecidedBy.ORGANIZATION
        return Manner(Kind.OFFICE_CLOSED, status, by, rule)
    if by_order and "order" in verb.entry:
        ordered = verb.lead.has("to") and ORDERED_MANY.search(verb.reading.mask[: verb.start])
        status = Status.ORDERED if ordered else Status.COMPLETED
        return Manner(Kind(verb.entry["order"]), status, DecidedBy.AUTHORITY, rule)
    if verb.lead.has("to") and ORDERED_MANY.search(verb.reading.mask[: verb.start]):
        kind = Kind(verb.entry.get("order", verb.entry["self"]))
        return Manner(kind, Status.ORDERED, DecidedBy.AUTHORITY, rule)
    status = Status.ANNOUNCED if verb.lead.has("will") else Status.COMPLETED
    return Manner(Kind(verb.entry["self"]), status, DecidedBy.ORGANIZATION, rule)


def _is_done_to_them(verb: Verb) -> bool:
    left = verb.reading.mask[: verb.lead.end]
    if not verb.lead.is_passive and THEY_HAVE.search(verb.reading.mask[: verb.start]):
        return False
    if verb.lead.is_passive or BY_AUTHORITY.match(verb.reading.mask, verb.end):
        return True
    return bool(ACTOR.search(left) or AUTHORITY_WORD.search(left) or ACTING.search(left))


def examples_of(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """The organizations that a sentence names as examples: "including A", "among them are B"."""
    for match in MEMBERS_FOLLOW.finditer(reading.mask):
        open_list = match["are"] or match["colon"]
        listed = _introduced(reading, match.end())
        if not open_list and not any(entity.body for entity in listed):
            continue
        if match["colon"] and not (listed and END_OF_LIST.match(reading.mask, listed[-1].end)):
            continue
        yield from _examples(ending, reading, listed, cast)
    yield from _bulleted(ending, reading, cast)
    for match in FROM_TO.finditer(reading.mask):
        starts = [match.start(name) for name in ("first", "last") if match[name]]
        ends = [reading.organization_at(start) for start in starts]
        named = [entity for entity in ends if entity]
        yield from _examples(ending, reading, named + _one_more(reading, named), cast)
    yield from companions_of(ending, reading, cast)


def _bulleted(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """The organization of a line in a list that the telling sentence ends with a colon before."""
    bullet = BULLET.match(reading.mask) if ending.reading.text.endswith(":") else None
    if bullet and reading is not ending.reading and not verbs_in(reading):
        listed = organizations_after(reading, bullet.end(), unknown=True)
        yield from _examples(ending, reading, listed[:1], cast)


def introduced_in(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """The organizations that the sentence after introduces as members: "They include A"."""
    yield from _bulleted(ending, reading, cast)
    for match in INTRODUCED.finditer(reading.mask):
        yield from _examples(ending, reading, _introduced(reading, match.end()), cast)


def named_plainly(reading: Reading) -> list[Entity]:
    """Whom a sentence behind one of many says to be of them, whatever its grammar."""
    named: list[Entity] = []
    for match in INTRODUCED.finditer(reading.mask):
        named += _introduced(reading, match.end())
    for match in MEMBERS_PRECEDE.finditer(reading.mask):
        named += _members_before(reading, match)
    return named


def _introduced(reading: Reading, end: int) -> list[Entity]:
    """Those listed behind "they include"; not "named |A as an example"."""
    listed = organizations_after(reading, end, unknown=True)
    if NO_MEMBERS_FOLLOW.search(reading.mask, 0, end):
        return []
    if listed and AS_SOMETHING.match(reading.mask, listed[-1].end):
        return []
    return listed + _one_more(reading, listed)


def _one_more(reading: Reading, listed: list[Entity]) -> list[Entity]:
    behind = ONE_MORE.match(reading.mask, listed[-1].end) if listed else None
    last = reading.organization_at(behind.start("last")) if behind else None
    return [last] if last else []


def companions_of(ending: Ending, reading: Reading, cast: Cast) -> Iterator[Draft]:
    """Those of which a sentence says that they share the fate: "C and D were added to the list"."""
    mask = reading.mask
    for match in FATE_FOLLOWS.finditer(mask):
        listed = organizations_after(reading, match.end(), unknown=True)
        yield from _examples(ending, reading, listed, cast)
    for pattern in (EARLIER_ONES, FOLLOWS):
        for match in pattern.finditer(mask):
            listed = organizations_after(reading, match.end(), unknown=True)
            manner = replace(ending.manner, status=Status.COMPLETED)
            yield from _examples(replace(ending, manner=manner), reading, listed, cast)
    yield from in_turn(ending, reading)
    if reading is ending.reading:
        for match in ALONG.finditer(mask, ending.told.end):
            yield from _examples(ending, reading, organizations_after(reading, match.end()), cast)
    for match in MEMBERS_PRECEDE.finditer(mask):
        listed = _members_before(reading, match)
        listed = [each for each in listed if not IN_IT.search(mask, 0, each.start)]
        as_are = AS_ARE.search(mask, match.end())
        if as_are:
            listed += organizations_after(reading, as_are.end())
        if reading is not ending.reading and usable(reading):
            told = part(reading, match.start() + 1, match.end())
            yield from _examples(Ending(ending.manner, reading, told), reading, listed, cast)
        else:
            yield from _examples(ending, reading, listed, cast)


def _members_before(reading: Reading, match: re.Match[str]) -> list[Entity]:
    """ "A and B |are among those closed"; odd names only where others or the words show it."""
    listed = organizations_before(reading, match.start(), unknown=True)
    if AMONG.match(match.group()) and not any(each.body for each in listed):
        return []
    return listed


def _examples(
    ending: Ending, reading: Reading, listed: list[Entity], cast: Cast
) -> Iterator[Draft]:
    for entity in listed:
        body = entity.body or cast.unknown(entity.text, None)
        kind = ending.manner.kind
        if body.kind == "media" and (kind == Kind.DISBANDED or ending.is_closing):
            kind = Kind.PUBLICATION_CEASED
        dated = OWN_DATE.match(reading.mask, entity.end)
        yield Draft(
            body=body,
            manner=replace(ending.manner, kind=kind),
            reading=reading,
            told=Part.of(entity) if dated else ending.told,
            named="list",
            subject=Part.of(entity),
            dates_from=entity.end if dated else ending.told.end,
            dates_to=dated.end() if dated else None,
            telling=None if dated else ending.reading,
        )
