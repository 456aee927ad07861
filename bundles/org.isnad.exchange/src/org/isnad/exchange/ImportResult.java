/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.text.OffsetUnit;

/** What reading a document of a file gave. */
public sealed interface ImportResult {

    /**
     * The document was read.
     *
     * @param name        from which its id is made, as the source calls it; empty for the file's name
     * @param title       what people see
     * @param charset     canonical name of the charset that was used
     * @param metadata    what the file says about its document; may be empty
     * @param annotations what is said about it, by annotator, with the source's own layers and tags
     * @param unit        what the offsets of the file turned out to count; empty if it has no offsets
     * @param notices     what was not understood and is not in the document
     */
    record Imported(String name, String title, String text, String charset, Map<String, String> metadata,
            List<Said> annotations, Optional<OffsetUnit> unit, List<Notice> notices) implements ImportResult {

        public Imported {
            metadata = Map.copyOf(metadata);
            annotations = List.copyOf(annotations);
            notices = List.copyOf(notices);
        }

        /** A text about which nothing is said yet. */
        public Imported(String title, String text, String charset, Map<String, String> metadata) {
            this("", title, text, charset, metadata, List.of(), Optional.empty(), List.of());
        }
    }

    /**
     * What one annotator says.
     *
     * @param annotator empty if the file names nobody: then it is whoever imports
     * @param notices   what of it could not be taken, such as values that no project can store
     */
    record Said(String annotator, List<AnnotationData> annotations, List<Notice> notices) {

        public Said {
            annotations = List.copyOf(annotations);
            notices = List.copyOf(notices);
        }

        /** All of it could be taken. */
        public Said(String annotator, List<AnnotationData> annotations) {
            this(annotator, annotations, List.of());
        }
    }

    /**
     * Something of a file that was not understood.
     *
     * @param line    from 1; 0 if it is not known
     * @param column  in characters, from 1; 0 if it is not known
     * @param message what it is and why, in the user's language, one sentence without the place
     */
    record Notice(int line, int column, String message) {
    }

    /**
     * The document was not read.
     *
     * @param code   stable, upper case, such as {@code EMPTY_FILE}
     * @param reason what, where and the next step, in the user's language
     */
    record Rejected(String code, String reason) implements ImportResult {
    }
}
