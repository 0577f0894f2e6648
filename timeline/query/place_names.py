from django_countries import countries


def place_name(code: str) -> str:
    """The name of a jurisdiction in the language of the page."""
    return str(countries.name(code) or code)
