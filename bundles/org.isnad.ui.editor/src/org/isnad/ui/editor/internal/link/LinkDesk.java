/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.Claim.Mention;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.CommandKeys;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** What all linking in one editor works with: the page, the document's links, the words for them. */
public final class LinkDesk {

    private static final MessageBundle MESSAGES = MessageBundle.beside(LinkDesk.class);

    private final ProjectSession session;
    private final DocumentId document;
    private final AnnotationCanvas canvas;
    private final DocumentLinks links;
    private final LinkWords words;
    private final LinkEdits edits;
    private final ClaimLinks claims;
    private final Display display;
    private final Consumer<String> hint;

    /** @param hint shows a sentence in the status line; an empty one takes the last away */
    public LinkDesk(ProjectSession session, DocumentId document, AnnotationCanvas canvas, DocumentLinks links,
            LinkWords words, LinkEdits edits, ClaimLinks claims, Consumer<String> hint) {
        this.session = session;
        this.document = document;
        this.canvas = canvas;
        this.links = links;
        this.words = words;
        this.edits = edits;
        this.claims = claims;
        display = canvas.control().getDisplay();
        this.hint = hint;
    }

    ProjectSession session() {
        return session;
    }

    DocumentId document() {
        return document;
    }

    AnnotationCanvas canvas() {
        return canvas;
    }

    public DocumentLinks links() {
        return links;
    }

    public LinkWords words() {
        return words;
    }

    LinkEdits edits() {
        return edits;
    }

    LinkMode mode() {
        return LinkMode.of(session);
    }

    /** Shows a sentence in the status line; an empty one takes the last away. */
    void say(String sentence) {
        hint.accept(sentence);
    }

    /** Shows a message of this package. */
    void hint(String key, Object... arguments) {
        hint.accept(MESSAGES.text(key, arguments));
    }

    void hintNoCurrent() {
        hint("hint.noCurrent", CommandKeys.of("org.isnad.ui.editor.next"));
    }

    void hintNoLink() {
        hint("hint.noLink", CommandKeys.of("org.isnad.ui.editor.link"));
    }

    /** @param step the message that names the step in the Edit menu */
    boolean apply(String step, String subject, Change change) {
        return session.apply(MESSAGES.text(step, subject), change);
    }

    /** The current annotation, of any kind, if it is seen; without one, the innermost of one's own at the caret. */
    Optional<AnnotationData> current() {
        Optional<AnnotationId> id = canvas.current().id().filter(known -> links.shown().annotation(known).isPresent());
        return id.isPresent() ? id.filter(links::isShown).flatMap(links.shown()::annotation) : canvas.spans().index()
                .at(canvas.caret().caret()).stream().filter(ShownSpan::own).findFirst()
                .flatMap(shown -> links.shown().annotation(shown.span().id()));
    }

    /** Whether the annotator at work made it; if not, says whose it is. */
    boolean mayChange(AnnotationData data) {
        boolean own = links.shown().isOwn(data.id());
        if (!own) {
            hint("hint.notOwn", BidiText.isolate(links.shown().annotator(data.id()).map(who -> who.name())
                    .orElse("")));
        }
        return own;
    }

    /**
     * Makes an annotation of any kind the current one and scrolls to it.
     *
     * @return false if it is not among what is shown; that is said then
     */
    public boolean show(AnnotationId id) {
        if (!links.isShown(id)) {
            hint(links.isHidden(id) ? "hint.hidden" : "hint.gone");
            return false;
        }
        canvas.current().set(id);
        links.anchor(id).ifPresent(shown -> {
            canvas.viewport().reveal(shown.end());
            canvas.viewport().reveal(shown.begin());
        });
        canvas.redraw();
        return true;
    }

    /** Relates the claims that an annotation of another document and one of this document make. */
    void relateClaims(LinkMode.Source source, AnnotationId target, ClaimRelation.Type type) {
        try {
            List<Claim> known = session.project().orElseThrow().claims();
            Optional<Change> change = claims.relate(known, new Mention(source.document(), source.id()),
                    source.words(), new Mention(document, target), words.covered(target), type, source.annotator());
            if (change.isEmpty()) {
                hint("hint.sameClaim");
            } else if (apply("step.relate", MESSAGES.text("claims." + type.name()), change.get())) {
                canvas.current().set(target);
            }
        } catch (ProjectException e) {
            Errors.show(canvas.control().getShell(), e);
        }
    }

    /** Finds what leads to other documents, beside the UI thread: claims may have to be read from the disk. */
    void reloadClaims() {
        session.project().ifPresent(project -> {
            Job job = Job.create(MESSAGES.text("claims.reading"), (IProgressMonitor monitor) -> {
                try {
                    take(project.read(() -> ClaimLinks.find(document, project.claims(), project.claimRelations())));
                } catch (Exception e) {
                    Errors.log(e);
                }
                return Status.OK_STATUS;
            });
            job.setSystem(true);
            job.schedule();
        });
    }

    private void take(ClaimLinks.Found found) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!canvas.control().isDisposed() && links.setElsewhere(found)) {
                    canvas.layers().changed();
                }
            });
        }
    }

    /** Opens the other document where a link leads to. */
    void showElsewhere(ClaimLinks.Far far) {
        Project project = session.project().orElseThrow();
        DocumentId other = far.mention().document();
        for (Annotator annotator : project.annotators(other)) {
            try {
                Optional<? extends Span> span = project.annotations(other, annotator)
                        .span(far.mention().annotation());
                if (span.isPresent()) {
                    session.show(other, new TextRange(span.get().begin(), span.get().end()));
                    return;
                }
            } catch (ProjectException e) {
                Errors.log(e);
            }
        }
        session.show(other);
    }

    /** Asks which of several ways is meant. */
    void ask(String question, List<ChoicePopup.Way> ways, AnnotationId beside, Consumer<Integer> answer) {
        Rectangle place = canvas.viewport().caret(links.anchor(beside).map(ShownSpan::span).map(Span::begin)
                .orElse(canvas.caret().caret()));
        Point corner = canvas.control().toDisplay(place.x, place.y + place.height + place.height / 2);
        new ChoicePopup(canvas.control().getShell(), question, ways, corner, answer).open();
    }
}
