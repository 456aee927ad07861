/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;

import org.isnad.cli.Answer;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.Document;
import org.isnad.model.change.AnnotationChange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes an annotation, and answers what it was. */
@Command
public final class UnannotateVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "word.document")
    private String documentId;

    @Parameters(index = "2", paramLabel = "ID", descriptionKey = "word.annotation")
    private String id;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Document document = call.document(documentId);
            Owned removed = call.annotation(document, id);
            String text = call.project().text(document.id());
            call.project().apply(AnnotationChange.remove(document.id(), removed.annotator(), removed.annotation()));
            call.project().save();
            return Answer.done(new AnnotationJson(call.project().tagset()).answer(document, text, removed),
                    AnnotationLines.of(context, List.of(removed), text));
        }
    }
}
