from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("Shuttered: the record")
admin.site.site_title = _("Shuttered")
admin.site.index_title = _("Desk")
