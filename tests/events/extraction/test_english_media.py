"""Odd names that an article about newspapers and stations shows to be one of them."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in, read


def ended(text: str) -> dict[str, Kind]:
    return {event.organization: event.kind for event in events_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Editors protested. Tavan was closed in 2012.",
        "The press of Samplia is under fire. On Monday regulators suspended Tavan for a month.",
        "The government has told stations to carry its news. Tavan went off the air on Monday.",
        "Readers wept as Tavan printed its last issue on Monday.",
        "A judge has ordered the licence of Tavan revoked, its journalists said.",
        "The weekly Rafta may be next, editors say. Tavan ceased publication on Friday.",
        "The broadcaster had defied the censors. Tavan lost its frequency in May.",
    ],
)
def test_what_ends_as_media_do_is_a_medium_where_media_are_spoken_of(text):
    assert "Tavan" in ended(text)


def test_a_medium_that_is_known_by_nothing_else_is_sure():
    [event] = events_in("The media council suspended Tavan for six months on Monday.")

    assert event.score >= SURE


def test_an_odd_name_that_closes_beside_papers_ceases_publication():
    told = ended("The government closed the daily Rafta, Tavan and Marl Post by decree on Monday.")

    assert told == {
        "Rafta": Kind.PUBLICATION_CEASED,
        "Tavan": Kind.PUBLICATION_CEASED,
        "Marl Post": Kind.PUBLICATION_CEASED,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Journalists protested. Tavan and Rafta were closed in 2008.",
        "The media council suspended Tavan and Rafta for six months on Monday.",
        "The daily Tavan and La Rafta closed on Monday.",
    ],
)
def test_two_odd_titles_are_two(text):
    assert {name.removeprefix("La ") for name in ended(text)} == {"Tavan", "Rafta"}


def test_a_title_of_two_words_is_one():
    assert set(ended("The weekly Bread and Salt was closed on Monday.")) == {"Bread and Salt"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has canceled the license of The Tribune, a private weekly.",
        "The Tribune, a private weekly, printed its last issue on Monday.",
    ],
)
def test_a_noun_with_a_capital_article_is_the_name_of_a_paper(text):
    assert set(ended(text)) == {"Tribune"}


@pytest.mark.parametrize(
    "text",
    [
        "The Marl Post, the Dorv satirical weekly, put out its last number in June.",
        "The Marl Post is no more. The southern Dorv daily put out its last number in June.",
    ],
)
def test_the_town_of_a_paper_is_not_its_name(text):
    assert set(ended(text)) == {"Marl Post"}


def test_a_journalist_who_is_suspended_is_no_medium():
    assert not events_in(
        "The newspaper's editor, Ada Tavan, was in tears. Tavan was suspended on Monday."
    )


def test_a_mountain_pass_is_closed_where_no_media_are_spoken_of():
    assert not events_in("Heavy lorries took another way. Tavan was closed on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "The daily Tavan has not come out since police came to its offices in May.",
        "Police raided the offices of the daily Tavan in May and it has not appeared since.",
        "The daily Tavan has not been on sale since May.",
        "The publishers of the daily Tavan stopped bringing out the paper in May.",
        "The channel Tavan lost its signal in May.",
        "The station Tavan has left the air, its owner said.",
        "Listeners miss Tavan, which vanished from the airwaves in May. The station had many.",
        "The owner of the daily Tavan said on Monday that it closes in May.",
        "The daily Tavan in Dorv was closed in May.",
    ],
)
def test_a_medium_that_is_seen_no_more_has_ended(text):
    assert ended(text) == {"Tavan": Kind.PUBLICATION_CEASED}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The regulator took the radios Marl FM and Tavan off the air in May.", "Marl FM|Tavan"),
        ("Parliament banned the sites Tavan.ua and Rafta.net in May.", "Tavan.ua|Rafta.net"),
        ("The channels Tavan and Dorva 24 have been off the air since May.", "Tavan|Dorva 24"),
        ("Tavan, Rafta and Zorya, papers of Marl, were closed in May.", "Tavan|Rafta|Zorya"),
        ("The NNC has ordered the daily Tavan shut.", "Tavan"),
        ("Tavan, a channel of the Gorva movement, went off the air in May.", "Tavan"),
        (
            "Readers mourn the daily Tavan, now gone. Its owner, Rafta, also shut Zorya News.",
            "Tavan|Zorya News",
        ),
        ("Marl News will end the print editions of ten titles in May.", ""),
        ("The daily Tavan will be folded into Rafta News in May.", ""),
        (
            "The authority pulled the licences of Marl FM, in Dorv, and Radio Zorya, in Ost.",
            "Marl FM|Radio Zorya",
        ),
    ],
)
def test_of_several_names_those_of_the_media_that_end_are_told(text, names):
    assert set(ended(text)) == set(filter(None, names.split("|")))


def test_an_arabic_article_before_names_makes_no_text_spanish():
    text = (
        "Seven papers, Al-Masdar, Al-Watani, Al-Diyar, Al-Nida, Al-Share and Al-Ahali, were banned."
    )

    assert len(ended(text)) == 6


@pytest.mark.parametrize(
    "text",
    [
        "Tavan Post is no longer on sale.",
        "Tavan is not printed any more, the paper's editor said.",
        "The publisher Marl Media will stop the weekly Tavan in May.",
        "The broadcaster was fined. In May Tavan was barred from publishing, its editor said.",
    ],
)
def test_a_paper_that_is_not_sold_or_printed_any_more_has_ended(text):
    assert {name.removesuffix(" Post") for name in ended(text)} == {"Tavan"}


def test_those_who_only_report_are_no_weekly():
    told = read(
        "Writers Without Borders is appalled at the decision to close Tavan, a weekly in Marl.",
        title="WWB condemns closure of weekly",
    )

    assert {event.organization for event in told.events} == {"Tavan"}


def test_the_office_of_a_station_is_not_that_of_a_party_close_to_it():
    text = "A court took the licence of Marl TV, close to Harbor Union, and closed its office."

    assert "Harbor Union" not in ended(text)


def test_a_suspension_that_a_court_upholds_is_ordered():
    text = "A court on Monday upheld a three-month suspension of the daily Tavan."

    assert ended(text) == {"Tavan": Kind.SUSPENDED}


@pytest.mark.parametrize(
    "text",
    [
        "The daily Sand Courier went out of print last week.",
        "The daily Sand Courier ceased to circulate last week.",
    ],
)
def test_a_paper_out_of_print_no_longer_appears(text):
    assert [event.kind for event in events_in(text)] == ["publication_ceased"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has ordered that The Marble Gazette, a daily of Marl, cease publication.",
        "The regulator took The Marble Gazette off the cable grid on Friday.",
        "The Marble Gazette has been taken out of circulation by the ministry.",
        "The Marble Gazette's publisher, Tern Press Ltd, will stop printing the newspaper.",
        "The Marble Gazette, close to the Christian Democrats, has ceased publication.",
    ],
)
def test_of_a_paper_and_others_the_paper_ends(text):
    [event] = events_in(text)

    assert (event.organization, event.kind) == ("The Marble Gazette", "publication_ceased")


@pytest.mark.parametrize(
    "text",
    [
        "Three radio stations that relayed Lantern News have gone off air.",
        "Two newspapers critical of Lantern News have folded.",
    ],
)
def test_whom_unnamed_papers_rebroadcast_or_attack_does_not_end(text):
    assert events_in(text) == []


def test_a_pair_is_two_names():
    events = events_in("Two radio stations, Radio Kivu and Zorya, were shut by soldiers.")

    assert [event.organization for event in events] == ["Radio Kivu", "Zorya"]


@pytest.mark.parametrize(
    "text",
    [
        "The daily Marl Farmer rolled off the presses for the final time.",
        "The daily Marl Farmer went to press for the last time on Thursday.",
        "In the town of Bardera, Radio Zorya and Marl Media were shut down by the police.",
    ],
)
def test_papers_and_stations_are_named_whole_and_towns_are_not(text):
    names = {event.organization for event in events_in(text)}

    assert names in ({"Marl Farmer"}, {"Radio Zorya", "Marl Media"})


def test_the_end_of_a_partys_daily_is_not_the_partys():
    title = "Council upholds closure of the party's daily"
    text = "The Clay Daily is the organ of the Marl Labour Party. It was closed by police in May."
    events = events_in(text, title=title)

    assert {event.organization for event in events} == {"Clay Daily"}


def test_a_headline_that_silences_a_suspended_paper_tells_of_one_act():
    text = "The Clay Daily is off the stands until further notice, the ministry said."
    [event] = events_in(text, title="Samplia silences the Clay Daily")

    assert event.kind == "suspended"


@pytest.mark.parametrize(
    "text",
    [
        "The Clay Daily is in debt. Its publisher Tern Media said that the weekly would close.",
        "The Clay Daily, which the media authority HAAC suspended for a month, is back.",
    ],
)
def test_neither_publisher_nor_regulator_is_the_paper(text):
    assert {event.organization for event in events_in(text)} <= {"Clay Daily"}


def test_listeners_who_learnt_that_a_station_would_go_silent_are_believed():
    [event] = events_in("Radio Marl's staff learnt that the station would go silent on Sunday.")

    assert (event.organization, event.kind) == ("Radio Marl", "publication_ceased")


def test_a_paper_whose_people_are_sent_home_at_noon_has_no_office_closed():
    assert events_in("The Marble Gazette's reporters were sent home at noon.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers have banned The Lantern, state media reported on Sunday.",
        "Samplia's The Lanterns is no longer published, its founder said.",
        "Agents told the Marl Mirror to stop publishing. The Lantern was shut a month before.",
    ],
)
def test_a_title_that_begins_with_an_article_is_a_medium(text):
    assert any("Lantern" in name for name in ended(text))


def test_a_site_by_its_address_is_a_medium():
    assert ended("Kurier.sk told its readers on Monday that it was ending its work.") == {
        "Kurier.sk": Kind.PUBLICATION_CEASED
    }


def test_what_has_an_editor_is_a_medium_whatever_its_name():
    text = "The Marl Monitor is closed again, its editor Ada Marl said on Monday."

    assert ended(text) == {"Marl Monitor": Kind.PUBLICATION_CEASED}


def test_a_medium_that_is_banned_for_years_is_suspended():
    text = "The authorities have banned the weekly Tavan for two years over an article."

    assert ended(text) == {"Tavan": Kind.SUSPENDED}
