/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.caret;

/**
 * What a key does to the caret. Left and right follow the reading direction of the paragraph: in an Arabic paragraph
 * the left key goes on in the text, also through a Latin run. So each press takes in exactly one more character, which
 * is what making spans by keyboard needs; a caret that jumps with the runs would select torn pieces.
 */
public enum CaretMove {
    LEFT, RIGHT, WORD_LEFT, WORD_RIGHT, LINE_UP, LINE_DOWN, PAGE_UP, PAGE_DOWN, LINE_START, LINE_END,
    PARAGRAPH_UP, PARAGRAPH_DOWN, TEXT_START, TEXT_END
}
