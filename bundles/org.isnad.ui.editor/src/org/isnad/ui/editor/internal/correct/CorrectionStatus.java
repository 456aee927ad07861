/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import org.isnad.ui.StatusField;

/** Says in the status line whether keys write into the text of the active editor. */
public final class CorrectionStatus {

    private static final int COLUMNS = 22;

    private final StatusField field = new StatusField("editor.correction", COLUMNS);
    private final Runnable listener = this::update;
    private Correction shown;

    public StatusField field() {
        return field;
    }

    /** @param correction that of the active editor, or null for none */
    public void show(Correction correction) {
        if (shown != null) {
            shown.removeListener(listener);
        }
        shown = correction;
        if (shown != null) {
            shown.addListener(listener);
        }
        update();
    }

    private void update() {
        field.setText(shown != null && shown.isOn() ? Correction.MESSAGES.text("status.on") : "");
    }
}
