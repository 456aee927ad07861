/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.swt.widgets.Widget;

/** Gives widgets a name that does not depend on the language, by which tests and scripts find them. */
public final class TestIds {

    /** The key of {@link Widget#getData(String)}. */
    public static final String KEY = "testId";

    private TestIds() {
    }

    /**
     * Names a widget.
     *
     * @param id part and widget, such as {@code documents.table}
     * @return the widget
     */
    public static <W extends Widget> W mark(W widget, String id) {
        widget.setData(KEY, id);
        return widget;
    }
}
