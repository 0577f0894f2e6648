"""English clauses: what stands before a verb says who, when and whether at all."""

import re
from dataclasses import dataclass

from events.extraction.cast import Body, Cast
from events.extraction.english_names import WORDS
from events.extraction.reading import AUTHORITY, DATE, LAW, ORG, PLACE, Reading

MOOD = WORDS["mood"]
ADVERB = (
    r"(?!daily|weekly|monthly|quarterly|family|assembly)\w+ly|also|now|soon|already|then|first"
    r"|again|at once|since|later|recently|once more|in effect"
    r"|too|meanwhile|however|likewise|altogether|in turn|for good|at last|just|even|thus|instead"
    r"|both|in the end|therefore|all but|as well|once again|for now"
)
AUXILIARY = (
    r"will|would|shall|to|is|are|was|were|be|been|being|has|have|had|having|not|never|no longer|may"
    r"|might|could|should|must|can|cannot|\w+n't|that|which|who|itself|all|hereby|remains?"
    r"|remained|stays?"
    r"|both of which|all of which|each of which|three of which|(?<=[\ue000\ue001'] )members"
    r"|all members"
    r"|decided|decides|voted|votes|agreed|resolved|chosen|chose|moved|opted|plans?|planned|planning"
    r"|(?:the |its )?(?:procedures?|process|preparations)(?: of| for)?|start|begin"
    r"|(?:taken|took|made|reached|make|takes) (?:the|a) (?:[\w-]+ )?decision"
    r"|no (?:choice|option|alternative) (?:other than|but)"
    r"|preparing|set|going|due|about|expected|scheduled|forced|ordered|told|instructed|directed"
    r"|required|forcing|prompting|ruled|elected|unanimously|overwhelmingly|begun|began|begins"
    r"|starting|started|close|likely|highly|compelled|obliged"
    r"|(?:on|the) verge of|the point of|one of (?:many|several|dozens)|among those|the latest|"
    + WORDS["reporting"]["linking"]
)
VOTES = (
    r"\d+ ?[-–] ?\d+"
    r"|by (?:[\w-]+(?: votes)? (?:to|against) (?:\d+|nil|none|zero|one|two|three|four|five)"
    r"|an? [\w-]+ (?:majority|vote)|acclamation)|in a secret ballot"
)
PEEL = re.compile(
    rf"(?:^|(?<=[\s,(\"]))\"?(?:(?!to,)(?:{AUXILIARY}|[Ii]t|[Tt]hey|[Ww]hich|{ADVERB}"
    rf"|{VOTES})\"?,?|{DATE})"
    r"\s+$"
)
CONTRACTED = {"won't": ("will", "not"), "wouldn't": ("would", "not")}
NEGATION = re.compile(rf"\b(?:{MOOD['negation']})\b", re.IGNORECASE)
HYPOTHESIS = re.compile(rf"\b(?:{MOOD['hypothesis']})\b", re.IGNORECASE)
UNSURE = re.compile(rf"\b(?:{MOOD['unsure']})\b", re.IGNORECASE)
RUMOR = re.compile(
    rf"\b(?:{MOOD['rumor']})(?: \w+){{0,3}} (?:that|claim(?:s|ed|ing)?|alleg(?:es|ed|ing)"
    rf"|of)\b[^,;:]{{0,60}}$",
    re.IGNORECASE,
)
THREAT = re.compile(rf"\b(?:{MOOD['threat']})\b")
ASKED_COURT = re.compile(
    rf"(?:{AUTHORITY}|(?i:{WORDS['authorities']['words']})|\bruling (?:\w+ )?(?:party|{ORG}))"
    r"[^;:]{0,60}"
    r"\b(?:(?:went|go|goes|gone|going|turn(?:s|ed|ing)?|applied|appl(?:y|ies)) to (?:the |a )?"
    rf"(?:[\w]+ )?(?:courts?|tribunal|{AUTHORITY})(?!\w)[^;:,]{{0,30}}"
    rf"|(?:ask(?:s|ed|ing)?|wants?|wanted|appl(?:y|ies|ied) to|petition(?:s|ed)?"
    rf"|request(?:s|ed)?|appeal(?:s|ed)? to"
    rf"|sued|filed[^;:,]{{0,40}} with)\b[^;:,]{{0,40}}(?:court|tribunal|cabinet"
    rf"|council of ministers|{AUTHORITY})[^;:,]{{0,30}}"
    r"|(?:filed|lodged|submitted|brought|launched|opened|initiated|started|began|begun|begins|opens|launches|files|moved|seeks?"
    r"|sought)\b"
    r"[^;:,]{0,40}(?:lawsuit|suit|petition|motion|application|claim|request|case|complaint"
    r"|proceedings|action)s?\b[^;:,]{0,30})$"
)
VOTERS = r"(?:[\d,]+ )?(?:members|membership|delegates|branches|supporters|congress|assembly)"
# "will vote on Sunday on whether to |disband it": a step that is set, not a mere question.
VOTE_TO_COME = re.compile(
    r"\b(?:(?:will|to|would|shall|set to|due to|is|are|next|coming|scheduled) (?:then |also )?|"
    r"(?<!a )(?<!the )(?<!no )(?<!its )(?=(?:votes?|decides?) (?:[^;:.,]{1,20} )?on whether))"
    r"(?:votes?|voting|decide|deciding|hold (?:a|an) [a-z]+"
    r"|be (?:asked|polled|balloted|consulted|called (?:up)?on)"
    rf"|(?:ask|poll|ballot|consult|let|leave it to|call on) (?:(?:its|their|the|all) )*{VOTERS})\b"
    r"[^;:.]{0,60}\bwhether(?: or not)?"
    r"(?: (?:it|they|the [a-z]+)(?: should| is| are)?)? ?(?:to )?$"
)
# What is denied before it is not denied after it: "did not appeal and |closed".
DENIED_BEFORE = re.compile(r"\b(?:not|n't|never|refused to) [^,;:]{1,50} (?:and|but) ")
PAST = re.compile(
    r"(?:\w+ed|went|was|were|has|had|left|broke|fell|gave|came|took|wound|shut|is|are|goes)\b"
)
REPORTING = re.compile(rf"\b(?:{WORDS['reporting']['linking']})\b")
COURT = re.compile(r"\b(?:[Cc]ourt|[Jj]udge|[Tt]ribunal)\b")
BY_AUTHORITY = re.compile(
    r"(?: (?!(?:after|amid|following|because|over|despite|when|since|and|before|pressure"
    r"|threats?|although|though|imposed|while|that|which|who)\b)"
    r"[^\s.;:,]+){0,5}? (?:by|with|under|on) "
    r"(?:(?:the )?(?:order|orders|decision|decree|ruling|resolution) (?:of|from) )?"
    rf"(?:an? |the |{PLACE}(?:'s)? )*(?:(?:[a-z]+ )?{AUTHORITY}|{PLACE}"
    rf"|(?:[\w-]+ )?(?:{LAW}|decrees?|{WORDS['authorities']['words']})(?!\w))"
)
AUTHORITY_WORD = re.compile(
    rf"\b(?:{WORDS['authorities']['words']})\b"
    r"(?: (?:in|of|dated|on|published|signed|issued|by|with|read|adopted) [^,;:]{1,50})?[\s,]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Lead:
    """What leads to a verb: its auxiliaries, and where the words before them end."""

    words: tuple[str, ...]
    end: int

    def has(self, *words: str) -> bool:
        return any(word in self.words for word in words)

    @property
    def is_passive(self) -> bool:
        return self.has("be", "been", "being", "is", "are", "was", "were") or self.remains

    @property
    def remains(self) -> bool:
        """Whether it goes on being so: "remains closed"."""
        return self.has("remain", "remains", "remained", "stay", "stays")


@dataclass(frozen=True)
class Scene:
    """What is known when a sentence is read: the cast, and who the last sentence was about;
    `by_authority` if it told of an end that an authority decided."""

    cast: Cast
    previous: Body | None = None
    after_authority: bool = False
    by_authority: bool = False


def lead_to(mask: str, start: int) -> Lead:
    """The auxiliaries right before a verb."""
    words: list[str] = []
    end = start
    while len(words) < 16:
        match = PEEL.search(mask, max(0, end - 40), end)
        if match is None:
            break
        word = match.group().strip(' ,"\n').casefold()
        words[:0] = CONTRACTED.get(word, (word,))
        end = match.start()
    return Lead(tuple(words), end)


def is_denied(reading: Reading, lead: Lead) -> bool:
    """Whether it is said that it does not happen."""
    nearby = re.split(r"[,;:]", reading.mask[max(0, lead.end - 60) : lead.end])[-1]
    if PAST.match(reading.mask, lead.end):
        nearby = DENIED_BEFORE.sub("", nearby)
    words = " ".join(lead.words)
    return bool(NEGATION.search(words) or NEGATION.search(nearby))


def is_hypothetical(reading: Reading, lead: Lead) -> bool:
    """Whether it is only considered, feared, demanded or asked for."""
    nearby = re.split(r"[,;:]| that ", reading.mask[max(0, lead.end - 70) : lead.end])[-1]
    return bool(HYPOTHESIS.search(" ".join(lead.words)) or HYPOTHESIS.search(nearby))


def is_unsure(reading: Reading, lead: Lead) -> bool:
    """Whether a verb in a plain tense is only supposed: "if A closed", "rumors that A closed"."""
    nearby = re.split(r"[;:]", reading.mask[max(0, lead.end - 70) : lead.end])[-1]
    return bool(UNSURE.search(" ".join(lead.words)) or UNSURE.search(nearby))


def is_rumor(reading: Reading, start: int) -> bool:
    """Whether it is only what rumors, reports or fears say."""
    return RUMOR.search(reading.text, max(0, start - 130), start) is not None


def vote_to_come(reading: Reading, lead: Lead) -> re.Match[str] | None:
    return VOTE_TO_COME.search(reading.mask[: lead.end], max(0, lead.end - 140))


def is_threat(reading: Reading, lead: Lead) -> bool:
    """Whether it is said to be near, but not decided."""
    nearby = reading.mask[max(0, lead.end - 30) : lead.end] + " ".join(lead.words)
    if vote_to_come(reading, lead):
        return True
    if lead.has("to") and ASKED_COURT.search(reading.mask[max(0, lead.end - 160) : lead.end]):
        return True
    return lead.has("close", "likely", "expected", "verge of", "the verge of") or bool(
        THREAT.search(nearby)
    )
