"""Closures in Chinese sentences, by the verbs of the lexicon and the names around them."""

import re
from collections.abc import Iterator

from events.extraction.cast import Body
from events.extraction.chinese_lines import clause_start, listed_until
from events.extraction.chinese_meant import is_account, is_plain, may_be_meant
from events.extraction.chinese_mood import (
    ANNOUNCED,
    DEMAND,
    FOR_MONTHS,
    LAWSUIT,
    ORDER,
    PASSIVE,
    SOUGHT_BEHIND,
    Ending,
    endings_in,
    is_by_law,
    status_of,
)
from events.extraction.chinese_others import same_fate_behind, those_before
from events.extraction.chinese_papers import papers_lost
from events.extraction.chinese_scene import REFERENCE, Scene
from events.extraction.chinese_stories import is_in_a_story, tells_of_none
from events.extraction.chinese_subjects import (
    BECAUSE,
    ITS,
    Subject,
    has_authority,
    is_filler,
    named,
    owners_of,
    referred_to,
    subjects_of,
    topic_before,
    undergoers,
)
from events.extraction.chinese_units import Unit, unit_after, unit_before, unit_of
from events.extraction.chinese_words import WORDS
from events.extraction.draft import Draft, Manner, part
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import AUTHORITY, ORG, Reading

COURT = re.compile(r"法院|法庭|法官|判")
TAKING = re.compile(r"(?:將|将|把|對|对)[^，。；]{0,160}$")
TAKEN = re.compile(rf"(?:將|将|把)[「『“\"《]?{ORG}\uE001*[」』”\"》]?$")
GROUP_OF = re.compile(WORDS["lists"]["group_behind"])
OF_THEIRS = re.compile(r"[」』”》\"]*的")  # 大學的學生社團
PART_BEHIND = re.compile(
    rf"了?(?:[^，。；\ue000]{{0,8}}?|[「『“\"《]?{ORG}\uE001*[」』”\"》]?的[^，。；]{{0,6}}?"
    r"|(?=[^，。；]{0,60}的(?:管理層|管理层|[董理監监]事[會会]))[^，。；]{0,60}?的)"
    rf"(?:{WORDS['other_bodies']['parts']})(?=[，。；」「『《]|$)|了?[該该其]?{AUTHORITY}(?=[，。；]|$)"
)
CRITIC = re.compile(WORDS["mood"]["critic"])
ORDERS = re.compile(rf"(?:{WORDS['mood']['order']})[^，。；]{{0,4}}$")  # 下令解散該黨
# 法院下令將該報清盤.
POINTED_AT = re.compile(rf"(?:將|将|把|對|对|令)(?P<who>{REFERENCE.pattern})[^，。；]{{0,4}}$")
RULED = re.compile(r"應予|应予|須予|须予|予以")
# 關閉污染工廠: what is closed is named behind, and nobody of the cast.
OBJECT = re.compile(r"(?![後后時时並并及和與与的了之前者])[㐀-鿿A-Za-z]")
WORK = re.compile(
    r"(?:業務|业务|工作|職能|职能|人員|人员|員工|员工|團隊|团队|服務|服务|運作|运作|項目|项目)$"
)
PRINTED_IN = re.compile(rf"[在於于]《{ORG}\uE001*》[^，。；]{{0,4}}$")
PAGE = re.compile(
    r"[並并而其且]{0,2}(?:官[網网方]|[網网](?:站|[頁页])|社交|[專专][頁页]|[帳账賬][號户戶号]|平[台臺])"
)
OWN = re.compile(WORDS["dates"]["own"])
RIGHT_BEHIND = re.compile(rf"了?[^，。；：、是受因由的後后]{{0,6}}?[「『“\"《]?{ORG}")
# 連同去年解散的社會民主前線: the verb belongs to the name behind it.
RELATIVE = re.compile(rf"了?的[「『“\"《]?{ORG}")
ORDINAL = re.compile(r"第[\d一二三四五六七八九十百]+[個个間间家份]")
EDITORS = re.compile(r"^[」』”》\"]?(?:編輯部|编辑部)$")
SOMEBODY = re.compile(
    r"[」』”》\"]?的?[^，。；、]{0,6}?(?:[記记]者|[員员]|代表(?![處处])|主任|[負负]責人|[負负]责人|志工|工作者|外交官"
    r"|[專专]家|主管|主席|[會会社]長|[會会社]长|創辦人|创办人|牧師|牧师|總編輯|总编辑|[總总][監监])"
)
FOR_A_TIME, MARKS = {"close", "ban"}, re.compile(r"[」』”》\"]*")
STOPS = {"stop", "cease_publication"}  # "停刊三個月": for a time
ANYWHERE = {"ban", "close", "halt", "outlaw", "disband", "wind_up", "cancel", "strike_off"}


def closures_in(reading: Reading, scene: Scene) -> Iterator[Draft]:
    told: Draft | None = None
    endings = endings_in(reading) if not is_in_a_story(reading) else []
    for number, ending in enumerate(endings):
        if _only_repeats(reading, ending, endings[:number]):
            continue
        status = status_of(reading, ending)
        if status is None:
            continue
        for draft in _told(reading, scene, ending, status):
            if told is not None and _goes_with(draft, told):
                continue
            told = draft
            yield draft
    yield from papers_lost(reading, scene)
    if told is not None:
        yield from same_fate_behind(reading, told)
        yield from those_before(reading, told)


def _only_repeats(reading: Reading, ending: Ending, before: list[Ending]) -> bool:
    """ "列為不受歡迎組織，禁止其活動": the ban says what it means to be listed."""
    is_ban = ending.name == "ban" and any(each.name == "outlaw" for each in before)
    return is_ban and not undergoers(reading, ending.end)


def _goes_with(draft: Draft, told: Draft) -> bool:
    """Whether it is no second end: its work goes elsewhere (辦事處結束運作，業務遷往曼谷), or its
    page ends with it (宣布解散，網站不再更新)."""
    kind, before = draft.manner.kind, told.manner.kind
    is_work = draft.unit is not None and WORK.search(draft.unit.text)
    is_move = bool(is_work) and (kind, before) == (Kind.RELOCATED, Kind.OFFICE_CLOSED)
    start = clause_start(draft.reading.mask, draft.told.start)
    is_page = PAGE.match(draft.reading.mask, start, draft.told.start) and before == Kind.DISBANDED
    return (is_move or bool(is_page)) and draft.body == told.body


def _told(reading: Reading, scene: Scene, ending: Ending, status: Status) -> Iterator[Draft]:
    by_authority = _is_by_authority(reading, ending, status)
    unit = unit_after(reading, ending.end) or unit_before(reading, ending)
    unit = None if _is_of_editors(unit, ending) else unit
    if unit is None and _is_of_something_else(reading, ending, by_authority=by_authority):
        return
    if unit and unit.owner:
        subjects = [Subject(unit.owner, "here", None, near=True)]
    elif unit and not unit.is_after:
        subjects = owners_of(reading, scene, unit.part.start)
    elif by_authority:
        subjects = _undergoing(reading, scene, ending)
        if not subjects and status == Status.THREATENED and "self" in ending.entry:
            subjects = _ending_themselves(reading, scene, ending)  # "聲請解散該黨"
            subjects = subjects or _sued(reading, ending)
    else:
        subjects = _ending_themselves(reading, scene, ending)
    if ending.entry.get("unit_only") and unit is None and ending.name != "leave":
        return
    if unit is None and len(subjects) > 1:  # 關閉甲學院和乙中心的辦事處
        unit = unit_of(reading, subjects[-1])
    for subject in subjects:
        if not _is_meant(reading, subject, ending):
            continue
        unit = unit or unit_of(reading, subject)
        unit = None if _is_of_editors(unit, ending) else unit
        kind = kind_of(subject, ending, reading, unit, by_authority=by_authority)
        decided_by = DecidedBy.AUTHORITY if by_authority else DecidedBy.ORGANIZATION
        yield Draft(
            body=subject.body,
            manner=Manner(kind, status, decided_by, f"zh.verb.{ending.name}"),
            reading=reading,
            told=part(reading, ending.start, ending.end),
            named=subject.named,
            subject=subject.part,
            unit=unit.part if unit else None,
            dates_from=ending.end,
            is_plain=is_plain(reading, subject, ending, status) and not reading.is_title,
        )


def _is_of_something_else(reading: Reading, ending: Ending, *, by_authority: bool) -> bool:
    """關閉污染工廠; 解散影子內閣; 其專欄將在《海峽日報》停刊."""
    if PART_BEHIND.match(reading.mask, ending.end):
        return True
    is_object = ending.name == "close" and OBJECT.match(reading.mask, ending.end)
    if is_object and RIGHT_BEHIND.match(reading.mask, ending.end):  # 宣布關閉網媒《海報》
        start = clause_start(reading.mask, ending.start)
        is_object = None if ANNOUNCED.search(reading.mask, start, ending.start) else is_object
    is_elsewhere = is_object or PRINTED_IN.search(reading.mask, 0, ending.start)
    return bool(is_elsewhere) and not by_authority


def _is_meant(reading: Reading, subject: Subject, ending: Ending) -> bool:
    is_none = tells_of_none(reading, subject, ending) or _is_somebody(reading, subject, ending)
    return may_be_meant(reading, subject, ending) and not is_none


def _is_somebody(reading: Reading, subject: Subject, ending: Ending) -> bool:
    """Whether only somebody of it has to leave: 驅逐海報社記者."""
    end = subject.part.end if subject.part else 0
    return (
        ending.name in {"expel", "tell_to_leave", "shut"}
        and SOMEBODY.match(reading.mask, end) is not None
    )


def _is_of_editors(unit: Unit | None, ending: Ending) -> bool:
    """Who edits a paper speaks for it: 《筆聲》編輯部宣布停刊."""
    return bool(unit and ending.name in STOPS and EDITORS.search(unit.part.text))


def _is_by_authority(reading: Reading, ending: Ending, status: Status) -> bool:
    if "self" not in ending.entry or status == Status.ORDERED or is_by_law(reading, ending):
        return True
    if status == Status.THREATENED and (
        LAWSUIT.search(reading.mask, 0, ending.start)
        or SOUGHT_BEHIND.match(reading.mask, ending.end)
    ):
        return True
    start = clause_start(reading.mask, ending.start)
    is_done_to = any(cue.search(reading.mask, start, ending.start) for cue in (PASSIVE, RULED))
    if is_done_to or _is_taken_by_authority(reading, start, ending):
        return True
    if ORDERS.search(reading.mask, start, ending.start) and REFERENCE.match(
        reading.mask, ending.end
    ):
        return True
    follows = undergoers(reading, ending.end, anywhere=ending.name in ANYWHERE)
    if follows and not list(reading.within(0, ending.start, "organization")):
        start = 0
        is_direct = RIGHT_BEHIND.match(reading.mask, ending.end)
        if is_direct and "self" in ending.entry and not OWN.search(reading.mask, 0, ending.start):
            return True
    return bool(follows) and has_authority(reading, start, ending.start)


def _is_taken_by_authority(reading: Reading, start: int, ending: Ending) -> bool:
    """法院將X清盤."""
    taking = TAKEN.search(reading.mask, start, ending.start)
    return taking is not None and has_authority(reading, 0, start + 1 + taking.start())


def kind_of(
    subject: Subject, ending: Ending, reading: Reading, unit: Unit | None, *, by_authority: bool
) -> Kind:
    if ending.name == "move":
        return Kind.RELOCATED
    if unit or ending.name == "leave":
        return Kind.OFFICE_CLOSED
    if ending.name in STOPS | FOR_A_TIME and _is_for_months(subject, ending, reading):
        return Kind.SUSPENDED
    body = subject.body
    kind = _by_authority(body, ending, reading) if by_authority else _of_its_own(body, ending)
    is_page = kind == Kind.BANNED and is_account(reading, subject)
    return Kind.PUBLICATION_CEASED if is_page else kind


def _is_for_months(subject: Subject, ending: Ending, reading: Reading) -> bool:
    """停刊三個月; 關閉海風電台三個月."""
    is_behind = subject.part is not None and subject.part.start >= ending.end
    named_until = subject.part.end if subject.part and is_behind else ending.end
    behind = MARKS.match(reading.text, named_until)
    return any(
        FOR_MONTHS.match(reading.text, at) for at in (ending.end, behind.end() if behind else 0)
    )


def _by_authority(body: Body, ending: Ending, reading: Reading) -> Kind:
    if ending.name == "disband" and (body.kind == "party" or is_by_law(reading, ending)):
        return Kind.BANNED  # a party that a court dissolves may not be founded again
    if ending.name == "close" and COURT.search(reading.text):
        return Kind.DISSOLVED_BY_ORDER
    return Kind(ending.entry.get("order") or ending.entry["self"])


def _of_its_own(body: Body, ending: Ending) -> Kind:
    is_medium = body.kind == "media" and "media" in ending.entry
    return Kind(ending.entry["media" if is_medium else "self"])


def _ending_themselves(reading: Reading, scene: Scene, ending: Ending) -> list[Subject]:
    if RELATIVE.match(reading.mask, ending.end):
        return _after_relative(reading, ending)
    if reading.mask.startswith("的", ending.end) and not _names_any(reading, ending):
        return []
    before = _group_before(reading, ending) or subjects_of(reading, scene, ending.start, ending.end)
    if before:
        return before
    start = clause_start(reading.mask, ending.start)
    if REFERENCE.match(reading.mask, ending.end):
        return owners_of(reading, scene, start)
    follows = (
        undergoers(reading, ending.end) if RIGHT_BEHIND.match(reading.mask, ending.end) else []
    )
    if follows and is_filler(reading.mask[start : ending.start]):
        return list(named(follows, near=True))
    return []


def _sued(reading: Reading, ending: Ending) -> list[Subject]:
    """ "該黨長期違法，將向憲法法庭聲請解散": of whom the clauses before speak."""
    here = clause_start(reading.mask, ending.start)
    return list(named(topic_before(reading, here), near=True))


def _after_relative(reading: Reading, ending: Ending) -> list[Subject]:
    if ORDINAL.search(reading.mask, clause_start(reading.mask, ending.start), ending.start):
        return []  # 第4個停運的學生會
    return list(named(undergoers(reading, ending.end, anywhere=True), near=True))


def _names_any(reading: Reading, ending: Ending) -> bool:
    start = clause_start(reading.mask, ending.start)
    is_referred = REFERENCE.search(reading.mask, start, ending.start)
    return bool(is_referred) or any(reading.within(start, ending.start, "organization"))


def _undergoing(reading: Reading, scene: Scene, ending: Ending) -> list[Subject]:
    """Whom an authority ends: who follows the verb, is taken by 將, 把 or 勒令, or is passive."""
    follows = undergoers(reading, ending.end, anywhere=ending.name in ANYWHERE)
    if follows:
        return list(named(follows, near=True))
    start = clause_start(reading.mask, ending.start)
    if "self" in ending.entry and REFERENCE.match(reading.mask, ending.end):
        return owners_of(reading, scene, start)
    left = reading.mask[start : ending.start]
    if is_by_law(reading, ending) or (RULED.search(left) and not TAKING.search(left)):
        return _group_before(reading, ending) or subjects_of(
            reading, scene, ending.start, ending.end
        )
    inside = list(reading.within(start, ending.start, "organization"))
    cue = TAKING.search(left) or ORDER.search(left) or DEMAND.search(left)
    taken = [entity for entity in inside if cue and entity.start - start >= cue.start()]
    if taken:
        return list(named(listed_until(reading, taken[-1]), near=True))
    if inside and reading.mask.startswith("的", ending.start):
        return list(named(listed_until(reading, inside[-1]), near=True))
    return _before_passive(reading, scene, ending, left, is_alone=not inside)


def _before_passive(
    reading: Reading, scene: Scene, ending: Ending, left: str, *, is_alone: bool
) -> list[Subject]:
    here = clause_start(reading.mask, ending.start)
    pointed = POINTED_AT.search(left)
    if pointed:
        return list(referred_to(reading, scene, here, pointed))
    grouped = _group_before(reading, ending)
    if grouped:
        return grouped
    before = subjects_of(reading, scene, ending.start, ending.end)
    is_done_to = ending.name in {"strike_off", "block"} or reading.mask.startswith(
        "成", ending.start
    )
    is_plight = is_filler(left) and PASSIVE.search(reading.mask, 0, here)  # 甲被查抄，當局下令關閉
    if PASSIVE.search(left) or is_done_to:
        return before
    is_told_to = (ORDER.search(left) or ITS.search(left)) and is_alone
    is_own = ITS.search(left) or is_plight
    return [each for each in before if is_told_to and (each.named == "pronoun" or is_own)]


def _group_before(reading: Reading, ending: Ending) -> list[Subject]:
    """ "A、B等6家組織已被取締": the listed ones, not the group that they belong to."""
    start = clause_start(reading.mask, ending.start)
    inside = list(reading.within(start, ending.start, "organization"))
    if not inside:
        return []
    between = BECAUSE.sub("", reading.mask[inside[-1].end : ending.start])
    group = GROUP_OF.match(between)
    if (
        not group
        or OF_THEIRS.match(between)
        or CRITIC.search(group.group())
        or not group.group().strip("」』”》")
        or not is_filler(between[group.end() :])
    ):
        return []
    return list(named(listed_until(reading, inside[-1]), near=True))
