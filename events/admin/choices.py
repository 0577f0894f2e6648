"""Fields that search the register as one types, in rows of which there may be many."""

from typing import Any, ClassVar

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import ForeignKey, Model
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django_countries.fields import CountryField
from django_countries.widgets import LazySelect

from events.asked import is_key


class Search(AutocompleteSelect):
    """Search the register as one types. What is no key chooses nothing: Django would look it up."""

    but: Any = None  # the key of a row that is not offered

    def get_url(self) -> str:
        url: str = super().get_url()
        return f"{url}?{urlencode({'but': self.but})}" if self.but else url

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        return super().optgroups(name, [key for key in value if is_key(key)], attr)


class KnownChoice(Search):
    """Does not ask the database anew for the choice that was loaded with the row already."""

    known: Model | None = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        if self.known is None or list(value) != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        option = self.create_option(name, self.known.pk, str(self.known), True, 0)
        return [(None, [option], 0)]


class CountrySelect(LazySelect):
    """Writes its 250 options in one go; Django renders each by a template of its own."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        shown = self.get_context(name, value, attrs)["widget"]
        options = [option for _group, options, _index in shown["optgroups"] for option in options]
        return format_html(
            "<select{}>{}</select>",
            flatatt({"name": name, **shown["attrs"]}),
            format_html_join("", "<option{}>{}</option>", map(self._option, options)),
        )

    def _option(self, option: dict[str, Any]) -> tuple[SafeString, Any]:
        return flatatt({"value": option["value"], **option["attrs"]}), option["label"]


class QuickCountries:
    """For admins with jurisdictions."""

    def formfield_for_choice_field(
        self, db_field: Any, request: HttpRequest | None, **kwargs: Any
    ) -> Any:
        if isinstance(db_field, CountryField):
            kwargs["widget"] = CountrySelect
        return super().formfield_for_choice_field(  # type: ignore[misc]
            db_field, request, **kwargs
        )


class SearchesChoices:
    """For admins with `autocomplete_fields`."""

    autocomplete_fields: ClassVar[Any] = ()

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest | None, **kwargs: Any
    ) -> Any:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownChoice(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(  # type: ignore[misc]
            db_field, request, **kwargs
        )


class LoadsItsChoices(SearchesChoices):
    """What is chosen in a row comes with the row (`select_related`), in one query."""

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request)  # type: ignore[misc]
        return rows.select_related(*self.autocomplete_fields)


class RemembersChoices(forms.ModelForm[Any]):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, KnownChoice) and self.instance.pk:
                widget.known = getattr(self.instance, name)
