import csv
from time import perf_counter

import pytest

from events.extraction.gazetteer import Gazetteer, KnownOrganization, Names
from events.starter import STARTER


def names(text, *known):
    found = Names((name, name) for name in known).find(text)
    return [text[mention.start : mention.end] for mention in found]


def test_the_longest_name_at_a_place_is_found():
    assert names("Amnesty International India closed.", "Amnesty", "Amnesty International") == [
        "Amnesty International"
    ]
    assert names("香港職工會聯盟解散", "工會", "職工會聯盟") == ["職工會聯盟"]


def test_case_counts_and_words_are_whole():
    assert names("An amnesty for Amnestys", "Amnesty") == []


def test_a_short_acronym_is_no_name():
    gazetteer = Gazetteer.of([KnownOrganization("dw", ("Deutsche Welle", "DW"))])

    assert list(gazetteer.organization_names.find("DW")) == []


@pytest.mark.parametrize("table", ["organizations", "laws", "events", "claims"])
def test_every_place_of_the_starter_record_is_in_the_lexicon(table):
    codes = {place.code for place in Gazetteer.of().places}
    with (STARTER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        used = {row["jurisdiction"] for row in csv.DictReader(file)} - {""}

    assert used <= codes


def test_ten_thousand_names_cost_no_more_than_a_look_a_word():
    many = [KnownOrganization(f"o{i}", (f"Body Number {i}",)) for i in range(10_000)]
    found = Gazetteer.of(many).organization_names
    text = "Body Number 7 met Body Number 70000 in the hall. " * 200

    start = perf_counter()
    count = sum(1 for _ in found.find(text))

    assert count == 200
    assert perf_counter() - start < 1


def test_a_name_does_not_reach_over_a_label():
    names = Names([("Samplia Teachers Union", "union"), ("Agenda: Child Club", "club")])

    assert list(names.find("Samplia: Teachers' Union closed")) == []
    assert [each.known for each in names.find("the Agenda: Child Club")] == [("club",)]
