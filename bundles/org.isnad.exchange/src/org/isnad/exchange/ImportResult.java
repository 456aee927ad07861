/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.Map;

/** What reading a file gave. */
public sealed interface ImportResult {

    /**
     * The file was read.
     *
     * @param charset  canonical name of the charset that was used
     * @param metadata what the file says about its document; may be empty
     */
    record Imported(String title, String text, String charset, Map<String, String> metadata)
            implements ImportResult {
    }

    /**
     * The file was not read.
     *
     * @param code   stable, upper case, such as {@code EMPTY_FILE}
     * @param reason what, where and the next step, in the user's language
     */
    record Rejected(String code, String reason) implements ImportResult {
    }
}
