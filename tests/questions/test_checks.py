"""Every check finds its flaw, and lets a sound question pass."""

from dataclasses import replace

import pytest

from quizgen.model import Choice, Hidden, Span
from quizgen.questions.checks import CHECKS, flaws
from tests.questions.builders import HOMES, article, line_of, person, question, sheet

ARTICLE = article(HOMES)


def codes(asked, **context):
    return {flaw.code for flaw in flaws(asked, ARTICLE, **context)}


def places(key, *others):
    """A place question with options."""
    return question("Where did it sink?", kind="place", answer=key, options=(key, *others))


def names(*options, answer="", stem="Who said that 40 homes were flooded in Hexham?", **fields):
    return question(
        stem, kind="who", answer=answer or options[0], options=options, key_span=None, **fields
    )


def numbers(*options, stem="How many homes were flooded in Hexham?"):
    answer = next((text for text in options if "40" in text), options[0])
    return question(stem, options=options, answer=answer)


def gap(stem):
    return question(stem, form="gap", options=())


# code -> (a question that has the flaw, one as near to it that has not)
ALONE = {
    "empty": (question(" "), question()),
    "key-missing": (question(options=("20", "30", "60")), question()),
    "few-options": (numbers("20", "40"), numbers("20", "40", "60")),
    "many-options": (numbers("20", "30", "40", "50", "60", "70"), question()),
    "equal-options": (
        names("Dana Rowe", "dana  rowe", "Amal Haddad"),
        names("Dana Rowe", "Dan Rowe", "Amal Haddad"),
    ),
    "accepted-option": (question(accept=("60",)), question(accept=("forty",))),
    "mixed-kinds": (
        names("Dana Rowe", "the mayor", "Amal Haddad"),
        names("Dana Rowe", "the Met Office", "Amal Haddad"),
    ),
    "mixed-units": (numbers("20 km", "40 miles", "60 km"), numbers("1 day", "2 days", "40 days")),
    "mixed-precision": (numbers("20.5", "40", "60"), numbers("20.5", "40.0", "60.1")),
    "mixed-names": (
        places("Atlantic", "Arctic Ocean", "Indian Ocean"),
        places("Bexar County", "Dallas County", "Harris County"),
    ),
    "key-length": (
        names("Dana Margaret Rowe-Featherstone", "Amal Haddad", "Piet Berg"),
        names("Dana Hetherton", "Amal Haddad", "Piet Berg"),
    ),
    "unsorted-numbers": (numbers("60", "40", "20"), numbers("20", "40", "60")),
    "shared-word": (
        names("Hexham Council", "Met Office", "Red Cross"),
        names("Hexham Council", "Hexham Rotary", "Hexham Times"),
    ),
    "all-or-none": (
        names("Dana Rowe", "Amal Haddad", "None of the above"),
        names("Dana Rowe", "Amal Haddad", "Nona Abbot"),
    ),
    "stem-unclosed": (question("How many homes were flooded"), question()),
    "gaps": (gap("In _____ the flood left _____ homes."), gap("The flood left _____ homes.")),
    "stray-marks": (
        question("How many homes | were flooded in Hexham?"),
        question("Who said: “We lost all”?"),
    ),
    "cut-list": (
        question("The following _____ courses were chosen."),
        question("Who said of Hexham: “We lost all”?"),
    ),
    "open-pronoun": (
        question("How many homes did they lose?"),
        question("How many homes did Dana Rowe say they lost?"),
    ),
    "open-noun": (
        question("How many homes did the company lose?"),
        question("How many homes did the company Arden lose?"),
    ),
    "vague-stem": (question("How many homes were flooded?"), question()),
    "open-quotation": (
        names("Dana Rowe", "Amal Haddad", "Piet Berg", stem="Who said: “He left us no choice”?"),
        names("Dana Rowe", "Amal Haddad", "Piet Berg", stem="Who said: “Only Kit said he left”?"),
    ),
    "repeated-name": (
        question("How many homes did Dana Rowe say that Dana Rowe lost?"),
        question("How many homes did Dana Rowe say that Kit Rowe lost?"),
    ),
    "relative-day": (
        question("How many homes were flooded yesterday?"),
        question("How many homes were flooded on 3 May?"),
    ),
    "relative-date": (
        question("How many homes were flooded last week?"),
        question("How many homes were flooded in the last storm?"),
    ),
    "long-stem": (question("How many homes " + "and barns " * 25 + "were flooded?"), question()),
    "key-in-stem": (question("How many of the 40 homes were flooded?"), question()),
    "hidden-negative": (
        question("How many homes were not flooded?"),
        question("How many homes were NOT flooded?"),
    ),
    "no-proof": (question(evidence=Span(0, 0)), question()),
    "unproved-key": (question(evidence=line_of(HOMES, "Nobody"), key_span=None), question()),
    "in-headline": (
        names("River", "Lake", "Pond", stem="What bursts its banks?"),
        names("River", "Lake", "Pond", stem="What floods homes in spring?"),
    ),
}


@pytest.mark.parametrize("code", ALONE)
def test_a_check_finds_its_flaw(code):
    headlined = replace(ARTICLE.blocks[0], role="headline")
    whole = replace(ARTICLE, blocks=(headlined, *ARTICLE.blocks[1:]))
    assert code in {flaw.code for flaw in flaws(ALONE[code][0], whole)}


@pytest.mark.parametrize("code", ALONE)
def test_a_check_lets_the_like_pass(code):
    assert code not in codes(ALONE[code][1])


def twin(stem, **fields):
    return question(stem, id="twin", **fields)


MAYOR = names("Dana Rowe", "Amal Haddad", "Piet Berg", stem="Who is the mayor of Hexham town?")
FIRST = question("How many homes were flooded in Hexham?")


def placed(n, key, kind="who"):
    options = [f"Name {letter}" for letter in "ABC"] if kind == "who" else ["20", "40", "60"]
    return question(f"Q{n}?", kind=kind, id=str(n), options=tuple(options), answer=options[key])


# code -> (question with its quiz that has the flaw, one with a quiz that has not)
TOGETHER = {
    "repeated-fact": (
        (twin("In Hexham, how many homes were flooded?"), FIRST),
        (twin("How many shops were looted in Corbridge?", evidence=Span(0, 22)), FIRST),
    ),
    "gives-answer": (
        (twin("How many homes did Dana Rowe, mayor of Hexham town, lose?"), MAYOR),
        (twin("How many homes did Dana Rowe lose?"), MAYOR),
    ),
    "key-run": (
        (placed(3, 1), placed(0, 1), placed(1, 1), placed(2, 1)),
        (placed(3, 2), placed(0, 1), placed(1, 1), placed(2, 1)),
    ),
    "key-balance": (
        (placed(0, 0), *(placed(n, n // 4) for n in range(1, 7))),
        (placed(0, 0), *(placed(n, n % 3) for n in range(1, 7))),
    ),
    "number-rank": (
        (placed(0, 1, "number"), *(placed(n, 1, "number") for n in range(1, 4))),
        (placed(0, 0, "number"), *(placed(n, 1, "number") for n in range(1, 4))),
    ),
}


@pytest.mark.parametrize("code", TOGETHER)
def test_a_check_of_the_quiz_finds_its_flaw(code):
    asked, *others = TOGETHER[code][0]
    assert code in codes(asked, quiz=(*others, asked))


@pytest.mark.parametrize("code", TOGETHER)
def test_a_check_of_the_quiz_lets_the_like_pass(code):
    asked, *others = TOGETHER[code][1]
    assert code not in codes(asked, quiz=(*others, asked))


ROWE = person("p1", "Dana Rowe", aliases=("Ms Rowe",), related=("o1",))
FACTS = sheet(HOMES, entities=(ROWE, person("o1", "Hexham Council", kind="organisation")))
STRICT = {
    "key-alias": names("Dana Rowe", "Ms Rowe", "Piet Berg"),
    "related-voice": names("Dana Rowe", "Hexham Council", "Piet Berg"),
}


@pytest.mark.parametrize("code", STRICT)
def test_a_strict_check_finds_its_flaw_with_the_facts(code):
    assert code in codes(STRICT[code], sheet=FACTS)


@pytest.mark.parametrize("code", STRICT)
def test_a_strict_check_lets_other_people_pass(code):
    assert code not in codes(names("Dana Rowe", "Amal Haddad", "Piet Berg"), sheet=FACTS)


def test_every_check_has_a_failing_and_a_passing_question():
    assert {*ALONE, *TOGETHER, *STRICT} == set(CHECKS)


def test_every_check_says_what_is_wrong_in_a_sentence():
    assert all(
        check.sentence.endswith(".") and len(check.sentence) > 20 for check in CHECKS.values()
    )


@pytest.mark.parametrize(
    ("stem", "opens"),
    [
        ("What proportion of them had the otters eaten?", True),
        ("How old was he when Dana Rowe left?", True),
        ("According to Dana Rowe, how much had she lost?", False),
        ("How many otters ate what they caught?", False),
        ("Who said that his boat sank?", False),
        ("How long was it before Dana Rowe left?", False),
    ],
)
def test_a_pronoun_needs_somebody_before_it(stem, opens):
    kind = "who" if stem.startswith("Who") else "number"
    asked = question(stem, kind=kind, answer="x", options=())
    assert ("open-pronoun" in codes(asked)) is opens


def test_the_surname_in_the_stem_gives_the_key_too():
    stem = "Who said that Rowe lost 40 homes?"
    asked = names("Dana Rowe", "Amal Haddad", "Piet Berg", stem=stem)
    assert "key-in-stem" in codes(asked)


@pytest.mark.parametrize(
    ("stem", "evidence", "gives"),
    [
        ("Which homes had at least 40 rooms?", Span(0, 22), True),
        ("Which ships had at least 40 sailors?", Span(0, 22), False),
        ("Which town saw the flood of at least 40 barns?", line_of(HOMES, "40"), False),
        ("In which town were at least 40 barns of Hexham lost?", line_of(HOMES, "40"), True),
    ],
)
def test_a_number_in_a_stem_tells_what_shares_a_word_with_it(stem, evidence, gives):
    asked = twin("How many homes were flooded in Hexham?", answer="at least 40", options=())
    other = question(stem, kind="place", answer="Corbridge", options=(), evidence=evidence)
    assert ("gives-answer" in codes(asked, quiz=(asked, other))) is gives


def test_a_sound_question_has_no_flaw():
    assert flaws(question(), ARTICLE) == ()


def test_hidden_text_proves_nothing():
    hidden = replace(ARTICLE, hidden=(Hidden(line_of(HOMES, "40"), "caption"),))
    assert "no-proof" in {flaw.code for flaw in flaws(question(), hidden)}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("$2.5 million", "$2,500,000", True),
        ("40 per cent", "40%", True),
        ("about 1,000", "about 1,010", True),
        ("forty", "40", True),
        ("at least 40", "at least 45", False),
        ("the Kremlin", "Kremlin", True),
        ("18-30", "18 to 30", True),
        ("18-30", "18-35", False),
    ],
)
def test_options_are_equal_after_folding_units_and_rounding(a, b, same):
    asked = question(options=(a, b, "77"), answer=a)
    assert ("equal-options" in codes(asked)) is same


@pytest.mark.parametrize(
    "stem", ["Élodie Roy lost _____ homes.", "“We lost _____ homes,” she said."]
)
def test_a_stem_may_open_with_any_capital_or_a_quotation(stem):
    assert "stem-unclosed" not in codes(gap(stem))


def test_an_option_without_text_is_told():
    asked = replace(question(), choices=(Choice("40"), Choice(""), Choice("60")))
    assert "empty" in codes(asked)
