"""Web addresses as the record keeps and shows them."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

_is_address = URLValidator(schemes=["http", "https"])


def web_address(value: str) -> None:
    """Refuse other schemes than http and https, and a user name or a password, which would leave
    with the address."""
    try:
        _is_address(value)
    except ValidationError as error:
        told = _("“%(value)s” is no http or https address.")
        raise ValidationError(told, code="invalid", params={"value": value}) from error
    if "@" in urlsplit(value).netloc:
        told = _("has a user name or a password in the address: take it out.")
        raise ValidationError(told, code="user")
