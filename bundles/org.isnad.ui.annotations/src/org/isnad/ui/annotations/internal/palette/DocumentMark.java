/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.palette;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.TagChoice;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.editor.AnnotatedText;

/** Says something of a whole document. What was said of it in the same words is shown instead of said again. */
final class DocumentMark {

    private static final MessageBundle MESSAGES = MessageBundle.beside(DocumentMark.class);
    private static final IdSource IDS = new IdSource(Clock.systemUTC(), new SecureRandom());

    private DocumentMark() {
    }

    /** Makes the annotation, or finds it, and makes it the current one. */
    static void make(AnnotatedText text, TagChoice choice) {
        Optional<Annotator> annotator = text.session().askAnnotator(text.edge().getShell());
        Optional<Project> project = text.session().project();
        if (annotator.isEmpty() || project.isEmpty()) {
            return;
        }
        try {
            Optional<AnnotationId> said = project.get().annotations(text.document(), annotator.get())
                    .documentAnnotations().stream().filter(one -> one.layer().equals(choice.layer().name())
                            && one.tag().orElse("").equals(choice.tagName()))
                    .map(DocumentAnnotationData::id).findFirst();
            said.or(() -> say(text, annotator.get(), choice)).ifPresent(text::show);
        } catch (ProjectException e) {
            Errors.show(text.edge().getShell(), e);
        }
    }

    private static Optional<AnnotationId> say(AnnotatedText text, Annotator annotator, TagChoice choice) {
        DocumentAnnotationData annotation = new DocumentAnnotationData(IDS.next(), choice.layer().name(),
                choice.features(), annotator.name(), Clock.systemUTC().instant(), Origin.MANUAL, "");
        String step = MESSAGES.text("step.document", choice.label(MessageBundle.userLocale()));
        return text.session().apply(step, AnnotationChange.add(text.document(), annotator, annotation))
                ? Optional.of(annotation.id()) : Optional.empty();
    }
}
