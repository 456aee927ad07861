/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import java.time.Clock;
import java.util.Locale;
import java.util.SplittableRandom;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.edit.Annotating;
import org.isnad.ui.editor.internal.edit.SpanEdits;
import org.isnad.ui.editor.internal.edit.SpanLoader;
import org.isnad.ui.editor.internal.read.DocumentReading;

/** The annotation editor's canvas with all that makes a mark durable and seen, without the window around it. */
final class CanvasPage implements Page {

    private final AnnotationCanvas canvas;
    private final BenchSession session;
    private boolean complete;

    CanvasPage(Composite parent, Font font, Project project, DocumentId document, String text) {
        session = new BenchSession(project);
        canvas = new AnnotationCanvas(parent, text);
        canvas.setTagset(project.tagset(), Locale.ENGLISH);
        canvas.setFont(font);
        SpanEdits edits = new SpanEdits(document, new IdSource(Clock.systemUTC(), new SplittableRandom(42)),
                Clock.systemUTC());
        Annotating annotating = new Annotating(session, canvas, edits, hint -> { });
        canvas.setTagKeys(annotating::chooseByKey);
        session.setChanged(() -> show(document));
        DocumentReading.begin(project, document, "", parent.getDisplay(), new DocumentReading.Listener() {

            @Override
            public void text(String read) {
                // It is shown already.
            }

            @Override
            public void failed(ProjectException problem) {
                throw new IllegalStateException(problem);
            }

            @Override
            public void annotations() {
                complete = true;
                show(document);
            }
        });
    }

    private void show(DocumentId document) {
        canvas.setSpans(SpanLoader.load(session, document, true, problem -> {
            throw new IllegalStateException(problem);
        }));
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public Control control() {
        return canvas.control();
    }

    @Override
    public void jump(int offset) {
        canvas.viewport().setTop(offset);
        canvas.redraw();
        canvas.control().redraw();
    }

    @Override
    public void select(TextRange range) {
        canvas.reveal(range);
    }

    @Override
    public long durableAt() {
        return session.durableAt();
    }

    @Override
    public void close() {
        canvas.control().getShell().dispose();
    }
}
