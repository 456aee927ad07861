/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Document;
import org.isnad.ui.HelpIds;
import org.isnad.ui.editor.internal.preview.PreviewDialog;
import org.isnad.ui.editor.internal.preview.PreviewTree;
import org.isnad.ui.editor.internal.preview.PreviewTree.Group;
import org.isnad.ui.editor.internal.preview.PreviewTree.Row;
import org.isnad.ui.editor.internal.spans.ShownSpan;

import com.ibm.icu.text.NumberFormat;

/** Shows suggestions of a document that are about to be accepted, or rejected, all at once. */
final class DecisionsDialog extends PreviewDialog<ShownSpan> {

    private final boolean accept;
    private final Group<ShownSpan> suggestions;
    private PreviewTree<ShownSpan> list;
    private List<ShownSpan> chosen = List.of();

    private DecisionsDialog(Shell parent, Group<ShownSpan> suggestions, boolean accept) {
        super(parent, "decisions", HelpIds.EDITOR,
                Editing.MESSAGES.text(accept ? "decisions.accept" : "decisions.reject"));
        this.suggestions = suggestions;
        this.accept = accept;
    }

    /** Asks. @return what was left ticked; nothing when the user cancels */
    static List<ShownSpan> choose(Editing editing, List<ShownSpan> open, boolean accept) {
        NumberFormat percent = NumberFormat.getPercentInstance(Editing.locale());
        String title = editing.session().project().flatMap(project -> project.document(editing.edits().document()))
                .map(Document::title).orElse("");
        DecisionsDialog dialog = new DecisionsDialog(editing.canvas().control().getShell(), new Group<>(title,
                editing.text(), open.stream().map(shown -> new Row<>(shown, shown.span().extent(),
                        note(editing.label(shown), shown, percent), true)).toList()), accept);
        return dialog.open() == Window.OK ? dialog.chosen : List.of();
    }

    private static String note(String label, ShownSpan shown, NumberFormat percent) {
        return shown.span().origin().score().isEmpty() ? label
                : label + " · " + percent.format(shown.span().origin().score().getAsDouble());
    }

    @Override
    protected String window() {
        return Editing.MESSAGES.text(accept ? "decisions.acceptAll" : "decisions.rejectAll");
    }

    @Override
    protected String hint() {
        return Editing.MESSAGES.text("decisions.hint", suggestions.rows().size());
    }

    @Override
    protected void fill(Composite area) {
        list = new PreviewTree<>(area, "decisions.list",
                List.of(Editing.MESSAGES.text("decisions.text"), Editing.MESSAGES.text("decisions.tag")), this::check);
        list.show(List.of(suggestions));
    }

    @Override
    protected PreviewTree<ShownSpan> list() {
        return list;
    }

    @Override
    protected void okPressed() {
        chosen = list.ticked();
        super.okPressed();
    }
}
