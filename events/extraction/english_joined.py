"""Where one English name ends and the next begins: "Harbor Union and Voice of Marl"."""

import re
from collections.abc import Iterator

from events.extraction.english_nouns import (
    ANY_ORGANIZATION,
    AUTHORITY,
    HEAD_ENDS,
    IMPERATIVE,
    LAW,
    WORDS,
    last_kind,
)
from events.extraction.lexicon import whole_words

LEADS_TO_TWO = re.compile(
    r"\b(?:licen[cs]es|registrations|permits|accreditations|offices|closures|broadcasts|activities"
    r"|signals|websites|frequencies|newsrooms|suspensions)"
    r" of (?:the )?$"
    r"|\b(?:[Tt]wo|[Bb]oth) (?:[\w'’-]+ ){0,5}?[a-z]+s(?:,|:| -| –| —| --)? (?:the )?[\"“]?$"
    rf"|\b(?:{WORDS['lists']['several']}),? [\"“]?$"
    r"|\b[Tt]wo [^.;:()]{1,60} \((?:the )?[\"“]?$"
    r"|\b(?:[Tt]wo|[Bb]oth) [^.;:()]{1,140}: (?:the )?[\"“]?$"
    r"|\bamong (?:them|those|these|which)(?: are| were|,)? (?:the )?[\"“]?$"
    r"|(?:^|(?<! of)(?<! for)(?<! and)(?<! [A-Z]\w\w) )[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,4},"
    r" (?:the )?[\"“]?$"
)
# "including |Marl Ost and Zorya"
LEADS_TO_SOME = re.compile(r"\b(?:[Ii]ncluding|[Ss]uch as|[Nn]amely|[Nn]otably) (?:the )?[\"“]?$")
# "A, |B and C were closed": of a list only the last stands behind "and".
LIST_BEFORE = re.compile(
    r"(?:^|[^.;:\w\s] ?|[a-z]: |\b(?!(?:in|on|at|near|from|of|for|to|by|and|the)\b)[a-z]+ )"
    r"(?:[Tt]he )?(?!(?:In|On|At|Near|From|By|For|Of|To)\b)"
    r"[A-ZÀ-Þ][\w’'&.%-]*(?: (?:of|for|de|del|la|the|and|[A-ZÀ-Þ][\w’'&.-]*)){0,6}"
    r"[\"”)]?, (?:the )?[\"“]?$"
)
# "two stations, |Radio Marl and Zorya"
OF_TWO = re.compile(
    r"\b(?:[Tt]wo|[Bb]oth) (?:[\w'’-]+ ){0,5}?[a-z]+s(?:,|:| -| –| —| --) (?:the )?$"
)
# "Coordination of Movements, |Societies and Friends" is one name.
OF_MANY = re.compile(r" (?:of|for) [A-Z]\w+s, $")
MANY = re.compile(r"[A-Z][a-z]+s and [A-Z][a-z]+s")
# "the Society of Friends and Zorya| were both closed"
ARE_BOTH = re.compile(r"[\"”]?,?(?: are| were| have)? (?:each|both)\b")
# "|Zorya and Marl Dnes| were closed": of one it would be "was".
ARE_TWO = re.compile(r"[\"”]?,? (?:both|were|have|are)\b")
NUMBERED = re.compile(r" \d{1,2}\b(?! (?:per|[a-z]+s)\b)")
GOES_ON = re.compile(
    r"[\"”]?(?:,(?! (?:for|after|because|accus\w+|citing|over|who|which (?:were|are|have)|all|both)"
    r"\b)"
    r"| and\b| &|['’])"
)
# "the judges' association |A and B University": the word before it tells of the first alone.
LEADS_TO_ONE = re.compile(rf"\b(?:{WORDS['lists']['one']}) [\"“]?$")
AND = re.compile(r" and (?:[Tt]he )?")
AND_THE = re.compile(r" and [Tt]he ")
OF = re.compile(r" (?:of|from|at|in)(?: the)? (?=[A-Z0-9])")
# "Mountain of Mercy Ministries" is one name, "Tabani Moyo of the Crisis Coalition" two.
OF_THINGS = re.compile(rf"(?:[Tt]he )?(?:\w+ )?(?:{WORDS['signs']['things']})")
# What begins a name of its own behind "and": "BBC Africa and Voice of America".
BEGINS_ONE = re.compile(
    r"(?:Voice of|Radio|Stereo|Kanal|Canal|TV|Diario|Fundación|Asociación|Movimiento|Partido"
    r"|Fondation|Fundacja|Stiftung|Stichting|Associação|Collectif|Al-[A-Z]\w+|\d+%?(?= [A-Z])"
    r"|(?:El|La|Le|Les|Los|Las|Al|The)(?= [A-Z])"
    r"|(?:Union|Association|Society|Centre|Center|Institute|Committee|Federation|League|Council"
    r"|Foundation|Movement|Coalition|Friends|Lawyers|Doctors|Journalists) (?:of|for)(?: the)?) ?"
    r"[A-ZÀ-Þ a]"
)
TELLING = re.compile(
    f"{ANY_ORGANIZATION.pattern}|{AUTHORITY.pattern}|{whole_words(WORDS['laws']['names']).pattern}"
)
PLURAL = re.compile(r"(?!Caritas)[A-Z][a-z]+s")  # "Journalists and Writers Foundation" is one name
SHORT_FORM = re.compile(r"[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,8}")  # "ActionAid", "BBC"
OF_A_TONGUE = re.compile(
    r"(?:Movimiento|Mouvement|Movimento|Partido|Partito|Parti|Partai|Unión|Unidad|União|Fundación"
    r"|Fundação|Fondation|Fondazione|Fundacja|Asociación|Associação|Associazione|Stiftung|Stichting"
    r"|Colectivo|Collectif|Comité|Comitato|Comissão|Comisión|Federación|Federação|Fédération"
    r"|Sindicato|Syndicat|Alianza|Aliança|Frente|Foro|Centro|Instituto|Institut [a-zé]|Red"
    r"|Coordinadora|Ligue|Liga|Réseau|Stowarzyszenie|Verein|Derneği|Yayasan) "
)
OWNING = re.compile(r"(?:['’]s|s['’])$")  # "Journalists' and Printers' Union"
OF_A_COUNTRY = re.compile(r" (?:UK|USA|GB)$")
OWNER = re.compile(r"^.*['’]s? ")
STATION = re.compile(r"(?:Radio|Rádio|Radyo|TV|Kanal|Canal) [A-ZÀ-Þ][\w-]+(?: FM)?")
# "Radio Marl |and France 24"
KNOWN_WHOLE = re.compile(
    rf"(?:{WORDS['organizations_whole']['words']}|{WORDS['well_known']['names']})"
)
OBJECT = re.compile(r" (?:for|in|of|on) (?:the )?[A-Z][\w-]+$")  # "Institute for Farming"
# "ActionAid", "Marl-Ost", "Marl.net"
COINED = re.compile(r"[A-Z][a-z]+-?[A-Z][\w-]+|\d+[A-Z]\w+|\w+\.[a-z]{2,6}")
FOREIGN = re.compile(r" (?:cha|ya|wa|za|kwa|del?|della|des|du|la|das|dos|och|og|und|für|dla|pri) ")
ON_AIR = re.compile(r"\b(?:Radio|TV|FM|Television|Channel|Radyo|Rádio)\b")
OF_ONE_WORD = re.compile(r"(?:[A-Z][\w-]* ){1,5}(?P<noun>[A-Z]\w+) of [A-Z]\w+")
# "the Catholic |Fund for Refugees"
A_BODY_FOR = re.compile(
    rf"(?:[A-Z][\w-]* ){{0,4}}(?:{ANY_ORGANIZATION.pattern}) (?:for|of|in) [A-Z]"
)
# "A Chamber of Commerce of Marl and |Harbor Chamber of Commerce"
A_NAMED_BODY_FOR = re.compile(
    rf"(?:[A-Z][\w-]* ){{1,4}}(?:{ANY_ORGANIZATION.pattern}) (?:for|of|in) [A-Z]"
)
DEMAND = re.compile(rf"{IMPERATIVE} the ")


def parts_of(text: str, start: int, phrase: str) -> Iterator[tuple[int, int]]:
    """The names within a capitalized phrase that begins at `start` of a sentence."""
    is_thing = text.endswith(("the ", "The "), 0, start)  # no person: "the Harbor of Hope Church"
    yield from _two(text, start, phrase) or _parts(phrase, is_thing=is_thing)


def _reach(text: str, start: int) -> int:
    """How far back words may lead to several names: farther where a colon stands before them."""
    return 160 if ":" in text[max(0, start - 6) : start] else 60


def _two(text: str, start: int, phrase: str) -> list[tuple[int, int]]:
    """The names behind words that lead to several: "two newspapers, Marl Ost and Zorya Dnes"."""
    joined, before = [*AND.finditer(phrase)], text[max(0, start - _reach(text, start)) : start]
    is_last = LIST_BEFORE.search(before) and not GOES_ON.match(text, start + len(phrase))
    is_one = OF_MANY.search(before) and MANY.match(phrase)
    is_bare = not TELLING.search(phrase)
    are_two = ARE_TWO.match(text, start + len(phrase)) or LEADS_TO_SOME.search(before)
    is_pair = OF_TWO.search(before) and not GOES_ON.match(text, start + len(phrase) + 1)
    # "Nordwind and Combat |21"
    is_numbered = is_bare and NUMBERED.match(text, start + len(phrase)) and _ends_in_word(phrase)
    are_both = ARE_BOTH.match(text, start + len(phrase)) is not None
    is_parted = (are_two and is_bare) or is_pair or is_numbered or are_both
    if len(joined) == 1 and ((is_last and not is_one) or is_parted):
        return [(0, joined[0].start()), (joined[0].end(), len(phrase))]
    if not joined or not (LEADS_TO_TWO.search(before) or LEADS_TO_ONE.search(before)):
        return []
    if len(joined) > 1:
        starts = [0, *(cut.end() for cut in joined)]
        ends = [*(cut.start() for cut in joined), len(phrase)]
        are_apart = LEADS_TO_TWO.search(before) and not TELLING.search(phrase)
        return [*zip(starts, ends, strict=True)] if are_apart else []
    [cut] = joined
    left, right = phrase[: cut.start()], phrase[cut.end() :]
    if right.startswith(f"{left} "):  # "the daily |Marl and |Marl Radio"
        return [(0, cut.start()), (cut.end(), len(phrase))]
    if LEADS_TO_ONE.search(before):
        ends_apart = " " in right and ANY_ORGANIZATION.fullmatch(_last(right))
        is_bare = not ANY_ORGANIZATION.search(left)
        return [(0, cut.start()), (cut.end(), len(phrase))] if ends_apart and is_bare else []
    are_long = " " in left and " " in right and not HEAD_ENDS.search(left)
    return [(0, cut.start()), (cut.end(), len(phrase))] if are_long or is_bare else []


def _ends_in_word(phrase: str) -> bool:
    return " " not in phrase.rpartition(" and ")[2]


def _parts(phrase: str, *, is_thing: bool = False) -> Iterator[tuple[int, int]]:
    """Two names joined by "and" are two; "Securities and Exchange Commission" is one."""
    cut = None if LAW.search(phrase.rsplit(maxsplit=1)[-1]) else _cut(phrase)
    end = cut.start() if cut else len(phrase)
    yield 0 if is_thing else _bearer(phrase[:end]), end
    if cut is None:
        return
    for start, end in _parts(phrase[cut.end() :]):
        yield cut.end() + start, cut.end() + end


def _cut(phrase: str) -> re.Match[str] | None:
    for match in AND.finditer(phrase):
        left, right = phrase[: match.start()], phrase[match.end() :]
        if OWNING.search(left) or _goes_on(left, right) or _is_of_authority(left, right):
            continue
        if (
            OF_A_COUNTRY.search(left)
            or BEGINS_ONE.match(right)
            or (STATION.fullmatch(left) and ANY_ORGANIZATION.search(_last(right)))
            or (KNOWN_WHOLE.fullmatch(right) and ANY_ORGANIZATION.search(left))
            or (_ends_a_name(left) and ANY_ORGANIZATION.search(right))
            or _are_two(left, right)
            or _are_of_two_languages(left, right)
            or _are_of_places(left, right)
            or (A_BODY_FOR.match(left) and A_NAMED_BODY_FOR.match(right))
        ):
            return match
        if _is_whole(left) and " " in right and not ANY_ORGANIZATION.match(right):
            return match
        if _is_whole_body(left) and " " not in right and not TELLING.search(right):
            return match
        if not TELLING.search(phrase) and " " in left and not re.search(r" (?:for|of|in) ", phrase):
            return match
        is_new = not re.search(r" (?:for|of) ", left) or (
            ANY_ORGANIZATION.fullmatch(_last(right)) or A_BODY_FOR.match(right)
        )
        if AND_THE.match(match.group()) and is_new:
            return match
    return None


def _goes_on(left: str, right: str) -> bool:
    """Whether only one more word of the same name follows: "Fund for Trees |and Forestry and A"."""
    following = AND.split(right, maxsplit=1)
    is_further = len(following) > 1 and " " not in following[0]
    return is_further and OBJECT.search(left) is not None and not TELLING.search(following[0])


def _is_of_authority(left: str, right: str) -> bool:
    """Whether one word is but the first of what an authority is for: "Media |and Information
    Commission"."""
    first = OWNER.sub("", left)
    return " " not in first and " " in right and AUTHORITY.search(_last(right)) is not None


def _are_two(left: str, right: str) -> bool:
    """Whether the shapes of both show two names: "ActionAid and Marl Ost", "A B and C D Voices"."""
    if " " in left and ON_AIR.search(left) and ON_AIR.search(right):
        return True
    if " " not in left and " " not in right:
        return bool(COINED.fullmatch(left) or COINED.fullmatch(right))
    if " " in left and " " in right and not HEAD_ENDS.search(left) and last_kind(right):
        return True
    return SHORT_FORM.fullmatch(left) is not None and " " in right


def _are_of_two_languages(left: str, right: str) -> bool:
    """ "Alliance for Fair Votes and Kituo cha Haki"."""
    if OF_A_TONGUE.match(left) and " " in left and " " in right:
        return True  # no name of that language holds an English "and"
    return bool(FOREIGN.search(right) and not FOREIGN.search(left) and TELLING.search(left))


def _are_of_places(left: str, right: str) -> bool:
    """ "Fair Water |Mission of Marl and Sand Relief |Society"."""
    head = OF_ONE_WORD.fullmatch(left)
    return (
        head is not None
        and ANY_ORGANIZATION.fullmatch(head["noun"]) is not None
        and right.count(" ") > 1
        and ANY_ORGANIZATION.fullmatch(_last(right)) is not None
    )


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1]


def _is_whole(left: str) -> bool:
    """Whether a name surely ends here: "New Land Democrats" and …"""
    last = left.rsplit(maxsplit=1)[-1]
    return (
        " " in left
        and not re.search(r" (?:of|for|in|and) ", left)
        and bool(ANY_ORGANIZATION.fullmatch(last))
    )


def _is_whole_body(left: str) -> bool:
    """ "Marl Rights Commission" and Nightjar."""
    return _is_whole(left) or (left.count(" ") > 1 and bool(AUTHORITY.fullmatch(_last(left))))


def _ends_a_name(text: str) -> bool:
    """Whether an organization's name could end here: not within "Association for Human Rights"."""
    if not ANY_ORGANIZATION.search(text) or PLURAL.fullmatch(text):
        return False
    within_object = re.search(r" (?:for|of)\b(?: the)? \S+$", text)
    return not within_object and bool(
        ANY_ORGANIZATION.search(text.rsplit(maxsplit=1)[-1]) or re.search(r" (?:of|for|in) ", text)
    )


def _bearer(phrase: str) -> int:
    """Where the body begins in "Tabani Moyo of the Crisis Coalition"."""
    match = OF.search(phrase)
    if match is None or DEMAND.match(phrase):
        return 0
    person, rest = phrase[: match.start()], phrase[match.end() :]
    if OF_THINGS.fullmatch(person):
        return 0
    names_a_body = ANY_ORGANIZATION.search(person) or AUTHORITY.search(person) or LAW.search(person)
    is_a_body = ANY_ORGANIZATION.search(rest) or AUTHORITY.search(rest)
    return match.end() if is_a_body and not names_a_body else 0
