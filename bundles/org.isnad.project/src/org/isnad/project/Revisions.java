/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.DocumentChange;
import org.isnad.model.change.TextChange;
import org.isnad.project.Revision.Moved;
import org.isnad.project.Revision.Outcome;
import org.isnad.text.RangeMover;
import org.isnad.text.Reanchoring;
import org.isnad.text.Reanchoring.Anchor;
import org.isnad.text.TextDiff;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/**
 * Makes the changes that give a document another text, remove it, or bring it back to an earlier state. Nothing is
 * changed by that: what is made is to be applied by {@link Project#apply}, at once, on the thread that changes the
 * project.
 */
public final class Revisions {

    private Revisions() {
    }

    /**
     * The text corrected here and there. All annotators' spans move with their characters, see {@link RangeMover}.
     *
     * @throws IllegalArgumentException if the text does not hold what the edits remove, or nothing is edited
     * @throws ProjectException {@link ProjectProblem#FORBIDDEN_CHARACTER} if an edit inserts a character that a text
     *                          cannot hold, {@link ProjectProblem#BAD_RANGE} if one cuts a surrogate pair; and as
     *                          {@link Project#text}
     */
    public static Revision correction(Project project, DocumentId document, TextEdits edits) throws ProjectException {
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("no edits");
        }
        DocumentData before = project.description(document);
        String text = project.text(document);
        for (TextEdit edit : edits.edits()) {
            refuseToCut(document, text, new TextRange(edit.begin(), edit.end()));
            refuseForbidden(edit.inserted());
        }
        RangeMover mover = new RangeMover(text, edits);
        List<Moved> emptied = new ArrayList<>();
        for (Annotator annotator : project.annotators(document)) {
            for (SpanData span : losing(project, document, annotator, edits)) {
                List<TextRange> ranges = mover.move(span.ranges());
                if (ranges.getFirst().isEmpty() && !span.ranges().getFirst().isEmpty()) {
                    emptied.add(new Moved(annotator, span, span.withRanges(ranges, span.time()), Outcome.EMPTIED, 0));
                }
            }
        }
        return new Revision(new TextChange(before, with(before, mover.after()), edits), emptied);
    }

    /** The spans that lose characters; all others only move. */
    private static Set<SpanData> losing(Project project, DocumentId document, Annotator annotator, TextEdits edits)
            throws ProjectException {
        SpanIndex<SpanData> index = project.annotations(document, annotator).index();
        Set<SpanData> losing = new LinkedHashSet<>();
        for (TextEdit edit : edits.edits()) {
            if (!edit.removed().isEmpty()) {
                losing.addAll(index.overlapping(new TextRange(edit.begin(), edit.end())));
            }
        }
        return losing;
    }

    private static void refuseToCut(DocumentId document, String text, TextRange range) throws ProjectException {
        if (TextProblems.splitsSurrogatePair(text, range.begin())
                || TextProblems.splitsSurrogatePair(text, range.end())) {
            throw new ProjectException(ProjectProblem.BAD_RANGE, null, document.value(), range.toString(),
                    Integer.toString(text.length()), "split");
        }
    }

    private static void refuseForbidden(String text) throws ProjectException {
        int nul = text.indexOf('\0');
        int forbidden = nul >= 0 ? nul : TextProblems.firstLoneSurrogate(text).orElse(-1);
        if (forbidden >= 0) {
            throw new ProjectException(ProjectProblem.FORBIDDEN_CHARACTER, null, "text",
                    "U+%04X".formatted((int) text.charAt(forbidden)), Integer.toString(forbidden));
        }
    }

    private static DocumentData with(DocumentData before, String text) {
        return before.withText(text.length(), hash(text));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The text replaced by a newer one as a whole. Spans are found again by what they quote and by what stands around
     * it, see {@link Reanchoring}.
     *
     * @throws IllegalArgumentException if it is the text that the document has
     * @throws ProjectException {@link ProjectProblem#FORBIDDEN_CHARACTER},
     *                          {@link ProjectProblem#DUPLICATE_DOCUMENT} if another document has this text; and as
     *                          {@link Project#text} and {@link Project#annotations}
     */
    public static Revision replacement(Project project, DocumentId document, String text) throws ProjectException {
        refuseForbidden(text);
        DocumentData before = project.description(document);
        DocumentData after = with(before, text);
        if (before.textHash().equals(after.textHash())) {
            throw new IllegalArgumentException("the same text");
        }
        Optional<Document> same = project.sameText(text);
        if (same.isPresent()) {
            throw new ProjectException(ProjectProblem.DUPLICATE_DOCUMENT, null, before.title(),
                    same.get().id().value(), same.get().title());
        }
        Reanchoring reanchoring = new Reanchoring(project.text(document), text);
        RangeMover mover = new RangeMover(project.text(document), reanchoring.edits(), text);
        List<Change> changes = new ArrayList<>(List.of(new TextChange(before, after, reanchoring.edits())));
        List<Moved> moved = new ArrayList<>();
        for (Annotator annotator : project.annotators(document)) {
            for (SpanData span : spans(project, document, annotator)) {
                Anchor anchor = reanchoring.anchor(span.ranges());
                SpanData there = span.withRanges(anchor.ranges(), span.time());
                if (!anchor.ranges().equals(mover.move(span.ranges()))) {
                    changes.add(new AnnotationChange(document, annotator, span, there));
                }
                if (anchor.confidence() < 1) {
                    moved.add(new Moved(annotator, span, there, anchor.ranges().getFirst().isEmpty()
                            && !span.ranges().getFirst().isEmpty() ? Outcome.EMPTIED : Outcome.REANCHORED,
                            anchor.confidence()));
                }
            }
        }
        return new Revision(changes.size() == 1 ? changes.getFirst() : new ChangeList(changes), moved);
    }

    private static List<SpanData> spans(Project project, DocumentId document, Annotator annotator)
            throws ProjectException {
        return annotations(project, document, annotator).stream().filter(SpanData.class::isInstance)
                .map(SpanData.class::cast).toList();
    }

    private static List<AnnotationData> annotations(Project project, DocumentId document, Annotator annotator)
            throws ProjectException {
        return List.copyOf(project.annotations(document, annotator).annotations());
    }

    /**
     * The document removed, with its text, its earlier texts and everybody's annotations.
     *
     * @throws ProjectException as {@link Project#text}
     */
    public static Change removal(Project project, DocumentId document) throws ProjectException {
        DocumentData now = project.description(document);
        String text = project.text(document);
        List<Change> changes = new ArrayList<>();
        // Back from text to text, so that the undo makes the earlier ones again, too.
        while (!now.earlier().isEmpty()) {
            String former = project.earlierText(document, now.earlier().getLast());
            DocumentData then = now.withTexts(former.length(), now.earlier().getLast(),
                    now.earlier().subList(0, now.earlier().size() - 1));
            changes.add(new TextChange(now, then, TextDiff.between(text, former)));
            now = then;
            text = former;
        }
        changes.add(TextChange.remove(now, text));
        return changes.size() == 1 ? changes.getFirst() : new ChangeList(changes);
    }

    /**
     * The document as it was: title, metadata, text and everybody's annotations. The text that it has now becomes an
     * earlier one. A document that was removed is made again; one that was not there yet is removed. A change of nothing
     * if it is so already.
     *
     * @param state from {@link Project#before} or {@link Project#after}
     * @throws ProjectException as {@link Project#text} and {@link Project#annotations}
     */
    public static Change restoration(Project project, PastDocument state) throws ProjectException {
        DocumentId id = state.id();
        boolean isThere = project.document(id).isPresent();
        if (state.description().isEmpty()) {
            return isThere ? removal(project, id) : new ChangeList(List.of());
        }
        DocumentData then = state.description().get();
        List<Change> changes = new ArrayList<>();
        if (isThere) {
            DocumentData now = project.description(id);
            if (!now.textHash().equals(then.textHash())) {
                DocumentData texted = now.withText(then.length(), then.textHash());
                changes.add(new TextChange(now, texted, TextDiff.between(project.text(id), state.text())));
                now = texted;
            }
            DocumentData described = then.withTexts(now.length(), now.textHash(), now.earlier());
            if (!described.equals(now)) {
                changes.add(new DocumentChange(now, described));
            }
        } else {
            changes.addAll(made(then, state));
        }
        boolean moves = !changes.isEmpty() && changes.getFirst() instanceof TextChange;
        Set<Annotator> annotators = new TreeSet<>(project.annotators(id));
        annotators.addAll(state.annotations().keySet());
        for (Annotator annotator : annotators) {
            List<AnnotationData> now = isThere ? annotations(project, id, annotator) : List.of();
            changes.addAll(between(id, annotator, now, state.annotations().getOrDefault(annotator, List.of()), moves));
        }
        return new ChangeList(changes);
    }

    /** A document that is not there, made from text to text, so that its earlier ones are there again, too. */
    private static List<Change> made(DocumentData then, PastDocument state) {
        List<String> texts = new ArrayList<>(state.earlier());
        texts.add(state.text());
        String text = texts.getFirst();
        DocumentData now = then.withTexts(text.length(), hash(text), List.of());
        List<Change> changes = new ArrayList<>(List.of(TextChange.make(now, text)));
        for (String next : texts.subList(1, texts.size())) {
            DocumentData after = with(now, next);
            changes.add(new TextChange(now, after, TextDiff.between(text, next)));
            now = after;
            text = next;
        }
        return changes;
    }

    /** @param moves whether what stays as it is must be said, lest it is moved with the text */
    private static List<Change> between(DocumentId id, Annotator annotator, List<AnnotationData> now,
            List<AnnotationData> then, boolean moves) {
        Map<AnnotationId, AnnotationData> left = new HashMap<>();
        now.forEach(annotation -> left.put(annotation.id(), annotation));
        List<Change> puts = new ArrayList<>();
        for (AnnotationData annotation : then) {
            AnnotationData there = left.remove(annotation.id());
            boolean stays = annotation.equals(there);
            if (there != null && there.kind() != annotation.kind()) {
                puts.add(AnnotationChange.remove(id, annotator, there));
                there = null;
            }
            if (!stays || moves && annotation instanceof SpanData) {
                puts.add(new AnnotationChange(id, annotator, there, annotation));
            }
        }
        // Groups that are removed go first, so that no group would be a member of itself in between.
        List<Change> changes = new ArrayList<>();
        left.values().forEach(annotation -> changes.add(AnnotationChange.remove(id, annotator, annotation)));
        changes.addAll(puts);
        return changes;
    }

    /** The text as it was imported, whatever was corrected since. */
    public static String originalText(Project project, DocumentId document) throws ProjectException {
        List<String> earlier = project.description(document).earlier();
        return earlier.isEmpty() ? project.text(document) : project.earlierText(document, earlier.getFirst());
    }
}
