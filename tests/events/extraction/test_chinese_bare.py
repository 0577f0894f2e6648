import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


def names_in(text):
    return [event.organization for event in events_in(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("维权人士说,山盟被市民政局取缔,电脑遭搬走。", ["山盟"]),
        ("“很抱歉地告诉各位,南风文化于昨日停止运营。”这家同志机构说。", ["南风文化"]),
        ("照顧在囚者的雨後窗於本月宣布解散,義工說空間已無。", ["雨後窗"]),
        ("學生組織白鷺思政、海角動源先後解散,成員多已被捕。", ["白鷺思政", "海角動源"]),
        ("同屬山徑傳媒的晨報已於2013年停刊。", ["晨報"]),
        ("民权团体街坊约章突然宣布停止运作。", ["街坊约章"]),
    ],
)
def test_a_name_without_a_noun_is_known_by_its_place_before_an_end(text, names):
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "眾議院昨日宣布解散,各政黨準備大選。",
        "紙本由本月起停止出版,網媒照常更新。",
        "依會章即日起停止運作的社團甚多。",
        "多所高校社团的公众号一夜之间被封。",
        "电台说,西语组已停止更新。",
        "影展停辦,慈善團體表示可惜。",
        "會議表決後正式解散,團體合照留念。",
    ],
)
def test_a_house_a_part_or_words_without_a_name_are_none(text):
    assert names_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "手遊星河紀元宣布停運,玩家要求退款,媒體廣泛報道。",
        "樂隊夜行人今日宣布解散,記者到場採訪。",
        "網店晴天屋宣布停止營運,消費者組織收到投訴。",
    ],
)
def test_where_trade_or_shows_are_spoken_of_no_bare_word_is_a_name(text):
    assert names_in(text) == []


def test_who_reports_in_brackets_at_the_head_does_not_end():
    found = events_in("（海港通訊社）團契說，因眾所周知的原因停止運作，四年到此為止。")
    assert "海港通訊社" not in [event.organization for event in found]


def test_what_a_court_is_asked_to_end_is_threatened():
    event = event_in("內政部表示，海峽統一黨長期違法，將移請憲法法庭宣告解散。")
    assert (event.kind, event.status.value) == (Kind.BANNED, "threatened")


def test_a_court_that_orders_the_same_party_to_dissolve_bans_it():
    event = event_in("憲法法院今日裁定曙光黨違憲，下令解散該黨。")
    assert (event.organization, event.kind) == ("曙光黨", Kind.BANNED)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("由律師組成的海角法社亦於6月相繼結束。", Kind.DISBANDED),
        ("白鷺動力昨晚在社交網站發文，決定解散組織，義工感慨。", Kind.DISBANDED),
        ("海角大學學生會今天宣布，幹事總辭，會務即時停止。", Kind.SUSPENDED),
        ("海角電台表示，即日起暫停一切新聞製作。", Kind.SUSPENDED),
        ("政府勒令《山城報》停刊三十天。", Kind.SUSPENDED),
    ],
)
def test_what_ends_is_disbanded_and_what_stops_is_suspended(text, kind):
    assert event_in(text).kind == kind


def test_who_is_named_only_as_near_to_others_does_not_end():
    assert names_in("社會部解散169個與晨星兄弟會有關的慈善組織。") == []


def test_the_reason_that_it_was_not_registered_denies_nothing():
    text = "晨曦社会经济研究所2013年7月18日被市民政局以未登记为由取缔。"
    assert event_in(text).kind == Kind.BANNED


def test_whose_paper_somebody_stops_is_told_as_done():
    assert event_in("電視台母公司將《快報街》停刊，員工獲資遣。").status.value == "completed"


def test_whom_the_registrar_says_to_be_struck_off_is_it():
    text = "海角監察總幹事離港後再無更新，公司註冊處公布其已除名。"
    assert event_in(text).kind == Kind.DEREGISTERED


def test_lawyers_and_reporters_may_be_those_for_whom_a_group_is():
    assert names_in("海角維權律師關注組宣布解散。") == ["海角維權律師關注組"]


def test_a_camp_that_is_called_off_ends_no_group():
    assert names_in("因人手短缺，海角讀書組將停辦夏令營。") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("國安處今晨拘捕三名前海燕者成員。該組織已於去年解散。", "海燕者"),
        ("海角良心召集人說，團體已註銷社團登記。", "海角良心"),
        ("媒體人說，《山河春秋》2016年7月遭強行改組，雜誌社宣布停刊。", "山河春秋"),
    ],
)
def test_the_group_is_the_one_whose_members_or_paper_are_spoken_of(text, name):
    assert names_in(text) == [name]


def test_a_name_right_before_its_verb_is_one_behind_a_date():
    assert "眾山公益" in names_in("2015年，山城書院解散；同年，眾山公益註銷。")


def test_who_only_reports_does_not_end():
    text = "據山城觀察網消息，海角天下負責人告訴記者，該機構已於上周註銷登記。"
    assert "山城觀察網" not in names_in(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("總統宣布，驅逐山河國際開發署，指其陰謀反對政府。", ["山河國際開發署"]),
        ("外交部驅逐山河通訊社記者。", []),
    ],
)
def test_a_body_may_be_expelled_and_its_reporters_are_none(text, names):
    assert names_in(text) == names


def test_a_licence_that_is_only_halted_suspends():
    text = "內政部暫停了海角政策研究中心的執照180天，指其帳目不清。"
    assert event_in(text).kind == Kind.SUSPENDED


def test_what_somebody_runs_is_closed_and_not_who_runs_it():
    assert names_in("當局關閉晨星會辦的山城大學，指其為恐怖主義中心。") == ["山城大學"]


def test_a_group_whose_name_sounds_like_a_site_is_no_medium():
    text = "人權團體「海角人權資訊網」在18年後停止運作，稱遭國安部門騷擾。"
    assert event_in(text).kind == Kind.SUSPENDED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "軍方把六個組織列為恐怖組織，包括海克、山米和農工聯盟。",
            {"海克", "山米", "農工聯盟"},
        ),
        ("當地多家勞工組織停擺，如小山草、手連手。", {"小山草", "手連手"}),
        ("當局關閉天主教電台、驅逐海角修女會。", {"海角修女會"}),
    ],
)
def test_what_is_listed_as_ended_is_named_whatever_its_shape(text, names):
    assert set(names_in(text)) == names


def test_the_whole_work_of_a_body_with_a_latin_name_may_be_halted():
    assert names_in("內政部長簽署命令，無限期中止Parola的活動。") == ["Parola"]


def test_the_show_of_another_does_not_end_who_has_its_film_fund():
    assert names_in("山村的海角電影基金遭斷電，影展停辦。") == []


def test_a_court_asked_to_declare_the_end_has_not_declared_it():
    text = "審議會決議，函請憲法法庭宣告解散海角生產黨。該黨指這是迫害。"
    assert event_in(text).status.value == "threatened"


@pytest.mark.parametrize(
    "text",
    [
        "國會解散海角紀念館聯盟的提案未獲通過。",
        "海角義工隊今年停辦團年宴。",
        "海角新聞社宣布，旗下二軍球場關閉。",
    ],
)
def test_a_motion_voted_down_a_dinner_or_a_ground_ends_no_body(text):
    assert names_in(text) == []
