"""The shape of English text's names: runs of capitalized words with small ones between them."""

import re

from events.extraction.english_nouns import IMPERATIVE, OR, WORDS
from events.extraction.when_english_words import MONTH, WEEKDAY

MONTH_OR_WEEKDAY = rf"(?:{MONTH}|{WEEKDAY})(?![\w-])"
# Small words within names, of many languages, without those that English sentences use as well.
SMALL = (
    r"(?:of|for|and|&|in|on|against|de|del|la|las|los|do|da|der|die|den|für|von|y|e|des|du|et|pour"
    r"|le|les|aux|sur|di|dei|della|delle|degli|il|per|por|para|con|sin|sans|em|das|dos|van|voor|het"
    r"|en|à|au|nel|nella|dla|pri|och|og|ja|ve|ile|über|gegen|zur|zum|al|el|bin|ibn|cha|ya|wa|za|kwa|na"
    r"|['’‘ʻ]?o|i|u|z|w|av|för|til|dhe|și|în|pentru|dan|untuk|üçün|va)"
)
SMALL_PREFIX = r"(?:(?:[Aa][lnrsdzt]|[Ee]l|[Aa]sh|[Aa]th)-|[dlDL]['’])"
DOTTED = (
    r"(?:\.(?:[A-Z][a-z]+|(?:com|org|net|info|ru|by|az|kz|uz|kg|tj|hk|tv|io|eu|am|ge|md|news|media"
    r"|online|press|today|live|life|city|ua|me|rs|mk|gr|ba|cc|id|my|ng|ke|ve|ee|lv|lt|sk|cz|pl|hu"
    r"|ro|bg|si|hr|fi|se|dk|tr|ir|il|eg|ma|tn|et|ug|tz|rw|bi|za|zw|gh|ni|sv|hn|cr|cu|br|ar|mx|pk|bd"
    r"|lk|np|mv|af|th|vn|kh|mm|sg|ph|tw|jp|kr|mn|cn|nz|fj|su)\b))?"
)
# "kurier.info"
SITE = (
    r"[a-z\d][\w-]*\.(?:com|org|net|info|az|by|kz|uz|kg|tj|tv|news|media|am|ge|md|ru|ua|hk|sk|cz"
    r"|pl|hu|rs|bg|hr|lv|lt|ee|tr|ir|ni|sv|ve|mx|br|vn|kh)"
    r"\b(?![/@.\w])"
)
# "7Morning"; "8 Days" in a list or before what it is
NUMBERED = r"\d{1,3}[A-Z][a-z]\w+|(?<=, )\d(?= [A-Z]\w+,)|^\d(?= [A-Z]\w+, (?:an?|the) )"
WORD = (
    rf"(?!{MONTH_OR_WEEKDAY})(?:(?:[A-Z]\.){{2,}}"
    rf"|(?:{SMALL_PREFIX})?[A-ZÀ-Þ][\w'’-]*\+?{DOTTED}(?:&[A-Z]\w*)?(?:/[A-Z][\w-]*)*"
    rf"|[a-z]{{1,3}}[A-ZÀ-Þ][a-zß-ÿ]\w+"
    rf"|\d[A-Z]{{2}}\w*|{NUMBERED}|(?<![./@]){SITE}|\d{{2,3}}%(?= [A-Z][a-z])"
    rf"|\d{{2,4}}(?= [A-Z][a-z])(?! {MONTH_OR_WEEKDAY}))"
)
# "Committee to Protect Journalists"
PURPOSE = (
    r"(?:Protect|End|Stop|Defend|Save|Free|Promote|Support|Abolish|Ban|Prevent|Combat|Fight|Advance"
    r"|Restore|Help|Build|Monitor|Repeal)\b"
)
# "Bridge to Hope", "Right to Food Network"
TO = OR.join(
    rf"(?<={word}) to (?:the )?"
    for word in "Bridge Path Road Access Right Rights Return Books Letters Window Door Call".split()
)
# "the March Guard", which is no date
OF_A_MONTH = rf"(?<=[Tt]he )(?:{MONTH}|{WEEKDAY}) (?=[A-Z][a-z])"
# "the |April 9 Youth Movement", "the 26 March Movement"
OF_A_DAY = (
    rf"(?<=[Tt]he )(?:(?:{MONTH}) \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH}))"
    r" (?=(?:[A-Z][a-z]+ ){0,2}(?:Movement|Party|Front|Union|Alliance|Committee|Foundation"
    r"|Coalition|League|Group|Collective|Network|Club|Forum|Association|Society|Initiative)\b)"
)
# "Coordination of Movements, Associations and Sympathizers"
OF_SEVERAL = r" of [A-Z][a-z]+s, [A-Z][a-z]+s,? and [A-Z][a-z]+s(?![\w'’]| [A-Z])"
# "Réseau |des défenseurs", "Mladinska |knjižnica za mir"
FOREIGN_TAIL = (
    r"(?:(?: (?![A-Z])[^\W\d_]{4,})?(?: (?:[dl]['’][^\W\d_]+"
    rf"|(?:{WORDS['signs']['foreign_small']})"
    r"(?: (?:la|le|les|los|las|el|lo|il|gli|os|as|den|die|das|dem))?"
    r" (?:\d{1,2} )?(?!facto\b|jure\b|rigueur\b|jour\b)[^\W\d_][\w'’-]*)){1,5})"
)
NAME = re.compile(
    rf"(?<![\w’'-])(?<!\d[:.])(?:{OF_A_MONTH}|{OF_A_DAY})?(?:{IMPERATIVE} the )?{WORD}"
    rf"(?:{OF_SEVERAL}|(?: {SMALL}(?: (?:the|la|las|los|el|le|les))? | for an?"
    rf" | to (?={PURPOSE})|{TO}| )"
    rf"(?:{IMPERATIVE} the )?{WORD})"
    r"{0,14}"
    rf"{FOREIGN_TAIL}?"
    r"(?: (?:Inc|Ltd|Co)\b\.?|(?:(?<=Channel)|(?<=Kanal)|(?<=Canal)|(?<= TV)"
    r"|(?<=Radio)) \d{1,2}\b(?: (?:News|Plus|Info|Noticias)\b)?"
    rf"| 24(?! (?:{MONTH}|[a-z]+s|people|per|percent|million|billion|or|to|and \d)\b|[.,:%]?\d|-|%)"
    r"(?=\W|$)"
    r"|(?<=Local) \d{1,5}\b|(?<= FM) \d{2,3}\.\d\b"
    r"| (?:8[7-9]|9\d|10[0-8])\.\d\b"
    r"(?!\s?(?:%|per|percent|points?|million|billion|degrees|km|kilo))(?: FM\b)?"
    rf"| (?:{WORDS['description']['of_faith']})\b(?!['’-])"
    rf"| (?:{WORDS['description']['without_borders']})\b| [–—-] For Life\b)?"
)
