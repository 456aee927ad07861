/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.util.FixedBitSet;

/** The tokens of a segment's documents that fulfil a condition. Asked forward, from document to document. */
interface Positions {

    int[] NONE = new int[0];

    /** Every token. */
    Positions ALL = new Positions() {
        @Override
        public int[] at(Document document) {
            int[] all = new int[document.words()];
            Arrays.setAll(all, i -> i);
            return all;
        }

        @Override
        public FixedBitSet documents() {
            return null;
        }
    };

    /** Ascending. */
    int[] at(Document document) throws IOException;

    /** The documents that may have such tokens, to be changed by nobody; null for all. */
    FixedBitSet documents();

    /** The tokens of both. */
    static Positions and(Positions one, Positions other) {
        return new Both(one, other);
    }

    /** The tokens of either. */
    static Positions or(Positions one, Positions other) {
        return new Either(one, other);
    }

    /** All other tokens. */
    static Positions not(Positions condition) {
        return new Others(condition);
    }

    /** Tokens that fulfil two conditions. */
    record Both(Positions one, Positions other) implements Positions {
        @Override
        public int[] at(Document document) throws IOException {
            int[] left = one.at(document);
            int[] right = left.length == 0 ? NONE : other.at(document);
            int[] both = new int[Math.min(left.length, right.length)];
            int count = 0;
            int j = 0;
            for (int i = 0; i < left.length && j < right.length; i++) {
                while (j < right.length && right[j] < left[i]) {
                    j++;
                }
                if (j < right.length && right[j] == left[i]) {
                    both[count++] = left[i];
                }
            }
            return Arrays.copyOf(both, count);
        }

        @Override
        public FixedBitSet documents() {
            return DocumentSets.and(one.documents(), other.documents());
        }
    }

    /** Tokens that fulfil one of two conditions. */
    record Either(Positions one, Positions other) implements Positions {
        @Override
        public int[] at(Document document) throws IOException {
            int[] left = one.at(document);
            int[] right = other.at(document);
            int[] either = new int[left.length + right.length];
            int count = 0;
            int i = 0;
            int j = 0;
            while (i < left.length || j < right.length) {
                boolean takeLeft = j == right.length || i < left.length && left[i] <= right[j];
                int next = takeLeft ? left[i] : right[j];
                i += i < left.length && left[i] == next ? 1 : 0;
                j += j < right.length && right[j] == next ? 1 : 0;
                either[count++] = next;
            }
            return Arrays.copyOf(either, count);
        }

        @Override
        public FixedBitSet documents() {
            return DocumentSets.or(one.documents(), other.documents());
        }
    }

    /** Tokens that do not fulfil a condition. */
    record Others(Positions condition) implements Positions {
        @Override
        public int[] at(Document document) throws IOException {
            int[] without = condition.at(document);
            int[] others = new int[document.words() - without.length];
            int count = 0;
            int next = 0;
            for (int token = 0; token < document.words(); token++) {
                if (next < without.length && without[next] == token) {
                    next++;
                } else {
                    others[count++] = token;
                }
            }
            return others;
        }

        @Override
        public FixedBitSet documents() {
            return null;
        }
    }
}
