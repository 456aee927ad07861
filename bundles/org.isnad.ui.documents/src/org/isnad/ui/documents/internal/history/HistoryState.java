/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.history;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.isnad.model.DocumentId;
import org.isnad.project.PastChange;
import org.isnad.project.PastDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.documents.internal.Texts;

import com.ibm.icu.text.DateFormat;

/**
 * A state of a document: what a change made of it, or what was there before the first change that is remembered.
 *
 * @param change that led to the state, or, for the oldest one, away from it
 * @param oldest whether it is the state before the change
 */
record HistoryState(PastChange change, boolean oldest) {

    /** All states of a document, the newest, which is that of now, first. */
    static List<HistoryState> of(List<PastChange> changes) {
        List<HistoryState> states = new ArrayList<>(changes.size() + 1);
        changes.reversed().forEach(change -> states.add(new HistoryState(change, false)));
        if (!changes.isEmpty()) {
            states.add(new HistoryState(changes.getFirst(), true));
        }
        return states;
    }

    /** The document as it was. Not for the UI thread. */
    PastDocument load(Project project, DocumentId document) throws ProjectException {
        return oldest ? project.before(change, document) : project.after(change, document);
    }

    /** When it came to be, in the user's language. */
    String when() {
        return oldest ? Texts.text("history.earlier") : DateFormat
                .getDateTimeInstance(DateFormat.SHORT, DateFormat.SHORT, MessageBundle.userLocale())
                .format(Date.from(change.time()));
    }

    String who() {
        return oldest ? "" : change.author();
    }

    /** What the change was called, or what it does. */
    String what() {
        Locale locale = MessageBundle.userLocale();
        if (oldest) {
            return Texts.text("history.oldest");
        }
        return change.operation().isEmpty() ? change.change().label(locale) : change.operation();
    }
}
