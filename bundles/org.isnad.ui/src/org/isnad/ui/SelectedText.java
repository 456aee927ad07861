/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.isnad.text.TextRange;

/** What an editor adapts to when other parts may use the text that is selected in it. */
public interface SelectedText {

    /** The selected text, empty when nothing is selected. */
    String selectedText();

    /** Where the selected text stands in the document. */
    TextRange selectedRange();
}
