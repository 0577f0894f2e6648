"""What a noun of ending is said of: "the closure of A", "a winding-up order against B",
"liquidation suits have been filed against C"."""

import re

from events.extraction.reading import DATE, PLACE

ISSUED = (
    r"(?: (?:(?:has|have|had|was|were|been|is) )*(?:filed|lodged|brought|opened|started|launched"
    r"|submitted|initiated|instituted|issued|made|served|sent|delivered|handed down|granted))?"
)
PAPER_FORMS = rf"(?:orders?|notices?|letters?|decrees?)(?: (?:on )?{DATE})?{ISSUED}"
CASES = (
    r"(?:proceedings?|cases?|lawsuits?|suits?|hearings?|petitions?|claims?|motions?|applications?"
    rf"|actions?){ISSUED}"
)
NOUN_OF = re.compile(
    rf" (?:of|on|for|{PAPER_FORMS} (?:to|on|against|for)|{CASES} (?:against|of|over))\b"
    rf"(?: (?:the|all) (?:activities|operations|work)(?: in {PLACE})? of)?"
)
PENDING = re.compile(rf" {CASES} (?:against|of|over)\b")
AN_ORDER = re.compile(rf" {PAPER_FORMS} (?:to|on|against|for)\b")
# Who "obtained a winding-up |order"; "Closure |orders went to A" has nobody before it.
SERVED = re.compile(
    r"\b(?:obtain|secur|won|win|receiv|got|gets|issu|sign|serv|sent|send|mad|hand|deliver|impos"
    r"|grant|slap|hit)\w*\b[^;:.]{0,60}$|^(?:[\w-]+ ){0,3}$"
)
# "the closure order against A |was quashed on appeal"
DROPPED = re.compile(
    r"[^.;:]{0,60}?\b(?:was|were|been|is|are|being) (?:\w+ly )?(?:quashed|dismissed|rejected|lifted"
    r"|thrown out|turned down|withdrawn|annulled|overturned|set aside|revoked|stayed|dropped"
    r"|shelved|refused|denied|abandoned|rescinded)\b"
)
