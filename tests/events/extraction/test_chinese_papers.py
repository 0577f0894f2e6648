"""Registrations and licenses that are not renewed, in Chinese."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in


@pytest.mark.parametrize(
    "text",
    [
        "通訊委員會今天宣布，對東方新聞台的換照申請不予許可。",
        "通訊委員會今天宣布，拒絕為東方新聞台續牌。",
        "通訊委員會昨日駁回東方新聞台的換照申請。",
    ],
)
def test_a_license_that_is_not_renewed_is_lost(text):
    event = event_in(text)
    assert (event.organization, event.kind) == ("東方新聞台", Kind.DEREGISTERED)


def test_a_refusal_is_an_order_while_the_old_license_runs():
    assert event_in("通訊委員會決議，對東方新聞台的換照申請不予許可。").status == Status.ORDERED


def test_a_penalty_against_somebody_may_be_the_loss_of_the_papers():
    event = event_in("民政局對「島國國學促進會」作出撤銷登記的行政處罰。")
    assert (event.organization, event.kind) == ("島國國學促進會", Kind.DEREGISTERED)


def test_a_licence_that_is_not_renewed_is_lost():
    event = event_in("內政部拒絕為修女創辦的「海岸傳教修女會」續領外匯捐款牌照。")
    assert (event.organization, event.kind) == ("海岸傳教修女會", Kind.DEREGISTERED)
