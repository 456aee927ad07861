/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;

import org.eclipse.swt.widgets.Composite;
import org.isnad.model.Annotation;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.References;
import org.isnad.text.TextRange;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.AnnotatedText;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.OthersShown;
import org.isnad.ui.editor.internal.edit.SpanLoader;
import org.isnad.ui.editor.internal.edit.TagChoice;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/** Lets the views look at an editor whose text could be read. */
public final class EditorText implements AnnotatedText {

    private final AnnotationEditor editor;
    private final AnnotationCanvas canvas;
    private final Composite edge;
    private final HitLayer hits = new HitLayer();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public EditorText(AnnotationEditor editor, Composite edge) {
        this.editor = editor;
        this.edge = edge;
        canvas = editor.canvas();
        canvas.layers().add(hits);
        canvas.caret().addListener(() -> listeners.forEach(Listener::selectionChanged));
        canvas.current().addListener(() -> listeners.forEach(Listener::currentChanged));
        canvas.spans().addListener(() -> listeners.forEach(Listener::annotationsChanged));
    }

    @Override
    public ProjectSession session() {
        return editor.session();
    }

    @Override
    public DocumentId document() {
        return editor.document();
    }

    @Override
    public String text() {
        return editor.text();
    }

    @Override
    public TextRange selection() {
        return editor.selectedRange();
    }

    @Override
    public int caret() {
        return canvas.caret().caret();
    }

    @Override
    public Optional<AnnotationId> current() {
        return canvas.current().id();
    }

    @Override
    public void show(AnnotationId id) {
        canvas.spans().index().find(id).ifPresentOrElse(editor.annotating()::show,
                () -> editor.links().desk().show(id));
    }

    @Override
    public void reveal(TextRange range) {
        editor.reveal(range);
    }

    @Override
    public void choose(Layer layer, Tag tag) {
        editor.annotating().choose(new TagChoice(layer, tag));
    }

    @Override
    public BiPredicate<Annotation, Annotator> shown() {
        ShownSpans spans = canvas.spans().index();
        boolean others = OthersShown.get();
        Optional<Annotator> own = session().annotator();
        return (annotation, annotator) -> annotation instanceof Span ? spans.find(annotation.id()).isPresent()
                : others || own.filter(at -> at.id().equals(annotator.id())).isPresent();
    }

    @Override
    public Optional<Change> removal(Collection<AnnotationId> ids) {
        Optional<Project> project = session().project();
        Optional<Annotator> own = session().annotator();
        if (project.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        try {
            AnnotationSet set = project.get().annotations(document(), own.get());
            return SpanLoader.still(project.get())
                    .during(() -> References.removal(set, ids, Clock.systemUTC().instant()));
        } catch (ProjectException e) {
            Errors.show(edge.getShell(), e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Refusal> refused(Layer layer, Collection<SpanData> coming) {
        return session().annotator().flatMap(own -> editor.annotating().editing().refused(own, layer, coming));
    }

    @Override
    public void mark(List<TextRange> found) {
        if (!found.isEmpty() || !hits.isEmpty()) {
            hits.set(found);
            canvas.repaint();
        }
    }

    @Override
    public Composite edge() {
        return edge;
    }

    @Override
    public void activate() {
        editor.getSite().getPage().activate(editor);
        // The focus may be in the edge of the editor, which is active then.
        editor.setFocus();
    }

    @Override
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }
}
