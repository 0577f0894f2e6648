"""What readers ask: addresses of each family of pages, drawn by a random that is given."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from urllib.parse import urlencode

from .record import BODIES, EVENTS, LAWS, PLACES, TRADES, _acronym, _name

Draw = Callable[[Random], str]
COMMON = ("union", "order", "work", "act", "harbor", "public order")
CHINESE = ("工會", "法令", "第7", "號法")
STEMS = ("worked ordered", "ending", "Harbors", "districts")
KINDS = "disbanded office_closed suspended relocated dissolved_by_order deregistered banned".split()
STATUSES = "threatened ordered announced completed reversed".split()
BASES = "stated_by_organization stated_by_authority reported_by_media inferred_by_editor".split()
ORGANIZATIONS = "ngo union party media student_union religious company".split()


def families() -> dict[str, Draw]:
    """Each page under what may be asked of it; search is asked alone and with filters."""
    return {
        "timeline": lambda random: "/" if random.random() < 0.5 else "/?order=oldest",
        "timeline, at any depth": lambda random: timeline([deep(random)]),
        "timeline, one filter": lambda random: timeline([random.choice(filters(random))]),
        "timeline, a period": lambda random: timeline(period(random)),
        "timeline, many filters": lambda random: timeline(several(random)),
        "timeline, filters at depth": lambda random: timeline([*several(random), deep(random)]),
        "search, rare": lambda random: timeline([("q", rare(random))]),
        "search, common": lambda random: timeline([("q", random.choice(COMMON + STEMS))]),
        "search, Chinese": lambda random: timeline([("q", chinese(random))]),
        "search, no match": lambda random: timeline([("q", f"zzyzx{random.randrange(10**6)}")]),
        "search, with filters": lambda random: timeline([("q", words(random)), *several(random)]),
        "search, at depth": lambda random: timeline([("q", words(random)), deep(random)]),
        **{f"API, {name}": api(draw) for name, draw in API.items()},
        "event": lambda random: f"/events/{event(random)}/",
        "organization": lambda random: f"/organizations/organization-{event(random)}/",
        "law": lambda random: f"/laws/law-{random.choice((1, random.randint(1, LAWS)))}/",
        "organizations": lambda random: "/organizations/",
        "organizations, asked": lambda random: f"/organizations/?{urlencode(named(random))}",
        "laws": lambda random: "/laws/",
        "laws, asked": lambda random: f"/laws/?{urlencode([('jurisdiction', place(random))])}",
        "claims": lambda random: "/claims/",
        "upcoming": lambda random: "/upcoming/",
        "about": lambda random: "/about/",
    }


def timeline(asked: list[tuple[str, str]]) -> str:
    return f"/?{urlencode(asked)}"


API: dict[str, Draw] = {
    "at any depth": lambda random: timeline([deep(random)]),
    "many filters": lambda random: timeline(several(random)),
    "search": lambda random: timeline([("q", words(random))]),
}


def api(draw: Draw) -> Draw:
    return lambda random: f"/api/v1/events{draw(random)}"


def event(random: Random) -> int:
    """One that is published: every tenth is a draft."""
    number = random.randint(1, EVENTS)
    return number - (number % 10 == 0)


def place(random: Random) -> str:
    return random.choice(PLACES)


def day(random: Random) -> date:
    return date(2005, 1, 1) + timedelta(days=random.randrange(7000))


def deep(random: Random) -> tuple[str, str]:
    where = day(random).isoformat()
    return random.choice(("after", "before")), f"{where}_{where}_{random.randint(1, EVENTS)}"


def filters(random: Random) -> list[tuple[str, str]]:
    return [
        ("jurisdiction", place(random)),
        ("law", f"law-{random.choice((1, random.randint(1, LAWS)))}"),
        ("kind", random.choice(KINDS)),
        ("organization_kind", random.choice(ORGANIZATIONS)),
        ("status", random.choice(STATUSES)),
        ("decided_by", random.choice(("organization", "authority"))),
        ("basis", random.choice(BASES)),
    ]


def period(random: Random) -> list[tuple[str, str]]:
    first, last = sorted((day(random), day(random)))
    length = random.choice((10, 7, 4))
    asked = [("from", str(first)[:length]), ("to", str(last)[:length])]
    return asked + [("within", "certain")] * random.choice((0, 1))


def several(random: Random) -> list[tuple[str, str]]:
    drawn = filters(random) + filters(random)
    return random.sample(drawn, random.randint(2, 5)) + period(random) * random.choice((0, 1))


def rare(random: Random) -> str:
    number = random.randint(1, EVENTS)
    return random.choice((_acronym(number), _name(number), f"第{number}區"))


def chinese(random: Random) -> str:
    return random.choice((*CHINESE, f"{random.randrange(100)}區"))


def words(random: Random) -> str:
    return random.choice((random.choice(COMMON), rare(random), chinese(random)))


def named(random: Random) -> list[tuple[str, str]]:
    name = random.choice((*TRADES, *BODIES, "工會", rare(random), "zzyzx"))
    kinds = [("organization_kind", random.choice(ORGANIZATIONS))]
    places = [("jurisdiction", place(random))]
    return [("q", name), *kinds * random.choice((0, 1)), *places * random.choice((0, 1))]
