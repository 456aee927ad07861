/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.command.EditorAction;

/** What commands copy beside the plain text. */
public enum CopyAction implements EditorAction {

    WITH_LABELS;

    @Override
    public String commandId() {
        return "org.isnad.ui.editor.copyLabels";
    }

    @Override
    public void run(AnnotationEditor editor) {
        CopyWithLabels.copy(editor);
    }
}
