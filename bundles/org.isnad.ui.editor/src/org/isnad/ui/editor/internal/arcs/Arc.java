/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.List;

import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.link.Strand;

/**
 * What is drawn of a strand above one line. x counts in pixels from the left edge of the text area.
 *
 * @param line       index in the piece
 * @param fromX      where it begins: the middle of a span's box, or the edge of the text area where it comes from
 *                   another line
 * @param toX        where it ends, likewise
 * @param open       which end lies on another line
 * @param label      what is written on it
 * @param labelLeft  where the label begins
 * @param standsOn   the arcs of the same line, by their place in the list, on which this one stands: those of a
 *                   relation that is an end of this one; each stands before this one
 */
public record Arc(ShownLink link, Strand strand, int line, int fromX, int toX, Open open, String label, int labelLeft,
        int labelWidth, List<Integer> standsOn) {

    /** Which end of a strand lies elsewhere. */
    public enum Open { NONE, FROM, TO }

    /** The leftmost pixel that it needs. */
    public int left() {
        return Math.min(Math.min(fromX, toX), labelLeft);
    }

    /** The pixel after the rightmost. */
    public int right() {
        return Math.max(Math.max(fromX, toX), labelLeft + labelWidth);
    }
}
