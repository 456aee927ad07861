/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import org.eclipse.swt.widgets.Display;
import org.isnad.fonts.ArabicFonts;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the tests' thread a display with the product's fonts; one for all classes. */
final class OnDisplay implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Display.getCurrent() == null) {
            ArabicFonts.load(new Display());
        }
    }
}
