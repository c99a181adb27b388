"""Words that point to something said before: is it open, and what in its sentence closes it?"""

from __future__ import annotations

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.people import Link
from quizgen.facts import clause_tables as tables
from quizgen.model import Span

THIRD = tables.MALE | tables.FEMALE | tables.NEUTER | tables.PLURAL

# Every word that may be open: the words that the tests of `is_open` name.
POINTERS = (
    frozenset("such other another more further additional both others".split())
    | tables.FIRST_OR_SECOND
    | THIRD
    | tables.POINTING_DETERMINERS
    | tables.POINTING_HEADS
    | tables.COUNTING_HEADS
    | tables.POINTING_ADVERBS
)

RIVALS_BACK = 2  # sentences in which somebody named may be "her"
NOUNS = frozenset({"NOUN", "PROPN"})
CLASSES = (tables.MALE, tables.FEMALE, tables.NEUTER, tables.PLURAL)


def is_open(token: Token) -> bool:
    """Whether a word needs what was said before it to be understood."""
    word = token.lower_
    if word not in POINTERS:
        return False
    if word in tables.FIRST_OR_SECOND:
        return True
    if word in THIRD:
        return not _empty_it(token)
    if word == "such" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "as":
        return False
    if word in tables.POINTING_DETERMINERS and token.dep_ in {"det", "predet", "amod"}:
        near = word in {"this", "these"} and token.head.lemma_.lower() not in tables.TIME_NOUNS
        return near or not _specified(token.head)
    if word in {"other", "another"} and token.dep_ in {"det", "amod"}:
        return not _set_beside(token)
    if word in {"more", "further", "additional"} and token.dep_ == "amod":
        counted = any(c.dep_ == "nummod" and c.i < token.i for c in token.head.children)
        return counted and not _set_beside(token)
    if word == "both" and any(t.dep_ == "conj" for t in token.doc[token.sent.start : token.i]):
        return False
    if word == "others" and token.dep_ == "conj":
        return False
    if word in tables.POINTING_HEADS and token.pos_ in {"PRON", "DET", "NOUN"}:
        return not _relative(token) and not _specified(token)
    if word in tables.COUNTING_HEADS and token.dep_ in tables.SUBJECT_DEPS:
        return not any(True for _ in token.children)
    placed = token.dep_ == "advmod" and token.head.pos_ in {"VERB", "AUX"}
    return word in tables.POINTING_ADVERBS and placed and not any(True for _ in token.children)


def _set_beside(other: Token) -> bool:
    """Whether what "other" is set apart from stands beside it: "Leeds and other cities"."""
    noun = other.head
    joined = noun.dep_ == "conj" and noun.head.pos_ in NOUNS
    return joined or noun.lower_ == "hand" or any(c.lower_ == "than" for c in noun.subtree)


def is_vague(token: Token) -> bool:
    """Whether a word is the article of a bare definite noun ("the company")."""
    if token.lower_ != "the" or token.dep_ != "det":
        return False
    noun = token.head
    if noun.pos_ != "NOUN" or noun.ent_type_:
        return False
    if noun.lemma_.lower() in tables.UNIQUE_NOUNS:
        return False
    return all(child.dep_ in {"det", "punct", "case"} for child in noun.children)


def anchor_of(analysed: AnalysedArticle, token: Token) -> Span | None:
    """The noun of the same sentence that a pronoun goes back to, where grammar shows it.

    That is the subject of its own clause for a possessive or object, otherwise the subject of
    a clause above, if number and kind agree.
    """
    noun = anchor_token(analysed, token)
    return None if noun is None else analysed.span(noun)


def anchor_token(analysed: AnalysedArticle, token: Token) -> Token | None:
    """The same as :func:`anchor_of`, as a token."""
    noun = _offered(analysed, token) if token.lower_ in THIRD else None
    return None if noun is None or _unsure(analysed, token, noun) else noun


def _offered(analysed: AnalysedArticle, token: Token) -> Token | None:
    """The noun that grammar alone offers for a pronoun."""
    if token.dep_ == "poss" and token.head.dep_ == "conj" and token.head.head.pos_ in NOUNS:
        return token.head.head  # "Leeds and its suburbs"
    own = token.dep_ in {"dobj", "dative"}  # "Reed saw him": never Reed
    for verb in token.ancestors:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        if own:
            own = False
            continue
        for noun in _understood(verb):
            if _agrees(noun, token) and _same_gender(analysed, noun, token):
                return noun
    return None


def rivalled(analysed: AnalysedArticle, token: Token, link: Link) -> bool:
    """Whether "her", linked to a subject above it, could as well be somebody else.

    "Reed said they would grant her a visa" means Reed only where nobody else was spoken of.
    """
    if token.lower_ not in {"him", "her"} or token.tag_ != "PRP":
        return False
    noun = _offered(analysed, token)
    own = analysed.people.at(noun) if noun is not None else None
    return own is not None and own.entity.id == link.entity.id and _others(analysed, token, own)


def _others(analysed: AnalysedArticle, token: Token, link: Link) -> bool:
    """Whether somebody else who could be "her" was named shortly before."""
    start = token.i
    for _ in range(RIVALS_BACK + 1):
        start = analysed.table.sentence[max(start - 1, 0)][0]
    gender = "m" if token.lower_ == "him" else "f"
    others = (analysed.people.at(i) for i in range(start, token.i))
    return any(
        o is not None
        and o.entity.kind == "person"
        and o.entity.id != link.entity.id
        and o.entity.gender in {"", gender}
        for o in others
    )


def _unsure(analysed: AnalysedArticle, token: Token, noun: Token) -> bool:
    """Whether a pronoun may go back to something else than the noun that grammar offers."""
    if token.lower_ in tables.NEUTER | tables.PLURAL:
        return _doubtful(token, noun)
    link = analysed.people.at(noun)
    object_of = token.tag_ == "PRP" and token.lower_ in {"him", "her"}
    return object_of and link is not None and _others(analysed, token, link)


def _doubtful(token: Token, noun: Token) -> bool:
    """Whether "it" or "they" opens reported words without surely meaning their source.

    "The institute found it would cost $4m" speaks of a plan; "the firm said it would close"
    of the firm, unless the sentence before has another subject that fits.
    """
    verb = token.head
    if verb.dep_ != "ccomp" or noun.head != verb.head or token.dep_ not in tables.SUBJECT_DEPS:
        return False
    if verb.head.lemma_ in tables.ESTIMATING_LEMMAS or token.dep_ == "nsubjpass":
        return True
    first = token.sent.start
    done = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    if first == 0 or done or verb.lemma_ in tables.DOING_LEMMAS:
        return False  # "it has seized the port", "it would sue" tell of one's own deed
    before = noun.doc[first - 1].sent
    return any(
        t.dep_ in {"nsubj", "nsubjpass"}
        and t.head == before.root
        and t.lemma_ != noun.lemma_
        and t.ent_type_ != "PERSON"
        and t.pos_ in NOUNS
        and _agrees(t, token)
        for t in before
    )


def _described(noun: Token, pronoun: Token) -> bool:
    """Whether a verb stands between: "Reed, seeking her third term"."""
    return any(a.dep_ == "acl" and a.head == noun for a in pronoun.ancestors)


def _understood(verb: Token) -> list[Token]:
    """Whom a verb can have as its subject: its own, its noun, or the object above it."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if subjects:
        return subjects
    if verb.dep_ == "acl":
        return [verb.head]
    if verb.dep_ == "xcomp":
        above = [c for c in verb.head.children if c.i < verb.i]
        inner = [p for c in above if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"]
        return [c for c in above if c.dep_ == "dobj"] + inner
    return []


def _same_gender(analysed: AnalysedArticle, noun: Token, pronoun: Token) -> bool:
    """Whether what is known of a person's gender allows "his" or "her"."""
    link = analysed.people.at(noun)
    known = link.entity.gender if link else ""
    if not known or pronoun.lower_ not in tables.MALE | tables.FEMALE:
        return True
    return (pronoun.lower_ in tables.MALE) == (known == "m")


def _agrees(noun: Token, pronoun: Token) -> bool:
    """Whether a noun can be what the pronoun stands for."""
    if noun.i >= pronoun.i or (noun.is_ancestor(pronoun) and not _described(noun, pronoun)):
        return False
    if noun.pos_ == "PRON":
        return any({noun.lower_, pronoun.lower_} <= kind for kind in CLASSES)
    word, person = pronoun.lower_, noun.ent_type_ == "PERSON"
    plural = "Plur" in noun.morph.get("Number", []) or any(c.dep_ == "conj" for c in noun.children)
    if word in tables.PLURAL:
        return plural or noun.lemma_.lower() in tables.GROUP_NOUNS
    if word in tables.NEUTER:
        return not plural and not person
    return not plural and (person or not noun.ent_type_)


def _empty_it(token: Token) -> bool:
    """ "it" that stands for nothing or for the clause that follows it."""
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return False
    if token.dep_ == "expl":
        return True
    verb = token.head
    clausal = any(_content(child) for child in verb.children if child.i > verb.i)
    if clausal and verb.lemma_ in {"appear", "seem"}:
        return True
    described = any(c.dep_ in {"acomp", "attr"} for c in verb.children)
    return verb.lemma_ == "be" and described and clausal


def _content(verb: Token) -> bool:
    """Whether a clause could stand in for "it": "that …", "to …"."""
    if verb.dep_ in {"ccomp", "csubj"}:
        return True
    return verb.dep_ in {"xcomp", "advcl"} and any(c.tag_ == "TO" for c in verb.children)


def _relative(token: Token) -> bool:
    return token.tag_ in {"WDT", "WP"} or (
        any(a.dep_ == "relcl" for a in token.ancestors)
        and (token.lower_ == "that" and token.head.dep_ == "relcl")
    )


def _specified(noun: Token) -> bool:
    """Whether words behind the noun say which one is meant ("those who …", "that of …")."""
    if noun.lemma_.lower() in tables.TIME_NOUNS:
        return True
    return any(
        child.dep_ in {"relcl", "prep", "acl"} and child.i > noun.i for child in noun.children
    )
