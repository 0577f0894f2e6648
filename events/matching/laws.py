"""Which law of the register is meant by a name."""

from collections.abc import Sequence

from django.db.models import F, Q, Value

from events.models import Law
from events.models.name import Folded


def find(name: str, *, jurisdiction: str = "") -> Sequence[Law]:
    """The laws one of whose names is `name`; of several, those of the jurisdiction, if any are.

    One that was merged is not told: it handed its names on.
    """
    same = Folded(Value(name))
    laws = list(
        Law.objects.filter(merged_into=None)
        .alias(folded_short=Folded(F("short_name")))
        .filter(Q(folded=same) | Q(folded_short=same, short_name__gt="") | Q(names__folded=same))
        .distinct()
    )
    return [law for law in laws if law.jurisdiction == jurisdiction] or laws
