/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

/**
 * A stretch of a text.
 *
 * @param file   empty for the text that was asked about, else the name of the file that it imports
 * @param offset in UTF-16 code units
 * @param length of the stretch
 */
public record Place(String file, int offset, int length) {

    /** Whether it lies in the text that was asked about. */
    public boolean here() {
        return file.isEmpty();
    }
}
