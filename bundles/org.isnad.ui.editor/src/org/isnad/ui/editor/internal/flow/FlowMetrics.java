/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

/**
 * The measures of a page at one zoom, in pixels. They all follow from the height of the font, so that labels and bars
 * grow with the text.
 *
 * @param lineHeight   height of a line of text alone
 * @param charWidth    average width of a character, for estimating
 * @param labelRow     room for labels above each line
 * @param lanePitch    from one underline bar to the next
 * @param paragraphGap space after a paragraph
 * @param margin       at both sides of the text
 */
public record FlowMetrics(int lineHeight, double charWidth, int labelRow, int lanePitch, int paragraphGap,
        int margin) {

    /** Bars for which there is room below each line of a piece that has any. */
    public static final int USUAL_LANES = 3;

    public static FlowMetrics of(int lineHeight, double charWidth) {
        return new FlowMetrics(lineHeight, charWidth, Math.round(lineHeight * 0.48f),
                Math.max(3, Math.round(lineHeight * 0.13f)), Math.round(lineHeight * 0.25f), lineHeight);
    }

    /** Room for labels above a line below which lie so many bars: none where there are no bars. */
    public int labelsHeight(int lanes) {
        return lanes == 0 ? 0 : labelRow;
    }

    /** Room for so many bars below a line. */
    public int lanesHeight(int lanes) {
        return lanes == 0 ? 0 : Math.max(lanes, USUAL_LANES) * lanePitch + lanePitch / 2;
    }

    /** From the top of a line's labels to the top of the next line's. */
    public int linePitch(int lanes) {
        return labelsHeight(lanes) + lineHeight + lanesHeight(lanes);
    }
}
