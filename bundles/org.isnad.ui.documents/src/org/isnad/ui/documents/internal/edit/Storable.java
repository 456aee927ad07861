/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import org.isnad.model.StorableText;
import org.isnad.model.UnstorableTextException;
import org.isnad.text.message.MessageBundle;

/** Whether what was typed can be stored. */
final class Storable {

    private Storable() {
    }

    /** What is wrong with a value, in the user's language; null if it can be stored. */
    static String problem(String value) {
        try {
            StorableText.checked(value);
            return null;
        } catch (UnstorableTextException e) {
            return e.message(MessageBundle.userLocale());
        }
    }
}
