"""From a word up to the finite verb over it: which verbs carry its clause, and how it hangs on.

"The firm plans to hire 40 people": from "40" over "hire" to "plans"; both are the spine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.facts import clause_tables as tables
from quizgen.model import ClauseLink

MAX_SPINE = 4  # verbs; deeper chains make no readable question


@dataclass(frozen=True, slots=True)
class Spine:
    """The verbs of a clause from the finite one down, and where its subject comes from.

    ``bearer`` is the verb that has the subject (an earlier conjunct, or the verb above a
    participle), ``antecedent`` the noun that a relative clause or participle describes.
    """

    verbs: tuple[Token, ...]
    link: ClauseLink
    subject: Token | None
    bearer: Token
    antecedent: Token | None = None


def verbs_over(token: Token) -> Iterator[Token]:
    """The verbs at or above a token that could head a clause, nearest first."""
    for candidate in (token, *token.ancestors):
        if (
            candidate.pos_ in {"VERB", "AUX"}
            and candidate.dep_
            not in {
                "aux",
                "auxpass",
                "amod",
                "compound",
                "nsubj",
                "dobj",
                "pobj",
                "case",
                "prep",
            }
            and not _passed_over(candidate)
        ):
            yield candidate


def _passed_over(verb: Token) -> bool:
    """Whether a participle belongs to its noun's clause ("men aged 18-30")."""
    return verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"} and not _describing(verb)


def spine_of(verb: Token) -> Spine | None:
    """The spine of the clause whose lowest verb is given, or None where none is finite."""
    chain = [verb]
    while len(chain) <= MAX_SPINE:
        top = chain[0]
        found = _complete(top, tuple(chain))
        if found:
            return found
        above = _above(top)
        if above is None:
            return None
        chain.insert(0, above)
    return None


def _complete(top: Token, verbs: tuple[Token, ...]) -> Spine | None:
    """The spine if ``top`` can stand as the finite verb of a clause."""
    if top.dep_ in {"acl", "relcl"} and not definite(_bearer_of_name(top.head)):
        return None
    if top.dep_ == "acl" and _describing(top):
        return Spine(verbs, "participle", top.head, top, top.head)
    if top.dep_ == "advcl" and top.tag_ == "VBG" and not _marked(top) and own_subject(top) is None:
        bearer = top.head if _can_bear(top.head) else None
        subject = _inherited(bearer)[1] if bearer is not None and top.i > bearer.i else None
        return Spine(verbs, "participle", subject, bearer, None) if bearer and subject else None
    if not finite(top) or _asks_for_part(top) or _inverted(top):
        return None
    if top.dep_ == "relcl":
        return _relative(top, verbs)
    bearer, subject = _inherited(top)
    if bearer != top and _of_another(top, bearer):
        return None
    if subject is None or (subject.tag_ in {"WP", "WDT"} and bearer.dep_ != "relcl"):
        return None
    if subject.lower_ in tables.RELATIVE_PRONOUNS and bearer.dep_ == "relcl":
        if _either_of_two(bearer.head):
            return None
        return Spine(verbs, "relative", bearer.head, bearer, bearer.head)
    return Spine(verbs, _link(top, bearer), subject, bearer)


def _of_another(verb: Token, bearer: Token) -> bool:
    """Whether a verb rather goes on from a relative or content clause that stands between.

    "She wants to keep the laws that have hurt trade, raised taxes …": what raised taxes are
    the laws, though the parser hangs the verb on "wants".
    """
    if verb.tag_ == bearer.tag_:
        return False
    alike = {"VBD", "VBN"} if verb.tag_ in {"VBD", "VBN"} else {verb.tag_}
    between = verb.doc[bearer.i + 1 : verb.i]
    return any(t.dep_ in {"relcl", "ccomp", "acl"} and t.tag_ in alike for t in between)


def _asks_for_part(verb: Token) -> bool:
    """Whether a question word stands for an object: "what else he has done"."""
    return any(
        c.tag_ in {"WP", "WDT"} and c.dep_ in {"dobj", "attr", "oprd", "pobj", "dative"}
        for c in verb.children
    )


def _inverted(verb: Token) -> bool:
    """Whether an auxiliary stands before the subject: "Should he lose, …"."""
    subject = own_subject(verb)
    if subject is None or subject.dep_ == "expl":
        return False
    return any(c.dep_ in tables.AUXILIARY_DEPS and c.i < subject.i for c in verb.children)


def _can_bear(verb: Token) -> bool:
    """Whether the subject of a verb can be that of ", killing …" behind it."""
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_ in tables.REPORTING_LEMMAS:
        return False
    return finite(verb)


def definite(noun: Token) -> bool:
    """Whether a noun stands for somebody or something in particular: a name, "the plan"."""
    if any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.children):
        return False
    if noun.pos_ == "PROPN" or noun.ent_type_ in {"PERSON", "ORG", "GPE", "FAC", "LOC"}:
        return True
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ == "the")
        for child in noun.children
    )


def _describing(verb: Token) -> bool:
    """Whether a participle behind a noun can be told as a clause of its own."""
    if _to(verb) or own_subject(verb) is not None or verb.lower_ in tables.NO_CLAUSE_PARTICIPLES:
        return False
    return verb.tag_ == "VBN" or (verb.tag_ == "VBG" and verb.lemma_ in tables.STATE_VERBS)


def _relative(top: Token, verbs: tuple[Token, ...]) -> Spine | None:
    """A relative clause, told of its antecedent where that is the subject."""
    subject = own_subject(top)
    if subject is None:
        return None
    if subject.tag_ in {"WDT", "WP"} or subject.lower_ in tables.RELATIVE_PRONOUNS:
        if _either_of_two(top.head):
            return None
        who = _bearer_of_name(top.head)
        return Spine(verbs, "relative", who, top, who)
    return None  # "the money that he gave": without its object it says nothing


def _bearer_of_name(noun: Token) -> Token:
    """Whom an apposition describes: Ann Reed, in "Ann Reed, the biologist who led the study"."""
    named = noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.pos_ == "NOUN"
    return noun.head if named else noun


def _either_of_two(antecedent: Token) -> bool:
    """Whether a name behind "of" leaves open whom "who" means: "a niece of Casey, who lives …"."""
    of = antecedent.head
    return antecedent.pos_ == "PROPN" and of.lower_ == "of" and of.head.pos_ in {"NOUN", "PROPN"}


def _link(top: Token, bearer: Token) -> ClauseLink:
    if bearer != top:
        return "conjunct"
    if top.dep_ in {"ccomp", "pcomp", "csubj"}:
        return "content"
    return "adverbial" if top.dep_ in {"advcl", "acl"} else "main"


def finite(verb: Token) -> bool:
    """Whether a verb, with its auxiliaries or those of an earlier conjunct, is finite."""
    if verb.tag_ in tables.FINITE_TAGS:
        return True
    auxiliaries = auxiliaries_of(verb)
    return bool(auxiliaries) and auxiliaries[0].tag_ in tables.FINITE_TAGS


def auxiliaries_of(verb: Token) -> list[Token]:
    """A verb's auxiliaries in order, without "to"; shared ones from an earlier conjunct."""
    own = [
        c
        for c in verb.children
        if c.dep_ in tables.AUXILIARY_DEPS and c.tag_ != "TO" and c.i < verb.i
    ]
    if own or verb.tag_ in tables.FINITE_TAGS or _to(verb):
        return own
    if any(c.dep_ in tables.AUXILIARY_DEPS and c.i > verb.i for c in verb.children):
        return own  # inverted: "Has he …"
    if verb.dep_ == "conj" and own_subject(verb) is None and same_form(verb, verb.head):
        return auxiliaries_of(verb.head)
    return own


def same_form(verb: Token, other: Token) -> bool:
    """Whether two conjuncts can share their auxiliaries."""
    return other.pos_ in {"VERB", "AUX"} and (
        verb.tag_ == other.tag_ or {verb.tag_, other.tag_} <= {"VB", "VBP"}
    )


def _inherited(verb: Token | None) -> tuple[Token, Token | None]:
    """The verb that bears the subject of a verb, and that subject."""
    assert verb is not None  # noqa: S101 (callers test it)
    at = verb
    while True:
        subject = own_subject(at)
        if subject is not None or at.dep_ != "conj":
            return at, subject
        at = conjoined_to(at)


def conjoined_to(verb: Token) -> Token:
    """The verb a conjunct stands beside.

    The parser often hangs "has vowed that they will win and has drafted troops" on "will win";
    auxiliaries of the same tense as those of the verb above tell it belongs there.
    """
    head = verb.head
    if head.dep_ == "ccomp" and own_subject(verb) is None:
        signature = _signature(verb)
        if signature and signature != _signature(head) and signature == _signature(head.head):
            return head.head
    return head


def _signature(verb: Token) -> tuple[str, ...]:
    """Tense and auxiliaries, for comparing conjuncts."""
    own = [c.lower_ for c in verb.children if c.dep_ in tables.AUXILIARY_DEPS and c.i < verb.i]
    return (*own, verb.tag_)


def own_subject(verb: Token) -> Token | None:
    """A verb's own subject, "there" before any other."""
    subjects = [c for c in verb.children if c.dep_ in tables.SUBJECT_DEPS]
    return next((s for s in subjects if s.dep_ == "expl"), subjects[0] if subjects else None)


def _above(verb: Token) -> Token | None:
    """The verb that a non-finite verb depends on, if a question may reach through."""
    if verb.dep_ in {"xcomp", "ccomp"} and verb.head.pos_ in {"VERB", "AUX"}:
        return verb.head
    if verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ in tables.VERB_PREPOSITIONS:
        above = verb.head.head
        chosen = verb.head.dep_ == "prep" and verb.head.i > above.i
        return above if chosen and above.pos_ in {"VERB", "AUX"} else None
    if verb.dep_ == "advcl" and _to(verb) and verb.head.pos_ in {"VERB", "AUX"}:
        return verb.head
    if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp":
        return verb.head.head if verb.head.head.pos_ in {"VERB", "AUX"} else None
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and own_subject(verb) is None:
        return _above(verb.head)
    if verb.dep_ == "acl" and _to(verb):
        noun = verb.head
        return (
            noun.head
            if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ in {"VERB", "AUX"}
            else None
        )
    return None


def _to(verb: Token) -> bool:
    return any(c.tag_ == "TO" and c.dep_ == "aux" for c in verb.children)


def _marked(verb: Token) -> bool:
    return any(c.dep_ in {"mark", "prep"} and c.i < verb.i for c in verb.children)


def main_verb(token: Token) -> Token:
    """The nearest verb over a token that is no participle or infinitive."""
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"} and above.dep_ not in {"acl", "xcomp", "pcomp"}:
            return above
    return token


def is_past(verb: Token) -> bool:
    """Whether a verb, by its first auxiliary, tells of the past."""
    first = auxiliaries_of(verb)[:1] or [verb]
    return first[0].tag_ == "VBD" or (first[0].lower_ in {"had", "was", "were", "did"})
