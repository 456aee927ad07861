/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

import java.util.List;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.check.Finding;

/**
 * What suggesters propose to an annotator; nothing is changed yet.
 *
 * @param annotator in whose annotations the suggestions would stand
 * @param proposals in reading order; their spans' origin says who suggests them, and how sure it is
 * @param failures  the suggesters that were left out, as findings of the code {@code PLUG_IN_FAILED}
 */
public record Suggestions(Annotator annotator, List<Proposal> proposals, List<Finding> failures) {

    /** A span that may be added to a document. */
    public record Proposal(DocumentId document, SpanData span) {
    }

    public Suggestions {
        proposals = List.copyOf(proposals);
        failures = List.copyOf(failures);
    }

    /** The change that adds all proposals: one step to undo. */
    public Change change() {
        return change(proposals);
    }

    /** The change that adds some of the proposals. */
    public Change change(List<Proposal> chosen) {
        return new ChangeList(chosen.stream()
                .<Change>map(one -> AnnotationChange.add(one.document(), annotator, one.span())).toList());
    }
}
