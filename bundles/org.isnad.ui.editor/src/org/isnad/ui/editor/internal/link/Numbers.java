/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationId;

/** The numbers beside the annotations in sight that can be picked, and what was typed of one. */
public final class Numbers {

    private List<AnnotationId> candidates = List.of();
    private String typed = "";

    /** Numbers these from 1 on; what was typed of another number is forgotten. */
    public void set(List<AnnotationId> newCandidates) {
        if (!candidates.equals(newCandidates)) {
            candidates = List.copyOf(newCandidates);
            typed = "";
        }
    }

    public List<AnnotationId> candidates() {
        return candidates;
    }

    /** What was typed so far. */
    public String typed() {
        return typed;
    }

    public void clear() {
        typed = "";
    }

    /**
     * Takes a digit. One that leads to no number begins a new one.
     *
     * @return the candidate, as soon as no other number begins like this
     */
    public Optional<AnnotationId> type(char digit) {
        typed = leads(typed + digit) ? typed + digit : leads(String.valueOf(digit)) ? String.valueOf(digit) : "";
        return typed.isEmpty() || leadsFurther() ? Optional.empty() : take();
    }

    /** The candidate whose number was typed, as after Enter. */
    public Optional<AnnotationId> take() {
        Optional<AnnotationId> found = typed.isEmpty() ? Optional.empty()
                : Optional.of(candidates.get(Integer.parseInt(typed) - 1));
        typed = "";
        return found;
    }

    private boolean leads(String digits) {
        int number = digits.length() > 4 ? 0 : Integer.parseInt(digits);
        return number >= 1 && number <= candidates.size();
    }

    private boolean leadsFurther() {
        return leads(typed + '0');
    }
}
