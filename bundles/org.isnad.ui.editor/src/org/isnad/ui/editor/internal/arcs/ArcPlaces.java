/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import org.isnad.ui.editor.internal.canvas.PageView.SeenPiece;
import org.isnad.ui.editor.internal.flow.FlowMetrics;

/**
 * Where the arcs of a piece lie on the page.
 *
 * @param left where the text area begins, in pixels of the control
 */
record ArcPlaces(SeenPiece piece, FlowMetrics metrics, int left) {

    /** Room that so many levels need above a line. */
    static int headRoom(int levels, FlowMetrics metrics) {
        return levels == 0 ? 0 : levels * pitch(metrics) + 2;
    }

    /** From one level to the next: a label and a gap. */
    static int pitch(FlowMetrics metrics) {
        return metrics.labelRow() + 2;
    }

    /** The middle of a level, where an arc runs. */
    int y(int line, int level) {
        return foot(line) - level * pitch(metrics) - pitch(metrics) / 2;
    }

    /** Where the arcs of a line end: on the labels of the spans. */
    int foot(int line) {
        return piece.roomTop(line) + piece.layout().headRoom();
    }

    int labelHeight() {
        return metrics.labelRow() - 1;
    }
}
