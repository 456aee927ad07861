/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal;

import java.util.Optional;

import org.isnad.model.Document;

/** What the metadata say that this bundle gives a meaning to. */
public final class Metadata {

    /** The name of the group that the document stands under. */
    public static final String GROUP = "group";

    private Metadata() {
    }

    /** The document's group, if it has one. */
    public static Optional<String> group(Document document) {
        return Optional.ofNullable(document.metadata().get(GROUP)).filter(group -> !group.isBlank());
    }
}
