"""They who speak are the one group just told of; two people, or two groups, stay open."""

import pytest

from quizgen.facts.statements import find_statements


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unions met on Friday. They said that the mill would close.", "unions"),
        ("Eyewitnesses said it was loud. They said that they saw the smoke.", "Eyewitnesses"),
        ("Ann Cole and Bob Lee met. They said that the mill would close.", ""),
        ("Unions met the owners on Friday. They said that the mill would close.", ""),
        ("Ann Cole met Bob Lee. They said that the mill would close.", ""),
    ],
)
def test_they_mean_the_only_group(analysed, text, name):
    # a group gets its entry by speaking somewhere
    result = analysed(f"{text}\nLate on Friday unions said that it was too early to tell.")
    said = [s for s in find_statements(result) if s.mention.of(result.article.text) == "They"]
    assert [s.speaker for s in said] == [name]
