import pytest

from tests import people


@pytest.fixture
def editor(client):
    user = people.editor()
    client.force_login(user)
    return user
