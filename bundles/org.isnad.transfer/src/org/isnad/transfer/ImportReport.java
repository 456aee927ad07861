/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.util.List;
import java.util.Optional;

import org.isnad.exchange.ImportResult.Notice;
import org.isnad.model.Document;
import org.isnad.text.OffsetUnit;

/** What an import did, in the order in which the files were read. */
public record ImportReport(List<Added> added, List<Refused> refused, Declared declared) {

    public ImportReport {
        added = List.copyOf(added);
        refused = List.copyOf(refused);
    }

    /** An import that had nothing to declare. */
    public ImportReport(List<Added> added, List<Refused> refused) {
        this(added, refused, Declared.NOTHING);
    }

    /**
     * A document that came in, or one of the project that annotations came to.
     *
     * @param path        as the user gave it, or below the folder that the user gave
     * @param annotations how many came in with it
     * @param unit        what the offsets of the file turned out to count; empty if it has none
     * @param notices     what of the file was not understood, or did not come in
     */
    public record Added(String path, Document document, int annotations, Optional<OffsetUnit> unit,
            List<Notice> notices) {

        public Added {
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param code    stable, upper case
     * @param message what, where and the next step, in the user's language
     */
    public record Refused(String path, String code, String message) {
    }

    /**
     * What the project's tagset file got.
     *
     * @param labels   paths of names such as {@code Entity.tag.PERS}
     * @param problems what it could not get and why, in the user's language, one sentence each
     */
    public record Declared(List<String> labels, List<String> problems) {

        public static final Declared NOTHING = new Declared(List.of(), List.of());

        public Declared {
            labels = List.copyOf(labels);
            problems = List.copyOf(problems);
        }
    }
}
