"""The reader over the grammar alone, class by class."""

import pytest

from events.extraction import dependency
from events.extraction.compose import Composer
from events.extraction.dated import dated
from events.extraction.english_cast import cast_of
from events.extraction.english_dates import words_for
from events.extraction.findings import ArticleText, FoundEvent
from events.extraction.reading import Reading
from events.extraction.sentences import sentences_of, title_of
from events.extraction.when import phrases_in
from tests.events.extraction.articles import MONDAY, REGISTER


def events_by_grammar(text: str, title: str = "") -> list[FoundEvent]:
    article = ArticleText("https://example.org/", title, text, "en", MONDAY)
    sentences = [*sentences_of(article, chinese=False), title_of(article)]
    cast, named = cast_of(sentences[-1], sentences[:-1], REGISTER)
    readings = [
        Reading(sentence, entities, tuple(phrases_in(sentence.text, "en")))
        for sentence, entities in zip(sentences, named, strict=True)
    ]
    told = dependency.told_by_grammar(readings, cast)
    composer = Composer(article, readings, REGISTER, cast.main(), "en", dependency.EXTRACTOR)
    return list(
        composer.events(dated(draft, words_for(draft), MONDAY, "en") for draft in told.drafts)
    )


def told(text: str, title: str = "") -> list[tuple[str, ...]]:
    return sorted(
        (event.organization, *([event.unit] if event.unit else []), event.kind, event.status)
        for event in events_by_grammar(text, title)
    )


UNION, WATCH, PAPER = "Harbor Union", "Lantern Watch", "The Marble Gazette"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Harbor Union has decided to cease operations.", "disbanded", "announced"),
        ("Harbor Union is to disband.", "disbanded", "announced"),
        ("Harbor Union would be wound up in spring, it said.", "disbanded", "announced"),
        ("Harbor Union ceased to exist on 1 March.", "disbanded", "completed"),
        ("Harbor Union was forced to shut down.", "disbanded", "completed"),
        ("Harbor Union is the latest group to disband.", "disbanded", "completed"),
        ("Harbor Union met. The union decided to dissolve itself.", "disbanded", "announced"),
        ("Harbor Union met in May. It was dissolved in June.", "disbanded", "completed"),
        ("Harbor Union announced its dissolution.", "disbanded", "announced"),
        ("Mr. Orr led Harbor Union until it was disbanded.", "disbanded", "completed"),
        ("Members of the now-disbanded Harbor Union wept.", "disbanded", "completed"),
        ("Trustees of Harbor Union agreed to wind up the charity.", "disbanded", "announced"),
    ],
)
def test_an_organization_ends_itself(text, kind, status):
    assert told(text) == [(UNION, kind, status)]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The ministry has ordered Lantern Watch to cease all activities.", "suspended", "ordered"),
        (
            "The top court upheld a ruling to liquidate Lantern Watch.",
            "dissolved_by_order",
            "ordered",
        ),
        (
            "An appeals court left the liquidation of Lantern Watch in force.",
            "dissolved_by_order",
            "ordered",
        ),
        ("The court ruled that Lantern Watch must be liquidated.", "dissolved_by_order", "ordered"),
        ("A Samplian court ordered Lantern Watch dissolved.", "dissolved_by_order", "ordered"),
        ("The cabinet approved the dissolution of Lantern Watch.", "dissolved_by_order", "ordered"),
        ("Lawmakers voted to strip Lantern Watch of its legal status.", "deregistered", "ordered"),
        ("Lantern Watch has been stripped of its registration.", "deregistered", "completed"),
        ("Lantern Watch has had its licence revoked.", "deregistered", "completed"),
        ("Lantern Watch said the ministry had withdrawn its licence.", "deregistered", "completed"),
        (
            "Lantern Watch, whose permit was cancelled in May, has sued.",
            "deregistered",
            "completed",
        ),
        ("Samplia has outlawed Lantern Watch as an extremist group.", "banned", "completed"),
        ("Prosecutors designated Lantern Watch “undesirable”.", "banned", "ordered"),
        ("Lantern Watch was added to a list of undesirable bodies.", "banned", "completed"),
        ("Lantern Watch has been closed down with government decrees.", "banned", "completed"),
        ("The forced closure of Lantern Watch drew criticism.", "banned", "completed"),
        ("Lantern Watch, banned in Samplia since 2015, published a report.", "banned", "completed"),
        ("The registration of Lantern Watch was suspended.", "suspended", "completed"),
    ],
)
def test_an_authority_ends_an_organization(text, kind, status):
    assert told(text) == [(WATCH, kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union, which led dockers for years, and Lantern Watch, its ally, have disbanded.",
        "At least 20 groups, among them Harbor Union and Lantern Watch, have disbanded.",
        "Harbor Union and Lantern Watch were among the groups that disbanded this summer.",
        "Three groups have disbanded. They include Harbor Union and Lantern Watch.",
        "Forty groups disbanded. Those affected include Harbor Union and Lantern Watch.",
        "Two groups have disbanded: Harbor Union in May and Lantern Watch in June.",
        "Following the dissolution of Harbor Union, Lantern Watch also disbanded.",
        "Harbor Union and Lantern Watch disbanded in May and June respectively.",
    ],
)
def test_several_end_at_once(text):
    assert told(text) == [
        (UNION, "disbanded", "completed"),
        (WATCH, "disbanded", "completed"),
    ]


@pytest.mark.parametrize(
    ("text", "unit", "kind", "status"),
    [
        (
            "The Oslo branch of Lantern Watch was shut by the authorities.",
            "Oslo branch",
            "office_closed",
            "completed",
        ),
        (
            "Lantern Watch will leave and close its local office.",
            "local office",
            "office_closed",
            "announced",
        ),
        (
            "Having closed its office in Rome, Lantern Watch went home.",
            "office in Rome",
            "office_closed",
            "completed",
        ),
        (
            "Samplia told Lantern Watch to shut its office by June.",
            "office",
            "office_closed",
            "ordered",
        ),
        (
            "Police sealed the Oslo office of Lantern Watch and closed it.",
            "Oslo office",
            "office_closed",
            "completed",
        ),
        (
            "Lantern Watch will relocate its regional office to Rome.",
            "regional office",
            "relocated",
            "announced",
        ),
        (
            "The closure of Lantern Watch's Oslo bureau was announced.",
            "Oslo bureau",
            "office_closed",
            "announced",
        ),
    ],
)
def test_an_office_closes(text, unit, kind, status):
    assert told(text) == [(WATCH, unit, kind, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quill House will stop printing its daily The Marble Gazette.", "announced"),
        ("The Marble Gazette printed its last edition on Saturday.", "completed"),
        ("The Marble Gazette went off the air.", "completed"),
        ("The regulator has taken The Marble Gazette off the air.", "completed"),
        ("After the closure of The Marble Gazette, few papers remain.", "completed"),
        ("Police shut down The Marble Gazette.", "completed"),
    ],
)
def test_a_paper_ceases(text, status):
    assert told(text) == [(PAPER, "publication_ceased", status)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prosecutors have asked a court to dissolve Harbor Union.", "dissolved_by_order"),
        ("Harbor Union is expected to announce its dissolution on Friday.", "disbanded"),
        ("Members of Harbor Union will vote on a motion to disband.", "disbanded"),
    ],
)
def test_what_is_pending_is_a_threat(text, kind):
    assert told(text) == [(UNION, kind, "threatened")]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union denied that it plans to disband.",
        "Harbor Union has no intention of closing its doors.",
        "Harbor Union carried on without closing its office.",
        "Activists fear that Harbor Union will be banned.",
        "The minister threatened to close Harbor Union.",
        "Rumors that Harbor Union had been dissolved were false.",
        "The court rejected a request to dissolve Harbor Union.",
        "A court overturned the ban on Harbor Union.",
        "The government lifted the suspension of Harbor Union.",
        "Senators called for the dissolution of Harbor Union.",
        "Police are investigating whether Harbor Union should be banned.",
        "If the law passes, Harbor Union will have to close its office.",
        "Harbor Union would have to disband if the law passed.",
        "The bill would ban groups such as Harbor Union.",
        "Harbor Union narrowly escaped a ban last year.",
        "Harbor Union closed the road to the port.",
        "Harbor Union suspended its strike on Monday.",
        "Harbor Union said the factory would close in May.",
        "Harbor Union stopped work on its report.",
        "Harbor Union said that its members would stop work at noon.",
        "Harbor Union's annual meeting was cancelled.",
    ],
)
def test_what_is_denied_feared_asked_for_or_alike_is_no_closure(text):
    assert told(text) == []


def test_a_headline_in_capitals_is_read_as_a_sentence():
    assert told("Lantern Watch met in Oslo.", "Lantern Watch Closes Oslo Bureau After Raid") == [
        (WATCH, "Oslo Bureau", "office_closed", "completed")
    ]


def test_each_of_two_offices_keeps_its_own_date():
    found = events_by_grammar(
        "Lantern Watch will close its Rome office at the end of March and its Oslo office on 30 "
        "June 2022."
    )

    assert [(event.unit, event.effective) for event in found] == [
        ("Rome office", "2022-03-31"),
        ("Oslo office", "2022-06-30"),
    ]


def test_a_very_long_article_is_read_only_in_part():
    text = "The mill has closed. " * 2000 + "Harbor Union has disbanded."

    assert events_by_grammar(text) == []
    assert len(events_by_grammar("Harbor Union has disbanded. " * 3)) == 1


def test_the_rule_names_what_was_read():
    [event] = events_by_grammar("Police shut down The Marble Gazette.")

    assert (event.rule, event.extractor) == ("en.depend.actor.close", dependency.EXTRACTOR)
