/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.charset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.OptionalInt;

/**
 * Finds UTF-8, UTF-16 in both byte orders with and without mark, windows-1256 and ISO-8859-6, and decodes strictly.
 *
 * <p>Well-formed UTF-8 beyond ASCII is never chance; a file that is nearly so is a damaged one and not another
 * encoding. windows-1256 gives a letter for almost every byte, so what remains is told apart by how Arabic the result
 * looks: a general detector that knows one table of triples errs on texts of a few words.
 */
public final class CharsetDetection {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset ISO_8859_6 = Charset.forName("ISO-8859-6");
    private static final double MOSTLY = 0.8;
    private static final double MOST_UNITS = 0.95;
    private static final double ARABIC_MEAN = -4.5;
    /** Arabic files in ISO-8859-6 are some ten times rarer than in windows-1256: the logarithm of that. */
    private static final double ISO_IS_RARE = 2;
    private static final double MOST_CONFIDENT_GUESS = 0.99;
    private static final double LEAST_ARABIC = 0.3;

    private CharsetDetection() {
    }

    /** The encoding of the bytes; {@link DetectedCharset#firstBadByte()} tells when they fit none. */
    public static DetectedCharset detect(byte[] bytes) {
        return decode(bytes).source();
    }

    /** Finds the encoding and decodes. */
    public static Decoding decode(byte[] bytes) {
        if (bytes.length == 0) {
            return decode(bytes, 0, UTF_8, 1, Evidence.EMPTY, OptionalInt.empty());
        }
        StrictDecoder.Mark mark = StrictDecoder.mark(bytes);
        if (mark != null) {
            return decode(bytes, mark.bytes().length, mark.charset(), 1, Evidence.BOM, OptionalInt.empty());
        }
        Charset utf16 = utf16(bytes);
        if (utf16 != null) {
            return decode(bytes, 0, utf16, MOST_CONFIDENT_GUESS, Evidence.BYTE_PATTERN, OptionalInt.empty());
        }
        StrictDecoder utf8 = StrictDecoder.decode(bytes, 0, UTF_8);
        if (utf8.isComplete()) {
            boolean ascii = utf8.text().length() == bytes.length;
            return new Decoding.Decoded(utf8.text(), new DetectedCharset(UTF_8, 1, false, OptionalInt.empty(),
                    OptionalInt.empty(), ascii ? Evidence.ASCII : Evidence.WELL_FORMED));
        }
        OptionalInt badUtf8 = OptionalInt.of(utf8.badByte());
        double share = wellFormedShare(bytes);
        if (share >= MOSTLY) {
            return malformed(bytes, UTF_8, share, Evidence.MOSTLY_WELL_FORMED, utf8.badByte(), badUtf8);
        }
        int control = firstControl(bytes);
        if (control >= 0) {
            return malformed(bytes, UTF_8, 0, Evidence.NOT_TEXT, control, badUtf8);
        }
        return singleByte(bytes, badUtf8);
    }

    /** Decodes in an encoding that the user chose; a byte order mark that fits it is left out of the text. */
    public static Decoding decode(byte[] bytes, Charset charset) {
        StrictDecoder.Mark mark = StrictDecoder.mark(bytes);
        boolean fits = mark != null && mark.charset().equals(charset);
        return decode(bytes, fits ? mark.bytes().length : 0, charset, 1, Evidence.GIVEN, OptionalInt.empty());
    }

    private static Decoding decode(byte[] bytes, int offset, Charset charset, double confidence, Evidence evidence,
            OptionalInt badUtf8) {
        StrictDecoder decoder = StrictDecoder.decode(bytes, offset, charset);
        OptionalInt bad = decoder.isComplete() ? OptionalInt.empty() : OptionalInt.of(decoder.badByte());
        DetectedCharset source = new DetectedCharset(charset, confidence, offset > 0, bad, badUtf8, evidence);
        return decoder.isComplete() ? new Decoding.Decoded(decoder.text(), source)
                : new Decoding.Malformed(source, decoder.badByte(), bytes[decoder.badByte()] & 0xFF);
    }

    private static Decoding malformed(byte[] bytes, Charset charset, double confidence, Evidence evidence, int bad,
            OptionalInt badUtf8) {
        return new Decoding.Malformed(
                new DetectedCharset(charset, confidence, false, OptionalInt.of(bad), badUtf8, evidence),
                bad, bytes[bad] & 0xFF);
    }

    private static Decoding singleByte(byte[] bytes, OptionalInt badUtf8) {
        ArabicStatistics windows = ArabicStatistics.of(StrictDecoder.decode(bytes, 0, WINDOWS_1256).text());
        StrictDecoder isoDecoder = StrictDecoder.decode(bytes, 0, ISO_8859_6);
        ArabicStatistics iso = ArabicStatistics.of(isoDecoder.text());
        double advantage = isoDecoder.isComplete() ? iso.sum() - windows.sum() - ISO_IS_RARE : Double.NEGATIVE_INFINITY;
        boolean isIso = advantage > 0;
        double arabic = (isIso ? iso : windows).mean() >= ARABIC_MEAN ? MOST_CONFIDENT_GUESS : LEAST_ARABIC;
        double confidence = arabic / (1 + Math.exp(-Math.abs(advantage)));
        return decode(bytes, 0, isIso ? ISO_8859_6 : WINDOWS_1256, confidence, Evidence.LETTER_STATISTICS, badUtf8);
    }

    /** The share of the bytes beyond ASCII that belong to well-formed sequences of UTF-8. */
    private static double wellFormedShare(byte[] bytes) {
        int good = 0;
        int all = 0;
        for (int i = 0; i < bytes.length;) {
            int length = sequenceLength(bytes, i);
            all += bytes[i] < 0 ? Math.max(length, 1) : 0;
            good += bytes[i] < 0 ? length : 0;
            i += Math.max(length, 1);
        }
        return all == 0 ? 1 : (double) good / all;
    }

    /** Bytes of the sequence that begins here, judged by lead and trail bytes alone; 0 when there is none. */
    private static int sequenceLength(byte[] bytes, int offset) {
        int lead = bytes[offset] & 0xFF;
        int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (offset + i >= bytes.length || (bytes[offset + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** UTF-16 without mark, told by where its high bytes stand; null when it is not. */
    private static Charset utf16(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return null;
        }
        double little = plausibleUnits(bytes, 1);
        double big = plausibleUnits(bytes, 0);
        Charset charset = little > big ? UTF_16LE : UTF_16BE;
        return Math.max(little, big) >= MOST_UNITS && Math.min(little, big) < MOST_UNITS / 2
                && StrictDecoder.decode(bytes, 0, charset).isComplete() ? charset : null;
    }

    /** The share of the units that are ASCII text, Arabic, its presentation forms or general punctuation. */
    private static double plausibleUnits(byte[] bytes, int highByte) {
        int plausible = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            int high = bytes[i + highByte] & 0xFF;
            int low = bytes[i + 1 - highByte] & 0xFF;
            boolean ascii = high == 0 && (low >= ' ' || low == '\t' || low == '\n' || low == '\r');
            plausible += ascii || high == 0x06 || high == 0x20 || high == 0xFB || high == 0xFE ? 1 : 0;
        }
        return (double) plausible / (bytes.length / 2);
    }

    /** The first control character that no text holds, or -1. */
    private static int firstControl(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            boolean blank = bytes[i] >= '\t' && bytes[i] <= '\r';
            if (bytes[i] >= 0 && bytes[i] < ' ' && !blank && bytes[i] != 0x1A && bytes[i] != 0x1B) {
                return i;
            }
        }
        return -1;
    }
}
