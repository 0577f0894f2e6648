"""Further ways in which Chinese texts tell that an organization ends, and that it does not."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import events_in


def told_in(text):
    return [(event.organization, event.kind) for event in events_in(text)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("塔樓當局封閉海岸電台。", Kind.BANNED, Status.COMPLETED),
        ("總統下令暫停由外國出資的海岸民主基金。", Kind.SUSPENDED, Status.ORDERED),
        ("軍政府要求海岸救援會關閉所有辦事處。", Kind.OFFICE_CLOSED, Status.ORDERED),
        (
            "政府要求海岸救援會和山徑會等國際組織60天內離境。",
            Kind.OFFICE_CLOSED,
            Status.ORDERED,
        ),
        ("政府以試圖推翻政權為由，取締海岸救援會。", Kind.BANNED, Status.COMPLETED),
        ("法院解散「海岸黨」的案件周一開審。", Kind.BANNED, Status.THREATENED),
        ("憲法法院裁定海岸黨違憲並解散。", Kind.BANNED, Status.COMPLETED),
        ("監管機構關閉海岸電台三個月。", Kind.SUSPENDED, Status.COMPLETED),
        ("《海岸報》宣布將停止網上版。", Kind.PUBLICATION_CEASED, Status.ANNOUNCED),
        ("海岸關注組會員大會一致通過於年內結束。", Kind.DISBANDED, Status.ANNOUNCED),
    ],
)
def test_an_end_is_told_in_further_words(text, kind, status):
    event = events_in(text)[0]
    assert (event.kind, event.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "海岸記者協會正商討最壞情況，包括解散，但未有決定。",
        "海岸記者協會宣布關閉辦事處至2月17日。",
        "海岸記者協會第三屆理事會的任期結束。",
        "海岸記者協會主辦的展覽昨日結束。",
    ],
)
def test_what_is_over_soon_or_only_weighed_is_no_end(text):
    assert told_in(text) == []


def test_a_clause_goes_on_about_whom_the_last_one_points_at():
    text = "海岸互助基金公布，由於山徑聯盟將解散，基金會失去戶口，下月底停止運作。"
    kinds = dict(told_in(text))
    assert kinds == {"山徑聯盟": Kind.DISBANDED, "海岸互助基金": Kind.SUSPENDED}


def test_words_in_marks_within_a_sentence_do_not_end_it():
    text = "《北岸報》昨日以頭版「再見！」向讀者宣布停刊。"
    assert told_in(text) == [("北岸報", Kind.PUBLICATION_CEASED)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("藝術家聯盟「彩橋」昨晚發帖，決定散夥。", Kind.DISBANDED, Status.ANNOUNCED),
        ("《彩橋》月刊因審批制度無法接受而停刊。", Kind.PUBLICATION_CEASED, Status.COMPLETED),
        ("網站「彩橋」2014年被關。", Kind.BANNED, Status.COMPLETED),
        ("「彩橋」黨向選舉委員會申請註銷登記。", Kind.DEREGISTERED, Status.THREATENED),
        ("島國無限期吊銷BBC執照。", Kind.DEREGISTERED, Status.COMPLETED),
        ("通訊局暫停網上論壇RiverForum的執照三個月。", Kind.SUSPENDED, Status.COMPLETED),
        ("當局吊銷流亡電視台「彩橋」的廣播執照。", Kind.DEREGISTERED, Status.COMPLETED),
    ],
)
def test_an_end_is_told_in_words_of_trade_and_papers(text, kind, status):
    event = events_in(text)[0]
    assert (event.kind, event.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "網媒《彩橋》停更一年後宣布回歸。",
        "文化部長解散公共電視台、彩橋電台和通訊社的管理層。",
        "彩橋學會主席去年被關。",
    ],
)
def test_what_came_back_or_is_a_part_or_a_person_is_no_end(text):
    assert told_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("山徑關注組發文：「關注組的工作正式告一段落。」", Kind.DISBANDED),
        ("山徑關注組因沒有人接棒，不得不在六月畫上句號。", Kind.DISBANDED),
        ("山徑關注組召集人說，聯盟早在2017年已經不存在。", Kind.DISBANDED),
        ("山徑政團在公告中說，經商討後同意解散山徑關注組。", Kind.DISBANDED),
        ("山徑關注組召集人宣布，組織於九月底任期結束時解散。", Kind.DISBANDED),
        ("山徑書室遭國安處搜查，書店即日起暫停營業。", Kind.SUSPENDED),
        ("創辦人在網站刊出公開信，宣布即時關閉網媒《山徑報》。", Kind.PUBLICATION_CEASED),
        ("山徑學堂（下稱「學堂」）創辦人宣布，學堂營運至本月31日。", Kind.DISBANDED),
    ],
)
def test_its_own_people_tell_its_end_in_words_of_their_own(text, kind):
    assert [event.kind for event in events_in(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "島國執政聯盟解體，國會通過解散法案。",
        "主席說，山徑學會的解散不代表公民運動終結，該會成立三十年。",
    ],
)
def test_a_coalition_or_a_movement_spoken_of_is_no_organization(text):
    assert "運動" not in "".join(name for name, _kind in told_in(text))
    assert "聯盟" not in "".join(name for name, _kind in told_in(text))


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("學生刊物《丘山》編委說：「我們決定擱筆。」", Kind.PUBLICATION_CEASED, Status.ANNOUNCED),
        ("不丹《丘山報》因廣告枯竭而停刊。", Kind.PUBLICATION_CEASED, Status.COMPLETED),
        ("《丘山報》上週出版告別號。", Kind.PUBLICATION_CEASED, Status.COMPLETED),
        ("司法廳發出處罰決定書，註銷「丘山律師事務所」。", Kind.DEREGISTERED, Status.COMPLETED),
        ("大學宣布撤銷丘山法律中心，該中心將獨立運作。", Kind.DEREGISTERED, Status.COMPLETED),
        ("丘山研究所公告，因經費枯竭，所有項目已停止。", Kind.SUSPENDED, Status.COMPLETED),
        ("司法部收回丘山電台的廣播執照一個月。", Kind.SUSPENDED, Status.COMPLETED),
        ("政府下令丘山兒童會15天內離境。", Kind.OFFICE_CLOSED, Status.ORDERED),
    ],
)
def test_an_end_is_told_in_rarer_words(text, kind, status):
    event = events_in(text)[0]
    assert (event.kind, event.status) == (kind, status)
