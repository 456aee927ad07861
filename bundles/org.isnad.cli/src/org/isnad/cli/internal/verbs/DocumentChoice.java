/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;

import picocli.CommandLine.Option;

/** The options that say which documents a verb counts. */
final class DocumentChoice {

    @Option(names = "--document", paramLabel = "ID", descriptionKey = "option.document")
    private List<String> ids = List.of();

    @Option(names = "--where", paramLabel = "NAME=VALUE", descriptionKey = "option.where")
    private List<String> conditions = List.of();

    /** Whether the call names any. */
    boolean isMade() {
        return !ids.isEmpty() || !conditions.isEmpty();
    }

    /**
     * The documents in the project's order: those that are named, if any are, and of them those whose metadata have all
     * the values.
     */
    List<DocumentId> in(VerbContext context, ProjectCall call) throws VerbException {
        Set<DocumentId> named = new LinkedHashSet<>();
        for (String id : ids) {
            named.add(call.document(id).id());
        }
        List<DocumentId> chosen = having(context, call, conditions);
        return named.isEmpty() ? chosen : chosen.stream().filter(named::contains).toList();
    }

    /** The documents whose metadata have all the values that the words name. */
    static List<DocumentId> having(VerbContext context, ProjectCall call, List<String> conditions)
            throws VerbException {
        List<Document> chosen = new ArrayList<>(call.project().documents());
        for (String condition : conditions) {
            int equals = condition.indexOf('=');
            if (equals < 1) {
                throw VerbException.words("BAD_METADATA", Messages.text(context.locale(), "BAD_METADATA", condition),
                        Messages.text(context.locale(), "BAD_METADATA.hint"));
            }
            String name = condition.substring(0, equals);
            String value = condition.substring(equals + 1);
            chosen.removeIf(document -> !document.metadata().getOrDefault(name, "").equals(value));
        }
        return chosen.stream().map(Document::id).toList();
    }
}
