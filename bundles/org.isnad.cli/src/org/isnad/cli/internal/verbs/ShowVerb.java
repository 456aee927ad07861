/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the annotations of one document. */
@Command
public final class ShowVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "word.document")
    private String id;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-reader")
    private String as;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Document document = call.document(id);
            List<Owned> all = call.annotations(document.id(), call.reader(as));
            String text = call.project().text(document.id());
            AnnotationJson shape = new AnnotationJson(call.project().tagset());
            JsonObject json = new JsonObject().put("unit", "utf-16").put("document", document.id().value())
                    .put("annotations", all.stream().map(owned -> shape.of(owned, text)).toList());
            List<String> lines = all.isEmpty() ? List.of(Messages.text(context.locale(), "show-empty", id))
                    : AnnotationLines.of(context, all, text);
            return Answer.done(json, lines);
        }
    }
}
