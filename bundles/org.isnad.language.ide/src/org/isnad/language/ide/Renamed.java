/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

import java.util.List;

/** What comes of giving something another name. */
public sealed interface Renamed {

    /** @param edits all places that name it, in the text that was asked about */
    record Done(List<Edit> edits) implements Renamed {

        public Done {
            edits = List.copyOf(edits);
        }
    }

    /** @param reason why it cannot have that name, in the user's language */
    record Refused(String reason) implements Renamed {
    }
}
