import pytest
from django.core.exceptions import ValidationError

from events.models.language_code import is_language_code


@pytest.mark.parametrize(
    "code", ["en", "yue", "zh-Hant", "zh-Hant-HK", "es-419", "sr-Latn-RS", "und"]
)
def test_a_well_formed_code_is_taken(code):
    is_language_code(code)


@pytest.mark.parametrize("code", ["!!!", "e", "Chinese", "zh_Hant", "zh-", "en\n", "中文", "<b>"])
def test_what_is_no_code_is_named_with_an_example(code):
    with pytest.raises(ValidationError, match="looks like en or zh-Hant") as refused:
        is_language_code(code)

    assert code in refused.value.messages[0]
