# Copyright (c) 2026 The Isnad authors.
# This program and the accompanying materials are made available under the terms of
# the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
# SPDX-License-Identifier: EPL-2.0
"""Calculates from corpus.txt, given as standard input, what expected.tsv holds: python3 measures.py <corpus.txt

Shares nothing with the program: sets of positions in place of windows that move, entropies in place of cells.
A line is a sentence, an empty line ends a document, blanks separate words.
"""
import math
import sys
from collections import Counter, defaultdict

sys.stdin.reconfigure(encoding='utf-8')
sys.stdout.reconfigure(encoding='utf-8', newline='\n')
documents = [[line.split() for line in part.split('\n')] for part in sys.stdin.read().strip('\n').split('\n\n')]
FOCUS, LEFT, RIGHT = 5, 3, 2


def xlogx(*values):
    return sum(value * math.log(value) for value in values if value > 0)


def g2(a, b, c, d):
    """G2 of a table of two rows, by entropies."""
    return 2 * (xlogx(a, b, c, d) - xlogx(a + b, c + d) - xlogx(a + c, b + d) + xlogx(a + b + c + d))


def show(*cells):
    print('\t'.join(cell if isinstance(cell, str) else repr(cell) for cell in cells))


for length in range(1, 6):
    counts, places = Counter(), defaultdict(set)
    for number, document in enumerate(documents):
        for sentence in document:
            for start in range(len(sentence) - length + 1):
                ngram = ' '.join(sentence[start:start + length])
                counts[ngram] += 1
                places[ngram].add(number)
    for ngram, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count > 1:
            show('ngram', length, ngram, count, len(places[ngram]))

for node in ['باب', 'باب قلم']:
    target = node.split()
    frequency = Counter(word for document in documents for sentence in document for word in sentence)
    together, outside, where, nodes, window, free = Counter(), Counter(), defaultdict(set), 0, 0, 0
    for number, document in enumerate(documents):
        for sentence in document:
            own, start = set(), 0
            starts = []
            while start + len(target) <= len(sentence):
                if sentence[start:start + len(target)] == target:
                    starts.append(start)
                    own.update(range(start, start + len(target)))
                    start += len(target)
                else:
                    start += 1
            near = {at for start in starts for at in range(start - LEFT, start + len(target) + RIGHT)
                    if 0 <= at < len(sentence)} - own
            nodes += len(starts)
            window += len(near)
            for at, word in enumerate(sentence):
                if at not in own:
                    free += 1
                    outside[word] += 1
                    if at in near:
                        together[word] += 1
                        where[word].add(number)
    for word, observed in sorted(together.items()):
        expected = window * outside[word] / free
        likelihood = g2(observed, window - observed, outside[word] - observed,
                        free - window - outside[word] + observed)
        dice = observed / ((nodes + frequency[word]) / 2)
        show('collocate', node, word, observed, len(where[word]), likelihood if observed >= expected else -likelihood,
             math.log2(observed) - math.log2(expected), 3 * math.log2(observed) - math.log2(expected),
             math.sqrt(observed) - expected / math.sqrt(observed), 14 + math.log2(dice), dice)

sides = [Counter(word for document in part for sentence in document for word in sentence)
         for part in (documents[:FOCUS], documents[FOCUS:])]
sizes = [sum(side.values()) for side in sides]
for word in sorted(set(sides[0]) | set(sides[1])):
    here, there = sides[0][word], sides[1][word]
    both = here + there
    # The cells of all other words are not part of this measure.
    likelihood = 2 * (xlogx(here, there) - xlogx(both)
                      - here * math.log(sizes[0] / sum(sizes)) - there * math.log(sizes[1] / sum(sizes)))
    more = here / sizes[0] >= there / sizes[1]
    difference = 'inf' if there == 0 else 100 * (here * sizes[1] / (there * sizes[0])) - 100
    ratio = math.log2(max(here, .5)) - math.log2(sizes[0]) - math.log2(max(there, .5)) + math.log2(sizes[1])
    show('key', word, here, there, likelihood if more else -likelihood, difference, ratio)
