"""Set phrases that tell of an ending, class by class, for the reader over the grammar."""

import pytest

from events.extraction.depend_words import TRIGGERS, inflected
from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in
from tests.events.extraction.test_dependency import PAPER, UNION, WATCH, told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Harbor Union voted itself out of existence on Saturday.", "completed"),
        ("Harbor Union has turned off the lights after 40 years.", "completed"),
        ("Harbor Union will turn out the lights at the end of June.", "announced"),
        ("Harbor Union brought down the curtain on Friday.", "completed"),
        ("Harbor Union is no more.", "completed"),
        ("Harbor Union no longer exists, its former chairman said.", "completed"),
        ("Harbor Union ceased to be in 2021.", "completed"),
        ("Harbor Union bowed out last year.", "completed"),
        ("Harbor Union's board threw in the towel on Friday.", "completed"),
        ("Harbor Union put itself into liquidation.", "completed"),
        ("Her colleagues confirmed that Harbor Union would be gone by Monday.", "announced"),
        ("That was the end of Harbor Union.", "completed"),
        ("The demise of Harbor Union came in 2020.", "completed"),
        ("Harbor Union adopted a resolution on self-dissolution.", "announced"),
        ("Harbor Union announced the end of its work.", "announced"),
        ("Harbor Union has wound up its affairs.", "completed"),
        ("Harbor Union's assembly decided to dissolve the association.", "announced"),
    ],
)
def test_an_organization_ends_itself_in_a_set_phrase(text, status):
    assert told(text) == [(UNION, "disbanded", status)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Officials pulled the plug on Lantern Watch.", "banned"),
        ("A court has done away with Lantern Watch.", "dissolved_by_order"),
        ("The tribunal rid the country of Lantern Watch.", "dissolved_by_order"),
        ("The authorities forced Lantern Watch out of existence.", "dissolved_by_order"),
        ("Lantern Watch was wiped off the register of charities on Monday.", "deregistered"),
        ("The ministry has struck Lantern Watch from its rolls.", "deregistered"),
        ("Lantern Watch came off the register in March.", "deregistered"),
        ("The regulator took away the license of Lantern Watch.", "deregistered"),
        ("The ministry took legal personality away from Lantern Watch.", "deregistered"),
        ("Lantern Watch's license is gone.", "deregistered"),
        ("The license of Lantern Watch was not renewed.", "deregistered"),
        ("The regulator refused to renew the license of Lantern Watch.", "deregistered"),
        ("Lantern Watch is no longer recognized by the state.", "deregistered"),
        ("The crackdown has cost Lantern Watch its license.", "deregistered"),
        ("Norway expelled Lantern Watch on Monday.", "office_closed"),
        ("Lantern Watch was thrown out of Norway.", "office_closed"),
    ],
)
def test_an_authority_ends_an_organization_in_a_set_phrase(text, kind):
    assert told(text) == [(WATCH, kind, "completed")]


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor general declared Lantern Watch unwelcome.",
        "The activities of Lantern Watch had been recognized as unwelcome.",
        "A new law made Lantern Watch illegal.",
    ],
)
def test_a_body_is_declared_outside_the_law(text):
    assert told(text) == [(WATCH, "banned", "ordered")]


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch has withdrawn from Norway.",
        "Lantern Watch pulled out of Norway in May.",
        "Lantern Watch left the country for good on Sunday.",
        "Norway showed Lantern Watch the door.",
    ],
)
def test_an_organization_leaves_a_country(text):
    assert told(text) == [(WATCH, "office_closed", "completed")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Security men sealed the Oslo office of Lantern Watch.", "Oslo office"),
        ("Men nailed up the door of Lantern Watch's Oslo bureau.", "Oslo bureau"),
        ("The government shut down Lantern Watch's shelter in Oslo.", "shelter in Oslo"),
        ("Lantern Watch had bureaus in Asia. It closed the one in Seoul.", "one in Seoul"),
    ],
)
def test_an_office_is_closed_in_many_ways(text, unit):
    assert told(text) == [(WATCH, unit, "office_closed", "completed")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Marble Gazette will appear for the last time on Friday.", "announced"),
        ("The Marble Gazette told listeners it would go off the air at noon.", "announced"),
        ("The Marble Gazette will not appear again.", "announced"),
        ("The Marble Gazette has disappeared from the newsstands.", "completed"),
        ("The Marble Gazette fell silent last week.", "completed"),
        ("Friday's issue of The Marble Gazette was its last.", "completed"),
        ("The last issue of The Marble Gazette appeared on 3 May.", "completed"),
        ("The presses of The Marble Gazette were stopped on Friday.", "completed"),
        ("The Marble Gazette said farewell to its readers on Friday.", "completed"),
        ('"This is our last issue," the editor of The Marble Gazette wrote.', "completed"),
    ],
)
def test_a_paper_falls_silent_in_a_set_phrase(text, status):
    assert told(text) == [(PAPER, "publication_ceased", status)]


def test_an_organization_sleeps():
    assert told("Harbor Union has been in hibernation since March.") == [
        (UNION, "suspended", "completed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union pulled out of the talks.",
        "Harbor Union left the coalition.",
        "Harbor Union left the country's largest federation.",
        "Harbor Union's chairman left the country.",
        "Harbor Union ended its strike.",
        "Harbor Union is silent on the matter.",
        "Harbor Union put an end to the rumors.",
        "Harbor Union is no longer a member of the alliance.",
        "Harbor Union gave up its seat on the council.",
        "Harbor Union closed its doors to journalists on Monday.",
        "Harbor Union expelled two members.",
        "Harbor Union's bank accounts were frozen.",
        "Harbor Union has no plans to leave Norway.",
    ],
)
def test_the_same_words_said_of_other_things_are_no_ending(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The court banned Harbor Union. Lantern Watch met the same end.",
        "The court banned Harbor Union in May. The same was done to Lantern Watch in June.",
        "In May the court banned Harbor Union, and in June Lantern Watch.",
        "The court banned Harbor Union, as it did Lantern Watch. Lantern Watch is on the list.",
    ],
)
def test_one_shares_the_fate_of_another(text):
    names = {organization for organization, *_ in told(text)}

    assert names == {UNION, WATCH}


def test_both_are_the_two_that_were_named_last():
    text = "Two names came up: Harbor Union and Lantern Watch. The junta outlawed both of them."

    assert {organization for organization, *_ in told(text)} == {UNION, WATCH}


def test_a_second_office_takes_its_turn():
    text = (
        "On 19 August police sealed the Oslo office of Lantern Watch; on 23 August it was the turn "
        "of its Bergen office."
    )

    assert [unit for _, unit, _, _ in told(text)] == ["Bergen office", "Oslo office"]


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("snap", ("snap", "snaps", "snapped", "snapping")),
        ("erase", ("erase", "erases", "erased", "erasing")),
        ("push", ("push", "pushes", "pushed", "pushing")),
        ("go", ("go", "goes", "went", "gone", "going")),
    ],
)
def test_a_verb_is_known_in_all_its_forms(base, forms):
    assert inflected(base) == forms


@pytest.mark.parametrize("text", ["The weather was fine.", "He put the book on the table."])
def test_plain_sentences_are_not_worth_parsing(text):
    assert not TRIGGERS.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "A weekly, Clay Courier, was taken off the market.",
        "The Clay Courier was driven off the streets under the same act.",
        "The town has lost the Clay Courier.",
    ],
)
def test_a_paper_goes_off_the_streets(text):
    event = event_in(text)

    assert (event.organization, event.kind) == ("Clay Courier", Kind.PUBLICATION_CEASED)


def test_a_verdict_does_away_with_several():
    text = (
        "The court dissolved the Marl Party on Friday. The verdict, which also did away with Our"
        " Home and Sor, is final."
    )

    assert {event.organization for event in events_in(text)} == {"Marl Party", "Our Home", "Sor"}


def test_groups_are_barred_from_a_province():
    text = "The governor barred 29 groups from the province, among them the Clay Circle."

    assert event_in(text).kind == Kind.BANNED
