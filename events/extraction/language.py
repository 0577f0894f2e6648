"""Which language a text is written in, as far as the rules need to know."""

import re

TRADITIONAL = set(
    "們個來時會國說對這還過開關與為學從後問間無產實應當點長東車門馬書見聽發現電話業機構種類團體組織聯盟協總記將員運會報網宣佈權"
)
SIMPLIFIED = set(
    "们个来时会国说对这还过开关与为学从后问间无产实应当点长东车门马书见听发现电话业机构种类团体组织联盟协总记将员运报网宣布权"
)
HAN = re.compile(r"[㐀-鿿]")
KANA_OR_HANGUL = {"ja": re.compile(r"[぀-ヿ]"), "ko": re.compile(r"[가-힯]")}
SAMPLE = 4000


def language_of(text: str, declared: str | None = None) -> str:
    """BCP 47: `en`, `zh-Hant`, `zh-Hans`, another code such as `fr`, or `und`."""
    sample = text[:SAMPLE]
    if len(HAN.findall(sample)) * 5 > len(sample.replace(" ", "")):
        return _chinese(sample)
    return declared or "en"


def _chinese(sample: str) -> str:
    traditional = sum(char in TRADITIONAL - SIMPLIFIED for char in sample)
    simplified = sum(char in SIMPLIFIED - TRADITIONAL for char in sample)
    return "zh-Hans" if simplified > traditional else "zh-Hant"
