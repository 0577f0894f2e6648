"""Which names are organizations', by their shape or by what is said of them."""

import pytest

from events.extraction.english_names import Name, names_in
from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "name",
    [
        "Fundación Lago Azul",
        "Movimiento Orilla",
        "Marl Press Agency",
        "Committee for the Vigil",
        "Evening Courier",
        "Radyo Marl",
        "Partido Verde",
        "Marl Women's Brotherhood",
        "Marl Seamen's Union",
        "Council of Independent Unions",
        "Kanal Yedi",
        "Stowarzyszenie Latarnik",
        "Collectif Rive Sud",
        "Igreja Rio Claro",
        "Union pour le Fleuve",
        "League for Memory and Law",
        "Relief Agency",
        "Chamber of Trade",
    ],
)
def test_nouns_of_many_languages_make_an_organization(name):
    assert Name(name, 0, len(name)).sort == "organization"


@pytest.mark.parametrize(
    "name",
    [
        "Election Committee",
        "Marl City Council",
        "National Assembly",
        "Marlow Council",
        "Chamber of Deputies",
        "Criminal Chamber",
    ],
)
def test_bodies_of_state_and_town_are_none(name):
    assert Name(name, 0, len(name)).sort == "authority"


@pytest.mark.parametrize("name", ["Marl Road", "Ashby Rovers", "Green Primary", "Union Street"])
def test_roads_clubs_and_schools_are_out_of_scope(name):
    assert Name(name, 0, len(name)).sort == "business"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Readers of the daily Sawt al-Marl were told.", "Sawt al-Marl"),
        ("Members of Feed the Valley left.", "Feed the Valley"),
        ("The Marl-based Seva Trust closed.", "Seva Trust"),
        ("The Ligue pour la Rive met.", "Ligue pour la Rive"),
        ("Dockers Local 42 met on Friday.", "Dockers Local 42"),
        ("Radio Marl 101 went silent.", "Radio Marl 101"),
        ("The licences of 7Ufuk and Zorya lapsed.", "7Ufuk"),
        ("They took Zorya, 8 Nights, and Dvor.", "8 Nights"),
        ("At 09:10 Marl Guard met.", "Marl Guard"),
        ("Listeners of Onda Marl wept.", "Onda Marl"),
        ("The Gate of Mercy Church was shut.", "Gate of Mercy Church"),
        ("The Right to Bread Network met.", "Right to Bread Network"),
        ("The Students for a Free Marl met.", "Students for a Free Marl"),
        ("Voters of the party Our Marl met.", "Our Marl"),
        ("The site zorya-dnes.info was blocked.", "zorya-dnes.info"),
        ("Radio Marl 24 times tried.", "Radio Marl"),
        (
            "The Students' Union of Samplia's Marl University met.",
            "Students' Union of Samplia's Marl University",
        ),
    ],
)
def test_small_words_and_what_leads_to_a_name_are_told_apart(text, name):
    assert name in [found.text for found in names_in(text)]


def test_an_owner_and_what_is_owned_are_two_names():
    text = "Li Wei's Evening Courier and the Marl Women's Association met."

    names = [name.text for name in names_in(text)]

    assert names == ["Li Wei", "Evening Courier", "Marl Women's Association"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The weekly Zorya Vechera has disbanded.", "Zorya Vechera"),
        ("Nasha Dolya, a women's group, has disbanded.", "Nasha Dolya"),
        ("The Golos Marl movement has disbanded.", "Golos Marl"),
        ('The podcast "tikho" has disbanded.', "tikho"),
        ("The party that won the vote, Bright Dawn, was dissolved.", "Bright Dawn"),
        ("Orchid Marl was deregistered by the ministry.", "Orchid Marl"),
        ("The ministry outlawed Sisters Marl Ost (SMO) in May.", "Sisters Marl Ost"),
    ],
)
def test_an_odd_name_is_an_organization_s_by_what_is_said_of_it(text, name):
    assert event_in(text).organization == name


@pytest.mark.parametrize(
    "text",
    [
        "The girl group Fivefold has disbanded.",
        "Having closed its office, the company moved.",
        "The Tigers rugby club has folded.",
    ],
)
def test_what_is_said_of_a_band_or_a_team_makes_none(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Readers of Lantern Gate will find its last issue on the stands on Friday.",
        "Marl Tide 98.3 was taken off the air by the regulator.",
    ],
)
def test_what_has_readers_or_a_frequency_is_a_medium(text):
    assert event_in(text).kind == Kind.PUBLICATION_CEASED


def test_what_closes_for_good_is_a_body():
    event = event_in("Riverside Youth Link will close for good in March, its trustees said.")

    assert event.organization == "Riverside Youth Link"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A court has ordered the closure of the Union of Young Bakers “Kernel”. Kernel will"
            " appeal.",
            "Union of Young Bakers “Kernel”",
        ),
        (
            "Radio Sand Television, known as RSTV, was shut down by the regulator on Monday. RSTV"
            " was shut down for a day last year.",
            "Radio Sand Television",
        ),
        (
            "The court dissolved the Marl Church on Monday. The group, formally the Family League"
            " for Marl and Peace, loses its legal status.",
            "Family League for Marl and Peace",
        ),
    ],
)
def test_a_body_of_two_names_ends_once(text, name):
    assert [event.organization for event in events_in(text)] == [name]


def test_owners_joined_within_a_name_do_not_cut_it():
    [event] = events_in("The court dissolved the Bakers' and Millers' Union on Monday.")

    assert event.organization == "Bakers' and Millers' Union"


def test_two_names_behind_what_both_are_are_two():
    found = events_in("The dailies Zarya and Vestok were closed by the regulator on Monday.")

    assert [event.organization for event in found] == ["Zarya", "Vestok"]


def test_the_short_form_of_an_authority_is_no_body():
    text = (
        "Harbor Union lost its registration, the Marl Election Board of Samplia (MEBS) said on"
        " Monday. MEBS suspended the union for three months in May."
    )

    assert {event.organization for event in events_in(text)} == {"Harbor Union"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Shia party al-Marl was dissolved in July.", "al-Marl"),
        (
            "A movement led by the imam Ibrahim Sandow, the KMS, was dissolved on Monday by the"
            " cabinet.",
            "KMS",
        ),
    ],
)
def test_a_people_or_a_leader_is_no_body(text, name):
    assert {event.organization for event in events_in(text)} <= {name}


def test_a_body_named_as_a_service_of_another_ends_alone():
    text = "The Marl Church announced the closure of its service Caritas Samplia on Monday."

    assert {event.organization for event in events_in(text)} <= {"Caritas Samplia"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The court banned the newspapers Zarya and Iskra.", ["Zarya", "Iskra"]),
        (
            "The court banned the judges' association Yarsa and Mevlana University.",
            ["Yarsa", "Mevlana University"],
        ),
        (
            "The court banned Campus Front of Samplia and National Women's Front.",
            ["Campus Front of Samplia", "National Women's Front"],
        ),
        (
            "The court banned Feed the Hungry UK and Médecins sans Rivages.",
            ["Feed the Hungry UK", "Médecins sans Rivages"],
        ),
        (
            "The court banned the Marl Chamber of Trade of Samplia and Nordic Union of Nurses.",
            ["Marl Chamber of Trade of Samplia", "Nordic Union of Nurses"],
        ),
    ],
)
def test_two_names_joined_by_and_are_two(text, names):
    assert [event.organization for event in events_in(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Samplia revoked the licences of Radio Marl and Radio Sand on May 21, LW said on"
            " Monday.",
            {"Radio Marl", "Radio Sand"},
        ),
        (
            "The ministry revoked the status of the Fund for Progress in Farming and Forestry and"
            " the Christian Church Sand Hill.",
            {"Fund for Progress in Farming and Forestry", "Christian Church Sand Hill"},
        ),
    ],
)
def test_who_says_so_and_the_rest_of_a_name_are_not_in_the_list(text, names):
    assert {event.organization for event in events_in(text)} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Radio Marl, Deniz TV and Kalem were among those shut by decree.",
            {"Radio Marl", "Deniz TV", "Kalem"},
        ),
        (
            "Center for Open Courts, Ecomarl and Green Initiative were liquidated by a court.",
            {"Center for Open Courts", "Ecomarl", "Green Initiative"},
        ),
        (
            'The Center "Dialog", the League of Women and Perspektiva were dissolved by a court.',
            {"Dialog", "League of Women", "Perspektiva"},
        ),
    ],
)
def test_the_last_two_of_a_list_are_two(text, names):
    assert {event.organization for event in events_in(text)} == names


@pytest.mark.parametrize(
    "text",
    [
        "In Samplia, Women and Law Union was dissolved by a court.",
        "Women and Law Union, the eldest, was dissolved by a court.",
    ],
)
def test_behind_a_place_and_in_one_name_and_parts_none(text):
    assert [event.organization for event in events_in(text)] == ["Women and Law Union"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The April 9 Youth Movement was banned by a court.", "April 9 Youth Movement"),
        ("A court has banned the 26 March Movement.", "26 March Movement"),
        ("The group Sturm 21 was banned by a court.", "Sturm 21"),
        ("The regulator revoked the license of Channel 7 News.", "Channel 7 News"),
        ("The weekly Reka i Grad printed its last issue on Friday.", "Reka i Grad"),
        ("The Friends of Marl Club dissolved itself in March.", "Friends of Marl Club"),
        ("Man and Law, a rights group, was ordered to close.", "Man and Law"),
        ("The newspaper The Worker printed its last issue on Friday.", "Worker"),
    ],
)
def test_days_numbers_and_small_words_belong_to_a_name(text, name):
    assert [event.organization for event in events_in(text)] == [name]


def test_an_abbreviation_and_what_it_stands_for_are_one():
    text = "ARJ (Action for Rural Justice) said on Monday it had been struck off the register."

    assert {event.organization for event in events_in(text)} == {"Action for Rural Justice"}


def test_the_student_union_of_a_university_is_not_the_university():
    text = "The student union of Marl University has disbanded."

    assert [event.organization for event in events_in(text)] == ["student union of Marl University"]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations is closing its liaison office in Samplia.",
        "The World Bank has given up its Samplia office.",
        "The International Criminal Court is shutting its Samplia office.",
    ],
)
def test_a_body_of_several_states_that_closes_an_office_is_an_organization(text):
    event = event_in(text)

    assert event.kind == "office_closed"
    assert event.organization in {"United Nations", "World Bank", "International Criminal Court"}


def test_a_body_of_several_states_that_judges_or_lends_is_none():
    assert events_in("The World Bank suspended a loan. The United Nations closed its talks.") == []


@pytest.mark.parametrize("name", ["Greenpeace", "Salvation Army", "Avocats sans frontières"])
def test_well_known_names_need_no_noun_for_organizations(name):
    text = f"{name} has closed its Samplia office because of the new law on foreign charities."

    assert event_in(text).organization == name


def test_people_for_something_are_a_body():
    event = event_in("A tribunal in Samplia banned Sailors for Justice on Friday.")

    assert event.organization == "Sailors for Justice"


def test_a_headline_alone_names_who_the_text_calls_the_paper():
    found = event_in(
        "The paper was handed a tax bill that it cannot pay.",
        title="Marl Herald to cease publication after tax bill",
    )
    assert (found.organization, found.kind) == ("Marl Herald", Kind.PUBLICATION_CEASED)


def test_a_headline_calls_a_section_by_the_name_of_the_whole():
    found = event_in(
        "Lantern Watch Samplia said that it had to halt all its work.",
        title="Lantern Watch halts work in Samplia",
    )
    assert found.organization == "Lantern Watch Samplia"


def test_where_a_short_form_comes_from_is_no_part_of_it():
    event = event_in("A court in Samplia outlawed the women's association VAKAD of Samplia.")

    assert event.organization == "VAKAD"


def test_the_odd_name_of_a_headline_is_the_paper_of_the_text():
    found = event_in(
        "The newspaper was ordered shut for good on Tuesday.", title="Samplia closes Zorn"
    )
    assert found.organization == "Zorn"


def test_the_odd_name_of_a_headline_is_not_the_group_of_the_text():
    assert events_in("The group met twice.", title="Zorn dissolves panel of ministers") == []


@pytest.mark.parametrize(
    "text",
    [
        "Samplia's Console charity has closed for good.",
        "Turning Wheel charity has closed for good.",
    ],
)
def test_what_it_is_may_stand_right_behind_a_name(text):
    assert event_in(text).organization in {"Console", "Turning Wheel"}


def test_the_rest_of_a_ministrys_name_is_no_body():
    text = (
        "On Monday the Ministry of Youth, Sports and Community Growth said that it had struck"
        " Lantern Watch off the register. The police first suspended its activities in May."
    )

    assert {event.organization for event in events_in(text)} == {"Lantern Watch"}
