/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.guide;

import java.util.List;
import java.util.Map;

/**
 * A page as a styled text shows it.
 *
 * @param text    what is to be read; paragraphs are lines
 * @param spans   how stretches of it look, ascending; they do not overlap
 * @param lines   how its lines are laid out, by line number; plain paragraphs are not in the map
 * @param anchors where the named places are, as offsets
 */
public record RenderedPage(String text, List<Look> spans, Map<Integer, LineLook> lines, Map<String, Integer> anchors) {

    /** What a stretch of text is. */
    public enum Kind { HEADING_1, HEADING_2, HEADING_3, STRONG, EMPHASIS, CODE, LINK }

    /**
     * A stretch of text that does not look plain.
     *
     * @param target where a link leads, empty for anything else
     */
    public record Look(int begin, int end, Kind kind, String target) {
    }

    /**
     * How a line is laid out.
     *
     * @param depth   how deep in lists it is
     * @param code    whether it belongs to a block of code
     */
    public record LineLook(int depth, boolean code) {
    }
}
