/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.RGB;

/**
 * The colours of a page apart from the tags' own.
 *
 * @param faint     for what stands back: margins, other annotators' labels
 * @param selection behind selected text
 * @param focus     the ring that shows where the keyboard is
 * @param ownTint   how much of a tag's colour lies behind the text of one's own span, of 255
 * @param otherTint the same for other annotators' spans
 */
public record PageColors(boolean dark, RGB page, RGB text, RGB faint, RGB selection, RGB focus,
        int ownTint, int otherTint) {

    public static final PageColors LIGHT = new PageColors(false, new RGB(255, 255, 255), new RGB(17, 17, 17),
            new RGB(96, 96, 96), new RGB(179, 212, 252), new RGB(26, 95, 180), 46, 18);

    public static final PageColors DARK = new PageColors(true, new RGB(30, 30, 30), new RGB(240, 240, 240),
            new RGB(170, 170, 170), new RGB(38, 79, 120), new RGB(120, 174, 237), 36, 16);

    /** So many tints lie above one another at most; deeper spans show by their bars alone. */
    public static final int TINTS = 3;

    /** What is seen behind text under nested spans, given from the outermost in. */
    public RGB tinted(RGB... tags) {
        RGB seen = page;
        for (RGB tag : tags) {
            seen = Shades.blend(tag, seen, ownTint);
        }
        return seen;
    }
}
