"""Nothing withheld, and no editor, leaves by any public address. New addresses are found by
themselves, in the URL configuration."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db.models.query import ModelIterable
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from django.utils.http import urlencode

from events.models import (
    Article,
    Attribution,
    Citation,
    Claim,
    ClosureEvent,
    Law,
    Organization,
    masked,
)
from events.models.closure import ClosureEventQuerySet
from events.models.organization import OrganizationQuerySet
from events.record.acts import act
from events.record.history import history_of
from events.record.standing import withhold
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    ReportFactory,
)
from tests.people import UserFactory
from timeline.query import changes
from timeline.query.filters import TimelineForm
from timeline.query.organizations import NamePlace, OrganizationsForm
from timeline.query.position import Position
from timeline.query.search import matching

# Each act is a transaction of its own, as in life: else the reason of one is that of the next.
pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class World:
    """A record of which much is withheld, and the words that must not leave."""

    secrets: dict[str, str] = field(default_factory=dict)
    user: Any = None

    def secret(self, what: str) -> str:
        """A word that stands nowhere else."""
        word = f"vorpal{len(self.secrets):02}{what.replace(' ', '')}"
        self.secrets[what] = word
        return word

    def withhold(self, record: Any, what: str) -> None:
        withhold(record, by=self.user, reason=self.secret(f"reason of {what}"))

    def cite(self, closure: ClosureEvent, what: str, article: Article | None = None) -> Citation:
        passage = self.secret(f"passage of {what}")
        return Citation.objects.create(
            closure=closure,
            article=article or ArticleFactory(),
            passage=passage,
            start=0,
            end=len(passage),
        )

    def source(self, what: str) -> Article:
        article: Article = ArticleFactory(
            url=f"https://{self.secret(f'host of {what}')}.example/",
            title=self.secret(f"title of {what}"),
            outlet=self.secret(f"outlet of {what}"),
            author=self.secret(f"author of {what}"),
            published="1987-05-06",
        )
        return article

    def closure(self, what: str, **fields: Any) -> ClosureEvent:
        """An event with every word that it can have, a step and a source."""
        closure: ClosureEvent = ClosureFactory(
            unit=self.secret(f"unit of {what}"),
            place=self.secret(f"place of {what}"),
            summary=self.secret(f"summary of {what}"),
            announced="1987-05",
            announced_phrase=self.secret(f"announced of {what}"),
            effective="1987-06",
            effective_phrase=self.secret(f"effective of {what}"),
            **fields,
        )
        closure.steps.create(
            status="ordered", reached="1987-06", reached_phrase=self.secret(f"step of {what}")
        )
        self.cite(closure, what, self.source(what))
        return closure

    def organization(self, what: str, **fields: Any) -> Organization:
        organization: Organization = OrganizationFactory(
            slug=self.secret(f"slug of {what}"),
            name=self.secret(f"name of {what}"),
            website=f"https://{self.secret(f'site of {what}')}.example/",
            note=self.secret(f"note of {what}"),
            **fields,
        )
        organization.names.create(text=self.secret(f"alias of {what}"), language="zh-Hant")
        return organization


@pytest.fixture
def world() -> World:
    """Organizations, events, passages and sources of each sort, beside what is public."""
    for factory in (ArticleFactory, LawFactory, OrganizationFactory, ReportFactory):
        factory.reset_sequence(0)  # lest "Organization 1987" tell the year that is withheld
    world = World()
    world.user = _editor(world)
    union, law = OrganizationFactory(slug="union"), LawFactory(slug="security-law")
    open_event = ClosureFactory(organization=union, jurisdiction="HK")
    Attribution.objects.create(closure=open_event, law=law, basis="reported_by_media")
    _withhold_an_organization(world, law)
    _withhold_an_event(world, union)
    _withhold_evidence(world, open_event, law)
    _leave_old_addresses(world, union)
    _report(world)
    with act(by=world.user, reason="The quay was wrong."):
        for record in (open_event, union, law):
            type(record).objects.filter(pk=record.pk).update(is_sample=True)
    return world


def _editor(world: World) -> User:
    user: User = UserFactory(
        pk=918273645,
        username=world.secret("username"),
        email=f"{world.secret('email')}@example.org",
        first_name=world.secret("first name"),
        last_name=world.secret("last name"),
    )
    world.secrets["user id"] = str(user.pk)
    world.secrets["withheld date"] = "1987"
    return user


def _withhold_an_organization(world: World, law: Law) -> None:
    """With its event; a neighbor is its branch, another its parent."""
    hidden = world.organization("organization", parent=OrganizationFactory(slug="parent"))
    branch = OrganizationFactory(slug="branch")
    ClosureFactory(organization=branch)
    with act(by=world.user, reason=world.secret("reason to move the branch")):
        Organization.objects.filter(pk=branch.pk).update(parent=hidden)
    closure = world.closure("its event", organization=hidden, jurisdiction="RU")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    world.withhold(hidden, "organization")
    for stage in ("withdrawn", "draft"):
        ClosureFactory(
            organization=hidden,
            stage=stage,
            withdrawal_reason=world.secret("reason of withdrawal") if stage == "withdrawn" else "",
        )


def _withhold_an_event(world: World, organization: Organization) -> None:
    """Named by no other event is its law; nowhere else is its place."""
    closure = world.closure("event", organization=organization, jurisdiction="BY")
    law = LawFactory(slug="named-once", jurisdiction="BY", in_force="2015-01-01")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    world.withhold(closure, "event")


def _withhold_evidence(world: World, closure: ClosureEvent, law: Law) -> None:
    """A passage of one source; another source with all its passages, here and in a claim."""
    with act(by=world.user, reason=world.secret("reason to cite")):
        passage = world.cite(closure, "citation")
    world.withhold(passage, "citation")
    article = world.source("article")
    world.cite(closure, "article", article)
    words = world.secret("passage of claim")
    ClaimFactory(article=article, law=law, passage=words, start=0, end=len(words))
    world.withhold(article, "article")


def _leave_old_addresses(world: World, union: Organization) -> None:
    gone = {"stage": "withdrawn", "withdrawal_reason": "Entered twice."}
    for hidden in Organization.objects.filter(is_withheld=True):
        OrganizationFactory(slug="merged-into-withheld", merged_into=hidden, **gone)
    OrganizationFactory(slug="merged", merged_into=union, **gone)
    LawFactory(slug="withdrawn-law", **gone)
    for hidden_event in ClosureEvent.objects.filter(is_withheld=True):
        ClosureFactory(merged_into=hidden_event, **gone)
    world.closure("withdrawn event", **gone)
    world.closure("draft event", stage="draft")
    world.organization("draft organization", stage="draft")


def _report(world: World) -> None:
    """Readers wrote about each event, and some of it was acted on."""
    for closure in ClosureEvent.objects.exclude(stage="draft"):
        said = {"closure": closure, "text": world.secret(f"report of {closure.pk}")}
        ReportFactory(**said, address=f"https://{world.secret(f'link of {closure.pk}')}.example/")
        is_hidden = closure.is_withheld or closure.organization.is_withheld
        reason = world.secret(f"reason told of {closure.pk}") if is_hidden else "A slip."
        with act(by=world.user, reason=reason):
            type(closure).objects.filter(pk=closure.pk).update(decided_by="authority")
        ReportFactory(
            **said,
            state="acted_on",
            act=history_of(closure)[0].key,
            reason=world.secret(f"answer to {closure.pk}"),
            settled_at=timezone.now(),
            settled_by=world.user,
        )


# What stands in an address, by the name of its parameter: of what is withheld, and its neighbors.
VALUES: dict[str, Callable[[], list[Any]]] = {
    "pk": lambda: [*ClosureEvent.objects.values_list("pk", flat=True), 10**9],
    "slug": lambda: [
        *Organization.objects.values_list("slug", flat=True),
        *Law.objects.values_list("slug", flat=True),
        "nobody",
    ],
}


def _places() -> list[str]:
    named = [str(NamePlace.of(organization)) for organization in Organization.objects.all()]
    return [str(Position.of(closure)) for closure in ClosureEvent.objects.all()] + named


# What may be asked, by the name of the parameter: what points at the withheld, and around it.
ASKED: dict[str, Callable[[], list[str]]] = {
    "q": lambda: ["organization", "vorpal", "\0", "!"],
    "from": lambda: ["1987", "1987-06", "nonsense"],
    "to": lambda: ["1987", "1986-12", "nonsense"],
    "within": lambda: ["possible", "certain", "nonsense"],
    "jurisdiction": lambda: ["HK", "RU", "BY", "nonsense"],
    "law": lambda: [*Law.objects.values_list("slug", flat=True), "nonsense"],
    "kind": lambda: [*ClosureEvent.Kind.values, "nonsense"],
    "organization_kind": lambda: [*Organization.Kind.values, "nonsense"],
    "status": lambda: [*ClosureEvent.Status.values, "nonsense"],
    "decided_by": lambda: [*ClosureEvent.DecidedBy.values, "nonsense"],
    "basis": lambda: [*Attribution.Basis.values, "nonsense"],
    "order": lambda: ["newest", "oldest"],
    "at": lambda: ["1987", "1987-06-01", "nonsense"],
    "after": _places,
    "before": _places,
}


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Every public address of the URL configuration, as written there."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + str(pattern.pattern)
        if route.startswith("admin/"):
            continue
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern, route)


def addresses() -> Iterator[str]:
    """Every public address, filled, and asked for each thing that a reader may ask."""
    for route in routes():
        filled = [f"/{route}"]
        for parameter, name in _parameters(route):
            filled = [one.replace(parameter, str(v)) for one in filled for v in _values(name)]
        yield from filled
        if filled == [f"/{route}"]:
            yield from (f"/{route}?{question}" for question in questions())


def _parameters(route: str) -> list[tuple[str, str]]:
    found = [piece.split(">")[0] for piece in route.split("<")[1:]]
    return [(f"<{piece}>", piece.split(":")[-1]) for piece in found]


def _values(name: str) -> list[Any]:
    assert name in VALUES, f"Add values for <{name}> of an address to VALUES, withheld ones too."
    return VALUES[name]()


def questions() -> Iterator[str]:
    for name in {**TimelineForm.base_fields, **OrganizationsForm.base_fields}:
        assert name in ASKED, f"Add values to ask for by {name!r} to ASKED, withheld ones too."
        yield from (urlencode({name: value}) for value in ASKED[name]())


def leaks(client: Client, secrets: dict[str, str]) -> Iterator[str]:
    """Each withheld word that an address gives away."""
    for address in addresses():
        for language, _name in settings.LANGUAGES:
            said = _said(client, address, language)
            for what, word in secrets.items():
                if _tells(said, word) and word not in address:
                    yield f"{address} tells the {what}"


def _tells(said: str, word: str) -> bool:
    """A year may also be the last digits of an id, or the middle of a length in a picture."""
    if word.isdigit():
        return re.search(rf"(?<![\w/.]){word}(?![\d.])", said) is not None
    return word in said


def _said(client: Client, address: str, language: str) -> str:
    response = client.get(address, headers={"accept-language": language})
    assert response.status_code < 500, address
    told = [response.get("Location", ""), response.get("Link", ""), response.getvalue().decode()]
    return "\n".join(told)


def test_nothing_withheld_and_no_editor_leaves_by_any_address(client, world):
    assert list(leaks(client, world.secrets)) == []


def test_the_walk_meets_pages_api_and_what_answers_at_old_addresses(client, world):
    codes = {address: client.get(address).status_code for address in addresses()}

    assert set(codes.values()) == {200, 301, 400, 403, 404, 410}
    for address in (
        "/",
        "/about/",
        "/organizations/",
        "/laws/",
        "/upcoming/",
        "/corrections/",
        "/organizations/union/",
        "/api/v1/events/",
        "/?order=oldest",
    ):
        assert codes[address] == 200
    assert not [address for address in codes if address.startswith("/admin")]


def test_an_address_of_a_new_kind_must_be_given_values():
    with pytest.raises(AssertionError, match="Add values for <outlet> of an address to VALUES"):
        _values("outlet")


def _withheld_or_not(organizations: OrganizationQuerySet) -> OrganizationQuerySet:
    return organizations.filter(stage="published")


DOORS = [
    (masked, "_Masked", ModelIterable, "passage of citation"),
    (ClosureEventQuerySet, "published", ClosureEventQuerySet.on_record, "unit of event"),
    (OrganizationQuerySet, "published", _withheld_or_not, "name of organization"),
    (changes._Secrets, "hide", lambda *_: False, "reason of citation"),
]


@pytest.mark.parametrize("door", DOORS)
def test_the_walk_finds_what_leaks_through_an_open_door(client, world, monkeypatch, door):
    where, name, opened, told = door
    monkeypatch.setattr(where, name, opened)

    assert any(leak.endswith(f"the {told}") for leak in leaks(client, world.secrets))


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_no_narrow_answer_changes_when_something_withheld_is_entered(client, world, language):
    hidden = ClosureEvent.objects.filter(stage="published").exclude(
        pk__in=ClosureEvent.objects.published()
    )
    narrow = ["jurisdiction=HK", "jurisdiction=RU", "jurisdiction=BY", "law=named-once"]
    narrow += ["q=organization", "from=1987&to=1987", "kind=office_closed", "status=completed"]
    asked = [f"/{route}?{q}" for route in routes() if not _parameters(route) for q in narrow]

    with_them = [_said(client, address, language) for address in asked]
    assert hidden.update(stage="draft") == 2

    assert with_them == [_said(client, address, language) for address in asked]


def test_no_withheld_word_is_found_by_search(client, world):
    found = [
        what
        for what, word in world.secrets.items()
        if ClosureEvent.objects.published().filter(pk__in=matching(word)).exists()
    ]

    assert found == []
    assert ClosureEvent.objects.published().filter(pk__in=matching("organization")).exists()


def test_the_claims_of_a_withheld_source_are_masked(world):
    told = masked.masked(Claim.objects.select_related("article")).get()

    assert (told.passage, told.article.url, told.article.title) == ("", "", "")
