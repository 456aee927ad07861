/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;

/** A project of texts in memory that can do nothing but be read. A text of null cannot be read. */
public final class Texts {

    private final SortedMap<DocumentId, String> texts = new TreeMap<>();

    public Texts put(String id, String text) {
        texts.put(new DocumentId(id), text);
        return this;
    }

    public List<DocumentId> ids() {
        return List.copyOf(texts.keySet());
    }

    public String text(String id) {
        return texts.get(new DocumentId(id));
    }

    public Project project() {
        return (Project) Proxy.newProxyInstance(Texts.class.getClassLoader(), new Class<?>[] { Project.class },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "documents" -> texts.keySet().stream().map(Texts::document).toList();
                    case "document" -> Optional.of((DocumentId) arguments[0]).filter(texts::containsKey)
                            .map(Texts::document);
                    case "text" -> text((DocumentId) arguments[0]);
                    case "read" -> ((Callable<?>) arguments[0]).call();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private String text(DocumentId id) throws ProjectException {
        String text = texts.get(id);
        if (text == null) {
            throw new ProjectException(ProjectProblem.DAMAGED, null, id.value(), "text.txt");
        }
        return text;
    }

    private static Document document(DocumentId id) {
        return new DocumentData(id, id.value(), "", "text", "UTF-8", 0, "", Instant.EPOCH, Map.of(), List.of(),
                Foreign.NONE);
    }
}
