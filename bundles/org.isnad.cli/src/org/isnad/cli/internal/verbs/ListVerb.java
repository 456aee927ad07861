/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the documents of a project. */
@Command
public final class ListVerb implements Verb {

    /** The only state there is until documents are assigned and finished: somebody has annotated. */
    private static final String IN_PROGRESS = "in-progress";

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    private boolean damaged;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            List<Row> rows = new ArrayList<>();
            for (Document document : call.project().documents()) {
                warnIfDamaged(context, call.project(), document);
                rows.add(new Row(document, counts(context, call.project(), document)));
            }
            return Answer.of(damaged, new JsonObject().put("documents", rows.stream().map(ListVerb::json).toList()),
                    () -> lines(context, rows));
        }
    }

    /** @param counts numbers of annotations by annotator and layer */
    private record Row(Document document, Map<String, Map<String, Integer>> counts) {
    }

    private List<String> lines(VerbContext context, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of(Messages.text(context.locale(), "list-empty", folder));
        }
        Table table = new Table(context);
        rows.forEach(row -> table.row(row.document().id().value(), Integer.toString(row.document().length()),
                imported(context, row.document()),
                row.document().title(),
                row.counts().entrySet().stream().map(who -> who.getKey() + ": " + summary(who.getValue()))
                        .collect(Collectors.joining("; "))));
        return table.lines();
    }

    /** When the document came in; nothing for one whose description cannot be read. */
    private static String imported(VerbContext context, Document document) {
        return document.textHash().isEmpty() ? ""
                : Messages.text(context.locale(), "list-date", Date.from(document.imported()));
    }

    /** A document without a hash has a description that cannot be read; asking for its text says why. */
    private void warnIfDamaged(VerbContext context, Project project, Document document) {
        if (document.textHash().isEmpty()) {
            try {
                project.text(document.id());
            } catch (ProjectException e) {
                damaged = true;
                context.warn(e.message(context.locale()));
            }
        }
    }

    /** Numbers of annotations by annotator and layer. */
    private Map<String, Map<String, Integer>> counts(VerbContext context, Project project, Document document) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Annotator annotator : project.annotators(document.id())) {
            try {
                Map<String, Integer> layers = new TreeMap<>();
                for (AnnotationData annotation : project.annotations(document.id(), annotator).annotations()) {
                    layers.merge(annotation.layer(), 1, Integer::sum);
                }
                if (!layers.isEmpty()) {
                    counts.put(annotator.name(), layers);
                }
            } catch (ProjectException e) {
                damaged = true;
                context.warn(e.message(context.locale()));
            }
        }
        return counts;
    }

    private static JsonObject json(Row row) {
        JsonObject state = new JsonObject();
        JsonObject annotations = new JsonObject();
        row.counts().forEach((annotator, layers) -> {
            JsonObject numbers = new JsonObject();
            layers.forEach(numbers::put);
            state.put(annotator, IN_PROGRESS);
            annotations.put(annotator, numbers);
        });
        Document document = row.document();
        return new JsonObject().put("id", document.id().value()).put("title", document.title())
                .put("chars", document.length()).put("state", state).put("annotations", annotations);
    }

    private static String summary(Map<String, Integer> layers) {
        return layers.entrySet().stream().map(layer -> layer.getKey() + " " + layer.getValue())
                .collect(Collectors.joining(", "));
    }
}
