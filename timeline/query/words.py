from django.utils.translation import get_language

from events.dates.edtf import Edtf
from events.dates.wording import in_words


def words(value: Edtf | str) -> str:
    """A date as people say it, in the language of the page."""
    return in_words(value, get_language() or "en")
