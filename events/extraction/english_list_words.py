"""The words around organizations that an English text names as members of a list, as patterns."""

import re

from events.extraction.english_names import WORDS
from events.extraction.english_papers import PAPERS, TAKEN
from events.extraction.lexicon import in_any_case, lexicon
from events.extraction.reading import AUTHORITY, DATE, LAW, ORG, PERSON, PLACE, UNKNOWN
from events.extraction.sentences import ENTRY

MANY = r"(?:[\w'’-]+ ){0,7}?"
GROUPS = (
    r"(?:groups|organi[sz]ations|associations|bodies|unions|parties|outlets|papers|ones|names"
    r"|stations|newspapers|media|weeklies|dailies|magazines|titles|charities|foundations|clubs"
    r"|societies|broadcasters|channels|sites|churches|movements|institutes|universities|NGOs)"
)
WHOSE = in_any_case(
    rf"\bwhose (?:[a-z-]+ ){{0,2}}?{PAPERS['noun']} (?:(?:\w+ ){{1,2}})?(?:\w+ly )?(?:{TAKEN})\b"
)
# "were expelled, |their licenses revoked"
THEIRS = in_any_case(rf",(?: and| with)? (?:all )?their {PAPERS['noun']} (?:\w+ly )?(?:{TAKEN})\b")
LISTS = WORDS["lists"]
NUMBER = rf"(?:{LISTS['number']}|\d+)"
# "those who protested", which are no members
NO_MEMBERS = rf"(?:who|that|which|to|calling|protesting)\b[^.;:]{{0,80}}?\b(?:{LISTS['apart']})"
NO_MEMBERS_FOLLOW = re.compile(rf"\bAmong those {NO_MEMBERS}")
# "closed A and warned five others, including |B"
MILDER = re.compile(
    r"(?:\b(?:and|but|while)|;) (?:[\w-]+ ){0,2}(?:warned|fined|cautioned|reprimanded|summoned"
    r"|audited|questioned|reinstated|renewed|cleared|spared) (?:(?! and | but )[^.;]){0,60}$"
)
AS_SOMETHING = re.compile(r" as (?:an?|the|its|their|his|her|one)\b")
INSERTED = r"(?:, [^.;:,]{1,80},)?"
SPEAKER = (
    rf"(?:\b(?:[Hh]e|[Ss]he|(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[a-z-]+ ){{0,3}}?(?:{LISTS['speaker']})"
    rf"|[Oo]fficials|[Aa]uthorities)|{AUTHORITY}|{PERSON}){INSERTED}"
)
# "Those affected include A": what a sentence of its own begins with.
MEMBERS_INTRODUCED = (
    rf"Among (?:them|the|those|these|this|its|last)\b[^.;:]{{0,110}}? (?:are|is|were|was)"
    r"|Among (?:them|those|these)(?=:)"
    rf"|(?:Those|These|[Tt]hey|(?:The )?[Oo]thers|Other {GROUPS}|(?:The|Further|Earlier) "
    rf"(?:list|victims|closures|{GROUPS})){INSERTED} {MANY}(?:includes?|included|comprises?)"
    rf"|(?:[Tt]hey|(?:The|These|Those|All) {NUMBER}(?: {GROUPS})?|Th(?:e|o)se"
    rf"|The (?:list|others|{GROUPS}(?: (?:concerned|affected|hit|named|in question|so punished))?)"
    r"|(?:The )?[Oo]thers (?:to|that|which) [^.;:]{1,40}?) (?:are|were)"
    rf"|(?:Also )?[Oo]n (?:it|(?:the|that|this|his|her|its|their|{PLACE}'s) (?:[\w-]+ )?(?:list"
    r"|roll|register)) (?:are|is|were|was|stands?|stood|figures?|appear(?:s|ed)?)"
    r"|Also on (?:it|them|(?:the|that|this) (?:list|register|roll))(?=:)"
    r"|(?:[Ii]t|[Tt]h(?:e|at|is) (?:list|register|roll)) (?:is|was) (?:headed|led|topped|opened) by"
    r"|The (?:biggest|largest|best[- ]known|most (?:prominent|influential|important))"
    rf"(?: (?:one|by far|among (?:them|those)|of (?:them|these|those|the {NUMBER})))?"
    rf" (?:is|was)(?= (?:the |The )?\"?(?:{ORG}|{UNKNOWN}))"
    rf"|(?:names?|named|identif(?:y|ies|ied)|lists?|listed) only (?:one|a few|some|{NUMBER})"
    r" of (?:them|these|those)(?=[,:])"
    rf"|{SPEAKER} (?:also |has |have |had )?(?:named|listed|identified|enumerated"
    r"|singled out|read out)"
    r"(?: the names? of| them(?=:))?"
    r"|(?:Victims|Examples|Casualties|The names) (?:are|were|include|included)"
    r"|(?:[Ii]n|[Oo]n) (?:it|(?:the|this|that) (?:list|annex|order|decree|gazette)[^.;:,]{0,40}?),?"
    r" one (?:finds?|found|reads?|sees?|comes across)"
    r"|Lists [^.;:]{1,60}? (?:give|name|carry|contain|show|bear)(?: the names? of)?"
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
    r"|[Cc]losed)(?: (?:in|by|on|off|under|too|also|with|along|alongside|together)\b"
    r"[^.;:,]{0,40}?)?"
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
NAMED = f"(?:{ORG}|{UNKNOWN})"
FATE_FOLLOWS = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]) (?:same|similar|like) (?:fate|thing|lot|end|destiny) (?:(?:has|had) )?"
    r"(?:befell|befallen|met|hit|awaited|overtook|overtaken|struck|came to|happened to)"
    r"|\b(?:[Ii]ts|[Tt]heir|[Tt]he same|[Tt]hat|[Tt]his) (?:fate|lot|end|destiny)"
    rf" (?:was|is|has been|had been) (?:also )?(?:shared|met|suffered)(?:,? (?:on |in )?{DATE})? by"
    r"|\b[Tt]he same (?:was|is|had been|has been) done (?:to|with)"
    r"|\b[Tt]he same (?:label|designation|status|tag|stamp|brand|verdict|ban|order|sentence|penalty"
    r"|punishment|treatment|notice|measure|sanction) (?:(?:was|is|had been|has been) (?:also )?"
    r"(?:given|applied|attached|handed(?: down)?|meted out|pinned|imposed|issued|served|dealt"
    r"|slapped|stuck|extended|bestowed) (?:to|on|upon|out to|against)|went to|fell on|hit)"
    r"|\b(?:[Ii]t was|[Tt]hen (?:it was|came)|[Nn]ext (?:it was|came)) the turn of"
    rf"|\b(?:[Ii]t was|[Tt]hen came)(?= (?:the )?{ORG}(?:['’]s?)? turn\b(?! to\b))"
    r"|(?:^(?:So|And so|As)|[;,] (?:and )?so)(?:, [^,;:.]{1,40},)?"
    r" (?:did|does|do|has|have|had|is|was|were|are)(?! not\b)"
    r"|\b(?:did|does|done|do) the same (?:with|to)"
    rf"|(?:^|; )(?:[Ll]ikewise|[Dd]itto|[Ee]qually|[Aa]lso|[Ss]o too|[Ii]dem):?"
    rf"(?= (?:the )?\"?{NAMED}(?: \([^)]*\))?(?:\s*(?:[.;]|$)|,? and (?:the )?{NAMED}\s*[.;]))"
    r"|\b(?:The )?same (?:goes|went|holds|applies|applied|is true|was true|happened) (?:for|to|of)"
    rf"|^After(?=[^.;]{{4,160}}, (?:the )?\"?{ORG}(?: [^,;.]{{1,30}})?,? (?:too|also|as well"
    r"|likewise)\b)"
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
    rf"|\b(?:The|This|That|Its|Their|His|An?)(?: {AUTHORITY}(?:'s)?)?(?: [\w-]+){{0,2}}?"
    rf" (?:{LISTS['rulings']}|(?P<suit>{LISTS['suits']}))(?:,? [^,;:]{{1,80}},)?"
    rf" (?:(?:also |too |thereby |further )?(?:{LISTS['reaches']})(?=\s)"
    rf"|(?:also |too )(?:{LISTS['also_reaches']}))"
    rf"|\b(?:It|They) (?:also|too) (?:{LISTS['also_reaches']})"
    r"|\b(?:shares?|shared|joins?|joined) (?:(?:the|that|this|its|their) (?:list|fate|lot|plight"
    r"|end|destiny|register) with|on (?:the|that) list)"
    r"|, joining(?! [^.;]{1,150} (?:to|for|against|at|in (?:call|protest|demand|urg|condemn|oppos"
    r"|support|back|voic|express)\w*)\b)"
    rf"|\b(?:followed|preceded)(?:,? (?:on |in )?{DATE}| (?:[a-z]+ ){{1,4}}(?:later"
    r"|after(?:wards| that)?|before|earlier|on))?,? by(?: those of| that of)?"
    r"|^(?:Also (?:[a-z]+ed|gone|lost|shut|struck|[a-z]+ off)|[A-Z][a-z]+ed|Gone|Lost|Shut)"
    r"(?:,? [a-z]+){0,4},? (?:was|were|is|are))\b(?: also)?(?= )"
)
LATEST = (
    r"(?<=[,;–—] )(?:and )?(?:most recently|last of all|latterly)"
    rf"(?= (?:the |The )?\"?(?:{ORG}|{UNKNOWN}))"
)
MEMBERS_FOLLOW = re.compile(
    rf"\b(?P<are>{MEMBERS_INTRODUCED})\b{AMONG_OTHERS}(?= )"
    rf"|(?P<colon>:)(?= (?:the |The |an? )?(?:[a-z][\w'-]* ){{0,4}}?\"?(?:{ORG}|{UNKNOWN}))"
    rf"|(?P<latest>{LATEST})"
    r"|\b(?:[Ii]ncluding|(?<=, )one of (?:them|these|those)(?: being)?|[Aa]mong them"
    r"|[Aa]mong others|[Nn]otably|[Nn]amely|(?<=, )naming"
    r"|such as)\b(?: also)?(?= )"
    rf"|\b[Oo]ne of (?:them|these|which)\b,?(?= (?:the |The )?\"?(?:{ORG}|{UNKNOWN}))"
)
INTRODUCED = re.compile(rf"\b(?:{MEMBERS_INTRODUCED})\b{AMONG_OTHERS}[:,]?(?= )")
COUNTED = re.compile(
    rf"\b(?:{NUMBER}|[Dd]ozens|[Ss]cores|[Hh]undreds|[Ss]everal|[Ss]ome|[Mm]any)\b[^.;:]{{0,60}}?"
    rf"\b(?:{lexicon('claims')['units']['nouns']})\b",
    re.IGNORECASE,
)
# "seven |lawmakers of the party", but not "seven lawmakers' clubs"
COUNTED_PEOPLE = re.compile(
    rf"\b(?:{lexicon('vetoes')['moods']['persons']})\b(?!['’-])", re.IGNORECASE
)
SEVERAL = re.compile(
    rf"\b(?:others?|more|further|dozens?|several|many|scores|both|all|\d+)\b|{GROUPS}"
)
# "covers |six of its fronts as well, among them A"
MANY_BETWEEN = re.compile(
    rf"(?= )[^.;:\ue000\ue001]{{0,80}}?\b(?:{lexicon('claims')['units']['nouns']}"
    rf"|{LISTS['offshoots']})\b[^.;:\ue000\ue001]{{0,40}}?"
    r"(?:,? (?:among (?:them|others)|including|such as|namely|notably)(?= )|:(?= ))"
)
# "A |and several business chambers among them"
UNNAMED_LAST = re.compile(
    rf",? and (?:{NUMBER}|several|some|many|various|numerous|dozens|hundreds|scores|other|others"
    r"|further|more)\b[^.,;:]{0,60}$"
)
# "A is one of them, |B another"
ANOTHER = re.compile(rf",? (?:and )?(?:the )?(?P<next>{ORG})(?: \([^)]*\))? (?:is )?another\b")
# "the League |of the jailed P"
OF_ITS_LEADER = re.compile(
    rf"(?P<org>{ORG})(?: \([^)]*\))? of (?:the )?(?:[a-z]+ ){{0,2}}"
    rf"(?P<leader>{ORG}|{PERSON}|{UNKNOWN}) ?$"
)
# "A |and in December B"
IN_TURN_BEHIND = re.compile(
    r"(?: (?:in|of|from|near) [^,;:\ue000]{1,30}?)?(?:,|;)? (?:and|then)(?: then| also| finally)?"
    rf",? (?:on |in )?{DATE},? (?:(?:to|of|on|with|by) )?(?:that of )?(?:the |an? )?"
    r"(?:[a-z][\w-]* ){0,3}?"
    rf"\"?(?P<next>{ORG}|{UNKNOWN})"
)
# "A, in |Marl, met the same fate", "The head of |A was gone too"
IN_IT = re.compile(rf" (?:in|near|outside) $|^The (?:{LISTS['belongings']}) of (?:the )?$")
BULLET = re.compile(rf"(?:\W{{1,3}}|{ENTRY}\s+)(?:the |The )?(?=(?:{ORG}|{UNKNOWN}))")
# "A in Marl, whose mast was sawn off, |and B of Sand"
ONE_MORE = re.compile(
    rf"(?: (?:in|of|at|from|near) [^,;:]{{1,40}})?, (?:which|who|whose|where|an?|the|run|based|led"
    rf"|founded)\b[^;:\ue000]{{1,90}}, and (?:the )?(?P<last>{ORG})"
)
# "groups from A to B"
FROM_TO = re.compile(
    rf"(?:(?:{GROUPS}|[Rr]oll|[Ll]ist|[Tt]able)\b[^.;:]{{0,60}}?,? from |\b(?:They|These|The names"
    r"|The victims) (?:range|ranged|run|ran|go|went|stretch|extend|reach)(?:ed)? from |; from )"
    r"(?:[^.;:\ue000-\ue001]{0,60}? )?"
    rf"(?:(?P<first>{ORG})[^.;:]{{0,60}}? )?"
    rf"to (?:the |an? )?(?:[\w-]+ ){{0,3}}\"?(?P<last>{ORG})"
)
# Where a fate that others share is told as past, it has come for them.
PAST_FATE = re.compile(
    r"\b(?:befell|befallen|overtook|overtaken|happened to|shared by|met by|suffered by"
    r"|(?:met|suffered|shared|found|came to|went) (?:to )?(?:the same|a similar|a like|that"
    r"|this|its|their) (?:fate|end|way|road|path|lot))\b|\bfate (?:was|has been) "
    r"|^,? (?:was|were|did|had)(?: so)?$|^After$|\bbefore (?:it|them|that)$"
    r"|\b(?:names?|victims?|casualt(?:y|ies)|entr(?:y|ies)|additions?) (?:on|of|in|to)$"
)
MEMBERS_PRECEDE = re.compile(
    r"(?:,? (?:are|is|were|was) (?:\w+ )?"
    r"(?:among (?:them|those|the [\w -]{3,60}(?:closed|banned|suspended|dissolved|disbanded|shut"
    r"|taken off|pulled off|removed|silenced|deregistered|outlawed|liquidated|struck off|expelled"
    r"|stripped|shuttered|sealed|halted|hit|affected|targeted|named|listed)"
    r"[\w ]{0,20})|(?:also )?added to the list|next)"
    r"|,? (?:among them|included|inclusive)(?=\s*[.,;]|\s*$)"
    rf"|,? (?:are|were|is|was) (?:(?:among|one of) )?(?:the|all) {NUMBER}(?: {GROUPS})?"
    r"(?: (?:concerned|affected|hit|named|in question|so punished))?(?=\s*[.;]|\s*$)"
    rf"|,? (?:has |have |had |is |are |was |were )?(?:now )?(?:{LISTS['gone']})"
    rf"(?: (?:on |in )?{DATE})?,? (?:too|as well|also)(?=\s*[.,;]|\s*$)"
    rf"|,? (?:{LISTS['consequence']})"
    rf"|,? (?:was|were|did|had)(?: so)?(?=,? (?:on |in )?{DATE}(?:\s*[.;]|\s*$))"
    r"|,? (?:loses?|lost|forfeits?|forfeited) (?:its|their) own(?= |$)"
    r"|,? (?:also |then |later )?(?:found|got|received|saw|read|opened"
    r"|(?:was|were) (?:handed|served|given|sent)|sa(?:id|y)(?: that)?) theirs(?=[ .,;]|\s*$)"
    r"|,? (?:(?:says?|said)(?: that)? (?:it|they) (?:had )?)?(?:received|got|has|have)"
    rf" (?:its|their)(?: own)? (?:{MEASURES})(?= (?:on |in )?{DATE}\s*[.;]|\s*[.;]|\s*$)"
    r"|,? make up the (?:list|rest)(?=\s*[.,;]|\s*$)"
    r"|,? (?:are|is|were|was) (?:among (?:the )?)?(?:(?:other|another|further|one more|more"
    r"|earlier|recent) )?(?:names?|victims?|casualt(?:y|ies)|entr(?:y|ies)|additions?)"
    r" (?:on|of|in|to)"
    r"|,? (?:suffered|fared|ended|went|did) (?:likewise|similarly|alike)"
    r"|,? (?:has |have |had )?(?:also )?(?:received|got) one(?: too| as well|,? also)?"
    rf"(?=\s*[.;]|\s*$|,? (?:on )?{DATE})"
    r"|,? (?:has |have |had )?(?:also )?(?:met|meets?|suffered|suffers?|shared|shares?|found) "
    r"(?:the same|a similar|that|its|their|this|a like) (?:fate|end|lot|plight|destiny)"
    r"|,? (?:has |have |had )?(?:also )?(?:came|comes?|went|goes?|gone) to"
    r" (?:the same|a similar|that|a like|the very same) (?:end|fate|conclusion)"
    r"|,? (?:headed|topped|opened|heads?|tops?|opens?|leads?|appear(?:s|ed)? on"
    r"|figures? (?:on|in)|stands? on)"
    r" (?:the|that|this) (?:list|table|annex|roll)(?! of\b)"
    r"|,? (?:is|are|was|were) (?:one|two|three|four|some) of (?:them|these|those)"
    rf"|,? (?:was|were|has been|have been|had been) (?:also )?(?:{DEALT}) (?:the same|a similar"
    rf"|an identical|similar|identical|like) (?:{MEASURES})"
    rf"|,? (?:has |have |had )?(?:also )?(?:received|got|drew|earned|suffered|bore|incurred|faced"
    rf"|bears) (?:the same|(?:an? )?(?:similar|identical|like|further)|another such"
    r"|such an?|one such)"
    rf" (?:[a-z]+(?:-[a-z]+)* )?(?:{MEASURES}|tag|stamp)"
    rf"|,? (?:(?:has|have|had|also|later|both|all|since) )*(?:{LISTS['confirm']})"
    r" (?:that (?:it|they) had (?:also )?received|receiving|(?:the )?receipt of"
    r"|having (?:received|got))"
    rf" (?:the same|(?:an? )?(?:similar|identical|like)|such an?) (?:{MEASURES})"
    r"|,? (?:has |have |had )?(?:took|taken|take|made|went|gone|goes) (?:the|that) same "
    r"(?:step|path|road|decision|course|choice|way)"
    r"|,? (?:also )?(?:falls?|fell|comes?|came|(?:is|are|was|were) (?:also )?(?:covered|hit"
    r"|included|named|listed|caught|affected|struck|mentioned|singled out))(?: also| too)? "
    rf"(?:under|by|in|on) (?:the|that|this|its|their|his|her) (?:same )?(?:{LISTS['rulings']}|annex"
    r"|document|text|statement|papers?|schedule|appendix|gazette)(?: too| as well)?"
    rf"|,? (?:(?:has|have|had|also|later|both|all|since) )*(?:{LISTS['confirm']})"
    rf"(?: (?:on )?{DATE})?(?: that)? (?:they|it)(?: too| also| both| all)?"
    r" (?:(?:was|were|is|are|ha(?:d|s|ve) (?:\w+ )?been)"
    rf"(?: also| both| all| already)? (?:{LISTS['told']})"
    rf"|(?:had |has |have )?(?:also |both |all )?(?:received|got|gotten) {LISTS['got']})"
    r"|,? (?:(?:went|gone|died|closed|folded|fell|disappeared|vanished) )?"
    rf"before (?:it|them|that)(?= in| on| by| {DATE}|\s*[.,;]|\s*$)"
    r"|,? (?:is|are|was|were)(?: also)? (?:on|in) (?:the|that|this|another|his|her|its|their) "
    r"(?:list|annex|table|roll)(?! of\b)"
    r"|,? (?:has |have |had |also |soon )*(?:followed suit"
    r"|follow(?:s|ed)?(?: too)?(?=\s*[.;]|\s*$|, (?:saying|citing|after|as|when|because|blaming)\b)"
    r"|(?:did|done) the same(?! (?:with|to))"
    r"|followed (?:soon|shortly|days|weeks|hours|months|in|on|within|swiftly|quickly|at once"
    rf"|(?:an?|a few|some|several|two|three) (?:days?|weeks?|months?|hours?) (?:later|after)"
    rf"|{DATE}))"
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
    rf"^(?:It|This|(?:The|Its|Their|That|{ORG}'s?) (?:[\w-]+ )?(?:{LISTS['ends']}))"
    r" (?:follows|followed|comes after|came after|comes on the heels of)"
    r"(?: (?:that|those) of)?(?= )"
)
REMOVED = re.compile(
    r"\b(?:dropped|removed|struck|deleted|taken|wiped|crossed|erased|scratched|expunged|purged)"
    r"\b[^.;]{0,70}\b(?:register|registry|list|rolls?|books)\b"
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
