/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.util.List;

import org.isnad.exchange.ImportResult.Notice;
import org.isnad.model.Document;

/** What an import did, in the order in which the files were read. */
public record ImportReport(List<Added> added, List<Refused> refused) {

    public ImportReport {
        added = List.copyOf(added);
        refused = List.copyOf(refused);
    }

    /**
     * @param path        as the user gave it, or below the folder that the user gave
     * @param annotations how many were read with it
     * @param notices     what of the file was not understood
     */
    public record Added(String path, Document document, int annotations, List<Notice> notices) {

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
}
