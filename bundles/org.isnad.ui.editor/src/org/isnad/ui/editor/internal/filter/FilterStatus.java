/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.filter;

import org.eclipse.jface.action.IContributionItem;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.StatusField;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.command.CommandKeys;
import org.isnad.ui.editor.internal.spans.SpanFilter;

/** Shows in the status line that a filter hides something, and takes it away at a click. */
public final class FilterStatus {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FilterStatus.class);
    private static final int COLUMNS = 40;

    private final StatusField field = new StatusField("editor.filter", COLUMNS);
    private final Runnable listener = this::update;
    private ProjectFilter shown;

    public IContributionItem field() {
        return field;
    }

    /** Shows the filter of an editor from now on. @param editor null for none */
    public void setEditor(AnnotationEditor editor) {
        if (shown != null) {
            shown.removeListener(listener);
        }
        shown = editor == null || editor.filter() == null ? null : editor.filter().shared();
        if (shown != null) {
            shown.addListener(listener);
        }
        update();
    }

    private void update() {
        SpanFilter filter = shown == null ? SpanFilter.NONE : shown.get();
        field.setText(FilterText.of(filter));
        field.setToolTip(filter.isEmpty() ? "" : MESSAGES.text("status.tip",
                CommandKeys.of("org.isnad.ui.editor.filter.clear")));
        field.setAction(filter.isEmpty() ? null : shown::clear);
    }
}
