/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.project.ProjectListener;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;

/** Relations and groups in one editor: the mode in which they are made, and what commands do with them. */
public final class EditorLinks {

    private final LinkDesk desk;
    private final Candidates candidates;
    private final Linking linking;
    private final Grouping grouping;
    private final LinkWalk walk;

    private EditorLinks(LinkDesk desk) {
        this.desk = desk;
        candidates = new Candidates(desk);
        linking = new Linking(desk);
        grouping = new Grouping(desk);
        walk = new LinkWalk(desk);
    }

    /**
     * Hangs the signs and keys of linking into an editor's page, for as long as that lives.
     *
     * @param hint     shows a sentence in the status line
     * @param keys     is told whether keys without Ctrl are the mode's for now
     * @param typing   whether keys write into the text now: Delete takes a letter then, not a relation
     * @param arcLabel where the label of a relation's or group's arc is on the page
     */
    public static EditorLinks install(ProjectSession session, DocumentId document, AnnotationCanvas canvas,
            DocumentLinks links, LinkWords words, Consumer<String> hint, Consumer<Boolean> keys,
            BooleanSupplier typing, Function<AnnotationId, Optional<Rectangle>> arcLabel) {
        IdSource ids = new IdSource(Clock.systemUTC(), new SecureRandom());
        LinkEdits edits = new LinkEdits(document, ids, Clock.systemUTC());
        LinkDesk desk = new LinkDesk(session, document, canvas, links, words, edits,
                new ClaimLinks(ids, Clock.systemUTC()), hint);
        EditorLinks made = new EditorLinks(desk);
        Numbers numbers = new Numbers();
        canvas.layers().add(new LinkSigns(desk, made.candidates, numbers, arcLabel));
        LinkDrag.install(desk, made.linking);
        new LinkKeys(desk, made.candidates, numbers, made.linking, made.grouping,
                () -> !typing.getAsBoolean() && made.walk.delete());
        LinkMode mode = desk.mode();
        Runnable changed = () -> {
            keys.accept(mode.isOn());
            canvas.repaint();
        };
        mode.addListener(changed);
        keys.accept(mode.isOn());
        links.addListener(() -> {
            if (mode.annotationsChanged(document, links.shown()::annotation)) {
                desk.hint("hint.sourceGone");
            }
        });
        canvas.control().addListener(SWT.Dispose, event -> {
            mode.removeListener(changed);
            mode.closed(document);
        });
        canvas.current().addListener(() -> {
            if (desk.mode().isOn()) {
                canvas.repaint();
            }
        });
        followClaims(session, desk, canvas);
        return made;
    }

    /** Claims are the project's: another window or program may relate them. */
    private static void followClaims(ProjectSession session, LinkDesk desk, AnnotationCanvas canvas) {
        ProjectListener listener = new ProjectListener() {
            @Override
            public void claimsChanged() {
                desk.reloadClaims();
            }
        };
        session.project().ifPresent(project -> {
            project.addListener(listener);
            canvas.control().addListener(SWT.Dispose, event -> project.removeListener(listener));
        });
        desk.reloadClaims();
    }

    /** What a screen reader says of an annotation: while something is linked, after the number that stands beside it. */
    public String spoken(AnnotationId id, String words) {
        int number = candidates.inSight().indexOf(id) + 1;
        return number == 0 ? words : LinkWords.numbered(number, words);
    }

    public LinkDesk desk() {
        return desk;
    }

    public Linking linking() {
        return linking;
    }

    public Grouping grouping() {
        return grouping;
    }

    public LinkWalk walk() {
        return walk;
    }
}
