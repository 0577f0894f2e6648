"""How far a name in capitals reaches in a further language, with the small words within it."""

import re

from events.extraction.further_words import Words, lowered

IN_CAMEL = re.compile(r"[a-zà-ÿ]{1,3}[A-ZÀ-Þ][a-zà-ÿ]")  # elNorte
WORD = re.compile(r"[^\W_]+(?:[’'\-.&/][^\W_]+)*|[^\w\s]")
LONGEST_LEAD = 70
FIGURES = re.compile(r"\d{1,3}\s+(?=[^\W\d_a-zа-яёіїєґў])")  # телеканал 112 Україна
LONGEST_NAME = 120
SHORTEST_DESCRIBED = 3  # letters
ELIDED = re.compile(r"(?P<article>[^\W\d_]{1,4})[’'][^\W_].*")


def capitals_around(text: str, start: int, end: int, words: Words) -> tuple[int, int]:
    """From a noun at [start, end) to the whole of the name that it is part of or introduces."""
    is_acronym = text[start:end].isupper() and not words.is_noun_last  # "la ONG Luz y Vida"
    is_acronym &= text[start:end] != "TV"
    is_part = text[start].isupper() and not is_acronym
    first = _capitals_before(text, start, words)
    last = (
        end
        if words.is_noun_last
        else capitals_behind(text, end, words, within=is_part or first < start)
    )
    if first < start and words.is_noun_last and not is_part:
        row = WORD.finditer(text, first, start)  # "Memorial emberi jogi szervezet"
        return first, max(word.end() for word in row if word.group()[0].isupper())
    if is_part or first < start:
        return first, last
    introduced = words.introduced.match(text, end)
    begins = introduced.end() if introduced else end
    figures = FIGURES.match(text, begins)
    shown = figures.end() if figures else begins
    is_capital = text[shown : shown + 1].isupper() or IN_CAMEL.match(text, begins)
    if is_capital and not words.is_noun_last:
        last = capitals_behind(text, shown - 1, words, within=False)
        return (begins, last) if last > begins else (start, end)
    return start, end


def capitals_behind(text: str, at: int, words: Words, *, within: bool) -> int:
    """The end of the capitals, with the small words between them, that go on from `at`; within a
    name its first words may be small: "Ligue des droits de l'homme"."""
    end, small_allowed, previous = at, within, ""
    for word in WORD.finditer(text, at, min(len(text), at + LONGEST_NAME)):
        written, small = word.group(), lowered(word.group())
        if written in "’'" or (written == "&" and end > at):
            continue
        is_past = words.another.match(text, word.start()) or _tells_by_whom(text, word, words)
        if not written[0].isalnum() or is_past:
            break
        if (
            written[0].isupper()
            or IN_CAMEL.match(written)
            or (written[0].isdigit() and end > at and previous not in words.connectors)
        ):
            if small in words.never_names and not (within and _is_home(small, previous, words)):
                break
            end, small_allowed = word.end(), words.has_syllables
        elif (elided := ELIDED.fullmatch(small)) and elided["article"] in words.connectors:
            if small_allowed or written[elided.end("article") + 1].isupper():
                end = word.end()
        elif not _joins(small, previous, words):
            if not (small_allowed and _is_led(small, previous, words)):
                break
            end, small_allowed = word.end(), small_allowed and not words.has_syllables
        previous = small
    return _with_described(text, at, end, words)


def _with_described(text: str, at: int, end: int, words: Words) -> int:
    """With the small word that an adjective in capitals goes with: "Slovenská pospolitosť"."""
    last = text[at:end].split()[-1:]
    following = WORD.match(text, end + 1) if last and text[end : end + 1] == " " else None
    if following is None or not words["led"].fullmatch(lowered(last[0])):
        return end
    small = following.group()
    is_other = len(small) < SHORTEST_DESCRIBED or not small.isalpha() or not small.islower()
    if is_other or words["bridge"].match(text, following.start()):
        return end
    forms = (form for closing in words.closings for form in closing.forms.values())
    is_end = any(form.match(text, following.start()) for form in forms)
    return end if is_end else following.end()


def _tells_by_whom(text: str, word: re.Match[str], words: Words) -> bool:
    """Whether small words begin that say who ends it: "… центр по иску прокуратуры"."""
    return word.group()[0].islower() and words["by_authority"].match(text, word.start()) is not None


def _is_home(small: str, previous: str, words: Words) -> bool:
    """ "Movimiento por Nicaragua"."""
    return previous in words.connectors and words.any_place.fullmatch(small) is not None


def _joins(small: str, previous: str, words: Words) -> bool:
    return small in words.connectors or _is_article_within(small, previous, words)


def _is_led(small: str, previous: str, words: Words) -> bool:
    """Whether a small word goes on with a name: behind a small one that does, or by its shape; in
    Vietnamese any that begins nothing else."""
    if words.has_syllables:
        return words["no_syllables"].fullmatch(small) is None
    return previous in words.connectors or words["genitives"].fullmatch(small) is not None


def _is_article_within(small: str, previous: str, words: Words) -> bool:
    """ "für die Rechte"."""
    return small in words.articles and previous in words.connectors - words.conjunctions


def _capitals_before(text: str, start: int, words: Words) -> int:
    """The start of the capitals that a noun at `start` ends: "Açık Ufuk Derneği"."""
    first, at, is_joined = start, start, False
    for word in reversed(list(WORD.finditer(text, max(0, start - LONGEST_LEAD), start))):
        written, small = word.group(), lowered(word.group())
        is_other = is_joined and words.any_noun.fullmatch(small) is not None
        if text[word.end() : at].strip(" -") or is_other or _is_never_within(written, words):
            break
        at = word.start()
        if written == "-":
            continue
        is_joined_by_hyphen = text.startswith("-", word.end())  # Sacharow-Zentrum
        is_head = words.is_noun_last or is_joined_by_hyphen or words["heads"].fullmatch(small)
        if written[0].isupper() and is_head:
            first = word.start()
        elif not (words.is_noun_last and small in words.connectors):
            if first != start or not _stands_before_noun(small, words):
                break
        else:
            is_joined = True
    return first


def _stands_before_noun(small: str, words: Words) -> bool:
    """ "Baltarusijos žurnalistų asociacija"."""
    is_adjective = words.is_cyrillic and words["heads"].fullmatch(small)
    return bool(is_adjective or words["before_noun"].fullmatch(small))


def _is_never_within(written: str, words: Words) -> bool:
    """Whether it is part of no name, nor a noun within one: "Toplum Merkezi Derneği"."""
    small = lowered(written)
    is_noun = written[0].isupper() and words.any_noun.fullmatch(small)
    return _is_never(small, words) and not (words.is_noun_last and is_noun)


def _is_never(small: str, words: Words) -> bool:
    """Whether a word is part of no name, with or without endings: "Türkiye'de"."""
    return not words.never_names.isdisjoint({small, re.split("['’]", small)[0]})
