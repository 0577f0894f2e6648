"""An article's text and what is known beforehand in, findings out."""

from events.extraction.findings import ArticleText, Findings
from events.extraction.further_words import LANGUAGES
from events.extraction.gazetteer import Gazetteer
from events.extraction.history import without_history
from events.extraction.language import language_of
from events.extraction.triage import may_report_closure

EXTRACTOR = "rules 1.8"
# Grows by one with every change of what the rules find: `manage.py reread` then has what older ones
# have read searched again.
READING = 9
READS = LANGUAGES | {"en", "zh-Hant", "zh-Hans"}


class UnsupportedLanguage(ValueError):
    """The article is in a language that no rules read; the message names it."""


def extract(article: ArticleText, gazetteer: Gazetteer) -> Findings:
    """Find the closures and counts of closures that an article reports.

    Pure and deterministic; raises UnsupportedLanguage.
    """
    language = language_of(f"{article.title}\n{article.text}", article.language)
    if language not in READS:
        raise UnsupportedLanguage(
            f"The article is in “{language}”; the rules read {', '.join(sorted(READS))}."
        )
    if not may_report_closure(article.title, article.text, language):
        return Findings(relevant=False, language=language)
    return without_history(_read(article, gazetteer, language), article.published)


def _read(article: ArticleText, gazetteer: Gazetteer, language: str) -> Findings:
    # Here, for what only shows articles loads no reader: they take a second.
    from events.extraction import chinese_article, english_article, further

    if language in LANGUAGES:
        return further.read(article, gazetteer, language)
    if language == "en":
        return english_article.read(article, gazetteer)
    return chinese_article.read(article, gazetteer, language, EXTRACTOR)
