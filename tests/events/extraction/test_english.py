import pytest

from events.extraction.findings import DecidedBy, Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Harbor Union has disbanded.", Kind.DISBANDED, Status.COMPLETED),
        ("Harbor Union voted to disband.", Kind.DISBANDED, Status.ANNOUNCED),
        ("Harbor Union said it would disband.", Kind.DISBANDED, Status.ANNOUNCED),
        ("Harbor Union is close to disbanding.", Kind.DISBANDED, Status.THREATENED),
        ("Harbor Union, a small union, will be wound up.", Kind.DISBANDED, Status.ANNOUNCED),
        ("Lantern Watch has suspended its operations.", Kind.SUSPENDED, Status.COMPLETED),
        ("The Marble Gazette will shut down.", Kind.PUBLICATION_CEASED, Status.ANNOUNCED),
        ("The Marble Gazette went off air.", Kind.PUBLICATION_CEASED, Status.COMPLETED),
        ("Lantern Watch moved its Oslo office to Rome.", Kind.RELOCATED, Status.COMPLETED),
    ],
)
def test_an_organization_ends_itself(text, kind, status):
    event = event_in(text)

    assert (event.kind, event.status, event.decided_by) == (kind, status, DecidedBy.ORGANIZATION)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Samplia has banned Harbor Union.", Kind.BANNED, Status.COMPLETED),
        ("Harbor Union was outlawed.", Kind.BANNED, Status.COMPLETED),
        ("A court ordered Harbor Union to close.", Kind.DISSOLVED_BY_ORDER, Status.ORDERED),
        (
            "A court ordered the liquidation of Harbor Union.",
            Kind.DISSOLVED_BY_ORDER,
            Status.ORDERED,
        ),
        ("Police suspended Harbor Union.", Kind.SUSPENDED, Status.COMPLETED),
        ("Samplia declared Lantern Watch undesirable.", Kind.BANNED, Status.ORDERED),
        (
            "The ministry revoked the registration of Harbor Union.",
            Kind.DEREGISTERED,
            Status.COMPLETED,
        ),
        (
            "The ministry stripped Harbor Union of its legal status.",
            Kind.DEREGISTERED,
            Status.COMPLETED,
        ),
        ("Harbor Union's licence has been revoked.", Kind.DEREGISTERED, Status.COMPLETED),
        (
            "Harbor Union has been dissolved by presidential decree.",
            Kind.DISSOLVED_BY_ORDER,
            Status.COMPLETED,
        ),
    ],
)
def test_an_authority_ends_an_organization(text, kind, status):
    event = event_in(text)

    assert (event.kind, event.status, event.decided_by) == (kind, status, DecidedBy.AUTHORITY)


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union would have to disband if the bill passes.",
        "Nobody knows whether Harbor Union should disband.",
        "Harbor Union denied reports that it will disband.",
        "Residents urged the government to ban Harbor Union.",
        "Residents called for Harbor Union to be dissolved.",
        "Harbor Union asked the court not to suspend Lantern Watch.",
        "Harbor Union closed a deal on Monday.",
        "Harbor Union could be suspended.",
        "Harbor Union closed its meeting at noon.",
        "A restaurant chain will close all its branches, the owner said.",
        "The town closed its schools as a storm came near.",
        "The boy band Fivefold disbanded on Monday, to the grief of its fans.",
    ],
)
def test_what_is_denied_asked_for_feared_or_alike_is_no_closure(text):
    assert events_in(text) == []


def test_a_headline_that_demands_is_no_closure():
    assert events_in("Members wept.", title="Lawmakers urge Harbor Union to disband") == []


def test_two_units_of_one_sentence_are_two_events_with_their_own_dates():
    events = events_in(
        "Lantern Watch will close its Samplia office at the end of the month and its regional "
        "office by the end of 2022, it said on Monday."
    )

    assert [(event.unit, event.effective, event.announced) for event in events] == [
        ("Samplia office", "2021-10-31", "2021-10-25"),
        ("regional office", "../2022-12-31", "2021-10-25"),
    ]


def test_an_office_may_be_the_subject():
    event = event_in("Lantern Watch's bureau in Samplia was shut down by the police on Sunday.")

    assert (event.kind, event.unit) == (Kind.OFFICE_CLOSED, "bureau in Samplia")
    assert event.decided_by == DecidedBy.AUTHORITY
    assert event.effective == "2021-10-24"


def test_a_pronoun_means_the_organization_named_last():
    text = "Harbor Union met on Sunday. It will disband on 30 November."

    assert event_in(text).organization == "Harbor Union"


def test_a_description_means_the_organization_of_that_kind():
    text = "The newspaper will close on Friday. The Marble Gazette is known to Harbor Union."

    assert event_in(text).organization == "The Marble Gazette"


@pytest.mark.parametrize(
    "text",
    [
        "The Harbor Reading Circle will disband.",
        "The Riverside Teachers' Association (RTA) will disband.",
        "The rights group Odell will disband.",
        "Odell, a charity for seamen, will disband.",
    ],
)
def test_an_unregistered_organization_is_known_by_its_name_or_by_what_it_is_called(text):
    assert event_in(text).slug is None


def test_names_joined_by_and_are_two_unless_they_are_one():
    text = (
        "The ministry suspended the Association for Peace and Reform in Samplia (APRS), the "
        "Tailors' Guild and the Bridge Foundation."
    )

    assert [event.organization for event in events_in(text)] == [
        "Association for Peace and Reform in Samplia",
        "Tailors' Guild",
        "Bridge Foundation",
    ]


def test_the_examples_of_many_are_events_of_their_own():
    text = (
        "The ministry banned 40 groups on 3 May 2021. Among them are the Tailors' Guild and "
        "Harbor Union."
    )

    assert [(event.organization, event.kind, event.effective) for event in events_in(text)] == [
        ("Tailors' Guild", Kind.BANNED, "2021-05-03"),
        ("Harbor Union", Kind.BANNED, "2021-05-03"),
    ]


def test_a_lead_without_dates_backs_the_sentence_that_has_them():
    text = "Harbor Union is to disband. Harbor Union will disband on 30 November 2021."

    event = event_in(text)

    assert event.effective == "2021-11-30"
    assert event.evidence == "Harbor Union will disband on 30 November 2021."


def test_the_title_counts_only_where_the_text_tells_nothing():
    title = "Harbor Union disbands"

    assert event_in("Members wept.", title=title).spans["evidence"].field == "title"
    assert event_in("Harbor Union said it would disband.", title=title).status == Status.ANNOUNCED


def test_the_day_of_a_saying_is_no_day_of_closing():
    event = event_in("Harbor Union will disband, it said on Friday.")

    assert (event.announced, event.effective) == ("2021-10-22", None)


def test_at_once_is_the_day_it_was_announced():
    event = event_in("Harbor Union said on Friday that it was disbanding with immediate effect.")

    assert (event.announced, event.effective) == ("2021-10-22", "2021-10-22")
    assert event.status == Status.COMPLETED


def test_the_founding_year_is_no_date_of_the_closure():
    assert event_in("Harbor Union, founded in 1990, has disbanded.").effective is None


def test_odd_spaces_leave_the_passage_as_it_stands_in_the_text():
    event = event_in("Harbor\xa0Union will\u2009disband.")

    assert event.evidence == "Harbor\xa0Union will\u2009disband."


def test_two_end_on_a_day_to_come():
    events = events_in("Harbor Union and Lantern Watch close on Friday.")

    assert {(event.organization, event.status) for event in events} == {
        ("Harbor Union", Status.ANNOUNCED),
        ("Lantern Watch", Status.ANNOUNCED),
    }
