"""Django's own admins of accounts and roles, with the lists of this site."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from .address import AskedByAddress

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(AskedByAddress, UserAdmin[User]):
    pass


@admin.register(Group)
class RoleAdmin(AskedByAddress, GroupAdmin):
    pass
