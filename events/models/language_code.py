import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST_LANGUAGE = 35
CODE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def is_language_code(value: str) -> None:
    """Refuse what is not formed as BCP 47 has it; which language it is, nobody asks."""
    if not CODE.fullmatch(value):
        told = _("“%(code)s” is no language code: it looks like en or zh-Hant (BCP 47).")
        raise ValidationError(told, code="language", params={"code": value})
