"""Which language a text is written in, as far as the rules need to know."""

import re
from functools import cache

from events.extraction.lexicon import lexicon
from events.extraction.scripts import script_of

SAMPLE = 4000
HAN = re.compile(r"[㐀-鿿]")
WORD = re.compile(r"[^\W\d_]+\b(?!-)")  # not the "al" of al-Rai
SCRIPTS = {
    "ja": re.compile(r"[぀-ヿ]"),
    "ko": re.compile(r"[가-힯]"),
    "kk": re.compile(r"[әғқұһ]", re.IGNORECASE),
    "ky": re.compile(r"[өү]", re.IGNORECASE),
    "tg": re.compile(r"[ӣӯҳҷ]", re.IGNORECASE),
    "sr": re.compile(r"[ђјљњћџ]", re.IGNORECASE),
    "be": re.compile(r"ў", re.IGNORECASE),
    "uk": re.compile(r"[іїєґ]", re.IGNORECASE),
    "ru": re.compile(r"[а-яё]", re.IGNORECASE),
    "fa": re.compile(r"[پچژگ]"),
    "ar": re.compile(r"[؀-ۿ]"),
    "he": re.compile(r"[֐-׿]"),
    "el": re.compile(r"[Ͱ-Ͽ]"),
    "th": re.compile(r"[฀-๿]"),
    "my": re.compile(r"[က-႟]"),
    "km": re.compile(r"[ក-៿]"),
    "ka": re.compile(r"[ა-ჿ]"),
    "am": re.compile(r"[ሀ-፿]"),
    "hi": re.compile(r"[ऀ-ॿ]"),
    "bn": re.compile(r"[ঀ-৿]"),
}
# Languages known by few letters that their neighbors lack, and the share of these that shows it:
# a name in a Russian text has some as well.
BY_FEW_LETTERS = dict.fromkeys(("kk", "ky", "tg", "sr", "uk", "fa"), 0.02) | {
    "be": 0.01,
    "ja": 0.08,
}
SHARE_OF_SCRIPT = 0.2
FEWEST_STOP_WORDS = 3
READ_AS = {"nb": "no", "nn": "no", "ms": "id", "bs": "hr", "sh": "hr", "sr": "hr"}
BULGARIAN = re.compile(
    r"\b(?:се|че|със|във|който|която|беше|бяха|заради|ще)\b|ъ(?![еёюя])", re.IGNORECASE
)
NOT_BULGARIAN = re.compile(r"[ыэёіїєґўј]", re.IGNORECASE)
SERBIAN = re.compile(r"[ђћ]", re.IGNORECASE)
MACEDONIAN = re.compile(r"[ѓќѕ]|\b(?:во|со|беше|кој|која|ќе)\b", re.IGNORECASE)
SOUTHERN = re.compile(r"[ђјљњћџѓќѕ]", re.IGNORECASE)
UKRAINIAN = SCRIPTS["uk"]
RUSSIAN = re.compile(r"[ыэъё]", re.IGNORECASE)
ONLY_BELARUSIAN = re.compile(r"[ыэ]\w*[^\W\d_]", re.IGNORECASE)


def language_of(text: str, declared: str | None = None) -> str:
    """BCP 47: `en`, `zh-Hant`, `zh-Hans`, another code such as `fr`, or `und`.

    Pages often declare the language of their template: what the words show goes before what is
    declared, which decides where they show nothing.
    """
    sample = text[:SAMPLE]
    told = _normalized(declared, sample)
    return _by_script(sample, told) or _by_stop_words(sample, told) or told


def _by_script(sample: str, told: str) -> str | None:
    if sample.isascii():
        return None
    letters = sum(map(str.isalpha, sample))
    for language, script in SCRIPTS.items():
        least = BY_FEW_LETTERS.get(language, SHARE_OF_SCRIPT)
        if len(script.findall(sample)) > least * letters:
            return _slavic(language, sample, told)
    if len(HAN.findall(sample)) > SHARE_OF_SCRIPT * letters:
        return script_of(sample)
    return None


def _slavic(language: str, sample: str, told: str) -> str:
    """A short text may have few of the letters that show Belarusian or Ukrainian; Bulgarian has
    words of its own, Macedonian and Serbian have few letters of their own."""
    if language == "uk" and ONLY_BELARUSIAN.search(sample):
        return "be"
    is_southern = SOUTHERN.search(sample) is not None or told in {"mk", READ_AS["sr"]}
    if is_southern and not RUSSIAN.search(sample) and language in {"ru", "sr"}:
        is_macedonian = told == "mk" or MACEDONIAN.search(sample)
        return "mk" if is_macedonian and not SERBIAN.search(sample) else "sr"
    is_bulgarian = told == "bg" or BULGARIAN.search(sample)
    if language == "ru" and is_bulgarian and not NOT_BULGARIAN.search(sample):
        return "bg"
    is_ukrainian = UKRAINIAN.search(sample) and not RUSSIAN.search(sample)
    return "uk" if language == "ru" and is_ukrainian else language


def _by_stop_words(sample: str, told: str) -> str | None:
    """By frequent words and by letters that neighbors lack, but for those of names; `told` where
    they nearly say so too."""
    counts = dict.fromkeys(lexicon("languages")["stop_words"], 0)
    languages_of = _languages_of()
    for word in WORD.findall(sample.casefold()):
        for language in languages_of.get(word, ()):
            counts[language] += 1
    plain = WORD.sub(lambda word: word.group() if word.group().islower() else "", sample)
    for language, letters in lexicon("languages")["letters"].items():
        counts[language] += sum(map(plain.count, letters))
    best = max(counts, key=lambda language: (counts[language], language))
    if counts.get(told, 0) >= max(counts[best] - 1, 1):
        return told
    runner_up = max(count for language, count in counts.items() if language != best)
    return best if counts[best] >= FEWEST_STOP_WORDS and counts[best] > runner_up else None


@cache
def _languages_of() -> dict[str, list[str]]:
    """The languages of each stop word."""
    found: dict[str, list[str]] = {}
    for language, words in lexicon("languages")["stop_words"].items():
        for word in set(words.split()):
            found.setdefault(word, []).append(language)
    return found


def _normalized(declared: str | None, sample: str) -> str:
    if not declared:
        return "en" if _is_plain_latin(sample) else "und"
    primary = declared.replace("_", "-").split("-")[0].casefold()
    primary = READ_AS.get(primary, primary)
    if primary == "zh":
        return script_of(sample)
    return primary if primary.isalpha() and primary.isascii() else "und"


def _is_plain_latin(sample: str) -> bool:
    """A few words, as in a headline, without accents: taken for English."""
    letters = [character for character in sample if character.isalpha()]
    return bool(letters) and all(map(str.isascii, letters))
