from typing import Any

from django.db import models

# What an editor types without a scheme means https; Django asks to be told until version 6.
ADDRESSES: dict[Any, Any] = {models.URLField: {"assume_scheme": "https"}}
