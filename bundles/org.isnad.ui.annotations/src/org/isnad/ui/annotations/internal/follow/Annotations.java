/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.tags.Choice;
import org.isnad.ui.editor.AnnotatedText;

/** Everybody's annotations of a text's document, one's own first. Used on the UI thread. */
public final class Annotations {

    private final AnnotatedText text;

    public Annotations(AnnotatedText text) {
        this.text = text;
    }

    /** The annotation of an id, whoever made it. */
    public Optional<Target> find(AnnotationId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** The annotations of some ids, whoever made them, in their order; those that are gone are left out. */
    public List<Target> find(Collection<AnnotationId> ids) {
        Optional<Project> project = text.session().project();
        if (project.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        Optional<AnnotatorId> at = text.session().annotator().map(Annotator::id);
        List<AnnotationSet> sets = annotators().stream().flatMap(annotator -> set(annotator).stream()).toList();
        return project.get().ask(() -> ids.stream().flatMap(id -> sets.stream().flatMap(set -> set.annotation(id)
                .map(found -> new Target(found, set.annotator(), at.filter(set.annotator().id()::equals).isPresent()))
                .stream()).limit(1)).toList());
    }

    /** All that an annotator says. */
    public List<AnnotationData> of(Annotator annotator) {
        return ask(annotator, AnnotationSet::annotations);
    }

    /** The relations and groups of the same annotator that name an annotation. */
    public List<AnnotationData> referringTo(Target target) {
        return ask(target.annotator(), set -> set.referringTo(target.annotation().id()));
    }

    private List<AnnotationData> ask(Annotator annotator, Function<AnnotationSet, List<AnnotationData>> question) {
        return set(annotator).flatMap(set -> text.session().project()
                .map(project -> project.ask(() -> question.apply(set)))).orElse(List.of());
    }

    /** What an annotation is about, in one line. */
    public String text(AnnotationData annotation) {
        return new AnnotationTexts(text.text(), id -> find(id).map(Target::annotation)).of(annotation);
    }

    /** The label of an annotation's tag, or of its layer. */
    public String label(AnnotationData annotation) {
        Locale locale = MessageBundle.userLocale();
        Optional<Layer> layer = tagset().flatMap(tagset -> tagset.layer(annotation.layer()));
        Optional<String> tag = annotation.tag();
        return layer.filter(declared -> tag.isEmpty() || declared.tag(tag.get()).isPresent())
                .map(declared -> new Choice(declared, tag.flatMap(declared::tag)).label(locale))
                .orElseGet(() -> tag.orElse(annotation.layer()));
    }

    private Optional<Tagset> tagset() {
        return text.session().project().map(Project::tagset);
    }

    private List<Annotator> annotators() {
        List<Annotator> annotators = new ArrayList<>();
        text.session().annotator().ifPresent(annotators::add);
        text.session().project().ifPresent(project -> project.annotators(text.document()).stream()
                .filter(annotator -> !annotators.contains(annotator)).forEach(annotators::add));
        return annotators;
    }

    /** What cannot be read is told by the editor, which shows it. */
    private Optional<AnnotationSet> set(Annotator annotator) {
        Optional<Project> project = text.session().project();
        try {
            return project.isEmpty() ? Optional.empty()
                    : Optional.of(project.get().annotations(text.document(), annotator));
        } catch (ProjectException e) {
            Errors.log(e);
            return Optional.empty();
        }
    }
}
