"""What is the same for all of a pasted list, and the list itself."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from events.dates.field import EdtfFormField
from events.ingest.discover import discover
from events.models import Article, Attribution, ClosureEvent, Law, Organization
from events.models.language_code import LONGEST_LANGUAGE, is_language_code
from events.models.unseen import seen_in_a_line
from events.record.paste import MOST_LINES, Beside, Decision, Line, Pasted, read_lines
from events.record.publish import ClosureDetails
from events.record.register import NewOrganization

from .choices import CountrySelect
from .closure_form import needs_a_date
from .review_forms import NewOrganizationForm, law_choice, make_optional
from .site import normalized

SAID_OF_ALL = (
    "kind", "status", "decided_by", "jurisdiction", "place",
    "effective", "effective_phrase", "announced", "announced_phrase",
)  # fmt: skip
GROUPS = (
    (_("The document"), ("address", "title", "outlet", "published")),
    (
        _("What happened to all of them"),
        ("kind", "status", "decided_by", "jurisdiction", "place", "law", "basis"),
    ),
    (_("When"), ("effective", "effective_phrase", "announced", "announced_phrase")),
    (_("The list"), ("names", "beside", "language", "organization_kind", "home")),
)
LONGEST_LIST = MOST_LINES * 600


class PasteForm(forms.ModelForm[ClosureEvent]):
    address = forms.CharField(
        label=_("Address"),
        help_text=_("An article that is not known yet is entered and fetched in the background."),
        widget=forms.URLInput({"class": "vURLField", "placeholder": "https://"}),
    )
    title = forms.CharField(
        label=_("Title"), max_length=500, required=False, validators=[seen_in_a_line]
    )
    outlet = forms.CharField(
        label=_("Outlet"),
        max_length=200,
        required=False,
        validators=[seen_in_a_line],
        help_text=_("Such as the gazette."),
    )
    published = EdtfFormField(label=_("Published"), required=False)
    law = forms.ModelChoiceField(
        Law.objects.all(),
        label=_("Law"),
        required=False,
        widget=law_choice(Attribution),
    )
    basis = forms.ChoiceField(
        label=_("Basis"),
        required=False,
        choices=[("", "---------"), *Attribution.Basis.choices],
    )
    organization_kind = forms.ChoiceField(
        label=_("What they are"),
        choices=[("", "---------"), *Organization.Kind.choices],
        help_text=_("Of those that are not in the register yet."),
    )
    home = NewOrganizationForm.base_fields["jurisdiction"]
    names = forms.CharField(
        label=_("Names, one a line"),
        max_length=LONGEST_LIST,
        widget=forms.Textarea({"rows": 14, "cols": 80, "spellcheck": "false"}),
        help_text=_("More about one may stand on its line after a tab or “|”."),
    )
    beside = forms.ChoiceField(label=_("After the “|” stands"), choices=Beside.choices)
    language = forms.CharField(
        label=_("Original language"),
        max_length=LONGEST_LANGUAGE,
        required=False,
        validators=[is_language_code],
        help_text=_("BCP 47, as in en or zh-Hant."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    required_css_class = "required"

    class Meta:
        model = ClosureEvent
        fields = SAID_OF_ALL
        widgets = {"jurisdiction": CountrySelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        make_optional(self.fields["home"])
        for name in ("title", "outlet", "place", "effective_phrase", "announced_phrase"):
            self.fields[name].widget.attrs["class"] = "vTextField"

    def clean_address(self) -> str:
        return normalized(self.cleaned_data["address"])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        needs_a_date(self)
        is_half = bool(said.get("law")) != bool(said.get("basis"))
        if is_half and not {"law", "basis"} & {*self.errors}:
            self.add_error("basis", _("A law and its basis stand together, or neither does."))
        if said.get("names") and said.get("beside"):
            try:
                said["lines"] = read_lines(said["names"], beside=said["beside"])
            except ValidationError as error:
                self.add_error("names", error)
        return said

    @property
    def lines(self) -> list[Line]:
        found: list[Line] = self.cleaned_data["lines"]
        return found

    def pasted(self) -> Pasted:
        said = self.cleaned_data
        new = NewOrganization(
            "", kind=said["organization_kind"], jurisdiction=str(said["home"] or "")
        )
        laws = [(said["law"], said["basis"])] if said["law"] else []
        shared = ClosureDetails(
            organization=new, laws=laws, **{name: said[name] for name in SAID_OF_ALL}
        )
        return Pasted(self.lines, shared, said["language"])

    def source(self) -> Article:
        """The document; what is known of it already stays."""
        said = self.cleaned_data
        article = discover(
            said["address"], title=said["title"], published=said["published"], keep=True
        )
        if said["outlet"] and not article.outlet:
            article.outlet = said["outlet"]
            article.save(update_fields=["outlet"])
        return article

    def decisions(self) -> Mapping[int, Decision]:
        """What was decided about the lines of a plan that was shown."""
        sent = self.data
        return {
            line.number: Decision(
                chosen=sent.get(f"who-{line.number}", ""),
                is_entered=f"enter-{line.number}" in sent,
                seen=sent[f"seen-{line.number}"],
            )
            for line in self.lines
            if f"seen-{line.number}" in sent
        }
