/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.match.Captures;
import org.isnad.search.internal.match.Joins;
import org.isnad.search.internal.match.MatchList;
import org.isnad.search.internal.match.Matches;
import org.isnad.search.internal.match.Relations;
import org.isnad.search.tree.Pattern.Relation;

/** The operators of patterns. */
final class Nodes {

    private Nodes() {
    }

    /** Single tokens. */
    record Words(Positions positions) implements Node {
        @Override
        public Matches at(Document document) throws IOException {
            int[] tokens = positions.at(document);
            return tokens.length == 0 ? Matches.NONE : Matches.ofTokens(tokens, tokens.length);
        }

        @Override
        public FixedBitSet documents() {
            return positions.documents();
        }
    }

    /** So many tokens of any kind in a row. */
    record Gap(int least, int most, Budget budget) implements Node {
        @Override
        public Matches at(Document document) {
            return Matches.everywhere(least, most, document.words(), budget);
        }

        @Override
        public FixedBitSet documents() {
            return null;
        }

        /** Both gaps after each other. */
        Gap and(Gap other) {
            return new Gap(sum(least, other.least), sum(most, other.most), budget);
        }

        private static int sum(int one, int other) {
            return (int) Math.min((long) one + other, Integer.MAX_VALUE);
        }
    }

    /** Parts after each other; no two gaps stand side by side. */
    record Row(List<Node> parts, Budget budget) implements Node {
        @Override
        public Matches at(Document document) throws IOException {
            Matches row = null;
            Gap before = null;
            for (Node part : parts) {
                if (part instanceof Gap gap) {
                    before = gap;
                    continue;
                }
                Matches next = part.at(document);
                if (next.isEmpty()) {
                    return Matches.NONE;
                }
                if (row == null) {
                    row = before == null ? next : Joins.precededByTokens(before.least, before.most, next, budget);
                } else {
                    row = Joins.join(row, before == null ? 0 : before.least, before == null ? 0 : before.most, next,
                            budget);
                }
                if (row.isEmpty()) {
                    return row;
                }
                before = null;
            }
            return before == null ? row
                    : Joins.followedByTokens(row, before.least, before.most, document.words(), budget);
        }

        @Override
        public FixedBitSet documents() {
            FixedBitSet all = null;
            for (Node part : parts) {
                all = DocumentSets.and(all, part.documents());
            }
            return all;
        }
    }

    /** What one of the parts matches. */
    record Either(List<Node> parts, Budget budget) implements Node {
        @Override
        public Matches at(Document document) throws IOException {
            MatchList all = new MatchList(budget);
            for (Node part : parts) {
                all.addAll(part.at(document));
            }
            return all.toMatches();
        }

        @Override
        public FixedBitSet documents() {
            FixedBitSet either = parts.getFirst().documents();
            for (Node part : parts.subList(1, parts.size())) {
                either = DocumentSets.or(either, part.documents());
            }
            return either;
        }
    }

    /** A part several times in a row. */
    record Repeated(Node part, int least, int most, Budget budget) implements Node {
        @Override
        public Matches at(Document document) throws IOException {
            return Joins.repeat(part.at(document), least, most, document.words(), budget);
        }

        @Override
        public FixedBitSet documents() {
            return least == 0 ? null : part.documents();
        }
    }

    /** A part that is captured under the number of a name. */
    record Captured(Node part, int name, int names, Budget budget) implements Node {
        @Override
        public Matches at(Document document) throws IOException {
            Matches matches = part.at(document);
            return matches.isEmpty() ? matches
                    : Joins.captured(matches, name, Captures.none(names), document, budget);
        }

        @Override
        public FixedBitSet documents() {
            return part.documents();
        }
    }

    /** Matches that stand to others as a relation says. */
    record Related(Node part, Relation relation, boolean negated, Node other, Budget budget) implements Node {
        @Override
        public Matches at(Document document) throws IOException {
            Matches matches = part.at(document);
            return matches.isEmpty() ? matches
                    : Relations.keep(matches, relation, negated, other.at(document), budget);
        }

        @Override
        public FixedBitSet documents() {
            return negated ? part.documents() : DocumentSets.and(part.documents(), other.documents());
        }
    }

    /** The empty intervals at one end of matches. */
    record Edges(Node part, boolean begin, Budget budget) implements Node {
        @Override
        public Matches at(Document document) throws IOException {
            return Joins.edges(part.at(document), begin, document, budget);
        }

        @Override
        public FixedBitSet documents() {
            return part.documents();
        }
    }
}
