/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.history;

import java.util.Optional;

import org.isnad.text.TextRange;

/**
 * Something in which two states of a document differ.
 *
 * @param what      the tag, or what else it is about, in the user's language
 * @param text      the place in its context, or what became of what
 * @param annotator whose annotation it is; empty for none
 * @param place     in the text of now; empty when it is nowhere there
 */
record Difference(Kind kind, String what, String text, String annotator, Optional<TextRange> place) {

    /** How the states differ; the names choose sign and words. */
    enum Kind {
        ADDED("+"), CHANGED("~"), REMOVED("–"), TEXT("¶"), DESCRIPTION("=");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }
}
