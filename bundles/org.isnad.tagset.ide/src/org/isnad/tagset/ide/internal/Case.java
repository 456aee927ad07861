/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.validation.Issue;
import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Fix;
import org.isnad.tagset.Problem;

/** A problem with what is known of it, and what was found to mend it so far. */
final class Case {

    private final Problem problem;
    private final Issue issue;
    private final EObject place;
    private final String text;
    private final List<Fix> fixes = new ArrayList<>();

    /** @param place what the problem is reported at */
    Case(Problem problem, Issue issue, EObject place, String text) {
        this.problem = problem;
        this.issue = issue;
        this.place = place;
        this.text = text;
    }

    Problem problem() {
        return problem;
    }

    EObject place() {
        return place;
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** The word that the message names in this place; empty if there is none. */
    String data(int index) {
        return issue.getData() == null || index >= issue.getData().length ? "" : issue.getData()[index];
    }

    /** The text that is marked as wrong. */
    ITextRegion region() {
        int offset = Math.clamp(issue.getOffset(), 0, text.length());
        return Nodes.region(offset, Math.clamp(issue.getLength(), 0, text.length() - offset));
    }

    List<Fix> fixes() {
        return fixes;
    }

    void add(String key, String word, Edit... edits) {
        add(Texts.text(key, word), List.of(edits));
    }

    void add(String title, List<Edit> edits) {
        fixes.add(new Fix(title, region().getOffset(), region().getLength(), edits));
    }

    /** Puts another word in the place of the marked one. */
    void change(String word) {
        add("fix.change", word, Nodes.replace(region(), word));
    }

    /** Takes the marked text out. */
    void remove() {
        remove(region());
    }

    void remove(ITextRegion region) {
        String marked = text.substring(region.getOffset(), region.getOffset() + region.getLength());
        add("fix.remove", marked.lines().findFirst().orElse("").strip(), Nodes.remove(text, region));
    }
}
