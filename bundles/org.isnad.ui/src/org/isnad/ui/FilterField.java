/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.isnad.text.ArabicFolding;

/**
 * A field that narrows a list down to what contains what is typed, in any case and with Arabic folded: marks, tatweel
 * and the forms of alef make no difference.
 */
public final class FilterField {

    private final Text field;
    private String wanted = "";

    /** @param changed runs after each change of what is typed */
    public FilterField(Composite parent, String message, String testId, Runnable changed) {
        field = TestIds.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), testId);
        field.setMessage(message);
        SpokenName.set(field, message);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, event -> {
            wanted = folded(field.getText());
            changed.run();
        });
    }

    public Text control() {
        return field;
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Whether one of the texts contains what is typed. */
    public boolean accepts(String... texts) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String text : texts) {
            if (folded(text).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        return ArabicFolding.fold(text.strip()).folded().toLowerCase(Locale.ROOT);
    }
}
