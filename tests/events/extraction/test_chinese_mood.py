"""How far a Chinese sentence says an ending has come, and where it says that there is none."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


def told_in(text):
    return [(event.organization, event.kind, event.status) for event in events_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "針對網上有關「晨光基金會即將解散」的說法，基金會回應稱一切如常。",
        "网传星火公益基金会已被注销，该会称项目正常。",
        "有傳公義黨即將解散，黨主席今早否認。",
        "山徑黨要求政府撤回草案，否則將解散本黨。",
        "燈塔觀察批評政府強迫民間團體解散。",
        "教育局宣布，全面終止與海港教師協會的工作關係。",
        "作家林一平的漫畫專欄將於月底起在《海峽日報》停刊。",
        "《海峽日報》的漫畫專欄將於5月14日起停刊。",
        "山徑黨黨魁宣布解散影子內閣。",
        "教宗解散慈光會的調查小組。",
        "議員提案取締山徑黨，法院尚未受理。",
        "高等法院就晨光教會解散令的抗告展開審理。",
        "海岸大學的攝影社團被校方關閉。",
        "培訓機構「學優」突然關閉。",
        "網紅團體「三人行」宣布解散。",
    ],
)
def test_a_rumor_a_threat_to_others_and_the_end_of_something_else_are_no_closure(text):
    assert told_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "司法部今天表示，人民復興黨長期收受境外資金，將依政黨法向憲法法院聲請解散。",
        "內政部決議向憲法法庭聲請人民復興黨違憲解散。",
    ],
)
def test_a_party_is_threatened_by_an_application_to_a_court(text):
    assert told_in(text) == [("人民復興黨", Kind.BANNED, Status.THREATENED)]


def test_what_ends_by_a_law_is_ended_by_authority():
    text = "山徑黨等12個政黨因未重新登記而自動解散。"
    assert told_in(text) == [("山徑黨", Kind.BANNED, Status.COMPLETED)]


def test_who_disbands_after_something_was_done_to_it_does_so_itself():
    text = "教師工會「晨鐘」遭警方搜查後宣布解散。"
    assert told_in(text) == [("晨鐘", Kind.DISBANDED, Status.ANNOUNCED)]


def test_what_happened_long_ago_is_not_only_announced():
    assert event_in("老牌晚報《中洲晚報》早在2005年10月底就已停刊。").status == Status.COMPLETED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("木棉花婦女中心貼出公告，自2月1日起休整。", Kind.SUSPENDED),
        ("當局勒令木棉花婦女中心停止活動30天。", Kind.SUSPENDED),
    ],
)
def test_an_organization_pauses(text, kind):
    assert event_in(text).kind == kind


def test_the_page_that_goes_with_an_organization_is_no_second_end():
    event = event_in("「荷塘勞工通訊」昨日公布，無法維持運作，決定解散，網站不再更新。")
    assert event.kind == Kind.DISBANDED


def test_what_is_only_asked_of_a_court_is_pending():
    event = event_in("政府向東京地方法院請求下令解散晨光教會。")
    assert event.status == Status.THREATENED


@pytest.mark.parametrize(
    "text",
    [
        "當局宣布暫停半山電視台在當地的播出。",
        "當局宣布暫停了半山電視台在當地的出版。",
    ],
)
def test_the_work_of_a_broadcaster_is_halted(text):
    assert told_in(text) == [("半山電視台", Kind.SUSPENDED, Status.COMPLETED)]


def test_a_paper_that_ends_after_its_house_was_sealed_ceases_to_appear():
    text = "《北嶺時報》社址遭查封後停刊。"
    assert told_in(text) == [("北嶺時報", Kind.PUBLICATION_CEASED, Status.COMPLETED)]


@pytest.mark.parametrize(
    "text",
    ["憲法法院正審理檢方提出的解散海岸進步黨的訴訟。", "法院开庭审理取缔海岸进步党一案。"],
)
def test_an_end_that_a_suit_seeks_is_threatened(text):
    assert event_in(text).status == Status.THREATENED


def test_a_court_that_orders_it_in_the_clause_before_has_ordered_it():
    event = event_in("內閣昨日通過法令，解散極右團體「鐵橡樹」。")
    assert (event.organization, event.status) == ("鐵橡樹", Status.ORDERED)


def test_who_protests_against_an_order_tells_of_it():
    event = event_in("國際筆會抗議當局下令「山徑電台」停播。")
    assert (event.organization, event.status) == ("山徑電台", Status.ORDERED)


def test_a_last_broadcast_after_which_it_will_close_is_still_to_come():
    event = event_in("「山徑電台」東家表示，播出最後一次新聞後將會關閉。")
    assert event.status == Status.ANNOUNCED


def test_an_office_that_is_closed_ends_and_is_not_only_sealed():
    event = event_in("海岸觀察站的香港辦公室上月底關閉。")
    assert (event.kind, event.unit) == (Kind.OFFICE_CLOSED, "香港辦公室")


def test_what_closes_at_the_request_of_a_government_is_no_request():
    event = event_in("海岸觀察站的辦公室2月28日應政府要求關閉，結束在當地23年的工作。")
    assert event.kind == Kind.OFFICE_CLOSED


def test_who_stops_its_work_in_a_country_leaves_it():
    assert event_in("海岸文化協會宣布停止在俄羅斯的業務。").kind == Kind.OFFICE_CLOSED


def test_what_stops_for_some_days_does_not_end():
    assert events_in("「山徑電台」被勒令停播七日。") == []
