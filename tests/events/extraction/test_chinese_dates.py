import pytest

from tests.events.extraction.articles import event_in, events_in, read


def dates_in(text, **about):
    event = event_in(text, **about)
    return event.announced, event.effective


def test_today_is_the_day_of_the_date_line():
    text = "（海港通訊社23日電）海港工會今日宣布即時解散。"

    assert dates_in(text) == ("2021-10-23", "2021-10-23")


def test_a_date_line_names_no_organization():
    text = "（晨光新聞網）政府昨日取締海港工會。"

    assert [event.organization for event in events_in(text)] == ["海港工會"]


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        ("海港工會的登記已被民政局撤銷。撤銷決定於10月12日作出。", "2021-10-12", "2021-10-12"),
        ("海港工會一致通過解散。主席昨日對記者說，會務難以為繼。", "2021-10-24", None),
        ("主席昨晚向會員表示已盡全力。海港工會一致通過解散。", "2021-10-24", None),
    ],
)
def test_a_day_may_stand_in_another_sentence(text, announced, effective):
    assert dates_in(text) == (announced, effective)


def test_a_day_that_is_decided_upon_is_the_one_on_which_it_ends():
    text = "海港工會上周五發表公開信，指董事會決議於12月31日結束會務。"

    assert dates_in(text) == ("2021-10-22", "2021-12-31")


def test_a_farewell_is_not_yet_the_end():
    text = "網媒《港灣日報》今起停刊，總編輯昨晚向讀者道別。"

    assert dates_in(text)[1] == "2021-10-25"


def test_a_site_kept_until_a_day_does_not_end_on_it():
    text = "網媒《港灣日報》宣布今日起停止更新，網站將保留至12月31日。"

    assert dates_in(text)[1] == "2021-10-25"


def test_the_year_and_month_after_are_those_of_what_was_named_before():
    text = "2019年3月2日，海港工會宣布解散。同月20日，晨光協會發表聲明解散。"

    assert [event.announced for event in events_in(text)] == ["2019-03-02", "2019-03-20"]


def test_a_year_of_the_republic_may_stand_without_its_name():
    text = "內政部於108年4月廢止海港工會的登記。"

    assert dates_in(text)[1] == "2019-04"


@pytest.mark.parametrize(
    "text",
    [
        "網上有消息指海港工會即將解散，主席昨日在記者會上否認。",
        "有傳海港工會將解散，會方澄清並無此事。",
    ],
)
def test_what_the_next_clause_denies_is_no_closure(text):
    assert events_in(text) == []


def test_a_band_is_out_of_scope_wherever_it_is_named():
    assert events_in("女團4SKY昨日宣布解散。", title="4SKY宣布解散") == []


def test_the_organization_behind_a_relative_clause_is_the_one_that_ended():
    events = events_in("海港工會主席感到惋惜。去年解散的晨光陣線曾是其盟友。")

    assert [event.organization for event in events] == ["晨光陣線"]


def test_what_a_group_of_its_kind_is_called_is_no_name():
    names = [
        event.organization for event in events_in("海港工會已解散，是今年第4個停運的大專學生會。")
    ]

    assert names == [event_in("海港工會已解散。").organization]


def test_money_and_votes_are_not_counted_as_organizations():
    assert read("海港工會宣布解散，餘款約六萬元捐給一間長者中心。").claims == ()


def test_two_kinds_that_are_ended_are_two_counts():
    claims = read("政府頒布法令，關閉375個社團和9家媒體。").claims

    assert sorted(claim.count for claim in claims) == [9, 375]


def test_the_same_day_is_that_of_the_news_before():
    first, second = events_in("荷塘工會昨日宣布解散。支援囚友的山徑學會同日宣布停止運作。")
    assert second.announced == first.announced == "2021-10-24"


def test_the_means_by_which_it_is_told_are_no_other_thing_of_that_day():
    text = "荷塘同志會星期五（22日）通過臉書專頁宣布，因場地問題即日起停止運作。"
    assert dates_in(text) == ("2021-10-22", "2021-10-22")


def test_of_which_more_is_told_has_ended():
    event = event_in("《中洲晚報》十一月底停刊後，多家網站先後刪走舊文。")
    assert (event.status, event.effective) == ("completed", "2020-11-30")


def test_the_last_issue_comes_before_the_end():
    event = event_in("《中洲晚報》今天出版最後一份報紙，明（26）日起停刊。")
    assert event.effective == "2021-10-26"


def test_the_day_on_which_a_page_closes_is_not_that_of_the_end():
    assert event_in("山徑學會昨晚宣布停止一切會務，專頁月底關閉。").effective is None


def test_a_day_is_not_of_the_year_of_foundation():
    event = event_in("1992年創刊的《信差週刊》表示，1月27日出版最後一期後停刊。")
    assert (event.announced, event.effective) == (None, "2021-01-27")


def test_the_day_on_which_the_staff_leaves_is_not_that_of_the_end():
    assert event_in("山徑學會昨日宣布停止運作，職員月底離職。").effective is None


def test_a_time_after_an_act_does_not_count_from_the_day_of_writing():
    text = "海岸電台被查封四個月後，山徑新聞也相繼停運。"
    assert [event.effective for event in events_in(text)] == [None, None]


def test_the_next_day_is_counted_from_the_day_named_before_it():
    text = "《港灣日報》10月12日被警方搜查，翌日停刊。"

    assert dates_in(text)[1] == "2021-10-13"


def test_a_day_without_a_year_is_the_nearest_one():
    text = "海港工會今天宣布關閉海外辦事處，其中海港工會西岸辦事處10月31日停止運作。"

    assert {event.effective for event in events_in(text)} <= {"2021-10-31", None}


def test_what_is_made_known_on_one_day_may_be_in_force_from_another():
    text = "民政局10月20日公告，撤銷海港工會的登記，自11月1日起生效。"

    assert dates_in(text) == ("2021-10-20", "2021-11-01")


def test_how_long_it_worked_is_no_date_of_its_end():
    assert dates_in("海港人權網絡（HRN）在18年後停止工作。") == (None, None)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("新聞部週一吊銷香港海港工會的牌照，翌日上午10時生效。", ("2021-10-25", "2021-10-26")),
        ("香港海港工會10月30日將停止運作，主席昨日發聲明說明。", ("2021-10-24", "2021-10-30")),
        ("警方10月1日搜查香港海港工會，五天後內政部撤銷其註冊。", ("2021-10-06", "2021-10-06")),
        ("當局10月12日取締香港海港工會，該會成立於2013年3月8日。", ("2021-10-12", "2021-10-12")),
        ("香港海港工會10月8日發公告稱，已於9月底正式解散。", ("2021-10-08", "2021-09-30")),
    ],
)
def test_a_day_may_stand_behind_or_be_counted_from_another(text, dates):
    event = event_in(text)

    assert (event.announced, event.effective) == dates


def test_the_same_year_is_that_spoken_of_before():
    found = events_in("去年9月，香港海港工會被取締；同年12月，新芽教會也遭取締。")

    assert [event.effective for event in found] == ["2020-09", "2020-12"]


def test_of_two_that_ended_one_after_the_other_no_day_is_known():
    found = events_in("香港海港工會、新芽工會亦於本月及6月相繼解散。")

    assert {event.effective for event in found} == {None}


def test_a_year_named_behind_is_not_that_of_a_day_before_it():
    text = "據10月12日的報導，香港海港工會已被法院解散，判決早於2019年6月29日作出。"

    assert dates_in(text)[0] in {None, "2021-10-12"}


def test_what_stops_from_that_day_on_ends_when_it_says_so():
    text = "《港灣日報》10月8日在頭版刊登告別信，當天起停刊。"

    assert dates_in(text) == ("2021-10-08", "2021-10-08")
