/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.List;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.isnad.language.ide.Edit;

/** Offsets as the language server protocol counts: lines and UTF-16 code units in them, both from 0. */
final class Protocol {

    private Protocol() {
    }

    static Range range(Document document, int offset, int length) {
        return new Range(document.getPosition(offset), document.getPosition(offset + length));
    }

    static List<TextEdit> edits(Document document, List<Edit> edits) {
        return edits.stream().map(edit -> new TextEdit(range(document, edit.offset(), edit.length()), edit.text()))
                .toList();
    }

    /** The offset of a position; the end of the text for one that lies behind it. */
    static int offset(Document document, Position position) {
        try {
            return document.getOffSet(position);
        } catch (IndexOutOfBoundsException e) {
            // clients may name the line after the last one
            return document.getContents().length();
        }
    }
}
