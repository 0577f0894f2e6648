"""What the rules that found something look for, in words for editors."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# By the beginning of a rule's name. What follows there is the word that told, as `disband`.
RULES: Mapping[str, Promise] = {
    "en.verb": gettext_lazy("English: a verb says that something ends"),
    "en.verb.self": gettext_lazy("English: a verb says that an organization ends itself"),
    "en.verb.unit": gettext_lazy("English: a verb says that an organization closes an office"),
    "en.verb.unit_passive": gettext_lazy("English: a verb says that its office is closed"),
    "en.verb.passive": gettext_lazy("English: a verb says that an organization is ended"),
    "en.verb.order": gettext_lazy("English: a verb says that an authority ends an organization"),
    "en.verb.order_unit": gettext_lazy("English: a verb says that an authority closes an office"),
    "en.verb.ordered": gettext_lazy("English: an organization is ordered to end"),
    "en.list": gettext_lazy("English: named in a list of those that a sentence tells the end of"),
    "en.papers_of": gettext_lazy("English: the registration of an organization was taken away"),
    "en.papers_taken": gettext_lazy("English: an organization lost its registration"),
    "en.taking_of": gettext_lazy("English: the taking away of a registration is told"),
    "en.label": gettext_lazy("English: an organization is declared extremist or undesirable"),
    "en.ordered": gettext_lazy("English: a closure is ordered, told by a noun"),
    "en.background": gettext_lazy("English: an earlier closure, told in passing"),
    "en.own_noun": gettext_lazy("English: an organization tells of its own closure by a noun"),
    "en.gives_up": gettext_lazy("English: an organization gives its registration back"),
    "en.lost": gettext_lazy("English: an organization has no registration any more"),
    "en.struck": gettext_lazy("English: an organization is off the register"),
    "en.stripped": gettext_lazy("English: an organization is stripped of its registration"),
    "en.its_papers": gettext_lazy("English: the registration of one spoken of was taken away"),
    "en.sought": gettext_lazy("English: an authority asks for an end, told by a noun"),
    "en.told": gettext_lazy("English: a closure told by a noun"),
    "en.upheld": gettext_lazy("English: a court leaves an end in force"),
    "en.vote": gettext_lazy("English: a vote on an end is set"),
    "en.adjective": gettext_lazy("English: an adjective says that an organization has ended"),
    "en.noun_unit": gettext_lazy("English: an office closes, told by a noun"),
    "en.depend": gettext_lazy("English, by grammar: who ends, and what is done"),
    "en.depend.actor": gettext_lazy("English, by grammar: the subject of a verb of ending"),
    "en.depend.own": gettext_lazy("English, by grammar: an organization ends itself"),
    "en.depend.ordered": gettext_lazy("English, by grammar: an organization is ordered to end"),
    "en.depend.passive": gettext_lazy("English, by grammar: an organization is ended"),
    "en.depend.noun": gettext_lazy("English, by grammar: an ending told by a noun"),
    "en.depend.papers": gettext_lazy("English, by grammar: a registration is taken away"),
    "en.depend.title": gettext_lazy("English, by grammar: an owner ends its publication"),
    "en.depend.unit": gettext_lazy("English, by grammar: an office or branch ends"),
    "en.depend.list": gettext_lazy("English, by grammar: named in a list of those that end"),
    "en.count": gettext_lazy("English: a count of organizations that have ended"),
    "zh.verb": gettext_lazy("Chinese: a verb says that something ends"),
    "zh.papers": gettext_lazy("Chinese: a registration or license is taken away"),
    "zh.same_fate": gettext_lazy("Chinese: another one met the same fate"),
    "zh.count": gettext_lazy("Chinese: a count of organizations that have ended"),
    "further": gettext_lazy("Other languages: words for an end beside a name"),
    "further.did": gettext_lazy("Other languages: a verb says that something ended"),
    "further.does": gettext_lazy("Other languages: a verb says that something ends"),
    "further.will": gettext_lazy("Other languages: a verb says that something will end"),
    "further.undergone": gettext_lazy("Other languages: an organization was ended"),
    "further.to": gettext_lazy("Other languages: it was decided, announced or asked to end one"),
    "further.noun": gettext_lazy("Other languages: an end told by a noun"),
}
SORTS: Mapping[str, Promise] = {
    "en.verb": gettext_lazy("English, by verbs"),
    "en.depend": gettext_lazy("English, by grammar"),
    "en.list": gettext_lazy("English, lists"),
    "en.papers": gettext_lazy("English, registrations"),
    "en.ordered": gettext_lazy("English, orders"),
    "en.count": gettext_lazy("English, counts"),
    "zh.verb": gettext_lazy("Chinese, by verbs"),
    "zh.count": gettext_lazy("Chinese, counts"),
    "further": gettext_lazy("Other languages"),
}


def in_words(rule: str) -> str:
    """What a rule looks for, by the longest beginning of its name that is known."""
    words = rule.split(".")
    for length in range(len(words), 0, -1):
        told = RULES.get(".".join(words[:length]))
        if told:
            return str(told)
    return _("A rule that has no words yet")
