from functools import lru_cache

from django.utils.translation import get_language
from django_countries import countries


def place_name(code: str) -> str:
    """The name of a jurisdiction in the language of the page."""
    return _named(code, get_language())


@lru_cache(maxsize=2_000)
def _named(code: str, _language: str | None) -> str:
    """Kept, as a page names hundreds of laws with their places."""
    return str(countries.name(code) or code)
