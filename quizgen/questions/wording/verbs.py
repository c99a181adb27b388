"""The verb of a clause put into a question or a statement: inversion, do-support, agreement.

>>> split_verb(clause_of("has", "drafted"))  # doctest: +SKIP
('has', 'drafted')
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lemminflect import getAllLemmas, getInflection

from quizgen.model import Clause

_BE_OF_FORM = {"VBZ": "is", "VBP": "are", "VBD": "was"}
# Plural nouns of measure that take a singular verb: "Ten years is a long time".
MEASURES = frozenset("year month week day hour minute dollar pound euro mile percent %".split())
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_CONTRACTED_BE = {"'s": "is", "’s": "is", "'re": "are", "’re": "are", "'m": "am", "’m": "am"}


@lru_cache(maxsize=1024)
def inflected(lemma: str, tag: str) -> str:
    """A form of a verb, such as the past tense for the Penn tag VBD."""
    forms: tuple[str, ...] = getInflection(lemma, tag=tag)
    return forms[0] if forms else lemma


@lru_cache(maxsize=1024)
def _lemmas(word: str) -> Mapping[str, tuple[str, ...]]:
    """What a word can be a form of, by part of speech."""
    found: Mapping[str, tuple[str, ...]] = getAllLemmas(word)
    return found


def finite_verb(clause: Clause) -> str:
    """The main verb as a clause without auxiliaries prints it."""
    if clause.lemma == "be":
        verb = clause.verb.lower()
        verb = _CONTRACTED_BE.get(verb, verb)
        if clause.link in {"label", "participle"}:
            return _be(clause)
        return verb
    if clause.link == "participle" and not clause.auxiliaries:
        return inflected(clause.lemma, clause.form)
    verb = clause.verb
    return verb if clause.lemma.istitle() else verb.lower()


def _be(clause: Clause) -> str:
    singular = _BE_OF_FORM.get(clause.form, "was")
    plural = clause.subject is not None and clause.subject.plural
    return _PLURAL[singular] if plural and singular in _PLURAL else singular


def split_verb(clause: Clause) -> tuple[str, str]:
    """What a question puts before the subject, and what it leaves behind it."""
    negative = "NOT " if clause.negated else ""  # a negative in a question is emphasised
    if clause.auxiliaries:
        first, *others = clause.auxiliaries
        return first, negative + " ".join((*others, finite_verb(clause)))
    if clause.lemma == "be":
        return finite_verb(clause), negative.strip()
    return _do(clause), negative + clause.lemma


def _do(clause: Clause) -> str:
    if clause.form == "VBD":
        return "did"
    plural = clause.subject is not None and clause.subject.plural
    return "do" if plural or clause.form == "VBP" else "does"


def whole_verb(clause: Clause, *, plural: bool | None = None) -> str:
    """The verb group of a statement, agreeing with another subject where asked."""
    first, *others = (*clause.auxiliaries, finite_verb(clause))
    if clause.negated:
        if clause.auxiliaries or clause.lemma == "be":
            others.insert(0, "not")
        else:
            first, others = _do(clause), ["not", clause.lemma]
    if plural is not None:
        first = agreeing(first, clause, plural=plural)
    return " ".join((first, *others))


def disagrees(clause: Clause) -> bool:
    """Whether subject and verb differ in number, or the parser took the verb for another word."""
    subject = clause.subject
    lemmas = _lemmas(clause.verb.lower())
    if "VERB" not in lemmas and "NOUN" in _lemmas(clause.verb):
        return True
    printed = clause.passive or clause.auxiliaries or clause.lemma == "be"
    if not printed and clause.lemma not in lemmas.get("VERB", (clause.lemma,)):
        return True  # "fined" as a form of "fin", which "did he fin" would print
    if subject is None or not subject.plural or subject.head[:1].isupper():
        return False
    if subject.lemma in MEASURES or clause.link in {"label", "participle"}:
        return False
    first = (*clause.auxiliaries, finite_verb(clause))[0]
    return first in _PLURAL or (not clause.auxiliaries and clause.form == "VBZ")


def agreeing(first: str, clause: Clause, *, plural: bool) -> str:
    """The first word of a verb group for a singular or plural subject."""
    if plural:
        if first in _PLURAL:
            return _PLURAL[first]
        return clause.lemma if not clause.auxiliaries and clause.form == "VBZ" else first
    singular = {many: one for one, many in _PLURAL.items()}
    if first in singular:
        return singular[first]
    if not clause.auxiliaries and clause.form == "VBP":
        return inflected(clause.lemma, "VBZ")
    return first
