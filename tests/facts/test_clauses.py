"""A clause in plain values: subject, verb group, phrases, and how it hangs on its sentence."""

import pytest

from quizgen.facts.clauses import clause_at
from quizgen.facts.finite import finite_verbs
from quizgen.model import Clause


@pytest.fixture
def clause_of(analysed):
    """A function from a text and one of its words to the clause around that word."""

    def find(text: str, word: str) -> Clause | None:
        parsed = analysed(text)
        token = next(token for token in parsed.doc if token.text == word)
        return clause_at(parsed, token)

    return find


@pytest.mark.parametrize(
    ("text", "word", "subject", "verb"),
    [
        ("The mayor opened 12 parks in Leeds.", "12", "the mayor", "opened"),
        ("Maria Holt, who leads 4,000 nurses, resigned.", "4,000", "Maria Holt", "leads"),
        ("Maria Holt said the union would call 12 strikes.", "12", "the union", "call"),
        ("Kanter has promised that taxes will fall and has hired 300 clerks.", "300", "Kanter",
         "hired"),
        ("Holt bought six boats and sold two.", "two", "Holt", "sold"),
        ("The storm hit Ghent, injuring 40 people.", "40", "the storm", "injuring"),
        ("There were 40 people in the hall.", "40", "there", "were"),
        ("The plant plans to hire 60 welders.", "60", "the plant", "plans"),
        ("The charity, based in Bristol, feeds 900 families.", "Bristol", "the charity", "based"),
        ("Maria Holt, the biologist who counted 900 owls, resigned.", "900", "Maria Holt",
         "counted"),
        ("Sense won the day, the council bought 12 parks.", "12", "the council", "bought"),
    ],
)  # fmt: skip
def test_clause_has_its_own_subject_and_verb(clause_of, text, word, subject, verb):
    clause = clause_of(text, word)
    assert (clause.subject.text.split(",")[0], clause.verb) == (subject, verb)


@pytest.mark.parametrize(
    ("text", "word", "auxiliaries"),
    [
        ("The firm has hired 300 clerks.", "300", ("has",)),
        ("They've hired 300 clerks.", "300", ("have",)),
        ("They won't hire 300 clerks.", "300", ("will",)),
        ("The hall could have been built in Leeds.", "Leeds", ("could", "have", "been")),
        ("The hall was painted and reopened in Leeds.", "Leeds", ("was",)),
    ],
)
def test_auxiliaries_are_written_out_and_shared(clause_of, text, word, auxiliaries):
    assert clause_of(text, word).auxiliaries == auxiliaries


@pytest.mark.parametrize(
    ("text", "word", "roles"),
    [
        ("On Monday the mayor opened 12 parks in Leeds.", "12",
         ["adjunct", "object", "adjunct"]),
        ("The plant plans to hire 60 welders.", "60", ["verb", "object"]),
        ("Police accused the clerk of taking 30 phones.", "30",
         ["object", "adjunct", "verb", "object"]),
        ("Prince Harald has spent this week on the coast with 12 aides.", "12",
         ["object", "adjunct", "adjunct"]),
    ],
)  # fmt: skip
def test_phrases_stand_in_the_order_of_the_text(clause_of, text, word, roles):
    assert [phrase.role for phrase in clause_of(text, word).phrases] == roles


@pytest.mark.parametrize(
    "text",
    [
        "The share fell to 12 per cent; together with the young it rose in Leeds.",
        "Sense won the day, the mayor opened 12 parks.",
    ],
)
def test_what_a_semicolon_or_comma_splices_on_is_no_phrase(clause_of, text):
    words = " ".join(phrase.text for phrase in clause_of(text, "12").phrases)
    assert not {"together", "Sense"} & set(words.split())


def test_an_age_behind_a_name_is_a_clause_of_its_own(clause_of):
    clause = clause_of("Ann Reed, 43, was treated in York.", "43")
    assert (clause.link, clause.subject.text, clause.lemma) == ("label", "Ann Reed", "be")


def test_reported_clause_knows_who_vouches_for_it(clause_of):
    clause = clause_of("Holt said the union would call 12 strikes.", "12")
    assert (clause.reported, clause.attribution.text) == ("say", "Holt")


def test_what_follows_from_a_degree_is_nobodys_claim(clause_of):
    clause = clause_of("The mask was so odd that 40 people laughed at Ann Reed.", "40")
    assert (clause.verb, clause.reported) == ("laughed", "")


def test_according_to_is_the_attribution(clause_of):
    clause = clause_of("The river rose by 3 metres, according to the Met Office.", "3")
    assert clause.attribution.text == "according to the Met Office"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A boat that carried 40 people sank.", "40"),
        ("The cash that Holt took to Bonn is gone.", "Bonn"),
    ],
)
def test_a_clause_that_only_says_which_one_is_not_lifted_out(clause_of, text, word):
    clause = clause_of(text, word)
    assert clause is None or clause.link != "relative"


def test_a_fragment_has_no_clause(clause_of):
    assert clause_of("Twelve boats in Leeds", "boats") is None


def test_condition_is_marked(clause_of):
    assert clause_of("If 40 people come, the hall will be full.", "40").mark == "if"


def test_same_verb_gives_the_same_clause(analysed):
    parsed = analysed("The mayor opened 12 parks in Leeds.")
    assert clause_at(parsed, parsed.doc[3]) is clause_at(parsed, parsed.doc[6])


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Ann Reed wants to keep the laws that have hurt trade, raised taxes in Hull.",
         "Hull", False),
        ("Ann Reed left the firm and moved to Hull.", "Hull", True),
    ],
)  # fmt: skip
def test_verb_that_may_belong_to_a_relative_clause_is_left(analysed, text, word, found):
    parsed = analysed(text)
    token = next(t for t in parsed.doc if t.text == word)
    clause = clause_at(parsed, token)
    assert (clause is not None and clause.lemma in {"raise", "move"}) is found


def test_whom_a_relative_clause_means_is_open_behind_of(analysed):
    article = analysed("A niece of Nora Casey, who lives in Leeds, gave the town three fiddles.")
    leeds = next(token for token in article.doc if token.text == "Leeds")
    clause = clause_at(article, leeds)
    assert clause is None or clause.lemma != "live"


def test_command_is_its_own_subject_without_what_hangs_on_it(analysed):
    parsed = analysed('"Use the old yard in Leeds well." The men left.')
    assert finite_verbs(parsed)[0].subject.of(parsed.article.text) == "Use"


def test_label_knows_the_finite_verbs_too(clause_of):
    assert clause_of("Ann Reed, 43, was treated in York.", "43").finite
