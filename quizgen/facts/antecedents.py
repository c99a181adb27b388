"""Whom he, she and they in a quotation mean, where the article leaves no doubt.

The words of others are harder to read than the article's own: the speaker is never meant,
though named last, and the one who is meant was often named before the quotation began. So a
pronoun gets a name here only where everything near it allows just one; the rest stays open.

"Dana Reed is quick. She is fair," said Ann Hill: "she" is Dana Reed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.gender import Gender
from quizgen.analysis.role_words import ROLE_GENDER, ROLE_NOUNS
from quizgen.facts import clause_tables as tables
from quizgen.facts.antecedents_many import many_meant, only, opens
from quizgen.facts.pieces import possessive_mark
from quizgen.model import Antecedent, Entity, Statement

# Chosen by reading the pronouns of quotes/train and articles/dev: farther back, every second
# name was another's. Rerun: tests/evaluation/gold.py, and read what stands in brackets.
SENTENCES_BACK = 2
SURE = 0.8  # confidence of a mention that may stand for its person
GENDERS: dict[str, Gender] = {
    **dict.fromkeys(tables.MALE, "m"),
    **dict.fromkeys(tables.FEMALE - {"hers"}, "f"),
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """Somebody before a pronoun: who ("" for one without a name), and whether as a subject."""

    who: str
    subject: bool


def find_antecedents(
    analysed: AnalysedArticle, statements: Sequence[Statement]
) -> tuple[Antecedent, ...]:
    """What stands for the pronouns of quotations, in order of the text.

    Args:
        analysed: the article.
        statements: who said what; only quotations of a known speaker are read.
    """
    found: dict[int, Antecedent] = {}
    for statement in statements:
        if not statement.speaker_id:
            continue
        known: dict[int, str] = {}
        quoted = [analysed.tokens_in(c.span) for c in statement.contents if c.direct]
        for token in (t for first, last in quoted for t in analysed.doc[first:last]):
            made = _antecedent(analysed, token, statement, quoted[0][0], known)
            if made is not None:
                known[token.i] = made.entity
                found[token.i] = made
    return tuple(found[i] for i in sorted(found))


def _antecedent(
    analysed: AnalysedArticle,
    token: Token,
    statement: Statement,
    first: int,
    known: dict[int, str],
) -> Antecedent | None:
    """Whom one word of a quotation means."""
    if token.lower_ in tables.PLURAL - {"theirs"}:
        return _many(analysed, token, statement, first, known)
    gender = GENDERS.get(token.lower_)
    if gender is None:
        return None
    reader = _Reader(analysed, gender, (statement.speaker_id, *statement.co_speakers), known)
    who = reader.meant(token, first)
    entity = next((e for e in analysed.people.entities if e.id == who), None)
    if entity is None or not (entity.gender == gender or reader.alone()):
        return None
    return Antecedent(analysed.span(token), entity.id, _name(entity, token))


def _many(
    analysed: AnalysedArticle,
    token: Token,
    statement: Statement,
    first: int,
    known: dict[int, str],
) -> Antecedent | None:
    """Whom "they" means; never the speakers themselves."""
    name = many_meant(analysed, token, first, known)
    if not name or name.lower() == statement.speaker.lower():
        return None
    ending = ("’" if name.endswith("s") else "’s") if token.tag_ == "PRP$" else ""
    return Antecedent(analysed.span(token), name, name + ending)


def _name(entity: Entity, token: Token) -> str:
    """The name in the form of the pronoun."""
    owning = token.tag_ == "PRP$"
    return entity.name + (possessive_mark(entity.name).replace("'", "’") if owning else "")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Looks back from a pronoun of a gender; ``known`` are the pronouns read before it."""

    analysed: AnalysedArticle
    gender: Gender
    speakers: tuple[str, ...]
    known: dict[int, str]

    def meant(self, token: Token, first: int) -> str:
        """The id of the only one whom a pronoun can mean, or "".

        Args:
            token: the pronoun.
            first: the token with which its speaker begins.
        """
        start = self.analysed.table.sentence[token.i][0]
        own = self._seen(max(start, first), token.i)
        if own:
            return only(one.who for one in own)
        for _ in range(SENTENCES_BACK):
            if start == 0:
                break
            begin = self.analysed.table.sentence[start - 1][0]
            seen = self._seen(begin, start)
            if seen:
                carried = _carried(seen, token) if begin >= first - 1 else ""
                return only(one.who for one in seen) or carried
            start = begin
        return ""

    def alone(self) -> bool:
        """Whether the article has nobody else who is known to be of the gender."""
        return not any(
            e.gender == self.gender and e.id not in self.speakers
            for e in self.analysed.people.entities
        )

    def _seen(self, first: int, last: int) -> list[_Seen]:
        """Everybody from one token up to another whom the pronoun could mean."""
        found = (self._person(token) for token in self.analysed.doc[first:last])
        return [one for one in found if one is not None and one.who not in self.speakers]

    def _person(self, token: Token) -> _Seen | None:
        """Who stands at a token, if of the gender or of one unknown."""
        subject = opens(token)
        if token.i in self.known:
            return self._fitting(self.known[token.i], subject)
        link = self.analysed.people.at(token)
        if link is not None and link.entity.kind == "person" and token.lower_ not in GENDERS:
            named = link.mention.kind in {"name", "short"}
            if not named and token.dep_ in {"compound", "appos", "attr"}:
                return None  # "President Obama" is one person
            return self._fitting(link.entity.id if named else "", subject)
        if GENDERS.get(token.lower_) == self.gender:
            return self._pronoun(token, subject)
        return _Seen("", subject) if self._unnamed(token) else None

    def _fitting(self, who: str, subject: bool) -> _Seen | None:
        """Somebody with a name, unless of another gender; one known by a role counts too."""
        entity = next((e for e in self.analysed.people.entities if e.id == who), None)
        gender = entity.gender if entity is not None else ""
        return _Seen(who, subject) if gender in {"", self.gender} else None

    def _pronoun(self, token: Token, subject: bool) -> _Seen:
        """The article's own "he" where it is sure; one in a quotation that stayed open."""
        link = self.analysed.people.at(token)
        quoted = any(q.first <= token.i < q.last for q in self.analysed.quotations)
        sure = link is not None and not quoted and link.mention.confidence >= SURE
        return _Seen(link.entity.id if link is not None and sure else "", subject)

    def _unnamed(self, token: Token) -> bool:
        """Whether a noun or "everybody" could be the person meant."""
        if token.lower_ in tables.ANYBODY:
            return True
        if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"attr", "appos", "compound"}:
            return False
        if "Plur" in token.morph.get("Number", []):
            return False
        if token.ent_type_ == "PERSON" and self.analysed.people.at(token) is None:
            return True
        lemma = token.lemma_.lower()
        other = ROLE_GENDER.get(lemma, self.gender) != self.gender
        return lemma in ROLE_NOUNS | tables.LIVING and not other


def _carried(seen: Sequence[_Seen], token: Token) -> str:
    """The subject of the sentence before, for the subject of the next: "He …. He …"."""
    return only(one.who for one in seen if one.subject) if opens(token) else ""
