"""Every public address is read-only, and says so to who writes."""

import re

import pytest
from django.test import Client

from .test_withholding import routes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("route", list(routes()))
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_who_writes_is_told_that_it_is_not_allowed(route, method):
    browser = Client(enforce_csrf_checks=True)
    address = "/" + re.sub("<.*?>", "1", route)

    assert getattr(browser, method)(address).status_code == 405


def test_the_admin_still_refuses_a_forgery():
    assert Client(enforce_csrf_checks=True).post("/admin/login/").status_code == 403
