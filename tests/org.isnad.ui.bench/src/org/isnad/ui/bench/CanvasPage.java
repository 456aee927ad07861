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

import com.ibm.icu.util.TimeZone;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.arcs.ArcDensity;
import org.isnad.ui.editor.internal.arcs.ArcLayer;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.edit.Annotating;
import org.isnad.ui.editor.internal.edit.FeatureWords;
import org.isnad.ui.editor.internal.edit.SpanEdits;
import org.isnad.ui.editor.internal.edit.SpanLoader;
import org.isnad.ui.editor.internal.hover.AnnotationSheet;
import org.isnad.ui.editor.internal.hover.Hover;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.link.EditorLinks;
import org.isnad.ui.editor.internal.link.LinkLoader;
import org.isnad.ui.editor.internal.link.LinkWords;
import org.isnad.ui.editor.internal.read.DocumentReading;
import org.isnad.ui.editor.internal.reading.Reading;
import org.isnad.ui.editor.internal.ruler.OverviewRuler;

/** All that the annotation editor paints and answers to, as the editor puts it together, without the window around it. */
final class CanvasPage implements Page {

    private final AnnotationCanvas canvas;
    private final BenchSession session;
    private boolean complete;

    CanvasPage(Composite parent, Font font, Project project, DocumentId document, String text) {
        session = new BenchSession(project);
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(row);
        canvas = new AnnotationCanvas(row, text);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        canvas.setTagset(project.tagset(), Locale.ENGLISH);
        canvas.setFont(font);
        new Reading(canvas, session, document);
        SpanEdits edits = new SpanEdits(document, new IdSource(Clock.systemUTC(), new SplittableRandom(42)),
                Clock.systemUTC());
        Annotating annotating = new Annotating(session, canvas, edits, hint -> { });
        canvas.setTagKeys(annotating::chooseByKey);
        new OverviewRuler(row, canvas, project::tagset, annotating::show);
        addLinks(project, document);
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

    private void addLinks(Project project, DocumentId document) {
        DocumentLinks shown = new DocumentLinks(canvas.spans(), () -> LinkLoader.load(session, document, true),
                project::tagset);
        LinkWords words = new LinkWords(shown, canvas::text, DocumentId::value);
        ArcLayer arcs = ArcLayer.install(canvas, shown, words, (link, end) -> { }, () -> ArcDensity.ALL);
        EditorLinks.install(session, document, canvas, shown, words, hint -> { }, on -> { }, () -> false, arcs::label);
        AnnotationSheet sheet = new AnnotationSheet(shown, words, new FeatureWords(session::project),
                TimeZone.getDefault());
        new Hover(canvas, shown, sheet);
        canvas.describe(document::value, sheet::describe);
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
