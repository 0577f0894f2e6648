from typing import Any

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("Shuttered: the record")
admin.site.site_title = _("Shuttered")
admin.site.index_title = _("Desk")

# What an editor types without a scheme means https; Django asks to be told until version 6.
ADDRESSES: dict[Any, Any] = {models.URLField: {"assume_scheme": "https"}}
