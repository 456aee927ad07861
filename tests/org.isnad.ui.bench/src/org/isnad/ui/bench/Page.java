/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import org.eclipse.swt.widgets.Control;
import org.isnad.text.TextRange;

/** What is measured: an annotated text in a control. */
interface Page extends AutoCloseable {

    /** As it stands in the figures. */
    String name();

    Control control();

    /** Whether all annotations are shown, or will be by the next paint. */
    boolean isComplete();

    /** Shows the line of an offset at the top. */
    void jump(int offset);

    /** Selects a range and scrolls to it; the key P marks it then. */
    void select(TextRange range);

    /** When the last mark was durable, in {@link System#nanoTime}; 0 if it never is. */
    long durableAt();

    @Override
    void close();
}
