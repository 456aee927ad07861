/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;

/** A change does not fit what is there, because somebody else changed it meanwhile. */
public class StaleChangeException extends Exception {

    private static final long serialVersionUID = 1L;

    public StaleChangeException(ObjectId object, String what) {
        super(object + ": " + what);
    }

    static StaleChangeException notHeldHere(ObjectId object) {
        return new StaleChangeException(object, "no such object can be changed here");
    }

    public StaleChangeException(DocumentId document, AnnotationId annotation, String what) {
        super("annotation " + annotation + " in document " + document + ": " + what);
    }
}
