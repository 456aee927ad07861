/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.HashSet;
import java.util.Set;

import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.text.TextEdits;

/**
 * A document given another text, made or removed. All three are one kind of change, so that each can be undone: a
 * document that is made has edits that make its text from nothing, one that is removed has edits that take all of it
 * away.
 * <p>
 * Whoever makes such a change says nothing about annotations. The project adds to the list that the change is part of,
 * before it stores it, how each annotation of the document moves which the list does not change itself: by the edits,
 * or away with its document.
 *
 * @param before the description as it must be before, null when the document is made
 * @param after  the description as it will be, null when the document is removed; a text that it had before and that
 *               is no longer its text is among the earlier ones, unless the change goes back to that text
 * @param edits  how the text before becomes the text after
 */
public record TextChange(DocumentData before, DocumentData after, TextEdits edits)
        implements ObjectChange<DocumentData> {

    public TextChange {
        ObjectChange.check(before, after, DocumentData::id);
        int growth = (after == null ? 0 : after.length()) - (before == null ? 0 : before.length());
        if (edits.growth() != growth) {
            throw new IllegalArgumentException("edits that add " + edits.growth() + " characters, not " + growth);
        }
        if (before == null || after == null) {
            DocumentData whole = after == null ? before : after;
            if (!whole.earlier().isEmpty()) {
                throw new IllegalArgumentException(whole.id() + " has earlier texts and is made or removed as a whole");
            }
        } else if (!leadsTo(before, after) && !leadsTo(after, before)) {
            throw new IllegalArgumentException("a text of " + before.id() + " would be lost");
        }
    }

    /** Whether one description keeps all texts of another, its own included, or has the same. */
    private static boolean leadsTo(DocumentData before, DocumentData after) {
        Set<String> known = new HashSet<>(before.earlier());
        known.add(before.textHash());
        return Set.copyOf(after.earlier()).containsAll(known)
                || after.earlier().equals(before.earlier()) && after.textHash().equals(before.textHash());
    }

    /** A document made, with its text. */
    public static TextChange make(DocumentData document, String text) {
        return new TextChange(null, document, TextEdits.making(text));
    }

    /** A document without earlier texts removed. */
    public static TextChange remove(DocumentData document, String text) {
        return new TextChange(document, null, TextEdits.making(text).inverse());
    }

    @Override
    public TextChange inverse() {
        return new TextChange(after, before, edits.inverse());
    }

    @Override
    public Change applyTo(ChangeTarget target) throws StaleChangeException {
        target.replace(before, after, edits);
        return inverse();
    }

    @Override
    public Set<DocumentId> touched() {
        return Set.of(subject().id());
    }

    @Override
    public Set<ObjectId> objects() {
        return Set.of(subject().id());
    }
}
