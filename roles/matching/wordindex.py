"""The layer that matches by words alone: what serves where the encoder cannot run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain

from roles.matching.bm25 import Postings, post
from roles.matching.certainty import CLEAR_ENOUGH, SURE_ENOUGH, Evidence, first_is_right, fits
from roles.matching.known import Candidate, KnownType, Match
from roles.matching.lexicon import LEXICON_WORDS
from roles.matching.likeness import Line, Measure
from roles.matching.spelling import Speller, learn_spelling
from roles.matching.terms import Terms, terms_of_example, terms_of_question
from roles.matching.words import SMALL_STEMS, stem, words_of

KIND_WEIGHTS = (1.0, 0.5, 1.0, 0.2)  # stems, pairs, ideas, pieces
MOST_CANDIDATES = 8
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class WordIndex:
    """All that one school knows, ready to match. Immutable, picklable, the same for the same input."""

    keys: tuple[str, ...]
    kinds: tuple[Postings, ...]  # in the order of KIND_WEIGHTS
    known: frozenset[str]  # stems that need no correction
    speller: Speller
    measure: Measure
    examples: tuple[tuple[Line, ...], ...]  # by type
    nobody: tuple[Line, ...]

    def match(self, text: str) -> Match:
        terms = terms_of_question(words_of(text), self.known, self.speller)
        scores = [0.0] * len(self.keys)
        for postings, weights, kind_weight in zip(self.kinds, terms, KIND_WEIGHTS, strict=True):
            postings.add(weights, scores, kind_weight)
        order = [at for at in nlargest(MOST_CANDIDATES, range(len(scores)), scores.__getitem__) if scores[at]]
        if not order:
            return Match(ranked=(), abstain=True, score=0.0, show_two=False)
        evidence = self._evidence(terms, *[scores[at] for at in order[:2]])
        certainty = fits(evidence)
        doubt = len(order) > 1 and first_is_right(evidence) < CLEAR_ENOUGH
        return Match(
            ranked=tuple(Candidate(self.keys[at], scores[at], self._because(terms, at)) for at in order),
            abstain=certainty < SURE_ENOUGH,
            score=certainty,
            show_two=doubt,
            between=(self.keys[order[0]], self.keys[order[1]]) if doubt else None,
        )

    def _because(self, terms: Terms, at: int) -> tuple[str, ...]:
        nearest = nlargest(MOST_REASONS, self.measure.likeness(terms, self.examples[at]), lambda found: found[0])
        return tuple(text for _, text in nearest)

    def _evidence(self, terms: Terms, best: float, second: float = 0.0) -> Evidence:
        stems = self.kinds[0]
        telling = {
            stemmed: share * stems.rarity_of(stemmed)
            for stemmed, share in terms.stems.items()
            if stemmed not in SMALL_STEMS
        }
        used = sum(weight for stemmed, weight in telling.items() if stemmed in stems.rarity)
        return Evidence(
            best=best / stems.one_rare_word,
            second=second / stems.one_rare_word,
            known=used / (sum(telling.values()) or 1.0),
            nobody=max((likeness for likeness, _ in self.measure.likeness(terms, self.nobody)), default=0.0),
            types=len(self.keys),
            words=len(telling),
        )


def compile_words(types: Sequence[KnownType], nobody: Sequence[str] = ()) -> WordIndex:
    """nobody: questions that are known to be nobody's at this school."""
    words = [[words_of(text) for text in (known.name, known.description, *known.examples)] for known in types]
    terms = [[terms_of_example(told) for told in texts] for texts in words]
    kinds = tuple(post([_total(text[kind] for text in texts) for texts in terms]) for kind in range(len(KIND_WEIGHTS)))
    refused = [words_of(text) for text in nobody]
    said = Counter(chain.from_iterable(chain(*words, refused)))
    stems, _, ideas, _ = kinds
    measure = Measure({**stems.rarity, **ideas.rarity}, stems.rarest)
    return WordIndex(
        keys=tuple(known.key for known in types),
        kinds=kinds,
        known=frozenset(map(stem, said)),
        speller=learn_spelling(dict.fromkeys(LEXICON_WORDS, 0) | said),
        measure=measure,
        examples=tuple(
            tuple(map(measure.line, known.examples, texts[2:])) for known, texts in zip(types, terms, strict=True)
        ),
        nobody=tuple(map(measure.line, nobody, map(terms_of_example, refused))),
    )


def _total(texts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """One document of several texts."""
    total: dict[str, float] = defaultdict(float)
    for weights in texts:
        for term, weight in weights.items():
            total[term] += weight
    return total
