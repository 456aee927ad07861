/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.isnad.cli.Answer;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Document;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.FeatureType;
import org.isnad.project.ProjectException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes an annotation that no other one refers to, and answers what it was. */
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
            refuseIfReferredTo(context, call, document, removed.annotation());
            String text = call.project().text(document.id());
            call.change(AnnotationChange.remove(document.id(), removed.annotator(), removed.annotation()));
            return Answer.done(new AnnotationJson(call.project().tagset()).answer(document, text, removed),
                    AnnotationLines.of(context, List.of(removed), text));
        }
    }

    /** What connects or names the annotation would be left with a reference to nothing. */
    private static void refuseIfReferredTo(VerbContext context, ProjectCall call, Document document,
            AnnotationData annotation) throws VerbException, ProjectException {
        List<String> referring = call.annotations(document.id(), Optional.empty()).stream().map(Owned::annotation)
                .filter(other -> !other.id().equals(annotation.id()) && refers(call, other, annotation.id()))
                .map(other -> other.layer() + " " + other.id()).distinct().toList();
        if (!referring.isEmpty()) {
            throw VerbException.words("REFERRED_TO",
                    Messages.text(context.locale(), "REFERRED_TO", annotation.id().toString(),
                            String.join(", ", referring)),
                    Messages.text(context.locale(), "REFERRED_TO.hint"));
        }
    }

    private static boolean refers(ProjectCall call, AnnotationData annotation, AnnotationId id) {
        return annotation.references().contains(id) || call.project().tagset().layer(annotation.layer()).stream()
                .flatMap(layer -> layer.features().stream())
                .filter(feature -> feature.kind() == FeatureType.Kind.ANNOTATION)
                .anyMatch(feature -> annotation.features().getOrDefault(feature.name(), List.of())
                        .contains(id.toString()));
    }
}
