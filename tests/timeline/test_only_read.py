"""Every public address but the form for reports is read-only, and says so to who writes."""

import re

import pytest
from django.test import Client

from .test_withholding import routes

pytestmark = pytest.mark.django_db

TAKES_REPORTS = "events/<int:pk>/report/"
WRITES = [
    (method, route)
    for route in routes()
    for method in ("post", "put", "delete")
    if (method, route) != ("post", TAKES_REPORTS)
]


@pytest.mark.parametrize(("method", "route"), WRITES)
def test_who_writes_is_told_that_it_is_not_allowed(method, route):
    browser = Client(enforce_csrf_checks=True)
    address = "/" + re.sub("<.*?>", "1", route)

    assert getattr(browser, method)(address).status_code == 405


def test_the_admin_still_refuses_a_forgery():
    assert Client(enforce_csrf_checks=True).post("/admin/login/").status_code == 403
