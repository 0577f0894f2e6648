"""The rows within an event's form: its steps, its laws, its sources."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.ingest.discover import discover, find
from events.models import Article, Attribution, Citation, ClosureEvent, Step

from .choices import LoadsItsChoices, RemembersChoices
from .drafts import PartOpenWhileDraft
from .editing import NoDeletingInPassing
from .review_forms import make_optional
from .site import normalized
from .source import SourceInput, told_progress

PUBLISH = "_publish"
SOURCE = "source"  # the address with which a new row begins, as a link to the form may say
SUPPORTED = (
    "organization", "unit", "kind", "status", "decided_by", "announced", "effective",
    "jurisdiction", "place",
)  # fmt: skip


class StepInline(PartOpenWhileDraft, admin.TabularInline[Step, ClosureEvent]):
    model = Step
    fields = ("status", "reached", "reached_phrase")
    verbose_name_plural = _("Steps: which status was reached when, as far as it is known")
    extra = 0


class AttributionInline(
    PartOpenWhileDraft,
    LoadsItsChoices,
    NoDeletingInPassing,
    admin.TabularInline[Attribution, ClosureEvent],
):
    model = Attribution
    form = RemembersChoices
    autocomplete_fields = ("law",)
    verbose_name = _("law")
    verbose_name_plural = _("Laws: their role, and who says so")

    def get_extra(
        self, request: HttpRequest, obj: ClosureEvent | None = None, **kwargs: Any
    ) -> int:
        return 0 if obj else 1


def _supported_fields() -> list[tuple[str, Any]]:
    field: Any = ClosureEvent._meta.get_field
    return [*((name, field(name).verbose_name) for name in SUPPORTED), ("laws", _("laws"))]


class CitationForm(RemembersChoices):
    """A source by its address, or chosen among the articles.

    The article of a citation stays, as its passage was read there; another one is cited anew.
    `may_enter_articles` is set by the admin.
    """

    may_enter_articles = False
    known: Article | None = None

    address = forms.CharField(
        label=_("Address"),
        required=False,
        help_text=_("An article that is not known yet is entered and fetched in the background."),
        widget=SourceInput({"class": "vURLField", "placeholder": "https://"}),
    )
    supports = forms.MultipleChoiceField(
        label=_("It supports"),
        required=False,
        choices=_supported_fields,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "article" not in self.fields:
            return
        if self.instance.pk:
            self.fields["address"].widget = forms.HiddenInput()
            self.fields["address"].disabled = self.fields["article"].disabled = True
        else:
            make_optional(self.fields["article"])
            self.fields["article"].label = _("or a known article")

    def clean_address(self) -> str:
        """The form in which it is kept. An article that has it stands in for it at once."""
        typed: str = self.cleaned_data["address"].strip()
        if not typed:
            return ""
        address, known = normalized(typed), find(typed)
        if known is None and not self.may_enter_articles:
            raise ValidationError(_("You may not enter articles; choose a known one."))
        self.known = known
        return address

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        address, article = said.get("address"), said.get("article")
        if self.instance.pk or "address" in self.errors or "article" in self.errors:
            return said
        if address and article and article != self.known:
            self.add_error("address", _("Give the address or choose an article, not both."))
        elif self.known:
            said["article"] = self.known
        elif not address and not article:
            self.add_error("address", _("Give the address of the source, or choose an article."))
        return said

    def source(self) -> Any:
        """What tells this source from another: an article's key, or an address yet unknown."""
        said = getattr(self, "cleaned_data", {})
        article = said.get("article")
        return article.pk if article else said.get("address") or None


class CitationFormSet(forms.BaseInlineFormSet[Citation, ClosureEvent, CitationForm]):
    def clean(self) -> None:
        super().clean()
        staying = [form for form in self.forms if self._stays(form)]
        self._refuse_the_same_twice(staying)
        is_public = self.instance.stage == ClosureEvent.Stage.PUBLISHED
        if (is_public or PUBLISH in self.data) and not staying and not any(self.errors):
            raise ValidationError(
                _("An event on the record needs at least one citation."), code="no_citation"
            )

    def save_new(self, form: CitationForm, commit: bool = True) -> Citation:
        """What is cited by an address that is not known yet is entered as any article is."""
        if form.instance.article_id is None:
            form.instance.article = discover(form.cleaned_data["address"], keep=True)
        return super().save_new(form, commit)

    def _stays(self, form: CitationForm) -> bool:
        return form.source() is not None and not form.cleaned_data.get("DELETE")

    def _refuse_the_same_twice(self, staying: list[CitationForm]) -> None:
        """Passages of one article are many; the article as a whole stands with an event once."""
        seen: set[Any] = set()
        for form in staying:
            if form.instance.start is None and form.source() in seen:
                at = "address" if form.cleaned_data.get("address") else "article"
                form.add_error(at, _("This source stands with the event already."))
            elif form.instance.start is None:
                seen.add(form.source())


class CitationInline(
    PartOpenWhileDraft,
    LoadsItsChoices,
    NoDeletingInPassing,
    admin.StackedInline[Citation, ClosureEvent],
):
    model = Citation
    form = CitationForm
    formset: Any = CitationFormSet
    show_change_link = True
    readonly_fields = ("archived", "quoted")
    autocomplete_fields = ("article",)
    verbose_name = _("source")
    verbose_name_plural = _("Sources")

    def get_fields(self, request: HttpRequest, obj: ClosureEvent | None = None) -> Any:
        if self.has_change_permission(request, obj):
            return (("address", "article"), "archived", "quoted", "supports")
        return ("article", "archived", "quoted", "supports")

    def get_extra(
        self, request: HttpRequest, obj: ClosureEvent | None = None, **kwargs: Any
    ) -> int:
        return 1 if obj is None or SOURCE in request.GET else 0

    def get_formset(
        self, request: HttpRequest, obj: ClosureEvent | None = None, **kwargs: Any
    ) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.form.may_enter_articles = request.user.has_perm("events.add_article")
        return formset

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        rows: QuerySet[Citation] = super().get_queryset(request).defer("article__text")
        return rows

    @admin.display(description=_("archived"))
    def archived(self, citation: Citation) -> str:
        return told_progress(citation.article) if citation.article_id else ""

    @admin.display(description=_("passage"))
    def quoted(self, citation: Citation) -> str:
        if not citation.passage:
            return str(_("not yet archived"))
        return format_html("<blockquote>{}</blockquote>", citation.passage)
