/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.isnad.text.ArabicFolding;
import org.isnad.text.FoldedRange;
import org.isnad.text.FoldedText;
import org.isnad.text.TextRange;

/** Looks for words and patterns in one text. Folds it once. Any thread may ask, one at a time. */
public final class TextFinder {

    /** No more hits are kept; nobody walks through so many. */
    static final int MOST = 100_000;
    /** How long a pattern may take, in nanoseconds. */
    private static final long LIMIT_NANOS = 3_000_000_000L;
    /** The clock is asked once in so many characters. */
    private static final int STRIDE = 0xFFF;

    private final String text;
    private final LongSupplier nanos;
    private FoldedText folded;

    /** @param nanos a clock in nanoseconds, as {@link System#nanoTime} is */
    public TextFinder(String text, LongSupplier nanos) {
        this.text = text;
        this.nanos = nanos;
    }

    String text() {
        return text;
    }

    /**
     * All places of what is wanted. Nothing wanted is found nowhere.
     *
     * @throws CancellationException soon after the supplier said so
     */
    public synchronized Found find(String wanted, FindMode mode, BooleanSupplier cancelled) {
        if (wanted.isEmpty()) {
            return Found.Hits.NONE;
        }
        return switch (mode) {
            case FOLDED -> folded(wanted, cancelled);
            case EXACT -> exact(wanted, cancelled);
            case PATTERN -> pattern(wanted, cancelled);
        };
    }

    private Found folded(String wanted, BooleanSupplier cancelled) {
        String pattern = ArabicFolding.foldToken(wanted);
        if (pattern.isEmpty()) {
            // Nothing but marks: they are looked for as they are.
            return exact(wanted, cancelled);
        }
        if (folded == null) {
            folded = ArabicFolding.fold(text);
        }
        String whole = folded.folded();
        List<TextRange> ranges = new ArrayList<>();
        for (int at = whole.indexOf(pattern); at >= 0; at = whole.indexOf(pattern, at + pattern.length())) {
            check(cancelled);
            TextRange range = folded.toOriginal(new FoldedRange(at, at + pattern.length()));
            // Two parts of one ligature are one hit.
            if (ranges.isEmpty() || ranges.getLast().end() <= range.begin()) {
                if (ranges.size() == MOST) {
                    return new Found.Hits(ranges, false);
                }
                ranges.add(range);
            }
        }
        return new Found.Hits(ranges, true);
    }

    private Found exact(String wanted, BooleanSupplier cancelled) {
        List<TextRange> ranges = new ArrayList<>();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            check(cancelled);
            if (ranges.size() == MOST) {
                return new Found.Hits(ranges, false);
            }
            ranges.add(new TextRange(at, at + wanted.length()));
        }
        return new Found.Hits(ranges, true);
    }

    private Found pattern(String wanted, BooleanSupplier cancelled) {
        try {
            Matcher matcher = Pattern.compile(wanted, Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(new Watched(text, nanos.getAsLong() + LIMIT_NANOS, cancelled));
            List<TextRange> ranges = new ArrayList<>();
            while (matcher.find()) {
                if (ranges.size() == MOST) {
                    return new Found.Hits(ranges, false);
                }
                if (matcher.end() > matcher.start()) {
                    ranges.add(new TextRange(matcher.start(), matcher.end()));
                }
            }
            return new Found.Hits(ranges, true);
        } catch (PatternSyntaxException e) {
            return new Found.BadPattern(e.getDescription(), e.getIndex());
        } catch (TimeIsUp | StackOverflowError e) {
            // A pattern takes a stack as deep as its repetitions of groups are long: to the user that is the same.
            return new Found.TooSlow();
        }
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** Thrown out of a matcher, which cannot be stopped otherwise. */
    private static final class TimeIsUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeIsUp() {
            super(null, null, false, false);
        }
    }

    /** A text that looks at the clock while a matcher reads it. */
    private final class Watched implements CharSequence {

        private final CharSequence characters;
        private final long end;
        private final BooleanSupplier cancelled;
        private int reads;

        Watched(CharSequence characters, long end, BooleanSupplier cancelled) {
            this.characters = characters;
            this.end = end;
            this.cancelled = cancelled;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & STRIDE) == 0) {
                check(cancelled);
                if (nanos.getAsLong() - end > 0) {
                    throw new TimeIsUp();
                }
            }
            return characters.charAt(index);
        }

        @Override
        public int length() {
            return characters.length();
        }

        @Override
        public CharSequence subSequence(int begin, int finish) {
            return characters.subSequence(begin, finish);
        }

        @Override
        public String toString() {
            return characters.toString();
        }
    }
}
