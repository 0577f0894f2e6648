"""Signs by which an English sentence shows that an odd name in it is an organization's."""

import re

from events.extraction.english_described import DESCRIPTOR, descriptor_kind
from events.extraction.english_names import WORDS, Name
from events.extraction.english_odd_ends import ended_kind, ends_itself
from events.extraction.when_english_words import MONTH

SIGNS = WORDS["signs"]
PERSON = WORDS["description"]["person"]
# "Nightjar (a choir; 12 March)"
GLOSSED = re.compile(rf"\s?\((?:(?:an?|the) )?(?:[\w'’-]+ ){{0,3}}?(?:{DESCRIPTOR})(?=[;,) ])")
RELATIVE = re.compile(
    rf"[\"”]?(?:\s?\([^)]{{1,30}}\))?, (?:which (?:(?:has|have|had|also|long|once|\w+ly) ){{0,3}}"
    rf"(?:{SIGNS['activity']})\b|whose (?:[\w'’-]+ ){{0,3}}?(?:{SIGNS['people']})\b"
    rf"|(?:run|staffed|set up|edited|formed) (?:by|in exile)\b"
    rf"|(?:[\w'’-]+ ){{0,3}}?(?:{SIGNS['crowds']}) (?:who|that)\b)"
)
APPOSED = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?, (?:(?:once|long|now|itself|also) )?"
    r"(?:an?|the|one of (?:the|its)|its|\w+['’]s|) ?(?:(?!who|which|that|of|and)[\w'’-]+ ){0,6}?"
    rf"(?:{SIGNS['apposed']})\b(?![-'’]| (?:{PERSON})\b)"
)
# "Nightjar's volunteers"
OWNING = re.compile(
    r"[\"”]?['’]s? (?:[\w-]+ ){0,2}?(?:board|trustees|volunteers|members|newsroom"
    r"|editorial (?:board|office|team)|broadcasts|readers|listeners|subscribers|registration"
    r"|congregation|chapters?|(?:[A-Z][\w-]+|local|regional|provincial) chapter)\b"
)
# "Nightjar and nine other dailies"
WITH_OTHERS = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?,? (?:and|along with|together with|as well as) "
    rf"(?:[\w-]+ ){{0,2}}other (?:[\w'’-]+ ){{0,3}}?(?:{DESCRIPTOR})(?<=s)\b"
)
# "Nightjar is one of 25 groups"
ONE_OF = re.compile(
    rf"[\"”]? (?:is|was) (?:now |also )?(?:one of|among) (?:[\w'’-]+ ){{0,5}}?"
    rf"(?:{DESCRIPTOR})(?<=s)\b"
)
BESIDE = re.compile(rf"\b(?:{SIGNS['beside']}),? (?:(?:called|named|known as) )?[\"“‘]?$")
PEOPLE_OF = re.compile(
    rf"\b(?i:{SIGNS['people']}) (?:of|for|held by)(?: [Tt]he)? [\"“‘]?$"
    r"|\b(?i:volunteers?|members?|staff|editors?|reporters?|journalists?|coordinators?|organi[sz]ers?"
    r"|lawyers?|monitors?|observers?) (?:with|at)(?: [Tt]he)? [\"“‘]?$"
    r"|\b(?:suspension|ban) (?:\w+ ){0,3}imposed on [\"“‘]?$"
)
# "closed the |Nightjar office in Marl", "Nightjar|'s Marl office was sealed by police"
ITS_OFFICE = re.compile(rf"['’]s? (?:[A-ZÀ-Þ][\w-]+ ){{1,2}}(?:{SIGNS['office']})\b")
OFFICE_IN = re.compile(rf" (?:{SIGNS['office']}) in (?!{MONTH}\b)[A-Z]")
FAR, LEAD = 160, 110
ENDS_OFFICE = re.compile(rf"\b(?:{SIGNS['ends_office']})\b")
BY_STATE = re.compile(rf"\b(?:{WORDS['authorities']['words']}|ordered|seal\w*)\b", re.IGNORECASE)
FUNDED = re.compile(r"\b[\w.]+-(?:funded|registered|backed|based|language|financed) [\"“]?$")
# "Nightjar said on Monday that it …", "Nightjar has moved its files"
LEADS_IN = re.compile(
    r"^(?:.{0,50}? (?:-|–|—|--) )?(?:[^\w]*|\d{1,2}[:.]\d{2} |(?:Meanwhile|Separately|Earlier|Later"
    r"|Last \w+|This \w+|In [\w ]+|On [\w ]+|Also|And|But|Now|Then|So"
    r"|(?:\w+ ){0,3}(?:[Aa]fter|[Bb]efore|[Ww]hen|[Ss]ince)\b[^,;:.]{1,80}(?=,)),? )?"
    r"(?:[Tt]he )?[\"“‘]?$"
)
ITSELF = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?(?:, [^,;:]{1,100},)? (?:(?:has|have|had|will|would|is|was) "
    r"(?:[a-z]+ly |been |to |not |also )*[a-z]+|(?:\w+ly )?(?:[a-z]+(?:ed|s)|said|told|held|put"
    r"|shut|wrote|left|went|sent|took|gave|began|kept|lost|made|met|ran|sold))\b"
    r"[^;:.]{0,90}? (?:its|itself|it)\b"
)
ANOTHER = re.compile(
    rf"[A-ZÀ-Þ]|\b(?:{DESCRIPTOR}|{WORDS['authorities']['words']}|company|firm|country|city|he|she"
    r"|who|they|nation)\b|\b(?:the|an?) (?:[\w'’-]+ ){1,3}(?:had|has|have|was|were|is|are|would)\b"
)
# Capitals that bring in nobody else: "Nightjar said on Facebook on Monday that it".
NOBODY = re.compile(
    r"\b(?:[A-Z][a-z]+day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem"
    r"|Decem)ber|Facebook|Twitter|Telegram|Instagram|WhatsApp|WeChat|Weibo|YouTube|TikTok|VK)\b"
)
# "struck |Nightjar| from the register"
TAKES_OFF = re.compile(
    r"\b(?:remov|str[uiy]c?k|delet|eras|expung|tak|took|drop|cross)\w*(?: out| off)?"
    r" (?:the )?[\"“]?$"
)
OFF_LIST = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))? (?:from|off) (?:the |its |their )?(?:[\w'’-]+ ){0,3}?"
    r"(?:air\b|airwaves|register|registry|rolls?|books"
    r"|list of (?:registered|licen[cs]ed|approved|\w+ organi[sz]))\b"
)
# "stripped |Nightjar| of its license"
OF_ITS_PAPERS = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))? of (?:its|their) (?:\w+ ){0,3}"
    r"(?:licen[cs]es?|registrations?|(?:legal )?status|permits?|accreditations?)\b"
)
# "told |Nightjar on Monday that its license"
TELLS = re.compile(r"\b(?:told|tells|informed|informs|notified|notifies|wrote to) (?:the )?[\"“]?$")
OF_PAPERS_LOST = re.compile(
    r"[\"”]?(?:\s?\([^)]{1,30}\))?[^.;:]{0,40}? that (?:its|their) (?:\w+ ){0,2}"
    r"(?:licen[cs]es?|registrations?|(?:legal )?status|permits?|accreditations?)\b"
)
# "Nightjar will close in June, the charity's director said"
CALLED_LATER = re.compile(
    rf"[^;]{{1,200}}?(?:,|\bthat|\bsaid)[\"”]? the "
    rf"(?:[\w'’-]+ ){{0,2}}?(?P<noun>{DESCRIPTOR})(?<!s)"
    r"(?:['’]s? (?:[\w-]+ ){1,3}?| )(?:said|says|announced|confirmed|told|wrote|posted|added|would"
    r"|will|has|had|was|is)\b"
)
SPEAKS = re.compile(
    r"[\"”]?(?:, [^,;:]{1,100},)? (?:has|had|is|was|will|[a-z]+ed|[a-z]+s|said|told|wrote|held|bade"
    r"|shut|went|took|left|gave|made|kept|ran|met|began|lost|put|sent|came|fell|found|spent|won|drew"
    r"|chose|spoke|stood|sold|paid|got|set|cut|became|built|brought|broke|let|led)\b"
)


def sign_of(text: str, name: Name) -> str | None:
    """The kind of body that something said around a name shows, "" if unknown, None if nothing
    is."""
    if glossed := (GLOSSED.match(text, name.end) or WITH_OTHERS.match(text, name.end)):
        return descriptor_kind(glossed.group()) or ""
    before = text[max(0, name.start - 60) : name.start]
    is_shown = (
        RELATIVE.match(text, name.end)
        or any(s.match(text, name.end) for s in (APPOSED, OWNING, ONE_OF, OF_ITS_PAPERS))
        or any(shape.search(before) for shape in (PEOPLE_OF, FUNDED, BESIDE))
        or (TAKES_OFF.search(before) and OFF_LIST.match(text, name.end))
        or (TELLS.search(before) and OF_PAPERS_LOST.match(text, name.end))
        or ends_itself(text, name)
        or _has_office_closed(text, name)
    )
    return (ended_kind(text, name) or "") if is_shown else None


def _has_office_closed(text: str, name: Name) -> bool:
    """Whether an authority closes an office of its, which firms have too where none does."""
    is_the = text.startswith("the ", max(0, name.start - 4)) and OFFICE_IN.match(text, name.end)
    if not is_the and not ITS_OFFICE.match(text, name.end):
        return False
    around = text[max(0, name.start - FAR) : name.end + FAR]
    return bool(ENDS_OFFICE.search(around) and BY_STATE.search(around))


def leads_in(text: str, name: Name) -> bool:
    """Whether a sentence begins with the name, but for a place, a time or "meanwhile"."""
    return LEADS_IN.match(text[max(0, name.start - LEAD) : name.start]) is not None


def is_subject(text: str, name: Name) -> bool:
    return SPEAKS.match(text, name.end) is not None


def called_later(text: str, name: Name) -> re.Match[str] | None:
    return CALLED_LATER.match(text, name.end)


def is_itself(text: str, name: Name) -> bool:
    """Whether a name is spoken of by "it" or "its" in what it does, with nobody else between."""
    itself = ITSELF.match(text, name.end)
    if itself is None:
        return False
    between = NOBODY.sub("", text[name.end : itself.end()])
    return ANOTHER.search(between) is None
