import gc

import pytest

from timeline.collector import NEW_OBJECTS, collect_seldom


@pytest.fixture(autouse=True)
def as_before():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_is_loaded_is_looked_through_no_more_and_new_objects_seldom():
    collect_seldom()

    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] == NEW_OBJECTS
