"""Numbers in English words and figures: "forty-two", "two dozen", "a hundred", "1,300", "38th"."""

import re

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
MANY = {"dozen": 12, "hundred": 100, "thousand": 1000}
VALUES = {word: number for number, word in enumerate(ONES, 1)} | {"a": 1, "half a": 0}
VALUES |= {word: 10 * number for number, word in enumerate(TENS, 2)}
ORDINALS = {"second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
ORDINALS |= {f"{word}th": number for word, number in VALUES.items() if number in {4, 6, 7, 10, 11}}
ORDINALS |= {f"{word}th": VALUES[word] for word in ONES[12:]}
ORDINALS |= {f"{word[:-1]}ieth": VALUES[word] for word in TENS}

SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?|{'|'.join(reversed(ONES))})"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}(?![\d.,]*\d)"
    rf"|half a dozen|(?:{SMALL}|a) (?:{'|'.join(MANY)})(?: and {SMALL}| {SMALL})?|{SMALL})"
)
ORDINAL = rf"(?:\d{{1,4}}(?:st|nd|rd|th)|(?:{'|'.join(ORDINALS)}))"


def number_of(text: str) -> int:
    """Of what NUMBER matches."""
    text = text.casefold()
    if text[0].isdigit():
        return int(text.replace(",", ""))
    if text == "half a dozen":
        return 6
    total, part = 0, 0
    for word in re.split(r"[- ]", text.replace(" and ", " ")):
        if word in MANY:
            total, part = total + max(part, 1) * MANY[word], 0
        else:
            part += VALUES[word]
    return total + part


def ordinal_of(text: str) -> int:
    """Of what ORDINAL matches."""
    return ORDINALS.get(text.casefold()) or int(re.sub(r"\D", "", text))
