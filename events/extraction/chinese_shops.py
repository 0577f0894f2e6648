"""Bookshops in Chinese texts, which count only where somebody presses them."""

import re
from collections.abc import Iterator

from events.extraction.chinese_marks import STOP
from events.extraction.chinese_words import WORDS

PRESSED = re.compile(WORDS["business"]["pressed"])
SHOP = "[書书](?:[店屋舍坊室]|局(?!面))"
MARKED = re.compile(
    rf"{SHOP}[「『“《](?P<before>[^「」『』“”《》，。]{{2,12}})[」』”》]"
    rf"|[「『“](?P<behind>[^「」『』“”，。]{{2,12}})[」』”]{SHOP}"
)
SHAPED = re.compile(rf"[㐀-鿿]{{2,8}}?{SHOP}(?![㐀-鿿]{{0,2}}{SHOP})")
ANY = re.compile(
    r".*(?:[獨独]立|[連连][鎖锁]|二手|老牌|[書书]店(?=.)|[網网]上|主[題题]|人文|[學学][術术]|社[區区]|小|一[間间家]|[這这][間间家]|本地|女性|基督教|基督徒|多[間间家])"
)
LEAST = 3


def bookshops_in(text: str) -> Iterator[str]:
    """Their names, in marks or by how they end: 書店「晨光」, 山徑書室."""
    for match in MARKED.finditer(text):
        yield match["before"] or match["behind"]
    for match in SHAPED.finditer(text):
        cuts = [cut.end() for each in (STOP, ANY) for cut in each.finditer(match.group())]
        name = match.group()[max((cut for cut in cuts if cut < len(match.group())), default=0) :]
        if len(name) > LEAST:
            yield name
