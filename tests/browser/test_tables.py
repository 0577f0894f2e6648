"""A table leaves the admin, is changed in an editor's hands, and comes back."""

import csv
import io

import pytest

from events.models import Organization
from tests.factories import OrganizationFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_table_goes_out_and_comes_back_changed(signed_in, live_server):
    page = signed_in
    OrganizationFactory(slug="pier", name="Pier", kind="media", note="=1+1")
    page.get_by_role("link", name="Organizations").first.click()
    page.get_by_role("link", name="Export").click()
    with page.expect_download() as going:
        page.get_by_role("link", name="Organizations, CSV").click()
    rows = list(csv.DictReader(io.StringIO(going.value.path().read_text(encoding="utf-8"))))
    assert [row["note"] for row in rows] == ["'=1+1"]

    rows[0]["kind"] = "union"
    rows.append({"slug": "harbor-union", "name": "Harbor Union", "kind": "union"})
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    page.go_back()
    page.get_by_role("link", name="Import").click()
    brought = {"name": "o.csv", "mimeType": "text/csv", "buffer": file.getvalue().encode()}
    page.get_by_label("Organizations:").set_input_files(brought)
    page.get_by_role("button", name="Show what it changes").click()

    told = page.locator(".many").inner_text()
    assert "kind: media → union" in told
    assert "note" not in told
    page.get_by_label("Why").fill("As registered.")
    page.get_by_role("button", name="Import it").click()

    assert "1 entered as drafts, 1 changed" in page.locator(".messagelist").inner_text()
    assert dict(Organization.objects.values_list("slug", "note")) == {
        "pier": "=1+1", "harbor-union": "",
    }  # fmt: skip
