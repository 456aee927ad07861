/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.io.IOException;
import java.util.Set;

/**
 * Reads the files of a format. What plug-in authors implement; see {@code docs/dev/add-a-format.md}. A reader needs a
 * public constructor without parameters; one reader may read several files, one after the other.
 */
public interface FormatReader {

    /**
     * Whether the bytes look like this format; asked of all formats in turn when the user names none.
     *
     * @param head the first bytes of the file, up to 4 KiB
     */
    boolean recognises(byte[] head, String fileName);

    /**
     * Whether a file is only a part of others of this format, such as the {@code .txt} beside an {@code .ann}, so that it
     * is not read by itself.
     *
     * @param beside the names of all files of its folder that are read together, itself among them
     */
    default boolean isPart(String fileName, Set<String> beside) {
        return false;
    }

    /**
     * Reads a file and gives its documents to the sink, one after the other.
     *
     * @throws BadInputException if the file's author did something wrong after which nothing more can be read; documents
     *                           that were taken before stay
     * @throws IOException       if the file cannot be read from its disk
     */
    void read(ImportSource source, ImportSettings settings, ImportSink sink) throws IOException, BadInputException;
}
