/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.text.internal.FoldedBuffer;

/**
 * The tokens of one text in reading order, disjoint, by number from 0.
 *
 * <p>Held in arrays, about 20 bytes a token beside the text; {@link Token} objects are made when asked for. Immutable.
 */
public final class Tokens implements Iterable<Token> {

    private static final TokenKind[] KINDS = TokenKind.values();

    private final String text;
    private final int size;
    private final int[] begins;
    private final int[] ends;
    private final int[] foldedEnds;
    private final byte[] kinds;
    private final boolean[] joined;
    private final char[] folded;

    private Tokens(Builder builder) {
        text = builder.text;
        size = builder.size;
        begins = Arrays.copyOf(builder.begins, size);
        ends = Arrays.copyOf(builder.ends, size);
        foldedEnds = Arrays.copyOf(builder.foldedEnds, size);
        kinds = Arrays.copyOf(builder.kinds, size);
        joined = Arrays.copyOf(builder.joined, size);
        folded = builder.folded.toArray();
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * The token of this number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Token get(int token) {
        return new Token(range(token), kind(token), surface(token), folded(token), joined(token));
    }

    public int begin(int token) {
        return begins[Objects.checkIndex(token, size)];
    }

    public int end(int token) {
        return ends[Objects.checkIndex(token, size)];
    }

    public TextRange range(int token) {
        return new TextRange(begin(token), end(token));
    }

    public TokenKind kind(int token) {
        return KINDS[kinds[Objects.checkIndex(token, size)]];
    }

    /** The characters of the token, verbatim. */
    public String surface(int token) {
        return text.substring(begin(token), end(token));
    }

    /** See {@link Token#folded()}. */
    public String folded(int token) {
        return new String(folded, foldedBegin(Objects.checkIndex(token, size)), foldedLength(token));
    }

    /** How many characters {@link #folded} has. */
    public int foldedLength(int token) {
        return foldedEnds[Objects.checkIndex(token, size)] - foldedBegin(token);
    }

    /**
     * Copies {@link #folded} without making it.
     *
     * @param target holds {@link #foldedLength} characters or more
     */
    public void copyFolded(int token, char[] target) {
        System.arraycopy(folded, foldedBegin(Objects.checkIndex(token, size)), target, 0, foldedLength(token));
    }

    /** Whether the token is written as it folds. */
    public boolean plain(int token) {
        int begin = begin(token);
        int length = ends[token] - begin;
        int foldedBegin = foldedBegin(token);
        boolean equal = length == foldedEnds[token] - foldedBegin;
        for (int i = 0; equal && i < length; i++) {
            equal = text.charAt(begin + i) == folded[foldedBegin + i];
        }
        return equal;
    }

    private int foldedBegin(int token) {
        return token == 0 ? 0 : foldedEnds[token - 1];
    }

    /** Whether the token is a broken spelling put together. */
    public boolean joined(int token) {
        return joined[Objects.checkIndex(token, size)];
    }

    /** The token whose range contains the offset. */
    public OptionalInt indexAt(int offset) {
        int token = firstEndingAfter(offset);
        return token < size && begins[token] <= offset ? OptionalInt.of(token) : OptionalInt.empty();
    }

    /** The first token that ends after the offset, {@link #size()} if none does. */
    public int firstEndingAfter(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public Stream<Token> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }

    @Override
    public Iterator<Token> iterator() {
        return stream().iterator();
    }

    /** Collects what the scanner finds. */
    static final class Builder {

        private final String text;
        private final FoldedBuffer folded;
        private int size;
        private int[] begins;
        private int[] ends;
        private int[] foldedEnds;
        private byte[] kinds;
        private boolean[] joined;

        Builder(String text) {
            this.text = text;
            folded = new FoldedBuffer(text.length());
            int expected = text.length() / 6 + 8;
            begins = new int[expected];
            ends = new int[expected];
            foldedEnds = new int[expected];
            kinds = new byte[expected];
            joined = new boolean[expected];
        }

        String text() {
            return text;
        }

        /** Where the scanner puts a token's folded characters before it adds the token. */
        FoldedBuffer folded() {
            return folded;
        }

        void add(int begin, int end, TokenKind kind, boolean isJoined) {
            if (size == begins.length) {
                grow();
            }
            begins[size] = begin;
            ends[size] = end;
            foldedEnds[size] = folded.length();
            kinds[size] = (byte) kind.ordinal();
            joined[size] = isJoined;
            size++;
        }

        private void grow() {
            int more = size * 2;
            begins = Arrays.copyOf(begins, more);
            ends = Arrays.copyOf(ends, more);
            foldedEnds = Arrays.copyOf(foldedEnds, more);
            kinds = Arrays.copyOf(kinds, more);
            joined = Arrays.copyOf(joined, more);
        }

        Tokens build() {
            return new Tokens(this);
        }
    }
}
