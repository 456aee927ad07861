/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.list;

import java.util.List;

import org.isnad.model.Document;

/**
 * Documents that stand under one name. Equal to the group of the same name at another time, so that what is unfolded
 * stays so.
 */
public record DocumentGroup(String name, List<Document> documents) {

    public DocumentGroup {
        documents = List.copyOf(documents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentGroup group && name.equals(group.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
