/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.RTFTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/** Puts the selected text with the annotations that are shown on the clipboard: plain, as HTML and as RTF. */
final class CopyWithLabels {

    private CopyWithLabels() {
    }

    /** Copies the selection; all of the text when nothing is selected. */
    static void copy(AnnotationEditor editor) {
        TextRange selected = editor.selectedRange();
        TextRange stretch = selected.isEmpty() ? new TextRange(0, editor.text().length()) : selected;
        Tagset tagset = editor.session().project().orElseThrow().tagset();
        if (stretch.isEmpty()) {
            return;
        }
        Display display = editor.canvas().control().getDisplay();
        ShownSpans spans = editor.canvas().spans().index();
        // A book takes a while.
        new LatestAnswer(display).ask(() -> written(new MarkedWriters(editor.text(), stretch, spans.touching(stretch),
                editor.canvas().viewport()::rightToLeft), tagset),
                written -> put(written, display), failure -> Errors.show(editor.getSite().getShell(), failure));
    }

    private static Object[] written(MarkedWriters marked, Tagset tagset) {
        SpanLooks looks = new SpanLooks(tagset, MessageBundle.userLocale(), false);
        return new Object[] {marked.plain(looks), marked.html(looks), marked.rtf(looks)};
    }

    private static void put(Object[] written, Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(written, new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance(),
                RTFTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
