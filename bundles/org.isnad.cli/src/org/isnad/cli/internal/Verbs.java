/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.List;

import org.isnad.cli.Verb;

/** The verbs of all installed plug-ins. */
public interface Verbs {

    /** In the order in which people meet them: the program's own first, then those of other plug-ins by name. */
    List<Declared> all();

    /** A verb as its plug-in declares it. Nothing of the plug-in's code is loaded to know this much. */
    interface Declared {

        String name();

        /** One line, in the user's language. */
        String description();

        /** Symbolic name of the plug-in. */
        String bundle();

        /**
         * Makes the verb's object. Its plug-in's code is loaded now.
         *
         * @throws VerbLoadException if the plug-in is broken
         */
        Verb load() throws VerbLoadException;
    }

    /** A plug-in's verb cannot be made. */
    final class VerbLoadException extends Exception {
        private static final long serialVersionUID = 1L;

        public VerbLoadException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
