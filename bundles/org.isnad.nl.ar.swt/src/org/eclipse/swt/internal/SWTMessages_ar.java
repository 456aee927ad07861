/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.swt.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;

/**
 * SWT's texts in Arabic. SWT's own fragments hold a {@code SWTMessages_ar.properties} with a quarter of the texts, and
 * of two files of one name the fragment that was installed first wins. A class of that name is looked for before any
 * file, so this one wins always; {@link java.util.ResourceBundle} makes it by its name.
 */
public final class SWTMessages_ar extends PropertyResourceBundle {

    private static final String TEXTS = "/org/isnad/nl/ar/swt/messages_ar.properties";

    /**
     * Reads the texts.
     *
     * @throws IOException when they cannot be read
     */
    public SWTMessages_ar() throws IOException {
        super(texts());
    }

    private static Reader texts() throws IOException {
        try (InputStream in = SWTMessages_ar.class.getResourceAsStream(TEXTS)) {
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
