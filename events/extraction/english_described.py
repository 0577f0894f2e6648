"""What an English text says that a name is: "the news site A", "B, a women's group"."""

import re

from events.extraction.english_names import OF_STATES, WORDS, Name, kind_of_name

DESCRIPTOR = "|".join(WORDS["descriptors"].values())
CALLED = WORDS["description"]["called"]
NO_PERSON = rf"(?![-'’]| (?:{WORDS['description']['person']})\b)"
NOT_CIVIC = re.compile(rf"\b(?:{WORDS['description']['not_civic']})[- ]$", re.IGNORECASE)
DESCRIBED_BEFORE = re.compile(
    rf"(?<!egistrar of )(?<!egistry of )\b(?:{DESCRIPTOR})"
    r"(?:(?: (?:abroad|there|here|in exile|in (?:the )?[\w-]+(?: [\w-]+)?))?,"
    rf"(?: (?:{CALLED}))?|,? (?:{CALLED}))?"
    r" [\"“'‘]?(?:The )?$"
)
# "the party that won the vote, Bright Dawn, …"
DESCRIBED_FAR = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Oo]ne of (?:the|its)) (?:[\w'’-]+ ){{0,4}}?(?:{DESCRIPTOR})\b{NO_PERSON}"
    r" (?:that|which|who|for|behind|with|from|among|founded|run|led|based|backed|in"
    r"|of|still|left|able|allowed|active|remaining|[a-z]+ing)\b[^,;:.()]{1,90}, (?:the )?[\"“'‘]?$"
)
PLURAL_BEFORE = re.compile(r"^(?:,| and|,? as well as|,? or)(?: the)? [\"“'‘]?$")
DESCRIBED_AFTER = re.compile(
    r"(?:\s?\([^)]{1,30}\))?[\"”'’]?(?:,? (?:which|who) (?:is|was)"
    r"|, (?:once|long|itself|for (?:[\w-]+ ){1,3}(?:years|decades|generations))"
    r"| (?:is|was)|,)"
    r" (?:an?|the|one of (?:the|its|his|her|their|\w+['’]s)|another|\w+['’]s)\b"
    rf"(?: (?!(?:of|at|for|from|to|who|in|by|with|and|whose|that"
    rf"|which)\b)[\w'’-]+){{0,8}}? (?:{DESCRIPTOR})\b{NO_PERSON}"
)
# "the Golos movement": the name first, then what it is.
DESCRIBED_NEXT = re.compile(
    rf"[\"”'’]? (?:(?!(?:{WORDS['description']['not_civic']}"
    rf"|{WORDS['description']['no_adjective']})\b)[a-z]+ ){{0,2}}?"
    rf"(?!(?:news)?papers\b|channels\b)(?:{DESCRIPTOR})(?<!s)\b"
    rf"(?:{NO_PERSON}|(?=['’]s (?:[\w-]+ ){{0,2}}(?:{WORDS['units']['place_bound']})\b))"
    r"(?!,? [\"“'‘]?(?:[a-z]{2}-)?[A-ZÀ-Þ])"
)
# "the |Marl satirical weekly", "the southern |Marl daily": where it comes out, not its name.
TOWN_NEXT = re.compile(rf"[\"”'’]? (?:[a-z-]+ ){{1,2}}?(?:{WORDS['descriptors']['media']})\b")
COMPASS = re.compile(
    r"\b(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|upper|lower) $"
)
# "the pro-Western |Dawn party"
OF_A_PLACE = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?['’]s $")
AFTER_THE = re.compile(
    r"(?:\b[Tt]he (?:[\w-]+ ){0,2}|\b(?:pro|anti)-[A-Z]\w+ "
    r"|\b(?:bans|outlaws|dissolves|liquidates|shuts|shuts down|closes|closes down|suspends"
    r"|deregisters|(?:closure|dissolution|liquidation|suspension) of) (?:[a-z-]+ )?)[\"“]?$"
)
APPOSED = re.compile(r"\w[\"”’']?, the [\"“‘]?$")
# "the Union of Forces (UF) of the late |Ada Marl"
LEADER_OF = re.compile(r"\([A-Z][\w&-]+\) of (?:[a-z-]+ ){0,3}$")
PERSON_BEFORE = re.compile(rf"\b(?:{WORDS['description']['person']}),? $")
# "the Union of Forces (UF) of |Ada Marl", "the registrar of societies, |Ada Marl"
LEADER_OF_PARTY = re.compile(
    r"\([A-Z][A-Za-z-]{1,9}\) of $"
    r"|\b(?:[Mm]inister|[Rr]egistrar|[Cc]ommissioner|[Dd]irector|[Ss]ecretary|[Gg]overnor|[Pp]rosecutor"
    r"|[Mm]ayor) (?:of|for) (?:[a-z-]+ ){0,3}[a-z-]+, $"
)
FOUNDS = re.compile(
    r" (?:had |has |himself |herself |once )?(?:start|found|establish|launch|creat|head|l[ea]+d"
    r"|edit|chair|inspir|set up|ran\b|runs\b|buil[td])\w*"
)
CALLED_LAW = re.compile(r"[A-Z][a-z]+ Law")
BEHIND_PERSON = re.compile(
    r",? (?:who|whose|\d\d)\b|(?: has| had| is| was)? (?:said|says|told|wrote|fled|resigned|joined"
    r"|jailed|arrested|charged|detained|elected|co-?founded)\b"
)
PUBLISHER = re.compile(r"(?:^|[^\w\s] ?|\b(?:and|said|says|by) )publisher,? $")  # a person
OF_STATE = re.compile(r"\b(?:government|state|public|official|regulatory|ruling)\b")
COMPOUND = re.compile(
    r"-(?:like|based|run|backed|led|owned|funded|era|style|born|language|speaking|linked|aligned)$"
)
OFFICE_OF_STATES = re.compile(rf"\b(?:{WORDS['international']['office']})\b")
OFFICE = re.compile(
    rf"{OFFICE_OF_STATES.pattern}"
    r"|\b(?:students?['’]?|teachers['’]|alumni) (?:union|association|council|guild)"
    r" (?:of|at) (?:the )?(?:[A-Z][\w'’-]+ ){1,4}(?:University|College|Institute)"
    r"(?: of [A-Z]\w+(?: [A-Z]\w+)?)?\b(?!['’])"
)
REFERS = re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Aa]n?) (?:[\w-]+ ){{0,2}}?(?:{DESCRIPTOR})\b")
# What is quoted behind a noun and no name: "the newspaper |until further notice".
NO_NAME = (
    r"(?:until|till|for|on|in|at|by|with|without|because|as|from|to|of|under|and|or|not|no|over"
    r"|due|after|before|if|that|which|who|is|was|has|had|will|must|may)\b"
)
QUOTED_FIRST = re.compile(
    rf"[\"“‘](?!{NO_NAME}|(?:the|an?|its|their|our|any|all|such|more) [a-z])"
    r"(?P<name>[^\W\d_][^\"“”’‘,;:.!?]{1,40}),?[\"”’],? (?:an?|the|one of the) "
    rf"(?:[\w'’-]+ ){{0,4}}?(?P<noun>{DESCRIPTOR})\b{NO_PERSON}"
)
QUOTED_NAME = re.compile(
    rf"\b(?P<noun>{DESCRIPTOR})(?:,| (?:{CALLED}))?"
    rf" [\"“‘](?!{NO_NAME})(?P<name>[^\W\d_][^\"“”’‘,;:.!?]{{1,40}})[\"”’]"
)
# "the bureau of the Gulf broadcaster Ufuq", "the Marl community of Old Believers"
LEADS_TO_ANOTHER = re.compile(
    rf"-?(?: [a-z-]+)?,? (?:{DESCRIPTOR}),? [\"“'‘]?[A-ZÀ-Þ]"
    rf"| (?:[a-z-]+ )?(?:{WORDS['units']['place_bound']}|communit(?:y|ies)|congregations?"
    r"|organi[sz]ations?|parish(?:es)?) of (?:the )?[A-ZÀ-Þ]"
)
# "The UN |is closing its Samplia office"
MADE_TO_GO = re.compile(rf"\b(?:{WORDS['international']['made_to_go']}) (?:the )?$")
CLOSES_OFFICE = re.compile(
    rf"(?:\s?\([^)]{{1,20}}\))?(?:,[^,;:]{{1,90}},)? (?:{WORDS['odd_names']['between']}"
    r"|(?:forced|ordered|told|set|due|planning|plans|preparing|about|obliged|had) )*"
    rf"(?:{WORDS['international']['closes_office']}) (?:its|their) (?:[\w'’-]+ ){{0,4}}?"
    rf"(?:{WORDS['units']['place_bound']})\b"
)
# "The UN|'s liaison office in Samplia was closed", "the Samplia office of |the UN has closed"
ENDS = (
    r"(?:clos(?:es?|ed|ing)|shut(?:s|ting)?|expelled|(?:thrown|kicked) out|evicted|wound up|leave"
    r"|left|relocat\w+|suspended|moved|cease[sd]?)\b"
)
UNIT_ENDS = re.compile(
    rf"['’]s? (?:[\w'’-]+ ){{0,4}}?(?:{WORDS['units']['place_bound']})\b[^.;:]{{0,60}}? {ENDS}"
)
UNIT_OF = re.compile(rf"\b(?:{WORDS['units']['place_bound']})(?: in [A-Z][\w-]+)? of (?:the )?$")
ENDS_NEAR = re.compile(rf"[^.;:]{{0,60}}? {ENDS}")
ORDERED = re.compile(
    r"\b(?:order(?:ed|s)|told|tells|instruct(?:ed|s)|direct(?:ed|s)|forc(?:ed|es)) $"
)
TO_END = re.compile(
    r" to (?:close|shut|suspend|cease|halt|stop|end|leave|wind|wrap|dissolve|disband|pack)\b"
    r"| (?:to be )?(?:closed|shut|dissolved|liquidated|disbanded|wound up|outlawed)\b"
)
WHAT_BEFORE = re.compile(
    r"\b(?P<what>[\w-]+) (?:forerunner|predecessor|successor|offshoot),? (?:[\w-]+ )?[\"“]?$"
)
TRADES, FAR = WORDS["business"]["trades"], 200
COMMERCIAL_BEFORE = re.compile(rf"\b(?:(?i:{TRADES})|(?:{TRADES}),) [\"“'‘]?$")
# "the book |Our Sorrow"
WORK_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|\w['’]s) (?:[\w-]+ ){0,2}"
    r"(?:book|novel|film|song|pamphlet|brochure|textbook|poem|documentary|memoir|play|painting|mural|exhibition"
    r"|opera|musical) [\"“'‘]?(?:The )?$"
    r"|\b(?:maker|manufacturer|developer|seller|distributor|importer)s? of (?:the )?[\"“'‘]?$"
)
# "34 recruitment agencies, among them A and |B"
TRADE_LISTED = re.compile(
    rf"\b(?:{WORDS['business']['agencies']}|(?:{TRADES})s)\b[^.;:]{{0,60}}?,? (?:including|among"
    r" them|such as|like|namely)(?: the)? (?:[A-ZÀ-Þ][\w.'’&-]*(?: |, | and )(?:the )?){0,12}$"
)
# "|State-owned A", of a name that no noun makes an organization's; "the last |A in Samplia"
OWNED_BEFORE = re.compile(
    rf"\b(?i:{WORDS['business']['owned']}) [\"“]?$"
    r"|\b[Tt]he (?:last|only) (?:remaining |surviving |branch of )?[\"“]?$"
)
AUTHORITY_BEFORE = re.compile(
    r"\b(?:[Rr]egulators?|ministry|(?:intelligence|state|tax) agency|security service),? [\"“]?$"
)
AUTHORITY_AFTER = re.compile(
    r"(?:\s?\([^)]{1,30}\))?, (?:the|an?|\w+['’]s) (?:[\w'’-]+ ){0,4}?"
    r"(?:regulator|ministry|security service|intelligence agency)\b"
)
# "the |Information Services department"
AUTHORITY_NEXT = re.compile(
    r" (?:department|directorate|ministry|inspectorate|regulator|administration)\b(?!['’-])"
)
COMPANY_LATER = re.compile(
    r"[^.;]{1,160}?[, ][Tt]he (?:[\w'’-]+ ){0,2}?(?:company|firm|retailer|start-?up|airline|lender"
    r"|manufacturer|carmaker|brand) (?:(?:has|have|had) )?(?:said|says|announced|added|confirmed"
    r"|told)\b"
)
COMMERCIAL_AFTER = re.compile(
    rf"[\"”'’]?(?:, (?:an?|the) (?:[\w'’-]+ ){{0,5}}?| )(?:{TRADES})\b"
    rf"(?!['’-]| (?:[\w'’-]+ ){{0,2}}?(?:{DESCRIPTOR})\b)"
)


def is_described(text: str, name: Name) -> bool:
    """Whether the text says that an odd name is an organization's: "the news site Meduza"."""
    if _is_like_an_organization(text, name):
        return True
    if name.sort in {"unknown", "business"}:
        return bool(_description(text, name))
    after = DESCRIBED_AFTER.match(text, name.end) if name.sort == "authority" else None
    return after is not None and not OF_STATE.search(after.group())


def _is_like_an_organization(text: str, name: Name) -> bool:
    """Whether a body of several states closes an office of its own or is made to go."""
    if not OF_STATES.fullmatch(name.text):
        return False
    before = text[max(0, name.start - 40) : name.start]
    if UNIT_ENDS.match(text, name.end) or (
        UNIT_OF.search(before) and ENDS_NEAR.match(text, name.end)
    ):
        return True
    is_told = ORDERED.search(before.removesuffix("the ")) and TO_END.match(text, name.end)
    return bool(is_told or MADE_TO_GO.search(before) or CLOSES_OFFICE.match(text, name.end))


def leads_to_another(text: str, name: Name) -> bool:
    """Whether a name only says where or of what kind the next one is."""
    return LEADS_TO_ANOTHER.match(text, name.end) is not None


def is_described_with(text: str, first: Name, name: Name) -> bool:
    """Whether a name is the next of "the newspapers A and B"."""
    between = PLURAL_BEFORE.match(text[first.end : name.start])
    described = _before(text, first)
    return bool(
        between
        and described
        and name.sort == "unknown"
        and described.group().rstrip(' ,"“').endswith("s")
    )


def is_person(text: str, name: Name) -> bool:
    """Whether what stands around a name speaks of somebody: "regional head Ada Marl", "a charity
    that Ada Marl founded"."""
    before = text[max(0, name.start - 40) : name.start]
    founds = FOUNDS.match(text, name.end) and before.endswith((" that ", " which "))
    leads = name.sort == "unknown" and LEADER_OF.search(before)
    return bool(founds or leads or is_person_at(text, name.start))


def is_person_at(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start]
    return bool(PERSON_BEFORE.search(before) or LEADER_OF_PARTY.search(before))


def is_person_called_law(text: str, name: Name) -> bool:
    """ "|Nathan Law, who fled", "the activist |Nathan Law", but "under |Press Law"."""
    is_short = CALLED_LAW.fullmatch(name.text) is not None
    before = text[max(0, name.start - 40) : name.start]
    return is_short and bool(PERSON_BEFORE.search(before) or BEHIND_PERSON.match(text, name.end))


def is_of_state(text: str, name: Name) -> bool:
    """Whether an authority's noun stands right beside a name: "the media regulator A"."""
    before = AUTHORITY_BEFORE.search(text[max(0, name.start - 40) : name.start])
    is_of_one = before or AUTHORITY_NEXT.match(text, name.end)
    return bool(is_of_one or AUTHORITY_AFTER.match(text, name.end))


def is_commercial(text: str, name: Name) -> bool:
    """Whether the text says that the name is a band's, a shop's, a book's: "restaurant chain
    Ocean", "Ocean will cut jobs, the company said"."""
    in_front = text[max(0, name.start - 40) : name.start]
    before = (
        COMMERCIAL_BEFORE.search(in_front)
        or WORK_BEFORE.search(in_front)
        or TRADE_LISTED.search(text, max(0, name.start - FAR), name.start)
        or (name.sort == "unknown" and OWNED_BEFORE.search(in_front))
    )
    later = name.sort == "unknown" and COMPANY_LATER.match(text, name.end)
    later = later if not _before(text, name) else None  # "the newspaper A will close, the company"
    return bool(before or later or COMMERCIAL_AFTER.match(text, name.end))


def _description(text: str, name: Name) -> re.Match[str] | None:
    described = _before(text, name) or DESCRIBED_AFTER.match(text, name.end)
    is_apposed = APPOSED.search(text, 0, name.start)
    if (
        described is None
        and not is_apposed
        and not COMPOUND.search(name.text)
        and _may_lead(text, name)
    ):
        return None if _is_town(text, name) else DESCRIBED_NEXT.match(text, name.end)
    return described


def _may_lead(text: str, name: Name) -> bool:
    """Whether what a name is may stand right behind it: "the |Golos movement", "Samplia's |Golos
    movement", "|Turning Point charity"."""
    before = text[max(0, name.start - 50) : name.start]
    begins = not before.strip(' "“') and " " in name.text
    return begins or bool(AFTER_THE.search(before) or OF_A_PLACE.search(before))


def _is_town(text: str, name: Name) -> bool:
    before = text[max(0, name.start - 20) : name.start]
    return bool(COMPASS.search(before) or TOWN_NEXT.match(text, name.end))


def _before(text: str, name: Name) -> re.Match[str] | None:
    """The noun of "the daily Marble Post", unless it is one of a trade: "the boy band"."""
    start = max(0, name.start - 40)
    found = DESCRIBED_BEFORE.search(text[start : name.start])
    if found is None and text[name.end : name.end + 1] in {",", "”", '"'}:
        return DESCRIBED_FAR.search(text[max(0, name.start - 150) : name.start])
    if found and NOT_CIVIC.search(text, 0, start + found.start()):
        return None
    if PUBLISHER.search(text[start : name.start]):
        return None
    return found


def described_kind(text: str, name: Name) -> str | None:
    found = _description(text, name)
    kind = descriptor_kind(found.group()) if found else kind_of_name(name.text)
    if kind == "other":  # "its weekly |predecessor, A"
        before = WHAT_BEFORE.search(text, max(0, name.start - 60), name.start)
        return (descriptor_kind(before["what"]) if before else None) or kind
    return kind


def descriptor_kind(words: str) -> str | None:
    """Which kind of organization a description speaks of; the last noun counts."""
    last: tuple[int, str] | None = None
    for kind, nouns in WORDS["descriptors"].items():
        for match in re.finditer(rf"\b(?:{nouns})\b", words):
            if last is None or match.end() > last[0]:
                last = match.end(), kind
    return last[1] if last else None
