/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.Optional;

/** What moving a caret must know of the page. Implemented by the view; tests put a grid in its place. */
public interface LineGeometry {

    /** The direction of the paragraph that holds the offset. */
    boolean rightToLeft(int offset);

    /** Where the line that holds the offset begins. */
    int lineStart(int offset);

    /** Where the caret stands at the end of the line that holds the offset. */
    int lineEnd(int offset);

    /** The caret's horizontal place at the offset, in pixels. */
    int x(int offset);

    /**
     * The offset nearest to x on another line.
     *
     * @param lines how many lines below, negative for above; more than there are leads to the first or last line
     */
    int vertical(int offset, int lines, int x);

    /** The next place of a caret on one side, whatever the direction of the text there; empty where the line ends. */
    Optional<CaretPlace> beside(CaretPlace place, boolean left);

    /** How many lines a page has, at least 1. */
    int linesPerPage();

    /** Where the paragraph begins and ends that holds the offset. */
    int paragraphStart(int offset);

    int paragraphEnd(int offset);
}
