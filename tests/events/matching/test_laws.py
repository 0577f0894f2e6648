import pytest

from events.matching.laws import find
from tests.factories import LawFactory

pytestmark = pytest.mark.django_db


def test_a_law_is_found_by_any_of_its_names_once():
    law = LawFactory(name="Public Order Act")
    law.names.create(text="public order act", role="alias")
    law.names.create(text="治安法", language="zh-Hant", role="official")

    assert list(find("Public order act")) == [law]
    assert list(find("治安法")) == [law]
    assert list(find("Order")) == []


def test_of_several_the_law_of_the_jurisdiction_is_meant():
    here = LawFactory(name="Public Order Act", jurisdiction="HK")
    there = LawFactory(name="Public Order Act", jurisdiction="GB")

    assert list(find("Public Order Act", jurisdiction="HK")) == [here]
    assert set(find("Public Order Act", jurisdiction="FR")) == {here, there}
    assert set(find("Public Order Act")) == {here, there}


def test_a_short_name_will_do():
    law = LawFactory(name="Act to Safeguard Public Order", short_name="Order Act")

    assert list(find("order act")) == [law]


@pytest.mark.parametrize("name", ["", "...", "Order"])
def test_what_is_no_name_finds_no_law(name):
    LawFactory(name="Public Order Act", short_name="")

    assert list(find(name)) == []
