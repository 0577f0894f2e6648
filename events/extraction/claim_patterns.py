"""The patterns by which English counts of ended organizations are found in a masked sentence."""

import re

from events.extraction.claim_numbers import NUMBER, ORDINAL
from events.extraction.findings import Comparator
from events.extraction.lexicon import in_any_case, lexicon
from events.extraction.reading import ORG, PLACE, UNKNOWN

CLAIMS = lexicon("claims")
UNITS, ENDED, ENDING = CLAIMS["units"], CLAIMS["ended"], CLAIMS["ending"]
SPOILED, TOTALS = CLAIMS["spoiled"], CLAIMS["totals"]
COMPARATORS = {
    words: Comparator(name) for name, phrases in CLAIMS["comparators"].items() for words in phrases
}
BEHIND = {
    Comparator(name): re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)
    for name, words in ((name, rf" ?(?:{each})") for name, each in CLAIMS["behind"].items())
}


ONES_BEFORE = r"(?:another |a further |a total of |a record |the |these |those |all |its |their )"
COMPARATOR = rf"(?P<comparator>{'|'.join(sorted(COMPARATORS, key=len, reverse=True))})"
AROUND = rf"(?:{COMPARATOR} )?{ONES_BEFORE}?"
AFTER_NUMBER = rf"(?: ?(?:{'|'.join(CLAIMS['behind'].values())}))?(?: of (?:the |its )?)?"
ADJECTIVE = (
    rf"(?:(?:{PLACE}|{UNKNOWN}|{ORG}) |(?!(?:{UNITS['outside']}|{UNITS['no_adjective']}|{NUMBER})"
    rf"(?!['’\w-]))"
    rf"(?:(?:{UNITS['plurals']})|[a-z][\w’'-]*[^\W\ds]|[A-Z]\w*)(?: and|,)? )"
)
NOUN = rf"(?:{UNITS['nouns']})(?![\w'’-])"
UNIT = (
    rf"(?P<unit>{ADJECTIVE}{{0,4}}?{NOUN}"
    rf"(?:(?:, {ADJECTIVE}{{0,2}}?{NOUN})?(?: and|,)? (?:and )?{ADJECTIVE}{{0,3}}?{NOUN})?)"
)
A_NUMBER = rf"(?P<number>{NUMBER})"
FREE = r"(?<![\w,.$€£-])"
HAS_NUMBER = in_any_case(rf"\b(?:{NUMBER}|{ORDINAL})")
NUMBERS = in_any_case(rf"{FREE}{NUMBER}(?![\w’'])")
BEFORE_NUMBER = in_any_case(rf"(?<![\w,.$€£-]){AROUND}$")
HAS_TOTAL = in_any_case(rf"\b(?:{TOTALS['words']})\b")

COUNTED = in_any_case(rf"{FREE}{AROUND}{A_NUMBER}{AFTER_NUMBER} {UNIT}")
# No noun of its own: "another 200 were", "112 of these were", "upwards of 460 went the same way".
BARE = in_any_case(
    rf"{FREE}{AROUND}{A_NUMBER}(?: (?P<unit>more|others|other ones))?"
    r"(?P<them>(?: or so)? of (?:them|these|those|which|whom|the \w+))?"
    r"(?=,? (?:have|had|has|were|was|are|went|chose|opted|met|followed|lost|closed|folded|shut"
    r"|disbanded|disappeared|left)\b)"
)
# Behind what ends them: "suspended |five others", "wiped out |1,500 at a stroke".
BARE_OBJECT = in_any_case(
    rf"{FREE}{AROUND}{A_NUMBER}(?: (?P<unit>more|others|other ones))?"
    r"(?P<them> of (?:them|these|those))?"
    r"(?=,? (?:including|among|such as|as well|too|at a stroke|in one go|at once|between|since|last"
    r"|this|(?:from|off) (?:the|its|their))\b| [\ue00e]|\s*(?:[.,;]|$))"
)
# "seventy of the city's 170 unions", "of the city's student unions, 12 have been": a part of all.
WORDS_BETWEEN = r"(?:[a-z\ue000-\ue0ff][\w'’\ue000-\ue0ff-]* )"
PART_OF = in_any_case(
    rf"{FREE}{AROUND}{A_NUMBER} of {WORDS_BETWEEN}{{1,4}}?(?:(?P<whole>{NUMBER}) )?"
    rf"(?:{WORDS_BETWEEN}){{0,3}}?(?P<unit>{NOUN})"
)
OF_THE_LOT = in_any_case(
    rf"\bof (?:{WORDS_BETWEEN}{{1,4}}?|(?={NUMBER} ))(?:(?P<whole>{NUMBER}) )?"
    rf"{WORDS_BETWEEN}{{0,3}}?(?P<unit>{NOUN})"
    r"(?: (?:in|on|of|from|with) [^,.;:]{1,40})?,? "
    rf"{AROUND}{A_NUMBER}(?=,? (?:have|had|has|were|was|are)\b)"
)
# "It was one of |49 that lost their license", "is among |31 to have closed".
ONE_OF_MANY = in_any_case(
    rf"\b(?:one of|among|the (?:latest|last|newest) of) {AROUND}{A_NUMBER}(?P<unit>)"
    rf"(?= (?:to have (?:been )?(?:{ENDED['active']}|{ENDED['passive']})"
    rf"|(?:that|which) (?:(?:have|had|has) (?:been )?(?:{ENDED['active']}|{ENDED['passive']})"
    rf"|(?:were|are) (?:{ENDED['passive']})|(?:{ENDED['past']}))|(?:{ENDED['passive']}))\b)"
)
# "57 groups have been struck off and |another 20 suspended".
ELLIPTIC = in_any_case(
    rf"(?:,| and| while) {AROUND}{A_NUMBER}(?: more| others)?(?P<unit>) (?:{ENDED['passive']})\b"
    r"(?! (?:by|in|at) (?:a|an|the) )"
)
NUMBER_OF = in_any_case(
    rf"\b(?:{TOTALS['words']}) of {UNIT}(?P<closed>[^.;]{{0,90}}?)\b"
    rf"(?:{COMPARATOR}|{TOTALS['verbs']}) (?:{AROUND.replace('comparator', 'second')})?{A_NUMBER}\b"
)
TOTAL = in_any_case(
    rf"\b(?:{TOTALS['raising']}) (?:the|its|their|that)(?: \w+)? (?:{TOTALS['words']})"
    rf"(?: of [^.;]{{0,60}}?)? to {AROUND}{A_NUMBER}(?: {UNIT})?"
)
TOTAL_BEFORE = in_any_case(
    rf"\b(?:{TOTALS['raising']}) (?:to|at) {AROUND}{A_NUMBER} the (?:\w+ )?(?:{TOTALS['words']})"
    rf" of {UNIT}(?P<closed>[^.;]{{0,90}})"
)
TOTAL_NOW = in_any_case(
    rf"\b(?:the|its|their|that) (?:\w+ )?(?:{TOTALS['words']})(?: \w+){{0,2}}? "
    rf"(?:{TOTALS['verbs']}) {AROUND}{A_NUMBER}(?![\w,]| percent| per cent|%)"
)
LOGGED = in_any_case(
    rf"\b(?:{TOTALS['logged']}) {AROUND}{A_NUMBER}(?: (?P<unit>{TOTALS['acts']}))?"
    r"(?=(?: (?:since|in|so far|this|between|over|during)\b|,? ?[\ue00e]))"
)
ACTS = in_any_case(
    rf"{FREE}{AROUND}{A_NUMBER} "
    rf"(?P<unit>{TOTALS['acts']}(?P<of> of {ADJECTIVE}{{0,4}}?{NOUN})?)(?!\w)"
)
OF_THEM = in_any_case(
    rf"{AROUND}{A_NUMBER} of (?:them|these|those|which) (?:are|were|being) {UNIT}\b"
    rf"(?=[^.;:]*\b(?:{ENDED['past']})\b)"
)
COMPARED = in_any_case(rf"(?<!\w){COMPARATOR} {ONES_BEFORE}?$")
IN_ORDER = in_any_case(
    rf"(?<!would be )(?<!could be )(?<!become )\b(?:the|its|a) (?P<number>{ORDINAL}) {UNIT}"
    rf"(?: (?:in|of|from) [^.;:,]{{1,40}}?)?,? "
    rf"(?:to (?:{ENDED['infinitive']})|(?:that|which) (?:has|have) (?:been )?(?:{ENDED['active']}"
    rf"|{ENDED['passive']})|(?:{ENDED['passive']}))\b(?P<comparator>)"
)
ADVERBS = (
    r"(?: (?:\w+ly|now|already|since|also|all|so far|either|then|both|thus|again|in all|just))*"
)
HAVE_ENDED = in_any_case(
    r"(?P<between>[^.;:]{0,90}?)[ ,](?:"
    rf"(?:have|has|had|having){ADVERBS} (?:{ENDED['active']}"
    rf"|been (?:\w+ly )?(?:{ENDED['passive']}))"
    rf"|(?:were|was|are being|were being|are|got){ADVERBS} (?:{ENDED['passive']})"
    rf"|(?:{ENDED['past']})"
    rf"|to (?:have (?:been )?(?:{ENDED['passive']})|be (?:{ENDED['passive']}))(?= since\b)"
    r"|(?:are|were|stand|figure) (?:on|among) (?:that|the|this|those|its) (?:black)?lists?)\b"
)
HAS_BEEN_ENDED = in_any_case(
    rf"\b(?:{ENDING['papers']}|{ENDING['nouns']}|{ENDING['verbs']})"
    r"(?: down)?(?: [\w'’-]+){0,4}? ?$"
)
ACTED_ON = in_any_case(
    r"\b(?:left|leav(?:es|ing)|forc(?:ed|es|ing)|push(?:ed|es|ing)"
    r"|dr(?:ove|iven|iving)|order(?:ed|s|ing)?|told|tells|instructed|directed|led|obliged"
    r"|compelled|caused|made|put|kept|knocked|took|taken|throw\w*|wiped|removed|dropped|deleted"
    r"|struck|pull\w*|swept|prompted|gave|gives?|given|names? of|names? for)(?: [\w'’-]+){0,3}? ?$"
)
COMPLEMENT = in_any_case(rf"(?P<between>[^.;:,]{{0,40}}?)(?: |(?=,))(?:{ENDED['complement']})\b")
AN_END = in_any_case(
    rf"\b(?:{ENDED['active']}|{ENDED['passive']}|{ENDED['past']}|{ENDING['nouns']})\b"
)
SPOILED_BETWEEN = in_any_case(rf"\b(?:{SPOILED['between']})\b|n[’']t\b")
OTHER_NUMBER = in_any_case(rf"\b(?:and|but|of which|of whom) {NUMBER}$")  # "were raided and |four"
SPOILED_BEFORE = in_any_case(rf"\b(?:{SPOILED['before']})\b[^,;:]*$|n[’']t\b")
SPOILED_BEHIND = in_any_case(rf"[^.;:]{{0,30}}\b(?:{SPOILED['behind']})\b")
AS_OBJECT = in_any_case(rf"\b(?:{SPOILED['object']})\s*$")
WANTED = in_any_case(rf"\b(?:{SPOILED['wanted']})\b[^,;:]{{0,30}}$")
SHARING = in_any_case(rf"(?: [^.;:,]{{0,60}}?)? (?:{CLAIMS['meant']['sharing']})\b")
TREATED = in_any_case(rf" (?:{CLAIMS['meant']['treated']})")
PORTION = in_any_case(
    r"\b(?:(?:half|thirds?|quarters?|fifths?|tenths?|most|majority|minority|percent|per cent|share"
    r"|fraction|%|many|none|any) of|out of|in every)"
    r"(?: (?:the|its|their|all|these|those|\w+['’]s?|more than|about|some)){0,3} $"
)
# "one of the country's |three stations": what they are is not said to have ended.
ONE_OF_ALL = in_any_case(
    r"\bone of (?:the|its|his|their|our|[\w-]+['’]s?)(?: [\w-]+['’]s?)?(?: (?:only|last|few))? $"
)
IS_GONE = in_any_case(
    r"(?:closed|closed-down|shuttered|banned|outlawed|dissolved|deregistered|delisted|liquidated"
    r"|disbanded|defunct|proscribed) "
)
RELATIVE = in_any_case(r",? ?(?:that|which|who|to have|to be|now|already|forced|ordered)\b")
SAME_FATE = in_any_case(
    r" (?:have |had )?(?:met|went|gone|suffered|shared|had|took|taken) (?:the|a) (?:same|similar)\b"
)
