"""What an article says that rules a closure out, whichever reader found it: a plan shelved, a
report denied, a storm, a band, a team, a gang, an office of state."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from events.extraction.cast import Body, Cast, bodies_in
from events.extraction.draft import Draft
from events.extraction.english_bystanders import is_bystander, is_only_watched
from events.extraction.english_compounds import is_only_beside_it
from events.extraction.english_demanded import is_to_be_undone
from events.extraction.english_denials import denied_in
from events.extraction.english_described import COMMERCIAL_BEFORE
from events.extraction.english_doors import shuts_its_doors
from events.extraction.english_membership import is_put_out_of_a_body
from events.extraction.english_others import is_of_another
from events.extraction.english_proposed import is_only_proposed, is_refused
from events.extraction.english_restored import back_in
from events.extraction.english_state import is_of_state, speaks_of_reform
from events.extraction.english_stories import is_in_a_story, is_long_ago, is_made_up
from events.extraction.english_temporary import (
    NATURE,
    NEAR,
    is_for_days,
    is_for_hours,
    is_for_unrest,
)
from events.extraction.english_topic import begins_with_trade
from events.extraction.english_trade import is_odd, moves_next_door
from events.extraction.english_unfulfilled import (
    is_named_too_late,
    is_over_soon,
    is_unfulfilled,
)
from events.extraction.findings import DecidedBy, Kind
from events.extraction.lexicon import lexicon, whole_words
from events.extraction.reading import AUTHORITY, LAW, Reading

WORDS = lexicon("vetoes")

FALSE_REPORT = whole_words(WORDS["denials"]["false_report"])
STANDS = re.compile(WORDS["denials"]["stands"])
NOT_ENDED = re.compile(WORDS["denials"]["not_ended"])
TEMPORARY = WORDS["temporary"]
STORM = re.compile(rf"\b(?:{TEMPORARY['storm']})\b", re.IGNORECASE)
PLAGUE = re.compile(rf"\b(?:{TEMPORARY['plague']})\b", re.IGNORECASE)
UNTIL_NOTICE = whole_words(TEMPORARY["until_notice"])
OF_AUTHORITY = re.compile(
    rf"{AUTHORITY}|\b(?i:{WORDS['deciders']['authority']}|arrest\w*|threat\w*|pressure|war|attack\w*)\b"
)
CLOSED_FOR_WORKS = re.compile(
    rf"\b(?:[Cc]los|[Ss]hut)\w* for (?:[\w-]+ ){{0,2}}(?:{TEMPORARY['works']})\b"
    r"|\b(?:[Cc]los|[Ss]hut)\w*[^.;]{0,90} (?:while|whilst|as) "
    rf"[^.;,]{{0,40}}?\b(?:{TEMPORARY['workers']})\b"
    r"|\b(?:[Cc]los|[Ss]hut)\w*(?: \w+)? from [\w ]{1,25} (?:to|until|till|through) [\w ]{1,30}"
    r" (?:for|while|whilst|so that|due to|because)\b"
)
BACK_AGAIN, AGAIN = re.compile(TEMPORARY["back_again"]), re.compile(TEMPORARY["again"])
FOR_WORKS = re.compile(rf" for (?:[\w-]+ ){{0,2}}(?:{TEMPORARY['works']})\b")
TRADES = whole_words(lexicon("english")["business"]["trades"])
SHOWS, SPORTS = whole_words(WORDS["trades"]["shows"]), whole_words(WORDS["trades"]["sports"])
CAMPAIGN = re.compile(rf" (?:{WORDS['campaigns']['objects']})")
SUPERVISORS = whole_words(WORDS["trades"]["supervisors"])
LEAGUES = whole_words(WORDS["trades"]["leagues"])
MARKET = re.compile(WORDS["trades"]["market"])
ROAD = re.compile(rf" (?:{WORDS['trades']['roads']})$")
COMPANY = re.compile(
    r" (?:Ltd|Limited|Inc|Corp|PLC|plc|LLC|LLP|GmbH|AG|AB|AS|Oy|NV|BV|SpA|Tbk|PJSC|OJSC|Bhd|Pty|Co"
    r"|Company)\.?$"
)
NAMESAKE = whole_words(WORDS["denials"]["namesake"])
CRIME = whole_words(WORDS["crime"]["rings"])
ARREST = re.compile(r"\b[Aa]rrest|\bdetain")
BREAKS_UP = {"dismantle", "break_up", "disband", "smash"}
CLOSES = {
    "give_in",
    "stop_for_good",
    "close",
    "shut",
    "shutter",
    "closure",
    "suspend",
    "suspension",
    "go_dark",
    "cease",
    "cessation",
}
OF_TRADE = {None, "ngo", "other", "media", "alliance", "union"}


@dataclass(frozen=True)
class Vetoes:
    """The signs of an article; `allows` says whether a draft stands against them."""

    readings: Sequence[Reading]
    cast: Cast

    def allows(self, draft: Draft) -> bool:
        return (
            (self.cast.is_civic or bool(draft.body.slug))
            and not is_of_another(draft)
            and not is_only_beside_it(draft)
            and not (self._is_a_story or is_in_a_story(draft.told_in))
            and not is_long_ago(draft)
            and not moves_next_door(draft)
            and not is_bystander(draft)
            and not is_put_out_of_a_body(draft)
            and not is_only_watched(draft)
            and (is_to_be_undone(draft.told_in.mask, draft.told.start) or _is_fact(draft))
            and not is_named_too_late(draft, self.readings)
            and not self._is_of_the_trade_spoken_of(draft)
            and not self._is_short(draft)
            and not self._is_of_trade(draft)
            and not _is_campaign(draft)
            and not self._is_gang(draft)
            and not self._is_of_market(draft)
            and not shuts_its_doors(draft, is_under_pressure=self._is_under_pressure)
            and not _is_road(draft)
            and not _is_namesake(draft)
            and draft.body not in self._standing
        )

    def of_state(self, drafts: Iterable[Draft]) -> frozenset[Body]:
        """Those of whom one of the drafts shows that they are organs of a state."""
        in_reform = speaks_of_reform(self.readings)
        return frozenset(each.body for each in drafts if is_of_state(each, in_reform=in_reform))

    @cached_property
    def allow_counts(self) -> bool:
        """Whether what the text counts may be organizations: not bands, teams or shops."""
        told = [*self._opening, *self.readings[:2]]
        is_shown = any(SHOWS.search(reading.text) for reading in told)
        of_trade = self._is_about_trade or self._begins_with_trade
        return self.cast.is_civic and not (is_shown or of_trade)

    @cached_property
    def _standing(self) -> frozenset[Body]:
        """The organizations that stand after all: not ended as was said, or back."""
        is_false = any(FALSE_REPORT.search(reading.text) for reading in self.readings)
        found = [body for reading in self.readings for body in back_in(reading)]
        if is_false:
            found += [body for each in self.readings for body in _before(each, NOT_ENDED)]
        found = [body for body in found if body.slug is None or is_false]
        found += [body for each in self.readings for body in _before(each, STANDS)]
        found += [body for each in self.readings for body in denied_in(each)]
        return frozenset(found)

    @cached_property
    def _is_in_a_storm(self) -> bool:
        """Whether the article is about a storm or the like rather than about a law."""
        storms = sum(1 for reading in self.readings if STORM.search(reading.text))
        plagued = [reading for reading in self.readings if PLAGUE.search(reading.text)]
        plague = len(plagued) > 1 or any(reading.is_title for reading in plagued)
        has_law = any(re.search(LAW, reading.mask) for reading in self.readings)
        return (storms > 0 or plague) and not has_law

    @cached_property
    def _comes_back(self) -> bool:
        patterns = (BACK_AGAIN, CLOSED_FOR_WORKS)
        return any(
            pattern.search(reading.text) for reading in self.readings for pattern in patterns
        )

    @cached_property
    def _opens_again(self) -> bool:
        """ "Calls will be answered again from May", where nobody closes another."""
        is_again = any(AGAIN.search(reading.text) for reading in self.readings)
        return is_again and not self._is_under_pressure

    @cached_property
    def _is_under_pressure(self) -> bool:
        return any(OF_AUTHORITY.search(reading.mask) for reading in self.readings)

    @cached_property
    def _is_about_crime(self) -> bool:
        is_crime = any(CRIME.search(reading.text) for reading in self.readings)
        return is_crime and any(ARREST.search(reading.text) for reading in self.readings)

    def _is_short(self, draft: Draft) -> bool:
        """Closed for repairs, early, because of the storm; an authority may close for a while."""
        by_itself = draft.decided_by == DecidedBy.ORGANIZATION
        is_over = is_for_hours(draft.told_in, draft.told.end)
        if is_over or (by_itself and self._is_in_a_storm):
            return True
        if _word(draft) not in CLOSES:
            return False
        reading = draft.told_in
        by_nature = NATURE.search(reading.text, draft.told.end, draft.told.end + NEAR)
        if by_nature or self._is_in_a_storm:
            return True
        if draft.body.kind == "university" and is_for_unrest(reading):
            return True
        for_works = FOR_WORKS.search(reading.text, draft.told.end, draft.told.end + NEAR)
        until_notice = UNTIL_NOTICE.search(reading.text) and not self._is_under_pressure
        if by_itself and until_notice and draft.kind != Kind.SUSPENDED:
            return True
        end = draft.told.end
        limited = by_itself and (is_for_days(reading, end) or self._opens_again)
        return bool(for_works or limited or is_over_soon(draft) or self._comes_back)

    def _is_of_trade(self, draft: Draft) -> bool:
        """A band, a show, a team, by what its sentences say."""
        if draft.body.slug or draft.body.kind not in OF_TRADE:
            return False
        before = draft.subject and COMMERCIAL_BEFORE.search(
            draft.reading.text[max(0, draft.subject.start - 40) : draft.subject.start]
        )
        told = [draft.told_in, *(r for r in self.readings if r.is_title)]
        is_shown = any(SHOWS.search(reading.text) for reading in told)
        may_be_firm = draft.body.kind is None or COMPANY.search(draft.body.name)
        is_firm = may_be_firm and any(SUPERVISORS.search(each.text) for each in told)
        if before or is_firm or draft.body in self._of_sports:
            return True
        if is_odd(draft) and self._begins_with_trade:
            return True
        return is_shown and draft.decided_by == DecidedBy.ORGANIZATION

    def _is_of_the_trade_spoken_of(self, draft: Draft) -> bool:
        """Whether "the group" is the band, team or circus that the article begins with, although
        the only organization it names is another."""
        is_meant = draft.named in {"pronoun", "description"} and not draft.body.slug
        return is_meant and self._is_about_trade and draft.body not in self._first_named

    @cached_property
    def _is_about_trade(self) -> bool:
        return any(TRADES.search(reading.text) for reading in self._opening)

    @cached_property
    def _begins_with_trade(self) -> bool:
        masks = [reading.mask for reading in self.readings]
        return begins_with_trade([reading.mask for reading in self._opening], masks)

    @cached_property
    def _is_a_story(self) -> bool:
        return is_made_up(self.readings)

    @cached_property
    def _first_named(self) -> list[Body]:
        return [body for reading in self._opening for body in bodies_in(reading.entities)]

    @cached_property
    def _opening(self) -> list[Reading]:
        return [*self.readings[:1], *(reading for reading in self.readings if reading.is_title)]

    @cached_property
    def _of_sports(self) -> frozenset[Body]:
        """What is named where sports are spoken of, or anywhere behind such a beginning."""
        is_about = any(LEAGUES.search(reading.text) for reading in self._opening)
        return frozenset(
            body
            for reading in self.readings
            if is_about or SPORTS.search(reading.text)
            for body in bodies_in(reading.entities)
        )

    def _is_gang(self, draft: Draft) -> bool:
        """ "The police have dismantled a ring": only odd names and "groups" may be one."""
        may_be = draft.body.slug is None and draft.body.kind in {None, "ngo"}
        word = _word(draft)
        is_broken_up = word in BREAKS_UP or (word == "close" and draft.body.kind is None)
        return may_be and is_broken_up and self._is_about_crime

    def _is_of_market(self, draft: Draft) -> bool:
        """A company that closes a part of itself for want of profit, its shares quoted."""
        may_be = draft.body.slug is None and draft.body.kind in {None, "other"}
        by_itself = draft.decided_by == DecidedBy.ORGANIZATION
        is_company = COMPANY.search(draft.body.name) is not None
        is_traded = is_company or (by_itself and self._is_about_market)
        return may_be and is_traded and not self._is_under_pressure

    @cached_property
    def _is_about_market(self) -> bool:
        return any(MARKET.search(reading.text) for reading in self.readings)


def _is_road(draft: Draft) -> bool:
    return draft.body.slug is None and ROAD.search(draft.body.name) is not None


def _is_namesake(draft: Draft) -> bool:
    """ "a bar of the same name lost its license"."""
    return draft.named != "here" and NAMESAKE.search(draft.told_in.text) is not None


def _is_fact(draft: Draft) -> bool:
    return not (is_only_proposed(draft) or is_refused(draft) or is_unfulfilled(draft))


def _is_campaign(draft: Draft) -> bool:
    """ "suspended his campaign"."""
    is_suspended = _word(draft) == "suspend"
    return is_suspended and CAMPAIGN.match(draft.told_in.text, draft.told.end) is not None


def _before(reading: Reading, denial: re.Pattern[str]) -> Iterator[Body]:
    """The organization of which a sentence says that it has not ended, or will not."""
    denied = denial.search(reading.text)
    if denied:
        before = list(reading.within(0, denied.start(), "organization"))
        if before and before[-1].body is not None:
            yield before[-1].body


def _word(draft: Draft) -> str:
    """The verb or noun by its name in the lexicon: "close" of "en.verb.unit.close"."""
    return draft.manner.rule.rsplit(".", 1)[-1]
