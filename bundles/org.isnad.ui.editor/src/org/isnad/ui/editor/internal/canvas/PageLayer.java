/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.PieceLayout;

/**
 * Something that is drawn on the page beside the text and its marks: arcs above the lines, an overview at the edge.
 * Hung in with {@link PageLayers#add}; all is called on the UI thread, and nothing may cost more with the length of the
 * document: only what is seen is asked for.
 */
public interface PageLayer {

    /**
     * Room that the layer wants above each line of a piece, above the labels; the largest wish of all layers is given.
     * Asked when the piece comes into sight, and again after a change of the annotations or {@link PageLayers#changed}.
     *
     * @param layout the piece: where its text stands on its lines is known, how high these lie is not
     * @return pixels, 0 for none
     */
    default int headRoom(PieceLayout layout, FlowMetrics metrics) {
        return 0;
    }

    /**
     * Room that the layer wants at the right edge of the page, beside the scroll bar. Asked whenever the page is laid
     * out; see {@link #sideRoomGiven}.
     *
     * @return pixels, 0 for none
     */
    default int sideRoom(FlowMetrics metrics) {
        return 0;
    }

    /** Tells which part of the page, in the control's pixels, the wish for side room was given. */
    default void sideRoomGiven(Rectangle place) {
    }

    /** Draws on the bare page, under tints and text. */
    default void paintBelow(PageView page) {
    }

    /** Draws over text, bars and labels. */
    default void paintAbove(PageView page) {
    }

    /**
     * What the layer's drawing on a piece depends on, beside the piece's annotations and its place: whenever another
     * answer is given than before, the piece is painted again. Asked of each piece that is seen before each paint.
     */
    default Object look(PieceLayout layout) {
        return "";
    }

    /** Runs when other text is seen than before: after scrolling, a change of heights or of the size. */
    default void viewChanged() {
    }

    /**
     * Is given each press of a mouse button first.
     *
     * @return whether the layer did something about it; then the text does not
     */
    default boolean press(Event event) {
        return false;
    }

    /** What to say about what the layer drew at the point; where it says something the pointer is a hand. */
    default Optional<String> tip(int x, int y) {
        return Optional.empty();
    }
}
