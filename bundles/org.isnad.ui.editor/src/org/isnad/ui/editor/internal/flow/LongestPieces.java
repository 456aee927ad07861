/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.TextLayout;

/**
 * How wide a page must be whose lines are not wrapped. Measuring all of a book would take seconds; the pieces of most
 * characters are nearly always the widest, and a wider one is found out when it is seen.
 */
final class LongestPieces {

    private static final int MEASURED = 4;
    /** The caret behind the last character. */
    private static final int RIM = 2;

    private final List<Piece> longest;

    LongestPieces(Pieces pieces) {
        longest = IntStream.range(0, pieces.count()).mapToObj(pieces::get)
                .sorted(Comparator.comparingInt(Piece::length).reversed()).limit(MEASURED).toList();
    }

    /** The width of the widest, in pixels. */
    int width(Device device, Font font, String document) {
        return longest.stream().mapToInt(piece -> width(device, font, document, piece)).max().orElse(0);
    }

    /** The width of one piece on one line, in pixels. */
    static int width(Device device, Font font, String document, Piece piece) {
        TextLayout layout = new TextLayout(device);
        try {
            layout.setFont(font);
            layout.setText(PieceLayout.displayed(document, piece));
            layout.setOrientation(piece.rightToLeft() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
            return layout.getBounds().width + RIM;
        } finally {
            layout.dispose();
        }
    }
}
