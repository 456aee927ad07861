/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Lets key bindings work where an Arabic keyboard layout is the only one. The toolkit then reports an Arabic letter as
 * the key's code, for which nothing is bound; this gives the key the code of its Latin letter. What the key writes stays.
 */
public final class LatinKeyCodes {

    private LatinKeyCodes() {
    }

    /** Translates all keys of a display from now on. To be called before the workbench begins to look for bindings. */
    public static void install(Display display) {
        Listener translation = event -> event.keyCode = LatinLegend.keyCode(event.keyCode);
        display.addFilter(SWT.KeyDown, translation);
        display.addFilter(SWT.KeyUp, translation);
        display.addFilter(SWT.Traverse, translation);
    }
}
