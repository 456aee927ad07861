/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.schema.Layer;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.References;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.PlacementCheck;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.AnnotatedText;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.CommandKeys;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * One document at work: its canvas, what is chosen in it, what the tagset allows there, and the way to tell the user why
 * something is not done. Shared by all that can be done to its annotations.
 */
public final class Editing {

    static final MessageBundle MESSAGES = MessageBundle.beside(Editing.class);

    private final ProjectSession session;
    private final AnnotationCanvas canvas;
    private final SpanEdits edits;
    private final Consumer<String> hint;
    private AnnotationId recent;

    Editing(ProjectSession session, AnnotationCanvas canvas, SpanEdits edits, Consumer<String> hint) {
        this.session = session;
        this.canvas = canvas;
        this.edits = edits;
        this.hint = hint;
        canvas.current().addListener(() -> canvas.current().id().ifPresent(id -> recent = id));
    }

    public ProjectSession session() {
        return session;
    }

    public AnnotationCanvas canvas() {
        return canvas;
    }

    public String text() {
        return canvas.text();
    }

    public SpanEdits edits() {
        return edits;
    }

    /** Says a sentence of the messages in the status line. */
    public void say(String key, Object... arguments) {
        hint.accept(MESSAGES.text(key, arguments));
    }

    /** Says a sentence in the status line. */
    public void tell(String sentence) {
        hint.accept(sentence);
    }

    /** Takes away what stands in the status line. */
    public void saidEnough() {
        hint.accept("");
    }

    /** The annotation that is framed now. */
    public Optional<ShownSpan> current() {
        return canvas.current().id().flatMap(canvas.spans().index()::find);
    }

    /** The annotation that is framed now, or was framed last; selecting text lets go of the frame. */
    public Optional<ShownSpan> recent() {
        return current().or(() -> Optional.ofNullable(recent).flatMap(canvas.spans().index()::find));
    }

    /** Of a span that may be changed; for anything else says why not and answers nothing. */
    public Optional<ShownSpan> mine(Optional<ShownSpan> span) {
        if (span.isEmpty()) {
            say("hint.noCurrent", CommandKeys.of("org.isnad.ui.editor.next"));
        }
        return span.filter(this::mayChange);
    }

    public boolean mayChange(ShownSpan shown) {
        if (!shown.own()) {
            say("hint.notOwn", BidiText.isolate(shown.annotator().name()));
        }
        return shown.own();
    }

    /** The selected text without blanks at its ends, which are never meant; empty when nothing or only blanks are. */
    public TextRange selected() {
        TextRange range = canvas.caret().selection().range();
        Graphemes graphemes = canvas.caret().graphemes();
        int begin = range.begin();
        int end = range.end();
        while (begin < end && text().substring(begin, graphemes.next(begin)).isBlank()) {
            begin = graphemes.next(begin);
        }
        while (end > begin && text().substring(graphemes.previous(end), end).isBlank()) {
            end = graphemes.previous(end);
        }
        return new TextRange(begin, end);
    }

    /** Asks what an annotator says about the document, while nobody changes it; the question waits for nothing. */
    <T> Optional<T> ask(Annotator annotator, Function<AnnotationSet, T> question) {
        return session.project().flatMap(project -> {
            try {
                AnnotationSet set = project.annotations(edits.document(), annotator);
                return Optional.of(SpanLoader.still(project).during(() -> question.apply(set)));
            } catch (ProjectException e) {
                Errors.show(canvas.control().getShell(), e);
                return Optional.empty();
            }
        });
    }

    /**
     * Whether a layer's rules let an annotator's span lie in some ranges; says why not.
     *
     * @param except the annotator's spans that it takes the place of
     */
    public boolean allowed(Annotator annotator, String layer, List<TextRange> ranges, Set<AnnotationId> except) {
        Optional<Layer> rules = session.project().flatMap(project -> project.tagset().layer(layer));
        if (rules.isEmpty()) {
            return true;
        }
        List<SpanData> sharing = ask(annotator, set -> ranges.stream()
                .flatMap(range -> set.index().overlapping(range).stream()).filter(span -> span.layer().equals(layer)
                        && !except.contains(span.id())).toList()).orElse(List.of());
        Optional<FindingCode> problem = PlacementCheck.problem(rules.get().placement(), ranges, sharing, text());
        problem.ifPresent(code -> tell(rule(code, rules.get())));
        return problem.isEmpty();
    }

    /** See {@link AnnotatedText#refused}. */
    public Optional<AnnotatedText.Refusal> refused(Annotator annotator, Layer layer, Collection<SpanData> coming) {
        Map<AnnotationId, FindingCode> refused = ask(annotator, set ->
                PlacementCheck.refused(layer, coming, set, text())).orElse(Map.of());
        return refused.values().stream().findFirst().map(code -> new AnnotatedText.Refusal(refused.keySet(),
                MESSAGES.text("hint.refused", refused.size(), rule(code, layer))));
    }

    private static String rule(FindingCode code, Layer layer) {
        return MESSAGES.text("rule." + code, layer.label().in(locale()), layer.placement().sharing().name());
    }

    /** The change that removes an annotator's spans: relations to them go, groups lose them. */
    Change removal(Annotator annotator, List<ShownSpan> spans) {
        List<AnnotationId> ids = spans.stream().map(shown -> shown.span().id()).toList();
        return ask(annotator, set -> References.removal(set, ids, edits.now())).flatMap(Function.identity())
                .orElse(new ChangeList(List.of()));
    }

    /** Makes a change as one step, and takes away what was said before. */
    public boolean apply(String step, String label, Change change) {
        saidEnough();
        return session.apply(MESSAGES.text(step, label), change);
    }

    /** Makes an annotation the current one and shows it. */
    public void show(ShownSpan shown) {
        saidEnough();
        canvas.current().set(shown.span().id());
        canvas.caret().place(shown.end(), false);
        canvas.viewport().reveal(shown.end());
        canvas.viewport().reveal(shown.begin());
        canvas.redraw();
    }

    public String label(ShownSpan shown) {
        return canvas.looks().of(shown.span()).label();
    }

    static Locale locale() {
        return MessageBundle.userLocale();
    }
}
