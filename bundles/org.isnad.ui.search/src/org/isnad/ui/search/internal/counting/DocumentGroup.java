/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.isnad.model.Document;
import org.isnad.model.DocumentMetadata;

/**
 * Documents that can be chosen together.
 *
 * @param label   in the user's language
 * @param matches which documents are in it
 */
public record DocumentGroup(String label, Predicate<Document> matches) {

    /** Metadata with more different values than this are no groups. */
    private static final int MOST_VALUES = 100;

    /** All documents, then those of each value of each metadatum, then each document alone. */
    public static List<DocumentGroup> of(List<Document> documents) {
        List<DocumentGroup> groups = new ArrayList<>();
        groups.add(new DocumentGroup(Texts.text("documents.all"), document -> true));
        for (String name : List.of(DocumentMetadata.OUTLET, DocumentMetadata.AGENCY, DocumentMetadata.GROUP,
                DocumentMetadata.PUBLISHED, DocumentMetadata.BYLINE)) {
            TreeSet<String> values = new TreeSet<>();
            documents.forEach(document -> values.add(document.metadata().getOrDefault(name, "")));
            values.remove("");
            if (values.size() <= MOST_VALUES) {
                values.forEach(value -> groups.add(new DocumentGroup(Texts.text("documents." + name, value),
                        document -> value.equals(document.metadata().get(name)))));
            }
        }
        documents.forEach(one -> groups.add(
                new DocumentGroup(one.title(), document -> document.id().equals(one.id()))));
        return List.copyOf(groups);
    }
}
