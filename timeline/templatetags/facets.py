"""The choices of a filter: hundreds on a page, so written here in one go and not by a template."""

from html import escape

from django import template
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from timeline.query.choices import Choice, Facet

register = template.Library()


@register.simple_tag
def choices(facet: Facet) -> SafeString:
    """Each choice as a box to tick, with the number of events it would give; words are escaped."""
    return SafeString("\n".join(_choice(facet.name, choice) for choice in facet.choices))


def _choice(name: str, choice: Choice) -> str:
    checked = " checked" if choice.is_chosen else ""
    return (
        f'<label><input type="checkbox" name="{name}" value="{escape(choice.value)}"{checked}> '
        f"<span>{escape(capfirst(choice.label))}</span> "
        f'<span class="n">{choice.count}</span></label>'
    )
