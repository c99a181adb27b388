"""The clause around a token, as plain values.

"Jones, who leads 4,000 members": for "members" the clause has the subject "Jones", the verb
"leads" and one object. Infinitives below the finite verb ("plans to hire 40 people") are taken
apart into phrases of the same clause, so that a question can reach their objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from weakref import WeakKeyDictionary

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts import clause_tables as tables
from quizgen.facts.finite import finite_verbs
from quizgen.facts.labels import label_clause, label_noun
from quizgen.facts.phrases import phrase
from quizgen.facts.pieces import pieces, sentence_words
from quizgen.facts.spine import (
    Spine,
    auxiliaries_of,
    conjoined_to,
    finite,
    is_past,
    main_verb,
    spine_of,
    verbs_over,
)
from quizgen.model import Clause, Phrase, PhraseRole, Span

WITHIN_NOUN = 10  # depth of what stands in "the decision to …": no question reaches there
_CLAUSES: WeakKeyDictionary[AnalysedArticle, dict[int, Clause | None]] = WeakKeyDictionary()


def clause_at(analysed: AnalysedArticle, token: Token) -> Clause | None:
    """The smallest clause that holds a token.

    Args:
        analysed: the article.
        token: a word of the clause, such as the head of a quantity or a place.

    Returns:
        The clause, or None where the parse shows no finite verb with a subject over the token.
    """
    label = label_noun(token)
    if label is not None:
        return label_clause(analysed, label)
    for verb in verbs_over(token):
        clause = _clause_of(analysed, verb)
        if clause is not None:
            return clause
    return None


def _clause_of(analysed: AnalysedArticle, verb: Token) -> Clause | None:
    """The clause of a verb, made once."""
    memo = _CLAUSES.setdefault(analysed, {})
    if verb.i not in memo:
        spine = spine_of(verb)
        memo[verb.i] = _clause(analysed, spine) if spine else None
    return memo[verb.i]


def _clause(analysed: AnalysedArticle, spine: Spine) -> Clause | None:
    top = spine.verbs[0]
    if spine.subject is None:
        return None
    subject = _subject(analysed, spine)
    auxiliaries, form = _verb_group(spine)
    phrases = sorted(_phrases(analysed, spine, subject), key=lambda p: p.span)
    attribution = next((p for p in phrases if p.preposition.startswith("according")), None)
    verb = spine.bearer if spine.link == "participle" and spine.antecedent is None else top
    reported, governor = _reporting(analysed, verb if spine.link == "conjunct" else top, spine)
    return Clause(
        span=_extent(analysed, top),
        sentence=analysed.sentence_span(top),
        subject=subject,
        auxiliaries=auxiliaries,
        verb=top.text,
        lemma=top.lemma_.lower(),
        form=form,
        negated=_negated(spine),
        passive=_passive(top, auxiliaries),
        phrases=tuple(p for p in phrases if p is not attribution),
        attribution=attribution or governor,
        reported=reported,
        link=spine.link,
        mark=_mark(top),
        quoted=_quoted(analysed, top),
        verb_span=analysed.span(top),
        words=sentence_words(analysed, top),
        finite=finite_verbs(analysed),
        outer=_outer(analysed, top) if spine.link not in {"main", "conjunct"} else None,
    )


def _root(analysed: AnalysedArticle, token: Token) -> Token:
    """The token at the top of a token's sentence."""
    first, last = analysed.table.sentence[token.i]
    head = analysed.table.head
    return next((analysed.doc[i] for i in range(first, last) if head[i] == i), token)


def _outer(analysed: AnalysedArticle, top: Token) -> Clause | None:
    """The clause of the sentence's main verb."""
    root = _root(analysed, top)
    return clause_at(analysed, root) if root != top and root.pos_ in {"VERB", "AUX"} else None


# ---------------------------------------------------------------- subject
def _subject(analysed: AnalysedArticle, spine: Spine) -> Phrase | None:
    noun = spine.subject
    if noun is None:
        return None
    without: list[Token] = []
    if spine.antecedent == noun:  # leave the clause itself out of its own subject
        without = [
            c
            for c in noun.children
            if (c.dep_ in {"relcl", "acl"} and c.i >= spine.bearer.i)
            or (c.dep_ == "appos" and c.is_ancestor(spine.bearer))
        ]
    return phrase(analysed, noun, "subject", without=without)


# ---------------------------------------------------------------- verb group
def _verb_group(spine: Spine) -> tuple[tuple[str, ...], str]:
    """The auxiliaries, and the tag of the verb they leave; participles get a finite form."""
    top = spine.verbs[0]
    auxiliaries = tuple(_full(aux, top) for aux in auxiliaries_of(top))
    if spine.link != "participle":
        return auxiliaries, top.tag_
    past = is_past(spine.bearer if spine.antecedent is None else main_verb(top))
    past = past or (top.tag_ == "VBN" and top.lower_ not in tables.STATE_PARTICIPLES)
    if spine.antecedent is None:
        return (), "VBD" if past else "VBZ"
    plural = "Plur" in spine.antecedent.morph.get("Number", [])
    if top.tag_ == "VBG":  # "a man living in Leeds" lives there
        return (), "VBD" if past else "VBP" if plural else "VBZ"
    return (_be(past, plural), *auxiliaries), top.tag_


def _be(past: bool, plural: bool) -> str:
    if past:
        return "were" if plural else "was"
    return "are" if plural else "is"


def _full(aux: Token, verb: Token) -> str:
    """A contracted auxiliary written out."""
    word = aux.lower_.replace("’", "'")
    if word == "'s":
        perfect = verb.tag_ in {"VBN", "VBD"} and (
            aux.dep_ == "aux" or verb.lemma_ in tables.NO_PASSIVE
        )
        return "has" if perfect else "is"
    if word == "'d":
        return "had" if verb.tag_ in {"VBN", "VBD"} else "would"
    return {
        "'ve": "have",
        "'ll": "will",
        "'re": "are",
        "'m": "am",
        "ca": "can",
        "wo": "will",
        "sha": "shall",
    }.get(word, word)


def _negated(spine: Spine) -> bool:
    return any(c.dep_ == "neg" for verb in spine.verbs for c in verb.children)


def _passive(top: Token, auxiliaries: tuple[str, ...]) -> bool:
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in top.children):
        return True
    return (
        top.tag_ == "VBN"
        and bool(auxiliaries)
        and auxiliaries[-1]
        in {
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
        }
    )


# ---------------------------------------------------------------- phrases
def _phrases(analysed: AnalysedArticle, spine: Spine, subject: Phrase | None) -> Iterator[Phrase]:
    top = spine.verbs[0]
    first = _mark_index(top)
    for made in _children(analysed, spine, top, 0):
        if made.span.start < analysed.starts[first]:
            continue  # "a week after he left": the week is not in the clause
        fronted = made.depth == 0 and made.span.start < (
            subject.span.start if subject and spine.link in {"main", "content", "adverbial"} else 0
        )
        yield _with(made, fronted=True) if fronted else made


def _with(made: Phrase, *, fronted: bool) -> Phrase:
    return replace(made, fronted=fronted)


def _children(analysed: AnalysedArticle, spine: Spine, verb: Token, depth: int) -> Iterator[Phrase]:
    """The phrases of one verb of the spine, infinitives below it taken apart."""
    below = _next(spine, verb)
    for child in verb.children:
        if depth and child.dep_ == "advmod" and child.i < verb.i:
            continue  # "to quickly hire": printed with its infinitive
        if _spliced(analysed, verb, child):
            continue
        if child.dep_ in tables.SKIPPED_DEPS or child.tag_ in {"WDT", "WP", "WRB", "WP$"}:
            continue
        if child.dep_ in tables.SUBJECT_DEPS:
            if depth and child != spine.subject:
                yield from _some(phrase(analysed, child, "object", depth=depth))
            elif (
                child.dep_ != "expl" and spine.subject is not None and spine.subject.dep_ == "expl"
            ):
                yield from _some(phrase(analysed, child, "complement", depth=depth))
            continue
        if below is not None and child != below and child.dep_ == "xcomp":
            continue  # the conjunct of the one that is asked about
        if child == below or (child.dep_ == "xcomp" and _to_infinitive(child)):
            yield from _infinitive(analysed, spine, child, depth + 1)
            continue
        if below is not None and child in below.ancestors:
            yield from _some(phrase(analysed, child, _role(child), without=[below], depth=depth))
            yield from _infinitive(analysed, spine, below, depth + _reach(child))
            continue
        yield from _some(phrase(analysed, child, _role(child), depth=depth))


def _spliced(analysed: AnalysedArticle, verb: Token, child: Token) -> bool:
    """Whether only a comma or semicolon joins a word: "They agreed, sense prevailed"."""
    if ";" in analysed.table.text[min(verb.i, child.i) : max(verb.i, child.i)]:
        return True
    if child.dep_ != "ccomp" or not finite(child):
        return False
    if verb.lemma_ in tables.REPORTING_LEMMAS or any(c.dep_ == "mark" for c in child.children):
        return False
    joint = child.right_edge.i + 1 if child.i < verb.i else child.left_edge.i - 1
    return child.doc[joint].text in {",", ";"}


def _reach(child: Token) -> int:
    """How much deeper an infinitive stands below a noun ("the decision to …") or preposition."""
    return 1 if child.dep_ == "prep" else WITHIN_NOUN


def _infinitive(
    analysed: AnalysedArticle, spine: Spine, verb: Token, depth: int
) -> Iterator[Phrase]:
    """The words "to hire" as one phrase, then the phrases of that verb."""
    tokens = [
        c for c in verb.children if c.i < verb.i and c.dep_ in {"aux", "auxpass", "neg", "advmod"}
    ]
    tokens.append(verb)
    yield Phrase(
        role="verb",
        span=analysed.span(tokens[0], tokens[-1]),
        pieces=pieces(analysed, tokens),
        head=verb.text,
        lemma=verb.lemma_.lower(),
        depth=depth,
    )
    yield from _children(analysed, spine, verb, depth)


def _next(spine: Spine, verb: Token) -> Token | None:
    """The verb below this one on the spine."""
    at = spine.verbs.index(verb) if verb in spine.verbs else len(spine.verbs)
    return spine.verbs[at + 1] if at + 1 < len(spine.verbs) else None


def _to_infinitive(verb: Token) -> bool:
    return verb.pos_ in {"VERB", "AUX"} and any(c.tag_ == "TO" for c in verb.children)


def _role(child: Token) -> PhraseRole:
    if child.dep_ == "npadvmod" and child.head.lemma_ in tables.TIME_TAKING:
        return "object"  # "has spent this week in Wales": without it nothing is told
    return tables.ROLE_OF_DEP.get(child.dep_, "adjunct")  # type: ignore[return-value]


def _some(made: Phrase | None) -> Iterator[Phrase]:
    if made is not None:
        yield made


# ---------------------------------------------------------------- context
def _mark_index(top: Token) -> int:
    """Where a clause begins: at its conjunction, or anywhere."""
    marks = [c.i for c in top.children if c.dep_ == "mark" and c.i < top.i]
    return marks[0] if marks else 0


def _mark(top: Token) -> str:
    for child in top.children:
        if child.dep_ == "mark" and child.i < top.i:
            return child.lower_
        if child.tag_ == "WRB" and child.i < top.i:
            return child.lower_
    return ""


def _reporting(analysed: AnalysedArticle, top: Token, spine: Spine) -> tuple[str, Phrase | None]:
    """The lemma of the verb over a content clause, and "according to" with its subject."""
    at = top
    while at.dep_ == "conj":
        at = conjoined_to(at)
    if at.dep_ not in {"ccomp", "pcomp", "acl", "advcl", "relcl"}:
        return "", None
    if at.dep_ != "ccomp":
        return (
            _reporting(analysed, at.head, spine)
            if at.head != at and at.dep_ != "pcomp"
            else ("", None)
        )
    governor = at.head
    if _is_result(governor):
        return "", None
    subject = next((c for c in governor.children if c.dep_ == "nsubj"), None)
    lemma = governor.lemma_.lower()
    if subject is None or subject.tag_ in {"WDT", "WP"}:
        return lemma, None
    made = phrase(analysed, subject, "subject")
    return lemma, made


def _is_result(governor: Token) -> bool:
    """Whether "that" tells what follows from a degree: "so odd that 40 people laughed"."""
    degree = any(c.lower_ in {"so", "such"} and c.i < governor.i for c in governor.children)
    return degree and governor.pos_ in {"ADJ", "ADV", "NOUN"}


def _quoted(analysed: AnalysedArticle, token: Token) -> bool:
    """Whether the token stands within quotation marks of its sentence."""
    first = analysed.table.sentence[token.i][0]
    before = [text for text in analysed.table.text[first : token.i] if text in {"“", "”", '"'}]
    return len(before) % 2 == 1


def _extent(analysed: AnalysedArticle, top: Token) -> Span:
    return analysed.span(*analysed.table.ends(top.i))
