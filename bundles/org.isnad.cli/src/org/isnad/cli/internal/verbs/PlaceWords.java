/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.AnnotationData.Kind;

/** The words that say what an annotation hangs on: ranges of the text, members, or neither. */
record PlaceWords(String range, List<String> members) {

    /** @throws VerbException if annotations of the kind do not take such words */
    void refuseMisplaced(VerbContext context, Kind kind, String layer) throws VerbException {
        if (range != null && kind != Kind.SPAN) {
            throw misplaced(context, "--range", kind, layer);
        }
        if (!members.isEmpty() && kind != Kind.RELATION && kind != Kind.GROUP) {
            throw misplaced(context, "--member", kind, layer);
        }
    }

    private static VerbException misplaced(VerbContext context, String option, Kind kind, String layer) {
        return VerbException.words("MISPLACED_OPTION",
                Messages.text(context.locale(), "MISPLACED_OPTION", option, layer, kind.name()), "");
    }
}
