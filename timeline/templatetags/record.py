"""How the record is put into words and signs on a page."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from events.dates.edtf import Edtf, parse
from events.models import Article, Attribution, Citation, ClosureEvent, Outlet, Source
from events.models.name import Name
from timeline.query.place_names import place_name
from timeline.query.words import words

register = template.Library()
register.filter(place_name)
register.filter(words)

BASIS = {
    Attribution.Basis.STATED_BY_ORGANIZATION: _("says the organization"),
    Attribution.Basis.STATED_BY_AUTHORITY: _("says an authority"),
    Attribution.Basis.REPORTED_BY_MEDIA: _("reported"),
    Attribution.Basis.INFERRED_BY_EDITOR: _("editor’s inference"),
}
STATUS = {
    ClosureEvent.Status.THREATENED: _("Threatened"),
    ClosureEvent.Status.ORDERED: _("Ordered, not yet carried out"),
    ClosureEvent.Status.ANNOUNCED: _("Announced, not yet verified"),
    ClosureEvent.Status.REVERSED: _("Reversed since"),
}
DECIDED_BY = {
    ClosureEvent.DecidedBy.ORGANIZATION: _("its own decision"),
    ClosureEvent.DecidedBy.AUTHORITY: _("decided by an authority"),
}

AFFILIATION = {
    Outlet.Affiliation.STATE_AFFILIATED: _("state-affiliated"),
    Outlet.Affiliation.INDEPENDENT: _("independent"),
}


STANDS = {
    Source.State.LIVE: _("Live when last looked at."),
    Source.State.CHANGED: _("The page was changed after it was cited, seen on {day}."),
    Source.State.GONE: _("The page is no longer there, seen on {day}."),
    Source.State.SHUT: _("The page is shut to robots and not looked at, seen on {day}."),
}


@register.filter
def how_it_stands(article: Article) -> SafeString | str:
    """What became of a cited page since; "" where it was not looked at again."""
    source: Source | None = getattr(article, "source", None)
    if source is None or source.since is None:
        return ""
    return format_html(str(STANDS[Source.State(source.state)]), day=day(source.since))


@register.filter
def when(value: Edtf) -> SafeString:
    """A date as people say it, with its EDTF in the markup."""
    return format_html('<time datetime="{}">{}</time>', value.text, words(value))


@register.filter
def day(value: date) -> SafeString:
    """The day of an act on the record (of a moment: its day in UTC), as people say it."""
    return when(parse(value.strftime("%Y-%m-%d")))


@register.filter
def basis_words(basis: str) -> str:
    """Who says that a law played its role."""
    return str(BASIS[Attribution.Basis(basis)])


@register.filter
def status_words(status: str) -> str:
    """What is still open about an event; "" for one that is completed."""
    return str(STATUS.get(ClosureEvent.Status(status), ""))


@register.filter
def kind_words(kind: str) -> str:
    """What happened. Django's own get_kind_display hashes all choices at each call."""
    return str(ClosureEvent.Kind(kind).label)


@register.filter
def affiliation_words(affiliation: str) -> str:
    """What an editor stated of the outlet that is quoted."""
    return str(AFFILIATION[Outlet.Affiliation(affiliation)])


@register.filter
def decided_words(decided_by: str) -> str:
    """Who decided, to be read after what happened."""
    return str(DECIDED_BY[ClosureEvent.DecidedBy(decided_by)])


@register.filter
def local_name(names: Sequence[Name]) -> Name | None:
    """The name to show beside the headline: the first one in another language than the page's."""
    language = (get_language() or "en").split("-")[0]
    foreign = [name for name in names if name.language and name.language.split("-")[0] != language]
    return min(foreign, key=lambda name: name.role != Name.Role.OFFICIAL, default=None)


@register.filter
def by_role(names: Sequence[Name]) -> list[Name]:
    """The official names first, then as the roles are listed."""
    roles = Name.Role.values
    return sorted(names, key=lambda name: (roles.index(name.role), name.language))


@register.filter
def leading(citations: Sequence[Citation]) -> Citation | None:
    """The citation to show first: one whose passage can be read, else one with a known source.

    A withheld article has no id: see `masked`.
    """

    def hidden(citation: Citation) -> tuple[bool, bool]:
        return not citation.passage, citation.article_id is None

    return min(citations, key=hidden, default=None)


@register.filter
def supported_words(citation: Citation) -> str:
    """What a citation supports, as far as that was said: "organization, effective"."""
    names = {field.name: str(field.verbose_name) for field in ClosureEvent._meta.fields}
    names["laws"] = gettext("laws")
    return ", ".join(names[name] for name in citation.supports if name in names)


@register.filter
def other_sources(citations: Sequence[Citation]) -> int:
    """How many articles support an event besides the leading one."""
    # A withheld article is not told from another one: each of its citations counts.
    return len({citation.article_id or f"citation {citation.pk}" for citation in citations}) - 1


@register.filter
def host(url: str) -> str:
    """Where a page stands that has no title or outlet to name it by."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
