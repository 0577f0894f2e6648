import gc
from weakref import ref

import pytest
from django.core.signals import request_started

from timeline.collector import LEFT_BEHIND, LOOKS, NEW_OBJECTS, _collect, collect_between_answers


class Knot(list[object]):
    """Garbage that refers to itself."""


@pytest.fixture
def collector():
    threshold = gc.get_threshold()
    collect_between_answers()
    yield
    request_started.disconnect(_collect, dispatch_uid="collect_between_answers")
    gc.set_threshold(*threshold)
    gc.unfreeze()


def leave_behind(knots):
    for _ in range(knots):
        knot = Knot()
        knot.append(knot)


def knots():
    return sum(isinstance(thing, Knot) for thing in gc.get_objects(generation=0))


@pytest.mark.usefixtures("collector")
def test_what_a_server_has_loaded_is_not_looked_through_again():
    assert gc.get_freeze_count() > 0


@pytest.mark.usefixtures("collector")
def test_it_looks_when_a_reader_asks():
    assert request_started.disconnect(_collect, dispatch_uid="collect_between_answers")


@pytest.mark.usefixtures("collector")
def test_garbage_stays_while_a_page_is_made():
    leave_behind(NEW_OBJECTS // 10)

    assert knots() == NEW_OBJECTS // 10


@pytest.mark.usefixtures("collector")
def test_garbage_is_gone_when_the_next_reader_asks():
    leave_behind(2 * LEFT_BEHIND)

    _collect()

    assert knots() == 0


@pytest.mark.usefixtures("collector")
def test_garbage_that_outlived_a_look_is_gone_after_some_answers():
    kept = Knot()
    kept.append(kept)
    gone = ref(kept)
    gc.collect(0)
    del kept

    for _ in range(LOOKS + 2):
        leave_behind(2 * LEFT_BEHIND)
        _collect()

    assert gone() is None


@pytest.mark.usefixtures("collector")
def test_an_answer_that_leaves_little_behind_is_not_looked_through():
    gc.collect()
    leave_behind(LEFT_BEHIND // 10)

    _collect()

    assert knots() == LEFT_BEHIND // 10
