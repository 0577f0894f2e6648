from typing import Any

from .history import ShowsHistory
from .reasoned import ReasonedEdits
from .standing import HasStanding


class Recorded(HasStanding, ShowsHistory, ReasonedEdits):
    """The admin of a row of the record: reasons, history, and what becomes of it."""

    change_form_template: Any = "admin/events/change_form.html"
