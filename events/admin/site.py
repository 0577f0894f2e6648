from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from events.ingest.addresses import BadAddress, normalize

# What an editor types without a scheme means https; Django asks to be told until version 6.
ADDRESSES: dict[Any, Any] = {models.URLField: {"assume_scheme": "https"}}


def normalized(typed: str) -> str:
    """What was typed in a form, in the one form in which addresses are kept.

    Raises ValidationError.
    """
    try:
        return normalize(typed)
    except BadAddress as error:
        raise ValidationError(str(error), code="bad_address") from error
