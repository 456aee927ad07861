/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads one file of a format. What plug-in authors implement. A reader needs a public constructor without parameters.
 */
public interface FormatReader {

    /**
     * Whether the bytes look like this format; asked of all formats in turn when the user names none.
     *
     * @param head the first bytes of the file, up to 4 KiB
     */
    boolean recognises(byte[] head, String fileName);

    /**
     * Reads a file. What the file's author did wrong is a {@link ImportResult.Rejected}, not an exception.
     *
     * @param charset the charset that the user named, or empty to find it
     */
    ImportResult read(byte[] content, String fileName, Optional<String> charset) throws IOException;
}
